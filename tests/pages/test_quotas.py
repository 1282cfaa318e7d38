import yaml

from macros.catalogue.vocabulary import Vocabulary
from macros.pages.quotas import quota_words
from tests.pages import sample

WORDS = yaml.safe_load((sample.CASES / "listings" / "quotas.yml").read_text("utf-8"))


def test_the_thirteen_quotas_are_worded_as_the_plan_counts_them(vocabulary: Vocabulary):
    assert {field.id: quota_words(field) for field in vocabulary.plan.fields} == WORDS


def test_another_plan_words_its_own():
    assert [quota_words(field) for field in sample.vocabulary().plan.fields] == [
        "4 tập thể",
        "(1 cá nhân) × 2 địa phương",
        "(2 loại bất kỳ) × 2 cơ quan",
    ]
