package word

import "github.com/vanthu/baocao/internal/xmltree"

// section reads a sectPr: the pages that end here.
func (r *storyReader) section() {
	s := &Section{Headers: make(map[string]string), Footers: make(map[string]string), Kind: "nextPage"}
	for at := r.Depth(); r.Child(at); {
		switch r.Word() {
		case "headerReference":
			s.Headers[r.attr("type")] = r.related()
		case "footerReference":
			s.Footers[r.attr("type")] = r.related()
		case "pgSz":
			s.Width, s.Height = r.length("w"), r.length("h")
			s.Landscape = r.attr("orient") == "landscape" || s.Width.Twips > s.Height.Twips
		case "pgMar":
			s.Top, s.Bottom = r.length("top"), r.length("bottom")
			s.Left, s.Right = r.length("left", "start"), r.length("right", "end")
			s.HeaderGap, s.FooterGap = r.length("header"), r.length("footer")
			if gutter, _ := r.Number("gutter"); gutter > 0 { // the room for binding adds to the left margin
				s.Left.Twips += gutter
			}
		case "pgNumType":
			s.FirstNumber, s.NumberForm = r.length("start"), r.attr("fmt")
		case "titlePg":
			s.FirstDiffers = r.toggle() == On
		case "type":
			s.Kind = r.val()
		case "docGrid":
			s.LineGrid = r.attr("type")
		}
	}
	r.doc.endSection(s)
}

func (s scanner) length(locals ...string) Length {
	n, ok := s.numberOf(locals...)
	return Length{n, ok}
}

// related is the id of the relationship that an element refers to.
func (s scanner) related() string { return s.link("id") }

// link is an attribute that holds the id of a relationship.
func (s scanner) link(local string) string {
	v, _ := s.Raw(xmltree.Relationships, local)
	return s.Intern(v)
}

// endSection adds a section. A header or footer that it does not name is that of the section before.
func (d *opener) endSection(s *Section) {
	s.Last = len(d.Main.Paragraphs)
	if n := len(d.Sections); n > 0 {
		before := d.Sections[n-1]
		s.First = before.Last
		inherit(s.Headers, before.Headers)
		inherit(s.Footers, before.Footers)
	}
	d.Sections = append(d.Sections, s)
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
	if n := len(d.Sections); n == 0 || d.Sections[n-1].Last < len(d.Main.Paragraphs) {
		d.endSection(&Section{Headers: make(map[string]string), Footers: make(map[string]string), Kind: "nextPage"})
	}
	for _, t := range d.Main.Tables {
		if t.First >= len(d.Main.Paragraphs) {
			continue
		}
		if s := d.Main.Paragraphs[t.First].Section; s < len(d.Sections) {
			d.Sections[s].HasTable = true
		}
	}
}

// Header is the story in the header of a section, of the kind default, first or even; nil where there is none.
func (d *Document) Header(s *Section, kind string) *Story { return d.heads[s.Headers[kind]] }

// Footer is the same for the footer.
func (d *Document) Footer(s *Section, kind string) *Story { return d.heads[s.Footers[kind]] }

// Margins are the headers and footers that a page shows, each once, in the order of the sections.
func (d *Document) Margins() (stories []*Story) {
	seen := make(map[*Story]bool)
	for _, s := range d.Sections {
		for _, kind := range d.HeaderKinds(s) {
			for _, st := range []*Story{d.Header(s, kind), d.Footer(s, kind)} {
				if st != nil && !seen[st] {
					seen[st] = true
					stories = append(stories, st)
				}
			}
		}
	}
	return stories
}

// HeaderKinds are the kinds of header that a section shows.
func (d *Document) HeaderKinds(s *Section) []string {
	kinds := []string{"default"}
	if s.FirstDiffers {
		kinds = append(kinds, "first")
	}
	if d.EvenOdd {
		kinds = append(kinds, "even")
	}
	return kinds
}
