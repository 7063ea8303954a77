package fromword_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/docxtest"
	"github.com/vanthu/baocao/internal/packed"
)

// TestUTF16 wants a file whose parts are in UTF-16 read and judged as in UTF-8, and comments written into it.
func TestUTF16(t *testing.T) {
	file := rendered(t, caseReport(t, "commune/report.md"))
	annotated := func(docx []byte) string {
		in := bytes.NewReader(docx)
		result, err := check.Read(in, in.Size())
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := check.WriteComments(&out, in, in.Size(), []check.Comment{{Where: check.Where{Part: "/word/document.xml", Paragraph: 20}, Text: "Xem lại"}}); err != nil {
			t.Fatal(err)
		}
		outline, err := docxtest.Outline(out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if again, err := check.Read(bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil || len(again.Findings) != len(result.Findings) {
			t.Errorf("with a comment: %v, %d findings, without %d", err, len(again.Findings), len(result.Findings))
		}
		if parts := packed.Parts(t, out.Bytes()); !strings.Contains(parts["word/comments.xml"], "Xem lại") {
			t.Error("the comment is not in the file")
		}
		return outline
	}
	want, wantOutline := tree(t, read(t, file).Report), annotated(file)
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		parts := packed.Parts(t, file)
		for name, content := range parts {
			if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
				var wide []byte
				for _, unit := range append([]uint16{0xFEFF}, utf16.Encode([]rune(strings.Replace(content, `encoding="UTF-8"`, `encoding="UTF-16"`, 1)))...) {
					wide = order.AppendUint16(wide, unit)
				}
				parts[name] = string(wide)
			}
		}
		wide := packed.Of(t, parts)
		result := read(t, wide)
		if got := tree(t, result.Report); got != want || len(result.Losses) > 0 {
			t.Errorf("%v: %v\n%s", order, result.Losses, firstDifference(got, want))
		}
		if got := annotated(wide); got != wantOutline {
			t.Errorf("%v: the outline with a comment:\n%s", order, firstDifference(got, wantOutline))
		}
	}
}
