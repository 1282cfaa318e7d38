"""A new profile's text: what is known of it written out, the rest marked for its author to fill in."""

import dataclasses
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.authoring.rewriting import double_quoted
from macros.catalogue.consent import PERSONAL
from macros.catalogue.fields import Field
from macros.catalogue.kinds import Basis, Kind, Licence, Provenance, Scope, Status
from macros.catalogue.lookup import Lookup
from macros.catalogue.profile import WHOLE_PROVINCE, PlaceEntry, ProfileEntry
from macros.catalogue.schema import SCHEMA_LINE
from macros.catalogue.source import FENCE
from macros.catalogue.strict_yaml import StrictYamlError, read_yaml
from macros.catalogue.validation import keys_of
from macros.texts import skeleton as texts
from macros.texts.kinds import KIND_LABELS
from macros.texts.story import SECTION_TITLES

_WIDTH = 100
"""Characters of a line that a small window shows."""

_OF_AGENCIES = frozenset({"gioi_thieu_boi", "buoc", "dong_y"})
_OF_THE_PRESS = frozenset({"nguon_dan"})


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a profile before it is written.

    No `places` is the whole province; `agency` is a name, None where nobody nominated. `copied` are keys with their
    text as it stands in the profile that this one `continues`; `moved` says that its places had to be named anew.
    """

    id: str
    title: str
    kind: Kind
    field: Field
    year: int
    places: Sequence[PlaceEntry]
    agency: str | None
    provenance: Provenance
    continues: str | None = None
    copied: Mapping[str, str] = dataclasses.field(default_factory=dict)
    moved: bool = False


def skeleton(beginning: Beginning, lookup: Lookup) -> str:
    """The text of index.md: keys in the model's order with reminders above them, then the headings of the story."""
    details = _details(beginning, lookup)
    keys = {key: text.format(**details) for key, text in texts.KEYS.items() if _is_wanted(key, beginning)}
    keys |= {key: text for key, text in beginning.copied.items() if _is_wanted(key, beginning)}
    examples = {key: text for key, text in texts.EXAMPLES.items() if _is_wanted(key, beginning)}
    reminders = _reminders(beginning)
    lines = [FENCE, SCHEMA_LINE, *_reminder(texts.HOW_TO)]
    for key in keys_of(ProfileEntry):
        if key not in keys and key not in examples:
            continue
        if key in reminders:
            lines += ["", *_reminder(reminders[key].format(**details))]
        lines += [keys[key]] if key in keys else _commented(examples[key])
    lines += ["", FENCE]
    for name, text in texts.SECTIONS.items():
        lines += ["", f"## {SECTION_TITLES[name]}", "", text]
    return "\n".join(lines) + "\n"


def _is_wanted(key: str, beginning: Beginning) -> bool:
    if key in _OF_AGENCIES:
        return beginning.provenance is not Provenance.PRESS
    if key in _OF_THE_PRESS:
        return beginning.provenance is Provenance.PRESS
    if key == "ra_soat_bi_mat":
        return beginning.field.needs_secrecy_review and beginning.provenance is Provenance.OFFICIAL
    if key == "danh_xung":
        return beginning.kind is Kind.INDIVIDUAL
    return key != "tiep_noi" or beginning.continues is not None


def _details(beginning: Beginning, lookup: Lookup) -> dict[str, object]:
    plan = lookup.vocabulary.plan
    return {
        "id": beginning.id,
        "title": _scalar(beginning.title),
        "kind": beginning.kind,
        "kind_name": KIND_LABELS[beginning.kind].lower(),
        "field": beginning.field.id,
        "field_name": beginning.field.short_name,
        "year": beginning.year,
        "places": _places(beginning.places),
        "agency": _scalar(beginning.agency or ""),
        "contact": _scalar(beginning.agency) if beginning.agency else texts.CONTACT,
        "provenance": beginning.provenance,
        "status": Status.DRAFT,
        "continues": beginning.continues,
        "stages": ", ".join(stage.id for stage in plan.stages),
        "published_from": plan.published_from,
        "bases": ", ".join(Basis),
        "scopes": ", ".join(Scope),
        "licences": ", ".join(Licence),
    }


def _reminders(beginning: Beginning) -> Mapping[str, str]:
    reminders = dict(texts.REMINDERS)
    if beginning.kind not in PERSONAL:
        reminders |= texts.COLLECTIVE_REMINDERS
    if beginning.provenance is Provenance.PRESS:
        reminders |= texts.PRESS_REMINDERS
    if beginning.moved:
        reminders["dia_ban"] += f"\n{texts.PLACE_HAS_CHANGED}"
    return reminders


def _places(places: Sequence[PlaceEntry]) -> str:
    return "".join(f"\n{line}" for line in _place_lines(places)) if places else f" {WHOLE_PROVINCE}"


def _place_lines(places: Sequence[PlaceEntry]) -> Iterator[str]:
    for place in places:
        start = "  - "
        for key, text in place.model_dump(by_alias=True, exclude_none=True).items():
            yield f"{start}{key}: {_scalar(text)}"
            start = "    "


def _scalar(text: str) -> str:
    """`text` as a value of YAML, in quotes only where it needs them."""
    try:
        is_plain = read_yaml(f"x: {text}\n").value == {"x": text}
    except StrictYamlError:
        is_plain = False
    return text if is_plain else double_quoted(text)


def _reminder(text: str) -> list[str]:
    lines = (textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return _commented("\n".join(row for line in lines for row in line))


def _commented(text: str) -> list[str]:
    return [f"# {line}" for line in text.split("\n")]
