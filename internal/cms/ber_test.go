package cms

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"
)

// TestDER: values without a stated length get it, those that have it stay as they are.
func TestDER(t *testing.T) {
	for ber, want := range map[string][2]string{
		"30030201010000":                    {"3003020101", "0000"},
		"3080020101000000":                  {"3003020101", "00"},
		"30803080020101000002010200 00":     {"300830030201010201 02", ""},
		"a080 0403616263 0000":              {"a0050403616263", ""},
		"2480 04026162 040163 0000":         {"0403616263", ""},
		"3080 2480 04026162 0000 0000 ffff": {"3004 04026162", "ffff"},
		"3080 0000":                         {"3000", ""},
	} {
		der, rest, err := DER(unhex(t, ber))
		if err != nil || !bytes.Equal(der, unhex(t, want[0])) || !bytes.Equal(rest, unhex(t, want[1])) {
			t.Errorf("%s: %x %x %v", ber, der, rest, err)
		}
	}
	deep := strings.Repeat("3080", 5000) + strings.Repeat("0000", 5000)
	for _, ber := range []string{"", "30", "3080", "308000", "3080 020101", "0480 0000", "3f80 0000", "2480 020101 0000", "3080 04050000", "30820001", deep, "3084ffffffff"} {
		if der, _, err := DER(unhex(t, ber)); err == nil {
			t.Errorf("%.20s is read: %x", ber, der)
		}
	}
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		t.Fatal(s, err)
	}
	return b
}
