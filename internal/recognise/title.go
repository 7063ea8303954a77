package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// longestTitle is the length in bytes up to which a line may be part of a title; a subject takes three lines at most.
const longestTitle = 600

// classifyTitle recognises the tên loại and the trích yếu under it.
func (o *outline) classifyTitle() {
	for i, p := range o.document.main.paragraphs {
		if i >= 2*headLength || len(p.text) > longestTitle || hasPrefixFold(p.shown(), decree.TextAddressees) {
			break
		}
		if o.component(p) == decree.DocumentType || o.open(p) && p.cell == nil && p.box == nil && o.isDocumentType(p) {
			o.recognise(p, decree.DocumentType)
			o.nameType(p)
			o.bodyFrom = i + 1
			o.classifySubject(i + 1)
			return
		}
	}
	if o.masthead != nil {
		o.bodyFrom = o.after(o.masthead)
	}
}

// isDocumentType reports whether a line is a tên loại: a name of Điều 7, or a short line in capitals that is centred and
// bold, as “NGHỊ ĐỊNH” is.
func (o *outline) isDocumentType(p *paragraph) bool {
	s := firstLine(p.text)
	if _, ok := decree.TypeByName(s); ok {
		return alignment(p) == decree.Centre || capitals(s)
	}
	return o.by != nil && o.hasMasthead() && capitals(s) && o.face(p).bold && alignment(p) == decree.Centre &&
		strings.Count(s, " ") < 4 && !isNationalNameLike(s) && !isPartyName(s) && !hasPrefixFold(s, decree.TextAppendix)
}

func (o *outline) hasMasthead() bool { return o.masthead != nil }

// normativeTypes are the types of legal normative documents that a reader may meet; they follow other rules on numbers
// (Điều 4 khoản 2 điểm a).
var normativeTypes = []string{"LUẬT", "BỘ LUẬT", "PHÁP LỆNH", "LỆNH", "NGHỊ ĐỊNH", "THÔNG TƯ", "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP"}

func (o *outline) nameType(p *paragraph) {
	name := firstLine(p.text)
	o.docType, _ = decree.TypeByName(name)
	for _, t := range normativeTypes {
		o.normative = o.normative || strings.EqualFold(name, t)
	}
}

// classifySubject recognises the trích yếu: the centred lines under the tên loại, up to a line, a blank line or the text.
func (o *outline) classifySubject(from int) {
	lines := 0
	for i := from; i < len(o.document.main.paragraphs); i++ {
		p := o.document.main.paragraphs[i]
		s := p.shown()
		switch {
		case o.component(p) == decree.Subject:
			lines++
		case p.box != nil:
			continue
		case isTypedLine(s):
			o.typedLine(decree.Subject, p)
			o.bodyFrom = i + 1
			return
		case p.empty() && lines == 0:
		case p.empty(), !o.open(p), p.cell != nil, alignment(p) != decree.Centre, hasPrefixFold(s, decree.TextAddressees), len(s) > longestTitle:
			o.bodyFrom = o.skipLine(i)
			return
		default:
			lines++
			o.recognise(p, decree.Subject)
		}
	}
	o.bodyFrom = len(o.document.main.paragraphs)
}

// skipLine goes past a typed line that stands a blank line below the subject.
func (o *outline) skipLine(from int) int {
	for i := from; i < min(from+3, len(o.document.main.paragraphs)); i++ {
		p := o.document.main.paragraphs[i]
		if isTypedLine(p.shown()) && p.cell == nil {
			o.typedLine(decree.Subject, p)
			return i + 1
		}
		if !p.empty() {
			break
		}
	}
	return from
}

// after is the index of the first paragraph behind a table.
func (o *outline) after(t *table) int {
	last := t.first
	for i := t.first; i < len(o.document.main.paragraphs); i++ {
		c := o.document.main.paragraphs[i].cell
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
