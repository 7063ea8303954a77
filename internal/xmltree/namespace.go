package check

// A space is a namespace that the reader knows. The transitional and the strict form of one are the same here: they
// differ in their name and in a few values, and either is read.
type space uint8

const (
	noSpace space = iota // of an attribute without a prefix
	foreign
	spaceWord
	spaceRelations     // attributes that refer to relationships
	spaceCompatibility // mc:AlternateContent
	spaceDrawing       // a:
	spacePlacement     // wp:
	spaceShape         // wps:
	spaceGroup         // wpg:
	spaceVML
	spaceOffice
	spaceContentTypes
	spacePackage // relationships of the package
)

var spaces = map[string]space{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           spaceWord,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       spaceWord,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    spaceRelations,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                spaceRelations,
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            spaceCompatibility,
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  spaceDrawing,
	"http://purl.oclc.org/ooxml/drawingml/main":                              spaceDrawing,
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": spacePlacement,
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             spacePlacement,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      spaceShape,
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      spaceGroup,
	"urn:schemas-microsoft-com:vml":                                          spaceVML,
	"urn:schemas-microsoft-com:office:office":                                spaceOffice,
	"http://schemas.openxmlformats.org/package/2006/content-types":           spaceContentTypes,
	"http://schemas.openxmlformats.org/package/2006/relationships":           spacePackage,
}

func spaceOf(uri string) space {
	if s, ok := spaces[uri]; ok {
		return s
	}
	return foreign
}

// The relationships of a document, without the beginning in which the transitional and the strict form differ.
const (
	relatedDocument  = "/officeDocument"
	relatedStyles    = "/styles"
	relatedNumbering = "/numbering"
	relatedSettings  = "/settings"
	relatedTheme     = "/theme"
	relatedHeader    = "/header"
	relatedFooter    = "/footer"
	relatedFootnotes = "/footnotes"
	relatedComments  = "/comments"
)
