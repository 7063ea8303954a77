package decree

import (
	"slices"
	"strings"
	"testing"
)

// article7 is the list of Điều 7 in its order, with the abbreviations of Phụ lục III.
const article7 = `
Nghị quyết NQ, Quyết định QĐ, Chỉ thị CT, Quy chế QC, Quy định QyĐ, Thông cáo TC, Thông báo TB, Hướng dẫn HD,
Chương trình CTr, Kế hoạch KH, Phương án PA, Đề án ĐA, Dự án DA, Báo cáo BC, Biên bản BB, Tờ trình TTr, Hợp đồng HĐ,
Công văn -, Công điện CĐ, Bản ghi nhớ BGN, Bản thỏa thuận BTT, Giấy ủy quyền GUQ, Giấy mời GM, Giấy giới thiệu GGT,
Giấy nghỉ phép GNP, Phiếu gửi PG, Phiếu chuyển PC, Phiếu báo PB, Thư công -`

func TestDocTypes(t *testing.T) {
	seen := map[string]DocType{}
	list := strings.Split(article7, ",")
	if len(list) != 29 || int(OfficialLetter) != 29 {
		t.Fatalf("%d types in Điều 7, %d here, want 29", len(list), int(OfficialLetter))
	}
	for i, entry := range list {
		words := strings.Fields(entry)
		name := strings.Join(words[:len(words)-1], " ")
		abbreviation := strings.Trim(words[len(words)-1], "-")

		typ := Resolution + DocType(i)
		if typ.Name() != name || typ.Abbreviation() != abbreviation {
			t.Errorf("type %d: %q %q, want %q %q", i+1, typ.Name(), typ.Abbreviation(), name, abbreviation)
		}
		if got, ok := TypeByName(strings.ToUpper(name)); !ok || got != typ {
			t.Errorf("TypeByName(%q) = %v, %v", strings.ToUpper(name), got, ok)
		}
		if abbreviation == "" {
			continue
		}
		if other, taken := seen[abbreviation]; taken {
			t.Errorf("%v and %v share %q", other, typ, abbreviation)
		}
		seen[abbreviation] = typ
		if got, ok := TypeByAbbreviation(abbreviation); !ok || got != typ {
			t.Errorf("TypeByAbbreviation(%q) = %v, %v", abbreviation, got, ok)
		}
	}
}

func TestReport(t *testing.T) {
	if Report.Name() != "Báo cáo" || Report.Abbreviation() != "BC" || !Report.Named() || !Report.HasAddressees() {
		t.Errorf("%q %q %v %v", Report.Name(), Report.Abbreviation(), Report.Named(), Report.HasAddressees())
	}
	if got := Report.Templates(); !slices.Equal(got, []string{"1.4"}) {
		t.Errorf("templates %v", got)
	}
}

func TestDocTypeGroups(t *testing.T) {
	var named, addressed, bare []DocType
	for typ := Resolution; typ.Valid(); typ++ {
		if typ.Named() {
			named = append(named, typ)
		}
		if typ.HasAddressees() {
			addressed = append(addressed, typ)
		}
		if len(typ.Templates()) == 0 {
			bare = append(bare, typ)
		}
	}
	wantNamed := []DocType{ // note 6 of the template
		Directive, Regulation, Provision, Communique, Announcement, Guideline, Programme, Plan, ActionPlan, Scheme, Project,
		Report, Submission, PowerOfAttorney, ForwardingSlip, TransferSlip, NotificationSlip,
	}
	if !slices.Equal(named, wantNamed) {
		t.Errorf("named %v, want %v", named, wantNamed)
	}
	if want := []DocType{Report, Submission, Dispatch}; !slices.Equal(addressed, want) {
		t.Errorf("addressed %v, want %v", addressed, want)
	}
	if want := []DocType{Contract, Memorandum, Agreement, OfficialLetter}; !slices.Equal(bare, want) {
		t.Errorf("without template %v, want %v", bare, want)
	}
}

func TestTypeLookups(t *testing.T) {
	for _, s := range []string{"", "bc", "QCh", "DAn", "TS", "QYĐ", "TTR", "B C"} {
		if typ, ok := TypeByAbbreviation(s); ok {
			t.Errorf("TypeByAbbreviation(%q) = %v", s, typ)
		}
	}
	names := map[string]DocType{
		" báo cáo ": Report, "Nghị quyết (cá biệt)": Resolution, "QUYẾT ĐỊNH (CÁ BIỆT)": Decision,
		"Giấy uỷ quyền": PowerOfAttorney, "BẢN THOẢ THUẬN": Agreement,
	}
	for s, want := range names {
		if got, ok := TypeByName(s); !ok || got != want {
			t.Errorf("TypeByName(%q) = %v, %v, want %v", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "Báo", "Báo cáo tháng", "(cá biệt)"} {
		if typ, ok := TypeByName(s); ok {
			t.Errorf("TypeByName(%q) = %v", s, typ)
		}
	}
	for _, typ := range []DocType{-1, 0, OfficialLetter + 1} {
		if typ.Valid() || typ.Name() != "" || typ.Abbreviation() != "" || typ.Templates() != nil || typ.Named() || typ.String() != "none" {
			t.Errorf("%d is a type", int(typ))
		}
	}
}
