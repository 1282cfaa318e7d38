"""What several pages show: links, badges, pictures, cards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; `count` is shown beside it, `current` marks the chosen one."""

    text: str
    address: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A field's badge: `code` gives the hue (CSS class `field-<code>`), `icon` the symbol of the sprite."""

    code: str
    icon: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class PictureSource:
    """The same picture as WebP, so many pixels wide."""

    address: str
    width: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the size in pixels of its largest file. A photo has `sources`, the narrowest first, besides the
    JPEG at `address`; a generated cover has `cover=True`, no sources, an empty `alt` and no credit.
    """

    address: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    cover: bool = False
    sources: tuple[PictureSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """A title in the two weights: `lead` up to its colon and with it, `rest` what follows; without a colon empty."""

    lead: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One profile in a listing. `summary` is cut at a whole word by the build. `not_yet` says why only a preview shows
    it, and is empty in a build. `origin` says who made it where no agency submitted it.
    """

    address: str
    headline: Headline
    field: FieldMark
    kind: str
    place: str
    year: int
    summary: str
    picture: Picture
    origin: str
    not_yet: str = ""
