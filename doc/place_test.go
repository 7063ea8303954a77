package doc

import (
	"math"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// placesOf are the places of a document by name, with the images that stand in the same paragraph.
func placesOf(t *testing.T, d *Document) (map[string]*Place, map[string][]*Image) {
	t.Helper()
	places, images := map[string]*Place{}, map[string][]*Image{}
	look := func(p *Paragraph) {
		for _, in := range p.Inlines {
			if place, ok := in.(*Place); ok {
				if places[place.Name] != nil {
					t.Errorf("two places are named %s", place.Name)
				}
				places[place.Name] = place
				for _, in := range p.Inlines {
					if m, ok := in.(*Image); ok {
						images[place.Name] = append(images[place.Name], m)
					}
				}
			}
		}
	}
	for p := range d.Paragraphs() {
		look(p)
	}
	for _, s := range d.Sections {
		for p := range paragraphsOf(s.FirstHeader) {
			look(p)
		}
	}
	return places, images
}

func paragraphsOf(blocks []Block) func(func(*Paragraph) bool) {
	return func(yield func(*Paragraph) bool) { paragraphsIn(blocks, yield) }
}

// TestPlaces wants a place for each signer and the agency: where their pictures stand, and without pictures where they would.
func TestPlaces(t *testing.T) {
	signature := &model.Picture{Data: glass(t, 400, 100), Width: 48}
	seal := &model.Picture{Data: glass(t, 100, 100), Width: 34}
	for _, c := range []struct {
		name  string
		first model.Signature
		more  []model.Signature
		want  string
	}{
		{"one", model.Signature{}, nil, "BanSao ChuKy1 ConDau"},
		{"pictures", model.Signature{Image: signature, Seal: seal}, nil, "BanSao ChuKy1 ConDau"},
		{"three", model.Signature{Seal: seal}, []model.Signature{{Image: signature}, {Seal: seal}}, "BanSao ChuKy1 ChuKy2 ChuKy3 ConDau ConDau3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := smallReport()
			r.Signature = c.first
			r.Signature.Position, r.Signature.SignerName = "BỘ TRƯỞNG", "Lê A"
			for _, s := range c.more {
				s.Position, s.SignerName = "BỘ TRƯỞNG", "Lê B"
				r.Cosigners = append(r.Cosigners, s)
			}
			places, images := placesOf(t, assemble(t, decree.Large, r))
			var names []string
			for _, name := range []string{"BanSao", "ChuKy1", "ChuKy2", "ChuKy3", "ConDau", "ConDau2", "ConDau3"} {
				if places[name] != nil {
					names = append(names, name)
				}
			}
			if got := strings.Join(names, " "); got != c.want || len(names) != len(places) {
				t.Fatalf("the places are %s of %d, want %s", got, len(places), c.want)
			}
			for n, s := range append([]model.Signature{c.first}, c.more...) {
				ends := string(rune('1' + n))
				signed, stamp := places[PlaceSigner+ends], places[PlaceSeal+strings.TrimPrefix(ends, "1")]
				if !strings.HasSuffix(signed.Title, []string{"Lê A", "Lê B", "Lê B"}[n]) {
					t.Errorf("%s is titled %q", signed.Name, signed.Title)
				}
				if s.Image != nil && !isFrame(signed, images[signed.Name][0]) {
					t.Errorf("%+v is not the frame of its image", signed)
				}
				if stamp == nil {
					continue
				}
				if cover := float64(stamp.X+stamp.Width-signed.X) / float64(signed.Width); math.Abs(cover-decree.SealCover) > 0.001 {
					t.Errorf("%s covers %.3f of %s", stamp.Name, cover, signed.Name)
				}
				last := images[stamp.Name]
				if s.Seal != nil && (stamp.Usual || !isFrame(stamp, last[len(last)-1])) {
					t.Errorf("%+v is not the frame of its image", stamp)
				}
				if s.Seal == nil && (!stamp.Usual || stamp.Width != Mm(36) || stamp.Height != Mm(36)) {
					t.Errorf("without an image the seal is %+v", stamp)
				}
			}
		})
	}
}

func isFrame(p *Place, m *Image) bool {
	return p.X == m.X && p.Y == m.Y && p.Width == m.Width && p.Height == m.Height
}

// TestPlaceOfCopy wants the line of a copy in the upper margin, right of the phạm vi lưu hành, and that of an appendix at the right.
func TestPlaceOfCopy(t *testing.T) {
	r := smallReport()
	for _, circulation := range []model.Circulation{0, model.Circulation(decree.InternalOnly), model.Circulation(decree.ReturnAfterReading)} {
		r.Circulation = circulation
		d := assemble(t, decree.Large, r)
		places, _ := placesOf(t, d)
		p, page := places[PlaceCopy], d.Sections[0].Page
		left := Length(0)
		for _, b := range d.Sections[0].FirstHeader {
			if table, ok := b.(*Table); ok {
				left = table.Indent + sum(table.Grid)
			}
		}
		if p == nil || p.X <= left || p.X+p.Width > page.Width-page.Left-Mm(5) || p.Y <= -page.Top || p.Y+p.Height >= 0 || p.Width < Mm(43) || p.Height < Mm(12) {
			t.Errorf("mark %d ends at %v, the copy's line is %+v", circulation, left, p)
		}
	}
	r.Appendices = []model.Appendix{{OwnFile: true, Title: model.Lines{"Bảng"}, Body: model.Body{{Paragraph: model.Plain("Một.")}}}}
	d, err := AssembleAppendix(r, 0)
	if err != nil {
		t.Fatal(err)
	}
	places, _ := placesOf(t, d)
	if p := places[PlaceSignedLine]; len(places) != 1 || p == nil || p.X+p.Width != d.Sections[0].Page.TextWidth() || p.Y != 0 {
		t.Errorf("the places of an appendix are %+v", places)
	}
}

// TestSealOnPage refuses a seal that the edge of the page would cut, where the first of several signers has it.
func TestSealOnPage(t *testing.T) {
	for width, fine := range map[float64]bool{36: true, 49: true, 52: false} {
		r := smallReport()
		r.Signature = model.Signature{Position: "BỘ TRƯỞNG", SignerName: "Lê A", Seal: &model.Picture{Data: glass(t, 100, 100), Width: width}}
		r.Cosigners = []model.Signature{{Position: "BỘ TRƯỞNG", SignerName: "Lê B"}, {Position: "BỘ TRƯỞNG", SignerName: "Lê C"}}
		_, err := Assemble(r)
		if (err == nil) != fine || err != nil && !strings.Contains(err.Error(), "signature.seal") {
			t.Errorf("a seal of %v mm: %v", width, err)
		}
	}
}
