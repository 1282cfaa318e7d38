"""What a template receives: small frozen values, already worded and already safe to show.

Templates choose the looks and nothing else. Every address is relative to the site's root, without a leading slash
(`linh-vuc/y-te/`); the `url` filter turns it into a link from the page being rendered. Text is plain text and is
escaped by the template engine; only fields of type `Markup` hold HTML that has been through the allow-list.
"""

from macros.pages.views.common import Card, FieldMark, Headline, Link, Picture
from macros.pages.views.frame import Head, Site
from macros.pages.views.home import HomeView, HowTo
from macros.pages.views.listings import (
    FieldTile,
    FilterGroup,
    Index,
    IndexEntry,
    IndexGroup,
    Listing,
    NamedEntry,
    NameGroup,
    NameIndex,
    Pages,
    SearchView,
)
from macros.pages.views.places import Commune, CommuneGroup, DistrictEntry, DistrictMap, MapTile
from macros.pages.views.plan import MilestoneView, PlanField, PlanRow, PlanView
from macros.pages.views.preview import PreviewView, ProblemGroup
from macros.pages.views.profile import (
    AdoptionView,
    AwardView,
    Contact,
    Fact,
    Figure,
    ProfileView,
    Quote,
    Report,
    Section,
    Source,
    StageView,
    Step,
    TombstoneView,
)
from macros.pages.views.topics import TopicCard, TopicView

__all__ = [
    "AdoptionView",
    "AwardView",
    "Card",
    "Commune",
    "CommuneGroup",
    "Contact",
    "DistrictEntry",
    "DistrictMap",
    "Fact",
    "FieldMark",
    "FieldTile",
    "Figure",
    "FilterGroup",
    "Head",
    "Headline",
    "HomeView",
    "HowTo",
    "Index",
    "IndexEntry",
    "IndexGroup",
    "Link",
    "Listing",
    "MapTile",
    "MilestoneView",
    "NameGroup",
    "NameIndex",
    "NamedEntry",
    "Pages",
    "Picture",
    "PlanField",
    "PlanRow",
    "PlanView",
    "PreviewView",
    "ProblemGroup",
    "ProfileView",
    "Quote",
    "Report",
    "SearchView",
    "Section",
    "Site",
    "Source",
    "StageView",
    "Step",
    "TombstoneView",
    "TopicCard",
    "TopicView",
]
