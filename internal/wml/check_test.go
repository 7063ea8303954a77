package wml

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const (
	transitional = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	strict       = `xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"`
	math         = `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	w14          = `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`
	mc           = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
)

func TestCheckOrder(t *testing.T) {
	tests := []struct {
		name string
		part string
		want []string // the path, and what is wrong there
	}{
		{"in order", `<w:pPr ` + transitional + `><w:keepNext/><w:spacing/><w:jc/></w:pPr>`, nil},
		{"nothing inside", `<w:pPr ` + transitional + `/>`, nil},
		{"swapped", `<w:pPr ` + transitional + `><w:jc/><w:spacing/></w:pPr>`,
			[]string{"/w:pPr/w:spacing: has to stand before w:jc"}},
		{"each of several", `<w:pPr ` + transitional + `><w:jc/><w:spacing/><w:ind/><w:outlineLvl/></w:pPr>`,
			[]string{"/w:pPr/w:spacing: has to stand before w:jc", "/w:pPr/w:ind: has to stand before w:jc"}},
		{"repeated", `<w:pPr ` + transitional + `><w:jc/><w:jc/></w:pPr>`,
			[]string{"/w:pPr/w:jc[2]: stands after w:jc, which takes its place"}},
		{"alternatives", `<w:sdtPr ` + transitional + `><w:text/><w:date/></w:sdtPr>`,
			[]string{"/w:sdtPr/w:date: stands after w:text, which takes its place"}},
		{"unknown child", `<w:pPr ` + transitional + `><w:b/></w:pPr>`,
			[]string{"/w:pPr/w:b: may not stand here"}},
		{"strict namespace", `<w:pPr ` + strict + `><w:jc/><w:spacing/></w:pPr>`,
			[]string{"/w:pPr/w:spacing: has to stand before w:jc"}},
		{"other prefix", `<a:pPr ` + strings.Replace(transitional, "xmlns:w", "xmlns:a", 1) + `><a:jc/><a:spacing/></a:pPr>`,
			[]string{"/w:pPr/w:spacing: has to stand before w:jc"}},
		{"default namespace", `<pPr ` + strings.Replace(transitional, "xmlns:w", "xmlns", 1) + `><jc/><spacing/></pPr>`,
			[]string{"/w:pPr/w:spacing: has to stand before w:jc"}},
		{"runs in any order", `<w:r ` + transitional + `><w:rPr/><w:t/><w:tab/><w:t/><w:br/></w:r>`, nil},
		{"run properties late", `<w:r ` + transitional + `><w:t/><w:rPr/></w:r>`,
			[]string{"/w:r/w:rPr: has to stand before w:t"}},
		{"run properties are ordered", `<w:rPr ` + transitional + `><w:sz/><w:b/></w:rPr>`,
			[]string{"/w:rPr/w:b: has to stand before w:sz"}},
		{"numbered path", `<w:body ` + transitional + `><w:p/><w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/><w:p><w:r/><w:pPr/></w:p></w:body>`,
			[]string{"/w:body/w:p[3]/w:pPr: has to stand before w:r"}},
		{"numbers start anew", `<w:body ` + transitional + `><w:p><w:pPr/></w:p><w:p><w:r/><w:pPr/></w:p></w:body>`,
			[]string{"/w:body/w:p[2]/w:pPr: has to stand before w:r"}},
		{"section properties last", `<w:body ` + transitional + `><w:sectPr/><w:p/></w:body>`,
			[]string{"/w:body/w:p: has to stand before w:sectPr"}},
		{"one name in two places", `<w:tbl ` + transitional + `><w:bookmarkStart/><w:tblPr/><w:tblGrid/><w:bookmarkEnd/><w:tr/></w:tbl>`, nil},
		{"model of the context", `<w:styles ` + transitional + `><w:style><w:pPr><w:jc/><w:rPr/></w:pPr></w:style></w:styles>`,
			[]string{"/w:styles/w:style/w:pPr/w:rPr: may not stand here"}},
		{"general model", `<w:p ` + transitional + `><w:pPr><w:jc/><w:rPr/></w:pPr></w:p>`, nil},
		{"list of separators", `<w:settings ` + transitional + `><w:footnotePr><w:footnote/><w:footnote/></w:footnotePr></w:settings>`, nil},
		{"no list of separators", `<w:sectPr ` + transitional + `><w:footnotePr><w:footnote/></w:footnotePr></w:sectPr>`,
			[]string{"/w:sectPr/w:footnotePr/w:footnote: may not stand here"}},
		{"inside an element without model", `<w:sdtContent ` + transitional + `><w:anything/><w:p><w:r/><w:pPr/></w:p></w:sdtContent>`,
			[]string{"/w:sdtContent/w:p/w:pPr: has to stand before w:r"}},
		{"formula", `<w:p ` + transitional + ` ` + math + `><m:oMath><m:r/></m:oMath></w:p>`, nil},
		{"extension not ignorable", `<w:pPr ` + transitional + ` ` + w14 + `><w14:x/></w:pPr>`,
			[]string{"/w:pPr/{http://schemas.microsoft.com/office/word/2010/wordml}x: may not stand here"}},
		{"ignorable extension", `<w:pPr ` + transitional + ` ` + w14 + ` ` + mc + ` mc:Ignorable="w15 w14"><w:jc/><w14:x/></w:pPr>`, nil},
		{"no namespace", `<w:pPr ` + transitional + ` ` + mc + ` mc:Ignorable="w15"><x/></w:pPr>`, []string{"/w:pPr/{}x: may not stand here"}},
		{"alternate content", `<w:r ` + transitional + ` ` + mc + `><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice></mc:AlternateContent><w:t/></w:r>`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			faults, err := CheckOrder([]byte(test.part))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, fault := range faults {
				at := fmt.Sprintf(" at byte %d", fault.Offset)
				got = append(got, strings.Replace(strings.TrimPrefix(fault.Error(), "wml: "), at, "", 1))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestOffset(t *testing.T) {
	part := `<?xml version="1.0"?><w:pPr ` + transitional + `> <w:jc/> <w:spacing w:before="120"/></w:pPr>`
	faults, err := CheckOrder([]byte(part))
	if err != nil || len(faults) != 1 {
		t.Fatalf("got %v, %v", faults, err)
	}
	if at := faults[0].Offset; !strings.HasPrefix(part[at:], "<w:spacing") {
		t.Errorf("offset %d is that of %q", at, part[at:])
	}
}

func TestUnreadablePart(t *testing.T) {
	tests := []struct{ name, part string }{
		{"cut off", `<w:p ` + transitional + `><w:r>`},
		{"undeclared prefix", `<w:p><w:r/><w:pPr/></w:p>`},
		{"not XML", `<<`},
	}
	for _, test := range tests {
		if _, err := CheckOrder([]byte(test.part)); err == nil {
			t.Errorf("%s: no error", test.name)
		}
	}
}

func FuzzCheckOrder(f *testing.F) {
	f.Add(`<w:p ` + transitional + `><w:pPr><w:jc/><w:b/></w:pPr></w:p>`)
	f.Add(`<w:tbl ` + strict + ` ` + mc + ` mc:Ignorable="w a"><x/></w:tbl>`)
	f.Fuzz(func(t *testing.T, part string) {
		faults, _ := CheckOrder([]byte(part))
		for _, fault := range faults {
			if fault.Offset >= int64(len(part)) || part[fault.Offset] != '<' {
				t.Errorf("%v: no tag at the offset", fault)
			}
		}
	})
}

func BenchmarkCheckOrder(b *testing.B) {
	paragraph := `<w:p><w:pPr><w:pStyle w:val="a"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>chữ</w:t></w:r></w:p>`
	part := `<w:body ` + transitional + `>` + strings.Repeat(paragraph, 1000) + `</w:body>`
	b.SetBytes(int64(len(part)))
	b.ReportAllocs()
	for b.Loop() {
		if faults, err := CheckOrder([]byte(part)); err != nil || len(faults) > 0 {
			b.Fatal(faults, err)
		}
	}
}
