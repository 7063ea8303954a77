package check

import (
	"bytes"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestAutomaticNumbers: numbers that Word makes are read as if they were typed. Its letters are the English ones, so the
// fifth điểm is e and not đ.
func TestAutomaticNumbers(t *testing.T) {
	const levels = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
	a := base(t)
	a.Files = append(a.Files, txtar.File{Name: "word/numbering.xml", Data: []byte(levels)})
	for i := range a.Files {
		f := &a.Files[i]
		switch f.Name {
		case "[Content_Types].xml":
			f.Data = bytes.Replace(f.Data, []byte("</Types>"), []byte(`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`), 1)
		case "word/_rels/document.xml.rels":
			f.Data = bytes.Replace(f.Data, []byte("</Relationships>"), []byte(`<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`), 1)
		case "word/document.xml":
			for _, letter := range []string{"a", "b", "c", "d", "đ", "e"} {
				old := `<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">` + letter + ") "
				if bytes.Count(f.Data, []byte(old)) != 1 {
					t.Fatalf("%s) has changed", letter)
				}
				f.Data = bytes.Replace(f.Data, []byte(old), []byte(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:spacing w:before="120"/><w:ind w:left="0" w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">`), 1)
			}
		}
	}
	got := listed(mustRead(t, pack(t, a)))
	want := "point-letters: Points follow the Vietnamese alphabet, a b c d đ e g, each with a closing bracket: “e)”, must be “đ)”\n" +
		"point-letters: Points follow the Vietnamese alphabet, a b c d đ e g, each with a closing bracket: “f)”\n"
	if got != want {
		t.Errorf("found:\n%s", got)
	}
}
