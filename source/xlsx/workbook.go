package xlsx

import (
	"bytes"
	"encoding/xml"
	"io"
	"iter"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/source"
)

// A workbook holds the parts of a file, unpacked, and what all of its sheets share.
type workbook struct {
	file    *excelize.File
	sheets  []sheetPart
	strings []string
	faced   map[int]string  // of the few strings that have it, see richText
	formats map[int]*format // by the number of the style
	codes   map[int]string  // of formats, by their numbers; nil before the first is wanted
	date04  bool
	stale   bool // formulas are to be calculated anew when it is opened
}

type sheetPart struct {
	name   string
	part   string // in the package; "" for a sheet with a chart
	hidden bool
}

// mostTexts is how many texts the cells of a workbook may have, each counted once.
const mostTexts = 4_000_000

// find lists the sheets, and reads the texts of their cells. excelize reads the cells of a sheet one by one as texts, or all at
// once with what they are; a long sheet is wanted one by one with what they are, so its part is read here.
func (b *workbook) find() error {
	book, _ := target(b.links(""), "", "/officeDocument", "")
	if book == "" || b.file.WorkBook == nil {
		return damaged()
	}
	if properties := b.file.WorkBook.WorkbookPr; properties != nil {
		b.date04 = properties.Date1904
	}
	if c := b.file.WorkBook.CalcPr; c != nil {
		b.stale = c.FullCalcOnLoad != nil && *c.FullCalcOnLoad || c.CalcCompleted != nil && !*c.CalcCompleted
	}
	links := b.links(book)
	for _, s := range b.file.WorkBook.Sheets.Sheet {
		part, _ := target(links, book, "/worksheet", s.ID)
		b.sheets = append(b.sheets, sheetPart{s.Name, part, s.State == "hidden" || s.State == "veryHidden"})
	}
	shared, found := target(links, book, "/sharedStrings", "")
	if !found {
		return nil
	}
	d := xml.NewDecoder(bytes.NewReader(b.part(shared)))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return damaged()
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			s, err := readRichText(d)
			if err != nil || len(b.strings) == mostTexts {
				return damaged()
			}
			if s.faced != "" {
				if b.faced == nil {
					b.faced = map[int]string{}
				}
				b.faced[len(b.strings)] = s.faced
			}
			b.strings = append(b.strings, s.text)
		}
	}
}

func (b *workbook) part(name string) []byte {
	part, _ := b.file.Pkg.Load(name)
	content, _ := part.([]byte)
	return content
}

// A link leads from one part to another.
type link struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// links returns where a part leads to, "" for the package itself.
func (b *workbook) links(from string) []link {
	var all struct{ Relationship []link }
	dir, file := path.Split(from)
	if xml.Unmarshal(b.part(dir+"_rels/"+file+".rels"), &all) != nil {
		return nil
	}
	return all.Relationship
}

// target returns the part to which a link of a kind leads, and of an id if one is given.
func target(links []link, from, kind, id string) (part string, found bool) {
	for _, l := range links {
		if strings.HasSuffix(l.Type, kind) && (id == "" || l.ID == id) {
			if strings.HasPrefix(l.Target, "/") {
				return strings.TrimPrefix(path.Clean(l.Target), "/"), true
			}
			return path.Join(path.Dir(from), l.Target), true
		}
	}
	return "", false
}

// Rows yields the rows of an area.
func (b *workbook) Rows(a source.Area) iter.Seq2[source.SheetRow, error] {
	return func(yield func(source.SheetRow, error) bool) {
		part, err := b.sheet(a.Sheet)
		if err != nil {
			yield(source.SheetRow{}, err)
			return
		}
		r := &reader{book: b, sheet: part.name, hidden: a.Hidden, yield: yield}
		if err := r.start(b.part(part.part), a.Range); err != nil {
			yield(source.SheetRow{}, err)
			return
		}
		if err := r.read(); err != nil && err != errStopped {
			yield(source.SheetRow{}, err)
		}
	}
}

// sheet finds a sheet by its name, without one the only sheet that is not hidden.
func (b *workbook) sheet(name string) (sheetPart, error) {
	var seen []sheetPart
	var names []string
	for _, s := range b.sheets {
		if strings.EqualFold(composed.String(strings.TrimSpace(s.name)), composed.String(strings.TrimSpace(name))) {
			if s.part == "" {
				break
			}
			return s, nil
		}
		if s.part != "" {
			names = append(names, "“"+s.name+"”")
			if !s.hidden {
				seen = append(seen, s)
			}
		}
	}
	if name == "" && len(seen) == 1 {
		return seen[0], nil
	}
	const most = 20
	if len(names) > most {
		names = append(names[:most], "…")
	}
	there := strings.Join(names, ", ")
	e := refuse("sheet-name", "không có trang tính này trong sổ tính; có: "+there, "the workbook has no such sheet; it has "+there)
	if name == "" {
		e.Message = decree.Message{Vi: "sổ tính có nhiều trang tính; ghi sheet: và tên một trang: " + there,
			En: "the workbook has several sheets: say sheet: with the name of one: " + there}
	}
	e.Key = "sheet"
	return sheetPart{}, e
}

// A richText is the text of a cell.
type richText struct {
	text  string
	faced string // the first part that is raised, lowered or struck through
}

// readRichText reads the text of an element up to its end, without the phonetic one above it.
func readRichText(d *xml.Decoder) (richText, error) {
	var text strings.Builder
	face, faced := false, ""
	inText := 0
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return richText{}, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "rPh":
				if err := d.Skip(); err != nil {
					return richText{}, err
				}
				continue
			case "r":
				face = false
			case "vertAlign", "strike":
				face = face || !isOff(t)
			}
			if depth++; t.Name.Local == "t" {
				inText = depth
			}
		case xml.EndElement:
			if depth == inText {
				inText = 0
			}
			depth--
		case xml.CharData:
			if inText == depth {
				text.Write(t)
			}
			if inText == depth && face && faced == "" {
				faced = unescape(string(t))
			}
		}
	}
	return richText{unescape(text.String()), faced}, nil
}

// isOff reports whether a property of a face says that it is none.
func isOff(t xml.StartElement) bool {
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			return a.Value == "0" || a.Value == "false" || a.Value == "baseline"
		}
	}
	return false
}

// unescape reads _x000D_ as the character with that number, and breaks of lines as line feeds.
func unescape(s string) string {
	if strings.Contains(s, "_x") {
		var out strings.Builder
		for s != "" {
			if len(s) >= 7 && s[0] == '_' && s[1] == 'x' && s[6] == '_' {
				if c, err := strconv.ParseUint(s[2:6], 16, 16); err == nil && c > 0 && utf8.ValidRune(rune(c)) {
					out.WriteRune(rune(c))
					s = s[7:]
					continue
				}
			}
			out.WriteByte(s[0])
			s = s[1:]
		}
		s = out.String()
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}
