"""Where everything stands on the site, and how to get there from a page.

An address is relative to the root, without a leading slash and with a slash at the end (`linh-vuc/y-te/`); the root is
the empty address. Addresses are short, stable and hold no person's name: they are printed as QR codes.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from macros.catalogue.places import Commune

ALL: Final = "ho-so/"
FIELDS: Final = "linh-vuc/"
DISTRICTS: Final = "dia-ban/"
KINDS: Final = "doi-tuong/"
YEARS: Final = "nam/"
MOVEMENTS: Final = "phong-trao/"
AWARDS: Final = "khen-thuong/"
AGENCIES: Final = "don-vi/"
DIRECTORY: Final = "danh-muc/"
PLAN: Final = "ke-hoach/"
TOPICS: Final = "chuyen-de/"
SEARCH: Final = "tim/"
SEARCH_INDEX: Final = "tim/chi-muc/"
PREVIEW: Final = "xem-thu/"
ASSETS: Final = "assets/"
COVERS: Final = "anh/bia/"
PHOTOS: Final = "anh/ho-so/"
TOPIC_PHOTOS: Final = "anh/chuyen-de/"

_ELSEWHERE = ("http://", "https://", "mailto:", "tel:", "#")


def profile(profile_id: str) -> str:
    """A profile's page, which a renamed folder keeps."""
    return f"{ALL}{profile_id.lower()}/"


def photos(profile_id: str) -> str:
    """Where the photos of a profile lie."""
    return f"{PHOTOS}{profile_id.lower()}/"


def entry(listing: str, *slugs: str) -> str:
    """A listing below another: `entry(FIELDS, "y-te", "le-thuy")` is `linh-vuc/y-te/le-thuy/`."""
    return listing + "".join(f"{slug}/" for slug in slugs)


def commune(unit: "Commune") -> str:
    """A commune's part of an address below the districts: one name may be of several eras, and of two districts."""
    return f"{unit.district}/{unit.era}-{unit.slug}"


def by_name(listing: str) -> str:
    """The A-Z page of a listing."""
    return f"{listing}a-z/"


def numbered(listing: str, number: int) -> str:
    """An older page of a listing; pages are numbered from the oldest, so that full ones never change."""
    return f"{listing}trang-{number}/"


def file_of(address: str) -> str:
    """The file that a server sends for an address: `linh-vuc/` is `linh-vuc/index.html`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def base_of(address: str) -> str:
    """The way back to the root from a page: `linh-vuc/y-te/` gives `../../`, the root `./`."""
    return "../" * address.count("/") or "./"


def link(address: str, base: str) -> str:
    """What `href` holds on a page with this `base`; links out of the site and within the page stay as they are."""
    return address if address.startswith(_ELSEWHERE) else base + address
