import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.mending import LeftAlone, Mended, Slip, mend
from macros.catalogue.folders import INDEX, profile_folders
from macros.catalogue.lookup import Lookup
from macros.catalogue.reading import Reading, read_profile
from macros.texts import mending as texts
from macros.texts.labels import LABELS
from tests.catalogue.profile_cases import CASES, FOLDER, SAVED_AS, base, edited, write_profile

MENDING = CASES / "mending"
SPELLINGS = yaml.safe_load((MENDING / "spellings.yml").read_text("utf-8"))
FILES = sorted(path.name.removesuffix(".before.md") for path in MENDING.glob("*.before.md"))
SLIPS = {
    "utf-8": [],
    "utf-8 with BOM": [Slip.BYTE_ORDER_MARK],
    "Windows line ends": [Slip.LINE_ENDS],
    "old Mac line ends": [Slip.LINE_ENDS],
    "NFD": [Slip.DECOMPOSED],
}


def mended(text: str | bytes, lookup: Lookup) -> Mended:
    found = mend(text.encode() if isinstance(text, str) else text, Path(FOLDER), lookup)
    assert isinstance(found, Mended), found
    return found


@pytest.mark.parametrize("case", SPELLINGS, ids=lambda case: case["name"])
def test_spellings_that_are_known_become_those_of_the_lists(case: dict[str, Any], lookup: Lookup):
    written = edited(base(), *case["edit"])
    expected = edited(base(), *case["mended"]) if "mended" in case else written
    found = mended(written, lookup)
    assert found.after == expected
    assert (found.changes > 0) == (written != expected)
    assert found.slips == ()


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_mended_where_it_stands(name: str, lookup: Lookup):
    before, after = ((MENDING / f"{name}.{when}.md").read_text("utf-8") for when in ("before", "after"))
    assert mended(before, lookup).after == after


def test_keys_that_were_moved_are_counted_not_those_they_passed(lookup: Lookup):
    line = "nghe: Giáo viên\n"
    moved = edited(base(), (line, ""), ("giay_phep: tu-do-ghi-nguon\n", f"giay_phep: tu-do-ghi-nguon\n{line}"))
    assert mended(moved, lookup) == Mended(moved, base(), (), 1)


@pytest.mark.parametrize("saved_as", SLIPS)
def test_a_file_is_as_our_editors_save_it(saved_as: str, lookup: Lookup):
    assert mended(SAVED_AS[saved_as](base()), lookup) == Mended(base(), base(), tuple(SLIPS[saved_as]))


def test_line_ends_of_other_systems_become_spaces(lookup: Lookup):
    found = mended(
        edited(base(), ("Nhiều em thuộc", "Nhiều em\u2028thuộc"), ("Cô giáo cùng", "Cô\x85giáo cùng")), lookup
    )
    assert found == Mended(base(), base(), (Slip.ODD_LINE_ENDS,))


def test_white_space_at_the_end_of_a_line_goes_from_the_front_matter_only(lookup: Lookup):
    broken = edited(base(), ("gắn với bài học", "gắn với  \nbài học"))
    trailing = edited(broken, ("loai: ca-nhan", "loai: ca-nhan \t"), ("dia_ban:\n  - xa", "dia_ban: \n  - xa"))
    assert mended(trailing, lookup) == Mended(broken, broken, (Slip.TRAILING_SPACE,))
    lines = base().split("\n")
    fences = [number for number, line in enumerate(lines) if line == "---"]
    assert mended("\n".join(f"{line} " if number in fences else line for number, line in enumerate(lines)), lookup) == (
        Mended(base(), base(), (Slip.TRAILING_SPACE,))
    )


@pytest.mark.parametrize("text", [base(), base().partition("\n## ")[0], "---\nma: x\n---\n"])
def test_the_last_line_ends(text: str, lookup: Lookup):
    assert mended(text.removesuffix("\n"), lookup) == Mended(text, text, (Slip.NO_LAST_LINE_END,))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        base().encode("utf-16"),
        b"ten: x\n",
        b"---\nten: x\n",
        '---\nLoại: Tập thể\nten: "a\n---\n'.encode(),
        "---\n- Tập thể\n---\n".encode(),
        b"---\n---\n",
        "---\nTên: a\n\tLoại: b\n---\n".encode(),
    ],
)
def test_what_cannot_be_read_is_left_alone(raw: bytes, lookup: Lookup):
    assert mend(raw, Path(FOLDER), lookup) is LeftAlone.UNREADABLE


def test_what_would_be_read_as_something_else_is_left_alone(lookup: Lookup):
    """A space that is escaped at the end of a line is a part of the text; without it, the lines are one word."""
    text = edited(base(), ("nghe: Giáo viên", 'nghe: "Giáo\\ \n  viên"'), ("loai: ca-nhan", "loai: Cá nhân"))
    assert mend(text.encode(), Path(FOLDER), lookup) is LeftAlone.MEANING_CHANGES


