"""The checkers find what they look for: a check that never fails proves nothing."""

from pathlib import Path

import pytest

from tests.site import links
from tests.site.markup import Page, words

FAULTY = [
    ("<div><p>a</div>", "</div> closes <p>"),
    ("<div>", "<div> is never closed"),
    ("<p><div>a</div></p>", "<div> in <p>"),
    ("<ul><div><li>a</li></div></ul>", "<ul> holds <div>"),
    ("<li>a</li>", "<li> in <document>"),
    ('<a href="#x">a <a href="#y">b</a></a>', "<a> in another link or button"),
    ('<p style="color: red">a</p>', "<p> has style"),
    ('<p onclick="x()">a</p>', "<p> has onclick"),
    ('<a href=" JavaScript:x">a</a>', "<a> has href=' JavaScript:x'"),
    ("<script>x</script>", "a script in the page"),
    ('<script type="application/ld+json">{"a":1</script>', "structured data that no machine can read"),
    ('<script type="application/ld+json">{"a":"<!--"}</script>', "structured data that is more than data"),
    ('<script type="application/ld+json" src="x.js"></script>', "structured data that is more than data"),
    ("<style>a {}</style>", "<style>"),
    ("<iframe src='x'></iframe>", "<iframe>"),
    ('<img src="a.svg" width="1" height="1">', "<img> lacks alt"),
    ("<button>a</button>", "<button> lacks type"),
    ("<a>a</a>", "<a> lacks href"),
    ('<a href="x"></a>', "<a> is empty"),
    ('<p id="a">a</p><p id="a">b</p>', "id 'a' twice"),
    ('<p id="a" id="b">a</p>', "<p> has an attribute twice"),
    ('<nav aria-labelledby="x">a</nav>', "aria-labelledby names no element: x"),
    ("<h1>a</h1><h3>b</h3>", "<h3> “b” after <h1>"),
    ("<p>\x08</p>", "control character U+0008"),
]


@pytest.mark.parametrize(("html", "fault"), FAULTY, ids=[fault for _html, fault in FAULTY])
def test_a_fault_of_markup_is_found(html: str, fault: str):
    assert fault in Page(html).faults


def test_sound_markup_has_no_fault():
    assert Page('<div><h1>a</h1><ul><li><a href="#x">b</a></li></ul><p>c<br>d</p></div>').faults == []


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ('<a href="../">a</a><a href="../b/#dich">b</a><a href="#day">c</a><p id="day">d</p>', []),
        ('<a href="../c/">a</a>', ["leads nowhere: ../c/"]),
        ('<a href="../b/#khong">a</a>', ["no such place: ../b/#khong"]),
        ('<a href="#khong">a</a>', ["no such place: #khong"]),
        (
            '<img src="../x.png" srcset="../y.svg 1x, ../z.png 2x" alt="">',
            ["leads nowhere: ../x.png", "leads nowhere: ../z.png"],
        ),
        ('<img src="https://a.vn/x.png" alt="">', ["<img> loads from elsewhere: https://a.vn/x.png"]),
        ('<link rel="stylesheet" href="//a.vn/x.css">', ["<link> loads from elsewhere: //a.vn/x.css"]),
        ('<a href="https://a.vn/">a</a><a href="tel:0232">b</a>', []),
        ('<svg><use href="../y.svg#i-a"></use><use href="../y.svg#i-b"></use></svg>', ["no such place: ../y.svg#i-b"]),
        ('<a href="../../../x/">a</a>', ["leads out of the site: ../../../x/"]),
    ],
)
def test_a_reference_that_leads_nowhere_is_found(tmp_path: Path, body: str, faults: list[str]):
    for name, text in {
        "index.html": "<p>a</p>",
        "a/index.html": body,
        "b/index.html": '<p id="dich">a</p>',
        "y.svg": '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="i-a"/></svg>',
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert links.faults(tmp_path, "/guong/") == [f"a/index.html: {fault}" for fault in faults]


def test_a_stylesheet_refers_to_what_is_there(tmp_path: Path):
    (tmp_path / "site.css").write_text('a { b: url("x.woff2") url(https://a.vn/y) url(#z) } @import "c.css";', "utf-8")
    assert links.faults(tmp_path) == [
        "site.css: leads nowhere: x.woff2",
        "site.css: loads from elsewhere: https://a.vn/y",
        "site.css: leads nowhere: c.css",
    ]


def test_the_words_of_a_page_are_read_in_lines():
    html = "<main><h1>Gà <b>đồi</b></h1><ul><li><a href='x'>một</a></li><li>hai</li></ul><svg><title>x</title></svg></main>"
    assert words(Page(html).root) == "# Gà đồi\n- một\n- hai\n"
