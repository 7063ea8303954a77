package acceptance

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/render"
)

// wordsOf counts the words that stand in a Word file: in every part with text, in the order of nothing. It reads XML by the
// standard library and knows nothing of internal/word: what it counts is what anybody would find in the file.
func wordsOf(t testing.TB, docx []byte) map[string]int {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]int{}
	for _, f := range r.File {
		if !hasText(f.Name) {
			continue
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		margin := strings.HasPrefix(f.Name, "word/header") || strings.HasPrefix(f.Name, "word/footer")
		if err := countWords(words, in, strings.Contains(f.Name, "/charts/"), margin); err != nil {
			t.Fatal(f.Name, err)
		}
		in.Close()
	}
	return words
}

// hasText reports whether a part shows words: the document, headers, notes, comments, charts, diagrams.
func hasText(name string) bool {
	if !strings.HasPrefix(name, "word/") || !strings.HasSuffix(name, ".xml") || strings.Contains(name, "_rels") {
		return false
	}
	for _, part := range []string{"document", "header", "footer", "footnotes", "endnotes", "comments.xml", "charts/chart", "diagrams/data"} {
		if strings.HasPrefix(name, "word/"+part) {
			return true
		}
	}
	return false
}

// countWords counts the words of a part. A paragraph is a run of text; of alternate content the first form counts. The
// number of a page, alone in a margin, is a constant.
func countWords(words map[string]int, in io.Reader, chart, margin bool) error {
	d := xml.NewDecoder(in)
	var text strings.Builder
	flush := func() {
		if !margin || strings.Trim(text.String(), "0123456789 ") != "" {
			addWords(words, text.String())
		}
		text.Reset()
	}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			flush()
			return nil
		}
		if err != nil {
			return err
		}
		e, ok := token.(xml.StartElement)
		if end, ended := token.(xml.EndElement); ended && (end.Name.Local == "p" || end.Name.Local == "txbxContent") {
			flush()
		}
		if !ok {
			continue
		}
		switch math := strings.HasSuffix(e.Name.Space, "/math"); {
		case e.Name.Local == "Fallback":
			if err := d.Skip(); err != nil {
				return err
			}
		case e.Name.Local == "txbxContent":
			outer := text.String() // the words around a text box go on behind it
			text.Reset()
			text.WriteString(outer)
			text.WriteByte(' ')
		case e.Name.Local == "t" || e.Name.Local == "delText" || chart && e.Name.Local == "v":
			var s string
			if err := d.DecodeElement(&s, &e); err != nil {
				return err
			}
			text.WriteString(s)
			if chart || math || strings.HasSuffix(e.Name.Space, "drawingml/2006/main") {
				text.WriteByte(' ')
			}
		case e.Name.Local == "tab" || e.Name.Local == "br" || e.Name.Local == "cr":
			text.WriteByte(' ')
		case e.Name.Local == "noBreakHyphen", e.Name.Local == "footnoteReference":
			text.WriteByte('-')
		case e.Name.Local == "sym":
			for _, a := range e.Attr {
				if a.Name.Local == "char" {
					text.WriteString(" " + a.Value + " ")
				}
			}
		case e.Name.Local == "textpath":
			for _, a := range e.Attr {
				if a.Name.Local == "string" {
					text.WriteString(" " + a.Value + " ")
				}
			}
		}
	}
}

