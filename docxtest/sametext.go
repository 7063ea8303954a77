package docxtest

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/word"
)

// SameText compares what a Word file says with what a sample says, such as last year's report as a clerk typed it: số, ngày, trích yếu,
// headings, paragraphs, cells, notes, recipients and signer, in the order in which they are read. It ignores styles, faces, line
// breaks, tables that only set things side by side, and whether a number was typed or counted by Word. One letter that differs fails
// the test, which shows the lines that do, - of the sample and + of the file.
func SameText(t testing.TB, docx, sample []byte) {
	t.Helper()
	got, err := textOf(docx)
	if err != nil {
		t.Errorf("the file: %v", err)
		return
	}
	want, err := textOf(sample)
	if err != nil {
		t.Errorf("the sample: %v", err)
		return
	}
	if got != want {
		t.Errorf("the file does not say what the sample says (- sample, + file)\n%s", golden.Diff([]byte(want), []byte(got)))
	}
}

// A said is a paragraph or a row as it is compared.
type said struct {
	component decree.Component
	text      string
}

// textOf is what a file says, a paragraph or a row on a line, those of the head and of the closing after the name of their component.
func textOf(docx []byte) (string, error) {
	r, err := check.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return "", err
	}
	var all []said
	placed := map[string]int{} // notes, by their text
	for _, e := range r.Outline().Entries {
		for _, n := range e.Notes {
			placed[squeeze(n.Text)]++
		}
		if e.Table != nil {
			all = append(all, rowsOf(e.Table)...)
			continue
		}
		text := squeeze(e.Label + " " + noted(&e))
		if e.Component == decree.Recipients || e.Component == decree.Addressees {
			text = strings.TrimPrefix(text, "- ") // which Word may count
		}
		if text != "" {
			all = append(all, said{e.Component, text})
		}
	}
	all = joined(inOrder(all))
	margins, err := besideText(docx, placed)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, s := range append(all, margins...) {
		if isOfForm(s.component) {
			b.WriteString(s.component.Vietnamese() + ": ")
		}
		b.WriteString(s.text + "\n")
	}
	return b.String(), nil
}

// noted is the text of an entry with its notes where their marks stand.
func noted(e *check.Entry) string {
	text := e.Text()
	for _, n := range slices.Backward(e.Notes) {
		at := min(max(n.At, 0), len(text))
		text = text[:at] + " [chú thích: " + n.Text + "] " + text[at:]
	}
	return text
}

func rowsOf(t *check.Table) []said {
	var rows []said
	for _, line := range []string{t.Title, t.Unit} {
		if line = squeeze(line); line != "" {
			rows = append(rows, said{text: line})
		}
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = squeeze(c.Text)
		}
		rows = append(rows, said{text: strings.Join(cells, " | ")})
	}
	return rows
}

// squeeze composes a text, and parts its words by single spaces, whatever parted them.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(composed.String(s), "\u2011", "-")), " ")
}

// inOrder sets the components of the head, and those of the closing, in the order of the Decree: which column of a table is read
// first, and in which rows they stand, says nothing.
func inOrder(all []said) []said {
	for from := 0; from < len(all); {
		part := partOfForm(all[from].component)
		to := from + 1
		for to < len(all) && partOfForm(all[to].component) == part {
			to++
		}
		if part > 0 {
			slices.SortStableFunc(all[from:to], func(a, b said) int { return int(a.component) - int(b.component) })
		}
		from = to
	}
	return all
}

// partOfForm tells the head and the closing, within which the order is that of the Decree.
func partOfForm(c decree.Component) int {
	switch c {
	case decree.NationalName, decree.Motto, decree.SupervisoryAgency, decree.IssuingAgency, decree.NumberSymbol, decree.PlaceDate,
		decree.DispatchSubject, decree.Urgency:
		return 1
	case decree.Authority, decree.OtherPosition, decree.SignerName, decree.RecipientsLabel, decree.Recipients, decree.DrafterMark:
		return 2
	}
	return 0
}

// isOfForm reports whether a component is named before its text: what is head or closing in one file and plain text in the other is
// no mere difference of layout.
func isOfForm(c decree.Component) bool {
	return partOfForm(c) > 0 || c == decree.DocumentType || c == decree.Subject || c == decree.AppendixLabel
}

// joined puts lines together that are one text on several, in paragraphs or by line breaks.
func joined(all []said) []said {
	var to []said
	for _, s := range all {
		if last := len(to) - 1; last >= 0 && to[last].component == s.component {
			switch s.component {
			case decree.SupervisoryAgency, decree.IssuingAgency, decree.Subject, decree.DispatchSubject, decree.AppendixTitle, decree.Addressees:
				to[last].text += " " + s.text
				continue
			}
		}
		to = append(to, s)
	}
	return to
}

// besideText is what stands in headers and footers, but for numbers of pages, and the notes of tables, which the outline does not place.
func besideText(docx []byte, placed map[string]int) (all []said, err error) {
	d, err := word.Open(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, err
	}
	for _, story := range d.Stories {
		if story == d.Main {
			continue
		}
		for _, n := range story.Notes {
			var text strings.Builder
			for _, p := range n.Paragraphs {
				text.WriteString(p.Shown() + "\n")
			}
			switch note := squeeze(text.String()); {
			case n.Separator:
			case placed[note] > 0:
				placed[note]--
			default:
				all = append(all, said{text: "chú thích của bảng: " + note})
			}
		}
		for _, p := range story.Paragraphs {
			if text := squeeze(p.Text); story != d.Footnotes && story != d.Endnotes && strings.Trim(text, "0123456789- ") != "" {
				all = append(all, said{text: "lề trang: " + text})
			}
		}
	}
	return all, nil
}

// Conforms reports every departure of a Word file from Nghị định 30/2020/NĐ-CP that is against the words of a clause, as baocao check
// lists them; advice is logged.
func Conforms(t testing.TB, docx []byte) {
	t.Helper()
	r, err := check.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Error(err)
		return
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		say := t.Logf
		if f.Severity() == check.Fault {
			say = t.Errorf
		}
		say("%s at %q: %s [%s] (%s)", f.Severity(), f.Where.Excerpt, f.Message.Vi, f.Clause, f.Rule)
	}
}
