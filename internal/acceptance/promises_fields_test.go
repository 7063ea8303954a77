package acceptance

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// TestFieldsRolled asks reports of every kind of content for fields: each signer and the agency has a place, on the page and once; the
// seal covers a third of the signature; number and date are fields exactly where they are blank; a draft has none.
func TestFieldsRolled(t *testing.T) {
	rolled := uint64(400)
	if testing.Short() {
		rolled = 150
	}
	written := 0
	for n := range rolled {
		r := new(model.Report)
		roll(r, rollsOf(n))
		if n%2 == 0 {
			r.Number.Ordinal, r.Date = 0, model.Date{}
		}
		for n%4 == 0 && len(r.Cosigners) > 0 && len(r.Cosigners) < int(n)%7 {
			r.Cosigners = append(r.Cosigners, r.Cosigners[0])
		}
		files, faults := baocao.Assemble(r)
		if faults.Err() != nil {
			continue
		}
		written++
		for i, f := range files {
			fieldsOf(t, r, f.Document, i == 0)
			var pdf bytes.Buffer
			err := render.PDFConfig{Fields: true}.PDF(&pdf, f.Document)
			_, draft := errors.AsType[*render.FieldsError](err)
			_, letters := errors.AsType[*render.LetterError](err)
			if wanted := baocao.PDFFaults(r, true).Err() != nil && i == 0; draft != wanted || err != nil && !draft && !letters {
				t.Errorf("%d: %v", n, err)
			}
		}
	}
	t.Logf("%d of %d reports written", written, rolled)
	if written < int(rolled)/10 {
		t.Errorf("only %d of %d reports are written", written, rolled)
	}
}

func fieldsOf(t *testing.T, r *model.Report, d *doc.Document, report bool) {
	t.Helper()
	places := map[string]*typeset.Blank{}
	filled := map[string]int{}
	for p, err := range (typeset.Config{Fields: true}).Pages(d) {
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range p.Items {
			b, ok := item.(*typeset.Blank)
			if !ok {
				continue
			}
			if b.X < 0 || b.Y < 0 || b.X+b.Width > p.Format.Width || b.Y+b.Height > p.Format.Height || b.Width <= 0 || b.Height <= 0 {
				t.Errorf("page %d: %+v is not on the page", p.Number, b)
			}
			if b.Field != nil {
				filled[b.Field.Tag]++
				continue
			}
			if places[b.Place.Name] != nil {
				t.Errorf("two places are named %s", b.Place.Name)
			}
			places[b.Place.Name] = b
		}
	}
	if !report {
		if len(places) != 1 || places[doc.PlaceSignedLine] == nil {
			t.Errorf("an appendix is signed at %v", places)
		}
		return
	}
	for i := range len(r.Cosigners) + 1 {
		signed, n := places[doc.PlaceSigner+strconv.Itoa(i+1)], ""
		if i > 0 {
			n = strconv.Itoa(i + 1)
		}
		seal := places[doc.PlaceSeal+n]
		if signed == nil || seal == nil && i == 0 {
			t.Errorf("signer %d has no place", i+1)
			continue
		}
		if seal == nil {
			continue
		}
		cover, want := seal.X+seal.Width-signed.X, doc.Length(float64(signed.Width)*decree.SealCover)
		if diff := cover - want; max(diff, -diff) > doc.Mm(0.1) {
			t.Errorf("the seal covers %v of a signature of %v", cover, signed.Width)
		}
	}
	blank := func(tag string, is bool) {
		if (filled[tag] > 0) != is {
			t.Errorf("%d fields %s", filled[tag], tag)
		}
	}
	blank(doc.TagNumber, r.Number.Ordinal == 0 && strings.TrimSpace(r.Number.Symbol) != "")
	blank(doc.TagDay, r.Date.Day == 0)
	blank(doc.TagMonth, r.Date.IsZero())
	blank(doc.TagYear, r.Date.IsZero())
}
