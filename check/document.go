package check

import (
	"errors"
	"io"
	"strings"
)

// A document is what was read of a file: the facts.
type document struct {
	main      *story
	notes     *story
	heads     map[string]*story // headers and footers, by the id of their relationship
	sections  []*section
	styles    *styleSheet
	numbering *numbering
	fonts     themeFonts
	evenOdd   bool // headers of even pages differ
	tabStop   int  // distance of the tab stops that nobody set, in twips
	text      int  // letters in the main story

	formats map[runKey]*runFormat
	scratch []byte        // the text of the paragraph being read
	letters letterFormats // of the paragraph being looked at
	outline outline
}

// open reads the facts of a file.
func open(r io.ReaderAt, size int64) (*document, error) {
	pkg, main, err := openPackage(r, size)
	if err != nil {
		return nil, err
	}
	d := &document{
		heads: make(map[string]*story), styles: newStyleSheet(), numbering: newNumbering(), tabStop: 720,
		formats: make(map[runKey]*runFormat), main: &story{part: main},
	}
	if err := d.readParts(&parts{pkg, main}); err != nil {
		return nil, err
	}
	d.closeSections()
	for _, p := range d.main.paragraphs {
		d.text += len(p.text)
	}
	return d, nil
}

// readParts reads what the text needs to be understood, then the headers, and the text itself. A part that the document
// refers to and does not have is passed over if Word would open the file without it.
func (d *document) readParts(p *parts) error {
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
		made := &story{part: rel.Target}
		switch {
		case strings.HasSuffix(rel.Type, relatedHeader), strings.HasSuffix(rel.Type, relatedFooter):
			d.heads[rel.ID] = made
		case strings.HasSuffix(rel.Type, relatedFootnotes):
			d.notes = made
		default:
			continue
		}
		if err := d.readStory(p, made); err != nil && !errors.Is(err, ErrMissing) {
			return err
		}
	}
	return nil
}

func (d *document) readStory(p *parts, into *story) error {
	s, err := p.scanner(into.part)
	if err != nil {
		return err
	}
	return (&storyReader{scanner: s, doc: d, story: into}).read()
}

func (d *document) readSupport(p *parts, kind, name string) error {
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

func (d *document) readSettings(s *scanner) error {
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
