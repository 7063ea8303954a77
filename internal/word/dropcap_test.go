package word

import "testing"

// TestDropCaps: a letter as high as some lines is the first of the paragraph behind it, on its line, in its format.
func TestDropCaps(t *testing.T) {
	letter := `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:position w:val="-9"/><w:sz w:val="110"/></w:rPr><w:t>T</w:t></w:r></w:p>`
	text := `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>` + run("rong quý I") + `</w:p>`
	for body, want := range map[string]string{
		letter + text + text:              "both Trong quý I; both rong quý I; ",
		letter:                            "left T; ",
		letter + `<w:p/>` + text:          "left T; both rong quý I; ",
		text + letter + letter + text:     "both rong quý I; both TTrong quý I; ",
		letter + `<w:tbl></w:tbl>` + text: "left T; both rong quý I; ",
	} {
		got := ""
		for _, p := range mustOpen(t, made(t, body, nil)).Main.Paragraphs {
			got += p.Format.Align + " " + p.Shown() + "; "
			if p.Runs[0].Format.IsRaised() {
				t.Errorf("%s: lowered", body)
			}
		}
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", body, got, want)
		}
	}
}
