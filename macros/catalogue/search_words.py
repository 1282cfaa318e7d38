"""What readers write short when they search. Read from profiles/search.yml, which a province need not have."""

from pydantic import Field as Declared

from macros.catalogue.shapes import Text
from macros.catalogue.validation import StrictModel


class SearchWords(StrictModel):
    """`abbreviations` are what a short form stands for, as an editor writes both: {"HTX": "hợp tác xã"}."""

    abbreviations: dict[str, Text] = Declared(default_factory=dict, alias="viet_tat")
