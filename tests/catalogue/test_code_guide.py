"""The guide of the codes as `guong explain` reads it."""

import pytest

from macros.catalogue.code_guide import GUIDE, code_asked, read_guide
from macros.texts.problems import MESSAGES
from tests.conftest import ROOT


@pytest.mark.parametrize("typed", ["P06", "p06", "P6", "6", "06", "[P06]", " [p6] "])
def test_a_code_is_understood_as_it_is_typed_or_copied(typed: str):
    assert code_asked(typed) == "P06"


@pytest.mark.parametrize("typed", ["P006", "X06", "lỗi", ""])
def test_what_is_no_code_stays_as_it_is(typed: str):
    assert code_asked(typed) == typed


def test_an_entry_ends_where_the_next_begins():
    page = "# Trang\n\nLời đầu.\n\n## P01 · Tệp \n\nThiếu tệp.\n\n- Sai: `a`\n- Đúng: `b`\n\n## Mục khác\n\nLời.\n\n## P02 · Hai\nNgay sau."
    assert read_guide(page) == {
        "P01": ("Tệp", "Thiếu tệp.\n\n- Sai: `a`\n- Đúng: `b`"),
        "P02": ("Hai", "Ngay sau."),
    }


def test_every_code_of_a_message_is_read_with_its_examples():
    guide = read_guide((ROOT / GUIDE).read_text("utf-8"))
    assert list(guide) == sorted({message.code for message in MESSAGES.values()})
    assert [code for code, entry in guide.items() if "\n- Đúng: " not in entry.text] == []
