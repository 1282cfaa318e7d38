"""What stands in the skeleton of a profile: a reminder over each key, and what is to be filled in.

The texts are filled in with `str.format`. They say in a line what docs/huong-dan/cac-muc.md explains; “(điền)” is the
mark of macros/catalogue/blanks.py. Lines that begin with # are reminders, which nobody but the author reads.
"""

from typing import Final

HOW_TO: Final = """\
Chỗ nào có chữ “(điền)” thì thay cả câu ấy bằng nội dung thật.
Dòng có dấu # ở đầu là lời nhắc, hoặc mục chưa dùng: muốn dùng thì bỏ “# ” ở đầu dòng.
Từng mục được giải thích ở docs/huong-dan/cac-muc.md."""

REMINDERS: Final[dict[str, str]] = {
    "ma": "Mã hồ sơ: đã dùng thì không đổi.",
    "ten": """\
Tên, 5 - 120 ký tự; sau dấu hai chấm là phần chữ nhẹ.
Tên có dấu hai chấm thì đặt cả tên trong ngoặc kép.""",
    "danh_xung": "Danh xưng: Ông, Bà, Anh, Chị, Thầy, Cô, Bác sĩ…",
    "loai": "Loại ({kind_name}), lĩnh vực ({field_name}) và năm được tính.",
    "gioi_thieu_boi": "Cơ quan hoặc huyện giới thiệu.",
    "dia_ban": """\
Nơi chốn như lúc ấy; máy tự thêm tên hiện nay. Không ghi số nhà.
Chỉ muốn hiện tới huyện thì thêm dòng: muc_hien_thi: huyen""",
    "phong_trao": "Phong trào thi đua: ghi mã có trong profiles/movements.yml.",
    "tom_tat": "Tóm tắt: khoảng mười hai chữ đầu phải tự có nghĩa.",
    "loi_ke": "Một câu nói thật, người nói đã đồng ý.",
    "so_lieu": """\
Số liệu: ít nhất một con số, có thời điểm và nguồn; mục tiêu không phải là kết quả.
Thật sự không có thì bỏ cả nhóm này, ghi khong_co_so_lieu kèm một câu nói rõ vì sao.""",
    "khen_thuong": "Khen thưởng: chưa có quyết định thì bỏ hai dòng cuối, trang sẽ ghi là đề nghị.",
    "buoc": """\
Các bước đã qua, theo thứ tự ngày, mỗi bước một nhóm ba dòng; đăng được từ bước {published_from}.
Tên bước: {stages}.""",
    "tiep_noi": "Hồ sơ năm trước của cùng người, cùng tập thể.",
    "noi_ap_dung": "Nơi đã làm theo: chỉ ghi khi có căn cứ; không biết từ năm nào thì ghi: không rõ",
    "anh": """\
Ảnh: đặt tệp ảnh gốc vào thư mục này. Tả điều nhìn thấy, cho người không xem được ảnh.
Người trong ảnh phải đồng ý; có trẻ em thì ghi tre_em: có""",
    "nguon_dan": "Các bài báo làm nguồn: chỉ tên báo, tiêu đề, địa chỉ, không chép bài.",
    "lien_he": """\
Cơ quan trả lời, không phải người được nêu. Chỉ ghi số máy của cơ quan; không có thì bỏ dòng ấy.""",
    "nguoi_viet": "Người viết, người duyệt (phải là người khác) và ngày duyệt.",
    "ra_soat_bi_mat": "Rà soát bí mật nhà nước: ai rà soát, ngày nào.",
    "nguon": "Nguồn và trạng thái. Điền xong cả hồ sơ thì đổi nhap thành cho-duyet rồi gửi duyệt.",
    "dong_y": """\
Sự đồng ý của người được nêu: ghi đúng điều họ đã cho phép. Điều gì không ghi ở pham_vi thì không hiện.
can_cu: {bases} (theo-luat thì thêm dòng dieu_luat).
pham_vi: {scopes}.""",
    "giay_phep": "Người khác được dùng lại hồ sơ đến đâu: {licences}.",
}

COLLECTIVE_REMINDERS: Final[dict[str, str]] = {
    "dong_y": """\
Tập thể không cần đồng ý riêng, nhưng người có tên, có ảnh trong hồ sơ thì cần.
can_cu: {bases} (theo-luat thì thêm dòng dieu_luat).
pham_vi: {scopes}.""",
}

PRESS_REMINDERS: Final[dict[str, str]] = {
    "so_lieu": """\
Số liệu: ít nhất một con số; nguồn là tên báo ở nguon_dan. Bài không nói lúc nào thì ghi tai_ngay: không rõ
Thật sự không có thì bỏ cả nhóm này, ghi khong_co_so_lieu kèm một câu nói rõ vì sao.""",
}

