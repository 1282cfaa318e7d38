"""What a preview says of itself, on its pages and at the prompt."""

from typing import Final

TITLE: Final = "Bản xem thử"
SEE_ALL: Final = "Xem mọi chỗ cần sửa và hồ sơ chưa đăng"
FAULTY: Final = "Hồ sơ này còn chỗ phải sửa"
FAILED: Final = "Bản xem thử: chưa dựng lại được"
SHOWN: Final = 5
"""How many messages every page shows; all of them stand on the preview's own page."""


def line(errors: int, waiting: int) -> str:
    """What the bar of every page says."""
    parts = [f"{errors} lỗi" if errors else "không có lỗi"]
    if waiting:
        parts.append(f"{waiting} hồ sơ chưa đăng")
    return f"Bản xem thử: {', '.join(parts)}"
