"""The hues of a plan's fields as custom properties of CSS, one class a field."""

from collections.abc import Iterable

from macros.catalogue.fields import Field
from macros.photos.tones import Tones, tones

_STEPS = ("k", "d", "m", "l", "p")


def field_tones(field: Field) -> Tones:
    return tones(field.hue, field.chroma)


def field_styles(fields: Iterable[Field]) -> str:
    """`.field-<id>` with `--hue-k` … `--hue-p`, and `--hue` for text: dark on light paper, light on dark paper."""
    listed = [(field.id, field_tones(field)) for field in fields]
    steps = "\n".join(
        f".field-{name} {{ --hue: {hues.d}; {' '.join(f'--hue-{step}: {getattr(hues, step)};' for step in _STEPS)} }}"
        for name, hues in listed
    )
    system = "\n".join(f"  :root:not([data-theme=light]) .field-{name} {{ --hue: {hues.l}; }}" for name, hues in listed)
    chosen = "\n".join(f":root[data-theme=dark] .field-{name} {{ --hue: {hues.l}; }}" for name, hues in listed)
    return f"{steps}\n@media screen and (prefers-color-scheme: dark) {{\n{system}\n}}\n@media screen {{\n{chosen}\n}}\n"
