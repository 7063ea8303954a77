package check

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/internal/xmltree"
)

// insertBeforeEnd adds children at the end of the document element.
func insertBeforeEnd(part, children []byte) ([]byte, error) {
	end := bytes.LastIndex(part, []byte("</"))
	if short := bytes.LastIndex(part, []byte("/>")); short > end && len(bytes.TrimSpace(part[short+2:])) == 0 {
		s := xmltree.NewScanner("", part)
		s.Root()
		name := xmltree.TagName(part[s.Begin:])
		tail := ">" + string(children) + "</" + string(name) + ">"
		return append(append(bytes.Clone(part[:short]), tail...), part[short+2:]...), nil
	}
	if end < 0 {
		return nil, xmltree.Malformed("there is no end tag")
	}
	return slices.Concat(part[:end], children, part[end:]), nil
}

// commentsPart finds the comments that the file has, or makes an empty part and names it to the package.
func (c *commented) commentsPart() (content []byte, name string, err error) {
	related, err := c.doc.Package.Relationships(c.doc.Main.Part)
	if err != nil {
		return nil, "", word.Reason(err)
	}
	ids := make(map[string]bool)
	for _, rel := range related {
		ids[rel.ID] = true
		if rel.Kind() == opc.KindComments && !rel.External {
			name = rel.Target
		}
	}
	if name != "" {
		if content, err = c.doc.XML(name); err != nil {
			return nil, "", err
		}
		c.nextID, err = nextComment(name, content)
		return content, name, err
	}
	name = c.unused()
	if err := c.announce(name, ids); err != nil {
		return nil, "", err
	}
	head := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:comments xmlns:w="` + c.uri(xmltree.Word) + `"></w:comments>`
	return []byte(head), name, nil
}

// unused is a name for the comments that no part has.
func (c *commented) unused() string {
	for n := 0; ; n++ {
		name := "/word/comments.xml"
		if n > 0 {
			name = "/word/comments" + strconv.Itoa(n) + ".xml"
		}
		if _, err := c.doc.Package.Open(name); err != nil {
			return name
		}
	}
}

// announce adds the comments to the content types and to the relationships of the document.
func (c *commented) announce(name string, ids map[string]bool) error {
	types, err := c.doc.XML(opc.ContentTypesName)
	if err != nil {
		return err
	}
	override := fmt.Sprintf(`<Override xmlns=%q PartName=%q ContentType=%q/>`, xmltree.ContentTypes.URI(), name, commentsType)
	if c.changed[opc.ContentTypesName], err = insertBeforeEnd(types, []byte(override)); err != nil {
		return &PartError{Part: opc.ContentTypesName, Err: err}
	}
	at := strings.LastIndexByte(c.doc.Main.Part, '/')
	list := c.doc.Main.Part[:at+1] + "_rels/" + c.doc.Main.Part[at+1:] + ".rels"
	content, err := c.doc.XML(list)
	if err != nil { // a document without a style sheet has no relationships
		content = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<Relationships xmlns="` + xmltree.PackageRelationships.URI() + `"></Relationships>`)
	}
	id := "rIdComments"
	for ids[id] {
		id += "x"
	}
	kind := c.uri(xmltree.Relationships) + "/" + string(opc.KindComments)
	relation := fmt.Sprintf(`<Relationship xmlns=%q Id=%q Type=%q Target=%q/>`, xmltree.PackageRelationships.URI(), id, kind, name)
	if c.changed[list], err = insertBeforeEnd(content, []byte(relation)); err != nil {
		return &PartError{Part: list, Err: err}
	}
	return nil
}

// nextComment is the first id that no comment has.
func nextComment(name string, content []byte) (next int, err error) {
	s := xmltree.NewScanner(name, content)
	if !s.Root() {
		return 0, s.Err
	}
	const most = 1 << 30 // of those beyond it, none is ever reached
	for at := s.Depth(); s.Child(at); {
		if v, _ := s.Raw(xmltree.Word, "id"); s.Is(xmltree.Word, "comment") {
			if id, err := strconv.Atoi(string(v)); err == nil && id < most {
				next = max(next, id+1)
			}
		}
	}
	return next, s.Finish()
}
