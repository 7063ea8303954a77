package golden

import (
	"regexp"
	"strings"
	"testing"
)

func TestBreakXML(t *testing.T) {
	tests := []struct{ name, part, want string }{
		{
			"paragraph",
			`<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve"> một </w:t><w:br/></w:r></w:p>`,
			"<w:p>\n<w:pPr>\n<w:jc w:val=\"both\"/></w:pPr>\n<w:r>\n<w:t xml:space=\"preserve\"> một </w:t>\n<w:br/></w:r></w:p>\n",
		},
		{"instruction and comment", `<?xml version="1.0"?><!--c--><a/>`, "<?xml version=\"1.0\"?>\n<!--c-->\n<a/>\n"},
		{"newlines that are there stay", "<?xml version=\"1.0\"?>\n<a>\n\n<b/></a>\n", "<?xml version=\"1.0\"?>\n\n<a>\n\n\n<b/></a>\n\n"},
		{"empty text", "<a><t></t><t>\n</t><t> </t></a>", "<a>\n<t></t>\n<t>\n</t>\n<t> </t></a>\n"},
		{"text around a tag", "<a>x<b/>y<c/></a>", "<a>x<b/>y<c/></a>\n"},
		{"spaces are text", "<a> <b/> <c/></a>", "<a> <b/> <c/></a>\n"},
		{"CDATA is text", "<a><![CDATA[]]><b/><![CDATA[<x><y>]]></a>", "<a><![CDATA[]]><b/><![CDATA[<x><y>]]></a>\n"},
		{"greater than", `<a v=">">x><b/><c v=">"/></a>`, `<a v=">">x><b/>` + "\n" + `<c v=">"/></a>` + "\n"},
		{"not XML", "<a", "<a"},
		{"empty", "", "\n"},
	}
	for _, test := range tests {
		if got := string(BreakXML([]byte(test.part))); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

var (
	onlyElements = regexp.MustCompile(`^([^<>]*<[^<>!?]+>)*[^<>]*$`)
	added        = regexp.MustCompile(`>\n(\n*<[^/])`)
)

// Where every bracket belongs to an element, a regular expression finds the
// places that got a newline, and taking them away must give the part back.
func FuzzBreakXML(f *testing.F) {
	f.Add("<w:p><w:r><w:t> a\n</w:t></w:r>\n<w:r/></w:p>")
	f.Add("\n<a>\n\n<b/>&lt;<c v='d'></c></a>\n")
	f.Add("<a><!-- <b> --><![CDATA[]]></a>")
	f.Fuzz(func(t *testing.T, part string) {
		broken := string(BreakXML([]byte(part)))
		if strings.ReplaceAll(broken, "\n", "") != strings.ReplaceAll(part, "\n", "") {
			t.Errorf("%q: more than newlines changed: %q", part, broken)
		}
		if broken == part || !onlyElements.MatchString(part) {
			return
		}
		if back := strings.TrimSuffix(added.ReplaceAllString(broken, ">$1"), "\n"); back != part {
			t.Errorf("%q: does not come back from %q but as %q", part, broken, back)
		}
	})
}
