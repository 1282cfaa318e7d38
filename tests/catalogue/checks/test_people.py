"""Words about private life: the first look finds whatever the closer one would."""

import re

import pytest

from macros.catalogue.checks.people import _may_be_sensitive
from macros.texts.sensitive import SENSITIVE

WORDS = (
    *("người Chứt", "Người Bru", "dân tộc Thái", "đồng bào Vân Kiều", "dân tộc thiểu số", "Bru - Vân Kiều"),
    *("Công giáo", "giáo dân", "Phật tử", "Tin Lành", "Cao Đài", "Hòa Hảo", "theo đạo"),
    *("khuyết tật", "tâm thần", "Ung thư", "đột quỵ", "HIV", "bệnh hiểm nghèo", "trầm cảm"),
    *("hộ nghèo", "cận nghèo", "Mồ côi", "ly hôn", "góa", "nợ nần", "nghiện"),
)


@pytest.mark.parametrize("word", WORDS)
def test_a_sensitive_word_is_seen_at_the_first_look(word: str):
    assert any(re.search(pattern, word, re.IGNORECASE) for pattern in SENSITIVE.values())
    assert _may_be_sensitive(f"Chuyện kể có {word} ở trong.")


def test_common_words_are_passed_over():
    assert not _may_be_sensitive("Người làng góp ngày công, cây mạ xanh, con dao bén, chợ Lào đông.")
