"""What `guong withdraw` says."""

from datetime import date
from typing import Final

from macros.texts.time import short_day

WITHDRAW: Final = "Gỡ hẳn một hồ sơ: xóa chữ và ảnh trong thư mục, để lại một tệp báo hồ sơ đã gỡ, không nêu ai."
ID_NAME: Final = "MÃ"
ID: Final = "mã hồ sơ phải gỡ"
REQUESTED: Final = "ngày nhận được yêu cầu, để tính hạn (mặc định: hôm nay)"
YES: Final = "gỡ luôn, không hỏi lại"

UNKNOWN: Final = "Không có hồ sơ mã “{id}”. {choices}"
UNREAD: Final = "Chưa đọc được mã của {count} tệp: {files}. Sửa theo scripts/guong check rồi gỡ."
DOUBLE: Final = "Mã {id} có ở nhiều thư mục: {folders}. Sửa cho mỗi mã một hồ sơ rồi gỡ."
LINK: Final = "{folder} chỉ là liên kết tới thư mục khác. Gỡ ở nơi thật."
OCCUPIED: Final = "Đã có thư mục {home}, là chỗ của tệp báo đã gỡ. Chuyển nó đi rồi gỡ."
DONE_BEFORE: Final = "{id} đã gỡ từ trước: {folder} chỉ còn tệp báo đã gỡ."
WRONG_DAY: Final = "--requested: {found} → {instead}"
LATER: Final = "--requested: {day} là ngày chưa tới."

TITLE: Final = "Hồ sơ {id}: {title}"
NO_TITLE: Final = "(chưa đọc được tên)"
REST: Final = "Hồ sơ {id} đã gỡ nhưng chưa dọn xong."
FOLDER: Final = "Thư mục: {folder}"
DOOMED: Final = "Sẽ xóa {count} tệp:"
HOME: Final = "Sẽ còn lại: {file}, chỉ có mã, lĩnh vực, năm, trạng thái, ngày gỡ."
REFERRED: Final = "Hồ sơ khác có nhắc tới mã này; vẫn dùng được, trang tự bỏ chỗ nhắc:"
NAMED: Final = "Trang viết tay và danh sách tìm kiếm có mã này; trang vẫn dựng được, nhưng hãy xem chữ quanh đó còn nhắc chuyện này không:"
NEEDS_YES: Final = "Chưa gỡ gì. Muốn gỡ thì thêm --yes."
ASK: Final = "Gỡ rồi không lấy lại được. Gõ lại mã {id} để gỡ: "
NOT_DONE: Final = "Chưa gỡ gì."
FAILED: Final = "Chưa gỡ xong: {error}. Hồ sơ còn nguyên, hoặc đã thành tệp báo gỡ; chạy lại lệnh này để làm nốt."

DONE: Final = "Đã gỡ {id}. Còn lại {file}."
REMAINS: Final = "Việc còn lại:"
BUILD: Final = "Trang đang đăng vẫn còn hồ sơ cho tới lần dựng sau: scripts/build --clean (dọn luôn bản lưu trong .cache/), rồi đăng."
ENGINES: Final = "Máy tìm kiếm và nơi khác có thể còn bản sao; yêu cầu họ xóa địa chỉ {address}."
HISTORY: Final = "Lịch sử phiên bản còn chữ và ảnh. Người phụ trách trang ghi nhận (commit) việc gỡ, rồi làm trên một bản chép mới của kho:"
FILTER: Final = "git filter-repo --invert-paths --path {folder}"
PUSH: Final = "git push --force --mirror <địa chỉ kho>"
KEEP_TOMBSTONE: Final = (
    "Lệnh đầu xóa cả tệp báo đã gỡ, vì cùng thư mục: chép {file} ra ngoài trước, đặt lại và ghi nhận sau."
)
FORMER_NAMES: Final = (
    "Thư mục từng mang tên khác thì thêm --path cho mỗi tên cũ. Ai có bản chép cũ của kho phải chép lại."
)

_WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_OVERDUE: Final = ", đã quá hạn"


def terms(requested: date, acknowledged: date, done: date, today: date) -> tuple[str, ...]:
    """The last days to answer the person and to be done, and the law that says so."""
    return (
        f"Hạn, tính từ yêu cầu ngày {short_day(requested)}:",
        f"  báo đã nhận: {_term(acknowledged, today)} (2 ngày làm việc, thứ Hai đến thứ Sáu; chưa trừ ngày lễ, hãy tự trừ)",
        f"  làm xong, báo lại: {_term(done, today)} (15 ngày)",
        "  Căn cứ: Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP.",
    )


def _term(day: date, today: date) -> str:
    return f"chậm nhất {_WEEKDAYS[day.weekday()]} {short_day(day)}{_OVERDUE if day < today else ''}"
