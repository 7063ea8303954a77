package model

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
		for j := range t.Rows[i].Cells {
			v.rich(p.field("rows").index(i).index(j), &t.Rows[i].Cells[j].Text)
		}
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
