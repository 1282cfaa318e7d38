"""What the `guong` command says."""

PROGRAMME = "Công cụ của trang Gương sáng."
CHECK = "Kiểm các hồ sơ và tệp danh mục; in mọi chỗ cần sửa."
CHECK_PATHS = "thư mục hoặc tệp hồ sơ cần xem (mặc định: tất cả)"
CHECK_FORMAT = "cách in: chữ thường, JSON, hoặc chú thích của GitHub"
EXPLAIN = "Giải thích một mã lỗi, với một ví dụ sai và một ví dụ đúng."
EXPLAIN_CODE_NAME = "MÃ"
EXPLAIN_CODE = "mã ở cuối thông báo, như P06; bỏ trống thì kể mọi mã"
NO_SUCH_CODE = "Không có mã {code}. Xem mọi mã: scripts/guong explain"
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


def code_heading(code: str, title: str) -> str:
    """A code with its name, as the guide heads its entry."""
    return f"{code} · {title}"
