"""What `guong new` asks, one after the other, and what an earlier profile answers in the author's place."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.authoring.answers import (
    AmbiguousPlaceError,
    RefusedError,
    field_for,
    fields_for,
    is_whole_province,
    nominator_in,
    place_meant,
    value_of,
)
from macros.authoring.continuing import Earlier, places_in, read_earlier
from macros.authoring.numbering import next_id
from macros.authoring.skeleton import Beginning
from macros.catalogue.clock import today
from macros.catalogue.fields import Field
from macros.catalogue.kinds import Kind, Provenance
from macros.catalogue.lookup import Lookup
from macros.catalogue.plan import Period
from macros.catalogue.profile import WHOLE_PROVINCE, PlaceEntry
from macros.command.interview import Choice, Interview, at_terminal
from macros.texts import new as texts
from macros.texts.kinds import KIND_LABELS, PROVENANCE_LABELS

_KEYS = {
    "kind": "loai",
    "field": "linh_vuc",
    "title": "ten",
    "agency": "gioi_thieu_boi",
    "provenance": "nguon",
    "district": "dia_ban",
    "commune": "dia_ban",
}
"""The key of a profile that an option decides: then it is not copied from the earlier profile."""


def beginning_of(given: Mapping[str, str], named: Mapping[str, list[Path]], lookup: Lookup) -> Beginning:
    """What is known of the new profile once all is answered; `given` are the options, `named` the ids that are taken.

    Raises RefusedError, and EOFError or KeyboardInterrupt where the person at the terminal stops.
    """
    plan = lookup.vocabulary.plan
    earlier = read_earlier(given["from"], named, lookup) if "from" in given else None
    interview = Interview({**_answers_of(earlier, plan.period), **given})
    needs_agency = "provenance" not in interview.given or _provenance(interview, lookup) is not Provenance.PRESS
    _refuse_gaps(interview.given, needs_agency=needs_agency, needs_place=earlier is None)
    kind = _kind(interview, lookup)
    field = _field(interview, kind, lookup)
    year = _year(interview, earlier, lookup)
    title: str = interview.answer("title", texts.QUESTIONS["title"], lambda text: value_of("ten", text, lookup))
    copied = {} if earlier is None else dict(earlier.copied)
    for flag in given.keys() & _KEYS.keys():
        copied.pop(_KEYS[flag], None)
    stayed = places_in(year, earlier, lookup) if earlier and "dia_ban" in copied else None
    moved = stayed is not None and earlier is not None and stayed != earlier.case.entry.places
    if stayed is None or moved:
        copied.pop("dia_ban", None)
    places = _places(interview, year, lookup) if stayed is None else stayed
    agency = _agency(interview, field, places, lookup) if needs_agency or "agency" in interview.given else None
    return Beginning(
        id=next_id(plan.profile_id_prefix, field.id, year, named),
        title=title,
        kind=kind,
        field=field,
        year=year,
        places=places,
        agency=agency,
        provenance=_provenance(interview, lookup),
        continues=earlier.id if earlier else None,
        copied=copied,
        moved=moved,
    )


def _answers_of(earlier: Earlier | None, period: Period) -> dict[str, str]:
    """What an earlier profile answers: its year is followed by the next."""
    if earlier is None:
        return {}
    if earlier.year >= period.end:
        raise RefusedError(texts.FROM_LAST_YEAR.format(id=earlier.id, year=period.end))
    return {**earlier.answers, "year": str(earlier.year + 1)}


def _refuse_gaps(given: Mapping[str, str], *, needs_agency: bool, needs_place: bool) -> None:
    """Where nobody can be asked, all that is missing is told at once."""
    needed = ["kind", "field", "title"]
    needed += ["district"] * (needs_place and "commune" not in given) + ["agency"] * needs_agency
    missing = [flag for flag in needed if flag not in given]
    if missing and not at_terminal():
        raise RefusedError(texts.MISSING.format(flags=", ".join(f"--{flag}" for flag in missing)))


def _kind(interview: Interview, lookup: Lookup) -> Kind:
    choices = [Choice(kind, KIND_LABELS[kind]) for kind in Kind]
    kind: Kind = interview.answer("kind", texts.QUESTIONS["kind"], lambda text: value_of("loai", text, lookup), choices)
    return kind


def _field(interview: Interview, kind: Kind, lookup: Lookup) -> Field:
    choices = [Choice(field.letter, field.short_name) for field in fields_for(kind, lookup)]
    return interview.answer(
        "field", texts.QUESTIONS["field"], lambda text: field_for(kind, text, lookup), choices, numbered=False
    )


def _year(interview: Interview, earlier: Earlier | None, lookup: Lookup) -> int:
    period = lookup.vocabulary.plan.period

    def accept(text: str) -> int:
        year: int = value_of("nam", text, lookup)
        if earlier and year <= earlier.year:
            raise RefusedError(
                texts.FROM_NOT_LATER.format(year=year, earlier=earlier.year, id=earlier.id, next=earlier.year + 1)
            )
        if earlier and year in earlier.followers:
            raise RefusedError(texts.FROM_DONE.format(other=earlier.followers[year], id=earlier.id, year=year))
        return year

    nearest = min(max(today().year, period.start), period.end)
    return interview.answer("year", texts.QUESTIONS["year"], accept, default=str(nearest))


def _places(interview: Interview, year: int, lookup: Lookup) -> tuple[PlaceEntry, ...]:
    """One place, or none for the whole province."""
    district = None
    if "district" in interview.given or "commune" not in interview.given:
        district = _district(interview, year, lookup)
    if district == WHOLE_PROVINCE and "commune" not in interview.given:
        return ()

    def accept(text: str) -> tuple[PlaceEntry, ...]:
        try:
            return (place_meant(text or None, district, year, lookup),)
        except AmbiguousPlaceError as ambiguous:
            if not at_terminal():
                raise
            return ambiguous.places

    meant = interview.answer("commune", texts.QUESTIONS["commune"], accept, default="")
    if len(meant) == 1:
        return meant
    choices = [Choice(str(number), _shown(place)) for number, place in enumerate(meant, start=1)]

    def chosen(text: str) -> tuple[PlaceEntry, ...]:
        if not text.isdecimal() or not 1 <= int(text) <= len(meant):
            raise RefusedError(texts.ONE_OF.format(last=len(meant)))
        return (meant[int(text) - 1],)

    return interview.answer("which", texts.QUESTIONS["which"], chosen, choices)


def _district(interview: Interview, year: int, lookup: Lookup) -> str:
    """A district's name, or the word for the whole province."""

    def accept(text: str) -> str:
        if is_whole_province(text):
            return WHOLE_PROVINCE
        return place_meant(None, text, year, lookup).district or ""

    choices = [Choice(district.slug, district.name) for district in lookup.vocabulary.places.districts]
    choices.append(Choice(WHOLE_PROVINCE, texts.WHOLE_PROVINCE))
    return interview.answer("district", texts.QUESTIONS["district"], accept, choices)


