package judge

import (
	"strings"
	"testing"
)

func TestReadViolations(t *testing.T) {
	out := `{"file": "a.docx", "ok": false, "errors": [{"description": "unexpected child element", ` +
		`"path": "/word/document.xml", "xPath": "/w:document[1]", "id": "Sch_X", "errorType": "Schema"}]}`
	found, err := readViolations([]byte(out), "Office2013")
	if err != nil {
		t.Fatal(err)
	}
	want := Violation{"Office2013", "/word/document.xml", "/w:document[1]", "Sch_X", "Schema", "unexpected child element"}
	if len(found) != 1 || found[0] != want {
		t.Errorf("got %v", found)
	}
}

func TestReadViolationsDoubts(t *testing.T) {
	for _, out := range []string{
		``,
		`Usage: ooxml-validator <file>`,
		`{}`,
		`{"ok": false, "errors": []}`,
		`{"ok": true, "errors": [{"description": "x"}]}`,
	} {
		if _, err := readViolations([]byte(out), ""); err == nil {
			t.Errorf("%q passes for a verdict", out)
		}
	}
}

func TestViolations(t *testing.T) {
	for _, v := range Violations(t, small(t)) {
		t.Error(v)
	}
	broken := pack(t, func(p string) string { return strings.Replace(p, "<w:p/>\n<w:sectPr>", "<w:t/>\n<w:sectPr>", 1) })
	found := Violations(t, broken)
	if len(found) != 2 || found[0].Version != "Office2013" || found[1].Version != "Microsoft365" {
		t.Errorf("want one violation for each version, got %v", found)
	}
}

func TestViolationsOfNoArchive(t *testing.T) {
	if found := Violations(t, []byte("no zip")); len(found) != 2 {
		t.Errorf("want one violation for each version, got %v", found)
	}
}
