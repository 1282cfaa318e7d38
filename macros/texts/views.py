"""The words of the views: what is said about profiles, places, counts and times, whatever the template.

Names of places, agencies, plans and fields come from the vocabularies; here stand only the sentences around them.
"""

from datetime import date
from typing import Final

from macros.texts.time import long_day, short_day

HOME: Final = "Trang chủ"
ALL_PROFILES: Final = "Tất cả gương"
FIELDS: Final = "Lĩnh vực"
DISTRICTS: Final = "Địa bàn"
DIRECTORY: Final = "Danh mục"
PLAN: Final = "Kế hoạch"
ABOUT_PLAN: Final = "Về kế hoạch"
KINDS: Final = "Đối tượng"
YEARS: Final = "Năm"
MOVEMENTS: Final = "Phong trào"
AWARDS: Final = "Khen thưởng"
AGENCIES: Final = "Cơ quan giới thiệu"
COMMUNES: Final = "Xã, phường"
ANY_FIELD: Final = "Mọi lĩnh vực"
ANY_KIND: Final = "Mọi loại"
ANY_YEAR: Final = "Mọi năm"
WHOLE_PROVINCE: Final = "Toàn tỉnh"
IN_PROVINCE: Final = "Trong tỉnh"
KIND: Final = "Loại"
NEWEST_PAGE: Final = "Mới nhất"
NEWER_PAGE: Final = "Mới hơn"
OLDER_PAGE: Final = "Cũ hơn"
GAP: Final = "…"
BY_NAME: Final = "Xếp theo tên"

WHERE: Final = "Ở đâu"
FIELD: Final = "Lĩnh vực"
ALSO_IN: Final = "Cũng thuộc"
NOMINATED_BY: Final = "Giới thiệu bởi"
MOVEMENT: Final = "Phong trào"
OCCUPATION: Final = "Nghề"
BORN: Final = "Năm sinh"
ID: Final = "Mã hồ sơ"
LEAD_AGENCY: Final = "Chủ trì:"
QUOTA: Final = "Mỗi năm ít nhất:"
INVITATION: Final = "Chưa có gương nào ở đây. Nơi bạn có ai làm hay thì giới thiệu."
HOW_TO_SUBMIT: Final = "Cách giới thiệu một gương"

PRESS_BANNER: Final = (
    "Nội dung minh họa, dựng từ báo chí công khai.",
    "Chưa được bình chọn hay khen theo {plan}; không tính vào số liệu. Bài học và điều kiện nhân rộng do ban biên tập rút ra.",
)
SAMPLE_BANNER: Final = ("Hồ sơ mẫu, không có thật.", "Dùng để xem cách viết một hồ sơ; không tính vào số liệu.")
TOPIC_BANNERS: Final[dict[str, tuple[str, str]]] = {
    "bao-chi": (
        "Chuyên đề dựng từ báo chí công khai.",
        "Các gương trong bài chưa được bình chọn hay khen theo {plan}.",
    ),
    "minh-hoa": ("Chuyên đề làm mẫu, không có thật.", "Dùng để xem cách viết một chuyên đề."),
}
NOT_YET_BANNERS: Final[dict[str, tuple[str, str]]] = {
    "nhap": ("Bản nháp.", "Chỉ thấy trong bản xem thử; trang công khai không có hồ sơ này."),
    "cho-duyet": (
        "Chờ duyệt.",
        "Chỉ thấy trong bản xem thử; trang công khai không có hồ sơ này cho tới khi được duyệt.",
    ),
    "hen-ngay": ("Chưa tới ngày đăng.", "Chỉ thấy trong bản xem thử; trang công khai sẽ có hồ sơ này từ ngày đã hẹn."),
}
TOMBSTONE_TITLE: Final = "Hồ sơ này đã được gỡ"
TOMBSTONE_SENTENCE: Final = (
    "Trang không còn đăng hồ sơ ở địa chỉ này. Không có thông tin nào về người hoặc tập thể được lưu lại ở đây."
)
COLON: Final = ": "


def profiles(count: int) -> str:
    return f"{count} gương"


def illustrative_note(count: int) -> str:
    """The part of a count that no agency submitted."""
    return f"trong đó {count} gương minh họa, dựng từ báo chí hoặc làm mẫu" if count else ""


