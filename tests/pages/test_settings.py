from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from macros.pages.settings import Extra, FrontPage, read_front_page, read_settings

EXTRA: dict[str, Any] = {
    "tagline": "Gương tốt",
    "purpose": "Ai đã làm gì.",
    "plan_sentence": "Theo kế hoạch.",
    "guide": "huong-dan/",
    "navigation": [{"text": "Lĩnh vực", "address": "linh-vuc/"}],
    "footer": [],
    "rights": [{"text": "Quyền", "address": "quyen/"}],
}


def settings(url: str | None = "https://a.example", **changes: Any):
    return read_settings("Gương", url, EXTRA | changes, "<svg></svg>", "assets/favicon.svg")


def test_settings_are_read():
    known = settings()
    assert (known.name, known.tagline, known.demo) == ("Gương", "Gương tốt", True)
    assert [(link.text, link.address) for link in known.navigation] == [("Lĩnh vực", "linh-vuc/")]
    assert known.footer_links == ()


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example", "https://a.example/"),
        ("https://a.example/", "https://a.example/"),
        ("https://a.example/guong", "https://a.example/guong/"),
        ("", ""),
        (None, ""),
    ],
)
def test_the_address_of_the_site_ends_with_a_slash(url: str | None, kept: str):
    assert settings(url).url == kept


@pytest.mark.parametrize(
    ("changes", "kept"),
    [({}, ""), ({"contact_email": None}, ""), ({"contact_email": "gop-y@a.gov.vn"}, "gop-y@a.gov.vn")],
)
def test_a_site_may_have_a_mailbox(changes: dict[str, Any], kept: str):
    assert settings(**changes).contact_email == kept


@pytest.mark.parametrize(
    "wrong", ["", "gop-y", "gop-y@a", "a@b.vn, c@d.vn", "Góp ý <a@b.vn>", "a@b.vn?cc=c@d.vn", "góp@b.vn"]
)
def test_what_is_no_mailbox_is_told_with_what_to_write(wrong: str):
    with pytest.raises(ValidationError) as caught:
        settings(contact_email=wrong)
    (fault,) = caught.value.errors()
    assert fault["loc"] == ("contact_email",)
    assert fault["msg"].startswith(f"“{wrong}” không phải thư điện tử. Ghi ")


@pytest.mark.parametrize("key", [name for name, field in Extra.model_fields.items() if field.is_required()])
def test_a_missing_key_is_an_error(key: str):
    left = {name: value for name, value in EXTRA.items() if name != key}
    with pytest.raises(ValidationError, match=key):
        read_settings("Gương", None, left, "", "")


@pytest.mark.parametrize(
    "changes",
    [
        {"tag_line": "x"},
        {"demo": "đôi khi"},
        {"navigation": [{"text": "x"}]},
        {"navigation": [{"text": "x", "address": "y/", "colour": "red"}]},
        {"footer": "gioi-thieu/"},
        {"purpose": None},
        {"contact_email": 5},
    ],
    ids=str,
)
def test_a_key_that_is_unknown_or_of_another_shape_is_an_error(changes: dict[str, Any]):
    with pytest.raises(ValidationError):
        settings(**changes)


def front_page(tmp_path: Path, text: str) -> tuple[FrontPage, list[str]]:
    index = tmp_path / "index.md"
    index.write_text(text, "utf-8")
    found, problems = read_front_page(index, "docs/index.md")
    return found, [str(problem) for problem in problems]


def test_the_editors_choices_are_read(tmp_path: Path):
    text = "---\ntitle: Trang chủ\ntemplate: home.html\nnoi_bat: A-1\ngoi_y:\n  - {chu: Học, ma: A-2}\nlam_theo: [A-3, A-4]\n---\n"
    found, problems = front_page(tmp_path, text)
    assert problems == []
    assert found == FrontPage("A-1", (("Học", "A-2"),), ("A-3", "A-4"))


def test_nothing_need_be_chosen(tmp_path: Path):
    assert front_page(tmp_path, "---\ntitle: Trang chủ\n---\n\nLời chào.\n") == (FrontPage(), [])


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("---\nnoi_bac: A-1\n---\n", "docs/index.md:2:1:", "[P08]"),
        ("---\ngoi_y:\n  - {chu: Học}\n---\n", "docs/index.md:3:5:", "[P07]"),
        ("---\nlam_theo: A-1\n---\n", "docs/index.md:2:11:", "[P09]"),
        ("---\ntitle: a: b\n---\n", "docs/index.md:2:9:", "[P03]"),
        ("Không có phần đầu.\n", "docs/index.md:1:1:", "[P02]"),
    ],
)
def test_a_wrong_choice_is_told_at_its_place(tmp_path: Path, text: str, place: str, code: str):
    found, (problem,) = front_page(tmp_path, text)
    assert found == FrontPage()
    assert problem.startswith(place)
    assert problem.endswith(code)


def test_a_missing_home_page_is_told(tmp_path: Path):
    _found, problems = read_front_page(tmp_path / "index.md", "docs/index.md")
    assert [problem.code for problem in problems] == ["P01"]
