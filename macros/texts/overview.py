"""What `guong list` says."""

from collections.abc import Iterable
from typing import Final

LIST: Final = "Kể các hồ sơ: đang đăng, chờ, nháp, tạm gỡ, đã gỡ; lọc và xếp được."
FILTERS: Final[dict[str, str]] = {
    "field": "lĩnh vực: tên, hoặc chữ cái như trong kế hoạch",
    "district": "huyện, thị xã, thành phố",
    "commune": "xã, phường, thị trấn: tên cũ hay tên nay",
    "kind": "loại: tap-the, ca-nhan, ho-gia-dinh, khu-dan-cu",
    "year": "năm được tính",
    "status": "trạng thái: nhap, cho-duyet, cong-bo, tam-go, da-go, luu-tru",
    "provenance": "nguồn: chinh-thuc, bao-chi, minh-hoa",
    "agency": "cơ quan giới thiệu",
    "movement": "phong trào",
}
REPEATED: Final = "; ghi nhiều lần thì lấy cả các nơi"
SORT: Final = "xếp theo mã, theo tên, hay mới cập nhật trước"
FORMAT: Final = "bảng, JSON, hoặc CSV cho bảng tính"
WRONG_VALUE: Final = "--{name}: {found} → {instead}"
EMPTY: Final = "Không có hồ sơ nào như vậy."
UNREAD: Final = "Không đọc được {count} tệp, nên không kể: {files}. Xem: scripts/guong check"
NO_ID: Final = "(mã sai)"
NO_TITLE: Final = "(thư mục {folder})"
MORE: Final = "{first} +{others}"

COLUMNS: Final = ("Mã", "Năm", "Lĩnh vực", "Loại", "Địa bàn", "Trạng thái", "Tên")
EMBARGOED: Final = "Chờ ngày"
WITHDRAWN: Final = "Đã rút"
FAULTY: Final = "{status} !"

CSV_COLUMNS: Final = (
    "Mã",
    "Tên",
    "Lĩnh vực",
    "Loại",
    "Năm",
    "Huyện, thị xã, thành phố",
    "Xã, phường, thị trấn",
    "Trạng thái",
    "Nguồn",
    "Đang đăng",
    "Công bố từ",
    "Ngày đăng",
    "Cơ quan giới thiệu",
    "Thư mục",
    "Số chỗ cần xem",
)
YES_NO: Final = ("không", "có")

_STANDINGS: Final = {
    "dang-dang": "đang đăng",
    "cho-ngay": "chờ ngày",
    "cho-duyet": "chờ duyệt",
    "nhap": "nháp",
    "tam-go": "tạm gỡ",
    "da-go": "đã gỡ",
    "co-loi": "có lỗi (!)",
}


def summary(count: int, standings: Iterable[tuple[str, int]]) -> str:
    """The last line: how many there are, and how many of them readers see."""
    return ", ".join([f"{count} hồ sơ", *(f"{number} {_STANDINGS[standing]}" for standing, number in standings)])
