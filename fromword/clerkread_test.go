package fromword_test

import (
	"bytes"
	"fmt"
	"image/png"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/model"
)

// saying is what a report says, line by line, as [clerk] notes it.
type saying struct{ lines []string }

func (s *saying) add(format string, a ...any) { s.lines = append(s.lines, fmt.Sprintf(format, a...)) }

func said(r *model.Report) []string {
	var s saying
	for _, l := range r.SupervisoryAgency {
		s.add("supervisory %s", l)
	}
	for _, l := range r.IssuingAgency {
		s.add("agency %s", l)
	}
	s.add("number %s", strings.ReplaceAll(r.Number.String(), " ", ""))
	s.add("date %s %d/%d/%d", r.Place, r.Date.Day, r.Date.Month, r.Date.Year)
	if r.Draft != "" {
		s.add("draft %s", r.Draft)
	}
	if r.Urgency != 0 {
		s.add("urgency")
	}
	s.add("subject %s", inline(r.Subject))
	for _, a := range r.Addressees {
		s.add("to %s", a.Name)
	}
	for _, p := range r.Preamble {
		s.add("basis %s", inline(p))
	}
	if !r.LeadIn.IsEmpty() {
		s.add("lead %s", inline(r.LeadIn))
	}
	s.body(r.Body, model.NewNumbering(r.Numbering))
	if !r.Closing.IsEmpty() {
		s.add("p %s", strings.TrimRight(inline(r.Closing), "."))
	}
	for _, l := range r.Recipients {
		s.add("recipient %s", l)
	}
	if r.Archive != "" {
		s.add("archive %s", r.Archive)
	}
	for _, sign := range append([]model.Signature{r.Signature}, r.Cosigners...) {
		for _, a := range sign.Authority {
			s.add("authority %s", strings.TrimSpace(a.Prefix.String()+" "+a.Of))
		}
		if sign.Position != "" {
			s.add("position %s", sign.Position)
		}
		s.add("name %s", sign.SignerName)
	}
	for _, a := range r.Appendices {
		label := a.Label
		if label == "" {
			label = "PHỤ LỤC"
		}
		s.add("appendix %s: %s", strings.ToUpper(label), strings.Join(a.Title, " "))
		s.body(a.Body, model.NewNumbering(r.Numbering))
	}
	return s.lines
}

