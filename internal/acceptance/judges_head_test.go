package acceptance

import (
	"math"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
)

func masthead(t *testing.T, p judge.Page, r *model.Report) {
	national, ok := p.Find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	if !ok {
		t.Error("Quốc hiệu is not on one line")
	}
	motto, ok := p.Find("Độc lập - Tự do - Hạnh phúc")
	if !ok || math.Abs(motto.Middle()-national.Middle()) > 0.5 {
		t.Error("Tiêu ngữ is not centred under Quốc hiệu")
	}
	ruleUnder(t, p, "the motto", motto, motto.X1-motto.X0, 0.98, 1.02)
	for _, names := range ruledNames(r) {
		ruleUnder(t, p, names[0], lastLine(p, names[len(names)-1]), longest(p, names), 1./3, 1./2)
	}
	subject := r.Subject.String()
	last := lastLine(p, subject)
	ruleUnder(t, p, "the subject", last, longest(downTo(p, last.Y1), []string{subject}), 1./3, 1./2)
	number, ok := p.LineContaining("Số:")
	if !ok {
		t.Fatal("no number on page 1")
	}
	date, ok := p.LineContaining(r.Place + ",")
	if !ok || !number.Box.SameLine(date.Box) {
		t.Errorf("number and date are not on one line: %v, %v", number.Box, date.Box)
	}
}

// ruledNames are the names of the issuing agencies that have a rule line under them: all of those side by side, and the
// last of those under each other.
func ruledNames(r *model.Report) [][]string {
	all := [][]string{r.IssuingAgency}
	for _, j := range r.Joint {
		all = append(all, j.IssuingAgency)
	}
	if !r.SideBySide {
		all = all[len(all)-1:]
	}
	return all
}

// ruleUnder looks for the rule line under a text, whose length is a part of the text's width.
func ruleUnder(t *testing.T, p judge.Page, what string, text judge.Box, width, least, most float64) {
	t.Helper()
	rule, ok := p.RuleUnder(text, 5)
	if !ok {
		t.Errorf("no rule under %s", what)
		return
	}
	if part := rule.Length() / width; part < least || part > most {
		t.Errorf("the rule under %s is %.2f of its width, want %.2f to %.2f", what, part, least, most)
	}
	if off := rule.Middle() - text.Middle(); math.Abs(off) > 1 {
		t.Errorf("the rule under %s is %.1f mm off the middle", what, off)
	}
}

// lastLine is the last line of a text that may have been broken into several: the longest end of it on one line.
func lastLine(p judge.Page, text string) judge.Box {
	words := strings.Fields(text)
	for i := range words {
		if box, ok := p.Find(strings.Join(words[i:], " ")); ok {
			return box
		}
	}
	return judge.Box{}
}

// downTo is the upper part of a page.
func downTo(p judge.Page, y float64) judge.Page {
	var lines []judge.Line
	for _, l := range p.Lines {
		if l.Box.Y1 <= y {
			lines = append(lines, l)
		}
	}
	p.Lines = lines
	return p
}

// longest is the width of the longest of the given lines, each of which may have been broken into several.
func longest(p judge.Page, lines []string) float64 {
	width := 0.0
	for _, l := range lines {
		if box, ok := p.Find(l); ok {
			width = max(width, box.X1-box.X0)
			continue
		}
		words := strings.Fields(l)
		for i := range words {
			for j := i + 1; j <= len(words); j++ {
				if box, ok := p.Find(strings.Join(words[i:j], " ")); ok {
					width = max(width, box.X1-box.X0)
				}
			}
		}
	}
	return width
}

// firstMargins are those of page 1, where the circulation mark and the address stand in the margins.
func firstMargins(r *model.Report) judge.Margins {
	m := margins
	if r.Circulation != 0 {
		m.Top = 9.5
	}
	if len(r.Contact) > 0 {
		m.Bottom = 9.5
	}
	return m
}

