"""What the vocabulary files must agree on: ids that others name, sums, eras that follow each other, tiles that fit.

Each rule yields faults by path, so that a message stands at the line to mend. None may trust what another rule checks.
"""

import re
from collections import Counter
from collections.abc import Iterator

from macros.catalogue.awards import Awards
from macros.catalogue.fields import ANY_KIND_WORD, Per, QuotaScope
from macros.catalogue.movements import Movements
from macros.catalogue.names import fold
from macros.catalogue.places import Places
from macros.catalogue.plan import Plan
from macros.catalogue.search_words import SearchWords
from macros.catalogue.shapes import Fault, duplicates, each, reference
from macros.catalogue.strict_yaml import Path
from macros.catalogue.units import Cell, Rectangle
from macros.texts import syllables
from macros.texts import vocabulary as words

_LETTERS = re.compile(r"[^\W_]+")
_ORDINARY = frozenset(f"{syllables.COMMON} {syllables.FREQUENT}".split())


def plan_faults(plan: Plan, places: Places | None, movements: Movements | None) -> Iterator[Fault]:
    """Faults of plan.yml, by itself and beside the other files where these could be read."""
    orders = {"fields": [field.order for field in plan.fields], "stages": [stage.order for stage in plan.stages]}
    for name, numbers in orders.items():
        for index, number in enumerate(numbers):
            if number != index + 1:
                yield Fault((name, index, "order"), "list-order", {"value": number, "expected": index + 1})
    for key in ("letter", "slug", "name", "short_name"):
        yield from duplicates(each("fields", plan.fields, key), key)
    for name in ("fields", "stages", "milestones", "groups", "agencies"):
        yield from duplicates(each(name, getattr(plan, name), "id"))
    yield from reference(("published_from",), plan.published_from, [stage.id for stage in plan.stages], words.STAGES)
    yield from _agency_references(plan)
    yield from _field_references(plan, movements)
    yield from _sums(plan)
    if places:
        yield from reference(
            ("province", "id"), plan.province.id, [entry.id for entry in places.provinces], words.PROVINCES
        )
        yield from _district_sums(plan, places)
        yield from _names_of_two(plan, places)


def _names_of_two(plan: Plan, places: Places) -> Iterator[Fault]:
    """Agencies and districts nominate alike, so that an id may stand for one of them only."""
    districts = {district.slug for district in places.districts}
    for index, agency in enumerate(plan.agencies):
        if agency.id in districts:
            found = words.ALSO_A_DISTRICT.format(id=agency.id)
            yield Fault(("agencies", index, "id"), "vocabulary-file", {"found": found, "expected": words.ANOTHER_ID})


def _agency_references(plan: Plan) -> Iterator[Fault]:
    agencies = [agency.id for agency in plan.agencies]
    anyone = [*agencies, *(group.id for group in plan.groups)]
    yield from reference(("operator",), plan.operator, agencies, words.AGENCIES)
    for index, milestone in enumerate(plan.milestones):
        for position, who in enumerate(milestone.who):
            yield from reference(("milestones", index, "who", position), who, anyone, words.AGENCIES_OR_GROUPS)
        if milestone.sent_to:
            yield from reference(("milestones", index, "sent_to"), milestone.sent_to, agencies, words.AGENCIES)
    for index, duty in enumerate(plan.duties):
        for position, who in enumerate(duty.who):
            yield from reference(("duties", index, "who", position), who, anyone, words.AGENCIES_OR_GROUPS)


def _field_references(plan: Plan, movements: Movements | None) -> Iterator[Fault]:
    agencies = [agency.id for agency in plan.agencies]
    for index, field in enumerate(plan.fields):
        for position, lead in enumerate(field.leads):
            yield from reference(("fields", index, "leads", position), lead, agencies, words.AGENCIES)
        for position, movement in enumerate(field.movements):
            if movements:
                known = [entry.id for entry in movements.movements]
                yield from reference(("fields", index, "movements", position), movement, known, words.MOVEMENTS)
        for position, quota in enumerate(field.quotas):
            counted = {field.counted_kind(kind) for kind in field.kinds}
            if quota.kind and quota.kind not in counted:
                path: Path = ("fields", index, "quotas", position, "kind")
                yield from reference(path, quota.kind, sorted(counted), words.KINDS_OF_FIELD)
            if quota.scope is QuotaScope.EACH_LEAD and quota.units != len(field.leads):
                path = ("fields", index, "quotas", position, "units")
                yield _total(path, words.LEADS_OF_FIELD, quota.units, len(field.leads))


