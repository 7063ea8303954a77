package recognise

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// longestTitle is the length in bytes up to which a line may be part of a title; a subject takes three lines at most.
const longestTitle = 600

// classifyTitle recognises the tên loại and the trích yếu under it. Those of a cover, above the masthead, are not the
// document's own.
func (o *Outline) classifyTitle() {
	from := o.HeadFrom
	if o.titleFrom(from) {
		for _, p := range o.Document.Main.Paragraphs[:from] {
			if o.open(p) {
				o.settle(p)
			}
		}
		return
	}
	if from > 0 && o.titleFrom(0) {
		return
	}
	if o.BodyFrom = o.headTo; o.Masthead != nil {
		o.BodyFrom = o.after(o.Masthead)
	}
	o.classifyDispatch()
}

// titleFrom recognises a title that stands behind a number of paragraphs, if one does.
func (o *Outline) titleFrom(from int) (found bool) {
	for i := from; i < len(o.Document.Main.Paragraphs); i++ {
		p := o.Document.Main.Paragraphs[i]
		if i >= from+2*HeadLength || len(p.Text) > longestTitle || beginsAddressees(p) {
			break
		}
		if o.Component(p) == decree.DocumentType || o.open(p) && (p.Cell == nil || o.goesOver(p)) && p.Box == nil && o.isDocumentType(p) {
			o.nameType(p)
			o.BodyFrom = i + 1
			lines := o.titleLines(p)
			if len(lines) > 1 {
				o.recognise(lines[0], decree.DocumentType)
				for _, line := range lines[1:] {
					o.recognise(line, decree.Subject)
				}
			} else {
				o.recognise(p, decree.DocumentType)
			}
			o.classifySubject(i+1, max(0, len(lines)-1))
			o.dropSubjects()
			return true
		}
	}
	return false
}

// dropSubjects takes what stands under the number of a document with a title for no trích yếu, unless it begins with V/v,
// which it should not: “(Lần 2)”, the sign of a file.
func (o *Outline) dropSubjects() {
	for i, p := range o.Document.Main.Paragraphs {
		if i >= max(HeadLength, o.BodyFrom) {
			break
		}
		for _, part := range o.Parts(p) {
			if o.Component(part) == decree.DispatchSubject && !isSubjectOfDispatch(part.Shown()) {
				o.components[part.Index] = 0
				o.settle(part)
			}
		}
	}
}

// titleLines takes the tên loại and the trích yếu apart where they stand in one paragraph.
func (o *Outline) titleLines(p *word.Paragraph) []*word.Paragraph {
	if o.open(p) && strings.Contains(strings.TrimSpace(p.Text), "\n") {
		return o.splitLines(p)
	}
	if at := kindBehindType(p.Text); o.open(p) && at > 0 {
		return o.split(p, true, at)
	}
	return nil
}

// kindBehindType is where the kind of a report begins that stands behind the tên loại on its line, “BÁO CÁO TỔNG KẾT”: the
// Decree knows the first two words alone, and what follows them says what the report is about. 0 where none does.
func kindBehindType(s string) int {
	const blanks = " \t\u00a0"
	rest := s
	for word := range strings.FieldsSeq(strings.ToUpper(decree.Report.Name())) {
		behind, ok := strings.CutPrefix(strings.TrimLeft(rest, blanks), word)
		if rest = strings.TrimLeft(behind, blanks); !ok || rest == "" || rest == behind {
			return 0
		}
	}
	return len(s) - len(rest)
}

// classifyDispatch takes a document without a title for a công văn where a trích yếu stands under its number, or above its
// text.
func (o *Outline) classifyDispatch() {
	for i, p := range o.Document.Main.Paragraphs {
		if i >= HeadLength {
			break
		}
		if o.open(p) && i >= o.BodyFrom && o.hasHead() && isSubjectOfDispatch(p.Shown()) {
			o.recognise(p, decree.DispatchSubject)
			o.BodyFrom = i + 1
		}
		for _, part := range o.Parts(p) {
			if o.Component(part) == decree.DispatchSubject {
				o.DocumentType = decree.Dispatch
			}
		}
	}
}

// hasHead reports whether a masthead was found, in a table or not.
func (o *Outline) hasHead() bool { return o.Masthead != nil || o.plainHead }

