"""Photos: there, of a kind that browsers show, and told in words."""

from collections.abc import Iterator

from macros.catalogue.case import Case
from macros.catalogue.checks.rule import Rule
from macros.catalogue.names import Names, fold
from macros.catalogue.problems import Problem
from macros.catalogue.validation import choices
from macros.texts.problems import PUT_PHOTO_HERE

PHOTO_TYPES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif")

MAX_SUGGESTED = 6


def photos_are_in_the_folder(case: Case) -> Iterator[Problem]:
    if not case.entry.photos:
        return
    from macros.catalogue.originals import UnreadablePhotoError, check_original  # slow to import: it opens photos

    here = sorted(path.name for path in case.folder.iterdir() if path.suffix.lower() in PHOTO_TYPES)
    for index, photo in enumerate(case.entry.photos):
        path = ("anh", index, "tep")
        suffix = photo.file[photo.file.rfind(".") :].lower() if "." in photo.file else ""
        if "/" in photo.file or "\\" in photo.file or photo.file.startswith("."):
            yield case.problem("photo-path", *path, value=photo.file)
        elif suffix not in PHOTO_TYPES:
            yield case.problem("photo-type", *path, value=suffix or photo.file, types=", ".join(PHOTO_TYPES))
        elif photo.file not in here:
            near = Names.of(here).near(photo.file) or here[:MAX_SUGGESTED]
            instead = choices(near, "") if near else PUT_PHOTO_HERE
            yield case.problem("photo-missing", *path, value=photo.file, choices=instead)
        else:
            try:
                check_original(case.folder / photo.file)
            except UnreadablePhotoError as error:
                yield case.problem(error.fault, *path, at_key=False, **error.details)


def alt_text_says_what_is_seen(case: Case) -> Iterator[Problem]:
    for index, photo in enumerate(case.entry.photos):
        stem = photo.file.rpartition(".")[0]
        if fold(photo.alt) in (fold(photo.file), fold(stem)):
            yield case.problem("alt-file-name", "anh", index, "mo_ta")


RULES = (
    Rule(photos_are_in_the_folder, ("photos",)),
    Rule(alt_text_says_what_is_seen, ("photos",)),
)