def _sums(plan: Plan) -> Iterator[Fault]:
    declared = plan.yearly_minimum
    by_field = {field.id: field.yearly_minimum for field in plan.fields}
    by_kind: Counter[str] = Counter()
    for field in plan.fields:
        for quota in field.quotas:
            if quota.per is Per.YEAR:
                by_kind[quota.kind or ANY_KIND_WORD] += quota.total
    for key, stated, computed in (
        ("by_field", declared.by_field, by_field),
        ("by_kind", declared.by_kind, dict(by_kind)),
    ):
        for name in dict.fromkeys([*stated, *computed]):
            if stated.get(name) != computed.get(name):
                path: Path = ("yearly_minimum", key, name)
                yield _total(path, words.SUM_OF.format(name=name), stated.get(name, "–"), computed.get(name, "–"))
    total = sum(field.yearly_minimum for field in plan.fields)
    if declared.total != total:
        yield _total(("yearly_minimum", "total"), words.SUM, declared.total, total)
    for index, year in enumerate(plan.counting_years.years):
        if year not in plan.period:
            details = {"value": year, "low": plan.period.start, "high": plan.period.end}
            yield Fault(("counting_years", "years", index), "number-range", details)


def _district_sums(plan: Plan, places: Places) -> Iterator[Fault]:
    owed = plan.district_minimum
    if owed.districts != len(places.districts):
        yield _total(("district_minimum", "districts"), words.DISTRICTS, owed.districts, len(places.districts))
    total = sum(district.minimum for district in places.districts)
    if owed.total != total:
        yield _total(("district_minimum", "total"), words.SUM_OF_DISTRICTS, owed.total, total)
    for index, field in enumerate(plan.fields):
        for position, quota in enumerate(field.quotas):
            local = quota.scope in {QuotaScope.EACH_LOCALITY, QuotaScope.EACH_DISTRICT}
            if local and quota.units != len(places.districts):
                path: Path = ("fields", index, "quotas", position, "units")
                yield _total(path, words.DISTRICTS, quota.units, len(places.districts))


def places_faults(places: Places) -> Iterator[Fault]:
    """Faults of places.yml."""
    for name, keys in (("provinces", ("id",)), ("eras", ("id",)), ("districts", ("slug", "code", "name", "short"))):
        for key in keys:
            yield from duplicates(each(name, getattr(places, name), key), key)
    provinces = [province.id for province in places.provinces]
    for index, province in enumerate(places.provinces):
        if province.successor:
            yield from reference(("provinces", index, "successor"), province.successor, provinces, words.PROVINCES)
        for position, origin in enumerate(province.came_from):
            yield from reference(("provinces", index, "came_from", position), origin, provinces, words.PROVINCES)
    for index, era in enumerate(places.eras):
        yield from reference(("eras", index, "province"), era.province, provinces, words.PROVINCES)
        earlier = places.eras[index - 1].valid_to if index else None
        if index and (earlier is None or era.valid_from <= earlier):
            details = {"value": era.valid_from, "expected": words.AFTER.format(date=earlier or "?")}
            yield Fault(("eras", index, "valid_from"), "list-order", details)
    yield from _commune_faults(places)
    yield from _count_faults(places)
    yield from _tile_faults(places)


def _commune_faults(places: Places) -> Iterator[Fault]:
    eras = [era.id for era in places.eras]
    districts = [district.slug for district in places.districts]
    keys = {commune.key for commune in places.communes}
    listed = list(enumerate(places.communes))
    yield from duplicates(((("communes", row), " ".join(commune.key)) for row, commune in listed), "code")
    for key in ("slug", "name"):
        shown = ((("communes", row), f"{getattr(c, key)} ({c.district}, {c.era})") for row, c in listed)
        yield from duplicates(shown, key)
    for row, commune in listed:
        yield from reference(("communes", row, "era"), commune.era, eras, words.ERAS)
        yield from reference(("communes", row, "district"), commune.district, districts, words.DISTRICT_SLUGS)
        if commune.era not in eras:
            continue
        following = eras[eras.index(commune.era) + 1 :][:1]
        if following and (following[0], commune.successor or "") not in keys:
            fault = (
                words.SUCCESSOR_UNKNOWN.format(code=commune.successor) if commune.successor else words.SUCCESSOR_MISSING
            )
            details = {"value": commune.name, "era": commune.era, "fault": fault, "following": following[0]}
            yield Fault(("communes", row, "successor"), "list-successor", details)
        if not following and commune.successor:
            yield Fault(("communes", row, "successor"), "list-successor-last", {"value": commune.name})


def _count_faults(places: Places) -> Iterator[Fault]:
    by_era = Counter(commune.era for commune in places.communes)
    by_district = Counter((commune.era, commune.district) for commune in places.communes)
    for index, count in enumerate(places.counts):
        yield from reference(("counts", index, "era"), count.era, [era.id for era in places.eras], words.ERAS)
        if count.total != by_era[count.era]:
            yield _total(
                ("counts", index, "total"), words.COMMUNES.format(era=count.era), count.total, by_era[count.era]
            )
        for slug, stated in count.by_district.items():
            if stated != by_district[count.era, slug]:
                path: Path = ("counts", index, "by_district", slug)
                yield _total(path, words.COMMUNES.format(era=slug), stated, by_district[count.era, slug])


