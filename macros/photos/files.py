"""Photos of profiles, with the files that the site has of them."""

from dataclasses import replace

from macros.catalogue.consent import PhotoFile, PublicPhoto
from macros.pages import addresses
from macros.photos.derivatives import Rendition, Renditions


def with_files(photo: PublicPhoto, profile_id: str, renditions: Renditions) -> PublicPhoto:
    """The photo with the address and size of each of its files."""

    def file(rendition: Rendition) -> PhotoFile:
        return PhotoFile(f"{addresses.PHOTOS}{profile_id.lower()}/{rendition.name}", rendition.width, rendition.height)

    return replace(photo, sources=tuple(map(file, renditions.webp)), fallback=file(renditions.fallback))
