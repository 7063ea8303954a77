package baocao_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
)

// margins are those that the layout chooses. Above and below, a word's box is as high as the boxes of its font, which is
// up to 0.8 mm more than its line.
var margins = judge.Margins{Top: 19.2, Bottom: 19.2, Left: 30, Right: 15}

// TestOpenXMLSDK asks Microsoft's validator about every case.
func TestOpenXMLSDK(t *testing.T) {
	judge.Need(t, judge.OpenXMLSDK)
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			for _, v := range judge.Violations(t, c.docx) {
				t.Error(v)
			}
		})
	}
}

// TestPandoc holds the text that pandoc reads against the text of the source.
func TestPandoc(t *testing.T) {
	judge.Need(t, judge.Pandoc)
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Read(t, c.docx)
			body := judge.Squeeze(strings.Join(got.Body, " "))
			want := sourceText(c.report)
			for _, text := range want.body {
				if s := judge.Squeeze(text); !strings.Contains(body, s) {
					t.Errorf("pandoc does not read %q", s)
				}
			}
			if len(got.Notes) != len(want.notes) {
				t.Fatalf("pandoc reads %d notes, the source has %d", len(got.Notes), len(want.notes))
			}
			for i, note := range want.notes {
				if judge.Squeeze(got.Notes[i]) != judge.Squeeze(note) {
					t.Errorf("note %d: pandoc reads %q, the source has %q", i, got.Notes[i], note)
				}
			}
		})
	}
}

// TestPages sets every case with LibreOffice and measures the pages.
func TestPages(t *testing.T) {
	judge.Need(t, judge.LibreOffice, judge.Poppler)
	all := cases(t)
	docs := make([][]byte, len(all))
	for i, c := range all {
		docs[i] = c.docx
	}
	for i, layout := range judge.Layouts(t, docs...) {
		t.Run(all[i].name, func(t *testing.T) {
			masthead(t, layout.Pages[0], all[i].report)
			pageNumbers(t, layout, all[i].report)
			signature(t, layout, all[i].report)
			marks(t, layout.Pages[0], all[i].report)
			for n, p := range layout.Pages {
				m := margins
				if n == 0 {
					m = firstMargins(all[i].report)
				}
				for _, outside := range p.Outside(m) {
					t.Errorf("page %d: %s", n+1, outside)
				}
			}
		})
	}
}

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

// pageNumbers wants no number on the first page of the report and of each appendix, and from 2 on the count of its own.
func pageNumbers(t *testing.T, l *judge.Layout, r *model.Report) {
	starts := map[int]bool{0: true}
	for i := range r.Appendices {
		starts[appendixPage(l, r, i)] = true
	}
	count := 0
	for n, p := range l.Pages {
		want := ""
		if count++; starts[n] {
			count = 1
		} else {
			want = fmt.Sprint(count)
		}
		m := margins
		if got := p.Number(m); got != want {
			t.Errorf("page %d: page number %q, want %q", n+1, got, want)
		}
	}
}

// appendixPage is the page on which an appendix begins: the first after the signature whose first line is its label.
func appendixPage(l *judge.Layout, r *model.Report, i int) int {
	label := r.Appendices[i].Label
	if label == "" {
		label = "Phụ lục"
	}
	seen := 0
	for n, p := range l.Pages {
		if len(p.Lines) > 0 && strings.HasPrefix(p.Lines[0].Text(), label) {
			if r.Appendices[i].Label != "" || seen == i {
				return n
			}
			seen++
		}
	}
	return -1
}

