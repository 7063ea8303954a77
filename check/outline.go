package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// An Outline is what a file says, taken apart: its paragraphs and tables in their order, and what the parts of the form hold.
type Outline struct {
	Entries []Entry `json:"entries"`
	Values  Values  `json:"values"`
}

// An Entry is a paragraph, or a table of data. A paragraph that holds several components is several entries.
type Entry struct {
	Component decree.Component `json:"-"`                   // zero for what is none of the Decree, such as a heading without a number
	Name      string           `json:"component,omitempty"` // the component in English
	Where     Where            `json:"where,omitzero"`      // zero of a table
	Level     int              `json:"level"`               // 1 for the highest numbered level; running text has that of what it stands under, 0 under none
	Label     string           `json:"label,omitempty"`     // the number or mark that it begins with: "1.2.", "đ)", "+"
	Runs      []Run            `json:"runs,omitempty"`      // its text, behind the label
	Notes     []NotePlace      `json:"notes,omitempty"`
	Table     *Table           `json:"table,omitempty"`
	Annex     int              `json:"annex,omitempty"` // which phụ lục or attachment it belongs to, from 1; 0 for the document itself
}

// Text is the text of an entry without its label.
func (e *Entry) Text() string {
	var b strings.Builder
	for _, r := range e.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// A Run is text in one look. A line break in it is "\n", a tab "\t".
type Run struct {
	Text      string `json:"text"`
	Bold      bool   `json:"bold,omitempty"`
	Italic    bool   `json:"italic,omitempty"`
	Underline bool   `json:"underline,omitempty"`
	Raised    string `json:"raised,omitempty"` // "superscript", "subscript"
}

// A NotePlace is where a note is referred to.
type NotePlace struct {
	At      int    `json:"at"` // in bytes of the text of the entry
	Endnote bool   `json:"endnote,omitempty"`
	Text    string `json:"text"` // of the note, its paragraphs parted by line breaks
}

// A Table is a table of data.
type Table struct {
	Title       string   `json:"title,omitempty"` // the line above it
	Unit        string   `json:"unit,omitempty"`  // “Đơn vị tính: …”
	HeadingRows int      `json:"heading_rows"`    // how many of its rows, from the first, are its heading
	Rows        [][]Cell `json:"rows"`
}

// A Cell is a cell of a table. One that goes on from the row above is counted in the rows of that, and its text added there.
type Cell struct {
	Text    string `json:"text"`    // its paragraphs, parted by line breaks
	Column  int    `json:"column"`  // from 0
	Columns int    `json:"columns"` // over how many columns it goes
	Rows    int    `json:"rows"`    // over how many rows it goes
}

// Values are what the parts of the form hold. What a draft leaves blank is blank, or zero.
type Values struct {
	SupervisoryAgency []string    `json:"supervisory_agency,omitempty"` // cơ quan chủ quản, line by line
	IssuingAgency     []string    `json:"issuing_agency,omitempty"`     // cơ quan ban hành, line by line
	Ordinal           string      `json:"ordinal"`                      // số: "45"
	Symbol            string      `json:"symbol"`                       // ký hiệu: "BC-UBND"
	Place             string      `json:"place"`                        // địa danh
	Day               int         `json:"day"`
	Month             int         `json:"month"`
	Year              int         `json:"year"`
	Subject           string      `json:"subject"`              // trích yếu, its lines joined
	Addressees        []string    `json:"addressees,omitempty"` // Kính gửi, each without dash and stop
	Recipients        []string    `json:"recipients,omitempty"` // Nơi nhận, the same; Lưu is the last
	Signatures        []Signature `json:"signatures,omitempty"`
}

// A Signature is one who signs.
type Signature struct {
	Authority []AuthorityLine `json:"authority"`
	Name      string          `json:"name"` // họ tên; blank where none is typed
}

// An AuthorityLine is a line of quyền hạn, chức vụ.
type AuthorityLine struct {
	Prefix  decree.Prefix `json:"-"`                // zero for none
	Letters string        `json:"prefix,omitempty"` // "KT."
	Office  string        `json:"office"`           // "CHỦ TỊCH"
}

// Outline takes the file apart. It is made when it is asked for, and empty of a result that [Read] has not made.
func (r *Result) Outline() *Outline {
	out := &Outline{}
	if r.outline == nil {
		return out
	}
	for _, e := range r.outline.Entries() {
		if e.Paragraph == nil || !e.Paragraph.Empty() { // one of nothing but pictures has no text to show
			out.Entries = append(out.Entries, entryOf(e))
		}
	}
	out.Values = valuesOf(r.outline.Values())
	return out
}

func entryOf(e recognise.Entry) Entry {
	to := Entry{Component: e.Component, Name: nameOf(e.Component), Level: e.Level, Label: e.Label, Annex: e.Annex}
	if e.Table != nil {
		to.Table = tableOfFacts(e.Table)
		return to
	}
	to.Where, to.Runs = whereOf(e.Paragraph), runsOf(e.Paragraph, e.From)
	for _, n := range e.Notes {
		to.Notes = append(to.Notes, NotePlace{max(0, n.At-e.From), n.Endnote, noteText(n.Note)})
	}
	return to
}

// runsOf is the text of a paragraph from a byte on.
func runsOf(p *word.Paragraph, from int) (runs []Run) {
	at := 0
	for text, f := range p.Pieces() {
		skip := min(max(from-at, 0), len(text))
		at += len(text)
		if text = text[skip:]; text == "" {
			continue
		}
		r := Run{text, f.Bold == word.On, f.Italic == word.On, f.Underline != "" && f.Underline != "none", ""}
		if f.IsRaised() {
			r.Raised = f.Raised
		}
		if last := len(runs) - 1; last >= 0 && runs[last].looksLike(r) {
			runs[last].Text += text
		} else {
			runs = append(runs, r)
		}
	}
	return runs
}

func (r Run) looksLike(other Run) bool {
	r.Text = other.Text
	return r == other
}

func noteText(n *word.Note) string {
	if n == nil {
		return ""
	}
	return textOf(n.Paragraphs)
}

// textOf is the text of paragraphs, a line each.
func textOf(ps []*word.Paragraph) string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Shown()
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func tableOfFacts(t *recognise.DataTable) *Table {
	to := &Table{HeadingRows: t.HeadingRows, Rows: make([][]Cell, len(t.Rows))}
	if t.Title != nil {
		to.Title = t.Title.Shown()
	}
	if t.Unit != nil {
		to.Unit = t.Unit.Shown()
	}
	above := make(map[int][2]int) // by column: where the cell stands that is merged down from
	for i, row := range t.Rows {
		for _, c := range row {
			text := textOf(t.Within[c])
			if at, found := above[c.Column]; found && c.Merge == word.MergeOn {
				first := &to.Rows[at[0]][at[1]]
				first.Rows++
				first.Text = strings.TrimSpace(first.Text + "\n" + text)
				continue
			}
			above[c.Column] = [2]int{i, len(to.Rows[i])}
			to.Rows[i] = append(to.Rows[i], Cell{text, c.Column, max(1, c.Span), 1})
		}
	}
	return to
}

func valuesOf(v recognise.Values) Values {
	to := Values{SupervisoryAgency: v.SupervisoryAgency, IssuingAgency: v.IssuingAgency, Ordinal: v.Ordinal, Symbol: v.Symbol, Place: v.Place,
		Day: v.Day, Month: v.Month, Year: v.Year, Subject: v.Subject, Addressees: v.Addressees, Recipients: v.Recipients}
	for _, s := range v.Signatures {
		signed := Signature{Name: s.Name}
		for _, a := range s.Authority {
			signed.Authority = append(signed.Authority, AuthorityLine{a.Prefix, a.Prefix.String(), a.Office})
		}
		to.Signatures = append(to.Signatures, signed)
	}
	return to
}
