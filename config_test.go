package baocao_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// TestConfig wants the zero Config to write what the package's own functions write, and the small set something else.
func TestConfig(t *testing.T) {
	r := exampleReport(t, "appendices", "report.yaml")
	var usual, zero, small, tight bytes.Buffer
	for to, write := range map[*bytes.Buffer]func(*bytes.Buffer) error{
		&usual: func(b *bytes.Buffer) error { return baocao.Write(b, r) },
		&zero:  func(b *bytes.Buffer) error { return baocao.Config{}.Write(b, r) },
		&small: func(b *bytes.Buffer) error { return baocao.Config{Sizes: decree.Small}.Write(b, r) },
		&tight: func(b *bytes.Buffer) error { return baocao.Config{Compression: render.Smallest}.Write(b, r) },
	} {
		if err := write(to); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(usual.Bytes(), zero.Bytes()) || bytes.Equal(usual.Bytes(), small.Bytes()) {
		t.Error("a Config does not write the sizes that it names")
	}
	if tight.Len() >= usual.Len() {
		t.Errorf("%d bytes smallest, %d usually", tight.Len(), usual.Len())
	}
	name := filepath.Join(t.TempDir(), "x.docx")
	if err := (baocao.Config{Sizes: decree.Small}).WriteFile(name, r); err != nil {
		t.Fatal(err)
	}
	if file, _ := os.ReadFile(name); !bytes.Equal(file, small.Bytes()) {
		t.Error("WriteFile writes something else than Write")
	}
}

// TestWriteTooLong wants a text that is too long for its place to be named, and nothing written.
func TestWriteTooLong(t *testing.T) {
	r := exampleReport(t, "appendices", "report.yaml")
	r.Place = "Thành phố Hồ Chí Minh và các tỉnh lân cận"
	var out bytes.Buffer
	var invalid *model.ValidationError
	if err := baocao.Write(&out, r); !errors.As(err, &invalid) || out.Len() > 0 {
		t.Fatalf("%v, %d bytes written", err, out.Len())
	}
	if f := invalid.Faults.Errors(); len(f) != 1 || f[0].Path != "place" || f[0].Position.Line == 0 {
		t.Errorf("the faults are %v", f)
	}
}

// exampleReport is the report of a case, read anew.
func exampleReport(t testing.TB, name, file string) *model.Report {
	t.Helper()
	r, err := source.Decode(os.DirFS("examples/cases/"+name), file)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestRefusesNothingAndUnknown wants an error, in two languages where a person may see it, and no byte.
func TestRefusesNothingAndUnknown(t *testing.T) {
	r := exampleReport(t, "appendices", "report.yaml")
	for name, tt := range map[string]struct {
		config baocao.Config
		report *model.Report
		rule   string
	}{
		"no report":           {report: nil, rule: "required"},
		"unknown sizes":       {baocao.Config{Sizes: decree.Small + 1}, r, "sizes"},
		"sizes below":         {baocao.Config{Sizes: -1}, r, "sizes"},
		"unknown compression": {baocao.Config{Compression: render.Smallest + 1}, r, ""},
	} {
		var docx bytes.Buffer
		err := tt.config.Write(&docx, tt.report)
		if err == nil || docx.Len() > 0 {
			t.Errorf("%s: error %v, %d bytes", name, err, docx.Len())
		}
		var refused *model.ValidationError
		if errors.As(err, &refused) != (tt.rule != "") {
			t.Errorf("%s: %v", name, err)
		}
		if tt.rule != "" && (refused.Faults[0].Rule != tt.rule || refused.Faults[0].Error() == refused.Faults[0].Vietnamese()) {
			t.Errorf("%s: %v", name, refused.Faults)
		}
	}
}
