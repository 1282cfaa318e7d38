"""The letter in which a reader tells of a mistake."""

from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from macros.catalogue.profile import Correction
from macros.catalogue.public import Tombstone
from macros.pages.reports import mistake_report
from tests.pages.sample import edition, profile, site_pages
from tests.site.markup import Element, Page

MAILBOX = "gop-y@songmau.example"
ID = "SM-a-2026-001"
PAGE = "https://songmau.example/ho-so/sm-a-2026-001/"


def letter(mailbox: str = MAILBOX, profile_id: str = ID, page: str | None = PAGE) -> tuple[str, str, str]:
    """To whom, the subject and the body of the letter that a mail program opens."""
    report = mistake_report(mailbox, profile_id, page)
    assert report
    to, _, query = report.link.removeprefix("mailto:").partition("?")
    fields = {name: unquote(value) for name, _, value in (part.partition("=") for part in query.split("&"))}
    assert list(fields) == ["subject", "body"]
    return unquote(to), fields["subject"], fields["body"]


def rendered(*, title: str = "Tổ trồng rừng", corrections: tuple[Correction, ...] = (), **changes: str) -> Page:
    pages = site_pages(edition(profile(title=title, corrections=corrections)), **changes)
    return Page(next(sheet.render() for sheet in pages.sheets() if sheet.address == "ho-so/sm-a-2026-001/"))


def reports(page: Page) -> list[Element]:
    return [
        each for each in page.find("a") if each.attributes["href"].startswith("mailto:") and each.text == "Báo sai sót"
    ]


def test_the_letter_names_the_profile_by_its_id_and_leaves_two_lines_to_fill_in():
    assert letter() == (
        MAILBOX,
        "Báo sai sót: hồ sơ SM-a-2026-001",
        "\r\n".join(
            [
                "Mã hồ sơ: SM-a-2026-001",
                "Địa chỉ trang: https://songmau.example/ho-so/sm-a-2026-001/",
                "",
                "Câu nào chưa đúng: ",
                "Đúng ra là gì, vì sao bạn biết: ",
            ]
        ),
    )


def test_the_link_is_encoded_as_every_mail_program_reads_it():
    report = mistake_report(MAILBOX, ID, PAGE)
    assert report
    assert report.link.startswith("mailto:gop-y@songmau.example?subject=B%C3%A1o%20sai%20s%C3%B3t%3A%20h%E1%BB%93%20s")
    assert "%0D%0A%0D%0A" in report.link
    assert report.link.isascii()
    assert not {" ", "+", "\r", "\n", '"', "#"} & set(report.link)


def test_without_a_public_address_the_letter_has_no_line_for_it():
    assert letter(page=None)[2].splitlines()[:2] == ["Mã hồ sơ: SM-a-2026-001", ""]


@given(
    st.from_regex(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", fullmatch=True), st.text(st.characters(exclude_categories=["C", "Z"]))
)
def test_whatever_is_written_arrives(mailbox: str, page: str):
    to, _subject, body = letter(mailbox, page=page or None)
    assert to == mailbox
    assert not page or f"\r\nĐịa chỉ trang: {page}\r\n" in body


def test_a_site_without_a_mailbox_has_no_letter():
    assert mistake_report("", ID, PAGE) is None
    assert reports(rendered(contact_email="")) == []
    assert len(reports(rendered())) == 1


def test_no_persons_name_stands_in_the_letter():
    (link,) = reports(rendered(title="Nguyễn Thị Mẫu"))
    query = parse_qs(urlsplit(link.attributes["href"]).query)
    assert set(query) == {"subject", "body"}
    assert not any("Mẫu" in value or "Nguyễn" in value for values in query.values() for value in values)


def test_the_line_below_leads_to_the_corrections_where_there_are_any():
    correction = Correction.model_construct(day=date(2026, 4, 2), text="Sửa số cây.")
    page = rendered(corrections=(correction,))
    (listed,) = [each for each in page.root.walk() if each.attributes.get("id") == "dinh-chinh"]
    assert "Sửa số cây." in listed.text
    assert [each.text for each in page.find("a") if each.attributes["href"] == "#dinh-chinh"] == ["Đã đính chính"]
    assert not [each for each in rendered().find("a") if each.attributes["href"] == "#dinh-chinh"]


def test_the_line_below_tells_the_mailbox_and_leads_to_how_requests_are_handled():
    (below,) = [each for each in rendered().root.walk() if each.attributes.get("class") == "report"]
    assert MAILBOX in below.text
    assert [each.attributes["href"] for each in below.find("a")][1:] == ["../../quyen/"]


def test_a_tombstone_has_no_letter():
    pages = site_pages(edition(tombstones=(Tombstone("SM-b-2026-009", "b"),)))
    (stone,) = [sheet.render() for sheet in pages.sheets() if sheet.address == "ho-so/sm-b-2026-009/"]
    assert "mailto:" not in stone
