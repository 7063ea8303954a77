package doc

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// smallReport is the least report that can be laid out.
func smallReport() *model.Report {
	return &model.Report{
		IssuingAgency: model.Lines{"BỘ NỘI VỤ"}, Number: model.Number{Ordinal: 7, Symbol: "BC-BNV"}, Place: "Hà Nội",
		Date: model.Date{Day: 5, Month: 1, Year: 2026}, Subject: model.Plain("Kết quả năm 2025"),
		Body: model.Body{{Paragraph: model.Plain("Bộ báo cáo.")}}, Recipients: []string{"Như trên"}, Archive: "VT",
		Signature: model.Signature{Position: "BỘ TRƯỞNG", SignerName: "Trần Văn Bình"},
	}
}

func assemble(t *testing.T, sizes decree.SizeSet, r *model.Report) *Document {
	t.Helper()
	d, err := Config{Sizes: sizes}.Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestHeadsFitOrSayWhy lays out heads of names of any length, in both sets of sizes: what is set is held against the
// advance widths, what is refused is really too wide.
func TestHeadsFitOrSayWhy(t *testing.T) {
	rnd := rand.New(rand.NewPCG(30, 2020))
	fits, small, refused := 0, 0, 0
	for range 4000 {
		r := randomHead(rnd)
		sizes := decree.SizeSet(rnd.IntN(2))
		d, err := Config{Sizes: sizes}.Assemble(r)
		var tooLong *model.ValidationError
		switch {
		case errors.As(err, &tooLong):
			refused++
			for _, f := range tooLong.Faults {
				if width, room := lengthsOf(t, f); width <= room || room < 0 || !strings.Contains(headText(r), f.Value) {
					t.Fatalf("%+v", f)
				}
			}
		case err != nil:
			t.Fatal(err)
		default:
			fits++
			if m := measured(t, d); sizes == decree.Large && m.style("QuocHieu").Size == Pt(12) {
				small++
			}
			checkHead(t, d, r)
		}
		if t.Failed() {
			t.Fatalf("%v %q %q %q %v %v", sizes, r.SupervisoryAgency, r.IssuingAgency, r.Place, r.Joint, r.SideBySide)
		}
	}
	if fits < 500 || small < 20 || refused < 50 {
		t.Errorf("%d heads fit, %d of them in the small set, %d were refused: the names are of too few lengths", fits, small, refused)
	}
}

func randomHead(rnd *rand.Rand) *model.Report {
	words := strings.Fields("ỦY BAN NHÂN DÂN SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG - XÃ NGHIÊNG PHƯỜNG CÔNG-NGHỆ")
	name := func() string {
		var s []string
		for range 1 + rnd.IntN(12) {
			s = append(s, words[rnd.IntN(len(words))])
		}
		if rnd.IntN(12) == 0 {
			s = append(s, strings.Repeat("NG", 1+rnd.IntN(25)))
		}
		return strings.Join(s, " ")
	}
	names := func(least int) (lines model.Lines) {
		for range least + rnd.IntN(3) {
			lines = append(lines, name())
		}
		return lines
	}
	r := smallReport()
	r.SupervisoryAgency, r.IssuingAgency = names(0), names(1)
	for range rnd.IntN(3) {
		r.Joint = append(r.Joint, model.JointAgency{SupervisoryAgency: names(0), IssuingAgency: names(1)})
	}
	r.SideBySide = rnd.IntN(2) == 0
	r.Place = "Thành phố" + strings.Repeat(" Hồ Chí", rnd.IntN(5))
	r.Number.Symbol = "BC" + strings.Repeat("-UBND", rnd.IntN(6))
	return r
}

// headText is everything that a head says.
func headText(r *model.Report) string {
	s := append(append([]string{number(r.Number).String(), r.Place + ", " + flat(dateFields(r.Date))}, r.SupervisoryAgency...), r.IssuingAgency...)
	for _, j := range r.Joint {
		s = append(append(s, j.SupervisoryAgency...), j.IssuingAgency...)
	}
	return strings.Join(s, "\n")
}

// measuring reads a document back with the advance widths.
type measuring struct {
	t *testing.T
	d *Document
}

func measured(t *testing.T, d *Document) measuring { return measuring{t, d} }

func (m measuring) style(id StyleID) Style {
	for _, s := range m.d.Styles {
		if s.ID == id {
			return s
		}
	}
	m.t.Fatalf("no style %s", id)
	return Style{}
}

func (m measuring) width(style StyleID, text string) Length {
	s := m.style(style)
	return emWidth(metrics.Width(metrics.FaceOf(s.Bold, s.Italic), text), s.Size)
}

func text(p *Paragraph) string { return p.String() }

func rowsOf(t *testing.T, table *Table) (rows []*Row) {
	t.Helper()
	for row, err := range table.Rows {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

// checkHead holds the head of a document against the widths of its columns.
func checkHead(t *testing.T, d *Document, r *model.Report) {
	t.Helper()
	m := measured(t, d)
	table := d.Sections[0].Blocks[1].(*Table)
	rows := rowsOf(t, table)
	left, right := table.Grid[:len(table.Grid)-1], table.Grid[len(table.Grid)-1]
	if off := sum(table.Grid) - d.Sections[0].Page.TextWidth(); off < -perTwip || off > perTwip {
		t.Errorf("the columns are %v off the width of the text", off)
	}
	for _, cell := range []Cell{rows[0].Cells[len(left)], rows[1].Cells[1]} {
		for _, b := range cell.Blocks {
			if p := b.(*Paragraph); m.width(p.Style, text(p)) > right {
				t.Errorf("%q is wider than its %v", text(p), right)
			}
		}
	}
	number := rows[1].Cells[0]
	if p := number.Blocks[0].(*Paragraph); number.Columns != len(left) || m.width(p.Style, text(p)) > sum(left) {
		t.Errorf("%q is wider than its %v", text(p), sum(left))
	}
	all := 1 + len(r.Joint)
	if want := map[bool]int{true: all, false: 1}[r.SideBySide]; len(left) != want {
		t.Errorf("%d columns of agencies, want %d", len(left), want)
	}
	for i, width := range left {
		checkAgencies(m, rows[0].Cells[i].Blocks, width)
	}
}

// checkAgencies wants every word of the names whole, and the rule line under the last name 1/3 to 1/2 of its longest line.
func checkAgencies(m measuring, blocks []Block, width Length) {
	var longest Length
	var last StyleID
	for _, b := range blocks[:len(blocks)-1] {
		p := b.(*Paragraph)
		if p.Style != last {
			last, longest = p.Style, 0
		}
		s := m.style(p.Style)
		measure := width - s.Left - s.Right
		face := metrics.FaceOf(s.Bold, s.Italic)
		if word, w := lines.LongestWord(face, text(p)); emWidth(w, s.Size) > measure {
			m.t.Errorf("%q is wider than its %v", word, measure)
		}
		longest = max(longest, emWidth(lines.Longest(face, text(p), ems(measure, s.Size)), s.Size))
	}
	s := m.style(blocks[len(blocks)-1].(*Paragraph).Style)
	if part := float64(width-s.Left-s.Right) / float64(longest); part < 1./3 || part > 1./2 || s.Left != s.Right {
		m.t.Errorf("the rule line is %.2f of the longest line", part)
	}
}

func TestHeadOfHoChiMinhCity(t *testing.T) {
	r := smallReport()
	r.SupervisoryAgency = []string{"CHỦ QUẢN"}
	r.Place, r.Date = "Thành phố Hồ Chí Minh", model.Date{Day: 29, Month: 6, Year: 2026}
	d := assemble(t, decree.Large, r)
	if size := measured(t, d).style(stylePlaceDate).Size; size != Pt(14) {
		t.Errorf("the date is of %v pt; at 14 there is room", size.Pt())
	}
	// A longer number takes the room of the date, and the whole head goes over to the small set.
	r.Number.Symbol = "BC-BQLDAĐTXD-KHĐT"
	m := measured(t, assemble(t, decree.Large, r))
	for id, want := range map[StyleID]float64{
		styleNationalName: 12, styleMotto: 13, styleSupervisory: 12, styleIssuing: 12, stylePlaceDate: 13, styleNumber: 13, styleBody: 14,
	} {
		if got := m.style(id).Size.Pt(); got != want {
			t.Errorf("%s is of %v pt, want %v", id, got, want)
		}
	}
}

func TestHeadRefused(t *testing.T) {
	word := strings.Repeat("NGHIÊNG", 9)
	tests := []struct {
		path   string
		change func(*model.Report)
	}{
		{"place", func(r *model.Report) { r.Place = "Thành phố Hồ Chí Minh và các tỉnh lân cận" }},
		{"number", func(r *model.Report) { r.Number.Symbol = "BC" + strings.Repeat("-UBND", 9) }},
		{"issuing_agency[1]", func(r *model.Report) { r.IssuingAgency = model.Lines{"SỞ", word} }},
		{"supervisory_agency[0]", func(r *model.Report) { r.SupervisoryAgency = model.Lines{word} }},
		{"joint[0].issuing_agency[0]", func(r *model.Report) {
			r.Joint, r.SideBySide = []model.JointAgency{{IssuingAgency: model.Lines{"SỞ " + word[:len(word)/2]}}}, true
			r.IssuingAgency = model.Lines{"VĂN-PHÒNG"}
		}},
	}
	for _, tt := range tests {
		r := smallReport()
		tt.change(r)
		if _, err := Assemble(r); tooLongAt(t, err) != tt.path {
			t.Errorf("%s: %v", tt.path, err)
		}
	}
}
