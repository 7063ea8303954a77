package doc

import (
	"testing"

	"github.com/vanthu/baocao/decree"
)

// TestStylesAreNamed wants the styles of every report in the table, by their identifiers and by their names.
func TestStylesAreNamed(t *testing.T) {
	for _, s := range makeStyles(decree.Large)[1:] { // under Normal, which is Word's
		if of, ok := decree.StyleByID(string(s.ID)); !ok || of.Name != s.Name {
			t.Errorf("%s %q is %+v in the table", s.ID, s.Name, of)
		}
		if of, _ := decree.StyleByName(s.Name); of.ID != string(s.ID) {
			t.Errorf("%q is %+v in the table", s.Name, of)
		}
	}
}
