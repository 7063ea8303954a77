package xmltree

// A Namespace is a namespace that the reader knows. The transitional and the strict form of one are the same here: they
// differ in their name and in a few values, and either is read.
type Namespace uint8

const (
	NoNamespace Namespace = iota // of an attribute without a prefix
	Foreign
	Word
	Relationships // attributes that refer to relationships
	Compatibility // mc:AlternateContent
	Drawing       // a:
	WordDrawing   // wp:
	WordShape     // wps:
	WordGroup     // wpg:
	VML
	Office
	ContentTypes
	PackageRelationships // relationships of the package
)

var spaces = map[string]Namespace{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           Word,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       Word,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    Relationships,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                Relationships,
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            Compatibility,
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  Drawing,
	"http://purl.oclc.org/ooxml/drawingml/main":                              Drawing,
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": WordDrawing,
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             WordDrawing,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      WordShape,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      WordGroup,
	"urn:schemas-microsoft-com:vml":                                          VML,
	"urn:schemas-microsoft-com:office:office":                                Office,
	"http://schemas.openxmlformats.org/package/2006/content-types":           ContentTypes,
	"http://schemas.openxmlformats.org/package/2006/relationships":           PackageRelationships,
}

func spaceOf(uri string) Namespace {
	if s, ok := spaces[uri]; ok {
		return s
	}
	return Foreign
}
