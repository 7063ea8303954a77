package xmltree

import "sync"

// A Namespace is a namespace that the reader knows. The transitional and the strict form of one are the same here: they
// differ in their name and in a few values, and either is read.
type Namespace uint8

// The namespaces.
const (
	NoNamespace Namespace = iota // of an attribute without a prefix
	Foreign
	XML
	Word
	Relationships // attributes that refer to relationships
	Compatibility // alternatives for readers of different age
	Drawing
	WordDrawing // where a drawing stands in the text
	WordShape
	WordGroup
	Picture
	Math
	SchemaLibrary
	VML
	Office
	ContentTypes
	PackageRelationships
	DublinCore // of the properties of the file
	DublinCoreTerms
)

const (
	transitional = "http://schemas.openxmlformats.org/"
	strict       = "http://purl.oclc.org/ooxml/"
)

// namespaces have the prefix that Word and the standard use, their name, and that of the strict form where it is another.
var namespaces = [...]struct{ prefix, uri, strict string }{
	XML:                  {"xml", "http://www.w3.org/XML/1998/namespace", ""},
	Word:                 {"w", transitional + "wordprocessingml/2006/main", strict + "wordprocessingml/main"},
	Relationships:        {"r", transitional + "officeDocument/2006/relationships", strict + "officeDocument/relationships"},
	Compatibility:        {"mc", transitional + "markup-compatibility/2006", ""},
	Drawing:              {"a", transitional + "drawingml/2006/main", strict + "drawingml/main"},
	WordDrawing:          {"wp", transitional + "drawingml/2006/wordprocessingDrawing", strict + "drawingml/wordprocessingDrawing"},
	WordShape:            {"wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", ""},
	WordGroup:            {"wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", ""},
	Picture:              {"pic", transitional + "drawingml/2006/picture", strict + "drawingml/picture"},
	Math:                 {"m", transitional + "officeDocument/2006/math", strict + "officeDocument/math"},
	SchemaLibrary:        {"sl", transitional + "schemaLibrary/2006/main", strict + "schemaLibrary/main"},
	VML:                  {"v", "urn:schemas-microsoft-com:vml", ""},
	Office:               {"o", "urn:schemas-microsoft-com:office:office", ""},
	ContentTypes:         {"ct", transitional + "package/2006/content-types", ""},
	PackageRelationships: {"rel", transitional + "package/2006/relationships", ""},
	DublinCore:           {"dc", "http://purl.org/dc/elements/1.1/", ""},
	DublinCoreTerms:      {"dcterms", "http://purl.org/dc/terms/", ""},
}

// Prefix is the customary prefix of the namespace: "w".
func (n Namespace) Prefix() string { return namespaces[n].prefix }

// URI is the name of the namespace, in its transitional form.
func (n Namespace) URI() string { return namespaces[n].uri }

// StrictURI is the name of the namespace in ISO Strict.
func (n Namespace) StrictURI() string {
	if s := namespaces[n].strict; s != "" {
		return s
	}
	return namespaces[n].uri
}

// known are the namespaces by their names.
var known = sync.OnceValue(func() map[string]Namespace {
	byURI := make(map[string]Namespace, 2*len(namespaces))
	for n, names := range namespaces {
		for _, uri := range []string{names.uri, names.strict} {
			if uri != "" {
				byURI[uri] = Namespace(n)
			}
		}
	}
	return byURI
})

func namespaceOf(uri string) Namespace {
	if n, ok := known()[uri]; ok {
		return n
	}
	return Foreign
}
