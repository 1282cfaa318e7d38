"""Special topics are read from their front matter, newest first; a faulty one is told and left out."""

from pathlib import Path

import pytest

from macros.catalogue.kinds import Provenance
from macros.pages.topics import read_topics, topic_view

FRONT = """---
title: Giữ rừng để giữ sông
loi_dan: Rừng đầu nguồn còn thì sông còn nước, và làng ở dưới còn ruộng; ba nơi kể cách họ giữ rừng của mình.
tac_gia: Tổ biên tập
ngay: {day}
hinh:
  tep: rung.jpg
  mo_ta: Tranh vẽ một quả đồi xanh
  chu_thich: Tranh vẽ
  tac_gia: Máy vẽ
---

Bài.
"""


def topics_dir(root: Path, **files: str) -> Path:
    folder = root / "docs" / "chuyen-de"
    folder.mkdir(parents=True)
    (folder / "rung.jpg").write_bytes(b"")
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    return root / "docs"


def test_topics_come_newest_first_without_the_page_that_lists_them(tmp_path: Path):
    docs = topics_dir(tmp_path, a=FRONT.format(day="2026-01-02"), b=FRONT.format(day="03/02/2026"), index="# Chuyên đề")
    topics, problems = read_topics(docs)
    assert problems == []
    assert [topic.address for topic in topics] == ["chuyen-de/b/", "chuyen-de/a/"]
    assert topics[0].provenance is Provenance.OFFICIAL


def test_a_site_needs_no_topics(tmp_path: Path):
    assert read_topics(tmp_path / "docs") == ((), [])


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("tac_gia: Tổ biên tập\n", "", "1:1: Tác giả: thiếu mục “tac_gia”."),
        ("loi_dan: ", "loi_dann: ", "3:1: không có mục “loi_dann”. → Có phải “loi_dan”?"),
        ("tep: rung.jpg", "tep: ../rung.png", "7:8: Hình, Tệp: không thấy ảnh “../rung.png” cạnh trang này."),
        ("ngay: 2026-01-02", "ngay: mai", "5:7: Ngày: "),
        ("ngay: 2026-01-02", "ngay: 2026-01-02\nnguon: bao", "6:8: Nguồn: "),
        ("mo_ta: Tranh vẽ một quả đồi xanh", "mo_ta: Tranh", "8:10: Hình, Mô tả ảnh: dài 5 ký tự"),
        ("---\ntitle", "title", "1:1: tệp không bắt đầu bằng dòng “---”."),
        ("title: Giữ", 'title: "Giữ', "2:8: ngoặc kép mở mà không đóng."),
    ],
)
def test_a_faulty_topic_is_told_at_its_place_and_left_out(tmp_path: Path, before: str, after: str, said: str):
    text = FRONT.format(day="2026-01-02")
    assert before in text
    docs = topics_dir(tmp_path, a=text.replace(before, after), b=text)
    topics, problems = read_topics(docs)
    assert [topic.address for topic in topics] == ["chuyen-de/b/"]
    assert [str(each) for each in problems if str(each).startswith(f"docs/chuyen-de/a.md:{said}")], problems


def test_a_picture_lies_beside_its_topic(tmp_path: Path):
    docs = topics_dir(tmp_path, a=FRONT.format(day="2026-01-02").replace("rung.jpg", "/etc/hostname"))
    topics, problems = read_topics(docs)
    assert topics == ()
    assert [each.code for each in problems] == ["P41"]


def test_a_topic_says_what_it_is_drawn_from_and_leads_to_others(tmp_path: Path):
    from dataclasses import replace

    from tests.pages.sample import photo

    text = FRONT.format(day="2026-01-02").replace("ngay:", "nguon: bao-chi\nngay:")
    docs = topics_dir(tmp_path, a=text, b=text, c=text, d=text)
    topics = tuple(replace(topic, picture=photo()) for topic in read_topics(docs)[0])
    view = topic_view(topics[0], topics, "Kế hoạch 05/KH-UBND")
    assert view.banner
    assert "Kế hoạch 05/KH-UBND" in view.banner[1]
    assert view.by == "Tổ biên tập, ngày 02 tháng 01 năm 2026"
    assert [card.address for card in view.read_next] == ["chuyen-de/b/", "chuyen-de/c/"]
