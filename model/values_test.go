package model

import (
	"encoding"
	"testing"

	"github.com/vanthu/baocao/decree"
)

// Every value reads what it writes.
func TestValuesReadWhatTheyWrite(t *testing.T) {
	type value interface {
		encoding.TextMarshaler
		encoding.TextUnmarshaler
	}
	tests := []struct {
		make         func() value
		good, refuse []string
	}{
		{func() value { return new(Number) }, []string{"", "06/BC-UBND", "6275/BC-UBND", "/BC-UBND"},
			[]string{"BC-UBND", "sáu/BC", "0/BC-UBND", "-6/BC-UBND", "+6/BC-UBND", "1000000/BC-UBND", "6.5/BC-UBND"}},
		{func() value { return new(Date) }, []string{"", "2024-11-08", "2024-11", "2024", "2024-02-30"},
			[]string{"24", "0000", "2024-", "08/11/2024", "2024-11-08-01", "24-11-08", "2024-11-0", "2024-0-5", "0000-00-00", "2024-11-008", "2024-1-+8", "2024-11-"}},
		{func() value { return new(Authority) }, []string{"", "KT. CHỦ TỊCH", "TUQ. GIÁM ĐỐC", "K/T CHỦ TỊCH", "CHỦ TỊCH"}, nil},
		{func() value { return new(ColumnKind) }, []string{"text", "ordinal", "number", "date"}, []string{"", "Number"}},
		{func() value { return new(RowKind) }, []string{"", "group", "total"}, []string{"sum"}},
		{func() value { return new(Alignment) }, []string{"", "left", "centre", "right", "justified"}, []string{"center"}},
		{func() value { return new(Width) }, []string{"", "25mm", "12.5mm", "30%"}, []string{"25", "-5mm", "mm", "0%", "NaN%", "2cm"}},
		{func() value { return new(Reference) }, []string{"paper", "electronic", "none"}, []string{""}},
		{func() value { return new(Orientation) }, []string{"portrait", "landscape"}, []string{"ngang"}},
		{func() value { return new(Scheme) }, []string{"lettered", "decimal"}, []string{"roman"}},
		{func() value { return new(SectionKind) }, []string{"", "part", "point"}, []string{"mục"}},
		{func() value { return new(DocumentType) }, []string{"Báo cáo", "Kế hoạch"}, []string{"Thư"}},
		{func() value { return new(Urgency) }, []string{"HỎA TỐC", "KHẨN"}, []string{"GẤP"}},
		{func() value { return new(Circulation) }, []string{"LƯU HÀNH NỘI BỘ"}, []string{"MẬT"}},
	}
	for _, test := range tests {
		for _, s := range test.good {
			v := test.make()
			if err := v.UnmarshalText([]byte(s)); err != nil {
				t.Errorf("%T: %v", v, err)
			}
			if got, err := v.MarshalText(); err != nil || string(got) != s {
				t.Errorf("%T: %q is written as %q, %v", v, s, got, err)
			}
		}
		for _, s := range test.refuse {
			if v := test.make(); v.UnmarshalText([]byte(s)) == nil {
				t.Errorf("%T: %q is read as %+v", v, s, v)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	tests := []struct {
		in   string
		want Number
	}{
		{" 6 / BC-UBND", Number{6, " BC-UBND"}}, // the space is for Validate to find
		{"45/2024/BC-UBND", Number{45, "2024/BC-UBND"}},
		{"45/", Number{45, ""}},
	}
	for _, test := range tests {
		var n Number
		if err := n.UnmarshalText([]byte(test.in)); err != nil || n != test.want {
			t.Errorf("%q gives %+v, %v", test.in, n, err)
		}
	}
}

func TestDate(t *testing.T) {
	valid := []Date{{}, {29, 2, 2024}, {31, 12, 2026}, {0, 3, 2026}, {1, 1, 1000}}
	invalid := []Date{{29, 2, 2026}, {30, 2, 2024}, {31, 4, 2026}, {32, 1, 2026}, {-1, 1, 2026}, {1, 0, 2026}, {1, 13, 2026}, {1, 1, 0}, {1, 1, 999}, {1, 1, 10000}, {5, 0, 0}}
	for _, d := range valid {
		if !d.Valid() {
			t.Errorf("%v is not valid", d)
		}
	}
	for _, d := range invalid {
		if d.Valid() || d.IsZero() {
			t.Errorf("%v is valid", d)
		}
	}
}

func TestAuthority(t *testing.T) {
	for in, want := range map[string]Authority{
		"KT.CHỦ TỊCH": {decree.ForHead, "CHỦ TỊCH"}, " TM.  ỦY BAN ": {decree.OnBehalf, "ỦY BAN"}, "KT CHỦ TỊCH": {0, "KT CHỦ TỊCH"}, "kt. A": {0, "kt. A"},
	} {
		var a Authority
		if err := a.UnmarshalText([]byte(in)); err != nil || a != want {
			t.Errorf("%q gives %+v, %v", in, a, err)
		}
	}
}
