package acceptance

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// TestFitAtItsPlace wants the place in the source, and the clause, of a text that only laying out finds too long.
func TestFitAtItsPlace(t *testing.T) {
	text := "---\nplace: " + strings.Repeat("Xã ", 40) + "\n---\nMột đoạn.\n"
	r, err := source.Decode(fstest.MapFS{"a.md": {Data: []byte(text)}}, "a.md")
	if err != nil {
		t.Fatal(err)
	}
	_, err = doc.Assemble(r)
	refused, ok := errors.AsType[*model.ValidationError](err)
	if !ok || len(refused.Faults) != 1 {
		t.Fatal(err)
	}
	f := refused.Faults[0]
	if want := (model.Position{File: "a.md", Line: 2, Column: 1}); f.Position != want || f.Clause != decree.CitePlaceDate {
		t.Errorf("%+v, want it at %v", f, want)
	}
}
