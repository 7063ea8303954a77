package issuing_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
)

func TestFill(t *testing.T) {
	given := issuing.Issuance{Number: 5, Date: model.Date{Year: 2026, Month: 3, Day: 8}}
	for name, test := range map[string]struct {
		report model.Report
		want   issuing.Refusal
	}{
		"blank":         {report: model.Report{Number: model.Number{Symbol: "BC-STC"}, Draft: "DỰ THẢO"}},
		"month":         {report: model.Report{Date: model.Date{Year: 2025, Month: 12}}},
		"the same":      {report: model.Report{Number: model.Number{Ordinal: 5}, Date: given.Date}},
		"other number":  {report: model.Report{Number: model.Number{Ordinal: 6}}, want: issuing.Issued},
		"another day":   {report: model.Report{Date: model.Date{Year: 2026, Month: 3, Day: 9}}, want: issuing.Issued},
		"number of two": {report: model.Report{Number: model.Number{Ordinal: 55}}, want: issuing.Issued},
	} {
		before, r := test.report, test.report
		err := given.Fill(&r)
		var refused *issuing.Error
		switch {
		case test.want == 0 && (err != nil || r.Number.Ordinal != 5 || r.Date != given.Date || r.Draft != "" || r.Number.Symbol != before.Number.Symbol):
			t.Errorf("%s: %+v %v", name, r.Number, err)
		case test.want != 0 && (!errors.As(err, &refused) || refused.Refusal != test.want || r.Number != before.Number || r.Date != before.Date):
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, bad := range []issuing.Issuance{{}, {Number: 5}, {Number: -1, Date: given.Date}, {Number: 5, Date: model.Date{Year: 2026, Month: 3}}} {
		if bad.Fill(&model.Report{}) == nil {
			t.Errorf("%+v is given", bad)
		}
	}
}

// TestCheckTarget knows a signed PDF by the range that the signature covers, also where that stands on the edge of what is read at
// once, and leaves other files alone.
func TestCheckTarget(t *testing.T) {
	dir := t.TempDir()
	for name, test := range map[string]struct {
		content string
		signed  bool
	}{
		"plain.pdf":  {"%PDF-1.7\n" + strings.Repeat("x", 200_000), false},
		"signed.pdf": {"%PDF-1.7\n1 0 obj<</Type/Sig/ByteRange[0 1 2 3]>>", true},
		"edge.pdf":   {"%PDF-1.7\n" + strings.Repeat("x", 1<<16-14) + "/ByteRange[0 1 2 3]", true},
		"far.pdf":    {"%PDF-1.7\n" + strings.Repeat("x", 300_000) + "/ByteRange[0 1 2 3]", true},
		"text.docx":  {"/ByteRange", false},
		"empty":      {"", false},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(test.content), 0o600); err != nil {
			t.Fatal(err)
		}
		err := issuing.CheckTarget(path)
		var refused *issuing.Error
		if signed := errors.As(err, &refused) && refused.Refusal == issuing.Signed; signed != test.signed || !signed && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := issuing.CheckTarget(filepath.Join(dir, "nothing.pdf")); err != nil {
		t.Error(err)
	}
	draft := draftFile(t)
	for signed, content := range map[bool][]byte{false: draft, true: signedWord(t, draft)} {
		path := filepath.Join(dir, "word.docx")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := issuing.CheckTarget(path); err != nil != signed {
			t.Errorf("a Word file that is signed, %v: %v", signed, err)
		}
	}
}
