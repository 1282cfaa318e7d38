"""A new profile's text: sound as a draft, never to be published half filled, and sound once it is filled in."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.answers import RefusedError, fields_for, value_of
from macros.authoring.skeleton import Beginning, skeleton
from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.problems import Problem
from macros.catalogue.profile import PlaceEntry, ProfileEntry
from macros.catalogue.reading import Reading, read_profile
from macros.catalogue.source import Source, split_source
from macros.catalogue.strict_yaml import read_yaml
from macros.catalogue.validation import keys_of
from macros.texts import skeleton as texts
from macros.texts.labels import STORY
from tests.catalogue.profile_cases import edited, write_profile

TITLE = "Tổ Mẫu: giữ con đường hoa"
SENTENCE = "Bà con chia nhau từng đoạn đường, ghi vào sổ chung rồi cuối tháng cùng xem lại việc đã làm. "
FILLED = {
    "Tóm tắt": "Bà con tự chia nhau từng đoạn đường để trồng hoa và quét dọn; sau hai năm, đường sạch và rợp bóng cây.",
    "Số liệu 1, Nhãn": "Đường có hoa",
    "Số liệu 1, Giá trị": "4 - 5",
    "Số liệu 1, Đơn vị": "km",
    "Số liệu 1, Thời điểm": "2024-05",
    "Số liệu 1, Nguồn": "Báo Mẫu",
    "Bước 1, Bước": "gioi-thieu-nhan-rong",
    "Bước 1, Ngày": "15/09/2024",
    "Bước 1, Bên thực hiện": "Hội nghị bình chọn",
    "Nguồn dẫn 1, Báo": "Báo Mẫu",
    "Nguồn dẫn 1, Tiêu đề": "Con đường hoa",
    "Nguồn dẫn 1, Địa chỉ": "https://bao.example/duong-hoa",
    "Nguồn dẫn 1, Ngày": "15/09/2024",
    "Nguồn dẫn 1, Ngày truy cập": "16/09/2024",
    "Liên hệ, Cơ quan": "Lệ Thủy",
    "Liên hệ, Điện thoại": "0232 3822 000",
    "Người viết": "Văn phòng cơ quan",
    "Người duyệt": "Lãnh đạo cơ quan",
    "Ngày duyệt": "07/10/2024",
    "Rà soát bí mật, Bên thực hiện": "Ban chỉ huy",
    "Rà soát bí mật, Ngày": "01/10/2024",
    "Đồng ý, Căn cứ": "dong-y",
    "Đồng ý, Phạm vi": "[ho-ten, que-quan-xa, hoan-canh, so-lieu-kinh-te]",
    "Đồng ý, Ngày": "01/09/2024",
    "Giấy phép": "chi-chu",
    STORY: SENTENCE * 3,
}


def beginnings(lookup: Lookup, kind: Kind, provenance: Provenance) -> Iterator[Beginning]:
    """One in each field that honours such a kind."""
    plan = lookup.vocabulary.plan
    for field in fields_for(kind, lookup):
        agency = None if provenance is Provenance.PRESS else plan.leads(field)[0].name
        yield Beginning(
            id=f"{plan.profile_id_prefix}-{field.id}-2024-001",
            title=TITLE,
            kind=kind,
            field=field,
            year=2024,
            places=(PlaceEntry(xa="Thái Thủy", huyen="Lệ Thủy"),),
            agency=agency,
            provenance=provenance,
        )


@pytest.fixture
def beginning(lookup: Lookup) -> Beginning:
    return next(beginnings(lookup, Kind.COLLECTIVE, Provenance.OFFICIAL))


def read(text: str, root: Path, lookup: Lookup) -> Reading:
    """What the checks say of a profile that lies alone in a folder of the year."""
    return read_profile(write_profile(root, text, f"{sum(1 for _ in root.glob('*'))}/2024/x"), lookup, root)


def filled(text: str, blanks: tuple[Problem, ...]) -> str:
    lines = text.split("\n")
    for blank in blanks:
        row, column = blank.mark.line - 1, blank.mark.column - 1
        lines[row] = lines[row][:column] + FILLED[blank.label]
    return "\n".join(lines)


def split(text: str) -> Source:
    source = split_source(text, "index.md")
    assert isinstance(source, Source)
    return source


@pytest.mark.parametrize("provenance", Provenance)
@pytest.mark.parametrize("kind", Kind)
def test_a_skeleton_is_sound_as_a_draft_and_once_filled_in_as_a_profile(
    kind: Kind, provenance: Provenance, tmp_path: Path, lookup: Lookup
):
    for beginning in beginnings(lookup, kind, provenance):
        text = skeleton(beginning, lookup)
        draft = read(text, tmp_path, lookup)
        assert {each.code for each in draft.problems} == {"P38"}
        assert not any(each.is_error for each in draft.problems)
        assert draft.profile is None
        assert draft.claims
        assert draft.claims.id == beginning.id
        whole = read(
            edited(filled(text, draft.problems), ("trang_thai: nhap", "trang_thai: cong-bo")), tmp_path, lookup
        )
        assert [str(each) for each in whole.problems] == []
        assert whole.profile
        assert (whole.profile.entry.title, whole.profile.entry.provenance) == (TITLE, provenance)


@pytest.mark.parametrize("status", ["cho-duyet", "cong-bo", "luu-tru", "tam-go"])
def test_no_place_that_is_left_gets_past_the_draft(status: str, beginning: Beginning, tmp_path: Path, lookup: Lookup):
    text = skeleton(beginning, lookup)
    blanks = read(text, tmp_path, lookup).problems
    for left in range(len(blanks)):
        almost = filled(text, blanks[:left] + blanks[left + 1 :])
        told = read(edited(almost, ("trang_thai: nhap", f"trang_thai: {status}")), tmp_path, lookup)
        assert [(each.code, each.mark, each.is_error) for each in told.problems] == [("P38", blanks[left].mark, True)]


@pytest.mark.parametrize("key", texts.EXAMPLES)
def test_an_example_that_is_taken_up_is_only_to_be_filled_in(key: str, tmp_path: Path, lookup: Lookup):
    text = skeleton(next(beginnings(lookup, Kind.INDIVIDUAL, Provenance.OFFICIAL)), lookup)
    example = texts.EXAMPLES[key]
    taken_up = edited(text, ("\n".join(f"# {line}" for line in example.split("\n")), example))
    told = read(taken_up, tmp_path, lookup).problems
    assert {each.code for each in told} == {"P38"}
    assert len(told) == len(read(text, tmp_path, lookup).problems) + example.count("(điền)")


def test_only_a_person_is_addressed_by_an_honorific(beginning: Beginning, lookup: Lookup):
    assert "danh_xung" not in skeleton(beginning, lookup)


def test_keys_stand_in_the_order_of_the_model_below_the_line_for_editors(lookup: Lookup):
    order = list(keys_of(ProfileEntry))
    for provenance in Provenance:
        text = skeleton(next(beginnings(lookup, Kind.INDIVIDUAL, provenance)), lookup)
        keys = re.findall(r"^(?:# )?([a-z_]+):(?= \S|$)", split(text).front, re.MULTILINE)
        found = [key for key in keys if key in order and key not in ("can_cu", "pham_vi")]
        assert found == sorted(found, key=order.index)
        assert text.startswith("---\n# yaml-language-server: $schema=../../profile.schema.json\n")
        assert not re.search(r"[ \t]$", text, re.MULTILINE)


def test_the_press_is_cited_and_nobody_nominates_or_agrees(lookup: Lookup):
    document = read_yaml(split(skeleton(next(beginnings(lookup, Kind.COLLECTIVE, Provenance.PRESS)), lookup)).front)
    assert isinstance(document.value, dict)
    assert "nguon_dan" in document.value
    assert not document.value.keys() & {"gioi_thieu_boi", "buoc", "dong_y", "tiep_noi"}


def test_the_whole_province_is_no_list(beginning: Beginning, lookup: Lookup):
    assert "\ndia_ban: toan-tinh\n" in skeleton(replace(beginning, places=()), lookup)


def test_what_is_copied_stands_as_it_was_written(beginning: Beginning, tmp_path: Path, lookup: Lookup):
    copied = {"ten": "ten: 'Tổ Mẫu'  # tên cũ", "nghe": "nghe:   Làm vườn", "gioi_thieu_boi": "gioi_thieu_boi: so y te"}
    text = skeleton(replace(beginning, copied=copied, continues="QB-a-2023-001"), lookup)
    assert all(f"\n{block}\n" in text for block in copied.values())
    assert "\ntiep_noi: QB-a-2023-001\n" in text
    assert {each.code for each in read(text, tmp_path, lookup).problems} == {"P38"}


def test_the_press_copies_no_nominator(lookup: Lookup):
    press = next(beginnings(lookup, Kind.COLLECTIVE, Provenance.PRESS))
    assert "gioi_thieu_boi" not in skeleton(replace(press, copied={"gioi_thieu_boi": "gioi_thieu_boi: x"}), lookup)


MARKS = st.sampled_from([*":#'\"\\{}[]&*!|>%@`,-? ~", "Tổ", "(x)", "no", "1", "đ", "{id}", ": ", " #"])


@given(text=st.lists(MARKS | st.text(max_size=3), max_size=30).map("".join))
def test_any_title_that_can_be_one_is_read_as_it_was_given(text: str, lookup: Lookup):
    try:
        title: str = value_of("ten", text, lookup)
    except RefusedError:
        return
    some = next(beginnings(lookup, Kind.COLLECTIVE, Provenance.OFFICIAL))
    document = read_yaml(split(skeleton(replace(some, title=title), lookup)).front)
    assert isinstance(document.value, dict)
    assert document.value["ten"] == title
