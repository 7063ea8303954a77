package check

// section reads a sectPr: the pages that end here.
func (r *storyReader) section() {
	s := &section{headers: make(map[string]string), footers: make(map[string]string), kind: "nextPage"}
	for at := r.depth(); r.child(at); {
		switch r.word() {
		case "headerReference":
			s.headers[r.attr("type")] = r.related()
		case "footerReference":
			s.footers[r.attr("type")] = r.related()
		case "pgSz":
			s.width, s.height = r.length("w"), r.length("h")
			s.landscape = r.attr("orient") == "landscape" || s.width.twips > s.height.twips
		case "pgMar":
			s.top, s.bottom = r.length("top"), r.length("bottom")
			s.left, s.right = r.length("left", "start"), r.length("right", "end")
			s.headerGap, s.footerGap = r.length("header"), r.length("footer")
			if gutter, _ := r.number("gutter"); gutter > 0 { // the room for binding adds to the left margin
				s.left.twips += gutter
			}
		case "pgNumType":
			s.start, s.form = r.length("start"), r.attr("fmt")
		case "titlePg":
			s.firstDiffers = r.toggle() == on
		case "type":
			s.kind = r.val()
		case "docGrid":
			s.grid = r.attr("type")
		}
	}
	r.doc.endSection(s)
}

func (s partScanner) length(locals ...string) length {
	n, ok := s.numberOf(locals...)
	return length{n, ok}
}

// related is the id of the relationship that an element refers to.
func (s partScanner) related() string {
	v, _ := s.raw(spaceRelations, "id")
	return s.intern(v)
}

// endSection adds a section. A header or footer that it does not name is that of the section before.
func (d *opener) endSection(s *section) {
	s.last = len(d.main.paragraphs)
	if n := len(d.sections); n > 0 {
		before := d.sections[n-1]
		s.first = before.last
		inherit(s.headers, before.headers)
		inherit(s.footers, before.footers)
	}
	d.sections = append(d.sections, s)
}

func inherit(mine, before map[string]string) {
	for kind, id := range before {
		if _, ok := mine[kind]; !ok {
			mine[kind] = id
		}
	}
}

// closeSections makes sure that every paragraph stands in a section, and notes which of them hold tables of data.
func (d *opener) closeSections() {
	if n := len(d.sections); n == 0 || d.sections[n-1].last < len(d.main.paragraphs) {
		d.endSection(&section{headers: make(map[string]string), footers: make(map[string]string), kind: "nextPage"})
	}
	for _, t := range d.main.tables {
		if t.first >= len(d.main.paragraphs) {
			continue
		}
		if s := d.main.paragraphs[t.first].section; s < len(d.sections) {
			d.sections[s].hasTable = true
		}
	}
}

// head is the story in the header of a section, of the kind default, first or even; nil where there is none.
func (d *document) head(s *section, kind string) *story { return d.heads[s.headers[kind]] }

// foot is the same for the footer.
func (d *document) foot(s *section, kind string) *story { return d.heads[s.footers[kind]] }

// margins are the headers and footers that a page shows, each once, in the order of the sections.
func (d *document) margins() (stories []*story) {
	seen := make(map[*story]bool)
	for _, s := range d.sections {
		for _, kind := range d.kinds(s) {
			for _, st := range []*story{d.head(s, kind), d.foot(s, kind)} {
				if st != nil && !seen[st] {
					seen[st] = true
					stories = append(stories, st)
				}
			}
		}
	}
	return stories
}

// kinds are the kinds of header that a section shows.
func (d *document) kinds(s *section) []string {
	kinds := []string{"default"}
	if s.firstDiffers {
		kinds = append(kinds, "first")
	}
	if d.evenOdd {
		kinds = append(kinds, "even")
	}
	return kinds
}
