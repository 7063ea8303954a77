package decree

import "testing"

func TestPrefixSuits(t *testing.T) {
	tests := []struct {
		prefix Prefix
		of     string
		want   bool
	}{
		{OnBehalf, "ỦY BAN NHÂN DÂN", true},
		{OnBehalf, "UỶ BAN NHÂN DÂN", true},
		{OnBehalf, "BAN GIÁM ĐỐC", true},
		{OnBehalf, "TRƯỜNG ĐẠI HỌC LUẬT", true}, // trường is not trưởng
		{OnBehalf, "CHỦ TỊCH", false},
		{OnBehalf, "Chủ tịch", false},
		{OnBehalf, "PHÓ CHỦ TỊCH", false},
		{ForHead, "CHỦ TỊCH", true},
		{ForHead, "BỘ TRƯỞNG", true},
		{ForHead, "TỔNG CỤC TRƯỞNG", true},
		{ForHead, "CHI CỤC TRƯỞNG CHI CỤC THUẾ", true},
		{ForHead, "BỘ NỘI VỤ", false},
		{ForHead, "ỦY BAN NHÂN DÂN", false},
		{ForHead, "PHÓ CHỦ TỊCH", false},
		{ForHead, "THỨ TRƯỞNG", false},
		{ByOrder, "CHÁNH VĂN PHÒNG", true},
		{ByOrder, "VĂN PHÒNG", false},
		{ByAuthorization, "TỔNG GIÁM ĐỐC", true},
		{Acting, "TRƯỞNG PHÒNG", true},
		{Acting, "PHÒNG NỘI VỤ", false},
		{Acting, "QUẢN ĐỐC", true}, // not known
		{ForHead, "", true},
	}
	for _, tt := range tests {
		if got := tt.prefix.Suits(tt.of); got != tt.want {
			t.Errorf("%v %s: %v", tt.prefix, tt.of, got)
		}
	}
}

func TestSizeSetByName(t *testing.T) {
	for _, want := range []SizeSet{Large, Small} {
		if got, ok := SizeSetByName(want.String()); !ok || got != want {
			t.Errorf("%v: %v, %v", want, got, ok)
		}
	}
	if _, ok := SizeSetByName("medium"); ok {
		t.Error("medium is a set")
	}
}