// signature wants Nơi nhận level with the authority of the signer, or below several signers, and on its page the end of
// the text too.
func signature(t *testing.T, l *judge.Layout, r *model.Report) {
	n := l.PageWith("Nơi nhận:")
	if n < 0 {
		t.Fatal("no Nơi nhận")
	}
	p := l.Pages[n]
	label, _ := p.LineContaining("Nơi nhận:")
	if _, ok := p.LineContaining("./."); !ok {
		t.Error("the signature block is alone on its page: the end of the text is elsewhere")
	}
	if len(r.Cosigners) > 0 {
		cosigners(t, p, label.Box, append([]model.Signature{r.Signature}, r.Cosigners...))
		return
	}
	first := append(titles(r.Signature), "")[0]
	if box, ok := p.Find(openingOf(p, first)); !ok || math.Abs(box.Y1-label.Box.Y1) > 2 {
		t.Errorf("%q is not level with Nơi nhận", first)
	}
	if name := r.Signature.SignerName; name != "" {
		box, ok := p.Find(name)
		if !ok {
			t.Error("the name of the signer is on another page: the block is split")
		}
		if other := r.Signature.OtherPosition; other != "" {
			if above, ok := p.Find(other); !ok || above.Y1 > box.Y1 || box.Y0-above.Y1 > 1 {
				t.Errorf("%q is not right above the name", other)
			}
		}
		signatureImages(t, p, box, r.Signature)
	}
}

// signatureImages wants the image of the signature in the middle above the name, and the seal over its left third.
func signatureImages(t *testing.T, p judge.Page, name judge.Box, s model.Signature) {
	t.Helper()
	if s.Image == nil || s.Seal == nil {
		return
	}
	if len(p.Images) != 2 {
		t.Fatalf("%d images on the page of the signature", len(p.Images))
	}
	sign, seal := p.Images[0], p.Images[1]
	if math.Abs(sign.Middle()-name.Middle()) > 0.5 {
		t.Errorf("the signature at %v is not centred on the name at %v", sign, name)
	}
	if size := seal.X1 - seal.X0; math.Abs(size-s.Seal.Width) > 0.2 {
		t.Errorf("the seal is %.1f mm wide, want %.1f", size, s.Seal.Width)
	}
	if cover := (seal.X1 - sign.X0) / (sign.X1 - sign.X0); math.Abs(cover-1./3) > 0.02 {
		t.Errorf("the seal covers %.2f of the signature", cover)
	}
	if off := (seal.Y0 + seal.Y1 - sign.Y0 - sign.Y1) / 2; math.Abs(off) > 0.5 {
		t.Errorf("the seal stands %.1f mm off the height of the signature", off)
	}
}

// cosigners wants the blocks side by side, from the left in the order of the signers: the titles begin on one level and
// the names stand on one, each centred under its titles; Nơi nhận stands below.
func cosigners(t *testing.T, p judge.Page, label judge.Box, signers []model.Signature) {
	t.Helper()
	end, _ := p.LineContaining("./.")
	var before, firstTitle judge.Box
	for i, s := range signers {
		name, ok := p.Find(s.SignerName)
		if !ok || name.Y1 > label.Y0 {
			t.Errorf("%q is not above Nơi nhận", s.SignerName)
			continue
		}
		title := judge.Box{}
		for _, line := range p.Lines {
			if line.Y0 > end.Y0+1 && line.Y1 < name.Y1 && math.Abs(line.Middle()-name.Middle()) < 0.5 && (title == judge.Box{} || line.Y0 < title.Y0) {
				title = line.Box
			}
		}
		if title == (judge.Box{}) {
			t.Errorf("no title is centred above %q", s.SignerName)
		}
		if i > 0 && (name.X0 < before.X1 || math.Abs(name.Y1-before.Y1) > 0.5 || math.Abs(title.Y1-firstTitle.Y1) > 0.5) {
			t.Errorf("the block of %q at %v does not stand beside the one before, at %v", s.SignerName, name, before)
		}
		if i == 0 {
			firstTitle = title
		}
		before = name
	}
}

// titles are the lines above a signature.
func titles(s model.Signature) (lines []string) {
	for _, a := range s.Authority {
		lines = append(lines, a.String())
	}
	if s.Position != "" {
		lines = append(lines, s.Position)
	}
	return lines
}

// openingOf is the first line of a text that may have been broken into several: the longest beginning of it on one line.
func openingOf(p judge.Page, text string) string {
	words := strings.Fields(text)
	for i := len(words); i > 0; i-- {
		if beginning := strings.Join(words[:i], " "); i == 1 {
			return beginning
		} else if _, ok := p.Find(beginning); ok {
			return beginning
		}
	}
	return text
}
