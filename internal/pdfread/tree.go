package pdfread

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// A Node is an element of what is read aloud (ISO 32000-1, 14.7).
type Node struct {
	Kind           string
	Alt, ID, Scope string
	Columns, Rows  int   // that a cell spans; 0 is one
	Kids           []any // *Node, or a string: text of its own

	link bool // it has a place on a page that leads to an address
}

// Tree reads the tree of a tagged file. It checks that all that is on a page belongs to one element, once, or is an artefact, and
// that every element knows its parent.
func (f *File) Tree() (*Node, error) {
	catalogue, err := f.Dict(f.Trailer["Root"])
	if err != nil {
		return nil, err
	}
	root, err := f.Dict(catalogue["StructTreeRoot"])
	if err != nil {
		return nil, err
	}
	t := treeReader{File: f, content: map[contentKey]string{}, used: map[contentKey]bool{}}
	if err := t.pages(catalogue["Pages"]); err != nil {
		return nil, err
	}
	if t.parents, err = f.entries(root["ParentTree"], "Nums"); err != nil {
		return nil, err
	}
	if root["IDTree"] != nil {
		if t.ids, err = f.entries(root["IDTree"], "Names"); err != nil {
			return nil, err
		}
	}
	kids, _ := root["K"].([]any)
	if len(kids) != 1 {
		return nil, fmt.Errorf("the tree has %d roots", len(kids))
	}
	n, err := t.node(kids[0], catalogue["StructTreeRoot"])
	if err != nil {
		return nil, err
	}
	for key := range t.content {
		if !t.used[key] {
			return nil, fmt.Errorf("the content %d of the page %d belongs to nothing", key.mcid, key.page)
		}
	}
	return n, nil
}

// Pages are the letters of each page, artefacts too, in the order of drawing.
func (f *File) Pages() (pages []string, err error) {
	catalogue, err := f.Dict(f.Trailer["Root"])
	if err != nil {
		return nil, err
	}
	t := treeReader{File: f, content: map[contentKey]string{}}
	err = t.pages(catalogue["Pages"])
	return t.texts, err
}

type contentKey struct {
	page Ref
	mcid int
}

type treeReader struct {
	*File
	content map[contentKey]string
	used    map[contentKey]bool
	parents map[any]any                // what content belongs to, by the numbers of pages and annotations
	ids     map[any]any                // elements, by their identifiers
	fonts   map[Name]map[string]string // letters by their codes
	texts   []string
}

func (t *treeReader) pages(v any) error {
	d, err := t.Dict(v)
	if err != nil {
		return err
	}
	kids, _ := t.Resolve(d["Kids"])
	list, _ := kids.([]any)
	for _, kid := range list {
		page, err := t.Dict(kid)
		if err != nil {
			return err
		}
		if page["Type"] == Name("Pages") {
			if err := t.pages(kid); err != nil {
				return err
			}
			continue
		}
		if err := t.page(kid.(Ref), page); err != nil {
			return fmt.Errorf("page %d: %w", kid, err)
		}
	}
	return nil
}

func (t *treeReader) page(ref Ref, page Dict) error {
	if err := t.readFonts(page["Resources"]); err != nil {
		return err
	}
	v, err := t.Resolve(page["Contents"])
	if err != nil {
		return err
	}
	stream, ok := v.(*Stream)
	if !ok {
		return fmt.Errorf("no content")
	}
	c := contentReader{fonts: t.fonts, mcid: -1, into: func(mcid int, text string) {
		t.content[contentKey{ref, mcid}] += text
	}}
	err = c.read(stream.Data)
	t.texts = append(t.texts, c.all.String())
	return err
}

// readFonts reads which letter each code is, in the fonts that pages share.
func (t *treeReader) readFonts(v any) error {
	if t.fonts != nil {
		return nil
	}
	t.fonts = map[Name]map[string]string{}
	resources, err := t.Dict(v)
	if err != nil {
		return err
	}
	fonts, _ := resources["Font"].(Dict)
	for name, ref := range fonts {
		font, err := t.Dict(ref)
		if err != nil {
			return err
		}
		v, err := t.Resolve(font["ToUnicode"])
		if err != nil {
			return err
		}
		stream, ok := v.(*Stream)
		if !ok {
			return fmt.Errorf("nothing says which letters are in the font %s", name)
		}
		letters := map[string]string{}
		s, inBlock, code := scanner{data: stream.Data}, false, ""
		for {
			v, err := s.next()
			if err == errEnd {
				break
			}
			if err != nil {
				return err
			}
			switch v := v.(type) {
			case operator:
				inBlock, code = v == "beginbfchar", ""
			case string:
				switch {
				case !inBlock:
				case code == "":
					code = v
				default:
					letters[code] = utf16Text(v)
					code = ""
				}
			}
		}
		t.fonts[name] = letters
	}
	return nil
}

