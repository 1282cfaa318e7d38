"""What a page says to machines: schema.org's words for profiles, listings and the way down, as JSON-LD.

Only what an agency submitted is said so: a machine sees no banner, and would take what is illustrative for a fact.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from markupsafe import Markup

from macros.catalogue.kinds import Kind
from macros.catalogue.public import Brief, PublicPhoto, PublicProfile
from macros.catalogue.vocabulary import Vocabulary
from macros.pages import addresses
from macros.pages.settings import Settings
from macros.pages.views import Link
from macros.pages.words import long_places, short_title
from macros.texts.kinds import LICENCE_LABELS

Thing = Mapping[str, Any]
"""An object of JSON-LD without its context."""

LICENCE_ANCHOR: Final = "giay-phep"
"""Where a profile's page tells its licence."""

_UNSAFE: Final = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})
"""What could end the script element, or start another."""


def as_script(things: Iterable[Thing]) -> Markup | None:
    """The content of a `<script type="application/ld+json">`; None where there is nothing to say."""
    graph = list(things)
    if not graph:
        return None
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704 (what could be read as HTML is escaped)


def breadcrumb_list(url: str, way: Iterable[Link]) -> Thing:
    """The way down from the home page; `url` is the site's public address."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": link.text, "item": url + link.address}
            for number, link in enumerate(way, 1)
        ],
    }


def website(settings: Settings, publisher: str) -> Thing:
    """The site itself, who publishes it and how it is searched."""
    return {
        "@type": "WebSite",
        "name": settings.name,
        "url": settings.url,
        "description": settings.purpose,
        "inLanguage": "vi",
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{settings.url}{addresses.SEARCH}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def item_list(url: str, profiles: Iterable[Brief]) -> Thing | None:
    """The profiles of a gallery's page, in its order; None where none may be found."""
    items = [
        {"@type": "ListItem", "position": number, "name": each.title, "url": url + addresses.profile(each.id)}
        for number, each in enumerate(filter(may_be_found, profiles), 1)
    ]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items} if items else None


def profile_page(url: str, profile: PublicProfile, vocabulary: Vocabulary) -> Thing:
    """A profile and whom it honours. Awards that are only proposed are not told."""
    address = url + addresses.profile(profile.id)
    page: dict[str, Any] = {
        "@type": "ProfilePage",
        "url": address,
        "name": profile.title,
        "description": profile.summary,
        "inLanguage": "vi",
        "dateModified": profile.posted.isoformat(),
        "mainEntity": _honouree(profile, vocabulary),
    }
    if profile.photos:
        # What the licence allows stands in words at the foot of the page.
        terms = {"copyrightNotice": LICENCE_LABELS[profile.licence], "license": f"{address}#{LICENCE_ANCHOR}"}
        page["image"] = [_image(url, photo) | terms for photo in profile.photos]
    return page


def may_be_found(profile: Brief) -> bool:
    """Whether search engines may list a profile: what is illustrative or not public yet is no result."""
    return profile.official and profile.not_yet is None


def _honouree(profile: PublicProfile, vocabulary: Vocabulary) -> Thing:
    """The person, or the organization: schema.org has no word for a household or a village's people."""
    is_person = profile.kind is Kind.INDIVIDUAL
    honouree: dict[str, Any] = {
        "@type": "Person" if is_person else "Organization",
        "name": short_title(profile.title),
        "description": profile.summary,
    }
    if profile.other_names:
        honouree["alternateName"] = list(profile.other_names)
    if is_person and profile.position:
        honouree["jobTitle"] = profile.position
    if is_person and profile.unit:
        honouree["affiliation"] = {"@type": "Organization", "name": profile.unit}
    if where := long_places(profile.places):
        honouree["homeLocation" if is_person else "location"] = {"@type": "Place", "name": where}
    awards = [
        vocabulary.awards.award(each.award).name_with(each.rank) for each in profile.commendations if each.decision
    ]
    if awards:
        honouree["award"] = awards
    return honouree


def _image(url: str, photo: PublicPhoto) -> dict[str, Any]:
    """A photo and who took it."""
    assert photo.fallback, f"{photo.file} is not developed"
    image = {
        "@type": "ImageObject",
        "contentUrl": url + photo.fallback.address,
        "width": photo.fallback.width,
        "height": photo.fallback.height,
        "caption": photo.caption or photo.alt,
        "creditText": photo.credit,
    }
    return {key: value for key, value in image.items() if value}
