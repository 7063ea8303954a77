package opc

import (
	"io"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
	"github.com/vanthu/baocao/internal/xmlw"
)

const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"

// contentTypes is the content of [Content_Types].xml: a type for one part, or
// for all parts with an extension.
type contentTypes struct {
	overrides map[string]string // by the Key of the part
	defaults  map[string]string // by extension, in lower case
}

func (t *contentTypes) of(name string) string {
	if override, ok := t.overrides[Key(name)]; ok {
		return override
	}
	return t.defaults[extension(name)]
}

// writeContentTypes gives XML parts a type each, since nearly every one has its
// own, and pictures a type by their extension, as Word does.
func writeContentTypes(x *xmlw.Writer, parts []*Part) {
	x.Start("Types")
	x.Attr("xmlns", xmltree.ContentTypes.URI())
	defaults := make(map[string]string)
	addDefault := func(ext, contentType string) {
		defaults[ext] = contentType
		x.Empty("Default", "Extension", ext, "ContentType", contentType)
	}
	addDefault("rels", relationshipsType)
	addDefault("xml", "application/xml")
	for _, part := range parts {
		ext := extension(part.name)
		if ext != "" && defaults[ext] == "" && strings.HasPrefix(part.contentType, "image/") {
			addDefault(ext, part.contentType)
		}
	}
	for _, part := range parts {
		if defaults[extension(part.name)] != part.contentType {
			x.Empty("Override", "PartName", part.name, "ContentType", part.contentType)
		}
	}
	x.End()
}

func readContentTypes(r io.Reader) (*contentTypes, error) {
	types := &contentTypes{make(map[string]string), make(map[string]string)}
	err := readChildren(r, xmltree.ContentTypes, "Types", func(element string, attribute func(string) string) {
		switch contentType := attribute("ContentType"); element {
		case "Default":
			types.defaults[strings.ToLower(attribute("Extension"))] = contentType
		case "Override":
			types.overrides[Key(attribute("PartName"))] = contentType
		}
	})
	return types, err
}
