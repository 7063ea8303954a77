package decree

import (
	"iter"
	"slices"
	"strings"
)

// A NamedStyle is one of the named styles (kiểu) of our documents: what tells every reader of a file what a paragraph is.
// The styles of other people have no such names and no fixed meaning.
type NamedStyle struct {
	ID        string    // in the file, without accents and blanks: "TieuNgu"
	Name      string    // as Word's list shows it: "Tiêu ngữ"
	Component Component // that its paragraphs are; zero where they are none of the Decree's
	Family    bool      // several styles have a name that begins so: "Bảng 13 - canh trái"
}

// namedStyles are all of them, in the order of the page.
var namedStyles = []NamedStyle{
	{ID: "QuocHieu", Name: "Quốc hiệu", Component: NationalName},
	{ID: "TieuNgu", Name: "Tiêu ngữ", Component: Motto},
	{ID: "DuongKeTieuNgu", Name: "Đường kẻ dưới Tiêu ngữ"},
	{ID: "CoQuanChuQuan", Name: "Cơ quan chủ quản", Component: SupervisoryAgency},
	{ID: "CoQuanBanHanh", Name: "Cơ quan ban hành", Component: IssuingAgency},
	{ID: "DuongKeCoQuan", Name: "Đường kẻ dưới tên cơ quan"},
	{ID: "SoKyHieu", Name: "Số và ký hiệu", Component: NumberSymbol},
	{ID: "DiaDanhThoiGian", Name: "Địa danh và thời gian", Component: PlaceDate},
	{ID: "TenLoai", Name: "Tên loại", Component: DocumentType},
	{ID: "TrichYeu", Name: "Trích yếu", Component: Subject},
	{ID: "DuongKeTrichYeu", Name: "Đường kẻ dưới trích yếu"},
	{ID: "KinhGui", Name: "Kính gửi", Component: Addressees},
	{ID: "KinhGuiDanhSach", Name: "Kính gửi - danh sách", Component: Addressees},
	{ID: "CanCu", Name: "Căn cứ", Component: LegalBases},
	{ID: "NoiDung", Name: "Nội dung", Component: BodyText},
	{ID: "Muc", Name: "Mục", Component: HeadingRoman},
	{ID: "Khoan", Name: "Khoản có tiêu đề", Component: ClauseTitled},
	{ID: "Diem", Name: "Điểm có tiêu đề", Component: Point},
	{ID: "GachMuc", Name: "Tiêu đề gạch đầu dòng", Component: Item},
	{ID: "CongMuc", Name: "Tiêu đề dấu cộng", Component: Item},
	{ID: "GachDauDong", Name: "Gạch đầu dòng", Component: Item},
	{ID: "NoiNhan", Name: "Nơi nhận", Component: RecipientsLabel},
	{ID: "NoiNhanDanhSach", Name: "Nơi nhận - danh sách", Component: Recipients},
	{ID: "QuyenHanChucVu", Name: "Quyền hạn và chức vụ", Component: Authority},
	{ID: "ChoKy", Name: "Chỗ ký"},
	{ID: "ChucVuKhac", Name: "Chức vụ khác", Component: OtherPosition},
	{ID: "HoTen", Name: "Họ tên người ký", Component: SignerName},
	{ID: "PhuLuc", Name: "Phụ lục", Component: AppendixLabel},
	{ID: "TenPhuLuc", Name: "Tên phụ lục", Component: AppendixTitle},
	{ID: "KemTheo", Name: "Kèm theo", Component: AppendixReference},
	{ID: "DuongKePhuLuc", Name: "Đường kẻ của phụ lục"},
	{ID: "BieuMau", Name: "Biểu mẫu"},
	{ID: "TenBieuMau", Name: "Tên biểu mẫu"},
	{ID: "ThongTinKySo", Name: "Thông tin ký số", Component: SignedCopyLine},
	{ID: "TenBang", Name: "Tên bảng", Component: TableText},
	{ID: "DonViTinh", Name: "Đơn vị tính", Component: TableText},
	{ID: "GhiChuBang", Name: "Ghi chú của bảng", Component: TableText},
	{ID: "ChuThich", Name: "Chú thích", Component: Note},
	{ID: "DauChuThich", Name: "Dấu chú thích"},
	{ID: "DuThao", Name: "Dự thảo"},
	{ID: "MucDoKhan", Name: "Mức độ khẩn", Component: Urgency},
	{ID: "PhamViLuuHanh", Name: "Phạm vi lưu hành", Component: Circulation},
	{ID: "KyHieuNguoiSoanThao", Name: "Ký hiệu người soạn thảo", Component: DrafterMark},
	{ID: "DiaChi", Name: "Địa chỉ", Component: ContactLine},
	{ID: "SoTrang", Name: "Số trang", Component: PageNumber},
	{ID: "Phan", Name: "Phần", Component: PartHeading},
	{ID: "TenPhan", Name: "Tên phần", Component: PartTitle},
	{ID: "Chuong", Name: "Chương", Component: ChapterHeading},
	{ID: "TenChuong", Name: "Tên chương", Component: ChapterTitle},
	{ID: "SoMuc", Name: "Số mục", Component: SectionHeading},
	{ID: "TenMuc", Name: "Tên mục", Component: SectionTitle},
	{ID: "TieuMuc", Name: "Tiểu mục", Component: SectionHeading},
	{ID: "TenTieuMuc", Name: "Tên tiểu mục", Component: SectionTitle},
	{ID: "Dieu", Name: "Điều", Component: Article},
	{ID: "MucThapPhan", Name: "Mục thập phân", Component: ClauseTitled},
	{ID: "KhoanLoiVan", Name: "Khoản", Component: ClauseUntitled},
	{ID: "DiemLoiVan", Name: "Điểm", Component: Point},
	{ID: "TrichDan", Name: "Trích dẫn", Component: BodyText},
	{ID: "DoanCanGiua", Name: "Đoạn căn giữa"},
	{ID: "HinhAnh", Name: "Hình ảnh"},
	{ID: "KhoangCach", Name: "Khoảng cách"},
	{ID: "DoanNoi", Name: "Đoạn nối"},
	{ID: "BoCuc", Name: "Bố cục"},
	{ID: "BangDay", Name: "Bảng dày", Component: TableText},
	{ID: "Bang", Name: "Bảng", Component: TableText, Family: true},
	{ID: "KhungMucDoKhan", Name: "Khung mức độ khẩn"},
	{ID: "KhungPhamViLuuHanh", Name: "Khung phạm vi lưu hành"},
}

// NamedStyles yields the named styles of our documents, in the order of the page.
func NamedStyles() iter.Seq[NamedStyle] { return slices.Values(namedStyles) }

// StyleByID returns the named style of an identifier: "TieuNgu".
func StyleByID(id string) (NamedStyle, bool) {
	return findStyle(func(s *NamedStyle) bool { return s.ID == id })
}

// StyleByName returns the named style of a name as Word shows it. Where several agencies or signers share a report, those
// of the second and later have its number in their names, and so have the rule lines of appendices: "Cơ quan ban hành 2".
func StyleByName(name string) (NamedStyle, bool) {
	plain := strings.TrimRight(name, " 0123456789")
	return findStyle(func(s *NamedStyle) bool {
		return s.Name == plain || s.Family && strings.HasPrefix(name, s.Name+" ")
	})
}

// StyleOf returns the first named style of a component.
func StyleOf(c Component) (NamedStyle, bool) {
	return findStyle(func(s *NamedStyle) bool { return c.Valid() && s.Component == c })
}

func findStyle(is func(*NamedStyle) bool) (NamedStyle, bool) {
	for i := range namedStyles {
		if is(&namedStyles[i]) {
			return namedStyles[i], true
		}
	}
	return NamedStyle{}, false
}
