"""The messages about what an editor keeps: the vocabularies, what the search is to find, pages and what they ask for."""

from macros.texts.messages import Message, Severity

_WARNING = Severity.WARNING

LIST_MESSAGES: dict[str, Message] = {
    # P36: the files of the vocabulary
    "vocabulary-file": Message("P36", "{found}", "{expected}"),
    "list-duplicate": Message("P36", "“{value}” đã có ở dòng {line}.", "Ghi tên khác, hoặc xóa một trong hai."),
    "list-reference": Message("P36", "“{value}” không có trong {where}.", "{choices}"),
    "list-total": Message(
        "P36", "{what}: ghi {declared}, tính ra {computed}.", "Sửa con số này, hoặc danh sách mà nó đếm."
    ),
    "list-order": Message("P36", "ghi {value}, theo thứ tự phải là {expected}.", "Xếp lại, hoặc sửa con số."),
    "list-successor": Message(
        "P36", "“{value}” ({era}) {fault}.", "Ghi successor: mã của đơn vị kế tiếp ở thời kỳ {following}."
    ),
    "list-successor-last": Message("P36", "“{value}” thuộc thời kỳ cuối mà có successor.", "Bỏ mục successor."),
    "list-tile": Message("P36", "ô {cells} {fault}.", "Sửa columns, rows; lưới rộng {columns} cột, cao {rows} hàng."),
    "list-pattern": Message("P36", "“{value}” không phải biểu thức đúng.", "Xem lại ngoặc và dấu gạch chéo ngược."),
    "list-example": Message("P36", "ví dụ “{value}” không như mẫu nói.", "Sửa mẫu, hoặc ví dụ."),
    "list-choice": Message("P36", "“{value}” không phải một giá trị được dùng.", "{choices}"),
    "abbreviation-words": Message(
        "P36", "“{value}” không phải một chữ viết liền.", "Chỉ ghi chữ và số, ví dụ: {joined}."
    ),
    "abbreviation-twice": Message(
        "P36",
        "“{value}” viết không dấu thì giống “{other}” ở dòng {line}.",
        "Giữ một, xóa một: máy đọc hai chữ như nhau.",
    ),
    "abbreviation-ordinary": Message(
        "P36",
        "“{value}” viết không dấu là “{folded}”, một chữ thường gặp trong bài.",
        "Bỏ dòng này; ai cần sẽ gõ đủ chữ.",
    ),
    "abbreviation-empty": Message("P36", "“{value}” chưa có chữ viết đủ.", "Ghi chữ viết đủ sau dấu hai chấm."),
    # P37: what the search is to find
    "check-wordless": Message("P37", "“{value}” không có chữ nào để tìm.", "Ghi câu mà người đọc sẽ gõ."),
    "check-twice": Message("P37", "“{value}” với mã này đã có ở dòng {line}.", "Xóa một trong hai."),
    "check-unknown": Message("P37", "không có hồ sơ mã “{profile}”.", "{choices}"),
    "check-hidden": Message(
        "P37", "hồ sơ {profile} không hiện trên trang nên không tìm được.", "Hồ sơ đã rút thì xóa dòng này.", _WARNING
    ),
    "check-missed": Message(
        "P37",
        "tìm “{query}” không thấy {profile} trong {first} kết quả đầu: {titles}.",
        "Ghi chữ ấy vào tên, ten_khac hay tóm tắt của hồ sơ; hoặc sửa dòng này.",
    ),
    "check-nothing": Message(
        "P37",
        "tìm “{query}” không thấy gì.",
        "Ghi chữ ấy vào tên, ten_khac hay tóm tắt của {profile}, hoặc thêm viết tắt vào search.yml.",
    ),
    # P40: what a hand-written page asks of the catalogue
    "insert-profile": Message("P40", "không có hồ sơ mã “{value}”.", "{choices}"),
    "insert-key": Message("P40", "không lọc được theo “{value}”.", "{choices}"),
    "insert-both": Message("P40", "vừa kể mã hồ sơ vừa lọc.", "Chỉ kể mã, hoặc chỉ lọc."),
    "insert-call": Message("P40", "thiếu hoặc thừa giá trị.", "Viết như: {usage}."),
    "insert-figure": Message("P40", "hồ sơ {profile} không có số liệu “{value}”.", "{choices}"),
    "insert-no-figures": Message("P40", "hồ sơ {profile} không có số liệu nào.", "Chọn hồ sơ khác."),
    "insert-name": Message("P40", "không có “{value}”.", "{choices}"),
    "insert-syntax": Message("P40", "không đọc được dòng “{line}”.", "Xem lại dấu ngoặc; viết như: {usage}."),
    # P41: a special topic
    "topic-picture": Message("P41", "không thấy ảnh “{value}” cạnh trang này.", "Đặt tệp ảnh vào cùng thư mục."),
}
