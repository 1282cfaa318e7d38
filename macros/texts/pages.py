"""Every word that a template shows of its own accord; the templates know this module as `t`.

What belongs to a profile, to the plan or to the whole site comes with the views. Nothing here states a fact.
"""

from typing import Final

from macros.texts.numbers import spelled

# Around every page
skip_to_content: Final = "Tới nội dung chính"
display_tools: Final = "Tùy chọn hiển thị"
size_letter: Final = "A"
size_names: Final = ("Cỡ chữ thường", "Cỡ chữ lớn", "Cỡ chữ rất lớn")
dark: Final = "Nền tối"
main_navigation: Final = "Mục chính"
quick_navigation: Final = "Đi nhanh"
breadcrumbs: Final = "Đường dẫn"
to_home: Final = "Về trang chủ"
home: Final = "Trang chủ"
fields: Final = "Lĩnh vực"
districts: Final = "Địa bàn"
everything: Final = "Tất cả"
footer_links: Final = "Trên trang này"
rights_links: Final = "Quyền của bạn"
on_this_page: Final = "Trong trang này"
address_of_page: Final = "Địa chỉ trang"


def updated(date: str) -> str:
    return f"Cập nhật {date}"


# Home
question: Final = "Bạn muốn học cách làm gì?"
all_fields_deck: Final = "Chọn một lĩnh vực để đọc các gương và xem cơ quan nào chủ trì."
newest: Final = "Mới đăng"
all_districts: Final = "Xem từng địa bàn"
every_year_at_least: Final = "Mỗi năm, cả tỉnh phải tìm và giới thiệu ít nhất"
who_leads: Final = "Cơ quan nào chủ trì lĩnh vực nào"
to_follow: Final = "Làm theo được"
to_follow_deck: Final = "Những cách làm được kể thành từng bước, để thôn, bản khác làm theo."
steps_unit: Final = "bước"


def all_fields(number: int) -> str:
    return f"{spelled(number)} lĩnh vực"


def every_district(number: int) -> str:
    return f"{spelled(number)} địa bàn"


# Special topics
topic: Final = "Chuyên đề"
topics: Final = "Chuyên đề"
all_topics: Final = "Tất cả chuyên đề"
more_topics: Final = "Chuyên đề khác"
no_topics: Final = "Chưa có chuyên đề nào."

# Cards and listings
filters: Final = "Lọc kết quả"
pages: Final = "Trang"
communes: Final = "Xã, phường, thị trấn"
part_of_today: Final = "nay thuộc"
field_lead: Final = "Chủ trì:"


by_name: Final = "Xếp theo tên A-Z"
by_day: Final = "Xếp theo ngày đăng"
letters: Final = "Chữ cái"


def page_number(name: str) -> str:
    """A page of a listing as a screen reader says it: "Trang 3", "Trang mới nhất"."""
    return f"Trang {name[:1].lower()}{name[1:]}"


def filters_bar(names: list[str]) -> str:
    """The closed bar on phones, worded from the groups inside: "Lọc theo loại, năm, địa bàn"."""
    return f"Lọc theo {', '.join(name[:1].lower() + name[1:] for name in names)}"


def profiles(number: int) -> str:
    return f"{number} gương"


# A preview
preview: Final = "Bản xem thử"
preview_deck: Final = "Chỉ có trên máy này. Trang công khai không có hồ sơ còn lỗi, bản nháp hay hồ sơ chờ duyệt."
preview_problems: Final = "Cần sửa"
preview_sound: Final = "Không có gì phải sửa."
faulty_deck: Final = (
    "Trang công khai chưa dựng được với hồ sơ này. Sửa các chỗ sau rồi lưu tệp, trang này sẽ tự mở lại:"
)

# Districts
map_label: Final = "Các địa bàn, đặt theo vị trí trên bản đồ"
profile_unit: Final = "gương"
no_data: Final = "Chưa có dữ liệu"
key: Final = "Cách đọc"
key_missing: Final = "Còn thiếu"
key_no_data: Final = "Chưa có dữ liệu, không phải bằng không"
key_coast: Final = "Giáp biển"
taken_up_here: Final = "Đã làm theo"
here: Final = "Đang xem"
district_list: Final = "Danh sách địa bàn"
progress: Final = "Đã giới thiệu theo kế hoạch"
read_first: Final = "Đọc trước:"


key_full: Final = "Một gương đã giới thiệu, trong số được giao"


def ticks(given: int | None, minimum: int) -> str:
    return "Chưa có dữ liệu" if given is None else f"Đã giới thiệu {given} trên {minimum}"


def now_part_of(units: int) -> str:
    return f"nay thuộc {units} đơn vị"


