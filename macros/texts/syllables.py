"""Syllables without marks that every text is full of; the search tells by them which phrases say little."""

from typing import Final

FREQUENT: Final = """
    ban buoi cac cach cho chua co con cua cung cuoi da dau de den di do duoc gio giu gop hai ho hon khi khong la lai
    lam lan mang mat may moi mot mua nam ngay nguoi nhan nhau nhieu nho nhom nhu nhung noi phai ra sau so tai thang
    thanh theo thi thu tien tot tren trong truoc tu va vao ve viec voi
"""
"""After these stand more others than after any; hardly a place's name begins with one."""

COMMON: Final = """
    a ai an anh ao ap au ba bac bai ban bang banh bao bat bay be ben benh beo bi bien binh bo boi bon bot bua
    buoc buoi but ca cac cach cai cam can cang canh cao cap cat cau cay chac cham chan chat chay che chi chia
    chiec chien chieu chim chinh chiu cho choi chon chong chu chua chuan chuc chung chuong chut chuyen co coi
    com con cong cu cua cung cuoc cuoi cuon da dai dam dan dang danh dao dap dat dau day de dem den deo deu di
    dia dich diem dien dieu dinh do doan doc doi don dong du dua duc dung duoc duoi duong duy em ga gac gai gan
    gap gay ghe ghi gia giac giai giam gian giao giat gio gioi giong giu giua giup go gom gop hai ham han hang
    hanh hao hat hau hay he hen het hien hiep hiet hieu hinh ho hoa hoac hoach hoan hoat hoc hoi hom hon hong
    hop hua huong huyen it ke keo ket kha khac khach khai kham khan khao khap khe khi khien kho khoa khoan khoe
    khoi khong khu khuyen kia kiem kien kieu kim kinh ky la lac lai lam lan lang lanh lao lap lau lay le len li
    lich lien loai loi lon long lop lua luc lung luon luong ly ma mac mai man mang manh mat mau may me men mien
    minh mo moi mon mot mua muc mui muoi muon nam nang nao nay nen neu ngan nganh ngay nghe nghi nghia nghiem
    nghiep ngo ngoai ngoi ngon ngu nguoi nguon nguyen nha nhac nham nhan nhanh nhap nhat nhau nhe nhien nhieu
    nhin nho nhom nhu nhung nhuong no noi nong nu nua nui nuoc nuoi o oi ong phai pham phan phap phat phep phi
    phia phien pho phoi phong phu phuc phuong qua quan quang quanh que quen quoc quy quyen quyet ra rang rat rau
    rieng ro roi rong rua rung sach sai san sang sao sap sat sau say se sinh so soat som song su sua suc suot ta
    tac tai tam tan tang tao tap tat tau tay te ten thai tham than thang thanh thao thap that thau thay the them
    theo thi thich thiem thien thiep thiet thieu thinh tho thoa thoai thoi thon thong thu thua thuan thuc thue
    thuoc thuong thut thuy tich tien tieng tiep tiet tieu tim tin tinh to toa toan toc toi ton tong tot tra trai
    tram tran trang tranh trao tre tren tri trien trieu trinh tro troi trong tru truc trung truoc truong truyen
    tu tuan tuc tung tuoi tuong tuy tuyen ty ung uoc uong uy va vac vai van vao vat vay ve ven vi via viec vien
    viet vinh vo voi von vong vu vua vui vung vuon vuong vuot xa xac xay xe xem xin xoa xom xong xu xuan xuat
    xung xuong y yen yeu
"""
"""These stand beside so many others that two of them in a row tell little."""
