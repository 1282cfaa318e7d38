from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from scripts.illustrations.__main__ import main

SMALL = 120


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The folder of an illustrative profile that names one picture."""
    return profile(tmp_path, "mau-mot", ["con-cat-sang.jpg"])


def profile(profiles: Path, name: str, photos: list[str], provenance: str = "minh-hoa") -> Path:
    folder = profiles / "2024" / name
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["---", f"ma: QB-a-2024-{name}", f"nguon: {provenance}"]
    if photos:
        lines += ["anh:", *(f"  - tep: {photo}" for photo in photos)]
    (folder / "index.md").write_text("\n".join([*lines, "---", "", "Bài."]), "utf-8")
    return folder


def run(profiles: Path, *arguments: str) -> int:
    return main([*arguments, "--profiles", str(profiles), "--topics", str(profiles / "chuyen-de")], SMALL)


def test_pictures_are_drawn_for_illustrative_profiles_alone(tmp_path: Path, sample: Path):
    other = profile(tmp_path, "that", ["con-cat-sang.jpg"], "bao-chi")
    profile(tmp_path, "khong-anh", [])
    assert run(tmp_path) == 0
    assert Image.open(sample / "con-cat-sang.jpg").width == SMALL
    assert not list(other.glob("*.jpg"))


def test_pictures_are_drawn_for_topics(tmp_path: Path):
    topics = tmp_path / "chuyen-de"
    topics.mkdir()
    (topics / "index.md").write_text("# Chuyên đề\n", "utf-8")
    (topics / "cat.md").write_text("---\ntitle: Cát\nhinh:\n  tep: con-cat-sang.jpg\n---\n\nBài.\n", "utf-8")
    assert run(tmp_path) == 0
    assert Image.open(topics / "con-cat-sang.jpg").width == SMALL


def test_what_is_up_to_date_is_left_alone(tmp_path: Path, sample: Path, capsys: pytest.CaptureFixture[str]):
    run(tmp_path)
    path = sample / "con-cat-sang.jpg"
    Image.open(path).save(path, quality=95)  # other bytes, the same picture
    before = path.read_bytes()
    assert run(tmp_path) == run(tmp_path, "--check") == 0
    assert path.read_bytes() == before
    assert capsys.readouterr().out.endswith("1 tranh, đều đủ và mới.\n")


def test_check_sees_a_missing_file_and_writes_nothing(tmp_path: Path, sample: Path, capsys: pytest.CaptureFixture[str]):
    assert run(tmp_path, "--check") == 1
    assert not list(sample.glob("*.jpg"))
    assert capsys.readouterr().out == (
        "2024/mau-mot/con-cat-sang.jpg: chưa có.\n1 tranh, 1 tranh chưa có hoặc đã cũ. → Chạy: scripts/pictures\n"
    )


@pytest.mark.parametrize("fault", ["another picture", "a spot", "another size", "no picture"])
def test_check_sees_a_changed_file(tmp_path: Path, sample: Path, fault: str, capsys: pytest.CaptureFixture[str]):
    run(tmp_path)
    path = sample / "con-cat-sang.jpg"
    picture = Image.open(path).convert("RGB")
    if fault == "another picture":
        picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(path)
    elif fault == "a spot":
        ImageDraw.Draw(picture).rectangle((20, 50, 32, 60), fill="red")
        picture.save(path)
    elif fault == "another size":
        picture.resize((60, 40)).save(path)
    else:
        path.write_bytes(b"no picture")
    before = path.read_bytes()
    assert run(tmp_path, "--check") == 1
    assert path.read_bytes() == before
    assert "không còn đúng với bản vẽ" in capsys.readouterr().out
    assert run(tmp_path) == run(tmp_path, "--check") == 0


def test_an_unknown_name_is_told_with_what_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = profile(tmp_path, "mau-mot", ["con-cat-toi.jpg", "anh-1.jpg", "con-cat-trua.jpg"])
    assert run(tmp_path) == 1
    told = capsys.readouterr().out
    assert "2024/mau-mot/index.md: không có tranh tên “con-cat-toi.jpg”." in told
    assert "không có tranh tên “anh-1.jpg”" in told
    assert "<cảnh>-<ánh sáng>.jpg" in told
    assert "dong-lua, ben-song" in told
    assert "den-duong; ánh sáng: toi." in told
    assert (folder / "con-cat-trua.jpg").exists()


def test_a_picture_that_somebody_has_put_there_is_no_unknown_name(tmp_path: Path):
    folder = profile(tmp_path, "mau-mot", ["anh-1.jpg"])
    Image.new("RGB", (4, 3)).save(folder / "anh-1.jpg")
    assert run(tmp_path) == 0


def test_a_file_that_no_profile_names_is_told(tmp_path: Path, sample: Path, capsys: pytest.CaptureFixture[str]):
    run(tmp_path)
    profile(tmp_path, "mau-mot", [])
    assert run(tmp_path) == 1
    assert "2024/mau-mot/con-cat-sang.jpg: hồ sơ không còn nhắc tới tệp này." in capsys.readouterr().out
    assert (sample / "con-cat-sang.jpg").exists()


def test_many_pictures_are_drawn_side_by_side(tmp_path: Path):
    for number in range(5):
        profile(tmp_path, f"mau-{number}", ["con-cat-trua.jpg"])
    assert run(tmp_path) == 0
    assert len({path.read_bytes() for path in tmp_path.glob("*/*/*.jpg")}) == 5


def test_a_file_that_cannot_be_read_is_left_to_the_check_of_profiles(tmp_path: Path):
    folder = profile(tmp_path, "mau-mot", ["con-cat-trua.jpg"])
    (folder / "index.md").write_text("---\nma: [\n---\n", "utf-8")
    assert run(tmp_path) == 0
    assert not list(folder.glob("*.jpg"))
