package editscript

import "testing"

// FuzzBetween: the edits make the second list of the first, and there are none where the lists are the same.
func FuzzBetween(f *testing.F) {
	f.Add("abcabba", "cbabac")
	f.Add("", "a")
	f.Fuzz(func(t *testing.T, a, b string) {
		edits, ok := Between([]byte(a), []byte(b), len(a)+len(b))
		if !ok {
			t.Fatal("too many edits")
		}
		var was, is []byte
		for _, e := range edits {
			if e.A != len(was) || e.B != len(is) {
				t.Fatalf("%c at %d, %d, behind %d, %d", e.Op, e.A, e.B, len(was), len(is))
			}
			if e.Op != '+' {
				was = append(was, a[e.A])
			}
			if e.Op != '-' {
				is = append(is, b[e.B])
			}
			if a == b && e.Op != ' ' {
				t.Fatal("edits between the same")
			}
		}
		if string(was) != a || string(is) != b {
			t.Errorf("%q, %q of %q, %q", was, is, a, b)
		}
	})
}

// TestTooMany: what takes too many edits is said, not tried.
func TestTooMany(t *testing.T) {
	if _, ok := Between([]byte("abc"), []byte("xyz"), 5); ok {
		t.Error("six edits in five")
	}
}
