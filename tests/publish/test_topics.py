"""The special topics of a build: their pictures are made, and those that may not be shown are left out."""

from pathlib import Path

from PIL import Image

from macros.publish.topics import open_topics
from tests.pages.test_topics import FRONT, topics_dir
from tests.publish.sample import workplace


def opened(root: Path, docs: Path, *, demo: bool = True):
    place = workplace(root)
    place.open()
    try:
        return open_topics(place, docs, demo=demo)
    finally:
        place.close()


def with_picture(docs: Path) -> Path:
    Image.new("RGB", (900, 600), "teal").save(docs / "chuyen-de" / "rung.jpg")
    return docs


def test_a_topic_has_its_picture_in_all_sizes(tmp_path: Path):
    docs = with_picture(topics_dir(tmp_path, a=FRONT.format(day="2026-01-02")))
    (topic,), originals, problems = opened(tmp_path, docs)
    assert problems == ()
    assert [each.width for each in topic.picture.sources] == [400, 800, 900]
    assert topic.picture.fallback
    assert originals.keys() == {each.address for each in topic.picture.files}
    assert all(address.startswith("anh/chuyen-de/a/") for address in originals)
    assert set(originals.values()) == {docs / "chuyen-de" / "rung.jpg"}


def test_without_demonstration_topics_from_the_press_are_left_out(tmp_path: Path):
    text = FRONT.format(day="2026-01-02")
    docs = with_picture(topics_dir(tmp_path, a=text.replace("ngay:", "nguon: bao-chi\nngay:"), b=text))
    assert [topic.address for topic in opened(tmp_path, docs)[0]] == ["chuyen-de/a/", "chuyen-de/b/"]
    topics, originals, _problems = opened(tmp_path, docs, demo=False)
    assert [topic.address for topic in topics] == ["chuyen-de/b/"]
    assert all(address.startswith("anh/chuyen-de/b/") for address in originals)


def test_a_picture_that_is_none_is_told(tmp_path: Path):
    docs = topics_dir(tmp_path, a=FRONT.format(day="2026-01-02"))
    topics, originals, problems = opened(tmp_path, docs)
    assert (topics, originals) == ((), {})
    assert [each.file for each in problems] == ["docs/chuyen-de/a.md"]
    assert problems[0].label == "Hình"
