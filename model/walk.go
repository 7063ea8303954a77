package model

import "iter"

// A visitor is called for everything in a report that a rule can look at, in the order of the page.
// A nil function is skipped. The path is valid during the call only.
type visitor struct {
	text    func(fieldPath, *Text)
	line    func(fieldPath, *string)
	table   func(fieldPath, *Table)
	picture func(fieldPath, *Picture)

	skipRows bool
	found    bool // what was looked for: no further body is entered
}

// report visits the whole report. The path grows and shrinks in one buffer.
func (v *visitor) report(r *Report) { v.from(make(fieldPath, 0, 128), r) }

// from visits the report with paths that begin with p, or without any where it is nil.
func (v *visitor) from(p fieldPath, r *Report) {
	v.lines(p.field("supervisory_agency"), r.SupervisoryAgency)
	v.lines(p.field("issuing_agency"), r.IssuingAgency)
	v.one(p.field("agency_name"), &r.AgencyName)
	for i := range r.Joint {
		at := p.field("joint").index(i)
		v.lines(at.field("supervisory_agency"), r.Joint[i].SupervisoryAgency)
		v.lines(at.field("issuing_agency"), r.Joint[i].IssuingAgency)
	}
	v.one(p.field("number"), &r.Number.Symbol)
	v.one(p.field("place"), &r.Place)
	v.rich(p.field("subject"), &r.Subject)
	for i := range r.Addressees {
		at := p.field("addressees").index(i)
		v.one(at.field("name"), &r.Addressees[i].Name)
		v.lines(at.field("lines"), r.Addressees[i].Lines)
		v.one(at.field("organ_id"), &r.Addressees[i].OrganID)
	}
	for i := range r.Preamble {
		v.rich(p.field("preamble").index(i), &r.Preamble[i])
	}
	v.rich(p.field("lead_in"), &r.LeadIn)
	v.body(p.field("body"), r.Body)
	v.rich(p.field("closing"), &r.Closing)
	v.one(p.field("drafter_initials"), &r.DrafterInitials)
	v.lines(p.field("recipients"), r.Recipients)
	v.one(p.field("archive"), &r.Archive)
	v.aSignature(p.field("signature"), &r.Signature)
	for i := range r.Cosigners {
		v.aSignature(p.field("cosigners").index(i), &r.Cosigners[i])
	}
	v.one(p.field("draft"), &r.Draft)
	v.one(p.field("drafter"), &r.Drafter)
	v.lines(p.field("contact"), r.Contact)
	v.one(p.field("organ_id"), &r.OrganID)
	v.one(p.field("file_code").field("file_notation"), &r.FileCode.Notation)
	for i := range r.RecipientIDs {
		at := p.field("recipient_ids").index(i)
		v.one(at.field("name"), &r.RecipientIDs[i].Name)
		v.one(at.field("organ_id"), &r.RecipientIDs[i].OrganID)
	}
	for i := range r.Appendices {
		a, at := &r.Appendices[i], p.field("appendices").index(i)
		v.one(at.field("label"), &a.Label)
		v.lines(at.field("title"), a.Title)
		v.one(at.field("signing_time"), &a.SigningTime)
		v.body(at.field("body"), a.Body)
	}
}

func (v *visitor) body(p fieldPath, body Body) {
	for i := range body {
		if v.found {
			return
		}
		b, at := &body[i], p.index(i)
		switch {
		case b.Section != nil:
			v.aSection(at.field("section"), b.Section)
		case b.Item != nil:
			v.anItem(at.field("item"), b.Item)
		case b.Table != nil:
			v.aTable(at.field("table"), b.Table)
		case b.Picture != nil:
			v.aPicture(at.field("picture"), b.Picture)
		case !b.Quote.IsEmpty():
			v.rich(at.field("quote"), &b.Quote)
		case !b.Centred.IsEmpty():
			v.rich(at.field("centred"), &b.Centred)
		default:
			v.rich(at.field("paragraph"), &b.Paragraph)
		}
	}
}

func (v *visitor) aSection(p fieldPath, s *Section) {
	v.one(p.field("number"), &s.Number)
	v.rich(p.field("title"), &s.Title)
	v.body(p.field("body"), s.Body)
}

