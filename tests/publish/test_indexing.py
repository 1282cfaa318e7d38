"""The files of the search, and what is never in them."""

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.catalogue.public import PublicProfile
from macros.pages.addresses import SEARCH_INDEX
from macros.publish.indexing import index_outputs
from macros.publish.outputs import by_path, whole_file
from macros.publish.press import Published
from macros.search.blocks import decode, inflated, spellings
from macros.search.documents import numbered, texts_of
from macros.search.index import BY_NAME, FACETS, MANIFEST, NEWEST, PACK, PACKS, Document, index_files
from macros.search.vietnamese import word
from tests.pages.sample import profile, vocabulary
from tests.publish.increments import DAY, EMBARGO, Builder, Project
from tests.publish.sample import kept, workplace

PLACE = workplace()
PROFILES = (
    profile(1, title="Nguyễn Thị Ân: hát bên sông", posted=date(2026, 5, 1)),
    profile(2, title="Đội cứu hộ sông Mẫu", posted=date(2026, 5, 3)),
    profile(9, title="Ánh sáng bên đồi", posted=date(2026, 5, 2), year=2027),
)
HTML = '<head><meta name="description" content="{}"></head><main><h1>Quyền của bạn</h1><p>{}</p></main>'
LONG = "Ai được nêu cũng có quyền xem lại. " * 20


def files(
    *profiles: PublicProfile, pages: Mapping[str, str] | None = None, house: bytes = b"house"
) -> dict[str, bytes]:
    written = {
        address: whole_file(f"{address}index.html", html.encode(), address) for address, html in (pages or {}).items()
    }
    shown = kept(*(profiles or PROFILES))
    outputs = by_path(index_outputs(shown, PLACE, house, written, "Việc chung"))
    assert all(path.startswith(SEARCH_INDEX) for path in outputs)
    made = {path.removeprefix(SEARCH_INDEX): output.make() for path, output in outputs.items()}
    return {path: content for path, content in made.items() if isinstance(content, bytes)}


def cards(made: Mapping[str, bytes]) -> dict[int, dict[str, object]]:
    return {
        int(Path(path).stem, 16) * PACK + place: card
        for path, content in made.items()
        if path.startswith(PACKS)
        for place, card in enumerate(json.loads(inflated(content)))
        if card
    }


def numbers_in(order: bytes) -> list[int]:
    raw = inflated(order)
    return list(struct.unpack(f"<{len(raw) // 4}I", raw))


def test_the_index_is_the_one_that_is_made_at_once():
    made = files()
    numbers = numbered(PROFILES)
    shown = sorted(PROFILES, key=lambda each: numbers[each.id])
    documents = [Document(numbers[each.id], texts_of(each, vocabulary()), {}, {}) for each in shown]
    size = json.loads(made[MANIFEST])["size"]
    whole = index_files(documents, size, vocabulary().search.abbreviations)
    alike = {path for path in whole if not path.startswith(PACKS) and path != FACETS}
    assert {path: made[path] for path in alike} == {path: whole[path] for path in alike}
    assert made.keys() - {NEWEST, BY_NAME} == whole.keys()
    assert size == 1 + max(numbers.values())


def test_a_card_lies_at_the_number_of_its_profile():
    found = cards(files())
    assert {number: card["address"] for number, card in found.items()} == {
        number: f"ho-so/{profile_id.lower()}/" for profile_id, number in numbered(PROFILES).items()
    }


def test_profiles_are_told_in_the_order_of_their_names_and_newest_first():
    made, numbers = files(), numbered(PROFILES)
    assert numbers_in(made[BY_NAME]) == [numbers[PROFILES[place].id] for place in (2, 1, 0)]
    assert numbers_in(made[NEWEST]) == [numbers[each.id] for each in kept(*PROFILES).edition.catalogue.profiles]


def test_each_value_of_a_facet_lists_its_profiles():
    found = {term.key: numbers for term, numbers in decode(files()[FACETS]).items()}
    numbers = numbered(PROFILES)
    assert found["nam/2027"] == [numbers[PROFILES[2].id]]
    assert found["linh-vuc/trong-rung"] == sorted(numbers.values())


def test_a_hand_written_page_is_found_and_told():
    made = files(pages={"quyen/": HTML.format("Bạn có quyền gì.", "Quyền khiếu nại.")})
    assert word("khiếu").marked in {each for path in made if path.startswith("khoi/") for each in spellings(made[path])}
    assert cards(made)[0] == {
        "address": "quyen/",
        "title": ["Quyền của bạn"],
        "summary": "Bạn có quyền gì.",
        "label": "Trang",
    }


