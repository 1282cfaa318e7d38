"""Ids and folders of new profiles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.answers import RefusedError
from macros.authoring.numbering import MAX_FOLDER_NAME, folder_asked, folder_name, free_folder, ids_named, next_id
from macros.catalogue.folders import profile_folders
from macros.catalogue.kinds import Kind
from macros.catalogue.names import fold
from tests.catalogue.profile_cases import SAVED_AS, base, edited, write_profile

ID = "QB-dd-2023-001"


def named(root: Path) -> set[str]:
    return set(ids_named(profile_folders(root), "QB"))


@pytest.mark.parametrize(
    "content",
    [
        base(),
        edited(base(), ("trang_thai: cong-bo", "trang_thai: da-go")),
        edited(base(), ("loai: ca-nhan", "loai: [")),
        f"ma: {ID}",
        *(as_bytes(f"---\nma: {ID}\n---\n") for as_bytes in SAVED_AS.values()),
        f"---\nma: '{ID}'\n---",
        f"---\nma: QB-a-2023-001\nhoc_theo: [{ID}]\n---",
    ],
)
def test_an_id_is_taken_whatever_is_wrong_with_its_file(content: str | bytes, tmp_path: Path):
    write_profile(tmp_path, content)
    assert ID in named(tmp_path)


@pytest.mark.parametrize(
    "text", ["QB-dd-2023-0011", "XQB-dd-2023-0012", "SQB-dd-2023-001x", "qb-dd-2023-001", "QB-dd-23-001"]
)
def test_what_only_looks_like_an_id_takes_none(text: str, tmp_path: Path):
    write_profile(tmp_path, text)
    assert ID not in named(tmp_path)


def test_a_folder_without_a_profile_takes_no_id(tmp_path: Path):
    write_profile(tmp_path, None)
    assert named(tmp_path) == set()


def test_the_lowest_number_that_is_free_is_given():
    taken = {"QB-dd-2023-001", "QB-dd-2023-003", "QB-d-2023-002", "QB-dd-2024-002"}
    assert next_id("QB", "dd", 2023, taken) == "QB-dd-2023-002"
    assert next_id("QB", "dd", 2022, taken) == "QB-dd-2022-001"
    assert next_id("QB", "dd", 2023, {*taken, "QB-dd-2023-002"}) == "QB-dd-2023-004"


TITLES = [
    ("Gà đồi Thái Thủy", "ga-doi-thai-thuy"),
    ("Tổ Mẫu: ĐƯỜNG hoa, 2 km!", "to-mau-duong-hoa-2-km"),
    ("a " * 25, "a-" * 24 + "a"),
    ("Tổ hợp tác nuôi trồng thủy sản ven sông cùng nhau ghi sổ", "to-hop-tac-nuoi-trong-thuy-san-ven-song-cung-nhau"),
    ("x" * 60, "x" * 50),
    ("x" * 50 + " y", "x" * 50),
    ("?!?!?", "qb-a-2023-001"),
]


@pytest.mark.parametrize(("title", "name"), TITLES)
def test_a_folder_is_named_by_the_title_cut_at_a_word(title: str, name: str):
    assert folder_name(title, Kind.COLLECTIVE, "QB-a-2023-001") == name


@pytest.mark.parametrize("kind", [Kind.INDIVIDUAL, Kind.HOUSEHOLD])
def test_no_folder_carries_the_name_of_a_person(kind: Kind):
    assert folder_name("Lê Thị Mẫu", kind, "QB-a-2023-001") == "qb-a-2023-001"


@given(st.text(max_size=150))
def test_any_title_names_a_folder(title: str):
    name = folder_name(title, Kind.COLLECTIVE, "QB-a-2023-001")
    assert name == fold(name) != ""
    assert len(name) <= MAX_FOLDER_NAME


def test_a_taken_name_gets_a_number(tmp_path: Path):
    for name in ("a", "a-2"):
        assert free_folder(tmp_path, "a").name == name
        (tmp_path / name).mkdir()
    (tmp_path / "a-3").write_text("", encoding="utf-8")
    assert free_folder(tmp_path, "a").name == "a-4"
    assert free_folder(tmp_path / "2026", "a") == tmp_path / "2026" / "a"


def test_a_name_that_is_asked_for_is_written_as_folders_are():
    assert folder_asked("../Gà Đồi") == "ga-doi"
    with pytest.raises(RefusedError, match="để đặt tên thư mục"):
        folder_asked("../")
