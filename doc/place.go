package doc

import (
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// A Place is where somebody signs (nơi ký): a rectangle over the text, of which a file that is to be signed makes a field. It shows
// nothing itself. What else its paragraph holds, pictures or the line of a signed file, is what the signature will show.
type Place struct {
	Name  string // of the field in a file: [PlaceSigner], [PlaceSeal], [PlaceSignedLine], [PlaceCopy]; no two of a document have the same
	Title string // what is signed there, in Vietnamese
	// Signer and Position are who signs there, if it is a person: họ và tên, chức vụ.
	Signer, Position string
	// X counts from the left edge of the paragraph, Y down from its top.
	X, Y, Width, Height Length
	// Usual is that of a seal of which the report has no picture, so that its size is the usual one. Another size keeps its
	// right edge and its middle.
	Usual bool
}

// The names of the places. They are part of the format, as the tags of fields are.
const (
	PlaceSigner     = "ChuKy"        // of a signer, with its number behind it: "ChuKy1"
	PlaceSeal       = "ConDau"       // of the agency; of the n-th of several agencies that have a picture of theirs, "ConDau2"
	PlaceSignedLine = "ThongTinKySo" // of the agency, at the upper right of an appendix in a file of its own
	PlaceCopy       = "BanSao"       // of the agency that makes a copy, at the upper right of page 1
)

// FieldName is the name of the fields with a tag in a PDF: "So", "Ngay", "Thang", "Nam". Fields of other tags have none.
func FieldName(tag string) string {
	switch tag {
	case TagNumber:
		return "So"
	case TagDay:
		return "Ngay"
	case TagMonth:
		return "Thang"
	case TagYear:
		return "Nam"
	}
	return ""
}

func (*Place) inline() {}

// Empty reports whether nothing of the paragraph is seen: it holds nothing, or places alone.
func (p *Paragraph) Empty() bool {
	for _, in := range p.Inlines {
		if _, ok := in.(*Place); !ok {
			return false
		}
	}
	return true
}

// place makes a frame a place.
func (f frame) place(name, title string) *Place {
	return &Place{Name: name, Title: title, X: f.x, Y: f.y, Width: f.width, Height: f.height}
}

// signerPlace is where a signer signs.
func (s *signer) signerPlace(f frame) *Place {
	who := nfc(s.SignerName)
	if lines := titles(s.Signature); who == "" && len(lines) > 0 {
		who = lines[len(lines)-1] // a draft may not know who it will be
	}
	p := f.place(PlaceSigner+strconv.Itoa(s.index+1), strings.TrimSpace("Chữ ký số của "+who))
	p.Signer, p.Position = nfc(s.SignerName), nfc(s.Position)
	return p
}

// sealPlace is where the seal of the agency stands. Of agencies that issue a report together the first has one, and those others
// whose seal there is a picture of.
func (a *assembler) sealPlace(s *signer, f frame) *Place {
	name := PlaceSeal
	if s.index > 0 {
		name += strconv.Itoa(s.index + 1)
	}
	p := f.place(name, "Con dấu, chữ ký số của "+a.agency())
	p.Usual = s.Seal == nil
	return p
}

// copyPlace is the place of the line of a copy in electronic form (ô 14): in the upper margin of page 1, at the far right, where
// neither the number of the page nor the phạm vi lưu hành stands. Beside that it goes on into the right margin, for the time of
// the copy takes 41 mm.
func (a *assembler) copyPlace() *Place {
	const most, top, gap, edge = 60, 6, 1, 5 // millimetres
	right := a.page.TextWidth()
	left := right - Mm(most)
	if c := decree.CirculationMark(a.report.Circulation); c.Valid() {
		left = circulationIndent(a.page) + Mm(float64(c.Frame().Width)+gap)
		right = a.page.Width - a.page.Left - Mm(edge)
	}
	return frame{left, Mm(top) - a.page.Top, right - left, a.page.Top - Mm(top+gap)}.place(PlaceCopy, "Chữ ký số của cơ quan sao văn bản")
}

// signedLinePlace is the place of the line at the head of an appendix in a file of its own: two lines of type at the right.
func (a *assembler) signedLinePlace(line StyleID) *Place {
	width := a.page.TextWidth() / 2
	return frame{a.page.TextWidth() - width, 0, width, 2 * lineHeight(a.styleBy(line).Size)}.place(PlaceSignedLine, "Chữ ký số của "+a.agency())
}
