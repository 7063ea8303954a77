package acceptance

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// The folders of the repository that the tests of this package read.
const (
	root    = "../.."
	sources = root + "/examples/cases"
	goldens = root + "/testdata"
)

// A testCase is a folder of sources that holds a report.
type testCase struct {
	name   string
	report *model.Report
	config baocao.Config
	docx   []byte
}

// cases returns every case, rendered once for all tests.
func cases(t testing.TB) []testCase {
	t.Helper()
	all, err := renderCases()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var renderCases = sync.OnceValues(func() ([]testCase, error) {
	files, err := filepath.Glob(sources + "/*/report.*")
	if err != nil {
		return nil, err
	}
	var all []testCase
	for _, path := range files {
		dir, file := filepath.Split(path)
		name := filepath.Base(dir)
		r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(os.DirFS(dir), file)
		if err != nil {
			return nil, err
		}
		config, err := configOf(name)
		if err != nil {
			return nil, err
		}
		var docx bytes.Buffer
		if err := config.Write(&docx, r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, testCase{name, r, config, docx.Bytes()})
	}
	return all, nil
})

// decodeCase reads the report of a case anew, for a test that changes it.
func decodeCase(t testing.TB, name, file string) *model.Report {
	t.Helper()
	r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(os.DirFS(filepath.Join(sources, name)), file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// ownFile is the third appendix of the case appendices, which has a file of its own.
func ownFile(t testing.TB) []byte {
	t.Helper()
	files, faults := baocao.Assemble(decodeCase(t, "appendices", "report.yaml"))
	if len(files) != 2 {
		t.Fatalf("%d files, faults %v", len(files), faults)
	}
	var docx bytes.Buffer
	if err := render.DOCX(&docx, files[1].Document); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}

// configOf reads the file sizes beside the goldens of a case, which names the set of sizes where it is not the usual one.
func configOf(name string) (c baocao.Config, err error) {
	file := filepath.Join(goldens, name, "sizes")
	set, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return c, nil
	}
	known := false
	if c.Sizes, known = decree.SizeSetByName(strings.TrimSpace(string(set))); !known && err == nil {
		err = fmt.Errorf("%s: no set of sizes is %q", file, set)
	}
	return c, err
}

// caseOf returns one case.
func caseOf(t testing.TB, name string) testCase {
	t.Helper()
	all := cases(t)
	i := slices.IndexFunc(all, func(c testCase) bool { return c.name == name })
	if i < 0 {
		t.Fatalf("no case %s", name)
	}
	return all[i]
}

// A text is what a report says: its own words in the order of the page, and its notes.
type text struct{ body, notes []string }

// sourceText collects the words of a report from the model, without the layout between.
func sourceText(r *model.Report) text {
	r = r.Resolve()
	var t text
	t.lines(r.SupervisoryAgency...)
	t.lines(r.IssuingAgency...)
	for _, j := range r.Joint {
		t.lines(j.SupervisoryAgency...)
		t.lines(j.IssuingAgency...)
	}
	t.lines(strings.ToUpper(r.DocumentType.Type().Name()))
	t.rich(r.Subject)
	for _, a := range r.Addressees {
		t.lines(a.Name)
		t.lines(a.Lines...)
	}
	for _, p := range r.Preamble {
		t.rich(p)
	}
	t.rich(r.LeadIn)
	t.blocks(r.Body)
	t.rich(r.Closing)
	t.lines(r.Recipients...)
	t.lines(r.Archive)
	for _, s := range append([]model.Signature{r.Signature}, r.Cosigners...) {
		for _, a := range s.Authority {
			t.lines(a.String())
		}
		t.lines(s.Position, s.OtherPosition, s.SignerName)
	}
	t.lines(r.Draft, r.Drafter)
	if u := decree.UrgencyMark(r.Urgency); u.Valid() {
		t.lines(u.Text())
	}
	for _, a := range r.Appendices {
		if a.OwnFile {
			continue
		}
		t.lines(a.Label)
		t.lines(a.Title...)
		t.blocks(a.Body)
	}
	return t
}

func (t *text) lines(lines ...string) { t.body = append(t.body, lines...) }

func (t *text) rich(text model.Text) {
	t.lines(text.String())
	for run := range text.Runs() {
		if run.Note != nil {
			for _, p := range run.Note.Body {
				t.notes = append(t.notes, p.String())
			}
		}
	}
}

func (t *text) blocks(body model.Body) {
	for _, b := range body {
		switch {
		case b.Section != nil:
			t.lines(b.Section.Number)
			t.rich(b.Section.Title)
			t.blocks(b.Section.Body)
		case b.Item != nil:
			t.rich(b.Item.Text)
			t.blocks(b.Item.Body)
		case b.Table != nil:
			t.rich(b.Table.Caption)
			t.rich(b.Table.Unit)
			t.columns(b.Table.Columns)
			t.rows(b.Table)
			t.rich(b.Table.Note)
		case !b.Quote.IsEmpty():
			t.rich(b.Quote)
		case !b.Centred.IsEmpty():
			t.rich(b.Centred)
		default:
			t.rich(b.Paragraph)
		}
	}
}

func (t *text) rows(table *model.Table) {
	leaves := table.Leaves()
	grid := model.NewGrid(len(leaves))
	for _, row := range table.Rows {
		places, err := grid.Place(row)
		if err != nil {
			continue
		}
		for _, p := range places {
			if p.Cell < 0 {
				continue
			}
			cell := &row.Cells[p.Cell]
			if cell.Number.Valid {
				t.lines(leaves[p.Column].Shown(&row, cell).Print(cell.Number.Decimal))
				for run := range cell.Text.Runs() {
					if run.Note != nil {
						t.rich(model.Rich(model.Run{Note: run.Note}))
					}
				}
				continue
			}
			t.rich(cell.Text)
		}
	}
}

func (t *text) columns(columns []model.Column) {
	for _, c := range columns {
		t.rich(c.Title)
		t.lines(c.Label)
		t.columns(c.Columns)
	}
}
