"""What an earlier profile hands on to the one of a later year, and what it never does."""

import re
from pathlib import Path

import pytest

from macros.authoring.answers import RefusedError
from macros.authoring.continuing import Earlier, places_in, read_earlier
from macros.authoring.numbering import ids_named
from macros.catalogue.folders import profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import PlaceEntry
from macros.catalogue.strict_yaml import read_yaml
from tests.catalogue.profile_cases import REDUCED, base, edited, write_profile

ID = "QB-dd-2023-001"
PLACE = "  - xa: Quảng Tiên\n    huyen: Ba Đồn\n    thon: thôn Mẫu\n"


def earlier(root: Path, lookup: Lookup, *edits: tuple[str, str], asked: str = ID, text: str | None = None) -> Earlier:
    write_profile(root, text if text is not None else edited(base(), *edits), "2023/x")
    return read_earlier(asked, ids_named(profile_folders(root), "QB"), lookup)


def test_what_stays_true_is_handed_on_as_it_was_written(tmp_path: Path, lookup: Lookup):
    found = earlier(tmp_path, lookup, ("nghe: Giáo viên", "# lời nhắc\nnghe:   'Giáo viên' # vẫn thế\n\n# khác"))
    assert list(found.copied) == [
        *("ten", "danh_xung", "ten_khac", "loai", "linh_vuc", "linh_vuc_phu", "gioi_thieu_boi", "dia_ban"),
        *("nghe", "nam_sinh", "phong_trao", "lien_he", "nguon", "giay_phep"),
    ]
    assert found.copied["nghe"] == "nghe:   'Giáo viên' # vẫn thế"
    assert found.copied["dia_ban"] == f"dia_ban:\n{PLACE}".rstrip("\n")
    assert found.copied["ten_khac"] == "ten_khac: [Cô giáo chép chuyện làng]"
    assert found.answers == {
        "title": "Lê Thị Mẫu: kể chuyện làng trong giờ lịch sử",
        "kind": "ca-nhan",
        "field": "dd",
        "agency": "so-gddt",
        "provenance": "chinh-thuc",
    }
    assert (found.id, found.year, dict(found.followers)) == (ID, 2023, {})


@pytest.mark.parametrize("typed", [ID, "qb-dd-2023-001", "qb dd 2023 001"])
def test_an_id_is_found_in_any_spelling(typed: str, tmp_path: Path, lookup: Lookup):
    assert earlier(tmp_path, lookup, asked=typed).id == ID


def test_what_is_faulty_or_not_filled_in_is_not_handed_on(tmp_path: Path, lookup: Lookup):
    found = earlier(
        tmp_path,
        lookup,
        ("loai: ca-nhan", "loai: ai"),
        ("nghe: Giáo viên", "nghe: (điền) Nghề"),
        ("danh_xung: Cô", "danh_xung:"),
        ("trang_thai: cong-bo", "trang_thai: nhap"),
    )
    assert not found.copied.keys() & {"loai", "nghe", "danh_xung"}
    assert "kind" not in found.answers


def test_what_the_lines_of_a_key_do_not_tell_is_written_anew(tmp_path: Path, lookup: Lookup):
    front = "{ma: QB-dd-2023-001, ten: 'Lê Mẫu: kể', 'Nghề': Giáo viên, dia_ban: [{xa: Quảng Tiên, huyen: Ba Đồn}]}"
    found = earlier(tmp_path, lookup, text=f"---\n{front}\n---\n")
    assert {key: read_yaml(text).value for key, text in found.copied.items()} == {
        "ten": {"ten": "Lê Mẫu: kể"},
        "nghe": {"Nghề": "Giáo viên"},
        "dia_ban": {"dia_ban": [{"xa": "Quảng Tiên", "huyen": "Ba Đồn"}]},
    }


def test_an_unknown_id_is_refused_with_what_it_may_be(tmp_path: Path, lookup: Lookup):
    with pytest.raises(RefusedError, match=r"“QB-dd-2023-01”.* Ghi: “QB-dd-2023-001”"):
        earlier(tmp_path, lookup, asked="QB-dd-2023-01")


