"""What a build says at the prompt."""

STOPPED = "Không dựng trang: {count} lỗi trong hồ sơ hoặc danh mục. Sửa rồi dựng lại; scripts/guong check in lại danh sách này."
SKIPPED = "{count} lỗi: các hồ sơ này không hiện trong bản xem thử."
KEPT = "Bản xem thử giữ nội dung trước chỗ sai này."
SETTINGS = "mkdocs.yml, mục extra: {errors}"
THEME_FILE = "mkdocs.yml, mục theme.{key}: ghi tên một tệp có trong docs/."
NO_PROFILE = "gallery: không có hồ sơ {id} đang đăng."
DUPLICATE = "Hai nguồn cùng ghi một tệp của trang: {detail}"
