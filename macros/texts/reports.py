"""The letter in which a reader tells of a mistake, as it opens for them."""

from typing import Final

SUBJECT: Final = "Báo sai sót: hồ sơ {id}"


def body(profile_id: str, page: str | None) -> list[str]:
    """The lines of the letter: what it is about, then two to fill in."""
    return [
        f"Mã hồ sơ: {profile_id}",
        *([f"Địa chỉ trang: {page}"] if page else []),
        "",
        "Câu nào chưa đúng: ",
        "Đúng ra là gì, vì sao bạn biết: ",
    ]
