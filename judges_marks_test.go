package baocao_test

import (
	"math"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
)

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