def topic_by(author: str, day: str) -> str:
    """Who wrote a topic, and when."""
    return f"{author}, {day}"


def and_others(first: str, others: int) -> str:
    return f"{first} và {others} nơi khác" if others else first


def page(number: int) -> str:
    return f"Trang {number}"


def numbered_page(title: str, number: int) -> str:
    return f"{title}, trang {number}"


def by_name(title: str) -> str:
    return f"{title}: theo tên"


def lower_first(name: str) -> str:
    return name[:1].lower() + name[1:]


def source(outlet: str, when: str) -> str:
    """Under a figure: who says so, and when it held."""
    return f"Nguồn: {outlet}, {when}"


def in_day(day: date) -> str:
    return f"ngày {short_day(day)}"


def in_month(day: date) -> str:
    return f"tháng {day:%m/%Y}"


def in_year(day: date) -> str:
    return f"năm {day.year}"


def in_years(start: date, end: int) -> str:
    return f"{start.year} - {end}"


def since(when: str) -> str:
    return f"từ {when}"


def communes_in_era(start: date, end: date | None) -> str:
    if end is None:
        return f"Nay, từ {long_day(start)}"
    return f"Từ {long_day(start)} đến {long_day(end)}"


def communes_then(count: int, year: int) -> str:
    return f"{count} xã, phường, thị trấn (năm {year})"


TODAY_PART_OF: Final = "Nay thuộc:"
MADE_FROM: Final = "Gồm các xã, phường trước đây:"


def commune_deck(district: str, start: date, end: date | None) -> str:
    """Where a commune lay, and when it was."""
    place = district[:1].upper() + district[1:]
    if end is None:
        return f"{place}. Tên gọi nay, từ {long_day(start)}."
    return f"{place}. Tên gọi đến {long_day(end)}."


def commune_title(name: str, district: str, start: date, end: date | None) -> str:
    """One name may be of several times."""
    return f"{name}, {district} ({f'đến {short_day(end)}' if end else f'từ {short_day(start)}'})"


def progress(given: int | None, minimum: int) -> str:
    """How far a district is with the number it owes; nothing sent is not the same as none."""
    if given is None:
        return f"chỉ tiêu {minimum}: chưa có dữ liệu"
    return f"chỉ tiêu {minimum}: {f'thiếu {minimum - given}' if given < minimum else 'đủ'}"


def read_steps(count: int) -> str:
    return f"Đọc và xem {count} bước làm" if count else "Đọc câu chuyện"


def quota(minimum: int, kind: str) -> str:
    return f"{minimum} {kind.lower()}"


def quota_each(words: str, units: int, of_leads: bool) -> str:
    return f"({words}) × {units} {'cơ quan' if of_leads else 'địa phương'}"


def in_field_and(field: str, other: str) -> str:
    return f"{field}: {other}"


def field_deck(name: str) -> str:
    return f"{name}."


def districts_deck(count: int, minimum: int, period: str) -> str:
    return (
        f"Chọn nơi trên bản đồ ô vuông hoặc trong danh sách. "
        f"Mỗi nơi trong {count} địa bàn giới thiệu ít nhất {minimum} gương trong giai đoạn {period}."
    )


def district_quota(minimum: int, period: str) -> str:
    return f"Mỗi địa bàn giới thiệu ít nhất {minimum} gương trong giai đoạn {period}"


def map_deck(end: date | None) -> str:
    """Why the map shows districts that are no more."""
    if end is None:
        return "Đặt theo vị trí trên bản đồ."
    return (
        f"Đặt theo vị trí trên bản đồ. Cấp huyện kết thúc {long_day(end)}; "
        "trang giữ tên nơi như khi lập thành tích và ghi kèm tên nay."
    )


def former_district(name: str) -> str:
    return f"địa bàn {name} cũ"


def agency(name: str, successor: str | None) -> str:
    """An agency under its name of the time, with what came after it."""
    return f"{name} (nay: {successor})" if successor else name


def home_title(name: str, tagline: str) -> str:
    return f"{name} – {tagline}"


def see_all(count: int) -> str:
    return f"Xem tất cả {count} gương"


def plan_reference(kind: str, number: str, issuer: str) -> str:
    return f"Theo {kind} {number} của {issuer}"
