"""The sections of a profile's story, in the order in which they are read."""

from typing import Final

SECTION_TITLES: Final[dict[str, str]] = {
    "hoan-canh": "Hoàn cảnh",
    "cach-lam": "Cách làm",
    "ket-qua": "Kết quả",
    "bai-hoc": "Bài học",
    "dieu-kien-nhan-rong": "Điều kiện nhân rộng",
}
