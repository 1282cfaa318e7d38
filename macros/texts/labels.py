"""The Vietnamese names of the keys of a profile and of the search's lists, as messages, the JSON Schema and the form show
them.
"""

from typing import Final

LABELS: Final[dict[str, str]] = {
    "ma": "Mã hồ sơ",
    "ten": "Tên",
    "danh_xung": "Danh xưng",
    "ten_khac": "Tên khác",
    "loai": "Loại",
    "linh_vuc": "Lĩnh vực",
    "linh_vuc_phu": "Lĩnh vực phụ",
    "nam": "Năm",
    "gioi_thieu_boi": "Cơ quan giới thiệu",
    "dia_ban": "Địa bàn",
    "xa": "Xã, phường",
    "huyen": "Huyện, thị xã, thành phố",
    "thoi_ky": "Thời kỳ",
    "thon": "Thôn, bản",
    "muc_hien_thi": "Mức hiển thị",
    "nghe": "Nghề",
    "chuc_vu": "Chức vụ",
    "don_vi": "Đơn vị",
    "nam_sinh": "Năm sinh",
    "phong_trao": "Phong trào",
    "tom_tat": "Tóm tắt",
    "loi_ke": "Lời kể",
    "loi": "Lời",
    "nguoi": "Người nói",
    "so_lieu": "Số liệu",
    "khong_co_so_lieu": "Lý do không có số liệu",
    "nhan": "Nhãn",
    "gia_tri": "Giá trị",
    "tai_ngay": "Thời điểm",
    "so_voi": "So với",
    "nguon": "Nguồn",
    "khen_thuong": "Khen thưởng",
    "danh_hieu": "Danh hiệu",
    "cap_boi": "Cấp bởi",
    "so_quyet_dinh": "Số quyết định",
    "ngay": "Ngày",
    "hang": "Hạng",
    "buoc": "Bước",
    "boi": "Bên thực hiện",
    "van_ban": "Văn bản",
    "tiep_noi": "Tiếp nối",
    "hoc_theo": "Học theo",
    "noi_ap_dung": "Nơi áp dụng",
    "tu": "Từ",
    "ket_qua": "Kết quả",
    "anh": "Ảnh",
    "hinh": "Hình",
    "loi_dan": "Lời dẫn",
    "tep": "Tệp",
    "mo_ta": "Mô tả ảnh",
    "chu_thich": "Chú thích",
    "tac_gia": "Tác giả",
    "tre_em": "Có trẻ em",
    "bao_chi": "Báo chí",
    "nguon_dan": "Nguồn dẫn",
    "bao": "Báo",
    "tieu_de": "Tiêu đề",
    "dia_chi": "Địa chỉ",
    "truy_cap": "Ngày truy cập",
    "lien_he": "Liên hệ",
    "co_quan": "Cơ quan",
    "dien_thoai": "Điện thoại",
    "thu_dien_tu": "Thư điện tử",
    "ghi_chu": "Ghi chú",
    "nguoi_viet": "Người viết",
    "nguoi_duyet": "Người duyệt",
    "ngay_duyet": "Ngày duyệt",
    "ra_soat_bi_mat": "Rà soát bí mật",
    "dinh_chinh": "Đính chính",
    "noi_dung": "Nội dung",
    "trang_thai": "Trạng thái",
    "ngay_dang": "Ngày đăng",
    "go_ngay": "Ngày gỡ",
    "cong_bo_tu": "Công bố từ",
    "kiem_lai": "Kiểm lại",
    "dong_y": "Đồng ý",
    "can_cu": "Căn cứ",
    "dieu_luat": "Điều luật",
    "pham_vi": "Phạm vi",
    "rut_ngay": "Ngày rút",
    "giay_phep": "Giấy phép",
    "viet_tat": "Viết tắt",
    "kiem_tra": "Kiểm tra",
    "tim": "Tìm",
    "thay": "Thấy",
}

STORY: Final = "Bài viết"


def label(path: tuple[str | int, ...]) -> str:
    """The name of a place in a file: ("so_lieu", 1, "gia_tri") is "Số liệu 2, Giá trị"; unknown keys stay as written."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int):
            if words:
                words[-1] += f" {part + 1}"
        else:
            words.append(LABELS.get(part, part))
    return ", ".join(words)
