package check

import (
	"errors"
	"io"
	"strings"
)

// A document is what was read of a file: the facts.
type document struct {
	main      *story
	notes     *story            // the footnotes; nil where there are none
	heads     map[string]*story // headers and footers, by the id of their relationship
	stories   []*story          // all of these, each once
	sections  []*section
	styles    *styleSheet
	numbering *numbering
	fonts     themeFonts
	evenOdd   bool // headers of even pages differ
	tabStop   int  // distance of the tab stops that nobody set, in twips
	count     int  // of the paragraphs of all stories
}

// An opener reads the parts of a document.
type opener struct {
	*document
	formats map[runKey]*runFormat
	scratch []byte // the text of the paragraph being read
}

// open reads the facts of a file.
func open(r io.ReaderAt, size int64) (*document, error) {
	pkg, main, err := openPackage(r, size)
	if err != nil {
		return nil, err
	}
	d := &opener{document: &document{
		heads: make(map[string]*story), styles: newStyleSheet(), numbering: newNumbering(), tabStop: 720,
		main: &story{part: main},
	}, formats: make(map[runKey]*runFormat)}
	if err := d.readParts(&parts{pkg, main}); err != nil {
		return nil, err
	}
	d.closeSections()
	return d.document, nil
}

// readParts reads what the text needs to be understood, then the headers, and the text itself. A part that the document
// refers to and does not have is passed over if Word would open the file without it.
func (d *opener) readParts(p *parts) error {
	related, err := p.pkg.Relationships(p.main)
	if err != nil {
		return reason(err)
	}
	for _, kind := range []string{relatedTheme, relatedStyles, relatedNumbering, relatedSettings} {
		for _, rel := range related {
			if strings.HasSuffix(rel.Type, kind) && !rel.External {
				if err := d.readSupport(p, kind, rel.Target); err != nil {
					return err
				}
			}
		}
	}
	if err := d.readStory(p, d.main); err != nil {
		return err
	}
	for _, rel := range related {
		if rel.External {
			continue
		}
		isHead := strings.HasSuffix(rel.Type, relatedHeader) || strings.HasSuffix(rel.Type, relatedFooter)
		isNotes := strings.HasSuffix(rel.Type, relatedFootnotes)
		if !isHead && !isNotes {
			continue
		}
		st, err := d.storyOf(p, rel.Target)
		if err != nil && !errors.Is(err, ErrMissing) {
			return err
		}
		if isHead {
			d.heads[rel.ID] = st
		} else {
			d.notes = st
		}
	}
	return nil
}

// storyOf reads a part, or gives what was read of it: many relationships may lead to one.
func (d *opener) storyOf(p *parts, name string) (*story, error) {
	for _, st := range d.stories {
		if strings.EqualFold(st.part, name) {
			return st, nil
		}
	}
	st := &story{part: name}
	return st, d.readStory(p, st)
}

func (d *opener) readStory(p *parts, into *story) error {
	d.stories = append(d.stories, into)
	s, err := p.scanner(into.part)
	if err != nil {
		return err
	}
	return (&storyReader{partScanner: s, doc: d, story: into}).read()
}

func (d *opener) readSupport(p *parts, kind, name string) error {
	s, err := p.scanner(name)
	switch {
	case errors.Is(err, ErrMissing):
		return nil
	case err != nil:
		return err
	}
	switch kind {
	case relatedTheme:
		d.fonts, err = readTheme(s)
	case relatedStyles:
		d.styles, err = readStyles(s, d.fonts)
	case relatedNumbering:
		d.numbering, err = readNumbering(s)
	default:
		err = d.readSettings(s)
	}
	return err
}

func (d *opener) readSettings(s partScanner) error {
	if !s.root() {
		return s.err
	}
	for at := s.depth(); s.child(at); {
		switch s.word() {
		case "evenAndOddHeaders":
			d.evenOdd = s.toggle() == on
		case "defaultTabStop":
			if n, ok := s.number("val"); ok && n > 0 {
				d.tabStop = n
			}
		}
	}
	return s.finish()
}
