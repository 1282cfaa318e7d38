"""Every message about a file: its code, what was found, what to write instead.

Sentences are filled in with `str.format`. The codes are explained one by one in `docs/huong-dan/ma-loi.md`, and a test
holds the two together. Kinds are grouped by code; a code is never used for something else later.
"""

from macros.texts.list_problems import LIST_MESSAGES
from macros.texts.messages import Message, Severity

_WARNING = Severity.WARNING

_PROFILE_MESSAGES: dict[str, Message] = {
    # P01: the file
    "file-missing": Message("P01", "không thấy tệp.", "Đặt tệp tên {name} vào thư mục này."),
    "file-encoding": Message("P01", "tệp không phải UTF-8.", "Lưu lại tệp; trong Notepad: Save As, Encoding: UTF-8."),
    "file-size": Message("P01", "tệp dài {size} KB, quá {limit} KB.", "Rút ngắn bài; ảnh để thành tệp riêng."),
    "file-misplaced": Message(
        "P01", "hồ sơ nằm sai chỗ nên không được đọc.", "Chuyển thành profiles/<năm>/<thư mục>/index.md."
    ),
    # P02: the front matter
    "front-matter-missing": Message(
        "P02", "tệp không bắt đầu bằng dòng “---”.", "Đặt các mục của hồ sơ giữa hai dòng “---” ở đầu tệp."
    ),
    "front-matter-open": Message(
        "P02", "phần đầu chưa khép lại.", "Thêm một dòng “---” sau mục cuối cùng, trước bài viết."
    ),
    "front-matter-shape": Message("P02", "phần đầu không phải các dòng “mục: giá trị”.", "Ghi mỗi mục một dòng."),
    # P03: how YAML is written
    "yaml-tab": Message("P03", "có phím Tab ở đầu dòng.", "Thay bằng dấu cách (hai dấu cách mỗi bậc)."),
    "yaml-colon": Message(
        "P03",
        "“{text}” có dấu hai chấm thứ hai, hoặc dòng lùi sai.",
        "Đặt cả giá trị trong ngoặc kép, hoặc sửa chỗ lùi đầu dòng.",
    ),
    "yaml-quote": Message("P03", "ngoặc kép mở mà không đóng.", "Thêm dấu ngoặc ở cuối giá trị."),
    "yaml-first-character": Message("P03", "giá trị bắt đầu bằng ký tự “{found}”.", "Đặt cả giá trị trong ngoặc kép."),
    "yaml-character": Message("P03", "có ký tự điều khiển {found}.", "Xóa ký tự đó."),
    "yaml-syntax": Message(
        "P03", "không đọc được dòng “{line}”.", "Xem dòng này và dòng trên nó: dấu hai chấm, ngoặc, chỗ lùi đầu dòng."
    ),
    # P04: what YAML allows and this site does not
    "yaml-anchor": Message("P04", "dùng neo hoặc bí danh “{found}”.", "Chép lại giá trị, hoặc đặt nó trong ngoặc kép."),
    "yaml-tag": Message("P04", "dùng thẻ kiểu “{found}”.", "Bỏ thẻ, hoặc đặt giá trị trong ngoặc kép."),
    "yaml-merge": Message("P04", "dùng “<<” để gộp.", "Ghi thẳng các mục."),
    "yaml-key": Message("P04", "tên mục là một danh sách hoặc nhóm.", "Ghi tên mục bằng chữ."),
    "yaml-duplicate-key": Message("P04", "mục “{key}” đã có ở dòng {line}.", "Giữ một, xóa một."),
    "yaml-depth": Message("P04", "lùi quá {limit} bậc.", "Ghi gọn lại theo mẫu."),
    "yaml-second-document": Message("P04", "có thêm dòng “---” giữa các mục.", "Bỏ dòng đó."),
    # P05 and P06: the vocabularies
    "vocabulary-unknown": Message("P05", "“{value}” không có trong danh mục.", "{choices}"),
    "vocabulary-ambiguous": Message("P06", "“{value}” có thể là nhiều mục.", "Ghi rõ: {candidates}."),
    # P07 and P08: keys
    "key-missing": Message("P07", "thiếu mục “{key}”.", "Thêm dòng “{key}: …”."),
    "key-empty": Message("P07", "mục “{key}” để trống.", "Ghi giá trị, hoặc xóa dòng này nếu không bắt buộc."),
    "key-unknown": Message("P08", "không có mục “{key}”.", "{choices}"),
    # P09: the shape of a value
    "shape-list": Message("P09", "cần một danh sách.", "Ghi mỗi ý một dòng, bắt đầu bằng “- ”."),
    "shape-mapping": Message("P09", "cần một nhóm mục con.", "Ghi các mục con ở dòng dưới, lùi vào hai dấu cách."),
    "shape-text": Message("P09", "cần một dòng chữ.", "Ghi giá trị ngay sau dấu hai chấm."),
    "shape-count": Message("P09", "có {count} mục, được nhiều nhất {limit}.", "Bỏ bớt."),
    "shape-none": Message("P09", "danh sách không có gì.", "Thêm ít nhất một mục."),
    "shape-boolean": Message("P09", "“{value}” không phải có hay không.", "Ghi: có, hoặc: không."),
    "text-pattern": Message("P09", "“{value}” không đúng mẫu.", "Ghi theo mẫu {pattern}."),
    "address-format": Message("P09", "“{value}” không phải địa chỉ trang.", "Chép đủ địa chỉ, kể cả https:// ở đầu."),
    "phone-format": Message(
        "P09", "“{value}” không phải số điện thoại.", "Ghi số máy của cơ quan: chữ số và dấu cách."
    ),
    "mail-format": Message(
        "P09", "“{value}” không phải thư điện tử.", "Ghi hộp thư của cơ quan: vanphong@coquan.gov.vn."
    ),
    "shape-other": Message("P09", "“{value}” không đúng dạng.", "{expected}"),
    # P10: dates
    "date-format": Message("P10", "“{value}” không phải ngày.", "Ghi dạng 2022-10-04 hoặc 04/10/2022."),
    "date-impossible": Message("P10", "không có ngày {value}.", "Xem lại ngày và tháng."),
    "date-partial-format": Message(
        "P10",
        "“{value}” không phải thời điểm.",
        "Ghi năm (2022), tháng (2022-09), ngày (2022-09-11), khoảng năm (2021 - 2024) hoặc “không rõ”.",
    ),
    "years-reversed": Message("P10", "“{value}” ghi năm sau trước năm đầu.", "Ghi: {right}."),
    "date-unknown": Message("P10", "“không rõ” chỉ dùng cho hồ sơ dựng từ báo chí.", "Ghi thời điểm của số liệu."),
    "date-late": Message("P10", "ngày {value} muộn hơn năm {last}.", "Xem lại năm."),
    "date-early": Message("P10", "ngày {value} sớm hơn {first}, khi chưa có quyết định khen nào.", "Xem lại năm."),
    # P11: numbers
    "number-format": Message(
        "P11", "“{value}” không phải số.", "Ghi số kiểu Việt Nam: 1.234,5; có thể thêm “hơn”, “khoảng”."
    ),
    "year-format": Message("P11", "“{value}” không phải năm.", "Ghi năm bằng bốn chữ số, không ghi ngày: 2023."),
    "number-low": Message("P11", "{value} quá nhỏ.", "Ghi số từ {limit} trở lên."),
    "number-high": Message("P11", "{value} quá lớn.", "Ghi số không quá {limit}."),
    "number-range": Message("P11", "{value} nằm ngoài khoảng {low} - {high}.", "Xem lại con số."),
    # P12 and P13: texts
    "text-short": Message("P12", "dài {length} ký tự, ít nhất {limit}.", "Viết thêm cho đủ ý."),
    "text-long": Message("P12", "dài {length} ký tự, nhiều nhất {limit}.", "Rút ngắn lại."),
    "title-capitals": Message("P13", "tên viết hoa toàn bộ.", "Chỉ viết hoa chữ đầu và tên riêng."),
    # P14 and P15: the id
    "id-format": Message(
        "P14", "mã “{value}” sai mẫu.", "Ghi: {prefix}-<lĩnh vực>-<năm>-<số thứ tự ba chữ số>, ví dụ {example}."
    ),
    "id-field": Message(
        "P14",
        "mã ghi lĩnh vực “{in_id}” ({in_id_name}), mục linh_vuc ghi “{field}” ({field_name}).",
        "Sửa một trong hai; “d” và “đ” (mã dd) là hai lĩnh vực khác nhau.",
    ),
    "id-year": Message("P14", "mã ghi năm {in_id}, mục nam ghi {year}.", "Sửa một trong hai."),
    "id-folder": Message("P14", "hồ sơ năm {year} nằm trong thư mục {folder}.", "Chuyển thư mục vào profiles/{year}/."),
    "id-duplicate": Message("P15", "mã {id} đã dùng ở {other}.", "Lấy số còn trống: {free}."),
    # P16 and P17: the plan
    "kind-ineligible": Message("P16", "lĩnh vực “{field}” không nhận loại “{kind}”.", "Ghi một trong: {kinds}."),
    "year-outside": Message(
        "P17", "năm {year} ngoài giai đoạn {low} - {high} của kế hoạch.", "Ghi năm được tính của hồ sơ."
    ),
    # P18: places
    "place-unknown": Message("P18", "{when} không có xã, phường, thị trấn “{value}”{where}.", "{choices}"),
    "place-era": Message("P18", "“{value}” là đơn vị của thời kỳ {era}, {when} không có.", "{choices}"),
    "place-district": Message("P18", "không có huyện, thị xã, thành phố “{value}”.", "{choices}"),
    "place-ambiguous": Message("P18", "có nhiều nơi tên “{value}”.", "Thêm huyen hoặc thoi_ky: {candidates}."),
    "place-empty": Message("P18", "chưa ghi xã hay huyện.", "Ghi ít nhất mục huyen, hoặc dia_ban: toan-tinh."),
    "place-whole": Message(
        "P18", "“{value}” không phải danh sách nơi.", "Ghi toan-tinh, hoặc một danh sách xã, huyện."
    ),
    # P19: four eyes
    "approver-is-writer": Message("P19", "người duyệt trùng người viết.", "Ghi người khác; hồ sơ phải qua hai người."),
    # P20: stages
    "stage-order": Message("P20", "bước “{stage}” ngày {date} đứng sau ngày {previous}.", "Xếp các bước theo ngày."),
    "stage-twice": Message("P20", "bước “{stage}” ghi hai lần.", "Giữ một."),
    "stage-unpublished": Message("P20", "chưa tới bước “{required}”.", "Ghi bước đó, hoặc để trang_thai: cho-duyet."),
    # P21 and P22: commendations
    "award-expired": Message(
        "P21",
        "“{award}” chỉ có {validity}; quyết định ghi {date}.",
        "Xem lại ngày, hoặc chọn danh hiệu của thời điểm đó.",
    ),
    "award-rank": Message("P21", "“{award}” không có hạng “{rank}”.", "{choices}"),
    "award-kind": Message("P21", "“{award}” dành cho {kinds}, không dành cho {kind}.", "Chọn danh hiệu khác."),
    "award-date-missing": Message("P21", "có số quyết định mà không có ngày.", "Thêm mục ngay."),
    "decision-pattern": Message(
        "P22",
        "số quyết định “{value}” không theo mẫu quen thuộc.",
        "Xem lại bản gốc; ví dụ đúng: 728/QĐ-UBND, 123-QĐ/TU.",
        _WARNING,
    ),
    "decision-invalid": Message(
        "P22",
        "“{value}” không phải số quyết định.",
        "Ghi số và ký hiệu: 728/QĐ-UBND; chưa có quyết định thì bỏ mục này.",
    ),
    # P23 and P24: photos
    "photo-missing": Message("P23", "không thấy tệp ảnh “{value}” trong thư mục hồ sơ.", "{choices}"),
    "photo-path": Message(
        "P23", "“{value}” không phải tên tệp trong thư mục hồ sơ.", "Chỉ ghi tên tệp, ví dụ: vuon-ga.jpg."
    ),
    "photo-type": Message("P23", "không nhận loại ảnh “{value}”.", "Dùng một trong: {types}."),
    "alt-file-name": Message(
        "P24", "mô tả ảnh chỉ là tên tệp.", "Tả điều nhìn thấy trong ảnh, cho người không xem được ảnh."
    ),
    "photo-unreadable": Message(
        "P23",
        "tệp “{value}” hỏng hoặc không phải ảnh.",
        "Chép lại ảnh gốc từ máy ảnh hay điện thoại; nếu vẫn lỗi thì xuất lại thành JPEG.",
    ),
    "photo-disguised": Message(
        "P23", "“{value}” thật ra là tệp {kind}, chỉ mang đuôi của ảnh.", "Mở tệp đó rồi xuất thành JPEG hoặc PNG."
    ),
    "photo-truncated": Message(
        "P23",
        "ảnh “{value}” bị cắt cụt, thiếu phần cuối.",
        "Chép lại ảnh gốc từ máy ảnh hay điện thoại, đợi chép xong hẳn.",
    ),
    "photo-animated": Message(
        "P23", "“{value}” là ảnh động hoặc nhiều khung.", "Chọn một khung rồi xuất thành JPEG hoặc PNG."
    ),
    "photo-large": Message(
        "P23", "ảnh “{value}” quá {limit} triệu điểm ảnh.", "Xuất lại ảnh nhỏ hơn, cạnh dài chừng 4.000 điểm ảnh."
    ),
    "photo-heavy": Message(
        "P23", "ảnh “{value}” nặng {size} MB, quá {limit} MB.", "Xuất lại thành JPEG, cạnh dài chừng 4.000 điểm ảnh."
    ),
    # P25: provenance
    "provenance-forbidden": Message("P25", "hồ sơ nguồn “{provenance}” không có mục “{key}”.", "Bỏ mục này."),
    "provenance-required": Message("P25", "hồ sơ nguồn “{provenance}” phải có mục “{key}”.", "Thêm dòng “{key}: …”."),
    "source-unknown": Message("P25", "nguồn “{value}” không có trong nguon_dan.", "{choices}"),
    # P26: figures
    "figures-missing": Message("P26", "chưa có số liệu nào.", "Thêm so_lieu, hoặc nói lý do ở khong_co_so_lieu."),
    "figures-both": Message("P26", "vừa có so_lieu vừa có khong_co_so_lieu.", "Bỏ mục khong_co_so_lieu."),
    # P27 and P28: the story
    "section-missing": Message("P27", "thiếu phần “{section}”.", "Thêm dòng “## {section}” và viết phần đó."),
    "section-unknown": Message("P27", "không có phần “{section}”.", "{choices}"),
    "section-twice": Message("P27", "phần “{section}” đã có ở dòng {line}.", "Gộp hai phần làm một."),
    "section-order": Message("P27", "phần “{section}” đứng sai thứ tự.", "Xếp: {order}."),
    "section-empty": Message(
        "P27", "phần “{section}” chưa có chữ nào.", "Viết phần này, hoặc bỏ dòng tiêu đề nếu không bắt buộc."
    ),
    "section-before": Message("P27", "có chữ trước phần đầu tiên.", "Đưa đoạn này vào phần “{section}”."),
    "story-short": Message("P28", "bài có {words} chữ, ít nhất {limit}.", "Kể thêm cách làm và kết quả."),
    "story-long": Message(
        "P28", "bài có {words} chữ, nhiều nhất {limit}.", "Rút gọn; phần thêm để ở nơi khác và dẫn liên kết."
    ),
    # P29: other profiles
    "reference-unknown": Message("P29", "không có hồ sơ mã “{value}”.", "{choices}"),
    "reference-itself": Message("P29", "hồ sơ trỏ về chính nó.", "Ghi mã của hồ sơ khác."),
    "continues-year": Message(
        "P29", "tiếp nối hồ sơ năm {other}, không sớm hơn năm {year}.", "Ghi mã của hồ sơ năm trước."
    ),
    # P30 and P31: consent
    "consent-article": Message("P30", "căn cứ theo luật mà chưa ghi điều luật.", "Thêm mục dieu_luat."),
    "consent-child": Message("P30", "ảnh có trẻ em mà dong_y không có phạm vi tre-em.", "Xin đồng ý, hoặc bỏ ảnh."),
    "consent-withdrawn-early": Message("P30", "rút ngày {withdrawn}, trước ngày đồng ý {given}.", "Xem lại hai ngày."),
    "withheld-shown": Message(
        "P31",
        "“{value}” không được công bố (thiếu phạm vi {scope}).",
        "Bỏ chỗ này, hoặc xin đồng ý và ghi phạm vi đó.",
    ),
    "sensitive-word": Message(
        "P31",
        "có chữ “{value}”, là điều riêng tư (phạm vi {scope}).",
        "Nếu nói về người được nêu thì xin đồng ý và ghi phạm vi đó, hoặc bỏ khỏi bài.",
        _WARNING,
    ),
    # P32: private data
    "private-data": Message("P32", "có {what} “{value}”.", "Bỏ khỏi hồ sơ; liên hệ ghi ở lien_he của cơ quan."),
    # P33: security
    "secrecy-review-missing": Message(
        "P33",
        "lĩnh vực “{field}” phải rà soát bí mật nhà nước trước khi công bố.",
        "Thêm ra_soat_bi_mat, dưới đó boi (ai rà soát) và ngay.",
    ),
    # P34: the nominating agency
    "nominator-not-lead": Message(
        "P34", "lĩnh vực “{field}” do các cơ quan chủ trì giới thiệu, không phải “{value}”.", "Ghi một trong: {leads}."
    ),
    # P35: text that browsers would obey
    "html-in-text": Message(
        "P35",
        "có thẻ HTML “{value}”; trang sẽ hiện nguyên các ký tự này.",
        "Viết bằng Markdown, không dùng thẻ.",
        _WARNING,
    ),
    "link-refused": Message(
        "P35", "liên kết “{value}” không được dùng.", "Chỉ dùng liên kết https://, http://, mailto: hoặc tel:."
    ),
    "image-in-text": Message("P35", "ảnh chèn trong bài.", "Khai ảnh ở mục anh; trang tự đặt chỗ."),
    # P38: what a skeleton leaves to its author
    "blank-in-draft": Message("P38", "chỗ này chưa điền.", "Thay cả câu có chữ “(điền)” bằng nội dung thật.", _WARNING),
    "blank": Message("P38", "còn chữ “(điền)”.", "Thay cả câu ấy bằng nội dung thật, hoặc để trang_thai: nhap."),
    # P39: what is left of a profile that was taken down
    "tombstone-key": Message(
        "P39",
        "hồ sơ đã gỡ, không còn tên, mà còn {keys}.",
        "Xóa các mục ấy; hoặc ghi lại ten nếu hồ sơ còn đủ.",
    ),
    "tombstone-text": Message("P39", "hồ sơ đã gỡ mà còn chữ ở đây.", "Xóa mọi chữ sau dòng “---” thứ hai."),
}

MESSAGES = dict(sorted((_PROFILE_MESSAGES | LIST_MESSAGES).items(), key=lambda each: each[1].code))
"""All of them, in the order of their codes."""

TO_FILL_IN = "điền"
"""The word that marks, in brackets, what a skeleton leaves to its author."""

CHOOSE = "Ghi: {names}."
AND_OTHERS = " và {count} mục khác"
CHOOSE_NOTHING_NEAR = "Xem danh mục ở {where}."
DID_YOU_MEAN = "Có phải {names}?"
NAME_THE_SOURCE = "nguon_dan"
PUT_PHOTO_HERE = "Đặt tệp ảnh vào thư mục của hồ sơ, cạnh index.md."
PRIVATE_DATA = {
    "phone": "số điện thoại",
    "identity-number": "số căn cước",
    "e-mail": "thư điện tử cá nhân",
    "coordinates": "tọa độ",
}
ALL_PROFILES = "thư mục profiles/"
