"""What a profile is found by, and the number that stands for it in the index."""

import re
from collections.abc import Iterable, Iterator

from macros.catalogue.consent import PublicPlace, PublicProfile
from macros.catalogue.vocabulary import Vocabulary
from macros.search.index import PACK
from macros.search.terms import Texts, Zone
from macros.texts.kinds import KIND_LABELS

_NOT_SAID = re.compile(r"https?://\S+|^ *[0-9]+\. ", re.MULTILINE)
"""Addresses of links and the numbers of steps; other marks of Markdown are no words anyway."""


def texts_of(profile: PublicProfile, vocabulary: Vocabulary) -> Texts:
    """The words of a public profile by zone; names of places and agencies also as they are, or were, at other times."""
    quote = profile.quote
    return {
        Zone.TITLE: (profile.title, *profile.other_names),
        Zone.SUMMARY: (profile.summary,),
        Zone.NAMES: tuple(dict.fromkeys(_names(profile, vocabulary))),
        Zone.BODY: (
            *(_NOT_SAID.sub(" ", section.text) for section in profile.sections),
            *(f"{figure.label}: {figure.amount.text} {figure.unit or ''}" for figure in profile.figures),
            *((quote.text, quote.speaker) if quote else ()),
            # An adopter with a profile of its own is found by that, as far as it may be.
            *(each.adoption.name for each in profile.adoptions if each.adoption.profile is None),
        ),
    }


def _names(profile: PublicProfile, vocabulary: Vocabulary) -> Iterator[str]:
    for place in profile.places:
        yield from _place_names(place, vocabulary)
    for field_id in (profile.field, *profile.other_fields):
        field = vocabulary.plan.field(field_id)
        yield from (field.name, field.short_name)
    yield KIND_LABELS[profile.kind]
    yield str(profile.year)
    for movement in vocabulary.movements.movements:
        if movement.id in profile.movements:
            yield from (movement.name, *movement.other_names, *movement.former_names)
    for award in vocabulary.awards.awards:
        if award.id in profile.awards:
            yield from (award.name, *award.other_names)
    if profile.nominated_by:
        yield vocabulary.nominators[profile.nominated_by]
        for agency in vocabulary.plan.agencies:
            if agency.id == profile.nominated_by:
                yield from (*agency.other_names, *filter(None, [agency.successor]))
    yield from filter(None, (profile.occupation, profile.position, profile.unit))


def _place_names(place: PublicPlace, vocabulary: Vocabulary) -> Iterator[str]:
    """The hamlet, the commune under each of its names, the district."""
    if place.hamlet:
        yield place.hamlet
    if place.commune:
        yield f"{place.commune.name}, {place.district.name}"
        yield from (unit.name for unit in vocabulary.places.known_as(place.commune))
    yield place.district.name


def numbered(ids: Iterable[str]) -> dict[str, int]:
    """The number of each profile in the index, by its id.

    Ids are numbered by year and field. Each year of a field has room for a power of two, so that a profile that comes or
    goes moves no other's number, and no file of cards holds two years.
    """
    largest: dict[tuple[str, str], int] = {}
    places = {}
    for profile_id in ids:
        _, field, year, number = profile_id.rsplit("-", 3)
        places[profile_id] = (year, field), int(number)
        largest[year, field] = max(largest.get((year, field), 0), int(number))
    start: dict[tuple[str, str], int] = {}
    size = 0
    for group in sorted(largest):
        start[group] = size
        size += max(PACK, 1 << largest[group].bit_length())
    return {profile_id: start[group] + number for profile_id, (group, number) in places.items()}
