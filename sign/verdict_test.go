package sign

import "testing"

// TestVerdict: a signature is valid only where all is known and valid, and nothing was changed after it.
func TestVerdict(t *testing.T) {
	change := func(allowed bool) []Change { return []Change{{Allowed: true}, {Allowed: allowed}} }
	for _, test := range []struct {
		s    Signature
		want Outcome
	}{
		{Signature{}, NotKnown},
		{Signature{Content: Valid, Trust: Valid, Revoked: Valid}, Valid},
		{Signature{Content: Valid, Trust: Valid, Revoked: Valid, Stamp: Valid, Changes: change(true)}, Valid},
		{Signature{Content: Valid, Trust: Valid, Revoked: Valid, Changes: change(false)}, Invalid},
		{Signature{Content: Valid, Trust: Valid, Changes: change(false)}, Invalid},
		{Signature{Content: Valid, Trust: Valid, Revoked: Valid, Stamp: Invalid}, Invalid},
		{Signature{Content: Valid, Trust: Valid}, NotKnown},
		{Signature{Content: Valid, Trust: Invalid}, Invalid},
		{Signature{Content: Valid, Revoked: Valid}, NotKnown},
		{Signature{Content: Invalid, Trust: Valid, Revoked: Valid}, Invalid},
		{Signature{Content: NotKnown, Trust: Valid, Revoked: Valid}, NotKnown},
		{Signature{Content: Valid, Trust: Valid, Revoked: Invalid}, Invalid},
	} {
		if got := test.s.Verdict(); got != test.want {
			t.Errorf("%+v: %v, want %v", test.s, got, test.want)
		}
	}
}