// isDocumentType reports whether a line is a tên loại: a name of Điều 7, or a short line in capitals that is centred and
// bold, as “NGHỊ ĐỊNH” is.
func (o *Outline) isDocumentType(p *word.Paragraph) bool {
	s := FirstLine(p.Text)
	if _, ok := decree.TypeByName(s); ok {
		return o.Alignment(p) == decree.Centre || decree.InCapitals(s)
	}
	if o.hasHead() && kindBehindType(s) > 0 && o.Face(p).Bold && o.Alignment(p) == decree.Centre {
		return true
	}
	return o.By != nil && o.hasMasthead() && decree.InCapitals(s) && o.Face(p).Bold && o.Alignment(p) == decree.Centre &&
		strings.Count(s, " ") < 4 && !isNationalNameLike(s) && !isPartyName(s) && !HasPrefixFold(s, decree.TextAppendix)
}

func (o *Outline) hasMasthead() bool { return o.Masthead != nil }

// normativeTypes are the types of legal normative documents that a reader may meet; they follow other rules on numbers
// (Điều 4 khoản 2 điểm a).
var normativeTypes = []string{"LUẬT", "BỘ LUẬT", "PHÁP LỆNH", "LỆNH", "NGHỊ ĐỊNH", "THÔNG TƯ", "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP"}

func (o *Outline) nameType(p *word.Paragraph) {
	name := FirstLine(p.Text)
	o.DocumentType, _ = decree.TypeByName(name)
	if kindBehindType(name) > 0 && !o.DocumentType.Valid() {
		o.DocumentType = decree.Report
	}
	for _, t := range normativeTypes {
		o.Normative = o.Normative || strings.EqualFold(name, t)
	}
}

// classifySubject recognises the trích yếu: the centred lines under the tên loại, up to a line, a blank line or the text.
// Some of its lines may have been found. Who decides stands under it in capitals, and is no part of it.
func (o *Outline) classifySubject(from, lines int) {
	for i := from; i < len(o.Document.Main.Paragraphs); i++ {
		p := o.Document.Main.Paragraphs[i]
		s := p.Shown()
		switch {
		case o.Component(p) == decree.Subject:
			lines++
		case p.Box != nil:
			continue
		case IsTypedLine(s):
			o.typedLine(decree.Subject, p)
			o.BodyFrom = i + 1
			return
		case p.Empty() && lines == 0:
		case lines > 0 && o.isIssuer(p):
			o.BodyFrom = i
			return
		case lines == 0 && o.open(p) && p.Cell == nil && o.isSubjectAside(p):
			lines++
			o.recognise(p, decree.Subject)
		case p.Empty(), !o.open(p), p.Cell != nil && !o.goesOver(p), o.Alignment(p) != decree.Centre, HasPrefixFold(s, decree.TextAddressees), len(s) > longestTitle:
			o.BodyFrom = o.skipLine(i)
			return
		default:
			lines++
			o.recognise(p, decree.Subject)
		}
	}
	o.BodyFrom = len(o.Document.Main.Paragraphs)
}

// isSubjectAside reports whether the first line under a tên loại is a trích yếu that is not centred: it is bold, and neither
// numbered nor a sentence.
func (o *Outline) isSubjectAside(p *word.Paragraph) bool {
	s := p.Shown()
	_, numbered := MarkerOf(s)
	return o.DocumentType.Valid() && o.Face(p).Bold && !numbered && len(s) < longestTitle && !beginsAddressees(p) && !strings.ContainsAny(s[len(s)-1:], ".:;") && !o.isDocumentType(p)
}

// isIssuer reports whether a line is that of the thẩm quyền ban hành under the trích yếu of a quyết định or a nghị quyết:
// “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …”.
func (o *Outline) isIssuer(p *word.Paragraph) bool {
	s := p.Shown()
	return o.DocumentType != decree.Report && o.open(p) && p.Cell == nil && decree.InCapitals(s) && decree.SpeltCapitals(s) > 1 && o.Alignment(p) == decree.Centre && len(s) < longestTitle
}

// skipLine goes past a typed line that stands a blank line below the subject.
func (o *Outline) skipLine(from int) int {
	for i := from; i < min(from+3, len(o.Document.Main.Paragraphs)); i++ {
		p := o.Document.Main.Paragraphs[i]
		if IsTypedLine(p.Shown()) && p.Cell == nil {
			o.typedLine(decree.Subject, p)
			return i + 1
		}
		if !p.Empty() {
			break
		}
	}
	return from
}

// after is the index of the first paragraph behind a table.
func (o *Outline) after(t *word.Table) int {
	last := t.First
	for i := t.First; i < len(o.Document.Main.Paragraphs); i++ {
		p := o.Document.Main.Paragraphs[i]
		if p.Box != nil {
			continue // it floats over a cell
		}
		if cellIn(t, p) == nil {
			break
		}
		last = i + 1
	}
	return last
}
