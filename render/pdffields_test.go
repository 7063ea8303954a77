package render_test

import (
	"bytes"
	"cmp"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/pdfread"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// unissued are the cases before the records office gives them number and date, and when they are no drafts any more.
func unissued(t testing.TB) []aCase {
	return casesWith(t, func(r *model.Report) { r.Draft, r.Number.Ordinal, r.Date = "", 0, model.Date{} })
}

func withFields(b *bytes.Buffer, d *doc.Document) error {
	return render.PDFConfig{Fields: true}.PDF(b, d)
}

// A widget is what a PDF says of a field on a page; its corners are counted from the left upper corner of the page, in points.
type widget struct {
	name, title, letters   string
	kind                   pdfread.Name
	page                   int
	x0, y0, x1, y1         float64
	field, own, appearance pdfread.Dict
}

// widgetsOf reads the form of a PDF, and checks what any widget must have.
func widgetsOf(t *testing.T, pdf []byte) (all []widget) {
	t.Helper()
	file, err := pdfread.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	dict := func(v any) pdfread.Dict {
		d, err := file.Dict(v)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	catalogue := dict(file.Trailer["Root"])
	form := dict(catalogue["AcroForm"])
	for _, key := range []pdfread.Name{"NeedAppearances", "SigFlags", "XFA"} {
		if form[key] != nil {
			t.Errorf("the form says %s %v", key, form[key])
		}
	}
	pages := dict(catalogue["Pages"])["Kids"].([]any)
	inPages := map[any]int{}
	for i, page := range pages {
		p := dict(page)
		list, _ := p["Annots"].([]any)
		for _, ref := range list {
			if dict(ref)["Subtype"] == pdfread.Name("Widget") {
				inPages[ref] = i
			}
		}
		if p["Tabs"] != pdfread.Name("S") {
			t.Errorf("page %d goes from field to field by %v", i+1, p["Tabs"])
		}
	}
	fonts, _ := dict(form["DR"])["Font"].(pdfread.Dict)
	for _, ref := range form["Fields"].([]any) {
		field := dict(ref)
		kids, _ := field["Kids"].([]any)
		if kids == nil {
			kids = []any{ref}
		}
		for _, kid := range kids {
			own := dict(kid)
			page, there := inPages[kid]
			delete(inPages, kid)
			box := own["Rect"].([]any)
			media := dict(pages[page])["MediaBox"].([]any)
			height := media[3].(float64)
			w := widget{name: pdfread.Text(field["T"]), title: pdfread.Text(field["TU"]), kind: field["FT"].(pdfread.Name), page: page, field: field, own: own,
				x0: box[0].(float64), y0: height - box[3].(float64), x1: box[2].(float64), y1: height - box[1].(float64)}
			if w.letters, _ = own["DA"].(string); w.kind == "Tx" {
				if _, there := fonts[pdfread.Name(strings.TrimPrefix(strings.Fields(w.letters)[0], "/"))]; !there {
					t.Errorf("the form has no font for %q", w.letters)
				}
			}
			if !there || own["P"] != pages[page] || own["F"] != 4.0 || own["StructParent"] == nil || w.title == "" || pdfread.Text(own["Contents"]) == "" {
				t.Errorf("%s on page %d (%v): %v", w.name, page+1, there, own)
			}
			if w.x0 < 0 || w.y0 < 0 || w.x1 > media[2].(float64) || w.y1 > height || w.x1-w.x0 < 5 || w.y1-w.y0 < 5 {
				t.Errorf("%s is not within page %d: %v in %v", w.name, page+1, box, media)
			}
			v, err := file.Object(own["AP"].(pdfread.Dict)["N"].(pdfread.Ref))
			look, ok := v.(*pdfread.Stream)
			if err != nil || !ok || look.Dict["Subtype"] != pdfread.Name("Form") || look.Dict["Resources"] == nil {
				t.Errorf("the appearance of %s is %v: %v", w.name, v, err)
				continue
			}
			w.appearance = look.Dict
			all = append(all, w)
		}
	}
	if len(inPages) > 0 {
		t.Errorf("the form does not know the widgets %v", inPages)
	}
	return all
}

// TestFields holds the fields of every case against the page as it is when everything is known: a signature stands under its titles and
// over its name, in the middle of them, the seal over its left third; a blank stands where its figures will.
func TestFields(t *testing.T) {
	issued := casesWith(t, func(r *model.Report) {
		r.Draft, r.Number.Ordinal, r.Date = "", 1234, model.Date{Year: 2026, Month: 12, Day: 28}
	})
	figures := map[string]string{"1234": "So", "28": "Ngay", "12": "Thang", "2026": "Nam"}
	for i, c := range unissued(t) {
		t.Run(c.name, func(t *testing.T) {
			pdf := pdfOf(t, c.doc, withFields)
			if !bytes.Equal(pdf, pdfOf(t, c.doc, withFields)) {
				t.Error("other bytes the second time")
			}
			widgets := map[string][]widget{}
			for _, w := range widgetsOf(t, pdf) {
				widgets[w.name] = append(widgets[w.name], w)
			}
			runs := runsOf(t, issued[i].doc)
			filled := map[string]int{}
			var signers int
			for _, r := range runs {
				of, field, _ := strings.Cut(r.Origin.String(), ".")
				if (of == "signature" || strings.HasPrefix(of, "cosigners")) && field == "signer_name" {
					signers++
					isSigned(t, widgets["ChuKy"+strconv.Itoa(signers)], r, titlesOver(runs, r))
				}
				if name := figures[r.Text]; name != "" && (of == "number" || of == "place" || field == "reference") {
					isFilledIn(t, name, widgets[name], filled[name], r)
					filled[name]++
				}
			}
			for _, name := range figures {
				if filled[name] != len(widgets[name]) || filled[name] == 0 {
					t.Errorf("%d widgets %s for %d places", len(widgets[name]), name, filled[name])
				}
			}
			if signers == 0 || len(widgets) != len(figures)+signers+len([]string{"ConDau", "BanSao"}) || widgets["BanSao"][0].page != 0 {
				t.Errorf("%d signers, fields %v", signers, widgets)
			}
			seal, signed := widgets["ConDau"], widgets["ChuKy1"]
			if len(seal) != 1 || math.Abs((seal[0].x1-signed[0].x0)/(signed[0].x1-signed[0].x0)-1./3) > 0.001 ||
				math.Abs(seal[0].y0+seal[0].y1-signed[0].y0-signed[0].y1) > 0.01 {
				t.Errorf("the seal is %v", seal)
			}
		})
	}
}

// A pageRun is a run with the number of its page, from 0.
type pageRun struct {
	*typeset.Run
	page int
}

func runsOf(t *testing.T, d *doc.Document) (all []pageRun) {
	t.Helper()
	n := 0
	for p, err := range (typeset.Config{Whole: true}).Pages(d) {
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range p.Items {
			if r, ok := item.(*typeset.Run); ok {
				all = append(all, pageRun{r, n})
			}
		}
		n++
	}
	return all
}

// titlesOver are the runs of titles over a name, in its column.
func titlesOver(runs []pageRun, name pageRun) (over []pageRun) {
	centre := name.X + name.Width/2
	for _, r := range runs {
		of := r.Origin.String()
		c := r.X + r.Width/2
		if r.page == name.page && (strings.Contains(of, "authority") || strings.HasSuffix(of, ".position")) && max(c-centre, centre-c) < doc.Mm(2) {
			over = append(over, r)
		}
	}
	return over
}

func isSigned(t *testing.T, w []widget, name pageRun, titles []pageRun) {
	t.Helper()
	if len(w) != 1 || len(titles) == 0 || w[0].kind != "Sig" || w[0].page != name.page || w[0].field["V"] != nil {
		t.Errorf("%s signs at %v, under %d titles", name.Text, w, len(titles))
		return
	}
	lowest := slices.MaxFunc(titles, func(a, b pageRun) int { return cmp.Compare(a.Y, b.Y) })
	over, under := points(lowest.Y), points(name.Y-name.Size*metrics.Ascent/metrics.UnitsPerEm)
	if w[0].y0 < over || w[0].y1 > under+1 || math.Abs((w[0].x0+w[0].x1)/2-points(name.X+name.Width/2)) > 3 {
		t.Errorf("%s signs between %.1f and %.1f from %.1f to %.1f, and has room between %.1f and %.1f in the middle of %.1f", name.Text,
			w[0].y0, w[0].y1, w[0].x0, w[0].x1, over, under, points(name.X+name.Width/2))
	}
	if !strings.HasSuffix(w[0].title, strings.TrimSpace(name.Text)) {
		t.Errorf("%q signs what is titled %q", name.Text, w[0].title)
	}
}

func isFilledIn(t *testing.T, name string, all []widget, n int, r pageRun) {
	t.Helper()
	if n >= len(all) {
		return // the counts differ, which is said
	}
	w := all[n]
	if w.kind != "Tx" || w.page != r.page || math.Abs(w.x0-points(r.X)) > 0.3 || math.Abs(w.x1-points(r.X+r.Width)) > 0.3 ||
		w.y0 > points(r.Y-r.Size/2) || w.y1 < points(r.Y) || w.y1-w.y0 > 1.2*points(r.Size) {
		t.Errorf("%s is filled in on page %d at %.2f %.2f %.2f %.2f; its figures stand on page %d at %.2f to %.2f on the line %.2f", name,
			w.page+1, w.x0, w.y0, w.x1, w.y1, r.page+1, points(r.X), points(r.X+r.Width), points(r.Y))
	}
	size := strconv.FormatFloat(points(r.Size), 'f', -1, 64)
	face := map[metrics.Face]string{metrics.Regular: "Thuong", metrics.Italic: "Nghieng"}[r.Face]
	if want := "/" + face + " " + size + " Tf 0 g"; w.letters != want {
		t.Errorf("%s is filled in by %q, its figures are %q", name, w.letters, want)
	}
}

func points(l doc.Length) float64 { return float64(l) / 12_700 }

// TestFieldsRead lets qpdf and poppler read the fields of every case, and wants what a signature will show not to be drawn.
func TestFieldsRead(t *testing.T) {
	judge.Need(t, judge.QPDF, judge.Poppler)
	for _, c := range unissued(t) {
		pdf := pdfOf(t, c.doc, withFields)
		if err := judge.CheckPDF(t, pdf); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		found := judge.PDFSignatures(t, pdf)
		for _, w := range widgetsOf(t, pdf) {
			said := "Signature Field Name: " + w.name + "\n  The signature form field is not signed."
			if strings.Contains(found, said) != (w.kind == "Sig") {
				t.Errorf("%s: pdfsig says of %s:\n%s", c.name, w.name, found)
			}
		}
		if c.name == "signature" && (bytes.Contains(pdf, []byte("/Subtype/Image")) || !bytes.Contains(pdfOf(t, c.doc, usual), []byte("/Subtype/Image"))) {
			t.Error("the pictures of signature and seal are drawn")
		}
	}
}

// TestFieldsSame wants the page with fields to be that without them, but for what is filled in and signed.
func TestFieldsSame(t *testing.T) {
	for _, c := range casesOf(t) {
		if c.name == "draft" {
			continue
		}
		with, without := allPages(t, pdfOf(t, c.doc, withFields)), allPages(t, pdfOf(t, c.doc, usual))
		if !slices.Equal(with, without) {
			t.Errorf("%s: another text on %d and %d pages", c.name, len(with), len(without))
		}
	}
}

func allPages(t *testing.T, pdf []byte) []string {
	t.Helper()
	file, err := pdfread.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := file.Pages()
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// TestFieldsOfAppendix signs an appendix in a file of its own at its upper right, where the line stands that is not drawn.
func TestFieldsOfAppendix(t *testing.T) {
	r := &model.Report{}
	casesWith(t, func(of *model.Report) {
		if len(of.Appendices) > 2 && of.Appendices[2].OwnFile {
			r = of
		}
	})
	d, err := doc.AssembleAppendix(r, 2)
	if err != nil {
		t.Fatal(err)
	}
	pdf := pdfOf(t, d, withFields)
	w := widgetsOf(t, pdf)
	if len(w) != 1 || w[0].name != "ThongTinKySo" || w[0].y1 > points(d.Sections[0].Page.Top) || math.Abs(w[0].x1-points(d.Sections[0].Page.Width-d.Sections[0].Page.Right)) > 0.1 {
		t.Errorf("the fields are %v", w)
	}
	if with, without := allPages(t, pdf)[0], allPages(t, pdfOf(t, d, usual))[0]; strings.Contains(with, "Số:") || !strings.Contains(without, "Số:") {
		t.Errorf("the line of the signature: %q with fields, %q without", with, without)
	}
}

// TestFieldsRefused wants no fields in a draft, nor where nobody could sign, and a seal of a size that seals have.
func TestFieldsRefused(t *testing.T) {
	place := func() *doc.Place {
		return &doc.Place{Name: "ChuKy1", Title: "A", Width: doc.Mm(40), Height: doc.Mm(20)}
	}
	draft := &doc.Field{Tag: doc.TagDraft, Text: doc.Text{Text: "DỰ THẢO"}}
	for want, d := range map[string]*doc.Document{
		"DỰ THẢO":    oneSection(line(place()), line(draft)),
		"no place":   oneSection(line(word("một"))),
		"two places": oneSection(line(place()), line(place())),
	} {
		var b bytes.Buffer
		err := render.PDFConfig{Fields: true}.PDF(&b, d)
		var refused *render.FieldsError
		if !errors.As(err, &refused) || !strings.Contains(err.Error(), want) || !strings.HasPrefix(refused.Vietnamese(), "không tạo được ô") || b.Len() > 0 {
			t.Errorf("%s: %v", want, err)
		}
	}
	for mm, fine := range map[float64]bool{0: true, 9.9: false, 10: true, 34: true, 60: true, 60.1: false, -36: false} {
		usual := &doc.Place{Name: "ConDau", Title: "B", X: doc.Mm(50), Y: doc.Mm(10), Width: doc.Mm(36), Height: doc.Mm(36), Usual: true}
		given := &doc.Place{Name: "ConDau2", Title: "C", X: doc.Mm(50), Y: doc.Mm(10), Width: doc.Mm(36), Height: doc.Mm(36)}
		var b bytes.Buffer
		err := render.PDFConfig{Fields: true, Seal: doc.Mm(mm)}.PDF(&b, oneSection(line(usual, given)))
		if (err == nil) != fine {
			t.Errorf("a seal of %v mm: %v", mm, err)
		}
		if err != nil {
			continue
		}
		w := widgetsOf(t, b.Bytes())
		if mm == 0 {
			mm = 36
		}
		if math.Abs(w[0].x1-w[1].x1) > 0.01 || math.Abs(w[0].y0+w[0].y1-w[1].y0-w[1].y1) > 0.01 || math.Abs(w[0].y1-w[0].y0-points(doc.Mm(mm))) > 0.01 ||
			math.Abs(w[1].y1-w[1].y0-points(doc.Mm(36))) > 0.01 {
			t.Errorf("a seal of %v mm stands at %v beside a picture's %v", mm, w[0], w[1])
		}
	}
}
