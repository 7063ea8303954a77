// Package word reads a Word file into facts: its paragraphs, with the format in which Word shows them, tables, sections,
// headers, notes, drawn lines, and where each of them stands. What a paragraph is for, and what is right and wrong about
// it, it does not know. Any file may come: what Word opens is read, everything else is an error, and what a file may cost is
// bounded.
package word

import (
	"errors"
	"io"
	"strings"

	"github.com/vanthu/baocao/internal/opc"
)

// A Document is what was read of a file: the facts.
type Document struct {
	Package        *opc.Package
	Main           *Story
	Footnotes      *Story            // the footnotes; nil where there are none
	Endnotes       *Story            // the same for the notes at the end
	heads          map[string]*Story // headers and footers, by the id of their relationship
	Stories        []*Story          // all of these, each once
	Sections       []*Section
	Styles         *StyleSheet
	numbering      *numbering
	fonts          themeFonts
	FirstNote      int  // the number of the first footnote; 0 says nothing
	Protected      bool // against changes, by Word
	EvenOdd        bool // headers of even pages differ
	TabStop        int  // distance of the tab stops that nobody set, in twips
	ParagraphCount int  // of the paragraphs of all stories
}

// An opener reads the parts of a document.
type opener struct {
	*Document
	read    map[string]*Story // what was read, by the name of the part in small letters; nil for one without text
	formats map[runKey]*RunFormat
	scratch []byte // the text of the paragraph being read
	tracing bool   // all of the file is wanted: which texts are read is noted
}

// Open reads the facts of a file.
func Open(r io.ReaderAt, size int64) (*Document, error) {
	d, err := open(r, size, false)
	if err != nil {
		return nil, err
	}
	return d.Document, nil
}

func open(r io.ReaderAt, size int64, tracing bool) (*opener, error) {
	pkg, main, err := openPackage(r, size, tracing)
	if err != nil {
		return nil, err
	}
	d := &opener{Document: &Document{
		heads: make(map[string]*Story), Styles: newStyleSheet(), numbering: newNumbering(), TabStop: 720,
		Package: pkg, Main: &Story{Part: main},
	}, read: make(map[string]*Story), formats: make(map[runKey]*RunFormat), tracing: tracing}
	if err := d.readParts(); err != nil {
		return nil, err
	}
	d.closeSections()
	d.joinNotes()
	return d, nil
}

// readParts reads what the text needs to be understood, then the headers, and the text itself. A part that the document
// refers to and does not have is passed over if Word would open the file without it.
func (d *opener) readParts() error {
	related, err := d.Package.Relationships(d.Main.Part)
	if err != nil {
		return Reason(err)
	}
	for _, kind := range []opc.Kind{opc.KindTheme, opc.KindStyles, opc.KindNumbering, opc.KindSettings} {
		for _, rel := range related {
			if _, known := d.read[strings.ToLower(rel.Target)]; rel.Kind() == kind && !rel.External && !known {
				d.read[strings.ToLower(rel.Target)] = nil
				if err := d.readSupport(kind, rel.Target); err != nil {
					return err
				}
			}
		}
	}
	if err := d.readStory(d.Main); err != nil {
		return err
	}
	for _, rel := range related {
		if rel.External {
			continue
		}
		isHead := rel.Kind() == opc.KindHeader || rel.Kind() == opc.KindFooter
		isNotes := rel.Kind() == opc.KindFootnotes || rel.Kind() == opc.KindEndnotes
		if !isHead && !isNotes {
			continue
		}
		st, err := d.storyOf(rel.Target)
		if err != nil && !errors.Is(err, ErrMissing) {
			return err
		}
		switch {
		case isHead:
			d.heads[rel.ID] = st
		case rel.Kind() == opc.KindFootnotes:
			d.Footnotes = st
		default:
			d.Endnotes = st
		}
	}
	return nil
}

// storyOf reads a part, or gives what was read of it: many relationships may lead to one.
func (d *opener) storyOf(name string) (*Story, error) {
	if st := d.read[strings.ToLower(name)]; st != nil {
		return st, nil
	}
	st := &Story{Part: name}
	return st, d.readStory(st)
}

func (d *opener) readStory(into *Story) error {
	d.read[strings.ToLower(into.Part)] = into
	d.Stories = append(d.Stories, into)
	content, err := d.XML(into.Part)
	if err != nil {
		return err
	}
	s := scan(into.Part, content)
	if d.tracing {
		into.content = content
	}
	return (&storyReader{scanner: s, doc: d, story: into}).read()
}

func (d *opener) readSupport(kind opc.Kind, name string) error {
	s, err := d.scanner(name)
	switch {
	case errors.Is(err, ErrMissing):
		return nil
	case err != nil:
		return err
	}
	switch kind {
	case opc.KindTheme:
		d.fonts, err = readTheme(s)
	case opc.KindStyles:
		d.Styles, err = readStyles(s, d.fonts)
	case opc.KindNumbering:
		d.numbering, err = readNumbering(s)
	default:
		err = d.readSettings(s)
	}
	return err
}

// scanner opens a part.
func (d *opener) scanner(name string) (s scanner, err error) {
	content, err := d.XML(name)
	if err != nil {
		return s, err
	}
	return scan(name, content), nil
}

func (d *opener) readSettings(s scanner) error {
	if !s.Root() {
		return s.Err
	}
	for at := s.Depth(); s.Child(at); {
		switch s.Word() {
		case "evenAndOddHeaders":
			d.EvenOdd = s.toggle() == On
		case "documentProtection", "writeProtection":
			enforced := s.attr("enforcement")
			d.Protected = d.Protected || s.Word() == "writeProtection" || enforced == "1" || enforced == "true" || enforced == "on"
		case "footnotePr":
			for in := s.Depth(); s.Child(in); {
				if n, ok := s.Number("val"); ok && s.Word() == "numStart" {
					d.FirstNote = n
				}
			}
		case "defaultTabStop":
			if n, ok := s.Number("val"); ok && n > 0 {
				d.TabStop = n
			}
		}
	}
	return s.Finish()
}
