package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao/register"
)

// TestMetadata prints the data of a source, and of the Word file that is made of it: the same, but for what no page shows.
func TestMetadata(t *testing.T) {
	const source = "../../examples/cases/hcmc/report.md"
	of := func(args ...string) (m register.Metadata, said string) {
		t.Helper()
		var out, errOut bytes.Buffer
		if code := run(append([]string{"metadata"}, args...), &out, &errOut); code != exitFine {
			t.Fatalf("%v: exit %d: %s", args, code, errOut.String())
		}
		if err := json.Unmarshal(out.Bytes(), &m); err != nil {
			t.Fatal(err)
		}
		return m, errOut.String()
	}
	want, said := of(source)
	if want.PageAmount != 1 || want.FileCode.OrganId != "000.00.87.H29" || len(want.To) != 3 || strings.Contains(said, "register") {
		t.Errorf("%+v\n%s", want, said)
	}
	docx := filepath.Join(t.TempDir(), "a.docx")
	says(t, exitFine, "render", source, "-o", docx)
	got, said := of(docx)
	if !strings.Contains(said, "số trang") {
		t.Errorf("nothing is said of the pages: %s", said)
	}
	want.FileCode, want.DocOrdinal, want.PageAmount, want.DueDate = register.FileCode{}, 0, 0, ""
	for i := range want.To {
		want.To[i].OrganId = ""
	}
	if g, w := strings.Join(got.Cells(), "|"), strings.Join(want.Cells(), "|"); g != w {
		t.Errorf("the Word file has\n%s\nwant\n%s", g, w)
	}
	if text := says(t, exitFine, "metadata", source, "--form", "csv"); !strings.Contains(text, "FileCode.OrganId,") || !strings.Contains(text, "2026-07-15") {
		t.Error(text)
	}
	wrong := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(wrong, []byte("place: Huế\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	says(t, exitFaults, "metadata", wrong)
	says(t, exitCannot, "metadata", "none.md")
}

// TestBatchRegister names the register and how many documents are in it.
func TestBatchRegister(t *testing.T) {
	args, _ := wards(t, 3)
	so := filepath.Join(t.TempDir(), "so.xlsx")
	if said := says(t, exitFine, append(args, "--register", so)...); !strings.Contains(said, "so.xlsx, 3 văn bản") {
		t.Error(said)
	}
	if len(fileContent(t, so)) == 0 {
		t.Error("nothing was written")
	}
	says(t, exitCannot, append(args, "--register", "so.csv")...)
}
