"""The words of the search: its page, its box, and what its script says."""

from typing import Final

SEARCH: Final = "Tìm"
TITLE: Final = "Tìm kiếm"
BUTTON: Final = "Tìm kiếm"
CLOSE: Final = "Đóng"
PLACEHOLDER: Final = "Gương, cách làm, nơi chốn…"
DECK: Final = "Tìm theo tên, cách làm, nơi chốn, phong trào. Gõ không dấu vẫn tìm được."
SUGGESTIONS: Final = "Gợi ý"
ORDER: Final = "Xếp theo"
ORDERS: Final = (("", "Sát nhất"), ("moi", "Mới nhất"), ("ten", "Tên A-Z"))
MORE: Final = "Xem thêm kết quả"
AGAIN: Final = "Thử lại"
EVERYTHING: Final = "Tất cả"
RECENT: Final = "Bạn đã tìm"
RECENT_NOTE: Final = "Chỉ lưu trên máy này."
FORGET: Final = "Xóa"
WAYS: Final = "Xem theo lĩnh vực, địa bàn"
NO_SCRIPT: Final = (
    "Ô tìm kiếm cần JavaScript, mà trình duyệt này đang tắt. Hãy chọn lĩnh vực hoặc nơi chốn trong danh sách, "
    "hoặc mở trang có tên mọi gương."
)
TEACHING: Final = "Thử cách khác"
TIPS: Final = (
    "Viết ít chữ hơn, ví dụ “nuôi gà” thay cho cả câu.",
    "Thử tên xã, huyện cũ hoặc mới; tên cũ vẫn tìm được.",
    "Bỏ dấu nếu chưa chắc viết thế nào.",
)

PAGE_LABEL: Final = "Trang"
"""What a result that is no profile is, where it stands right below the home page."""

BOX: Final = {
    "count": "{count} kết quả",
    "none": "Không có kết quả",
    "failed": "Chưa tìm được. Nhấn Enter để thử lại.",
    "all": "Xem tất cả kết quả cho “{query}”",
}
"""What the script of the box says; {…} is filled in there."""

PAGE: Final = {
    "title": "{query} – {title}",
    "count": "{count} kết quả",
    "for": "cho “{query}”",
    "none": "Không thấy “{query}”",
    "noneHere": "Không có kết quả nào với các mục đã chọn",
    "unfiltered": "Bỏ lọc: {count} kết quả",
    "near": "Gần với điều bạn tìm",
    "nearNote": "Không có gương nào đủ các chữ đã gõ. Dưới đây là những gương có một phần.",
    "meant": "Không thấy “{query}”. Đang xem kết quả cho “{meant}”.",
    "only": "Chỉ tìm “{word}” ({count})",
    "seenIn": "thấy ở mục {section}",
    "failed": "Chưa tải được dữ liệu tìm kiếm.",
    "offline": "Máy đang không có mạng, phần này chưa được tải về lần nào.",
}
"""What the script of the page says."""


def title(count: int) -> str:
    return f"Tìm trong {count} gương"