func (v *visitor) anItem(p fieldPath, item *Item) {
	v.one(p.field("marker"), &item.Marker)
	v.rich(p.field("text"), &item.Text)
	v.body(p.field("body"), item.Body)
}

func (v *visitor) aTable(p fieldPath, t *Table) {
	if v.table != nil {
		v.table(p, t)
	}
	v.rich(p.field("caption"), &t.Caption)
	v.rich(p.field("unit"), &t.Unit)
	v.columns(p.field("columns"), t.Columns)
	v.rich(p.field("note"), &t.Note)
	if v.skipRows {
		return
	}
	for i := range t.Rows {
		at := p.field("rows").index(i)
		v.aUnit(at, t.Rows[i].Format)
		for j := range t.Rows[i].Cells {
			v.rich(at.index(j), &t.Rows[i].Cells[j].Text)
			v.aUnit(at.index(j), t.Rows[i].Cells[j].Format)
		}
	}
}

func (v *visitor) aUnit(p fieldPath, f *NumberFormat) {
	if f != nil && f.Unit != "" {
		v.one(p.field("format").field("unit"), &f.Unit)
	}
}

func (v *visitor) aPicture(p fieldPath, picture *Picture) {
	if picture == nil {
		return
	}
	if v.picture != nil {
		v.picture(p, picture)
	}
	v.one(p.field("alt"), &picture.Alt)
}

func (v *visitor) aSignature(p fieldPath, s *Signature) {
	for i := range s.Authority {
		v.one(p.field("authority").index(i), &s.Authority[i].Of)
	}
	v.one(p.field("position"), &s.Position)
	v.one(p.field("other_position"), &s.OtherPosition)
	v.aPicture(p.field("image"), s.Image)
	v.aPicture(p.field("seal"), s.Seal)
	v.one(p.field("signer_name"), &s.SignerName)
}

func (v *visitor) columns(p fieldPath, columns []Column) {
	for i := range columns {
		at := p.index(i)
		v.rich(at.field("title"), &columns[i].Title)
		if columns[i].Label != "" {
			v.one(at.field("label"), &columns[i].Label)
		}
		v.lines(at.field("texts"), columns[i].Texts)
		v.columns(at.field("columns"), columns[i].Columns)
	}
}

func (v *visitor) lines(p fieldPath, lines []string) {
	for i := range lines {
		v.one(p.index(i), &lines[i])
	}
}

func (v *visitor) one(p fieldPath, s *string) {
	if v.line != nil {
		v.line(p, s)
	}
}

func (v *visitor) rich(p fieldPath, t *Text) {
	if v.text != nil {
		v.text(p, t)
	}
}

// Texts yields every text of the report with its path, the cells of tables too, in the order of the page. A text may be
// changed where it stands.
func (r *Report) Texts() iter.Seq2[string, *Text] {
	return func(yield func(string, *Text) bool) {
		var v visitor
		v.text = func(p fieldPath, t *Text) { v.found = v.found || !yield(string(p), t) }
		v.report(r)
	}
}

// Tables yields every table of the report with its path, "appendices[2].body[0].table", in the order of the page.
func (r *Report) Tables() iter.Seq2[string, *Table] {
	return func(yield func(string, *Table) bool) {
		v := visitor{skipRows: true}
		v.table = func(p fieldPath, t *Table) { v.found = v.found || !yield(string(p), t) }
		v.report(r)
	}
}

// Table returns the table with an ID, nil where there is none. Validate refuses two with one ID.
func (r *Report) Table(id string) *Table {
	for _, t := range r.Tables() {
		if t.ID == id && id != "" {
			return t
		}
	}
	return nil
}

// Pictures yields every picture of the report with its path, those of signatures and seals too, in the order of the page.
func (r *Report) Pictures() iter.Seq2[string, *Picture] {
	return func(yield func(string, *Picture) bool) {
		v := visitor{skipRows: true}
		v.picture = func(p fieldPath, picture *Picture) { v.found = v.found || !yield(string(p), picture) }
		v.report(r)
	}
}

// PathOf returns the path of a table within the report, and nothing for a table that is not in it. It names the table of
// a row that an iterator yields.
func (r *Report) PathOf(t *Table) string {
	for path, other := range r.Tables() {
		if other == t {
			return path
		}
	}
	return ""
}
