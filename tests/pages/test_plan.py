from macros.catalogue.vocabulary import Vocabulary
from macros.pages.plan import plan_view
from tests.pages.sample import catalogue


def test_the_plan_is_told_as_it_stands_in_the_data():
    view = plan_view(catalogue())
    assert view.name == "Kế hoạch 05/KH-UBND: Gương tốt tỉnh Sông Mẫu giai đoạn 2026 - 2030"
    assert (view.issued, view.signer, view.period) == (
        "ngày 15 tháng 01 năm 2026",
        "Chủ tịch Nguyễn Văn Mẫu",
        "2026 - 2030",
    )
    assert view.yearly_total == 10
    assert view.criteria == ("Thành tích tiêu biểu",)
    assert not view.milestones
    assert not view.duties
    assert not view.later_events
    assert view.basis == ("Luật Thi đua, khen thưởng",)


def test_an_agency_without_successor_stands_alone():
    labels = [label for label, _value in plan_view(catalogue()).facts]
    assert "Nay" not in labels
    assert "Tỉnh nay thuộc" not in labels


def test_fields_come_with_letters_leads_and_quotas():
    fields = plan_view(catalogue()).fields
    assert [(field.letter, field.field.code, field.leads) for field in fields] == [
        ("a", "a", ("Sở Lâm nghiệp",)),
        ("b", "b", ("Sở Văn hóa",)),
        ("đ", "dd", ("Sở Lâm nghiệp", "Sở Văn hóa")),
    ]
    assert fields[1].quotas == ("(1 cá nhân) × 2 địa phương", "“mỗi huyện 01 cá nhân”")


def test_the_repositorys_plan_names_every_agency_and_date(vocabulary: Vocabulary):
    view = plan_view(type(catalogue())(vocabulary, (), (), catalogue().as_of))
    assert [field.letter for field in view.fields] == list("abcdđieghklmn")
    assert view.yearly_total == 117
    facts = dict(view.facts)
    assert facts["Cơ quan mở trang"] == "Sở Thông tin và Truyền thông"
    assert facts["Nay"]
    assert facts["Tỉnh nay thuộc"] == "tỉnh Quảng Trị"
    assert len(view.stages) == 7
    assert all(milestone.when and milestone.what for milestone in view.milestones)
    assert "Hằng năm" in [milestone.when for milestone in view.milestones]
    assert all(who and what and clause for who, what, clause in view.duties)


def test_the_plans_own_words_stand_once_in_quotation_marks(vocabulary: Vocabulary):
    view = plan_view(type(catalogue())(vocabulary, (), (), catalogue().as_of))
    for field in view.fields:
        _words, *quotes = field.quotas
        assert quotes
        assert len(set(quotes)) == len(quotes)
        assert all(quote.startswith("“") and quote.endswith("”") and "““" not in quote for quote in quotes)


def test_readings_are_told_apart_from_the_plans_words(vocabulary: Vocabulary):
    view = plan_view(type(catalogue())(vocabulary, (), (), catalogue().as_of))
    assert any(reading.startswith("Khu dân cư văn hóa: ") for reading in view.readings)
    assert not set(view.readings) & {quote for field in view.fields for quote in field.quotas}
