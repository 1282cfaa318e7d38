"""What `guong new` asks and says."""

from typing import Final

HELP: Final = "Bắt đầu một hồ sơ: hỏi vài câu rồi viết sẵn tệp, chỉ còn việc điền."
KIND: Final = "loại: tap-the, ca-nhan, ho-gia-dinh, khu-dan-cu"
FIELD: Final = "lĩnh vực: chữ trong kế hoạch hoặc tên"
YEAR: Final = "năm được tính (mặc định: năm nay, hoặc năm gần nhất của kế hoạch)"
TITLE: Final = "tên hồ sơ, 5 - 120 ký tự"
DISTRICT: Final = "huyện, thị xã, thành phố, hoặc toan-tinh"
COMMUNE: Final = "xã, phường, thị trấn, như tên lúc ấy"
AGENCY: Final = "cơ quan hoặc huyện giới thiệu"
PROVENANCE: Final = "nguồn: chinh-thuc (mặc định), bao-chi, minh-hoa"
FOLDER: Final = "tên thư mục (mặc định: theo tên hồ sơ; cá nhân, hộ gia đình thì theo mã)"
FROM: Final = "mã hồ sơ năm trước của cùng người, cùng tập thể: chép lại những điều vẫn đúng"
VALUE_NAMES: Final[dict[str, str]] = {
    "kind": "LOẠI",
    "field": "LĨNH_VỰC",
    "year": "NĂM",
    "title": "TÊN",
    "district": "HUYỆN",
    "commune": "XÃ",
    "agency": "CƠ_QUAN",
    "provenance": "NGUỒN",
    "folder": "THƯ_MỤC",
    "from": "MÃ",
}

QUESTIONS: Final[dict[str, str]] = {
    "kind": "Hồ sơ về ai?",
    "field": "Lĩnh vực nào? (chữ hoặc tên)",
    "year": "Tính cho năm nào?",
    "title": "Tên hồ sơ?",
    "district": "Ở huyện, thị xã, thành phố nào?",
    "commune": "Ở xã, phường, thị trấn nào? (Enter: chỉ ghi huyện)",
    "which": "Có nhiều nơi tên ấy. Nơi nào?",
    "agency": "Cơ quan nào giới thiệu? (số, hoặc gõ tên cơ quan khác)",
    "lead": "Cơ quan nào giới thiệu?",
    "provenance": "Nguồn của hồ sơ?",
}
WHOLE_PROVINCE: Final = "toàn tỉnh (toan-tinh)"

MISSING: Final = "Còn thiếu: {flags}. Ghi thêm, hoặc chạy lệnh ở cửa sổ dòng lệnh để được hỏi."
NEEDED: Final = "Câu này cần trả lời. Muốn dừng thì giữ Ctrl và bấm C."
STOPPED: Final = "Đã dừng, chưa ghi gì."
ONE_OF: Final = "Ghi một số từ 1 đến {last}."
WRONG: Final = "--{flag}: {why}"
FIELD_NOT_FOR_KIND: Final = "lĩnh vực “{field}” không nhận loại “{kind}”. → Ghi một trong: {fields}."
NO_FOLDER_NAME: Final = "“{text}” không có chữ hay số nào để đặt tên thư mục. → Ghi tên viết thường, không dấu."

FROM_UNREADABLE: Final = "không đọc được hồ sơ {id}. → Chạy scripts/guong check rồi sửa tệp ấy trước."
FROM_WITHDRAWN: Final = "hồ sơ {id} đã gỡ hoặc đã rút đồng ý. → Viết hồ sơ mới, khi người được nêu lại đồng ý."
FROM_LAST_YEAR: Final = "hồ sơ {id} đã ở năm cuối của kế hoạch ({year}). → Không có năm sau để tiếp nối."
FROM_NOT_LATER: Final = "năm {year} không muộn hơn năm {earlier} của hồ sơ {id}. → Ghi năm từ {next} trở đi."
FROM_DONE: Final = "hồ sơ {other} đã tiếp nối {id} trong năm {year}. → Sửa hồ sơ ấy: mỗi năm một hồ sơ."

NOT_WRITTEN: Final = "Không ghi được {file}: {why}."
WRITTEN: Final = "Đã viết {file}"
TO_FILL: Final = "Còn {count} chỗ phải điền, đánh dấu bằng chữ “(điền)”."
NEXT_CHECK: Final = "Kiểm tra: scripts/guong check {folder}"
NEXT_PREVIEW: Final = "Xem thử:  scripts/guong preview {id}"
