"""The covers whose text is held fast, and the command that holds them anew after a wanted change:

python -m tests.photos.golden_covers
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.photos.covers import MOTIFS, draw_cover
from macros.photos.tones import tones

GOLDEN = Path(__file__).parent.parent / "cases" / "covers" / "golden.yml"
HEADER = """\
# SHA-256 of whole covers: a profile keeps its picture for ever. After a wanted change of the drawing:
#   python -m tests.photos.golden_covers
"""


def load() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text("utf-8"))
    return cases


def digest(case: dict[str, Any]) -> str:
    """The hash of the cover that a case asks for; a case holds `draw_cover`'s arguments, hue and chroma for tones."""
    arguments = {name: value for name, value in case.items() if name not in {"hue", "chroma", "sha256"}}
    cover = draw_cover(tones=tones(case["hue"], case["chroma"]), **arguments)
    return hashlib.sha256(cover.encode()).hexdigest()


def _cases() -> Iterator[dict[str, Any]]:
    hue, chroma = 264, 1.05
    for motif in MOTIFS:
        yield {"seed": f"qb-{motif}-0001", "motif": motif, "hue": hue, "chroma": chroma}
        yield {"seed": f"gương-{motif}", "motif": motif, "hue": hue, "chroma": chroma, "width": 1000, "composition": 0}
    for scheme in range(3):
        for composition in range(3):
            looks = {"scheme": scheme, "composition": composition, "anchor_top": composition == 1}
            yield {"seed": "linh-vuc-a", "motif": "basket", "hue": 142, "chroma": 1, **looks}


def refresh() -> None:
    cases = [{**case, "sha256": digest(case)} for case in _cases()]
    text = yaml.safe_dump(cases, allow_unicode=True, sort_keys=False, default_flow_style=None, width=200)
    GOLDEN.write_text(HEADER + text, "utf-8")


if __name__ == "__main__":
    refresh()
