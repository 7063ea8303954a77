package doc

import (
	"slices"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// The styles of a report. Those of tables are made as tables need them: see tableStyle.
const (
	styleNormal        StyleID = "Normal"
	styleNationalName  StyleID = "QuocHieu"
	styleMotto         StyleID = "TieuNgu"
	styleMottoRule     StyleID = "DuongKeTieuNgu"
	styleSupervisory   StyleID = "CoQuanChuQuan"
	styleIssuing       StyleID = "CoQuanBanHanh"
	styleIssuingRule   StyleID = "DuongKeCoQuan"
	styleNumber        StyleID = "SoKyHieu"
	stylePlaceDate     StyleID = "DiaDanhThoiGian"
	styleDocumentType  StyleID = "TenLoai"
	styleSubject       StyleID = "TrichYeu"
	styleSubjectRule   StyleID = "DuongKeTrichYeu"
	styleAddressee     StyleID = "KinhGui"
	styleAddresseeList StyleID = "KinhGuiDanhSach"
	styleLegalBasis    StyleID = "CanCu"
	styleBody          StyleID = "NoiDung"
	styleItem          StyleID = "GachDauDong"
	styleRecipients    StyleID = "NoiNhan"
	styleRecipientList StyleID = "NoiNhanDanhSach"
	styleAuthority     StyleID = "QuyenHanChucVu"
	styleSignatureRoom StyleID = "ChoKy"
	styleOtherPosition StyleID = "ChucVuKhac"
	styleSigner        StyleID = "HoTen"
	styleAppendix      StyleID = "PhuLuc"
	styleAppendixTitle StyleID = "TenPhuLuc"
	styleAppendixRef   StyleID = "KemTheo"
	styleAppendixRule  StyleID = "DuongKePhuLuc"
	styleTableCaption  StyleID = "TenBang"
	styleGap           StyleID = "KhoangCach"
	styleJoint         StyleID = "DoanNoi"
	styleNote          StyleID = "ChuThich"
	styleNoteMark      StyleID = "DauChuThich"
	styleDraft         StyleID = "DuThao"
	styleUrgency       StyleID = "MucDoKhan"
	styleCirculation   StyleID = "PhamViLuuHanh"
	styleDrafter       StyleID = "KyHieuNguoiSoanThao"
	styleContact       StyleID = "DiaChi"
	stylePageNumber    StyleID = "SoTrang"
	styleLayout        StyleID = "BoCuc"
	styleTable         StyleID = "Bang"
	styleTableDense    StyleID = "BangDay"

	styleUrgencyFrame     StyleID = "KhungMucDoKhan"
	styleCirculationFrame StyleID = "KhungPhamViLuuHanh"
)

// sectionStyles are the styles of headings by their level.
var sectionStyles = [...]StyleID{"", "Muc", "Khoan", "Diem", "GachMuc", "CongMuc"}

// A styleRow says which rule of the Decree a style follows, and what the place of the style asks for beyond it.
type styleRow struct {
	id        StyleID
	name      string
	component decree.Component
	adjust    func(*Style)
}

// styleRows are the paragraph styles of every report, in the order of the page.
var styleRows = []styleRow{
	{styleNationalName, "Quốc hiệu", decree.NationalName, nil},
	{styleMotto, "Tiêu ngữ", decree.Motto, nil},
	{styleSupervisory, "Cơ quan chủ quản", decree.SupervisoryAgency, nil},
	{styleIssuing, "Cơ quan ban hành", decree.IssuingAgency, nil},
	{styleNumber, "Số và ký hiệu", decree.NumberSymbol, before(6)},
	{stylePlaceDate, "Địa danh và thời gian", decree.PlaceDate, before(6)},
	{styleDocumentType, "Tên loại", decree.DocumentType, all(before(18), keepNext)},
	{styleSubject, "Trích yếu", decree.Subject, keepNext},
	{styleAddressee, "Kính gửi", decree.Addressees, all(before(12), centred)},
	{styleAddresseeList, "Kính gửi - danh sách", decree.Addressees, all(before(0), left)},
	{styleLegalBasis, "Căn cứ", decree.LegalBases, nil},
	{styleBody, "Nội dung", decree.BodyText, nil},
	{sectionStyles[1], "Mục", decree.HeadingRoman, heading(1)},
	{sectionStyles[2], "Khoản có tiêu đề", decree.ClauseTitled, heading(2)},
	{sectionStyles[3], "Điểm có tiêu đề", decree.Point, heading(3)},
	{sectionStyles[4], "Tiêu đề gạch đầu dòng", decree.Item, heading(4)},
	{sectionStyles[5], "Tiêu đề dấu cộng", decree.Item, heading(5)},
	{styleItem, "Gạch đầu dòng", decree.Item, nil},
	{styleRecipients, "Nơi nhận", decree.RecipientsLabel, nil},
	{styleRecipientList, "Nơi nhận - danh sách", decree.Recipients, nil},
	{styleAuthority, "Quyền hạn và chức vụ", decree.Authority, keepNext},
	{styleOtherPosition, "Chức vụ khác", decree.OtherPosition, keepNext},
	{styleSigner, "Họ tên người ký", decree.SignerName, nil},
	{styleAppendix, "Phụ lục", decree.AppendixLabel, heading(1)},
	{styleAppendixTitle, "Tên phụ lục", decree.AppendixTitle, keepNext},
	{styleAppendixRef, "Kèm theo", decree.AppendixReference, keepNext},
	{styleTableCaption, "Tên bảng", decree.TableText, all(before(6), keepNext, centred, func(s *Style) { s.Bold = true })},
	{styleNote, "Chú thích", decree.Note, nil},
	{styleDraft, "Dự thảo", decree.NumberSymbol, func(s *Style) { s.Bold = true }},
	{styleUrgency, "Mức độ khẩn", decree.Urgency, nil},
	{styleCirculation, "Phạm vi lưu hành", decree.Circulation, nil},
	{styleDrafter, "Ký hiệu người soạn thảo", decree.DrafterMark, all(before(6), right)},
	{styleContact, "Địa chỉ", decree.ContactLine, func(s *Style) { s.RuleAbove = frameBorder }},
	{stylePageNumber, "Số trang", decree.PageNumber, nil},
}

func before(points float64) func(*Style) { return func(s *Style) { s.Before = Pt(points) } }
func keepNext(s *Style)                  { s.KeepNext = true }
func left(s *Style)                      { s.Align = Left }
func right(s *Style)                     { s.Align = Right }
func centred(s *Style)                   { s.Align = Centre }

// heading makes a style one of the navigation pane; a heading never stands alone at the foot of a page.
func heading(level int) func(*Style) {
	return func(s *Style) { s.Outline, s.KeepNext, s.Next = level, true, styleBody }
}

func all(adjust ...func(*Style)) func(*Style) {
	return func(s *Style) {
		for _, f := range adjust {
			f(s)
		}
	}
}

// sheetIn returns the styles of every report in the sizes of a set.
func sheetIn(sizes decree.SizeSet) *sheet {
	if sizes == decree.Small {
		return smallSheet()
	}
	return largeSheet()
}

var (
	largeSheet = sync.OnceValue(func() *sheet { return sheetOf(makeStyles(decree.Large)) })
	smallSheet = sync.OnceValue(func() *sheet { return sheetOf(makeStyles(decree.Small)) })
)

func makeStyles(sizes decree.SizeSet) []Style {
	styles := []Style{normalStyle(sizes)}
	for _, row := range slices.Concat(styleRows, outlineRows) {
		s := styleOf(row.component, sizes)
		s.ID, s.Name = row.id, row.name
		if row.adjust != nil {
			row.adjust(&s)
		}
		styles = append(styles, s)
	}
	return append(styles,
		Style{ID: styleNoteMark, Name: "Dấu chú thích", Kind: CharacterStyle, Superscript: true},
		spacer(styleGap, "Khoảng cách", Pt(6)),
		spacer(styleJoint, "Đoạn nối", Pt(1)),
		Style{ID: styleLayout, Name: "Bố cục", Kind: TableStyle},
		Style{ID: styleTable, Name: "Bảng", Kind: TableStyle, Border: tableBorder, CellMargin: Mm(1.5)},
		Style{ID: styleTableDense, Name: "Bảng dày", Kind: TableStyle, Border: tableBorder, CellMargin: denseMargin},
		frameStyle(styleUrgencyFrame, "Khung mức độ khẩn", decree.Urgency),
		frameStyle(styleCirculationFrame, "Khung phạm vi lưu hành", decree.Circulation))
}

const (
	tableBorder = Length(decree.TableBorder * perPoint)
	denseMargin = perMillimetre / 2
	frameBorder = Length(decree.RuleWeight * perPoint)
)

// frameStyle is the frame around a mark: a single line in the ink of its letters.
func frameStyle(id StyleID, name string, mark decree.Component) Style {
	return Style{ID: id, Name: name, Kind: TableStyle, Border: frameBorder, Ink: string(decree.For(mark).Ink)}
}

// normalStyle is what every other paragraph style is based on: the typeface, and no space that a rule has not asked for.
func normalStyle(sizes decree.SizeSet) Style {
	text := decree.For(decree.BodyText).Pick(sizes)
	return Style{ID: styleNormal, Name: "Normal", Font: text.Font, Size: Pt(float64(text.Size)), Ink: string(text.Ink), Line: Line{Multiple: 1}}
}

// spacer is the style of an empty paragraph of a given height. WordprocessingML has no gap around a table, joins two
// tables that touch, and wants a paragraph at the end of a section.
func spacer(id StyleID, name string, height Length) Style {
	return Style{ID: id, Name: name, BasedOn: styleNormal, Size: Pt(1), Line: Line{Exactly: height}}
}

// styleOf turns the Decree's pick for a component into a style.
func styleOf(c decree.Component, sizes decree.SizeSet) Style {
	f := decree.For(c).Pick(sizes)
	if f.Ink == decree.Black {
		f.Ink = "" // as Normal has it, like the typeface
	}
	return Style{
		BasedOn: styleNormal,
		Size:    Pt(float64(f.Size)), Bold: f.Bold, Italic: f.Italic, Ink: string(f.Ink),
		Align: alignments[f.Align], FirstLine: Mm(float64(f.FirstLine)),
		Before: Pt(float64(f.Before)), Line: Line{Multiple: f.Line},
	}
}

var alignments = map[decree.Alignment]Alignment{
	decree.Left: Left, decree.Centre: Centre, decree.Right: Right, decree.Justified: Justified,
}

// ruleStyle is the style of a rule line: an empty paragraph of that width with a line above it. Both indents are equal,
// so the line is balanced, and it stands in the style, because its length is a decision of format.
func ruleStyle(id StyleID, name string, within, width Length, align Alignment) Style {
	const height = 4 * perPoint
	side := max(0, (within-width)/2)
	s := Style{ID: id, Name: name, BasedOn: styleNormal, Size: Pt(2), Line: Line{Exactly: height},
		Before: Pt(3), Left: side, Right: side, Align: align,
		RuleAbove: Length(decree.RuleWeight * perPoint)}
	return s
}