func addWords(words map[string]int, s string) {
	for _, w := range strings.FieldsFunc(norm.NFC.String(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		words[strings.ToUpper(w)]++
	}
}

// unaccounted are the words of a file that stand neither in the page that its report makes, with the constants that the
// library writes itself, nor among the losses.
func unaccounted(t testing.TB, docx []byte) (missing []string) {
	t.Helper()
	result, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	there := pageWords(t, result)
	for _, l := range result.Losses {
		addWords(there, l.Text)
	}
	for _, c := range result.Changes { // what they say of the report has to stand in it
		is := map[string]int{}
		addWords(is, c.Is)
		for word, n := range is {
			there[word] -= n
		}
		addWords(there, c.Was)
	}
	in := wordsOf(t, docx)
	all := maps.Clone(in)
	maps.Copy(all, there)
	for _, word := range slices.Sorted(maps.Keys(all)) {
		if n := in[word] - there[word]; n > 0 {
			missing = append(missing, fmt.Sprintf("%s ×%d", word, n))
		}
	}
	return missing
}

// pageWords are the words of the Word file that a report makes.
func pageWords(t testing.TB, result *fromword.Result) map[string]int {
	t.Helper()
	d, err := doc.Assemble(result.Report)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render.DOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	return wordsOf(t, b.Bytes())
}

// stuffed puts words into a file wherever a file can hold some.
func stuffed(f wordFile) {
	const word = "khôngmất"
	put := func(n int, s string) string { return strings.ReplaceAll(s, "?", fmt.Sprint(" ", word, n, " ")) }
	at := strings.Index(f[mainPart], "<w:t")
	at += strings.Index(f[mainPart][at:], "</w:r>") + len("</w:r>")
	f[mainPart] = f[mainPart][:at] + put(1, `<w:del w:id="1"><w:r><w:delText>?</w:delText></w:r></w:del>`) +
		put(2, `<w:r><w:rPr><w:vanish/></w:rPr><w:t>?</w:t></w:r>`) +
		`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>` +
		put(3, `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>?</m:t></m:r></m:oMath>`) +
		put(4, `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="?"/></v:shape></w:pict></w:r>`) +
		put(5, `<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>?</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>`) +
		put(6, `<w:unknown><w:r><w:t>?</w:t></w:r></w:unknown>`) +
		put(7, `<w:moveFrom w:id="2"><w:r><w:t>?</w:t></w:r></w:moveFrom>`) +
		put(8, `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>?</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t> khôngmất8 </w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) +
		put(12, `<w:fldSimple w:instr="REF a"><w:r><w:t>?</w:t></w:r></w:fldSimple>`) +
		put(13, `<w:r><w:ruby><w:rt><w:r><w:t>?</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> khôngmất13 </w:t></w:r></w:rubyBase></w:ruby></w:r>`) +
		put(14, `<w:r><w:rPr><w:strike/></w:rPr><w:t>?</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/></w:rPr><w:t> khôngmất14 </w:t></w:r>`) +
		f[mainPart][at:]
	for name := range f {
		if strings.HasPrefix(name, "word/header") && strings.HasSuffix(name, ".xml") {
			f[name] = strings.Replace(f[name], "</w:hdr>", put(9, `<w:p><w:r><w:t>?</w:t></w:r></w:p></w:hdr>`), 1)
		}
	}
	const rels = "word/_rels/document.xml.rels"
	for n, kind := range []string{"footnote", "endnote"} {
		part := "word/" + kind + "s.xml"
		if note := put(15+n, `<w:`+kind+` w:id="77"><w:p><w:r><w:t>?</w:t></w:r></w:p></w:`+kind+`>`); f[part] != "" {
			f[part] = strings.Replace(f[part], "</w:"+kind+"s>", note+"</w:"+kind+"s>", 1)
		} else {
			f[part] = `<w:` + kind + `s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + note + `</w:` + kind + `s>`
			f["[Content_Types].xml"] = strings.Replace(f["[Content_Types].xml"], "</Types>",
				`<Override PartName="/`+part+`" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.`+kind+`s+xml"/></Types>`, 1)
			f[rels] = strings.Replace(f[rels], "</Relationships>",
				`<Relationship Id="rId`+kind+`" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`+kind+`s" Target="`+kind+`s.xml"/></Relationships>`, 1)
		}
	}
	f["word/comments.xml"] = put(10, `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p><w:r><w:t>?</w:t></w:r></w:p></w:comment></w:comments>`)
	f["word/charts/chart1.xml"] = put(11, `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:strCache><c:pt><c:v>?</c:v></c:pt></c:strCache></c:chartSpace>`)
	f["[Content_Types].xml"] = strings.Replace(f["[Content_Types].xml"], "</Types>",
		`<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`+
			`<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`, 1)
}

// TestImportLosesNothing wants every word of a file in the page that its report makes, or among the losses.
func TestImportLosesNothing(t *testing.T) {
	versions := maps.Clone(manglers)
	versions["as it is"] = func(wordFile) {}
	versions["stuffed with words"] = stuffed
	maps.Copy(versions, oldTypefaces)
	for i, c := range cases(t) {
		for j, name := range slices.Sorted(maps.Keys(versions)) {
			if sampled(i + j) {
				continue
			}
			if missing := unaccounted(t, mangled(t, c.docx, versions[name])); len(missing) > 0 {
				t.Errorf("%s, %s: nothing is said of %v", c.name, name, missing)
			}
		}
	}
}

// TestImportOfDecree wants the same of the Decree's own files, where they are at hand.
func TestImportOfDecree(t *testing.T) {
	files, err := filepath.Glob("/work/shared/samples/decree/*.docx")
	if err != nil || len(files) == 0 {
		t.Skip("the files of the Decree are not here")
	}
	for _, name := range files {
		docx, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		result, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(docx), int64(len(docx)))
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d losses", filepath.Base(name), len(result.Losses))
		if missing := unaccounted(t, docx); len(missing) > 0 {
			t.Errorf("%s: nothing is said of %v", filepath.Base(name), missing)
		}
	}
}
