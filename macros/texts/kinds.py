"""The Vietnamese names of the closed lists in macros/catalogue/kinds.py, keyed by the value that authors write."""

from typing import Final

KIND_LABELS: Final[dict[str, str]] = {
    "tap-the": "Tập thể",
    "ca-nhan": "Cá nhân",
    "ho-gia-dinh": "Hộ gia đình",
    "khu-dan-cu": "Khu dân cư",
}

ANY_KIND: Final = "Loại bất kỳ"

PROVENANCE_LABELS: Final[dict[str, str]] = {
    "chinh-thuc": "Cơ quan giới thiệu",
    "bao-chi": "Tổng hợp từ báo chí",
    "minh-hoa": "Minh họa",
}

ORIGIN_LABELS: Final[dict[str, str]] = {"bao-chi": "từ báo chí", "minh-hoa": "hồ sơ mẫu"}
"""What stands beside the title of a profile that no agency submitted."""

STATUS_LABELS: Final[dict[str, str]] = {
    "nhap": "Bản nháp",
    "cho-duyet": "Chờ duyệt",
    "cong-bo": "Công bố",
    "tam-go": "Tạm gỡ",
    "da-go": "Đã gỡ",
    "luu-tru": "Lưu trữ",
}

NOT_YET_LABELS: Final[dict[str, str]] = {
    "nhap": "bản nháp",
    "cho-duyet": "chờ duyệt",
    "hen-ngay": "chưa tới ngày đăng",
}

LICENCE_LABELS: Final[dict[str, str]] = {
    "tu-do-ghi-nguon": "Dùng tự do, ghi nguồn",
    "chi-chu": "Chỉ được dùng phần chữ",
    "khong": "Không cho dùng lại",
}

BASIS_LABELS: Final[dict[str, str]] = {
    "dong-y": "Đồng ý",
    "theo-luat": "Theo luật",
    "hoat-dong-cong-cong": "Hoạt động công cộng",
}

SCOPE_LABELS: Final[dict[str, str]] = {
    "ho-ten": "Họ tên",
    "nam-sinh": "Năm sinh",
    "que-quan-xa": "Quê quán đến cấp xã",
    "anh-chan-dung": "Ảnh chân dung",
    "anh-gia-dinh": "Ảnh gia đình",
    "so-lieu-kinh-te": "Số liệu kinh tế",
    "hoan-canh": "Hoàn cảnh",
    "dan-toc": "Dân tộc",
    "ton-giao": "Tôn giáo",
    "suc-khoe": "Sức khỏe",
    "thon-ban": "Thôn, bản",
    "tre-em": "Trẻ em",
    "lien-he-bao-chi": "Liên hệ báo chí",
}

COMMUNE_TYPES: Final = ("Xã", "Phường", "Thị trấn", "Đặc khu")

SHOWN_LEVEL_LABELS: Final[dict[str, str]] = {
    "xa": "Đến xã, phường",
    "huyen": "Đến huyện",
    "tinh": "Chỉ ghi tỉnh",
}
