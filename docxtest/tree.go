package docxtest

import (
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/opc"
)

// An element is one element of a part. Its name is the local one: those that an outline reads are the same in no two
// namespaces.
type element struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Kids    []*element `xml:",any"`
	Text    string     `xml:",chardata"`
}

func (e *element) name() string { return e.XMLName.Local }

// attr returns an attribute, and nothing where there is none or no element.
func (e *element) attr(name string) string {
	if e != nil {
		for _, a := range e.Attrs {
			if a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

// find follows a path of names, and returns nil where it ends early.
func (e *element) find(names ...string) *element {
next:
	for _, name := range names {
		if e == nil {
			return nil
		}
		for _, k := range e.Kids {
			if k.name() == name {
				e = k
				continue next
			}
		}
		return nil
	}
	return e
}

// first returns the first element of a name below e, however deep.
func (e *element) first(name string) *element {
	for _, k := range e.Kids {
		if k.name() == name {
			return k
		}
		if found := k.first(name); found != nil {
			return found
		}
	}
	return nil
}

// on reads a toggle: present and not switched off.
func (e *element) on() bool {
	switch e.attr("val") {
	case "0", "false", "off", "none":
		return false
	}
	return e != nil
}

// flat returns the elements below e that hold content. What only wraps it, a content control, a link or an insertion,
// gives way to what it holds; what was deleted is left out, and of alternate content all but the first choice.
func (e *element) flat() (list []*element) {
	if e == nil {
		return nil
	}
	for _, k := range e.Kids {
		switch k.name() {
		case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "sdtContent", "Choice":
			list = append(list, k.flat()...)
		case "AlternateContent":
			list = append(list, k.find("Choice").flat()...)
		case "del", "moveFrom", "sdtPr", "sdtEndPr":
		case "sdt":
			if tag := k.find("sdtPr", "tag"); tag != nil && k.find("sdtContent", "r") != nil {
				list = append(list, k) // a control within a line shows its tag
				continue
			}
			list = append(list, k.flat()...)
		default:
			list = append(list, k)
		}
	}
	return list
}

// A file is a Word file with the parts that an outline reads.
type file struct {
	pack      *opc.Package
	main      string              // the name of the main part
	parts     map[string]string   // the names of its other parts, by the last word of the relationship's type
	byID      map[string]string   // and by the relationship's id
	styles    map[string]string   // names of styles, by id
	usual     string              // the name of the style of a paragraph that names none
	notes     map[string]*element // by kind and id
	firstNote map[string]int      // number of the first one, by kind
}

func open(docx []byte) (*file, *element, error) {
	pack, err := opc.OpenReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, nil, err
	}
	f := &file{pack: pack, parts: map[string]string{}, byID: map[string]string{}}
	relationships, err := pack.Relationships("")
	if err != nil {
		return nil, nil, err
	}
	for _, r := range relationships {
		if path.Base(r.Type) == "officeDocument" {
			f.main = r.Target
		}
	}
	if relationships, err = pack.Relationships(f.main); err != nil || f.main == "" {
		return nil, nil, bilingual.Errorf("tệp không có phần chính: %w", "docxtest: no main part: %w", err)
	}
	for _, r := range relationships {
		f.parts[path.Base(r.Type)], f.byID[r.ID] = r.Target, r.Target
	}
	body, err := f.read(f.main)
	if err != nil {
		return nil, nil, err
	}
	return f, body.find("body"), f.readShared()
}

// read parses a part. One without a name is empty.
func (f *file) read(part string) (*element, error) {
	root := new(element)
	if part == "" {
		return root, nil
	}
	content, err := f.pack.Part(part)
	if err != nil {
		return nil, err
	}
	if err := xml.Unmarshal(content, root); err != nil {
		return nil, bilingual.Errorf("%s: %w", "docxtest: %s: %w", part, err)
	}
	return root, nil
}

// readShared reads what the text refers to: styles and notes.
func (f *file) readShared() error {
	styles, err := f.read(f.parts["styles"])
	if err != nil {
		return err
	}
	f.styles = map[string]string{}
	for _, s := range styles.Kids {
		name := s.find("name").attr("val")
		if alias, _, _ := strings.Cut(s.find("aliases").attr("val"), ","); alias != "" {
			name = alias
		}
		f.styles[s.attr("styleId")] = name
		if s.attr("type") == "paragraph" && s.attr("default") != "" {
			f.usual = name
		}
	}
	settings, err := f.read(f.parts["settings"])
	if err != nil {
		return err
	}
	f.notes, f.firstNote = map[string]*element{}, map[string]int{}
	for _, kind := range []string{"footnote", "endnote"} {
		notes, err := f.read(f.parts[kind+"s"])
		if err != nil {
			return err
		}
		for _, n := range notes.Kids {
			f.notes[kind+n.attr("id")] = n
		}
		if f.firstNote[kind], err = strconv.Atoi(settings.find(kind+"Pr", "numStart").attr("val")); err != nil {
			f.firstNote[kind] = 1
		}
	}
	return nil
}
