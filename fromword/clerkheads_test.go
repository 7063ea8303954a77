package fromword_test

import (
	"fmt"
	"strings"
)

// otherSections types headings that are counted otherwise: 1 and 1.1, A and I, parts in words, numbers of other shapes.
func (c *clerk) otherSections() {
	switch c.IntN(6) {
	case 5: // a part and its title in one paragraph; headings without a number; numbers that the Decree has no level for
		for n := range 2 {
			title := strings.ToUpper(c.phrase(1))
			c.body.WriteString(c.line("center b", []string{"PHẦN I", "PHẦN II"}[n]+c.pick("\n", ": ")+title))
			c.wants("h0 Phần %s %s", []string{"I", "II"}[n], title)
			bare, step := strings.ToUpper(c.phrase(1)), "a.1. "+c.phrase(2)+"."
			c.body.WriteString(c.running(c.piece("b", bare)) + c.running(c.piece("", step)))
			c.wants("p *%s*", bare)
			c.wants("p %s", step)
			for m := range 2 {
				title := c.phrase(1)
				c.numbered("b", fmt.Sprint(m+1, "-"), title, 0)
				c.wants("h2 %d. %s", m+1, title)
				c.content()
			}
		}
	case 4: // Word's own headings, which count in one list
		for n := range 2 {
			title, number := strings.ToUpper(c.phrase(1)), []string{"I.", "II."}[n]
			c.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>` + c.piece("b", title) + `</w:p>`)
			c.wants("h1 %s %s", number, title)
			for m := range 1 + c.IntN(3) {
				title, note := c.phrase(1), "Theo "+c.word()
				c.notes = append(c.notes, c.piece("", note))
				c.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>` + c.piece("b", title) + c.mark() + `</w:p>`)
				c.wants("h2 %d. %s[%s]", m+1, title, note)
				c.content()
			}
		}
	case 0: // 1, 1.1, 1.1.1
		dot := c.pick(".", "")
		for n := range 2 + c.IntN(2) {
			title := strings.ToUpper(c.phrase(1))
			c.numbered("b", fmt.Sprintf("%d.", n+1), title, 0)
			c.wants("h1 %d. %s", n+1, title)
			for m := range 1 + c.IntN(3) {
				title := c.phrase(1)
				c.numbered("b", fmt.Sprintf("%d.%d%s", n+1, m+1, dot), title, 0)
				c.wants("h2 %d.%d%s %s", n+1, m+1, dot, title)
				c.content()
			}
		}
	case 1: // parts
		for n := range 2 {
			word, title := []string{"nhất", "hai"}[n], strings.ToUpper(c.phrase(1))
			c.body.WriteString(c.line("center b", "Phần thứ "+word) + c.line("center b", title))
			c.wants("h0 Phần thứ %s %s", word, title)
			c.numbered("b", "I.", title, 0)
			c.wants("h1 I. %s", title)
			c.content()
		}
	case 2: // A, I: the Decree has no level above I but parts
		for n := range 2 {
			title := strings.ToUpper(c.phrase(1))
			c.numbered("b", []string{"A.", "B."}[n], title, 0)
			c.wants("h1 %s %s", []string{"A.", "B."}[n], title)
			for m := range 2 {
				title := strings.ToUpper(c.phrase(1))
				c.numbered("b", []string{"I.", "II."}[m], title, 0)
				c.wants("h1 %s %s", []string{"I.", "II."}[m], title)
				c.content()
			}
		}
	default: // 1/ or 1) and a/, in bold, titles with a colon
		end := c.pick("/", ")")
		for n := range 2 {
			title := strings.ToUpper(c.phrase(1))
			c.numbered("b", []string{"I", "II"}[n]+c.pick(".", "/", "-", " -"), title, 0)
			c.wants("h1 %s %s", []string{"I.", "II."}[n], title)
			for m := range 2 {
				title := c.phrase(1)
				c.numbered("b", fmt.Sprint(m+1, end), title+":", 0)
				c.wants("h2 %d%s %s:", m+1, strings.Replace(end, "/", ".", 1), title)
				c.content()
			}
		}
	}
}
