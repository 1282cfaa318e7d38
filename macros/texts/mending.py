"""What `guong check --fix` says."""

from typing import Final

FIX: Final = "sửa giúp những chỗ chắc chắn sửa được (chính tả tên mục, tên trong danh mục, thứ tự mục…); cho xem trước rồi mới ghi"
YES: Final = "cùng với --fix: ghi luôn, không hỏi"
FIX_ONLY_AS_TEXT: Final = "--fix chỉ dùng được khi in chữ thường, không dùng cùng --format json hay github."
YES_WITHOUT_FIX: Final = "--yes chỉ dùng cùng với --fix."

SLIPS: Final[dict[str, str]] = {
    "byte-order-mark": "bỏ ký tự ẩn ở đầu tệp",
    "line-ends": "đổi kiểu xuống dòng về kiểu chung",
    "odd-line-ends": "thay ký tự xuống dòng lạ bằng dấu cách",
    "decomposed": "ghép dấu bị tách rời vào chữ cái",
    "trailing-space": "bỏ dấu cách thừa ở cuối dòng trong phần khai",
    "no-last-line-end": "thêm dấu xuống dòng ở cuối tệp",
}
"""What is mended though nobody sees it, keyed by the Slip of macros/authoring/mending.py."""

LEFT_ALONE: Final[dict[str, str]] = {
    "unreadable": "{file}: để nguyên, vì máy chưa đọc được phần khai; xem lời báo về tệp này ở dưới.",
    "meaning-changes": "{file}: để nguyên, vì sửa giúp có thể làm đổi nội dung.",
}

UNSEEN: Final = "{file}: {slips} (mắt thường không thấy)."
AS_IT_IS: Final = "đang có"
AS_IT_WILL_BE: Final = "sẽ ghi"
NOTHING: Final = "Không có chỗ nào cần sửa giúp."
ASK: Final = "Ghi các thay đổi này? [c/K] "
ANSWERS_YES: Final = frozenset({"c", "co"})
"""As folding leaves an answer."""
NOT_WRITTEN: Final = "Chưa ghi gì."
HOW_TO_WRITE: Final = "Chưa ghi gì. Muốn ghi, chạy lại lệnh này và thêm --yes."
CHANGED_MEANWHILE: Final = "{file}: chưa ghi, vì tệp vừa đổi trong lúc chờ; chạy lại lệnh này."
WRITE_FAILED: Final = "{file}: không ghi được. Xem tệp có bị khóa, chỉ cho đọc hay đang mở ở chương trình khác."


def found(files: int, places: int) -> str:
    """What can be mended, in one line."""
    return f"{files} tệp, {places} chỗ sửa giúp được."


def written(files: int) -> str:
    return f"Đã ghi {files} tệp."