// marks measures what stands beside the text of page 1.
func marks(t *testing.T, p judge.Page, r *model.Report) {
	if u := decree.UrgencyMark(r.Urgency); u.Valid() {
		box := frameAround(t, p, u.Text(), u.Frame())
		number, _ := p.LineContaining("Số:")
		if box.Y0 < number.Y1 || math.Abs(box.Middle()-number.Middle()) > 1 {
			t.Errorf("the mark of urgency at %v is not under the number at %v", box, number.Box)
		}
	}
	if c := decree.CirculationMark(r.Circulation); c.Valid() {
		box := frameAround(t, p, c.Text(), c.Frame())
		if box.Y1 > margins.Top+1 || box.X0 < p.Width/2-0.5 {
			t.Errorf("the mark of circulation at %v is not in the top margin right of the centre", box)
		}
	}
	if r.Draft != "" {
		box, _ := p.Find(r.Draft)
		if number, _ := p.LineContaining("Số:"); box.Y0 < number.Y1-1 || box.X1 > p.Width/2 {
			t.Errorf("the mark of a draft at %v is not under the number at %v", box, number.Box)
		}
	}
	if len(r.Contact) > 0 {
		contact(t, p, r.Contact[0])
	}
	if r.Drafter != "" {
		drafter(t, p, r)
	}
}

// frameAround finds the lines above and under a text and holds their distance and length against the frame.
func frameAround(t *testing.T, p judge.Page, text string, want decree.Frame) judge.Box {
	t.Helper()
	words, ok := p.Find(text)
	if !ok {
		t.Errorf("%q is not on page 1", text)
		return judge.Box{}
	}
	box := judge.Box{Y0: -1}
	for _, r := range p.Rules { // from top to bottom
		switch {
		case r.X0 > words.X0 || r.X1 < words.X1:
		case r.Y < (words.Y0+words.Y1)/2:
			box = judge.Box{X0: r.X0, X1: r.X1, Y0: r.Y}
		case box.Y1 == 0:
			box.Y1 = r.Y
		}
	}
	width, height := box.X1-box.X0, box.Y1-box.Y0
	if math.Abs(width-float64(want.Width)) > 0.6 || math.Abs(height-float64(want.Height)) > 0.6 {
		t.Errorf("the frame of %q is %.1f by %.1f mm, want %g by %g", text, width, height, want.Width, want.Height)
	}
	if math.Abs(words.Middle()-box.Middle()) > 0.6 {
		t.Errorf("%q stands off the middle of its frame", text)
	}
	return box
}

// contact wants the address in the bottom margin under a line over the whole width of the text.
func contact(t *testing.T, p judge.Page, first string) {
	line, ok := p.LineContaining(first)
	if !ok || line.Y0 < p.Height-2*margins.Bottom {
		t.Fatalf("the address is not at the foot of page 1, but at %v", line.Box)
	}
	for _, r := range p.Rules {
		if above := line.Y0 - r.Y; above > -0.5 && above < 2 {
			if math.Abs(r.X0-margins.Left) > 0.3 || math.Abs(p.Width-margins.Right-r.X1) > 0.3 {
				t.Errorf("the line over the address runs from %.1f to %.1f mm", r.X0, r.X1)
			}
			return
		}
	}
	t.Error("no line over the address")
}

// drafter wants the mark of the drafter under the recipients, at the right end of their column.
func drafter(t *testing.T, p judge.Page, r *model.Report) {
	mark, ok := p.LineContaining(r.Drafter + ".(")
	archive, _ := p.LineContaining(r.Archive)
	position, _ := p.Find(r.Signature.Position)
	if !ok || mark.Y0 < archive.Y1 || mark.X0 < archive.X1 || mark.X1 > position.X0 {
		t.Errorf("the drafter's mark at %v is not at the lower right of the recipients, which end at %v", mark.Box, archive.Box)
	}
}