// inline is a text with its faces: *bold*, _italic_, <address>link<>, [note], a break as a slash.
func inline(t model.Text) string {
	var b strings.Builder
	for run := range t.Runs() {
		mark := ""
		if run.Bold {
			mark += "*"
		}
		if run.Italic {
			mark += "_"
		}
		if run.Superscript {
			mark += "^"
		}
		switch {
		case run.Break:
			b.WriteString(" / ")
		case run.Note != nil:
			for _, n := range run.Note.Body {
				b.WriteString("[" + inline(n) + "]")
			}
		case run.Link != "":
			b.WriteString("<" + run.Link + ">" + run.Text + "<>")
		default:
			s := run.Text
			trimmed := strings.TrimSpace(s)
			if mark != "" && trimmed != "" {
				s = strings.Replace(s, trimmed, mark+trimmed+mark, 1)
			}
			b.WriteString(s)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (s *saying) body(body model.Body, n *model.Numbering) {
	for i := range body {
		switch b := body[i]; {
		case b.Section != nil:
			h := n.Next(b.Section)
			s.add("h%d %s %s", h.Level, h.Number, inline(b.Section.Title))
			s.body(b.Section.Body, n.Under(b.Section, h))
		case b.Item != nil:
			s.add("item %s %s", b.Item.Marker, inline(b.Item.Text))
			s.body(b.Item.Body, n)
		case b.Picture != nil:
			shown, _ := png.DecodeConfig(bytes.NewReader(b.Picture.Data))
			s.add("picture %s %dx%d", b.Picture.Alt, shown.Width, shown.Height)
		case b.Table != nil:
			s.table(b.Table)
		case !b.Quote.IsEmpty():
			s.add("quote %s", inline(b.Quote))
		case !b.Centred.IsEmpty():
			s.add("centred %s", inline(b.Centred))
		case !b.Paragraph.IsEmpty():
			s.add("p %s", inline(b.Paragraph))
		}
	}
}

func (s *saying) table(t *model.Table) {
	if !t.Caption.IsEmpty() {
		s.add("caption %s", inline(t.Caption))
	}
	if !t.Unit.IsEmpty() {
		s.add("unit %s", inline(t.Unit))
	}
	s.add("th %s", columnTitles(t.Columns))
	leaves := t.Leaves()
	var labels []string
	for _, c := range leaves {
		if c.Label != "" {
			labels = append(labels, c.Label)
		}
	}
	if len(labels) > 0 {
		s.add("labels %s", strings.Join(labels, " "))
	}
	grid := model.NewGrid(len(leaves))
	for _, row := range t.Rows {
		places, err := grid.Place(row)
		if err != nil {
			s.add("%v", err)
			continue
		}
		var cells []string
		for _, p := range places {
			if p.Cell < 0 {
				continue
			}
			c := row.Cells[p.Cell]
			if c.Number.Valid {
				cells = append(cells, leaves[p.Column].Format(c.Number.Decimal))
			} else {
				cells = append(cells, inline(c.Text))
			}
		}
		kind := []string{"tr", "group", "total"}[rowKind(row.Kind)]
		if row.Level > 0 {
			kind += fmt.Sprintf(" level %d:", row.Level)
		}
		s.add("%s %s", kind, strings.Join(cells, " | "))
	}
	if !t.Note.IsEmpty() {
		s.add("source %s", inline(t.Note))
	}
}

func rowKind(k model.RowKind) int {
	switch k {
	case model.GroupRow:
		return 1
	case model.TotalRow:
		return 2
	}
	return 0
}

func columnTitles(columns []model.Column) string {
	var list []string
	for _, c := range columns {
		title := inline(c.Title)
		if len(c.Columns) > 0 {
			title += " (" + columnTitles(c.Columns) + ")"
		}
		list = append(list, title)
	}
	return strings.Join(list, " | ")
}

// wrong is what a reading has otherwise than was typed and noted.
func (c *clerk) wrong(result *fromword.Result) (list []string) {
	if got, want := strings.Join(said(result.Report), "\n"), strings.Join(c.want, "\n"); got != want {
		list = append(list, "another report:\n"+firstDifference(got, want))
	}
	left, looks := slices.Clone(c.lost), slices.Clone(c.looks)
	for _, l := range result.Losses {
		if i := slices.Index(looks, l.Text); i >= 0 && l.Look {
			looks = slices.Delete(looks, i, i+1)
		} else if i := slices.IndexFunc(left, func(w string) bool { return strings.Contains(l.Text, w) }); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else if !slices.ContainsFunc(c.lost, func(w string) bool { return strings.Contains(l.Text, w) }) {
			list = append(list, fmt.Sprintf("lost: %v: %s (%s)", l.Place, l.Text, l.Reason.En))
		}
	}
	if left = append(left, looks...); len(left) > 0 {
		list = append(list, fmt.Sprintf("nothing is said of %q", left))
	}
	for _, change := range result.Changes {
		list = append(list, fmt.Sprintf("changed: %v", change))
	}
	return list
}

// TestClerk wants of every file of a clerk what was typed, and as losses what no report can hold, and nothing else; and a report
// that can be laid out.
func TestClerk(t *testing.T) {
	seeds := uint64(300)
	if testing.Short() || raceEnabled {
		seeds = 30
	}
	for seed := range seeds {
		c := newClerk(seed)
		c.report()
		result := read(t, c.file(t))
		for _, s := range c.wrong(result) {
			t.Errorf("%d: %+v: %s", seed, c.habit, s)
		}
		if _, err := doc.Assemble(result.Report); err != nil {
			t.Errorf("%d: %v", seed, err)
		}
	}
}

// TestClerkFramed wants the same of files whose text stands in a table around it, with borders or without, that has one row or several.
func TestClerkFramed(t *testing.T) {
	seeds := uint64(60)
	if testing.Short() || raceEnabled {
		seeds = 10
	}
	for seed := range seeds {
		c := newClerk(seed)
		c.report()
		whole := c.body.String()
		text := whole[c.from:c.to]
		frames := row(cell(9900, 1, text))
		if at := strings.Index(text, "</w:p>") + len("</w:p>"); seed%3 == 0 {
			frames = row(cell(9900, 1, text[:at])) + row(cell(9900, 1, text[at:]))
		}
		if frames = layout(frames); seed%2 == 0 {
			frames = strings.Replace(frames, "<w:tblPr>", `<w:tblPr><w:tblStyle w:val="TableGrid"/>`, 1)
		}
		c.body.Reset()
		c.body.WriteString(whole[:c.from] + frames + whole[c.to:])
		for _, s := range c.wrong(read(t, c.file(t))) {
			t.Errorf("%d: %+v: %s", seed, c.habit, s)
		}
	}
}

// TestClerkResaved wants the same of files that LibreOffice has saved.
func TestClerkResaved(t *testing.T) {
	judge.Need(t, judge.LibreOffice)
	clerks := make([]*clerk, 12)
	var files [][]byte
	for i := range clerks {
		clerks[i] = newClerk(uint64(i))
		clerks[i].report()
		files = append(files, clerks[i].file(t))
	}
	for i, file := range judge.ResavedAll(t, files...) {
		for _, s := range clerks[i].wrong(read(t, file)) {
			t.Errorf("%d: %+v: %s", i, clerks[i].habit, s)
		}
	}
}
