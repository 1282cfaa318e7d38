import json
from dataclasses import replace
from datetime import date

from macros.catalogue.kinds import NotYet
from macros.catalogue.problems import Mark, Problem
from macros.catalogue.public import PublicProfile, Tombstone, brief_of
from macros.pages.previews import MESSAGES_FILE, Proofs, messages, preview_sheets
from macros.pages.views import Link, ProblemGroup
from macros.texts.messages import Severity
from tests.pages.sample import catalogue, edition, profile, settings, site_pages

PLAN, ONE, OTHER = "profiles/plan.yml", "profiles/2026/mot/index.md", "profiles/2026/hai/index.md"
GONE = Tombstone("SM-b-2026-009", "b")


def fault(file: str, line: int = 1, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(file, Mark(line, 1), "Nhãn", "thấy <b>", "ghi lại", "P01", severity)


def proofs(
    *found: Problem,
    profiles: tuple[PublicProfile, ...] = (),
    tombstones: tuple[Tombstone, ...] = (),
    **faulty: str,
) -> Proofs:
    """`faulty` are ids by the names of files: mot and hai."""
    files = {"mot": ONE, "hai": OTHER}
    shown = catalogue(*map(brief_of, profiles), tombstones=tombstones)
    return Proofs(shown, found, {files[name]: profile_id for name, profile_id in faulty.items()})


def pages(made: Proofs, *profiles: PublicProfile) -> dict[str, str]:
    sheets = list(preview_sheets(site_pages(edition(*profiles)), settings(), made))
    by_address = {sheet.address: sheet.render() for sheet in sheets}
    assert len(by_address) == len(sheets)
    assert [sheet.changed for sheet in sheets] == [None] * len(sheets)
    return by_address


def told(made: Proofs) -> dict[str, object]:
    found: dict[str, object] = json.loads(messages(made))
    return found


def test_messages_are_grouped_by_file_in_the_order_of_reading():
    made = proofs(fault(PLAN), fault(ONE, 1), fault(ONE, 7), fault(OTHER), mot="SM-a-2026-001")
    assert made.groups() == (
        ProblemGroup(PLAN, None, (str(fault(PLAN)),)),
        ProblemGroup(ONE, Link("SM-a-2026-001", "ho-so/sm-a-2026-001/"), (str(fault(ONE, 1)), str(fault(ONE, 7)))),
        ProblemGroup(OTHER, None, (str(fault(OTHER)),)),
    )


def test_what_waits_is_grouped_by_why_and_what_is_public_does_not_wait():
    profiles = (
        profile(1),
        profile(2, not_yet=NotYet.EMBARGOED),
        profile(3, not_yet=NotYet.DRAFT),
        profile(4, not_yet=NotYet.DRAFT, posted=date(2026, 4, 1)),
    )
    assert proofs(profiles=profiles).waiting() == (
        (
            "bản nháp",
            (
                Link("Tổ trồng rừng số 3", "ho-so/sm-a-2026-003/"),
                Link("Tổ trồng rừng số 4", "ho-so/sm-a-2026-004/"),
            ),
        ),
        ("chưa tới ngày đăng", (Link("Tổ trồng rừng số 2", "ho-so/sm-a-2026-002/"),)),
    )
    assert proofs(profiles=(profile(1),)).waiting() == ()


def test_every_page_tells_how_many_errors_there_are_and_the_first_of_them():
    faults = [fault(ONE, line) for line in range(1, 8)]
    assert told(proofs(*faults, profiles=(profile(1, not_yet=NotYet.AWAITING),))) == {
        "line": "Bản xem thử: 7 lỗi, 1 hồ sơ chưa đăng",
        "address": "xem-thu/",
        "link": "Xem mọi chỗ cần sửa và hồ sơ chưa đăng",
        "errors": [str(each) for each in faults[:5]],
    }


def test_why_the_pages_are_not_up_to_date_comes_first():
    made = told(replace(proofs(fault(ONE)), failure="Chưa dựng lại được: đĩa đầy."))
    assert made["line"] == "Bản xem thử: chưa dựng lại được"
    assert made["errors"] == ["Chưa dựng lại được: đĩa đầy.", str(fault(ONE))]


def test_a_warning_is_no_error():
    made = proofs(fault(ONE, severity=Severity.WARNING), profiles=(profile(1),))
    assert told(made)["line"] == "Bản xem thử: không có lỗi"
    assert told(made)["errors"] == []
    assert str(fault(ONE)) in str(made.groups())


def test_the_start_page_tells_all_and_leads_to_what_it_names():
    made = proofs(fault(PLAN), fault(ONE), profiles=(profile(3, not_yet=NotYet.DRAFT),), mot="SM-a-2026-001")
    html = pages(made)["xem-thu/"]
    assert "thấy &lt;b&gt;" in html
    assert 'href="../ho-so/sm-a-2026-001/"' in html
    assert 'href="../ho-so/sm-a-2026-003/"' in html
    assert "Bản nháp" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "Không có gì phải sửa." not in html
    assert "Không có gì phải sửa." in pages(proofs())["xem-thu/"]


def test_in_the_place_of_a_faulty_profile_stands_what_is_wrong_with_it():
    html = pages(proofs(fault(PLAN), fault(ONE), mot="SM-a-2026-001"))["ho-so/sm-a-2026-001/"]
    assert "Hồ sơ này còn chỗ phải sửa" in html
    assert f"{ONE}:1:1: Nhãn: thấy &lt;b&gt; → ghi lại [P01]" in html
    assert PLAN not in html
    assert '<meta name="robots" content="noindex">' in html


def test_where_another_profile_is_shown_or_was_taken_down_its_page_stays():
    shown = profile(1)
    made = proofs(
        fault(ONE), fault(OTHER), profiles=(shown,), tombstones=(GONE,), mot="SM-a-2026-001", hai="SM-b-2026-009"
    )
    assert pages(made, shown).keys() == {"xem-thu/"}


def test_two_faulty_folders_of_one_id_have_one_page():
    made = proofs(fault(ONE), fault(OTHER), mot="SM-a-2026-001", hai="SM-a-2026-001")
    found = pages(made)
    assert found.keys() == {"xem-thu/", "ho-so/sm-a-2026-001/"}
    assert ONE in found["ho-so/sm-a-2026-001/"]


def test_what_the_script_reads_lies_below_the_start_page():
    assert MESSAGES_FILE == "xem-thu/loi.json"
