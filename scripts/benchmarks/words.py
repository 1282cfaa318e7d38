"""The words that corpus.py draws its profiles from: names of nobody, and work that could be done anywhere."""


def _words(text: str) -> list[str]:
    return text.split()


FAMILY = _words(
    "Nguyễn Trần Lê Phạm Hoàng Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trương Cao Hà Lương Tạ Thái Châu"
)
MIDDLE = _words("Văn Thị Hữu Đức Minh Quang Ngọc Thanh Xuân Hồng Công Đình Bá Thu Kim Hải Gia Như Tiến Mỹ")
GIVEN = _words(
    "An Bình Cường Dũng Hạnh Hiền Hòa Hùng Hương Khánh Lan Lâm Liên Long Mận Nam Nga Nghĩa Nhung Phúc Phượng Quý "
    "Sơn Tâm Thảo Thắng Thủy Trang Tú Tuấn Vân Vinh Yến"
)
GROUPS = ["Tổ hợp tác", "Hợp tác xã", "Chi hội", "Câu lạc bộ", "Tổ công tác", "Đội", "Nhóm"]
WORK = [
    ("nuôi gà thả đồi dưới tán keo", "chuồng", "con", "gà"),
    ("trồng dưa lưới trong nhà màng", "nhà màng", "tấn", "dưa"),
    ("làm nước mắm theo lối cũ", "bể chượp", "lít", "nước mắm"),
    ("nuôi ong lấy mật rừng", "thùng ong", "lít", "mật"),
    ("chuyển ruộng sâu sang lúa - cá", "ruộng", "tạ", "lúa"),
    ("thu gom rác ven biển mỗi sáng chủ nhật", "điểm gom", "tấn", "rác"),
    ("dạy bơi cho trẻ trong dịp hè", "lớp", "lượt", "học viên"),
    ("giải quyết hồ sơ ngay trong ngày", "quầy", "bộ", "hồ sơ"),
    ("khám bệnh lưu động cho bản xa", "điểm khám", "lượt", "người"),
    ("phục tráng giống lạc địa phương", "thửa", "tạ", "lạc"),
    ("dựng tủ sách ở nhà văn hóa", "tủ sách", "cuốn", "sách"),
    ("tuần tra đêm theo tổ liên gia", "tổ", "ca", "tuần tra"),
    ("đan lát mây tre xuất bán tại chỗ", "xưởng", "chiếc", "sản phẩm"),
    ("số hóa sổ sách của thôn", "máy", "trang", "sổ"),
    ("trồng rừng gỗ lớn thay keo non", "lô", "ha", "rừng"),
    ("nấu bữa sáng cho người bệnh nghèo", "bếp", "suất", "cháo"),
    ("sửa máy nông cụ cho bà con", "xưởng", "lượt", "máy"),
    ("giữ điệu hò cho lớp trẻ", "lớp", "buổi", "tập"),
]
WHERE = [
    "ở vùng cát",
    "ven sông",
    "dưới chân núi",
    "bên đầm",
    "ở rìa thị trấn",
    "trên đất gò",
    "gần cửa biển",
    "trong thung lũng",
]
TROUBLE = [
    "Mùa mưa kéo dài, mùa khô thiếu nước, ai cũng ngại bỏ vốn.",
    "Người trẻ đi làm xa, việc ở nhà phần lớn do người già lo.",
    "Mỗi nhà làm một kiểu, hàng ra chợ bị ép giá.",
    "Đường vào khó đi, xe lớn không tới được.",
    "Trước đó đã có hai lần làm thử rồi bỏ vì không ai theo tới cùng.",
    "Sổ sách ghi mỗi nơi một ít, cuối năm không cộng được.",
    "Nhiều người chưa tin vì chưa thấy nơi nào gần nhà làm được.",
    "Vốn ít, đất xấu, kinh nghiệm chỉ truyền miệng.",
]
STEPS = [
    ("Bàn chung", "Mọi người họp {n} buổi, nói hết điều lo ngại rồi mới chọn việc."),
    ("Làm thử", "Làm trước {n} {unit}, ghi lại từng ngày để biết chỗ nào hỏng."),
    ("Chia việc", "Mỗi người nhận một phần, tên ghi trên bảng ở nhà văn hóa."),
    ("Học nơi khác", "Cử {n} người đi xem một nơi đã làm, về kể lại cho cả nhóm."),
    ("Mua chung", "Gom đơn mua vật tư một lần, giá rẻ hơn mua lẻ."),
    ("Ghi chép", "Có một cuốn sổ ghi thu, chi, ai cũng xem được."),
    ("Giữ đều", "Tuần nào cũng gặp nhau một buổi, thiếu người thì có người thay."),
    ("Chỉ lại", "Ai muốn làm theo thì được xem tận nơi và mượn dụng cụ."),
    ("Sửa dần", "Sau mỗi vụ bỏ một việc thừa, thêm một việc cần."),
]
LESSONS = [
    "Việc nhỏ mà đều thì người chung quanh mới tin.",
    "Nói bằng số ghi được thì ít phải cãi nhau.",
    "Chỗ chưa được là khâu bán hàng, còn phụ thuộc một nơi mua.",
    "Không nên mở rộng khi người mới chưa quen việc.",
    "Phải có người chịu trách nhiệm từng phần, không để việc chung thành việc không ai.",
    "Làm chậm một vụ để rút kinh nghiệm thì vụ sau nhanh hơn.",
    "Cán bộ xuống cùng làm thì bà con mới làm theo.",
]
NEEDS = [
    "Một nhóm từ {n} người chịu gặp nhau đều.",
    "Vốn ban đầu vừa phải, có thể góp dần.",
    "Người biết kỹ thuật ở gần để hỏi.",
    "Nơi làm không ngập trong mùa mưa.",
    "Một cuốn sổ ghi chép dùng chung.",
    "Sự đồng ý của thôn và của những nhà bên cạnh.",
    "Nơi mua hoặc nơi nhận đã hẹn trước.",
]
PROPOSERS = [
    "Tổ chuyên môn",
    "Ban công tác Mặt trận thôn",
    "Chi bộ thôn",
    "Công đoàn cơ sở",
    "Hội đồng Thi đua - Khen thưởng xã",
]