def test_an_id_that_is_only_referred_to_is_unknown(tmp_path: Path, lookup: Lookup):
    with pytest.raises(RefusedError, match="không có hồ sơ mã “QB-dd-2022-007”"):
        earlier(tmp_path, lookup, ("linh_vuc_phu: [e]", "hoc_theo: [QB-dd-2022-007]"), asked="QB-dd-2022-007")


def test_a_profile_that_cannot_be_read_is_refused_as_such(tmp_path: Path, lookup: Lookup):
    with pytest.raises(RefusedError, match="không đọc được hồ sơ QB-dd-2023-001"):
        earlier(tmp_path, lookup, ("loai: ca-nhan", "loai: ["))


@pytest.mark.parametrize(
    "edit",
    [
        ("trang_thai: cong-bo", "trang_thai: da-go"),
        ("  ngay: 01/09/2023", "  ngay: 01/09/2023\n  rut_ngay: 05/10/2023"),
        ("  ngay: 01/09/2023", "  ngay: 01/09/2023\n  rut_ngay: hôm qua"),
    ],
)
def test_nobody_goes_on_from_what_was_withdrawn(edit: tuple[str, str], tmp_path: Path, lookup: Lookup):
    with pytest.raises(RefusedError, match="đã gỡ hoặc đã rút đồng ý"):
        earlier(tmp_path, lookup, edit)


def test_nobody_goes_on_from_a_tombstone(tmp_path: Path, lookup: Lookup):
    with pytest.raises(RefusedError, match="đã gỡ"):
        earlier(tmp_path, lookup, text=REDUCED)


def test_who_goes_on_from_it_is_known_by_year(tmp_path: Path, lookup: Lookup):
    later = edited(
        base(),
        ("ma: QB-dd-2023-001", "ma: QB-dd-2024-007"),
        ("nam: 2023", f"nam: 2024\ntiep_noi: {ID}"),
    )
    write_profile(tmp_path, later, "2024/sau")
    assert earlier(tmp_path, lookup).followers == {2024: "QB-dd-2024-007"}


def test_a_place_keeps_its_name_while_it_has_it(tmp_path: Path, lookup: Lookup):
    found = earlier(tmp_path, lookup)
    assert places_in(2024, found, lookup) == found.case.entry.places
    assert places_in(2024, earlier(tmp_path / "khac", lookup, (PLACE, "  - huyen: Ba Đồn\n")), lookup) == (
        PlaceEntry(huyen="Ba Đồn"),
    )


def test_a_place_that_cannot_be_told_is_not_handed_on(tmp_path: Path, lookup: Lookup):
    assert places_in(2024, earlier(tmp_path / "1", lookup, ("xa: Quảng Tiên", "xa: Quảng Xyz")), lookup) is None
    assert (
        places_in(2024, earlier(tmp_path / "2", lookup, (f"dia_ban:\n{PLACE}", "dia_ban: khắp nơi\n")), lookup) is None
    )


def test_a_place_goes_on_in_what_its_commune_became(tmp_path: Path, lookup: Lookup):
    """Every commune of the first era, taken to the last year: never another one that took over the name."""
    places = lookup.vocabulary.places
    found = earlier(tmp_path, lookup)
    renamed = 0
    for commune in places.communes_of(places.eras_of(2023)[0]):
        entry = PlaceEntry(xa=commune.name, huyen=places.district(commune.district).short, thon="thôn Mẫu")
        case = found.case
        moved = type(case)(
            case.entry.model_copy(update={"places": (entry,)}),
            *(case.faulty, case.document, case.story, case.folder, case.file, case.lookup),
        )
        (now,) = places_in(2025, Earlier(moved, {}, {}, {}), lookup) or ()
        place = lookup.place(now.commune, now.district, now.era, 2025).place
        assert place
        assert place.commune in places.in_era(commune, place.era)
        assert now.hamlet == "thôn Mẫu"
        renamed += now != entry
    assert 0 < renamed < 30


def test_no_words_of_the_year_are_handed_on(tmp_path: Path, lookup: Lookup):
    handed = "\n".join(earlier(tmp_path, lookup).copied.values())
    for words in ("hơn 40", "728/QĐ-UBND", "phat-hien", "so-lieu-kinh-te", "gio-hoc", "Chuyện của làng", "2023-02-10"):
        assert words in base()
        assert words not in handed
    assert not re.search(r"^(nguoi|ngay|trang_thai|tom_tat|ma|nam):", handed, re.MULTILINE)
