package decree

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

//go:generate env BAOCAO_UPDATE=1 go test -count=1 -run ^TestGuide$

const guidePage = "../doc/guide/decree.md"

// TestGuide holds the tables of the guide page to the data. A table stands between <!-- table: name --> and <!-- end -->.
func TestGuide(t *testing.T) {
	tables := map[string]string{
		"page":       pageTable(),
		"components": componentTable(t),
		"picks":      pickTable(t),
		"clauses":    clauseTable(t),
		"lines":      lineTable(t),
		"text":       textTable(t),
	}
	page, err := os.ReadFile(guidePage)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	want := regexp.MustCompile(`(?s)<!-- table: (\w+) -->\n.*?<!-- end -->`).ReplaceAllStringFunc(string(page), func(block string) string {
		name, _, _ := strings.Cut(strings.TrimPrefix(block, "<!-- table: "), " ")
		seen++
		return fmt.Sprintf("<!-- table: %s -->\n\n%s\n<!-- end -->", name, tables[name])
	})
	if seen != len(tables) {
		t.Errorf("%d tables on the page, want %d", seen, len(tables))
	}
	if want == string(page) {
		return
	}
	if os.Getenv("BAOCAO_UPDATE") != "1" {
		t.Fatalf("the tables of %s are not those of the data; run go generate ./decree", guidePage)
	}
	if err := os.WriteFile(guidePage, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// identifiers lists the Go names of the components, in their order.
func identifiers(t *testing.T) []string { return constNames(t, "component.go") }

func pageTable() string {
	f := Page.Pick()
	mm := func(lo, hi Millimetres) string { return Span[Millimetres]{lo, hi}.String() }
	b := newTable("Property", "Clause", "Allowed", "Pick")
	b.row("paper", short(CitePaper), fmt.Sprintf("A4, %v x %v", float64(paperWidth), paperHeight), fmt.Sprintf("%v x %v", float64(f.Width), f.Height))
	b.row("orientation", short(CiteOrientation), "portrait; landscape for a table that is no appendix", "portrait")
	b.row("top margin", short(CiteMargins), mm(topMin, topMax), f.Top.String())
	b.row("bottom margin", short(CiteMargins), mm(bottomMin, bottomMax), f.Bottom.String())
	b.row("left margin", short(CiteMargins), mm(leftMin, leftMax), f.Left.String())
	b.row("right margin", short(CiteMargins), mm(rightMin, rightMax), f.Right.String())
	b.row("distance of the page number from the edge", "", "in the top margin", f.Header.String())
	return b.String()
}

func componentTable(t *testing.T) string {
	names := identifiers(t)
	b := newTable("Component", "Vietnamese", "Ô", "Row", "Clause", "Size", "Style", "Letters", "Alignment", "First line", "Before", "Line")
	for r := range Rules() {
		if r.Basis == Silent {
			b.row("`"+names[r.Component-1]+"`", r.Component.Vietnamese(), "", "", "*silent*")
			continue
		}
		size := r.Size.String()
		if r.SameSizeAs.Valid() {
			size += ", that of `" + names[r.SameSizeAs-1] + "`"
		}
		b.row("`"+names[r.Component-1]+"`", r.Component.Vietnamese(), r.Box, r.Row, short(r.Clause), size,
			styleWords(r), anyBlank(r.Case.String()), anyBlank(r.Align.String()),
			anyBlank(r.FirstLine.String()), anyBlank(r.Before.String()), anyBlank(r.Line.String()))
	}
	return b.String()
}

func styleWords(r Rule) string {
	words := []string{"upright"}
	if r.Italic == Must {
		words = []string{"italic"}
	}
	if r.Bold == Must {
		words = append(words, "bold")
	}
	if r.Ink == Red {
		words = append(words, "red")
	}
	return strings.Join(words, ", ")
}

func pickTable(t *testing.T) string {
	names := identifiers(t)
	b := newTable("Component", "Large", "Small", "Alignment", "First line", "Before", "Line")
	for r := range Rules() {
		large, small := r.Pick(Large), r.Pick(Small)
		b.row("`"+names[r.Component-1]+"`", large.Size.String(), small.Size.String(), large.Align.String(),
			large.FirstLine.String(), large.Before.String(), Multiple(large.Line).String())
	}
	return b.String()
}

// clauseTable lists the properties that another clause fixes than the one in the table of components, or that are fixed
// by a sample or a reading.
func clauseTable(t *testing.T) string {
	names := identifiers(t)
	b := newTable("Component", "Property", "Clause", "Basis")
	for r := range Rules() {
		for p := PropertyFont; p <= PropertyLine; p++ {
			if c, ok := r.cites[p]; ok {
				b.row("`"+names[r.Component-1]+"`", p.String(), short(c.Clause), c.Basis.String())
			}
		}
		if r.Basis == Reading {
			b.row("`"+names[r.Component-1]+"`", "all of it", short(r.Clause), r.Basis.String())
		}
	}
	return b.String()
}

func lineTable(t *testing.T) string {
	names := identifiers(t)
	b := newTable("With", "Stands", "Clause", "Length", "Pick", "Basis")
	for c := range Components() {
		l, ok := LineUnder(c)
		if !ok {
			continue
		}
		place, of := "below", "the line of text"
		if l.Above {
			place = "above"
		}
		if l.Of == TextArea {
			of = "the text area"
		}
		length := anyBlank(Span[Fraction]{Fraction(l.Min), Fraction(l.Max)}.String())
		b.row("`"+names[c-1]+"`", place, short(l.Clause), strings.TrimSpace(length), fmt.Sprintf("%v of %s", Fraction(l.Pick), of), l.Basis.String())
	}
	return b.String()
}

func textTable(t *testing.T) string {
	names := constNames(t, "textrule.go")
	b := newTable("Rule", "ID", "Says", "Clause", "Basis")
	for r := range TextRules() {
		b.row("`"+names[r-1]+"`", "`"+r.ID()+"`", r.Statement().En, short(r.Clause()), r.Basis().String())
	}
	return b.String()
}

// short leaves out the part that nearly all clauses begin with, as the guide page says.
func short(c Clause) string { return strings.TrimPrefix(string(c), "Phụ lục I, Phần I, ") }

func anyBlank(s string) string {
	if s == "any" {
		return ""
	}
	return s
}

// A table is a Markdown table in the making.
type table struct {
	strings.Builder
	columns int
}

func newTable(headings ...string) *table {
	b := &table{columns: len(headings)}
	b.row(headings...)
	b.row(strings.Split(strings.Repeat("---,", len(headings)-1)+"---", ",")...)
	return b
}

func (b *table) row(cells ...string) {
	cells = append(cells, make([]string, b.columns-len(cells))...)
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}
