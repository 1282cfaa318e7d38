"""What the `guong` command says."""

PROGRAMME = "Công cụ của trang Gương sáng."
CHECK = "Kiểm các hồ sơ và tệp danh mục; in mọi chỗ cần sửa."
CHECK_PATHS = "thư mục hoặc tệp hồ sơ cần xem (mặc định: tất cả)"
CHECK_FORMAT = "cách in: chữ thường, JSON, hoặc chú thích của GitHub"
PREVIEW = "Mở một hồ sơ trong bản xem thử, kể cả bản nháp và hồ sơ chờ duyệt."
PREVIEW_ID_NAME = "MÃ"
PREVIEW_ID = "mã hồ sơ; bỏ trống thì mở danh sách chỗ cần sửa và hồ sơ chưa đăng"
PREVIEW_RUNS = "Bản xem thử đang chạy: {url}"
SCHEMA = "Ghi lại profiles/profile.schema.json cho trình soạn thảo."
SCHEMA_CHECK = "chỉ xem tệp còn đúng không"
SCHEMA_WRITTEN = "Đã ghi {file}."
SCHEMA_STALE = "{file} đã cũ. Chạy: scripts/guong schema"
SCHEMA_FRESH = "{file} còn đúng."
NO_PROFILE_THERE = "Không có hồ sơ nào trong {path}."
NO_SUCH_PATH = "Không có {path}."


def summary(profiles: int, errors: int, warnings: int) -> str:
    """The last line of a check."""
    return f"{profiles} hồ sơ: {errors} lỗi, {warnings} cảnh báo."
