"""The words that corpus.py draws its profiles from: names of nobody, and work that could be done anywhere.

Braces stand for what sentences.py and story.py fill in.
"""

from typing import NamedTuple


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
PROPOSERS = [
    "Tổ chuyên môn",
    "Ban công tác Mặt trận thôn",
    "Chi bộ thôn",
    "Công đoàn cơ sở",
    "Hội đồng Thi đua - Khen thưởng xã",
]


class Work(NamedTuple):
    """What somebody does: its name, where it is done, by what it is counted and what that counts, how it is done."""

    name: str
    unit: str
    measure: str
    what: str
    details: tuple[str, ...]


WORK = [
    Work(
        "nuôi gà thả đồi dưới tán keo",
        "chuồng",
        "con",
        "gà",
        (
            "Nền {unit} rải trấu dày {n} phân, {when} mới thay một lượt rồi đem ủ bón cho keo.",
            "Gà con giữ ấm {m} ngày trong quây tre, đủ lông mới cho ra đồi.",
            "Bãi thả chia {n} ô, đàn ở ô này thì ô kia nghỉ cho cỏ mọc lại.",
            "Thức ăn trộn bắp xay với rau rừng băm, {who} thay nhau đi cắt.",
            "Lịch tiêm dán ngay cửa {unit}, ai tiêm thì ký tên vào đó.",
        ),
    ),
    Work(
        "trồng dưa lưới trong nhà màng",
        "nhà màng",
        "tấn",
        "dưa",
        (
            "Giá thể là xơ dừa trộn phân hoai, mỗi gốc một túi, hết vụ đem phơi {m} ngày.",
            "Mỗi dây chỉ để một quả, {who} quen tay mới được giao khâu tỉa.",
            "Nước tưới nhỏ giọt {n} lần một ngày, trời râm thì bớt một lần.",
            "Quả treo dây {when}, cân thử đủ lứa mới cắt.",
            "Lưới rách chỗ nào vá ngay chỗ đó, vì một lỗ nhỏ cũng đủ cho bọ trĩ vào cả {unit}.",
        ),
    ),
    Work(
        "làm nước mắm theo lối cũ",
        "bể chượp",
        "lít",
        "nước mắm",
        (
            "Cá cơm mua tại bến lúc rạng sáng, {n} phần cá một phần muối đã để khô qua mùa.",
            "Mỗi {unit} đảo {m} ngày một lần, nắng to thì mở nắp, mưa thì đậy kín.",
            "Nước rút lần đầu để riêng, {who} nếm rồi mới ghi vào sổ.",
            "Vỏ chai thu lại, rửa bằng nước sôi để dùng lần sau.",
            "Muối cất kho ít nhất {n} tháng cho hết vị chát rồi mới đem ướp.",
        ),
    ),
    Work(
        "nuôi ong lấy mật rừng",
        "thùng ong",
        "lít",
        "mật",
        (
            "Mỗi {unit} cách nhau {n} bước chân, cửa quay về phía nắng sớm.",
            "Mùa hoa keo thì đưa ong lên, {when} lại chuyển xuống vườn.",
            "Cầu già thay dần, mỗi tháng {n} cầu, không thay một lúc.",
            "Mật quay xong lọc qua hai lớp vải, để lắng {m} ngày mới rót.",
            "Nhà nào phun thuốc thì báo trước một hôm để {who} kịp đóng cửa tổ.",
        ),
    ),
    Work(
        "chuyển ruộng sâu sang lúa - cá",
        "ruộng",
        "tạ",
        "lúa",
        (
            "Bờ đắp cao thêm {n} gang, mương quanh rộng vừa chiếc nơm.",
            "Cá thả sau khi lúa bén rễ {m} ngày, cỡ ngón tay cho khỏi bị cò bắt.",
            "Không phun thuốc thì cá mới sống, nên {who} nhổ cỏ bằng tay.",
            "Gặt xong dồn cá về mương, bán dần {when}.",
            "Mỗi {unit} đặt một ống thoát có lưới, mưa to không phải thức canh.",
        ),
    ),
    Work(
        "thu gom rác ven biển mỗi sáng chủ nhật",
        "điểm gom",
        "tấn",
        "rác",
        (
            "Rác nhựa, lưới hỏng và vỏ sò để riêng ba bao, cân xong mới chở đi.",
            "Mỗi {unit} có {n} người trông, hết tháng thì đổi.",
            "Thuyền về bến mang rác lên bờ, đổi lấy một ca nước mát của {who}.",
            "Sọt đan bằng tre cũ, mưa bão thì cất vào kho của thôn.",
            "Bao đầy dán nhãn ngày nhặt, {when} cộng lại một lần.",
        ),
    ),
    Work(
        "dạy bơi cho trẻ trong dịp hè",
        "lớp",
        "lượt",
        "học viên",
        (
            "Mỗi {unit} nhiều nhất {n} cháu cho một người dạy, thiếu người thì hoãn.",
            "Bài đầu tiên là tập nổi và thở, đủ {m} buổi mới học đạp chân.",
            "Bể lắp bằng khung sắt và bạt, {when} tháo ra cất.",
            "Cha mẹ ký vào sổ đưa đón, {who} ngồi trực trên bờ.",
            "Buổi cuối tập cứu nhau bằng sào, không nhảy xuống nước.",
        ),
    ),
    Work(
        "giải quyết hồ sơ ngay trong ngày",
        "quầy",
        "bộ",
        "hồ sơ",
        (
            "Giấy tờ cần mang viết gọn trong {n} dòng, dán ngay cửa vào.",
            "Mỗi {unit} có một người được ký thay khi lãnh đạo đi họp.",
            "Hồ sơ thiếu thì gọi cho dân ngay, không để đến {when} mới trả lại.",
            "Người già được đón ở ghế đầu, {who} ghi hộ tờ khai.",
            "Cuối giờ đếm số còn lại, quá {n} bộ thì cả phòng ở lại làm cho hết.",
        ),
    ),
    Work(
        "khám bệnh lưu động cho bản xa",
        "điểm khám",
        "lượt",
        "người",
        (
            "Xe đi từ {n} giờ sáng, thuốc xếp theo từng thùng có số.",
            "Mỗi {unit} mượn nhà văn hóa, kê {n} chiếc bàn thành một vòng.",
            "Người ở xa được báo trước {m} ngày qua loa của bản.",
            "Sổ khám để lại trạm, {when} y sĩ bản đến từng nhà hỏi lại.",
            "Người phiên dịch là {helper}, ngồi cạnh bác sĩ từ đầu đến cuối.",
        ),
    ),
    Work(
        "phục tráng giống lạc địa phương",
        "thửa",
        "tạ",
        "lạc",
        (
            "Mỗi {unit} chọn {m} cây tốt, buộc chỉ đỏ, thu riêng.",
            "Hạt giống phơi trong bóng râm, cất vào chum có lót tro.",
            "Luống cao {n} gang vì giống này sợ úng.",
            "Vôi bón trước khi gieo {m} ngày, {who} chia nhau rải.",
            "Vụ nào cũng chừa một góc trồng giống cũ để so với nhau {when}.",
        ),
    ),
    Work(
        "dựng tủ sách ở nhà văn hóa",
        "tủ sách",
        "cuốn",
        "sách",
        (
            "Mỗi {unit} có {n} ngăn, ngăn thấp nhất dành cho trẻ nhỏ.",
            "Mượn thì tự ghi vào sổ, {who} chỉ nhắc khi quá {m} ngày.",
            "Sách góp được lau, bọc bìa ni lông rồi mới xếp lên.",
            "Tối thứ bảy có một người đọc to, {when} thì đổi sang kể chuyện.",
            "Cuốn nào nhiều người hỏi thì nhắn nơi khác cho mượn thêm.",
        ),
    ),
    Work(
        "tuần tra đêm theo tổ liên gia",
        "tổ",
        "ca",
        "tuần tra",
        (
            "Mỗi {unit} đi {n} vòng, vòng cuối lúc gà gáy.",
            "Đèn pin và áo phản quang để ở nhà đầu ngõ, ai đến ca thì lấy.",
            "Gặp chuyện thì gọi người, không tự xử lý; số gọi dán ở {n} chỗ.",
            "Nhà vắng báo trước để {who} ngó qua.",
            "Hết ca ghi ba dòng vào sổ, {when} công an xã đọc lại.",
        ),
    ),
    Work(
        "đan lát mây tre xuất bán tại chỗ",
        "xưởng",
        "chiếc",
        "sản phẩm",
        (
            "Tre chẻ xong ngâm {m} ngày, vớt lên hun khói cho khỏi mọt.",
            "Mẫu mới do {who} nghĩ, làm thử {n} chiếc rồi mới nhận đơn.",
            "Người mới học đan đáy trước, quen tay mới lên miệng.",
            "Mỗi {unit} có một bàn bày hàng, khách đi qua vào xem tự do.",
            "Hàng lỗi tháo ra đan lại, không bán rẻ {when}.",
        ),
    ),
    Work(
        "số hóa sổ sách của thôn",
        "máy",
        "trang",
        "sổ",
        (
            "Sổ cũ chụp từng trang dưới cửa sổ phía bắc, đặt trên tấm vải xám.",
            "Mỗi {unit} gõ lại {n} cột, người thứ hai đọc to để người thứ nhất soát.",
            "Tên tệp ghi năm trước, tên thôn sau, {who} tìm là thấy.",
            "Bản sao cất ở {n} nơi, {when} mở thử một lần.",
            "Chỗ mờ thì để trống và hỏi lại người ghi, không đoán.",
        ),
    ),
    Work(
        "trồng rừng gỗ lớn thay keo non",
        "lô",
        "ha",
        "rừng",
        (
            "Mỗi {unit} giữ lại cây thẳng, {n} năm đầu chỉ tỉa cành.",
            "Dưới tán trồng thêm cây thuốc, {who} có đồng ra đồng vào trong lúc chờ.",
            "Đường băng cản lửa phát {when}, rộng bằng hai sải xe.",
            "Cây được đo ngang ngực mỗi năm một lần, ghi theo số sơn trên thân.",
            "Giống lấy ở vườn ươm có giấy, chuyển lên sau mưa {m} ngày.",
        ),
    ),
    Work(
        "nấu bữa sáng cho người bệnh nghèo",
        "bếp",
        "suất",
        "cháo",
        (
            "Gạo vo từ tối, {n} giờ sáng nhóm lửa, sáu giờ múc suất đầu tiên.",
            "Mỗi {unit} có một bảng ghi món theo ngày, dán cho người góp biết.",
            "Suất nhạt để riêng nắp xanh, {who} hỏi điều dưỡng trước khi đưa.",
            "Tiền góp ghi từng đồng, {when} đọc trên loa của thôn.",
            "Nồi lớn mượn của nhà văn hóa, rửa xong trả trước {n} giờ chiều.",
        ),
    ),
    Work(
        "sửa máy nông cụ cho bà con",
        "xưởng",
        "lượt",
        "máy",
        (
            "Máy đưa đến được treo thẻ ghi tên nhà và bệnh của máy.",
            "Phụ tùng hay hỏng mua sẵn {n} bộ, {who} góp trước rồi trừ dần.",
            "Mỗi {unit} dạy một người học việc, {m} tháng thì tự tháo lắp được.",
            "Vào mùa, thợ mang đồ ra tận bờ ruộng {when}.",
            "Sửa xong cho chạy thử trước mặt chủ máy rồi mới tính tiền.",
        ),
    ),
    Work(
        "giữ điệu hò cho lớp trẻ",
        "lớp",
        "buổi",
        "tập",
        (
            "Mỗi {unit} học một làn trong {n} buổi, thuộc rồi mới sang làn khác.",
            "Lời cổ chép tay, chỗ khác nhau giữa các cụ thì ghi cả hai.",
            "Buổi tập mở cửa, {who} đi ngang cứ ghé vào nghe.",
            "Băng ghi từ {m} năm trước được nghe lại để sửa chỗ luyến.",
            "Hò đi cùng chèo, nên {when} cả lớp ra bến tập trên thuyền.",
        ),
    ),
]
