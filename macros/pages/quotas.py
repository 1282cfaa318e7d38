"""The plan's yearly minimum of a field, in words."""

from macros.catalogue.fields import Field, Quota, QuotaScope
from macros.texts import views as texts
from macros.texts.kinds import ANY_KIND, KIND_LABELS


def quota_words(field: Field) -> str:
    """As in "5 tập thể, 5 cá nhân", or "(3 tập thể, 3 cá nhân) × 3 cơ quan" where each of several owes its own."""
    scopes = dict.fromkeys((quota.scope, quota.units) for quota in field.quotas)
    return ", ".join(_scope_words([q for q in field.quotas if (q.scope, q.units) == scope]) for scope in scopes)


def _scope_words(quotas: list[Quota]) -> str:
    words = ", ".join(
        texts.quota(quota.minimum, KIND_LABELS[quota.kind] if quota.kind else ANY_KIND) for quota in quotas
    )
    first = quotas[0]
    if first.units == 1:
        return words
    return texts.quota_each(words, first.units, first.scope is QuotaScope.EACH_LEAD)
