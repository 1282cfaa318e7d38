"""From a saved file to the reloaded tab, with N profiles in the preview: scripts/bench preview [N]."""

import argparse
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.benchmarks.build import edit_profile

DEFAULT_COUNT = 1_000
DEFAULT_EDITS = 11
GOAL = 0.8
"""Seconds, of the median over all edits."""
PHOTOGRAPHED = 20
"""Of the profiles, so many have photos."""
STARTS_WITHIN = 600
SHOWS_WITHIN = 60_000
"""Milliseconds after which an edit that does not show is a failure."""

_ELSEWHERE = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_HAS_CHANGED = "([before, words]) => document.readyState === 'complete' && window.loaded && ({found})(before, words)"
_WORDS = "(_before, words) => document.querySelector('main').textContent.includes(words)"
_LEAD = "document.querySelector('main img[src*=\"anh/ho-so/\"]')"
_PHOTO = f"(before) => {_LEAD}.src !== before && {_LEAD}.complete"
_NOTE_LOAD = "addEventListener('load', () => { window.loaded = true })"


class Kind(StrEnum):
    """What is saved. The labels are those of the table."""

    TITLE = "tên"
    BODY = "thân bài"
    PHOTO = "ảnh"


Measured = Mapping[Kind, Sequence[float]]


@contextmanager
def previewed(folder: Path) -> Iterator[str]:
    """A preview of the project in `folder`, and its address. Raises RuntimeError where it does not start."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{probe.getsockname()[1]}"
    log = folder.with_name("preview.log")
    left_out = ("GUONG_CACHE", "GUONG_DAY", "GUONG_DEMO", "GUONG_CLEAN", "GUONG_OPEN")
    variables = {name: value for name, value in os.environ.items() if name not in left_out}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", place],
            cwd=folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        ends = time.monotonic() + STARTS_WITHIN
        while b"Serving on" not in log.read_bytes():
            if process.poll() is not None or time.monotonic() > ends:
                raise RuntimeError(log.read_text("utf-8"))
            time.sleep(0.1)
        yield f"http://{place}/"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def measured(folder: Path, edits: int, browser: Browser) -> Measured:
    """Seconds from each save to the moment when the tab, loaded anew, shows it."""
    with previewed(folder) as address:
        indexes = sorted((folder / "profiles").glob("*/*/index.md"))
        pictured = [index for index in indexes if any(index.parent.glob("*.jpg"))]
        found: dict[Kind, list[float]] = {kind: [] for kind in Kind}
        for number in range(1, edits + 1):
            for kind in Kind:
                # A profile that was not edited yet: its page is new to everybody.
                among = pictured if kind is Kind.PHOTO else indexes
                index = among[(number * len(Kind) + list(Kind).index(kind)) * 7 % len(among)]
                page = browser.new_page()
                page.set_default_timeout(SHOWS_WITHIN)
                page.add_init_script(_NOTE_LOAD)
                page.goto(f"{address}ho-so/{_id_of(index)}/", wait_until="load")
                found[kind].append(_seconds(page, kind, index, number))
                page.close()
    return found


def _seconds(page: Page, kind: Kind, index: Path, number: int) -> float:
    before, words = None, ""
    if kind is Kind.PHOTO:
        before = page.evaluate(f"{_LEAD}.src")
        shown = _PHOTO
        path = min(index.parent.glob("*.jpg"))
        content = _altered(path, number)
    else:
        shown = _WORDS
        path, content, words = index, *_edited(index, kind, number)
    condition = _HAS_CHANGED.format(found=shown)
    time.sleep(0.3)  # a person looks at the page before saving: the tab has long asked for news
    start = time.perf_counter()
    path.write_bytes(content)
    page.wait_for_function(condition, arg=[before, words], polling="raf")
    return time.perf_counter() - start


def _edited(index: Path, kind: Kind, number: int) -> tuple[bytes, str]:
    """What to save, and the words that it brings: of the title alone, or of the body alone."""
    before = index.read_text("utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / index.name
        copy.write_text(before, "utf-8")
        edit = edit_profile(copy, number)
        after = copy.read_text("utf-8")
    _, front, story = before.split("---\n", 2)
    _, new_front, new_story = after.split("---\n", 2)
    if kind is Kind.TITLE:
        return f"---\n{new_front}---\n{story}".encode(), edit.title
    return f"---\n{front}---\n{new_story}".encode(), edit.sentence


def _altered(path: Path, number: int) -> bytes:
    """The photo with a patch of another colour."""
    with Image.open(path) as image:
        image.load()
        image.paste((number * 20 % 256, 60, 60), (0, 0, 200, 200))
        with tempfile.NamedTemporaryFile(suffix=path.suffix) as file:
            image.save(file.name, quality=90)
            return Path(file.name).read_bytes()


def _id_of(index: Path) -> str:
    line = next(line for line in index.read_text("utf-8").splitlines() if line.startswith("ma: "))
    return line.removeprefix("ma: ").lower()


def table(found: Measured) -> str:
    """A row for each kind of edit and one for all, and whether the goal is met."""
    rows = {**{str(kind): seconds for kind, seconds in found.items()}}
    rows["tất cả"] = [each for seconds in found.values() for each in seconds]
    lines = ["| sửa | số lần | trung vị | ít nhất | nhiều nhất |", "|---|--:|--:|--:|--:|"]
    for name, seconds in rows.items():
        times = (statistics.median(seconds), min(seconds), max(seconds))
        lines.append(f"| {name} | {len(seconds)} | {' | '.join(f'{each:.2f} s' for each in times)} |")
    is_met = statistics.median(rows["tất cả"]) <= GOAL
    return "\n".join([*lines, "", f"Mục tiêu: trung vị không quá {GOAL} s: {'đạt' if is_met else 'KHÔNG đạt'}."])


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/bench preview",
        description="Đo từ lúc lưu một hồ sơ hay ảnh tới lúc thẻ trình duyệt đang mở tải lại xong và hiện chỗ vừa sửa.",
    )
    parser.add_argument("count", metavar="N", type=int, nargs="?", default=DEFAULT_COUNT, help="số hồ sơ (%(default)s)")
    parser.add_argument(
        "--edits", metavar="K", type=int, default=DEFAULT_EDITS, help="số lần sửa mỗi loại (%(default)s)"
    )
    options = parser.parse_args(arguments)
    if options.count < 1 or options.edits < 1:
        parser.error("N và K phải từ 1 trở lên.")
    names = filter(None, (os.environ.get("GUONG_CHROMIUM"), *_ELSEWHERE))
    chromium = next((path for name in names if (path := shutil.which(name))), None)
    if chromium is None:
        parser.error("không có Chromium: đặt GUONG_CHROMIUM, hoặc chạy scripts/setup chromium")
    with tempfile.TemporaryDirectory(prefix="guong-bench-") as temporary:
        folder = Path(temporary) / "guong"
        photos = str(min(PHOTOGRAPHED, options.count))
        command = [
            sys.executable,
            "-m",
            "scripts.benchmarks.corpus",
            str(folder),
            str(options.count),
            "--photos",
            photos,
        ]
        subprocess.run(command, check=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
            print(table(measured(folder, options.edits, browser)))
            browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
