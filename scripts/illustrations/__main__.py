"""Draws the landscapes of the illustrative profiles and of the topics: scripts/pictures [--check] [--profiles FOLDER].

Every picture that one of them names as `<scene>-<light>.jpg` is drawn anew where its file is missing or out of date.
Nobody is in the pictures. The same profile and name give the same picture.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from scripts.illustrations.files import MISSING, SAME, Job, look, renew
from scripts.illustrations.menu import DAY, EVENING, SCENES, SUFFIX
from scripts.illustrations.profiles import Asked, illustrative, of_topics
from scripts.illustrations.view import WIDTH

ROOT = Path(__file__).resolve().parent.parent.parent


def main(arguments: Sequence[str], width: int = WIDTH) -> int:
    """Draw, or with --check only look. `width` is the pictures' in pixels. Returns 1 if something is left to do."""
    options = _options(arguments)
    asked = [*illustrative(options.profiles), of_topics(options.topics)]
    jobs = [Job(each.profile, each.folder, name, width) for each in asked for name in each.known]
    states = dict(_all(look if options.check else renew, jobs))
    for job, state in states.items():
        if state != SAME:
            print(_told(job, state, options.check))
    faults = _strangers(asked)
    stale = sum(state != SAME for state in states.values())
    print(_summary(len(jobs), stale, options.check))
    return 1 if faults or (options.check and stale) else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "scripts/pictures", description="Vẽ tranh phong cảnh cho các hồ sơ minh họa và chuyên đề."
    )
    parser.add_argument("--check", action="store_true", help="chỉ xem tranh có đủ và mới không, không ghi gì")
    parser.add_argument("--profiles", type=Path, default=ROOT / "profiles", help="thư mục hồ sơ; mặc định là profiles/")
    parser.add_argument(
        "--topics",
        type=Path,
        default=ROOT / "docs" / "chuyen-de",
        help="thư mục chuyên đề; mặc định là docs/chuyen-de/",
    )
    return parser.parse_args(arguments)


def _all(work: Callable[[Job], tuple[Job, str]], jobs: Sequence[Job]) -> Iterable[tuple[Job, str]]:
    """Work on all the files, as many at a time as there are cores. A few are not worth other processes."""
    if len(jobs) < 4:
        return map(work, jobs)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, jobs))


def _told(job: Job, state: str, only_looked: bool) -> str:
    where = f"{job.folder.parent.name}/{job.folder.name}/{job.name}"
    if only_looked:
        return f"{where}: {'chưa có' if state == MISSING else 'không còn đúng với bản vẽ'}."
    return f"{where}: {'đã vẽ' if state == MISSING else 'đã vẽ lại'}."


def _strangers(asked: Iterable[Asked]) -> int:
    """Tell names that nothing is drawn for, and files that nobody asks for; how many of them there are."""
    count = 0
    for each in asked:
        where = f"{each.folder.parent.name}/{each.folder.name}"
        for name in each.unknown:
            print(f"{where}/index.md: không có tranh tên “{name}”.")
            count += 1
        for path in each.left_over:
            print(f"{where}/{path.name}: hồ sơ không còn nhắc tới tệp này. → Xóa tệp, hoặc ghi lại vào mục “anh”.")
            count += 1
    if any(each.unknown for each in asked):
        print(menu())
    return count


def menu() -> str:
    """What a picture may be named."""
    by_day = ", ".join(name for name, scene in SCENES.items() if scene.lights == DAY)
    by_night = ", ".join(name for name, scene in SCENES.items() if scene.lights == EVENING)
    return (
        f"→ Đặt tên tranh là <cảnh>-<ánh sáng>{SUFFIX}.\n"
        f"  Cảnh: {by_day}; ánh sáng: {', '.join(DAY)}.\n"
        f"  Cảnh: {by_night}; ánh sáng: {', '.join(EVENING)}."
    )


def _summary(count: int, stale: int, only_looked: bool) -> str:
    if not stale:
        return f"{count} tranh, đều đủ và mới."
    if only_looked:
        return f"{count} tranh, {stale} tranh chưa có hoặc đã cũ. → Chạy: scripts/pictures"
    return f"{count} tranh, vừa vẽ {stale}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