@pytest.mark.parametrize("name", ["base.md", "press.md"])
def test_a_sound_profile_is_unchanged(name: str, lookup: Lookup):
    assert mended(base(name), lookup) == Mended(base(name), base(name))


def test_the_profiles_of_the_site_need_no_mending(repository: Path, lookup: Lookup):
    found = {
        folder: mend((folder / INDEX).read_bytes(), folder, lookup)
        for folder in profile_folders(repository / "profiles")
    }
    to_mend = [folder.name for folder, each in found.items() if isinstance(each, LeftAlone) or each.places]
    assert to_mend == [], "scripts/guong check --fix"


def test_everything_that_is_not_seen_or_not_mended_has_its_words():
    assert texts.SLIPS.keys() == set(Slip)
    assert texts.LEFT_ALONE.keys() == set(LeftAlone)


LINES = (
    *("# ghi chú", "", "  # ghi chú", "...", "- a", "---", "\ufeff", "  \t", "khoa_la: 1", "nghe: |", "  chữ  "),
    *("Loại: Tập thể", "dia_ban: Toàn tỉnh", "  huyen: le thuy", "linh_vuc: Y TẾ", "gioi_thieu_boi: so y te # a"),
    *('nghe: "a', '  b"', "tom-tat: x", "lien he:", "  Cơ quan: SO Y TE", "? nghe", ": a", "{nam: 2023}", "nam: 85"),
    *("trang_thai: Đã gỡ", "tom_tat: (điền) Ai, làm gì", "pham_vi: [Họ tên, ho-ten]"),
)


def by_label(key: str) -> str:
    return LABELS.get(key, key)


def quoted(text: str) -> str:
    return f'"{text}"'


@st.composite
def slips_of_a_hand(draw: st.DrawFn) -> bytes:
    """A profile as somebody may have left it: lines put in, lost, exchanged; keys and values spelt in other ways."""
    _fence, front, body = base(draw(st.sampled_from(["base.md", "press.md"]))).split("---\n", 2)
    lines = front.splitlines()
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(1, len(lines) - 1))
        key, colon, value = lines[at].partition(": ")
        match draw(st.sampled_from(["in", "out", "exchange", "key", "value", "end"])):
            case "in":
                lines.insert(at, draw(st.sampled_from(LINES)))
            case "out":
                del lines[at]
            case "exchange":
                other = draw(st.integers(1, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "key":
                bare = key.lstrip(" -").removesuffix(":")
                spelt = draw(st.sampled_from([str.upper, str.title, by_label, quoted]))(bare)
                lines[at] = lines[at].replace(bare, spelt, 1)
            case "value":
                spelt = draw(st.sampled_from([str.upper, str.lower, quoted, unaccented]))(value)
                lines[at] = f"{key}{colon}{spelt}"
            case _:
                lines[at] += draw(st.sampled_from(["  ", "\t", " # ghi chú", "\u2028"]))
    saved = SAVED_AS[draw(st.sampled_from(sorted(SLIPS)))]
    return saved("---\n" + "\n".join(lines) + f"\n---\n{body}".removesuffix(draw(st.sampled_from(["", "\n"]))))


def unaccented(text: str) -> str:
    """Without the marks, but with đ, as people type on a foreign keyboard."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def said(reading: Reading) -> tuple[object, ...]:
    """What the site takes from a file: the values with what their names stand for, the story, and every message."""
    told = Counter((each.label, each.found, each.instead, each.code) for each in reading.problems)
    claims = reading.claims and (
        reading.claims.id,
        reading.claims.year,
        [each.id for each in reading.claims.all_references],
    )
    if reading.profile is None:
        return told, claims
    profile = reading.profile
    values = {name: value for name, value in profile.entry if name not in {"places", "adopted_by"}}
    adoptions = [each.model_copy(update={"place": None}) for each in profile.entry.adopted_by]
    hamlets = [(each.era, each.hamlet) for each in profile.entry.places]
    sections = [(each.name, each.heading, each.text.strip()) for each in profile.story.sections]
    return told, claims, values, adoptions, hamlets, profile.places, profile.adoption_places, sections


@given(slips_of_a_hand())
def test_mending_changes_nothing_that_is_said_and_leaves_nothing_to_mend(
    tmp_path_factory: pytest.TempPathFactory, lookup: Lookup, raw: bytes
):
    root = tmp_path_factory.mktemp("mending")
    folder = write_profile(root, raw)
    before = read_profile(folder, lookup, root)
    found = mend(raw, folder, lookup)
    if isinstance(found, LeftAlone):
        return
    assert (found.after.encode() == raw) == (found.places == 0)
    (folder / INDEX).write_text(found.after, encoding="utf-8", newline="\n")
    assert said(read_profile(folder, lookup, root)) == said(before)
    assert mend(found.after.encode(), folder, lookup) == Mended(found.after, found.after)