func utf16Text(s string) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}

// Text reads a text of PDF, plain or UTF-16.
func Text(v any) string {
	s, _ := v.(string)
	if rest, wide := strings.CutPrefix(s, "\xFE\xFF"); wide {
		return utf16Text(rest)
	}
	return s
}

// node reads an element and what is within it.
func (t *treeReader) node(v, up any) (*Node, error) {
	d, err := t.Dict(v)
	if err != nil {
		return nil, err
	}
	if d["P"] != up {
		return nil, fmt.Errorf("the element %v stands in %v and says %v", v, up, d["P"])
	}
	kind, _ := d["S"].(Name)
	n := &Node{Kind: string(kind), Alt: Text(d["Alt"]), ID: Text(d["ID"])}
	if a, ok := d["A"].(Dict); ok {
		scope, _ := a["Scope"].(Name)
		columns, _ := a["ColSpan"].(float64)
		rows, _ := a["RowSpan"].(float64)
		n.Scope, n.Columns, n.Rows = string(scope), int(columns), int(rows)
	}
	if n.ID != "" && t.ids[n.ID] != v {
		return nil, fmt.Errorf("the element %v of the identifier %s is not found by it", v, n.ID)
	}
	kids, _ := d["K"].([]any)
	for _, kid := range kids {
		if mcid, ok := kid.(float64); ok {
			if err := t.take(n, v, d["Pg"], int(mcid)); err != nil {
				return nil, err
			}
			continue
		}
		if inner, ok := kid.(Dict); ok {
			if inner["Type"] == Name("OBJR") {
				place, err := t.Dict(inner["Obj"])
				if err != nil || t.parents[place["StructParent"]] != v {
					return nil, fmt.Errorf("the place of the link %v belongs to %v: %v", v, t.parents[place["StructParent"]], err)
				}
				n.link = true
				continue
			}
			mcid, _ := inner["MCID"].(float64)
			if err := t.take(n, v, inner["Pg"], int(mcid)); err != nil {
				return nil, err
			}
			continue
		}
		child, err := t.node(kid, v)
		if err != nil {
			return nil, err
		}
		n.Kids = append(n.Kids, child)
	}
	if n.Kind == "Link" && !n.link {
		return nil, fmt.Errorf("a link leads nowhere")
	}
	return n, nil
}

// take adds content of a page to an element, to which the page must say that it belongs.
func (t *treeReader) take(n *Node, element, page any, mcid int) error {
	ref, _ := page.(Ref)
	key := contentKey{ref, mcid}
	text, ok := t.content[key]
	if !ok || t.used[key] {
		return fmt.Errorf("the content %d of the page %d is not there, or belongs to two elements", mcid, ref)
	}
	t.used[key] = true
	d, err := t.Dict(page)
	if err != nil {
		return err
	}
	v, err := t.Resolve(t.parents[d["StructParents"]])
	if list, _ := v.([]any); err != nil || mcid >= len(list) || list[mcid] != element {
		return fmt.Errorf("the content %d of the page %d does not know its element: %v", mcid, ref, err)
	}
	n.Kids = append(n.Kids, text)
	return nil
}

// entries reads a tree of numbers or names, whose nodes must say what they hold (ISO 32000-1, 7.9.6).
func (f *File) entries(v any, kind Name) (map[any]any, error) {
	root, err := f.Dict(v)
	if err != nil {
		return nil, err
	}
	to := map[any]any{}
	kids, _ := root["Kids"].([]any)
	for _, kid := range kids {
		node, err := f.Dict(kid)
		if err != nil {
			return nil, err
		}
		list, _ := node[kind].([]any)
		limits, _ := node["Limits"].([]any)
		if len(limits) != 2 || len(list) < 2 || limits[0] != list[0] || limits[1] != list[len(list)-2] {
			return nil, fmt.Errorf("a node says that it holds %v", limits)
		}
		for i := 0; i+1 < len(list); i += 2 {
			to[list[i]] = list[i+1]
		}
	}
	return to, nil
}
