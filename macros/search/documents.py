"""What a profile is found by, and the number that stands for it in the index."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter

from macros.catalogue.public import Brief, PublicPlace, PublicProfile
from macros.catalogue.vocabulary import Vocabulary
from macros.search.index import PACK
from macros.search.terms import Texts, Zone
from macros.texts.kinds import KIND_LABELS

_NOT_SAID = re.compile(r"https?://\S+|^ *[0-9]+\. ", re.MULTILINE)
"""Addresses of links and the numbers of steps; other marks of Markdown are no words anyway."""

_PAGES = 2 * PACK
"""Room for so many hand-written pages at least."""


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
    for movement in map(vocabulary.movements.movement, profile.movements):
        yield from (movement.name, *movement.other_names, *movement.former_names)
    for award in map(vocabulary.awards.award, profile.awards):
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


def numbered(profiles: Iterable[Brief], pages: Iterable[str] = ()) -> dict[str, int]:
    """The number of each document in the index: hand-written pages by their address, then profiles by their id.

    Profiles are numbered by year and field. Each year of a field has room for a power of two, and so have the pages, so
    that one that comes or goes moves no profile's number, and no file of cards holds two years.
    """
    groups: defaultdict[tuple[int, str], list[Brief]] = defaultdict(list)
    for profile in profiles:
        groups[profile.year, profile.field].append(profile)
    found = {address: number for number, address in enumerate(sorted(pages))}
    start = max(_PAGES, 1 << len(found).bit_length())
    for _year_and_field, members in sorted(groups.items(), key=itemgetter(0)):
        found |= {profile.id: start + profile.number for profile in members}
        start += max(PACK, 1 << max(profile.number for profile in members).bit_length())
    return found
