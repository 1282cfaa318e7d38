"""Photos, with the files that the site has of them."""

from dataclasses import replace

from macros.catalogue.public import PhotoFile, PublicPhoto
from macros.photos.derivatives import Rendition, Renditions


def with_files(photo: PublicPhoto, folder: str, renditions: Renditions) -> PublicPhoto:
    """The photo with the address, below `folder`, and the size of each of its files."""

    def file(rendition: Rendition) -> PhotoFile:
        return PhotoFile(folder + rendition.name, rendition.width, rendition.height)

    return replace(photo, sources=tuple(map(file, renditions.webp)), fallback=file(renditions.fallback))
