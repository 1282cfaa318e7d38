"""A small index, of the documents in tests/cases/search/queries.yml."""

from pathlib import Path
from typing import Any

import yaml

from macros.catalogue.names import fold
from macros.search.index import Document, index_files
from macros.search.terms import Zone

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "search" / "queries.yml").read_text("utf-8")
)
NAMES = list(CASES["documents"])
FILES = index_files(
    [
        Document(
            number,
            {
                Zone.TITLE: [each["title"]],
                Zone.SUMMARY: [each["summary"]],
                Zone.NAMES: each["names"],
                Zone.BODY: [each["body"]],
            },
            {"district": [fold(each["names"][-1])]},
            {"title": each["title"]},
        )
        for number, each in enumerate(CASES["documents"].values())
    ],
    len(NAMES),
    CASES["abbreviations"],
)