# Profile
summary: Final = "Tóm lược"
in_this_profile: Final = "Trong hồ sơ này"
field_cover: Final = "Hình vẽ theo lĩnh vực, chưa có ảnh."
now_called: Final = "Nay:"
share: Final = "Gửi cho người khác"
facebook: Final = "Facebook"
share_by_app: Final = "Gửi qua Zalo, ứng dụng khác"
copy_link: Final = "Chép liên kết"
link_copied: Final = "Đã chép liên kết."
link_not_copied: Final = "Chưa chép được. Hãy chép địa chỉ ở thanh trên cùng."
print_page: Final = "In trang này"
qr: Final = "Mã QR"
qr_of_page: Final = "Mã QR của trang này"
qr_hint: Final = "Đưa máy ảnh của điện thoại vào đây để mở trang."
listen: Final = "Nghe đọc"
stop_listening: Final = "Dừng đọc"
handout: Final = "Làm theo mô hình này"
print_handout: Final = f"In “{handout}”"
handout_talk: Final = "Bàn với dân trước"
handout_questions: Final = ("Ai làm việc gì, từ ngày nào", "Góp gì, bao nhiêu, ai giữ", "Ai trông coi, sửa chữa về sau")
handout_lines: Final = ("Họp bàn ngày", "Người phụ trách")
handout_more: Final = "Đọc đủ chuyện và xem ảnh:"
read_its_profile: Final = "Đọc hồ sơ"
related: Final = "Hồ sơ liên quan"
learnt_from: Final = "Học theo"
earlier: Final = "Các năm trước"
stages: Final = "Các bước đã qua"
stage_states: Final = {"done": "Đã qua", "now": "Đang ở bước này", "not-yet": "Chưa tới"}
awards: Final = "Khen thưởng"
award: Final = "Danh hiệu, hình thức"
award_issuer: Final = "Cấp bởi"
award_decision: Final = "Quyết định"
award_date: Final = "Ngày"
award_proposed: Final = "Đề nghị, chưa có quyết định"
not_yet: Final = "Chưa có"
photos: Final = "Ảnh"
press: Final = "Báo chí viết"
sources: Final = "Nguồn của bài này"
contact: Final = "Hỏi thêm, xin tham quan"
phone: Final = "Điện thoại"
email: Final = "Thư điện tử"
colophon: Final = "Về hồ sơ này"
corrections: Final = "Đã đính chính"
report_mistake: Final = "Báo sai sót"
report_to: Final = "Thư báo sai gửi tới"
report_names_id: Final = "ghi mã hồ sơ."
corrected_here: Final = "Chỗ đã sửa: xem mục"
will_be_corrected: Final = "Sửa chỗ nào, trang ghi rõ ở đây."
see: Final = "Xem"
how_answered: Final = "cách xử lý yêu cầu"
licence: Final = "Dùng lại"
profile_id: Final = "Mã hồ sơ"
last_updated: Final = "Cập nhật"
read_next: Final = "Đọc tiếp"


def reading_time(minutes: int) -> str:
    return f"Đọc khoảng {minutes} phút"


def sentences(*parts: str) -> str:
    """The parts that say something, each ended before the next begins: "Đồi sau trại gà. Ảnh: Hợp tác xã"."""
    return ". ".join(part.rstrip(". ") for part in parts if part)


def photo_credit(author: str) -> str:
    return f"Ảnh: {author}"


def quoted(words: str) -> str:
    """The words between quotation marks, unless they came with them."""
    return words if words.startswith(("“", '"')) else f"“{words}”"


def steps_in(title: str, number: int) -> str:
    return f"{title}, {number} bước"


def photos_in(number: int) -> str:
    return f"{number} ảnh"


def places_taken_up(number: int) -> str:
    return f"Đã nhân rộng tới {number} nơi"


# The plan
plan_issued: Final = "Ban hành"
plan_issuer: Final = "Cơ quan ban hành"
plan_signer: Final = "Người ký"
plan_period: Final = "Giai đoạn"
plan_number: Final = "Số hiệu"
plan_subjects: Final = "Ai được giới thiệu"
plan_criteria: Final = "Tiêu chí chung"
plan_priority: Final = "Ưu tiên"
plan_lead: Final = "Cơ quan chủ trì"
plan_quota: Final = "Chỉ tiêu"
plan_field: Final = "Lĩnh vực"
plan_quota_yearly: Final = "Mỗi năm ít nhất"
on_this_site: Final = "Trên trang này"
from_profile: Final = "Theo hồ sơ"
plan_field_criteria: Final = "Tiêu chí của lĩnh vực"
plan_national_targets: Final = "Mục tiêu quốc gia kèm theo"
plan_milestones: Final = "Các mốc việc"
plan_later_events: Final = "Việc xảy ra sau khi ban hành"
plan_duties: Final = "Ai làm gì"
plan_recipients: Final = "Nơi nhận"
plan_basis: Final = "Căn cứ"
plan_readings: Final = "Cách hiểu của trang"
plan_readings_deck: Final = "Những chỗ kế hoạch để ngỏ, trang đang hiểu như sau."


def plan_letter(letter: str) -> str:
    return f"Mục {letter}"


def plan_total(number: int) -> str:
    return f"Cộng lại, cả tỉnh giới thiệu ít nhất {number} gương mỗi năm."


def plan_district(words: str) -> str:
    """The plan's own words for what each district owes."""
    return f"Mỗi huyện, thị xã, thành phố: {quoted(words)}."


def plan_stages(number: int) -> str:
    return f"{spelled(number)} bước"


def plan_fields(number: int) -> str:
    return f"{spelled(number)} lĩnh vực và chỉ tiêu"


# Nothing here
not_found: Final = "Không có trang này"
not_found_sentence: Final = "Địa chỉ có thể gõ nhầm, hoặc trang đã chuyển đi nơi khác."
not_found_ways: Final = "Bạn có thể đi tiếp từ đây"
tombstone_ways: Final = "Đọc gương khác"
