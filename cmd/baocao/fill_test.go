package main

import (
	"strings"
	"testing"
)

// TestFillWarnings: what văn thư fills in and locks is as the Decree writes it, or is warned of with what it writes.
func TestFillWarnings(t *testing.T) {
	for fill, want := range map[string][]string{
		"So=06 Ngay=08 Thang=3 Nam=2026": nil,
		"So=6 Ngay=8 Thang=03 Nam=2026":  {"--fill So: the Decree writes 06", "--fill Ngay: the Decree writes 08", "--fill Thang: the Decree writes 3"},
		"Thang=1":                        {"the Decree writes 01"},
		"Ngay=35":                        {"this is no number"},
		"Thang=13 Nam=26 So=ab":          {"--fill So: this is no", "--fill Thang: this is no", "--fill Nam: this is no"},
		"So=12/BC":                       {"this is no number"},
		"Ngay=30 Thang=02 Nam=2026":      {"--fill: there is no such day"},
		"Ngay=29 Thang=02 Nam=2028":      nil,
		"NoiNhan=06a":                    nil,
		"So=1234":                        nil,
	} {
		s := &signCommand{Fill: map[string]string{}}
		for pair := range strings.FieldsSeq(fill) {
			name, value, _ := strings.Cut(pair, "=")
			s.Fill[name] = value
		}
		got := s.fillWarnings()
		if len(got) != len(want) {
			t.Errorf("%s: %v", fill, got)
			continue
		}
		for i := range want {
			if !strings.Contains(got[i].Error(), want[i]) || got[i].Message.Vi == "" {
				t.Errorf("%s: %q, want %q", fill, got[i].Error(), want[i])
			}
		}
	}
}
