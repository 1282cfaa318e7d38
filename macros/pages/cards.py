"""A profile as one card of a listing."""

from macros.catalogue.fields import Field
from macros.catalogue.plan import Plan
from macros.catalogue.public import Brief, PublicPhoto
from macros.pages import addresses
from macros.pages.views import Card, FieldMark, Picture
from macros.pages.views.common import PictureSource
from macros.pages.words import cut, headline, short_place
from macros.texts.kinds import KIND_LABELS, NOT_YET_LABELS, ORIGIN_LABELS

CARD_SIZE = (600, 400)
HERO_SIZE = (1000, 400)
STRIP_SIZE = (600, 400)

DRAWINGS = 128
"""How many covers of each shape a field has at most: far more files than readers would tell apart, few enough to keep."""


def field_mark(field: Field) -> FieldMark:
    return FieldMark(field.id, field.icon, field.short_name, addresses.entry(addresses.FIELDS, field.slug))


def cover_name(profile: Brief) -> str:
    """Which of its field's drawings a profile has, for ever: its id alone decides.

    Ids are numbered by field and year. Where a field has no more than 16 profiles a year, as the plan foresees, none
    of eight years in a row share a drawing.
    """
    return f"{profile.field}-{(16 * profile.year + profile.number) % DRAWINGS}"


def cover_address(profile: Brief, *, hero: bool = False) -> str:
    """Where the generated cover of a profile stands: one drawing for cards, a wider one for the profile's page."""
    return f"{addresses.COVERS}{cover_name(profile)}{'-rong' if hero else ''}.svg"


def strip_address(field: Field) -> str:
    """Where the strip of a field's tile stands."""
    return f"{addresses.COVERS}linh-vuc-{field.id}.svg"


def cover(profile: Brief, *, hero: bool = False) -> Picture:
    width, height = HERO_SIZE if hero else CARD_SIZE
    return Picture(cover_address(profile, hero=hero), width, height, cover=True)


def photo_picture(photo: PublicPhoto) -> Picture:
    """A developed photo in all its sizes."""
    assert photo.fallback, f"{photo.file} is not developed"
    return Picture(
        photo.fallback.address,
        photo.sources[-1].width,
        photo.sources[-1].height,
        photo.alt,
        photo.caption,
        photo.credit,
        sources=tuple(PictureSource(each.address, each.width) for each in photo.sources),
    )


def lead_picture(profile: Brief, *, hero: bool = False) -> Picture:
    """The profile's first photo, else its drawn cover."""
    return photo_picture(profile.lead_photo) if profile.lead_photo else cover(profile, hero=hero)


def card(profile: Brief, plan: Plan) -> Card:
    return Card(
        address=addresses.profile(profile.id),
        headline=headline(profile.title),
        field=field_mark(plan.field(profile.field)),
        kind=KIND_LABELS[profile.kind],
        place=short_place(profile),
        year=profile.year,
        summary=cut(profile.summary),
        picture=lead_picture(profile),
        origin=ORIGIN_LABELS.get(profile.provenance, ""),
        not_yet=NOT_YET_LABELS[profile.not_yet] if profile.not_yet else "",
    )
