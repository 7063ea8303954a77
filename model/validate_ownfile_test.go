package model

import "testing"

func TestSigningTime(t *testing.T) {
	for s, want := range map[string]bool{
		"23/11/2026; 14:05:33": true, "23/11/2026; 14:05:33 +07:00": true, "23/11/2026 14:05:33 +07:00": true,
		"2026-11-23T14:05:33+07:00": true, "2026-11-23 14:05:33": true,
		"23/11/2026": false, "31/11/2026; 14:05:33": false, "23/11/2026; 24:05:33": false, "23.11.2026; 14:05:33": false,
		"2026-02-30T14:05:33+07:00": false, "hôm nay": false, "23/11/2026; 14:05:33 +00:00": false,
	} {
		r := &Report{Appendices: []Appendix{{OwnFile: true, SigningTime: s}}}
		if got := errorOf(r, "appendices[0].signing_time") == ""; got != want {
			t.Errorf("%q: valid is %v", s, got)
		}
	}
	r := &Report{Appendices: []Appendix{{SigningTime: "23/11/2026; 14:05:33"}}}
	if errorOf(r, "appendices[0].signing_time") == "" {
		t.Error("an appendix in the file of the report has a time of signing")
	}
}
