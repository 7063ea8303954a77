package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// longestTitle is the length in bytes up to which a line may be part of a title; a subject takes three lines at most.
const longestTitle = 600

// classifyTitle recognises the tên loại and the trích yếu under it.
func (d *document) classifyTitle() {
	o := &d.outline
	for i, p := range d.main.paragraphs {
		if i >= 2*headLength || len(p.text) > longestTitle || hasPrefixFold(p.shown(), decree.TextAddressees) {
			break
		}
		if p.component == decree.DocumentType || p.open() && p.cell == nil && p.box == nil && d.isDocumentType(p) {
			p.recognise(decree.DocumentType)
			d.nameType(p)
			o.bodyFrom = i + 1
			d.classifySubject(i + 1)
			return
		}
	}
	if o.masthead != nil {
		o.bodyFrom = d.after(o.masthead)
	}
}

// isDocumentType reports whether a line is a tên loại: a name of Điều 7, or a short line in capitals that is centred and
// bold, as “NGHỊ ĐỊNH” is.
func (d *document) isDocumentType(p *paragraph) bool {
	s := firstLine(p.text)
	if _, ok := decree.TypeByName(s); ok {
		return p.alignment() == decree.Centre || capitals(s)
	}
	return d.outline.by != nil && d.hasMasthead() && capitals(s) && p.mostly.bold && p.alignment() == decree.Centre &&
		strings.Count(s, " ") < 4 && !isNationalNameLike(s) && !isPartyName(s) && !hasPrefixFold(s, decree.TextAppendix)
}

func (d *document) hasMasthead() bool { return d.outline.masthead != nil }

// normativeTypes are the types of legal normative documents that a reader may meet; they follow other rules on numbers
// (Điều 4 khoản 2 điểm a).
var normativeTypes = []string{"LUẬT", "BỘ LUẬT", "PHÁP LỆNH", "LỆNH", "NGHỊ ĐỊNH", "THÔNG TƯ", "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP"}

func (d *document) nameType(p *paragraph) {
	o := &d.outline
	name := firstLine(p.text)
	o.docType, _ = decree.TypeByName(name)
	for _, t := range normativeTypes {
		o.normative = o.normative || strings.EqualFold(name, t)
	}
}

// classifySubject recognises the trích yếu: the centred lines under the tên loại, up to a line, a blank line or the text.
func (d *document) classifySubject(from int) {
	lines := 0
	for i := from; i < len(d.main.paragraphs); i++ {
		p := d.main.paragraphs[i]
		s := p.shown()
		switch {
		case p.component == decree.Subject:
			lines++
		case p.box != nil:
			continue
		case isTypedLine(s):
			d.typedLine(decree.Subject, p)
			d.outline.bodyFrom = i + 1
			return
		case p.empty() && lines == 0:
		case p.empty(), !p.open(), p.cell != nil, p.alignment() != decree.Centre, hasPrefixFold(s, decree.TextAddressees), len(s) > longestTitle:
			d.outline.bodyFrom = d.skipLine(i)
			return
		default:
			lines++
			p.recognise(decree.Subject)
		}
	}
	d.outline.bodyFrom = len(d.main.paragraphs)
}

// skipLine goes past a typed line that stands a blank line below the subject.
func (d *document) skipLine(from int) int {
	for i := from; i < min(from+3, len(d.main.paragraphs)); i++ {
		p := d.main.paragraphs[i]
		if isTypedLine(p.shown()) && p.cell == nil {
			d.typedLine(decree.Subject, p)
			return i + 1
		}
		if !p.empty() {
			break
		}
	}
	return from
}

// after is the index of the first paragraph behind a table.
func (d *document) after(t *table) int {
	last := t.first
	for i := t.first; i < len(d.main.paragraphs); i++ {
		c := d.main.paragraphs[i].cell
		for c != nil && c.table != t {
			c = c.table.outer
		}
		if c == nil {
			break
		}
		last = i + 1
	}
	return last
}