def _tile_faults(places: Places) -> Iterator[Fault]:
    taken: dict[Cell, str] = {}
    for index, word in enumerate(places.map.words):
        yield from _outside(("map", "words", index, "at"), word.at, places)
    for index, district in enumerate(places.districts):
        path: Path = ("districts", index, "tile")
        for rectangle in district.tile.rectangles:
            outside = list(_outside(path, rectangle, places))
            yield from outside
            overlapped = {} if outside else {taken[cell]: None for cell in sorted(rectangle.cells) if cell in taken}
            for other in overlapped:
                yield _tile(path, rectangle, words.TILE_OVERLAPS.format(other=other), places)
            taken.update(dict.fromkeys(() if outside else rectangle.cells, district.short))
            path = (*path, "foot")


def _outside(path: Path, rectangle: Rectangle, places: Places) -> Iterator[Fault]:
    (left, right), (top, bottom) = rectangle.column_span, rectangle.row_span
    if left > right or top > bottom:
        yield _tile(path, rectangle, words.TILE_REVERSED, places)
    elif right > places.map.columns or bottom > places.map.rows:
        yield _tile(path, rectangle, words.TILE_OUTSIDE, places)


def _tile(path: Path, rectangle: Rectangle, fault: str, places: Places) -> Fault:
    grid = {"columns": places.map.columns, "rows": places.map.rows}
    return Fault(path, "list-tile", {"cells": f"{rectangle.columns}/{rectangle.rows}", "fault": fault, **grid})


def awards_faults(awards: Awards) -> Iterator[Fault]:
    """Faults of awards.yml."""
    yield from duplicates(each("groups", awards.groups, "id"))
    yield from duplicates(
        (("groups", row, "awards", column), award.id)
        for row, group in enumerate(awards.groups)
        for column, award in enumerate(group.awards)
    )
    for index, rule in enumerate(awards.decisions.patterns):
        path: Path = ("decisions", "patterns", index)
        try:
            pattern = re.compile(rule.pattern)
        except (re.error, OverflowError, RecursionError):
            yield Fault((*path, "pattern"), "list-pattern", {"value": rule.pattern})
            continue
        for key, examples, expected in (("right", rule.right, True), ("wrong", rule.wrong, False)):
            for position, example in enumerate(examples):
                if bool(pattern.fullmatch(example)) is not expected:
                    yield Fault((*path, key, position), "list-example", {"value": example})


def movements_faults(movements: Movements, plan: Plan | None) -> Iterator[Fault]:
    """Faults of movements.yml; the plan, where it could be read, says which fields there are."""
    for name in ("types", "levels", "movements"):
        yield from duplicates(each(name, getattr(movements, name), "id"))
    types, levels = [word.id for word in movements.types], [word.id for word in movements.levels]
    for index, movement in enumerate(movements.movements):
        yield from reference(("movements", index, "type"), movement.type, types, words.TYPES)
        yield from reference(("movements", index, "level"), movement.level, levels, words.LEVELS)
    if plan is None:
        return
    fields = [field.id for field in plan.fields]
    named = {
        "movements": [entry.fields for entry in movements.movements],
        "days": [day.fields for day in movements.days],
    }
    for name, lists in named.items():
        for index, ids in enumerate(lists):
            for position, field in enumerate(ids):
                yield from reference((name, index, "fields", position), field, fields, words.FIELDS)


def search_faults(search: SearchWords) -> Iterator[Fault]:
    """Faults of search.yml: a short form is one word, not an ordinary one, and stands for one thing."""
    first: dict[str, Path] = {}
    for short, long in search.abbreviations.items():
        path: Path = ("viet_tat", short)
        folded = fold(short)
        if not _LETTERS.fullmatch(short):
            joined = "".join(_LETTERS.findall(short)) or words.AN_ABBREVIATION
            yield Fault(path, "abbreviation-words", {"value": short, "joined": joined})
        elif folded in first:
            yield Fault(
                path, "abbreviation-twice", {"value": short, "other": first[folded][-1], "first": first[folded]}
            )
        elif folded in _ORDINARY:
            yield Fault(path, "abbreviation-ordinary", {"value": short, "folded": folded})
        elif not _LETTERS.search(long):
            yield Fault(path, "abbreviation-empty", {"value": short})
        first.setdefault(folded, path)


def _total(path: Path, what: str, declared: object, computed: object) -> Fault:
    return Fault(path, "list-total", {"what": what, "declared": declared, "computed": computed})
