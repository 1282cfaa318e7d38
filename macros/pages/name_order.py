"""A listing in the order of names: people by their given name, all others by their title, as a dictionary sorts."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from macros.catalogue.collation import Key, collation_key, given_name_key, initial, person_of
from macros.catalogue.consent import PERSONAL
from macros.catalogue.names import fold
from macros.catalogue.public import Brief
from macros.pages import addresses
from macros.pages.views import Link, NamedEntry, NameGroup, NameIndex
from macros.pages.words import headline, short_place, short_title
from macros.texts import views as texts


def name_index(title: str, listing: str, profiles: Iterable[Brief]) -> NameIndex:
    """The A-Z page of the listing `title`, which stands at the address `listing`."""
    placed = in_order_of_names(profiles)
    groups = tuple(
        NameGroup(letter, _anchor(letter), tuple(_entry(profile) for _name, _id, profile in group))
        for letter, group in groupby(placed, key=lambda each: initial(each[0]))
    )
    return NameIndex(
        title=texts.by_name(title),
        listing=Link(title, listing),
        count=texts.profiles(len(placed)),
        groups=groups,
    )


def in_order_of_names(profiles: Iterable[Brief]) -> list[tuple[Key, str, Brief]]:
    """The profiles by their names, then by id: each with both."""
    return sorted(((_key(profile), profile.id, profile) for profile in profiles), key=itemgetter(0, 1))


def _key(profile: Brief) -> Key:
    """What a profile is sorted by: its person where its title names one, else the title."""
    name = person_of(short_title(profile.title)) if profile.named and profile.kind in PERSONAL else None
    return given_name_key(name) if name else collation_key(profile.title)


def _anchor(letter: str) -> str:
    """The letter's place on the page: đ, ă and â are letters of their own."""
    return f"chu-{fold(letter) or 'so'}-{ord(letter):x}"


def _entry(profile: Brief) -> NamedEntry:
    return NamedEntry(addresses.profile(profile.id), headline(profile.title), short_place(profile), profile.year)
