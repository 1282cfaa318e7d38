"""Words that tell something sensitive of a person, under the scope of consent that opens them.

Decree 356/2025/NĐ-CP names ethnicity, religion and health; poverty and family matters are private life (domain of the
plan's readings). Words are written so that common ones do not match: a people only by its name with a capital, after "người",
"dân tộc" or "đồng bào".
"""

from typing import Final

_PEOPLES = (
    "Tày|Thái|Mường|Khmer|Hoa|Nùng|H'?Mông|Mông|Dao|Gia Rai|Ê Đê|Ba Na|Xơ Đăng|Sán Chay|Cơ Ho|Chăm|Sán Dìu|Hrê|Mnông|"
    "Ra Glai|Xtiêng|Bru|Vân Kiều|Thổ|Giáy|Cơ Tu|Giẻ Triêng|Mạ|Khơ Mú|Co|Tà Ôi|Chơ Ro|Kháng|Xinh Mun|Hà Nhì|Chu Ru|Lào|"
    "La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ Măm|Ngái|Kinh"
)

SENSITIVE: Final[dict[str, str]] = {
    "dan-toc": rf"(?:người|dân tộc|đồng bào)\s+(?-i:{_PEOPLES})|dân tộc thiểu số|Bru\s*-\s*Vân Kiều",
    "ton-giao": r"Công giáo|Thiên Chúa giáo|Tin Lành|Phật giáo|Phật tử|giáo dân|Cao Đài|Hòa Hảo|theo đạo",
    "suc-khoe": r"khuyết tật|tàn tật|tâm thần|ung thư|đột quỵ|chạy thận|HIV|bệnh hiểm nghèo|tai biến|bại liệt|trầm cảm",
    "hoan-canh": r"hộ nghèo|cận nghèo|thoát nghèo|mồ côi|ly hôn|ly dị|góa|goá|nợ nần|vỡ nợ|nghiện",
}

PEOPLE: Final = rf"gười\s+(?:{_PEOPLES})"
HINTS: Final = (
    *("dân tộc", "đồng bào", "bru", "giáo", "phật", "tin lành", "cao đài", "hòa hảo", "theo đạo"),
    *("tật", "tâm thần", "ung thư", "đột quỵ", "chạy thận", "hiv", "hiểm nghèo", "tai biến", "bại liệt", "trầm cảm"),
    *("nghèo", "mồ côi", "ly hôn", "ly dị", "góa", "goá", "nợ", "nghiện"),
)
"""For a first look, which is many times faster: whatever the patterns above match holds a hint in small letters, or
`PEOPLE`."""