def test_of_a_page_without_a_description_the_beginning_is_told():
    summary = cards(files(pages={"quyen/": HTML.format("Việc chung", LONG)}))[0]["summary"]
    assert isinstance(summary, str)
    assert LONG.startswith(summary.removesuffix("…"))
    assert 100 < len(summary) <= 161


def test_pages_move_no_profile_and_stand_under_no_value_of_a_facet():
    made = files(pages={"quyen/": HTML.format("", "")})
    without = files()
    assert {path: made[path] for path in (NEWEST, BY_NAME, FACETS)} == {
        path: without[path] for path in (NEWEST, BY_NAME, FACETS)
    }
    assert {number: card for number, card in cards(made).items() if number} == cards(without)


def keys(*profiles: PublicProfile, house: bytes = b"house", page: str = "") -> dict[str, bytes]:
    written = {"quyen/": whole_file("quyen/index.html", page.encode(), "quyen")} if page else {}
    outputs = index_outputs(kept(*profiles), PLACE, house, written, "Việc chung")
    return {output.path.removeprefix(SEARCH_INDEX): output.made_from for output in outputs}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def test_without_a_change_nothing_has_another_name():
    assert keys(*PROFILES) == keys(*PROFILES)


def test_a_word_of_a_story_changes_blocks_alone():
    section = PROFILES[0].sections[0]
    other = profile(
        1,
        title=PROFILES[0].title,
        posted=PROFILES[0].posted,
        sections=(section._replace(text=f"{section.text} Rong rêu."), *PROFILES[0].sections[1:]),
    )
    changed = differing(keys(*PROFILES), keys(other, *PROFILES[1:]))
    assert {path for path in changed if not path.startswith("khoi/")} <= {"tu.bin"}
    assert changed


def test_a_page_at_another_address_is_another_card():
    """Its bytes and its number are the same."""
    shown = kept(*PROFILES)
    one, other = (
        {
            output.path: output.made_from
            for output in index_outputs(
                shown, PLACE, b"house", {address: whole_file("index.html", b"<main>", address)}, ""
            )
        }
        for address in ("ban/", "can/")
    )
    assert f"{SEARCH_INDEX}{PACKS}0.bin" in differing(one, other)


# What nobody may read must not be found either.

SECRET, SEEN = "quenquen", "thaythay"


def tell(project: Project, folder: str, secret: str) -> None:
    """Put a word into the title and the story of a profile."""
    project.save()
    path = project.folder(folder) / "index.md"
    text = path.read_text("utf-8").replace("Quả đồi sau làng", f"Quả đồi {secret} sau làng")
    path.write_text(text.replace("góp hạt thành rừng", f"góp {secret} thành rừng"), "utf-8")


def told(site: Path) -> Iterator[str]:
    """Everything in the files of the index, as text."""
    for path in (site / SEARCH_INDEX).rglob("*.bin"):
        if path.parent.name == "khoi":
            yield from spellings(path.read_bytes())
        elif path.name not in (NEWEST, BY_NAME):
            yield inflated(path.read_bytes()).decode("utf-8", "replace")


HIDDEN: tuple[dict[str, Any], ...] = (
    {"withdrawn": True},
    {"embargo": True},
    *({"status": status} for status in ("da-go", "nhap", "cho-duyet", "tam-go")),
)


@pytest.mark.parametrize("changes", HIDDEN, ids=lambda changes: str(next(iter(changes.values()))))
def test_no_word_of_a_profile_that_is_not_shown_is_in_the_index(changes: dict[str, Any], tmp_path: Path):
    """Neither of one that never was, nor of one that was until now."""
    project = Project(tmp_path / "project")
    shown, hidden, later = project.add(), project.add(**changes), project.add()
    tell(project, shown, SEEN)
    tell(project, hidden, SECRET)
    tell(project, later, SECRET)
    builder = Builder(project, tmp_path / "home")
    assert isinstance(builder.build(), Published)
    assert any(SECRET in each for each in told(builder.site))  # of the one that is to be hidden later
    project.tales[later] = replace(project.tales[later], **changes)
    tell(project, later, SECRET)
    assert isinstance(builder.build(), Published)
    assert not any(SECRET in each for each in told(builder.site))
    assert any(SEEN in each for each in told(builder.site))


def test_on_the_day_its_embargo_ends_a_profile_is_found(tmp_path: Path):
    project = Project(tmp_path / "project", day=DAY)
    tell(project, project.add(embargo=True), SECRET)
    builder = Builder(project, tmp_path / "home")
    assert isinstance(builder.build(), Published)
    assert not any(SECRET in each for each in told(builder.site))
    project.day = EMBARGO
    assert isinstance(builder.build(), Published)
    assert any(SECRET in each for each in told(builder.site))
