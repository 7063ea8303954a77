package render_test

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/structure"
	"github.com/vanthu/baocao/internal/wml"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// withLines renders a case with signature lines, after a change.
func withLines(t testing.TB, name string, change func(*model.Report)) []byte {
	t.Helper()
	r, err := source.Decode(os.DirFS("../examples/cases/"+name), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(r)
	}
	files, faults := baocao.Assemble(r)
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	var docx bytes.Buffer
	if err := (render.Config{SignatureLines: true}).DOCX(&docx, files[0].Document); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}

func documentOf(t testing.TB, docx []byte) string {
	t.Helper()
	p, err := opc.OpenReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	content, err := p.Part("/word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

var lineID = regexp.MustCompile(`<o:signatureline v:ext="edit" id="(\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\})" `)

// TestSignatureLines: each signer has a line with an id of its own, which is the same for the same report and for no other.
// The file is sound, the pictures of signature and seal are not in it, and checker and importer take it as the one without.
func TestSignatureLines(t *testing.T) {
	seen := map[string]string{}
	for name, signers := range map[string][]string{"commune": {"Lê Thị Hạnh"}, "signature": nil, "joint": nil, "joint3": nil, "govap": nil} {
		docx := withLines(t, name, nil)
		document := documentOf(t, docx)
		ids := lineID.FindAllStringSubmatch(document, -1)
		if want := map[string]int{"joint": 2, "joint3": 3}[name]; len(ids) != max(1, want) {
			t.Errorf("%s: %d lines", name, len(ids))
		}
		for _, id := range ids {
			if other, ok := seen[id[1]]; ok {
				t.Errorf("%s has the id of %s", name, other)
			}
			seen[id[1]] = name
		}
		for _, s := range signers {
			if !strings.Contains(document, `o:suggestedsigner="`+s+`" o:suggestedsigner2="CHỦ TỊCH"`) {
				t.Errorf("%s: %s is not named", name, s)
			}
		}
		if strings.Contains(document, "<w:drawing>") {
			t.Errorf("%s: a picture is left", name)
		}
		if !bytes.Equal(docx, withLines(t, name, nil)) {
			t.Errorf("%s: other bytes for the same", name)
		}
		for _, fault := range structure.Check(docx) {
			t.Errorf("%s: %v", name, fault)
		}
		if faults, err := wml.CheckOrder([]byte(document)); err != nil || len(faults) > 0 {
			t.Errorf("%s: %v %v", name, faults, err)
		}
		result, err := check.Read(bytes.NewReader(docx), int64(len(docx)))
		if err != nil || len(result.Unjudged) > 0 {
			t.Errorf("%s: %v, %v", name, err, result)
		}
		read, err := fromword.Read(bytes.NewReader(docx), int64(len(docx)))
		if err != nil || read.Report.Signature.Image != nil || read.Report.Signature.Seal != nil {
			t.Errorf("%s: the importer: %v", name, err)
		}
		for _, v := range violations(t, docx) {
			t.Errorf("%s: %v", name, v)
		}
	}
	changed := lineID.FindStringSubmatch(documentOf(t, withLines(t, "commune", func(r *model.Report) { r.Subject = model.Plain("khác") })))
	if seen[changed[1]] != "" {
		t.Error("a report with another trích yếu has the same id")
	}
	named := documentOf(t, withLines(t, "commune", func(r *model.Report) { r.Signature.SignerName = `A & "B" <C>` }))
	if !strings.Contains(named, `o:suggestedsigner="A &amp; &quot;B&quot; &lt;C&gt;"`) {
		t.Error("the name is not escaped")
	}
}

func violations(t *testing.T, docx []byte) (list []judge.Violation) {
	t.Run("validator", func(t *testing.T) { list = judge.Violations(t, docx) })
	return list
}

// TestSignatureLineOfDraft: a report with the mark of a draft gets none, and nothing is written.
func TestSignatureLineOfDraft(t *testing.T) {
	draft := page(&doc.Paragraph{Inlines: []doc.Inline{&doc.Field{Tag: doc.TagDraft, Text: doc.Text{Text: "DỰ THẢO"}}}})
	var docx bytes.Buffer
	err := render.Config{SignatureLines: true}.DOCX(&docx, draft)
	var refused *render.FieldsError
	if !errors.As(err, &refused) || docx.Len() > 0 {
		t.Errorf("%v, %d bytes", err, docx.Len())
	}
	if err := render.DOCX(&docx, draft); err != nil {
		t.Error(err)
	}
}

// TestSignatureLinePlace: LibreOffice shows the line between position and name, and moves no word for it.
func TestSignatureLinePlace(t *testing.T) {
	var plain bytes.Buffer
	r, err := source.Decode(os.DirFS("../examples/cases/commune"), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	if err := baocao.Write(&plain, r); err != nil {
		t.Fatal(err)
	}
	layouts := judge.Layouts(t, plain.Bytes(), withLines(t, "commune", nil))
	for _, word := range []string{"CHỦ TỊCH", "Lê Thị Hạnh", "Nơi nhận:"} {
		before, ok := layouts[0].Pages[0].Find(word)
		after, ok2 := layouts[1].Pages[0].Find(word)
		if !ok || !ok2 || before != after {
			t.Errorf("%s stands at %v, and with a line at %v", word, before, after)
		}
	}
	position, _ := layouts[1].Pages[0].Find("CHỦ TỊCH")
	name, _ := layouts[1].Pages[0].Find("Lê Thị Hạnh")
	images := layouts[1].Pages[0].Images
	if len(images) != 1 || images[0].Y0 < position.Y1-1 || images[0].Y1 > name.Y0+1 {
		t.Errorf("the line is at %v, between %v and %v", images, position, name)
	}
}
