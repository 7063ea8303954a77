package model

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/decree"
)

var foldedPrefixes = []string{decree.TextAsAbove, decree.TextArchive, "v/v"}

func TestHasPrefixFold(t *testing.T) {
	for s, want := range map[string]bool{
		"Như trên": true, "NHƯ TRÊN (2b)": true, "như trên;": true, "Như trê": false, "": false, "Nhu tren": false,
		"Lưu: VT": true, "LƯU:": true, "Lưu VT": false, "V/v báo cáo": true, "v/v": true, "v/": false,
	} {
		got := slices.ContainsFunc(foldedPrefixes, func(prefix string) bool { return hasPrefixFold(s, prefix) })
		if got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	// No letter of these words is the small form, or folds to that, of a third.
	for _, letter := range strings.Join(foldedPrefixes, "") {
		for r := rune(0); r <= 0x1ffff; r++ {
			if strings.EqualFold(string(r), string(letter)) != (unicode.ToLower(r) == unicode.ToLower(letter)) {
				t.Errorf("%c and %c", letter, r)
			}
		}
	}
}

func FuzzHasPrefixFold(f *testing.F) {
	f.Add("NHƯ TRÊN; nhu")
	f.Add("v/\xc3")
	f.Fuzz(func(t *testing.T, s string) {
		for _, prefix := range foldedPrefixes {
			if got, want := hasPrefixFold(s, prefix), lowerHasPrefix(s, prefix); got != want {
				t.Errorf("%q in %q: %v", prefix, s, got)
			}
		}
	})
}

func lowerHasPrefix(s, prefix string) bool {
	return strings.HasPrefix(strings.ToLower(s), strings.ToLower(prefix))
}

// TestDistrictEnded: who writes a report, who is above and who gets it are held against the day of the report.
func TestDistrictEnded(t *testing.T) {
	r := &Report{
		SupervisoryAgency: Lines{"ỦY BAN NHÂN DÂN", "HUYỆN CỦ CHI"}, IssuingAgency: Lines{"PHÒNG NỘI VỤ", "THÀNH PHỐ"},
		AgencyName: "Phòng Nội vụ huyện Củ Chi", Place: "Củ Chi", Date: Date{Day: 1, Month: 7, Year: 2025}, Subject: Plain("Kết quả của huyện Củ Chi"),
		Joint:      []JointAgency{{IssuingAgency: Lines{"UBND TP. THỦ ĐỨC"}}},
		Addressees: []Addressee{{Name: "UBND Thành phố", Lines: Lines{"(Phòng Nội vụ quận 1)"}}, {Name: norm.NFD.String("UBND thành phố Biên Hoà")}},
		Recipients: []string{"Như trên", "UBND quận 1 (cũ)", "UBND thành phố Huế", "Công an thị xã"}, Archive: "VT",
		Body: Body{{Paragraph: Plain("UBND huyện Củ Chi báo cáo.")}}, Signature: Signature{Position: "TRƯỞNG PHÒNG"},
	}
	found := func() (list []string) {
		for _, f := range r.Validate() {
			if f.Rule == decree.DistrictEnded.ID() {
				if f.Severity != Warning {
					t.Errorf("%v stops the report", f)
				}
				list = append(list, f.Path+": "+f.Value)
			}
		}
		return list
	}
	want := []string{"supervisory_agency: HUYỆN CỦ CHI", "agency_name: huyện Củ Chi", "joint[0].issuing_agency: TP. THỦ ĐỨC",
		"addressees[0].lines: quận 1", "addressees[1].name: thành phố Biên Hoà", "recipients[3]: thị xã"}
	if got := found(); !slices.Equal(got, want) {
		t.Errorf("found %q\nwant  %q", got, want)
	}
	for _, d := range []Date{{}, {Day: 30, Month: 6, Year: 2025}, {Month: 6, Year: 2025}} {
		if r.Date = d; len(found()) > 0 {
			t.Errorf("%v: %q", d, found())
		}
	}
}
