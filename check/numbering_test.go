package check

import (
	"bytes"
	"strings"
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

// TestIndentOfListStyle: a style that brings a list has its own indents; a list set on the paragraph brings those of the
// list.
func TestIndentOfListStyle(t *testing.T) {
	d := &document{main: &story{}, styles: newStyleSheet(), numbering: newNumbering()}
	levels := new([9]level)
	levels[0] = level{form: "decimal", text: "%1.", format: parFormat{firstLine: twips(-360)}}
	d.numbering.lists[1] = &list{levels: levels}
	r := &storyReader{scanner: newScanner("", nil), doc: d, story: d.main}
	listed := parFormat{list: twips(1), level: twips(0)}
	own := listed
	own.firstLine = twips(567)
	for _, tt := range []struct {
		name          string
		style, direct parFormat
		want          int
	}{
		{"style", own, parFormat{}, 567},
		{"paragraph", parFormat{firstLine: twips(567)}, listed, -360},
		{"both direct", parFormat{}, own, 567},
		{"style without indent", listed, parFormat{}, -360},
	} {
		p := &paragraph{style: &style{format: tt.style}}
		r.settle(p, tt.direct)
		if got := p.format.firstLine.twips; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestListCounts(t *testing.T) {
	l := &list{levels: &[9]level{{form: "upperRoman", text: "%1.", start: 1}, {form: "decimal", text: "%1.%2.", start: 1}, {form: "bullet", text: "-"}}}
	var got []string
	for _, at := range []int{0, 1, 1, 0, 1, 2, 2} {
		got = append(got, l.advance(at))
	}
	if want := "I. I.1. I.2. II. II.1. - -"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	for form, want := range map[string]string{"decimal": "4", "decimalZero": "04", "lowerLetter": "d", "upperLetter": "D", "lowerRoman": "iv", "none": "", "chicago": "4"} {
		if got := numeral(form, 4); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}

func TestMarkers(t *testing.T) {
	tests := map[string]marker{
		"I. KẾT QUẢ":           {romanMark, "I.", 1, "", true, "KẾT QUẢ"},
		"IV/ KẾT QUẢ":          {romanMark, "IV.", 4, "", true, "KẾT QUẢ"},
		"12. Kết quả":          {figureMark, "12.", 12, "", false, "Kết quả"},
		"1.2. Kết quả":         {figureMark, "1.2.", 2, "1.", false, "Kết quả"},
		"đ) Kết quả":           {letterMark, "đ)", 5, "", false, "Kết quả"},
		"f) Kết quả":           {letterMark, "f)", 0, "", false, "Kết quả"},
		"- Kết quả":            {dashMark, "-", 0, "", false, "Kết quả"},
		"Điều 3. Phạm vi":      {articleMark, "Điều 3", 3, "", false, "Phạm vi"},
		"Chương II":            {chapterMark, "Chương II", 2, "", true, ""},
		"Phần thứ I":           {partMark, "Phần I", 1, "", true, ""},
		"Tiểu mục 2":           {subsectionMark, "Tiểu mục 2", 2, "", false, ""},
		"Điều 3 quy định":      {},
		"Phần I của báo cáo":   {},
		"C. KẾT QUẢ":           {},
		"2026 là năm đầu":      {},
		"10,5 tỷ đồng":         {},
		"1.973,25 hecta":       {},
		"Kết quả":              {},
		"":                     {},
		"I.":                   {},
		"31/3/2026 là hạn nộp": {},
	}
	for s, want := range tests {
		got, ok := markerOf(s)
		if ok != (want != marker{}) || ok && got != want {
			t.Errorf("%q: %+v, %v", s, got, ok)
		}
	}
}
