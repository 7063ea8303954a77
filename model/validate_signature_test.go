package model

import (
	"bytes"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/packed"
)

// signed is a report with nothing wrong in it.
func signed() *Report {
	return &Report{
		IssuingAgency: Lines{"BỘ NỘI VỤ"}, Number: Number{7, "BC-BNV"}, Place: "Hà Nội", Date: Date{5, 1, 2026},
		Subject: Plain("Kết quả năm 2025"), Body: Body{{Paragraph: Plain("Bộ báo cáo.")}}, Recipients: []string{"Chính phủ"},
		Archive: "VT", Signature: Signature{Position: "BỘ TRƯỞNG", SignerName: "Trần Văn Bình"},
	}
}

// rules lists the faults as "path rule severity".
func rules(faults Faults) string {
	var lines []string
	for _, f := range faults {
		lines = append(lines, f.Path+" "+f.Rule+" "+f.Severity.String())
	}
	return strings.Join(lines, "; ")
}

func authorities(t *testing.T, lines ...string) (all []Authority) {
	t.Helper()
	for _, s := range lines {
		var a Authority
		if err := a.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

func TestValidateSignatures(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 9, 9)), nil); err != nil {
		t.Fatal(err)
	}
	glass := &Picture{Data: packed.PNG(t, image.NewNRGBA(image.Rect(0, 0, 9, 9)))}
	tests := []struct {
		name   string
		change func(*Report)
		want   string
	}{
		{"nothing", func(*Report) {}, ""},
		{"stack", func(r *Report) {
			r.Signature.Authority = authorities(t, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
		}, ""},
		{"acting head", func(r *Report) {
			r.Signature = Signature{Authority: authorities(t, "Q. BỘ TRƯỞNG")}
		}, ""},
		{"no position", func(r *Report) { r.Signature = Signature{Authority: authorities(t, "KT. BỘ TRƯỞNG")} },
			"signature.position required error"},
		{"prefix of a Party document", func(r *Report) { r.Signature.Authority = authorities(t, "K/T CHỦ TỊCH") },
			"signature.authority[0] prefix-dotted error"},
		{"prefix alone", func(r *Report) { r.Signature.Authority = authorities(t, "KT.") }, "signature.authority[0] required error"},
		{"head after TM.", func(r *Report) { r.Signature.Authority = authorities(t, "TM. CHỦ TỊCH") },
			"signature.authority[0] prefix-suited warning"},
		{"body after KT.", func(r *Report) { r.Signature.Authority = authorities(t, "KT. BỘ NỘI VỤ") },
			"signature.authority[0] prefix-suited warning"},
		{"TM. below", func(r *Report) {
			r.Signature.Authority = authorities(t, "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN")
		}, "signature.authority[1] authority-order warning"},
		{"degree", func(r *Report) { r.Signature.SignerName = "PGS. Trần Văn Bình" }, "signature.signer_name name-without-degree warning"},
		{"cosigner", func(r *Report) { r.Cosigners = []Signature{{SignerName: "ThS. Lê A"}} },
			"cosigners[0].position required error; cosigners[0].signer_name name-without-degree warning"},
		{"joint, one signer", func(r *Report) { r.Joint = []JointAgency{{IssuingAgency: Lines{"BỘ TÀI CHÍNH"}}} },
			"cosigners joint-signatures warning"},
		{"joint without a name", func(r *Report) {
			r.Joint, r.Cosigners = []JointAgency{{}}, []Signature{{Position: "BỘ TRƯỞNG"}}
		}, "joint[0].issuing_agency required error"},
		{"room", func(r *Report) { r.Signature.Room = 21 }, "signature.room range error"},
		{"images", func(r *Report) { r.Signature.Image, r.Signature.Seal = glass, glass }, ""},
		{"no images", func(r *Report) {
			r.Signature.Image, r.Signature.Seal = &Picture{File: "a.png"}, &Picture{Data: []byte("x")}
		},
			"signature.image picture-missing error; signature.seal picture-format error"},
		{"photo", func(r *Report) { r.Signature.Seal = &Picture{Data: photo.Bytes()} }, "signature.seal seal-transparent error"},
		{"paper", func(r *Report) {
			r.Signature.Image = &Picture{Data: packed.PNG(t, image.NewGray(image.Rect(0, 0, 9, 9)))}
		},
			"signature.image signature-transparent warning"},
		{"control character", func(r *Report) { r.Signature.OtherPosition = "GIÁM\x01ĐỐC" }, "signature.other_position control-character error"},
		{"control character of a joint agency", func(r *Report) {
			r.Joint, r.Cosigners = []JointAgency{{IssuingAgency: Lines{"BỘ\x01"}}}, []Signature{{Position: "BỘ TRƯỞNG"}}
		}, "joint[0].issuing_agency[0] control-character error"},
	}
	for _, tt := range tests {
		r := signed()
		tt.change(r)
		if got := rules(r.Validate()); got != tt.want {
			t.Errorf("%s: %s; want %s", tt.name, got, tt.want)
		}
	}
}

func TestValidateDocumentType(t *testing.T) {
	tests := []struct {
		kind      decree.DocType
		symbol    string
		addressed bool
		want      string
	}{
		{decree.Report, "BC-BNV", true, ""},
		{decree.Plan, "KH-BNV", false, ""},
		{decree.Submission, "TTr-BNV", true, ""},
		{decree.Programme, "CTr-BNV", false, ""},
		{decree.Plan, "BC-BNV", false, "number symbol-of-type error"},
		{decree.Report, "KH-BNV", false, "number symbol-of-type error"},
		{decree.Announcement, "TB-BNV", true, "addressees addressees-of-type warning"},
		{decree.Decision, "QĐ-BNV", false, "document_type type-of-template error"},
		{decree.Minutes, "BB-BNV", false, "document_type type-of-template error"},
		{decree.OfficialLetter, "", false, "document_type type-of-template error"},
		{99, "", false, "document_type type-of-template error"},
	}
	for _, tt := range tests {
		r := signed()
		r.DocumentType, r.Number = DocumentType(tt.kind), Number{Symbol: tt.symbol}
		if tt.addressed {
			r.Addressees, r.Recipients = []Addressee{{Name: "Chính phủ"}}, []string{"Như trên"}
		}
		if got := rules(r.Validate()); got != tt.want {
			t.Errorf("%v %s: %s; want %s", tt.kind, tt.symbol, got, tt.want)
		}
	}
	// Every type either can be made or is refused with the template that is its own.
	for kind := decree.Resolution; kind.Valid(); kind++ {
		r := signed()
		r.DocumentType, r.Number = DocumentType(kind), Number{Symbol: kind.Abbreviation() + "-BNV"}
		err := r.Validate().Err()
		if (err == nil) != kind.Named() {
			t.Errorf("%v: %v", kind, err)
		}
		for _, template := range kind.Templates() {
			if err != nil && !strings.Contains(err.Error(), template) {
				t.Errorf("%v: %v names no Template %s", kind, err, template)
			}
		}
	}
}
