package check

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/wml"
)

// broken is a file with a few faults of different kinds.
func broken(t testing.TB) []byte {
	t.Helper()
	a := base(t)
	for i := range a.Files {
		f := &a.Files[i]
		switch f.Name {
		case "word/document.xml":
			f.Data = bytes.Replace(f.Data, []byte("ngày 05 tháng 3 năm 2026<"), []byte("ngày 5 tháng 03 năm 2026<"), 1)
			f.Data = bytes.ReplaceAll(f.Data, []byte(`w:left="1701"`), []byte(`w:left="1417"`))
			f.Data = bytes.Replace(f.Data, []byte("II. ĐÁNH GIÁ"), []byte("III. Đánh &lt;giá&gt;"), 1)
			f.Data = bytes.Replace(f.Data, []byte("<w:p><w:pPr><w:spacing w:before=\"360\"/>"), []byte("<w:p/><w:p><w:pPr><w:spacing w:before=\"360\"/>"), 1)
		case "word/header1.xml":
			f.Data = bytes.Replace(f.Data, []byte("<w:t>2"), []byte(`<w:rPr><w:sz w:val="22"/></w:rPr><w:t>2`), 1)
		}
	}
	return pack(t, a)
}

func TestOutput(t *testing.T) {
	files := []File{{"công văn/a.docx", mustRead(t, broken(t))}, {"b.docx", mustRead(t, pack(t, base(t)))}}
	forms := map[string]func(io.Writer) error{
		"text-vi.golden": func(w io.Writer) error { return WriteText(w, files, "vi") },
		"text-en.golden": func(w io.Writer) error { return WriteText(w, files, "en") },
		"json.golden":    func(w io.Writer) error { return WriteJSON(w, files) },
		"sarif.golden": func(w io.Writer) error {
			var b bytes.Buffer
			if err := WriteSARIF(&b, files, "en"); err != nil {
				return err
			}
			return withoutRules(w, b.Bytes())
		},
	}
	for name, write := range forms {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Error(err)
		}
		golden.Equal(t, b.Bytes(), "testdata/"+name)
	}
}

// withoutRules leaves out the list of rules, which every new rule would change, and holds it against the results.
func withoutRules(w io.Writer, log []byte) error {
	var l sarifLog
	if err := json.Unmarshal(log, &l); err != nil {
		return err
	}
	rules := l.Runs[0].Tool.Driver.Rules
	for i := range l.Runs[0].Results {
		r := &l.Runs[0].Results[i]
		if rules[r.RuleIndex].ID != r.RuleID {
			return io.ErrUnexpectedEOF
		}
		r.RuleIndex = 0
	}
	l.Runs[0].Tool.Driver.Rules = rules[:1]
	return encode(w, l)
}

// TestWriteError: an output that fails is an error.
func TestWriteError(t *testing.T) {
	files := []File{{"a.docx", mustRead(t, broken(t))}}
	for name, write := range map[string]func(io.Writer) error{
		"text":  func(w io.Writer) error { return WriteText(w, files, "vi") },
		"json":  func(w io.Writer) error { return WriteJSON(w, files) },
		"sarif": func(w io.Writer) error { return WriteSARIF(w, files, "vi") },
		"copy": func(w io.Writer) error {
			f := broken(t)
			return Annotate(w, bytes.NewReader(f), int64(len(f)), files[0].Result, "vi")
		},
	} {
		if err := write(fullWriter{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestAnnotate(t *testing.T) {
	file := broken(t)
	r := mustRead(t, file)
	copied := annotated(t, file, r)
	changed := map[string]bool{"word/document.xml": true, "word/comments.xml": true, "[Content_Types].xml": true, "word/_rels/document.xml.rels": true}
	before, after := entries(t, file), entries(t, copied)
	for name, content := range before {
		if same := bytes.Equal(content, after[name]); same == changed[name] {
			t.Errorf("%s: the same: %v", name, same)
		}
	}
	comments := string(after["word/comments.xml"])
	places := 0
	for _, f := range r.Findings {
		places += f.Places
		if !strings.Contains(comments, f.Rule) {
			t.Errorf("no comment for %s", f.Rule)
		}
	}
	if got := strings.Count(comments, "<w:comment "); got != places {
		t.Errorf("%d comments for %d places", got, places)
	}
	document := string(after["word/document.xml"])
	for _, mark := range []string{"<w:commentRangeStart ", "<w:commentRangeEnd ", "<w:commentReference "} {
		if got := strings.Count(document, mark); got != places {
			t.Errorf("%d times %s for %d places", got, mark, places)
		}
	}
	for _, name := range []string{"word/document.xml", "word/comments.xml"} {
		faults, err := wml.CheckOrder(after[name])
		if err != nil || len(faults) > 0 {
			t.Errorf("%s: %v, %v", name, err, faults)
		}
	}
	pkg, err := opc.OpenReader(bytes.NewReader(copied), int64(len(copied)))
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range pkg.Check() {
		t.Error(fault)
	}
	if again := mustRead(t, copied); listed(again) != listed(r) {
		t.Errorf("the copy is judged otherwise:\n%s", listed(again))
	}
	// A second time, the comments join those that are there.
	twice := annotated(t, copied, r)
	if got := strings.Count(string(entries(t, twice)["word/comments.xml"]), "<w:comment "); got != 2*places {
		t.Errorf("%d comments, want %d", got, 2*places)
	}
}

func TestAnnotateClean(t *testing.T) {
	file := pack(t, base(t))
	copied := annotated(t, file, mustRead(t, file))
	before, after := entries(t, file), entries(t, copied)
	for name, content := range before {
		if !bytes.Equal(content, after[name]) {
			t.Errorf("%s changed", name)
		}
	}
	if len(before) != len(after) {
		t.Errorf("%d parts, want %d", len(after), len(before))
	}
}

// TestAnnotateOdd: a document under another prefix, without relationships, with empty paragraphs, or of ISO Strict.
func TestAnnotateOdd(t *testing.T) {
	for name, document := range map[string]string{
		"prefix": `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p/><x:p><x:r><x:t>Các đơn vị</x:t></x:r></x:p></x:body></x:document>`,
		"strict": `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Các đơn vị</t></r></p></body></document>`,
		"empty":  head + `<w:p/><w:sectPr><w:pgSz w:w="100" w:h="100"/></w:sectPr>` + tail,
		"box":    head + `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>` + tail,
	} {
		t.Run(name, func(t *testing.T) {
			file := fileOf(t, document)
			r := mustRead(t, file)
			if r.Clean() {
				t.Fatal("nothing is found")
			}
			if again := mustRead(t, annotated(t, file, r)); listed(again) != listed(r) {
				t.Errorf("the copy is judged otherwise:\n%s\nwant:\n%s", listed(again), listed(r))
			}
		})
	}
}

func annotated(t *testing.T, file []byte, r *Result) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Annotate(&b, bytes.NewReader(file), int64(len(file)), r, "en"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func entries(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}
