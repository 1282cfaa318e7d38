"""The alphabet, and the words that stand before a person's name."""

from typing import Final

ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""In the order of dictionaries; f, j, w and z, which only borrowed words have, at their Latin places."""

LOOKALIKES: Final = {"ð": "đ"}
"""Letters that some keyboards write for others of the alphabet."""

BEFORE_A_NAME: Final = (
    # Households.
    *("gia đình", "hộ gia đình", "hộ", "vợ chồng", "hai vợ chồng", "mẹ con", "cha con", "anh em", "chị em"),
    # Ways of address.
    *("ông", "bà", "cụ", "cụ ông", "cụ bà", "bác", "chú", "cô", "dì", "anh", "chị", "em", "cháu", "mẹ", "đồng chí"),
    # Professions and studies.
    *("thầy", "thầy giáo", "cô giáo", "nhà giáo", "giáo viên", "giảng viên", "hiệu trưởng", "học sinh", "sinh viên"),
    *("nhà giáo ưu tú", "nhà giáo nhân dân", "thầy thuốc", "thầy thuốc ưu tú", "thầy thuốc nhân dân"),
    *("bác sĩ", "y sĩ", "y tá", "dược sĩ", "điều dưỡng", "nữ hộ sinh", "lương y", "kỹ sư", "cử nhân", "luật sư"),
    *("thạc sĩ", "tiến sĩ", "phó giáo sư", "giáo sư", "viện sĩ", "nhà báo", "nhà văn", "nhà thơ", "nhạc sĩ", "họa sĩ"),
    *("nghệ nhân", "nghệ nhân ưu tú", "nghệ nhân nhân dân", "nghệ sĩ", "nghệ sĩ ưu tú", "nghệ sĩ nhân dân"),
    *("công nhân", "nông dân", "ngư dân", "thợ lặn", "thuyền trưởng", "chủ tàu", "doanh nhân", "giám đốc"),
    # The people's forces, and those who served.
    *("chiến sĩ", "hạ sĩ", "trung sĩ", "thượng sĩ", "thiếu úy", "trung úy", "thượng úy", "đại úy"),
    *("thiếu tá", "trung tá", "thượng tá", "đại tá", "thiếu tướng", "trung tướng", "thượng tướng", "đại tướng"),
    *("cựu chiến binh", "thương binh", "bệnh binh", "cựu thanh niên xung phong", "mẹ việt nam anh hùng"),
    *("anh hùng lao động", "chiến sĩ thi đua"),
    # Offices near the people, and religious ones.
    *("già làng", "trưởng bản", "trưởng thôn", "tổ trưởng", "người có uy tín", "bí thư chi bộ", "bí thư", "chủ tịch"),
    *("đảng viên", "đoàn viên", "hội viên", "linh mục", "mục sư", "nữ tu", "hòa thượng", "thượng tọa", "đại đức"),
    *("ni sư", "sư cô", "sư thầy"),
)
"""Households, titles and ways of address, in small letters: they tell of a person before the name does."""