PLACE_HAS_CHANGED: Final = "Tên cũ không còn trong năm {year}: đây là đơn vị của năm ấy, xem lại cho đúng."

KEYS: Final[dict[str, str]] = {
    "ma": "ma: {id}",
    "ten": "ten: {title}",
    "loai": "loai: {kind}",
    "linh_vuc": "linh_vuc: {field}",
    "nam": "nam: {year}",
    "gioi_thieu_boi": "gioi_thieu_boi: {agency}",
    "dia_ban": "dia_ban:{places}",
    "tom_tat": "tom_tat: (điền) Ai, làm gì, ở đâu, kết quả ra sao; 80 đến 300 ký tự",
    "so_lieu": """\
so_lieu:
  - nhan: (điền) Đếm cái gì
    gia_tri: (điền) Con số, như 1.234,5 hay hơn 40
    don_vi: (điền) Đơn vị tính
    tai_ngay: (điền) Thời điểm, như {year} hay {year}-09
    nguon: (điền) Lấy từ đâu, như báo cáo của xã""",
    "buoc": """\
buoc:
  - buoc: (điền) Tên bước
    ngay: (điền) Ngày, như 15/09/{year}
    boi: (điền) Ai thực hiện""",
    "tiep_noi": "tiep_noi: {continues}",
    "nguon_dan": """\
nguon_dan:
  - bao: (điền) Tên báo
    tieu_de: (điền) Tiêu đề bài
    dia_chi: (điền) Địa chỉ của bài, kể cả https ở đầu
    ngay: (điền) Bài ra ngày nào, như 15/09/{year}
    truy_cap: (điền) Đọc bài ngày nào""",
    "lien_he": """\
lien_he:
  co_quan: {contact}
  dien_thoai: (điền) Số máy của cơ quan""",
    "nguoi_viet": "nguoi_viet: (điền) Tên hoặc bộ phận",
    "nguoi_duyet": "nguoi_duyet: (điền) Tên hoặc chức vụ",
    "ngay_duyet": "ngay_duyet: (điền) Ngày duyệt, như 07/10/{year}",
    "ra_soat_bi_mat": """\
ra_soat_bi_mat:
  boi: (điền) Ai rà soát
  ngay: (điền) Ngày rà soát""",
    "nguon": "nguon: {provenance}",
    "trang_thai": "trang_thai: {status}",
    "dong_y": """\
dong_y:
  can_cu: (điền) Căn cứ
  pham_vi: (điền) Phạm vi, đặt trong ngoặc vuông như [ho-ten, hoan-canh]
  ngay: (điền) Ngày đồng ý""",
    "giay_phep": "giay_phep: (điền) Một trong ba cách trên",
}

EXAMPLES: Final[dict[str, str]] = {
    "danh_xung": "danh_xung: (điền) Danh xưng",
    "phong_trao": "phong_trao: [(điền) mã phong trào]",
    "loi_ke": """\
loi_ke:
  loi: (điền) Câu nói, nhiều nhất 300 ký tự
  nguoi: (điền) Ai nói""",
    "khen_thuong": """\
khen_thuong:
  - danh_hieu: (điền) Danh hiệu, hình thức khen
    cap_boi: (điền) Ai khen
    so_quyet_dinh: (điền) Số và ký hiệu
    ngay: (điền) Ngày của quyết định""",
    "noi_ap_dung": """\
noi_ap_dung:
  - ten: (điền) Nơi làm theo
    dia_ban:
      huyen: (điền) Huyện, thị xã, thành phố
    tu: (điền) Từ năm nào
    ket_qua: (điền) Kết quả ở đó""",
    "anh": """\
anh:
  - tep: (điền) Tên tệp ảnh
    mo_ta: (điền) Nhìn thấy gì trong ảnh
    chu_thich: (điền) Chú thích
    tac_gia: (điền) Ai chụp
    tre_em: (điền) có hoặc không""",
}

CONTACT: Final = "(điền) Cơ quan trả lời"

SECTIONS: Final[dict[str, str]] = {
    "hoan-canh": "(điền) Nơi nào, lúc nào, vướng gì. Không có gì để viết thì bỏ cả phần này.",
    "cach-lam": """\
1. **(điền) Tên bước.** Làm gì, ai làm, bằng cách nào; viết để người khác làm theo được.
2. **(điền) Tên bước.** Mỗi bước một dòng như thế này.
3. **(điền) Tên bước.** Bao nhiêu bước cũng được.""",
    "ket-qua": "(điền) Được gì, bằng số, có ngày; chưa rõ thì nói chưa rõ.",
    "bai-hoc": "(điền) Điều đáng nhớ, cả chỗ làm chưa được. Không có thì bỏ cả phần này.",
    "dieu-kien-nhan-rong": "- (điền) Cần những gì để nơi khác làm theo, mỗi thứ một dòng. Không rõ thì bỏ cả phần này.",
}
