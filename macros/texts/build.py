"""What a build says at the prompt."""

STOPPED = "Không dựng trang: {count} lỗi trong hồ sơ hoặc danh mục. Sửa rồi dựng lại; scripts/guong check in lại danh sách này."
NOT_FOUND = "Không dựng trang: {count} câu trong search-checks.yml chưa thấy hồ sơ cần thấy. Trang cũ còn nguyên; sửa rồi dựng lại."
SKIPPED = "{count} lỗi: các hồ sơ này không hiện trong bản xem thử."
WARNING = "Cảnh báo: {problem}"
KEPT = "Bản xem thử giữ nội dung trước chỗ sai này."
DEMO = "{variable}={answer}: không hiểu. Ghi 1 (hiện hồ sơ minh họa) hoặc 0 (bỏ)."
SETTINGS = "mkdocs.yml, mục extra: {errors}"
MAILBOX = "“{value}” không phải thư điện tử. Ghi hộp thư của nơi trông coi trang: gop-y@coquan.gov.vn."
THEME_FILE = "mkdocs.yml, mục theme.{key}: ghi tên một tệp có trong docs/."
PAGES = "Không dựng trang: {count} lỗi trong các trang viết tay. Trang cũ còn nguyên; sửa rồi dựng lại."
DUPLICATE = "Hai nguồn cùng ghi một tệp của trang: {detail}"
PHOTOS = "Đang làm ảnh"
SEE_PROMPT = "xem lỗi ở cửa sổ dòng lệnh"
PREVIEW_FAILED = "Bản xem thử chưa dựng lại được: {error}. Trang trước vẫn còn; sửa rồi lưu lại."
DAMAGED = (
    "Tệp trạng thái của lượt dựng trước bị hỏng và đã được bỏ; trang cũ còn nguyên. Chạy lại lệnh này để dựng từ đầu."
)
DAY = "{variable}={answer}: không phải một ngày. Ghi theo kiểu 2026-05-01."
NOTHING_TO_DO = "Không có gì đổi từ lần dựng trước: trang giữ nguyên."
NOT_WRITTEN = (
    "Không ghi được trang: {error}. Trang cũ còn nguyên; chừa thêm chỗ trên đĩa hoặc sửa quyền ghi rồi dựng lại."
)


def published(made: int, removed: int, total: int) -> str:
    """What a build changed."""
    gone = f", bỏ {removed} tệp" if removed else ""
    return f"Ghi {made} tệp đã đổi{gone}; trang có {total} tệp."


def locked(pid: object = "?", since: object = "?", command: object = "?", **_: object) -> str:
    """Who is at work where somebody else wants to be."""
    return (
        f"Đang có một lượt dựng khác ở đây: tiến trình {pid}, từ {since}, lệnh “{command}”. "
        "Chờ nó xong rồi chạy lại, hoặc dừng nó."
    )