def _shown(place: PlaceEntry) -> str:
    return ", ".join(filter(None, (place.commune, place.district, place.era)))


def _agency(interview: Interview, field: Field, places: Sequence[PlaceEntry], lookup: Lookup) -> str:
    """Who nominated: the agencies that lead the field are offered, and the district where another may do it."""
    leads = [Choice(agency.id, agency.name) for agency in lookup.vocabulary.plan.leads(field)]
    question = texts.QUESTIONS["lead" if field.counts_per_lead else "agency"]
    if not field.counts_per_lead:
        names = dict.fromkeys(place.district for place in places if place.district)
        slugs = [lookup.vocabulary.places.district_names.find(name).item for name in names]
        leads += [Choice(slug, lookup.vocabulary.nominators[slug]) for slug in slugs if slug]
    return interview.answer("agency", question, lambda text: nominator_in(field, text, lookup), leads)


def _provenance(interview: Interview, lookup: Lookup) -> Provenance:
    choices = [Choice(provenance, PROVENANCE_LABELS[provenance]) for provenance in Provenance]
    provenance: Provenance = interview.answer(
        "provenance",
        texts.QUESTIONS["provenance"],
        lambda text: value_of("nguon", text, lookup),
        choices,
        default=Provenance.OFFICIAL,
    )
    return provenance
