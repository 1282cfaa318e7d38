"""The words that messages about the vocabulary files use for their lists and sums."""

from typing import Final

PLAN_FILE: Final = "plan.yml"
PLACES_FILE: Final = "places.yml"
AWARDS_FILE: Final = "awards.yml"
MOVEMENTS_FILE: Final = "movements.yml"
SEARCH_FILE: Final = "search.yml"
VOCABULARY_FILES: Final = (PLAN_FILE, PLACES_FILE, AWARDS_FILE, MOVEMENTS_FILE, SEARCH_FILE)
SEARCH_CHECKS_FILE: Final = "search-checks.yml"

STAGES: Final = "stages của plan.yml"
FIELDS: Final = "fields của plan.yml"
AGENCIES: Final = "agencies của plan.yml"
AGENCIES_OR_GROUPS: Final = "agencies hay groups của plan.yml"
KINDS_OF_FIELD: Final = "kinds của lĩnh vực"
PROVINCES: Final = "provinces của places.yml"
ERAS: Final = "eras của places.yml"
DISTRICT_SLUGS: Final = "districts của places.yml"
MOVEMENTS: Final = "movements của movements.yml"
TYPES: Final = "types của movements.yml"
LEVELS: Final = "levels của movements.yml"

SUM: Final = "tổng chỉ tiêu mỗi năm"
SUM_OF: Final = "chỉ tiêu mỗi năm của “{name}”"
SUM_OF_DISTRICTS: Final = "tổng định mức của các huyện"
DISTRICTS: Final = "số huyện, thị xã, thành phố"
LEADS_OF_FIELD: Final = "số cơ quan chủ trì của lĩnh vực"
COMMUNES: Final = "số xã, phường, thị trấn của {era}"
AFTER: Final = "sau {date}"

SUCCESSOR_UNKNOWN: Final = "kế tiếp bởi mã “{code}”, không có ở thời kỳ sau"
SUCCESSOR_MISSING: Final = "chưa ghi đơn vị kế tiếp"

TILE_REVERSED: Final = "ghi ngược"
TILE_OUTSIDE: Final = "ra ngoài lưới"
TILE_OVERLAPS: Final = "đè lên ô của {other}"

SHAPE: Final = "tệp không phải các dòng “mục: giá trị”."
SHAPE_INSTEAD: Final = "Ghi mỗi mục một dòng, theo tệp mẫu."

ALSO_A_DISTRICT: Final = "mã “{id}” cũng là slug của một địa bàn."
ANOTHER_ID: Final = "Đặt mã khác cho cơ quan."

AN_ABBREVIATION: Final = "HTX"
"""An abbreviation that everybody knows, for a message that has no better one."""
