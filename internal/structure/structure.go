// Package structure judges a .docx as a set of parts: what a schema cannot say about them and Word insists on.
//
// Word answers most of these faults with "unreadable content" or, worse, by silently dropping what it cannot
// place. The checks run in a few milliseconds and need no tool, so every golden file and every fuzz input
// can pass through them.
package structure

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// A Rule names one property of a sound document.
type Rule string

// The rules.
const (
	Archive      Rule = "archive"       // the bytes are a zip with a main document part
	XML          Rule = "xml"           // every XML part is well formed and declares its prefixes
	ContentType  Rule = "content type"  // every part has a content type
	Target       Rule = "target"        // every relationship has an id of its own and a target that exists
	RelationID   Rule = "relation id"   // every r:id in use has a relationship
	EmptyCell    Rule = "empty cell"    // no table cell without a paragraph
	CellEnd      Rule = "cell end"      // no table cell that ends in a table
	RowWidth     Rule = "row width"     // no row wider than its grid
	Merge        Rule = "merge"         // a cell that continues a vertical merge sits under one that started it
	HeadingRow   Rule = "heading row"   // repeated rows stand at the top, without a gap
	ColumnWidth  Rule = "column width"  // in a fixed table, cells and table are as wide as their grid columns
	Separator    Rule = "separator"     // separator notes -1 and 0 exist, carry no number, are listed in the settings
	NoteBody     Rule = "note"          // every note reference has a body, every body exactly one reference
	Style        Rule = "style"         // every style in use is defined, with the type its use asks for
	UniqueID     Rule = "unique id"     // ids of bookmarks, drawings, notes, styles and controls are unique
	Bookmark     Rule = "bookmark"      // every bookmark that starts also ends
	Header       Rule = "header"        // every header reference leads to a header part
	TitlePage    Rule = "title page"    // a section with a first-page header says so
	Orientation  Rule = "orientation"   // a page is landscape exactly when it is wider than high
	Normal       Rule = "normal form"   // all text is in Unicode normal form C
	ElementOrder Rule = "element order" // children stand in the order of the schema
)

// A Fault is one place where a document breaks a rule.
type Fault struct {
	Rule   Rule
	Part   string // name of the part, as in /word/document.xml; empty for faults between parts
	Place  string // path of the element, empty when the fault concerns the whole part
	Detail string
}

// Error makes a fault usable as an error: part, place, rule, detail.
func (f Fault) Error() string {
	var b strings.Builder
	for _, s := range []string{f.Part, f.Place, string(f.Rule)} {
		if s != "" {
			b.WriteString(s + ": ")
		}
	}
	return b.String() + f.Detail
}

// Check returns every fault of the document in docx, none for a sound one.
func Check(docx []byte) []Fault {
	d, err := open(docx)
	if err != nil {
		return []Fault{{Rule: Archive, Detail: err.Error()}}
	}
	if len(d.faults) > 0 {
		return d.faults // what a part that cannot be read defines would be missing everywhere
	}
	for _, check := range []func(*document){
		(*document).checkPackage,
		(*document).checkRelationIDs,
		(*document).checkTables,
		(*document).checkNotes,
		(*document).checkStyles,
		(*document).checkIDs,
		(*document).checkBookmarks,
		(*document).checkSections,
		(*document).checkNormalForm,
		(*document).checkOrder,
	} {
		check(d)
	}
	return d.faults
}

// report adds a fault found at n, or in the part as a whole when n is nil.
func (d *document) report(rule Rule, p *part, n *xmltree.Node, format string, args ...any) {
	f := Fault{Rule: rule, Part: p.name, Detail: fmt.Sprintf(format, args...)}
	if n != nil {
		f.Place = n.Path()
	}
	d.faults = append(d.faults, f)
}
