package doc

import (
	"cmp"
	"slices"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// The styles of a report, by their identifiers in the table of [decree.NamedStyles], which has their names and components.
// Those of tables are made as tables need them: see cellStyles.
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
	styleForm          StyleID = "BieuMau"
	styleFormTitle     StyleID = "TenBieuMau"
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

// A styleRow says what the place of a style asks for beyond the rule of its component.
type styleRow struct {
	id     StyleID
	adjust func(*Style)
	like   decree.Component // whose rule a style follows that has no component
}

// component is the one whose rule the style follows.
func (r styleRow) component() decree.Component { return cmp.Or(named(r.id).Component, r.like) }

// named is what the table says of a style.
func named(id StyleID) decree.NamedStyle {
	s, _ := decree.StyleByID(string(id))
	return s
}

// styleRows are the paragraph styles of every report, in the order of the page.
var styleRows = []styleRow{
	{id: styleNationalName},
	{id: styleMotto},
	{id: styleSupervisory},
	{id: styleIssuing},
	{id: styleNumber, adjust: before(6)},
	{id: stylePlaceDate, adjust: before(6)},
	{id: styleDocumentType, adjust: all(before(18), keepNext)},
	{id: styleSubject, adjust: keepNext},
	{id: styleAddressee, adjust: all(before(12), centred)},
	{id: styleAddresseeList, adjust: all(before(0), left)},
	{id: styleLegalBasis},
	{id: styleBody},
	{id: sectionStyles[1], adjust: heading(1)},
	{id: sectionStyles[2], adjust: heading(2)},
	{id: sectionStyles[3], adjust: heading(3)},
	{id: sectionStyles[4], adjust: heading(4)},
	{id: sectionStyles[5], adjust: heading(5)},
	{id: styleItem},
	{id: styleRecipients},
	{id: styleRecipientList},
	{id: styleAuthority, adjust: keepNext},
	{id: styleOtherPosition, adjust: keepNext},
	{id: styleSigner},
	{id: styleAppendix, adjust: heading(1)},
	{id: styleAppendixTitle, adjust: keepNext},
	{id: styleAppendixRef, adjust: keepNext},
	{id: styleForm, like: decree.AppendixLabel, adjust: heading(2)},
	{id: styleFormTitle, like: decree.AppendixTitle, adjust: keepNext},
	{id: styleTableCaption, adjust: all(before(6), keepNext, centred, func(s *Style) { s.Bold = true })},
	{id: styleNote, adjust: func(s *Style) { s.Role = NoteRole }},
	{id: styleDraft, like: decree.NumberSymbol, adjust: func(s *Style) { s.Bold = true }},
	{id: styleUrgency},
	{id: styleCirculation},
	{id: styleDrafter, adjust: all(before(6), right)},
	{id: styleContact, adjust: func(s *Style) { s.RuleAbove = frameBorder }},
	{id: stylePageNumber, adjust: func(s *Style) { s.Role = PageNumberRole }},
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
		s := styleOf(row.component(), sizes)
		s.ID, s.Name = row.id, named(row.id).Name
		if row.adjust != nil {
			row.adjust(&s)
		}
		styles = append(styles, s)
	}
	return append(styles,
		Style{ID: styleNoteMark, Name: named(styleNoteMark).Name, Kind: CharacterStyle, Role: NoteMarkRole, Superscript: true},
		spacer(styleGap, 0, Pt(6)),
		spacer(styleJoint, 0, Pt(1)),
		tableStyle(styleLayout, 0, 0),
		tableStyle(styleTable, tableBorder, Mm(1.5)),
		tableStyle(styleTableDense, tableBorder, denseMargin),
		frameStyle(styleUrgencyFrame, decree.Urgency),
		frameStyle(styleCirculationFrame, decree.Circulation))
}

const (
	tableBorder = Length(decree.TableBorder * perPoint)
	denseMargin = perMillimetre / 2
	frameBorder = Length(decree.RuleWeight * perPoint)
)

// frameStyle is the frame around a mark: a single line in the ink of its letters.
func frameStyle(id StyleID, mark decree.Component) Style {
	s := tableStyle(id, frameBorder, 0)
	s.Ink = string(decree.For(mark).Ink)
	return s
}

func tableStyle(id StyleID, border, margin Length) Style {
	return Style{ID: id, Name: named(id).Name, Kind: TableStyle, Border: border, CellMargin: margin}
}

// normalStyle is what every other paragraph style is based on: the typeface, and no space that a rule has not asked for.
func normalStyle(sizes decree.SizeSet) Style {
	text := decree.For(decree.BodyText).Pick(sizes)
	return Style{ID: styleNormal, Name: "Normal", Font: text.Font, Size: Pt(float64(text.Size)), Ink: string(text.Ink), Line: Line{Multiple: 1}}
}

// spacer is the style of an empty paragraph of a given height. WordprocessingML has no gap around a table, joins two
// tables that touch, and wants a paragraph at the end of a section.
func spacer(of StyleID, n int, height Length) Style {
	id, name := numbered(of, n)
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
func ruleStyle(of StyleID, n int, within, width Length) Style {
	id, name := numbered(of, n)
	const height = 4 * perPoint
	side := max(0, (within-width)/2)
	s := Style{ID: id, Name: name, BasedOn: styleNormal, Size: Pt(2), Line: Line{Exactly: height},
		Before: Pt(3), Left: side, Right: side, Align: Centre,
		RuleAbove: Length(decree.RuleWeight * perPoint)}
	return s
}
