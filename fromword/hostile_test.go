package fromword_test

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/packed"
)

// TestHostile reads files that are built to break a reader: each is read, or refused in words of both languages.
func TestHostile(t *testing.T) {
	clerk := newClerk(3)
	clerk.notes = append(clerk.notes, `<w:r><w:t>Theo</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>`)
	clerk.body.WriteString(`<w:p><w:r><w:t>Xem</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`)
	clerk.report()
	whole := packed.Parts(t, clerk.file(t))
	const main = "word/document.xml"
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 3000) + "<w:p/>" + strings.Repeat("</w:tc></w:tr></w:tbl>", 3000)
	body := func(s string) func(map[string]string) {
		return func(parts map[string]string) { parts[main] = strings.Replace(parts[main], "<w:body>", "<w:body>"+s, 1) }
	}
	for name, tt := range map[string]struct {
		change func(parts map[string]string)
		want   string // of the error; nothing where the file is read
	}{
		"a note that leads to itself": {func(map[string]string) {}, ""},
		"no document":                 {func(parts map[string]string) { delete(parts, main) }, "document.xml"},
		"no types":                    {func(parts map[string]string) { delete(parts, "[Content_Types].xml") }, "Word"},
		"no relationships":            {func(parts map[string]string) { delete(parts, "_rels/.rels") }, "Word"},
		"no styles":                   {func(parts map[string]string) { delete(parts, "word/styles.xml") }, ""},
		"no notes":                    {func(parts map[string]string) { delete(parts, "word/footnotes.xml") }, ""},
		"no header":                   {func(parts map[string]string) { delete(parts, "word/header.xml") }, ""},
		"half a document":             {func(parts map[string]string) { parts[main] = parts[main][:len(parts[main])/2] }, "document.xml"},
		"half a style sheet":          {func(parts map[string]string) { parts["word/styles.xml"] = parts["word/styles.xml"][:400] }, "styles.xml"},
		"a bomb":                      {body(strings.Repeat("<w:p><w:r><w:t>"+strings.Repeat(" ", 1<<16)+"</w:t></w:r></w:p>", 1<<11)), "large"},
		"paragraphs without end":      {body(strings.Repeat("<w:p/>", 3<<20)), "large"},
		"tables within tables":        {body(deep), "deep"},
		"styles based on each other": {func(parts map[string]string) {
			parts["word/styles.xml"] = strings.Replace(parts["word/styles.xml"], "</w:styles>",
				`<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`, 1)
			body(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Xem</w:t></w:r></w:p>`)(parts)
		}, ""},
		"lists that stand for each other": {func(parts map[string]string) {
			parts["word/numbering.xml"] = strings.Replace(parts["word/numbering.xml"], "</w:numbering>",
				`<w:abstractNum w:abstractNumId="90"><w:styleLink w:val="A"/><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num></w:numbering>`, 1)
			body(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr></w:pPr><w:r><w:t>Xem</w:t></w:r></w:p>`)(parts)
		}, ""},
		"a cell over all columns there are": {body(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>Xem</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), ""},
		"fields without end":                {body(strings.Repeat(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r></w:p>`, 2000)), ""},
		"a list of contents without end":    {body(strings.Repeat(`<w:p><w:r><w:t>Mục lục</w:t></w:r></w:p>`, 20000)), ""},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "a bomb" && testing.Short() {
				t.Skip("it takes seconds to make")
			}
			parts := maps.Clone(whole)
			tt.change(parts)
			file := packed.Of(t, parts)
			_, err := fromword.Read(bytes.NewReader(file), int64(len(file)))
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
}
