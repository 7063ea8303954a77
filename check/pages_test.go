package check

import (
	"strings"
	"testing"
)

// TestSeveralPages: a page number is missed where a page certainly shows one, else nothing is known.
func TestSeveralPages(t *testing.T) {
	const (
		line    = `<w:p><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Các đơn vị</w:t></w:r></w:p>`
		broken  = `<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Các đơn vị</w:t></w:r></w:p>`
		turn    = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`
		page    = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr>`
		label   = `<w:p><w:pPr><w:pageBreakBefore/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>Phụ lục I</w:t></w:r></w:p>`
		section = `<w:p><w:pPr>` + page + `</w:pPr></w:p>`
		cell    = `<w:tc><w:tcPr><w:tcW w:w="4000"/></w:tcPr>` + line + `</w:tc>`
		high    = `<w:tr><w:trPr><w:trHeight w:val="14000"/></w:trPr>` + cell + cell + `</w:tr>`
		onPage  = 45 // lines of 14 pt
	)
	lines := func(n int) string { return strings.Repeat(line, n) }
	for name, tt := range map[string]struct {
		body    string
		several bool
	}{
		"one page":                         {lines(10), false},
		"two pages, or a bit less":         {lines(2*onPage + 5), false},
		"two pages and a quarter":          {lines(2*onPage + 13), true},
		"the same text in one paragraph":   {strings.Replace(line, "Các đơn vị", strings.Repeat("Các đơn vị có liên quan ", 400), 1), true},
		"breaks of pages":                  {lines(2) + broken + lines(onPage) + broken + lines(2), true},
		"breaks with empty lines about":    {lines(2) + turn + turn + turn, false},
		"breaks of pages in the text":      {lines(2) + turn + lines(onPage) + turn + lines(2), true},
		"a page each, with two sections":   {lines(10) + section + lines(10), false},
		"a page each, with two appendices": {lines(10) + label + lines(10) + label + lines(20), false},
		"a long appendix":                  {lines(10) + label + lines(2*onPage), true},
		"a table":                          {`<w:tbl>` + strings.Repeat(high, 3) + `</w:tbl>`, true},
		"a table of one page":              {`<w:tbl>` + high + `</w:tbl>`, false},
	} {
		r := asReport(t, fileOf(t, head+tt.body+page+tail))
		found, unjudged := strings.Contains(listed(r), "page-number-missing"), false
		for _, u := range r.Unjudged {
			unjudged = unjudged || strings.Contains(u.Reason.En, "no page number")
		}
		if found != tt.several || found == unjudged {
			t.Errorf("%s: found: %v, unjudged: %v", name, found, unjudged)
		}
	}
	for name, body := range map[string]string{"no section": lines(500), "no height": lines(500) + `<w:sectPr/>`} {
		if r := asReport(t, fileOf(t, head+body+tail)); strings.Contains(listed(r), "page-number-missing") {
			t.Errorf("%s: found", name)
		}
	}
}
