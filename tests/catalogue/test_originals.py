"""Files that lie beside a profile as photos: which are opened, and what is said of the others."""

import io
import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from macros.catalogue.originals import MAX_SCANS, UnreadablePhotoError, check_original, opened
from tests.photos.making import FAULTY, SCENE, claiming, cut, film, moving, noise, png, quarters, saved

SCENE_IN = {kind: (lambda kind=kind: saved(quarters(SCENE), kind)) for kind in ("JPEG", "PNG", "WEBP", "HEIF", "AVIF")}


def fault(folder: Path, content: bytes, name: str = "anh.jpg") -> str | None:
    path = folder / name
    path.write_bytes(content)
    try:
        check_original(path)
    except UnreadablePhotoError as error:
        return error.fault
    return None


@pytest.mark.parametrize("kind", SCENE_IN)
@pytest.mark.parametrize("name", ["anh.jpg", "ảnh.PNG", "anh.heic"])
def test_the_content_says_what_a_file_is(tmp_path: Path, kind: str, name: str):
    assert fault(tmp_path, SCENE_IN[kind](), name) is None


@pytest.mark.parametrize("kind", SCENE_IN)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.99])
def test_a_photo_that_ends_too_early_is_cut(tmp_path: Path, kind: str, share: float):
    assert fault(tmp_path, cut(kind, share)) == "photo-truncated"


def test_an_empty_file_is_cut(tmp_path: Path):
    assert fault(tmp_path, b"") == "photo-truncated"


def test_a_photo_with_a_strangers_bytes_behind_it_is_a_photo(tmp_path: Path):
    assert [fault(tmp_path, SCENE_IN[kind]() + b"PK\3\4 more") for kind in ("JPEG", "PNG", "WEBP")] == [None] * 3


DISGUISED: dict[str, Callable[[], bytes]] = {
    "GIF": lambda: saved(quarters(SCENE), "GIF"),
    "TIFF": lambda: saved(quarters(SCENE), "TIFF"),
    "BMP": lambda: saved(quarters(SCENE), "BMP"),
    "PDF": lambda: b"%PDF-1.7\n",
    "SVG": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "SVG behind a byte order mark": lambda: b'\xef\xbb\xbf\n <?xml version="1.0"?><svg/>',
    "page": lambda: b"<!DOCTYPE html><title>a</title>",
    "Word": lambda: b"PK\3\4" + bytes(40),
    "film": lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(40),
    "JPEG XL": lambda: b"\xff\x0a" + bytes(40),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_another_kind_of_file_is_named(tmp_path: Path, name: str):
    assert fault(tmp_path, DISGUISED[name]()) == "photo-disguised"


@pytest.mark.parametrize(
    "content",
    [b"no photo", bytes(100), b"\x89PNG\r\n\x1a\n" + bytes(20) + b"IEND", b"\xff\xd8\xff\xd9", b"RIFF\4\0\0\0WEBP"],
)
def test_what_is_nothing_known_is_unreadable(tmp_path: Path, content: bytes):
    assert fault(tmp_path, content) == "photo-unreadable"


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_what_moves_is_refused(tmp_path: Path, kind: str):
    assert fault(tmp_path, moving(kind)) == "photo-animated"


def test_a_burst_shows_its_main_picture_and_a_film_is_refused(tmp_path: Path):
    assert fault(tmp_path, moving("HEIF"), "anh.heic") is None
    assert fault(tmp_path, film(), "anh.heic") == "photo-animated"


@pytest.mark.parametrize(
    ("kind", "options", "size", "limit"),
    [
        ("PNG", {}, (7000, 7000), None),
        ("PNG", {}, (7100, 7100), 50),
        ("PNG", {}, (60_000, 60_000), 50),
        ("JPEG", {}, (9400, 9400), None),
        ("JPEG", {}, (9440, 9440), 89),
        ("JPEG", {}, (60_000, 60_000), 89),
        ("JPEG", {"progressive": True}, (7100, 7100), 50),
    ],
)
def test_a_photo_may_have_as_many_pixels_as_can_be_decoded(
    tmp_path: Path, kind: str, options: dict[str, bool], size: tuple[int, int], limit: int | None
):
    content = claiming(saved(quarters(SCENE), kind, **options), *size)
    if limit is None:
        with opened(tmp_path / "a.jpg", content) as photo:
            assert photo.size == size
        return
    with pytest.raises(UnreadablePhotoError) as refused, opened(tmp_path / "a.jpg", content):
        pytest.fail("was opened")
    assert (refused.value.fault, refused.value.details["limit"]) == ("photo-large", limit)


def test_a_file_of_too_many_bytes_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    FAULTY["heavy"](tmp_path / "a.jpg")
    monkeypatch.delattr(Path, "read_bytes")
    with pytest.raises(UnreadablePhotoError) as refused:
        check_original(tmp_path / "a.jpg")
    assert refused.value.details == {"value": "a.jpg", "size": 61, "limit": 60}


def test_a_jpeg_of_very_many_passes_is_refused(tmp_path: Path):
    content = saved(noise(), "JPEG", progressive=True)
    last = content.rfind(b"\xff\xda")
    assert fault(tmp_path, content[:-2] + content[last:-2] * MAX_SCANS + content[-2:]) == "photo-unreadable"


def test_words_that_unpack_to_very_much_are_refused(tmp_path: Path):
    words = b"Comment\0\0" + zlib.compress(bytes(50_000_000))
    content = png(2, 2, 8, 2, [bytes(6)] * 2, (b"zTXt", words))
    assert fault(tmp_path, content) in (None, "photo-unreadable")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_is_no_file_of_the_folder_is_not_opened(tmp_path: Path):
    (tmp_path / "sound.jpg").write_bytes(SCENE_IN["JPEG"]())
    (tmp_path / "link.jpg").symlink_to(tmp_path / "sound.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "folder.jpg").mkdir()
    for name in ("link.jpg", "pipe.jpg", "folder.jpg", "none.jpg"):
        with pytest.raises(UnreadablePhotoError) as refused:
            check_original(tmp_path / name)
        assert refused.value.fault == "photo-unreadable"


@pytest.mark.parametrize("kind", SCENE_IN)
def test_bytes_that_were_changed_anywhere_raise_nothing_else(tmp_path: Path, kind: str):
    content = SCENE_IN[kind]()
    for number in range(150):
        changed = bytearray(content)
        for step in range(3):
            changed[(number * 7919 + step * 104_729) % len(changed)] ^= 1 << (number + step) % 8
        assert fault(tmp_path, bytes(changed)) in (
            None,
            "photo-truncated",
            "photo-unreadable",
            "photo-disguised",
            "photo-animated",
            "photo-large",
        )


def test_a_photo_is_read_to_its_end_at_a_small_size(tmp_path: Path):
    buffer = io.BytesIO()
    Image.new("RGB", (1600, 1200), "teal").save(buffer, "JPEG")
    assert fault(tmp_path, buffer.getvalue()) is None
    assert fault(tmp_path, buffer.getvalue()[:-200]) == "photo-truncated"


def test_the_error_names_the_file_and_the_cure(tmp_path: Path):
    (tmp_path / "a.jpg").write_bytes(cut("JPEG"))
    with pytest.raises(UnreadablePhotoError, match=r"a\.jpg: ảnh “a\.jpg” bị cắt cụt.* → Chép lại"):
        check_original(tmp_path / "a.jpg")
