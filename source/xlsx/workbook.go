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
	"github.com/vanthu/baocao/source"
)

// A workbook holds the parts of a file, unpacked, and what all of its sheets share.
type workbook struct {
	file    *excelize.File
	sheets  []sheetPart
	strings []string
	formats map[int]*format // by the number of the style
	date04  bool
}

type sheetPart struct {
	name   string
	part   string // in the package; "" for a sheet with a chart
	hidden bool
}

// find lists the sheets, and reads the texts of their cells. excelize reads the cells of a sheet one by one as texts, or all at
// once with what they are; a long sheet is wanted one by one with what they are, so its part is read here.
func (b *workbook) find() error {
	book := b.related("", "/officeDocument", "")
	if book == "" || b.file.WorkBook == nil {
		return damaged()
	}
	if properties := b.file.WorkBook.WorkbookPr; properties != nil {
		b.date04 = properties.Date1904
	}
	for _, s := range b.file.WorkBook.Sheets.Sheet {
		b.sheets = append(b.sheets, sheetPart{s.Name, b.related(book, "/worksheet", s.ID), s.State == "hidden" || s.State == "veryHidden"})
	}
	shared := b.related(book, "/sharedStrings", "")
	if shared == "" {
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
			s, err := richText(d)
			if err != nil {
				return damaged()
			}
			b.strings = append(b.strings, s)
		}
	}
}

func (b *workbook) part(name string) []byte {
	part, _ := b.file.Pkg.Load(name)
	content, _ := part.([]byte)
	return content
}

// related returns the part to which another one leads by a relationship of a kind, and of an id if one is given.
func (b *workbook) related(from, kind, id string) string {
	var all struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	dir, file := path.Split(from)
	if xml.Unmarshal(b.part(dir+"_rels/"+file+".rels"), &all) != nil {
		return ""
	}
	for _, r := range all.Relationship {
		if strings.HasSuffix(r.Type, kind) && (id == "" || r.ID == id) {
			if strings.HasPrefix(r.Target, "/") {
				return strings.TrimPrefix(path.Clean(r.Target), "/")
			}
			return path.Join(dir, r.Target)
		}
	}
	return ""
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
		if strings.EqualFold(strings.TrimSpace(s.name), strings.TrimSpace(name)) {
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

// richText reads the text of an element up to its end, without the phonetic one above it.
func richText(d *xml.Decoder) (string, error) {
	var text strings.Builder
	inText := 0
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "rPh" {
				if err := d.Skip(); err != nil {
					return "", err
				}
				continue
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
		}
	}
	return unescape(text.String()), nil
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
