package acceptance

import (
	"math"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
)

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
