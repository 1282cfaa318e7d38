"""`guong list`: which profiles there are, for clerks and for those who watch the quotas."""

import argparse
import csv
import json
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from macros.authoring.overview import Overview, Row, Standing, in_order, read_overview, standings
from macros.authoring.sieve import ASKED, UnknownValueError, make_sieve
from macros.authoring.tables import table
from macros.catalogue.clock import today
from macros.catalogue.kinds import Status
from macros.catalogue.vocabulary import Vocabulary
from macros.command import USAGE_ERROR
from macros.command.check import lookup_or_told
from macros.texts import overview as texts
from macros.texts.kinds import KIND_LABELS, PROVENANCE_LABELS, STATUS_LABELS

HELP = texts.LIST
_NARROWEST = 80
_MOST = (14, 4, 11, 11, 10, 11)
"""Columns that each part of the table but the title may take on a narrow terminal."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


def arguments(parser: argparse.ArgumentParser) -> None:
    for name in ASKED:
        help_text = texts.FILTERS[name] + texts.REPEATED
        parser.add_argument(f"--{name}", action="append", default=[], metavar="X", help=help_text)
    parser.add_argument("--sort", choices=("id", "title", "updated"), default="id", help=texts.SORT)
    parser.add_argument("--format", choices=tuple(_PRINTERS), default="table", help=texts.FORMAT)


def run(options: argparse.Namespace) -> int:
    profiles_dir: Path = options.profiles.resolve()
    lookup = lookup_or_told(profiles_dir)
    if lookup is None:
        return 1
    try:
        sieve = make_sieve({name: given for name in ASKED if (given := getattr(options, name))}, lookup)
    except UnknownValueError as error:
        told = error.problem
        print(texts.WRONG_VALUE.format(name=error.name, found=told.found, instead=told.instead), file=sys.stderr)
        return USAGE_ERROR
    overview = read_overview(profiles_dir, lookup, today())
    rows = in_order(filter(sieve.lets_through, overview.rows), options.sort, lookup.vocabulary.plan)
    _PRINTERS[options.format](rows, lookup.vocabulary)
    _say_what_is_not_there(rows, overview, is_table=options.format == "table")
    return 0


def _say_what_is_not_there(rows: Sequence[Row], overview: Overview, *, is_table: bool) -> None:
    """Beside the records, so that a program that reads them is not disturbed."""
    if not rows:
        print(texts.EMPTY, file=sys.stdout if is_table else sys.stderr)
    if overview.unread:
        files = ", ".join(overview.unread)
        print(texts.UNREAD.format(count=len(overview.unread), files=files), file=sys.stderr)


def _print_table(rows: Sequence[Row], vocabulary: Vocabulary) -> None:
    if not rows:
        return
    cells = [
        (
            row.id or texts.NO_ID,
            str(row.year or ""),
            vocabulary.plan.field(row.field).short_name if row.field else "",
            KIND_LABELS[row.kind] if row.kind else "",
            _districts(row, vocabulary),
            _status(row),
            row.title or ("" if row.id else texts.NO_TITLE.format(folder=row.folder)),
        )
        for row in rows
    ]
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    for line in table([texts.COLUMNS, *cells], _MOST, width):
        print(line)
    print(texts.summary(len(rows), standings(rows)))


def _districts(row: Row, vocabulary: Vocabulary) -> str:
    names = [vocabulary.places.district(slug).short for slug in row.districts]
    return texts.MORE.format(first=names[0], others=len(names) - 1) if len(names) > 1 else "".join(names)


def _status(row: Row) -> str:
    """What the author wrote, or what keeps the profile from its readers in spite of it."""
    label = STATUS_LABELS[row.status] if row.status else ""
    if row.standing is Standing.FAULTY:
        return texts.FAULTY.format(status=label).strip()
    if row.standing is Standing.EMBARGOED:
        return texts.EMBARGOED
    return texts.WITHDRAWN if row.standing is Standing.REMOVED and row.status is not Status.REMOVED else label


def _print_json(rows: Sequence[Row], _vocabulary: Vocabulary) -> None:
    records = [
        {
            "id": row.id,
            "title": row.title,
            "field": row.field,
            "kind": row.kind,
            "year": row.year,
            "districts": row.districts,
            "communes": [commune.name for commune in row.communes],
            "status": row.status,
            "provenance": row.provenance,
            "shown": row.shown,
            "embargo": _day(row.embargo),
            "posted": _day(row.posted),
            "agency": row.agency,
            "folder": row.folder,
            "problems": row.problems,
        }
        for row in rows
    ]
    print(json.dumps(records, ensure_ascii=False, indent=1))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _print_csv(rows: Sequence[Row], vocabulary: Vocabulary) -> None:
    """With the mark of UTF-8 in front, without which spreadsheets take Vietnamese for another encoding."""
    sys.stdout.write("\ufeff")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(texts.CSV_COLUMNS)
    for row in rows:
        cells = (
            row.id or "",
            row.title,
            vocabulary.plan.field(row.field).short_name if row.field else "",
            KIND_LABELS[row.kind] if row.kind else "",
            str(row.year or ""),
            "; ".join(vocabulary.places.district(slug).name for slug in row.districts),
            "; ".join(commune.name for commune in row.communes),
            STATUS_LABELS[row.status] if row.status else "",
            PROVENANCE_LABELS[row.provenance] if row.provenance else "",
            texts.YES_NO[row.shown],
            _day(row.embargo) or "",
            _day(row.posted) or "",
            vocabulary.nominators[row.agency] if row.agency else "",
            row.folder,
            str(row.problems),
        )
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)


_PRINTERS = {"table": _print_table, "json": _print_json, "csv": _print_csv}
