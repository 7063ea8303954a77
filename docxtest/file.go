package docxtest

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmltree"
)

// flat returns the elements below e that hold content. What only wraps it, a content control, a link or an insertion,
// gives way to what it holds; what was deleted is left out, and of alternate content all but the first choice.
func flat(e *xmltree.Node) (list []*xmltree.Node) {
	if e == nil {
		return nil
	}
	for _, k := range e.Children {
		switch k.Name {
		case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:sdtContent", "mc:Choice":
			list = append(list, flat(k)...)
		case "mc:AlternateContent":
			list = append(list, flat(k.Find("mc:Choice"))...)
		case "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr":
		case "w:sdt":
			if tag := k.Find("w:sdtPr", "w:tag"); tag != nil && k.Find("w:sdtContent", "w:r") != nil {
				list = append(list, k) // a control within a line shows its tag
				continue
			}
			list = append(list, flat(k)...)
		default:
			list = append(list, k)
		}
	}
	return list
}

// A file is a Word file with the parts that an outline reads.
type file struct {
	pack      *opc.Package
	parts     map[opc.Kind]string      // the names of the parts beside the main one
	byID      map[string]string        // and by the relationship's id
	styles    map[string]string        // names of styles, by id
	usual     string                   // the name of the style of a paragraph that names none
	notes     map[string]*xmltree.Node // by kind and id
	firstNote map[string]int           // number of the first one, by kind
}

func open(docx []byte) (*file, *xmltree.Node, error) {
	pack, err := opc.OpenReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, nil, err
	}
	f := &file{pack: pack, parts: map[opc.Kind]string{}, byID: map[string]string{}}
	main, err := pack.Main()
	if err != nil {
		return nil, nil, bilingual.Errorf("%w", "docxtest: %w", err)
	}
	relationships, err := pack.Relationships(main.Name)
	if err != nil {
		return nil, nil, bilingual.Errorf("%w", "docxtest: %w", err)
	}
	for _, r := range relationships {
		f.parts[r.Kind()], f.byID[r.ID] = r.Target, r.Target
	}
	body, err := f.read(main.Name)
	if err != nil {
		return nil, nil, err
	}
	return f, body.Find("w:body"), f.readShared()
}

// read parses a part. One without a name is empty.
func (f *file) read(part string) (*xmltree.Node, error) {
	if part == "" {
		return new(xmltree.Node), nil
	}
	content, err := f.pack.Part(part)
	if err != nil {
		return nil, err
	}
	root, err := xmltree.Parse(part, xmltree.UTF8(content))
	if err != nil {
		return nil, bilingual.Errorf("%w", "docxtest: %w", err)
	}
	return root, nil
}

// readShared reads what the text refers to: styles and notes.
func (f *file) readShared() error {
	styles, err := f.read(f.parts[opc.KindStyles])
	if err != nil {
		return err
	}
	f.styles = map[string]string{}
	for _, s := range styles.Children {
		name := s.Find("w:name").Val()
		if alias, _, _ := strings.Cut(s.Find("w:aliases").Val(), ","); alias != "" {
			name = alias
		}
		f.styles[s.Attr("w:styleId")] = name
		if s.Attr("w:type") == "paragraph" && s.Attr("w:default") != "" {
			f.usual = name
		}
	}
	settings, err := f.read(f.parts[opc.KindSettings])
	if err != nil {
		return err
	}
	f.notes, f.firstNote = map[string]*xmltree.Node{}, map[string]int{}
	for _, part := range []opc.Kind{opc.KindFootnotes, opc.KindEndnotes} {
		kind := strings.TrimSuffix(string(part), "s")
		notes, err := f.read(f.parts[part])
		if err != nil {
			return err
		}
		for _, n := range notes.Children {
			f.notes[kind+n.Attr("w:id")] = n
		}
		if f.firstNote[kind], err = strconv.Atoi(settings.Find("w:"+kind+"Pr", "w:numStart").Val()); err != nil {
			f.firstNote[kind] = 1
		}
	}
	return nil
}
