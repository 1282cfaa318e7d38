"""The sentences that say where a place is and what to write instead of a name of another time."""

from typing import Final

FILE: Final = "profiles/places.yml"

IN_YEAR: Final = "năm {year}"
IN_ERA: Final = "thời kỳ {era}"
IN_DISTRICT: Final = " ở {district}"
UNITS: Final = "{units} ({district})"
UNITS_WITH_ERA: Final = "{units} ({district}, thời kỳ {era})"
OR: Final = " hoặc "
ANOTHER_ERA: Final = "Ghi: {units}; muốn giữ tên này thì thêm thoi_ky: “{era}”."
SAME_NAME: Final = "Nơi cùng tên lúc đó: {units}."
ELSEWHERE: Final = "Sửa huyện: {units}."

TYPES: Final = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "quận")
