// Package docxtest tests programs that make Word files. [SameText] compares what a file says with a sample, such as last year's report
// typed in Word; [Golden] with a text that a person has read and accepted; [GoldenLayout] how it looks. [Conforms] holds it against
// the Decree, [Valid] against the rules that Word insists on:
//
//	func TestReport(t *testing.T) {
//		var got bytes.Buffer
//		if err := baocao.Write(&got, quarterlyReport()); err != nil {
//			t.Fatal(err)
//		}
//		docxtest.Valid(t, got.Bytes())
//		docxtest.Golden(t, got.Bytes(), "testdata/quarterly.golden")
//		docxtest.GoldenLayout(t, got.Bytes(), "testdata/quarterly-layout.golden")
//		docxtest.Conforms(t, got.Bytes())
//	}
//
// With BAOCAO_UPDATE=1 in its environment the test writes the golden files; the change is read in the commit:
//
//	BAOCAO_UPDATE=1 go test ./...
//
// The package registers no flag. Where the test binary has a flag -update of its own, that is honoured too.
package docxtest

import (
	"testing"

	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/structure"
)

// Golden compares the outline of a Word file with a golden file, whose name is relative to the folder of the test, and
// shows the lines that differ. With BAOCAO_UPDATE=1 it writes the golden file instead.
func Golden(t testing.TB, docx []byte, file string) {
	t.Helper()
	outline, err := Outline(docx)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	golden.Equal(t, []byte(outline), file)
}

// Valid reports every place where a Word file breaks a rule that Word insists on and the schema cannot state: parts and
// relationships that are missing, notes without a body, cells without a paragraph, rows wider than their table,
// styles that nobody defines, elements out of order. Word calls such a file unreadable, or drops what it cannot place.
func Valid(t testing.TB, docx []byte) {
	t.Helper()
	for _, fault := range structure.Check(docx) {
		t.Error(fault)
	}
}
