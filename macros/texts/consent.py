"""What stands in a name's place when it may not be shown."""

_ANONYMOUS = {
    "ca-nhan": "Một cá nhân",
    "ho-gia-dinh": "Một hộ gia đình",
    "tap-the": "Một tập thể",
    "khu-dan-cu": "Một khu dân cư",
}


def anonymous_title(kind: str, district: str | None) -> str:
    """The kind and the place, as in "Một cá nhân ở huyện Lệ Thủy"; "trong tỉnh" where no place is shown."""
    place = f"ở {district[0].lower()}{district[1:]}" if district else "trong tỉnh"
    return f"{_ANONYMOUS[kind]} {place}"
