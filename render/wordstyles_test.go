package render_test

import (
	"testing"

	"github.com/vanthu/baocao/doc"
)

// TestWordStyles wants Word's own styles for headings, notes and page numbers, and of the others of a level what sets them
// apart from the first: with what it has and they have not, they would look like it.
func TestWordStyles(t *testing.T) {
	d := document(text("a"))
	d.Styles = append(d.Styles,
		doc.Style{ID: "Muc", Name: "Mục", BasedOn: "Normal", Outline: 1, Bold: true, KeepNext: true, FirstLine: doc.Cm(1), Left: doc.Mm(5)},
		doc.Style{ID: "PhuLuc", Name: "Phụ lục", BasedOn: "Normal", Outline: 1, Bold: true, KeepNext: true},
		doc.Style{ID: "Khac", Name: "Khác", BasedOn: "Normal", Outline: 1, Italic: true},
		doc.Style{ID: "Con", Name: "Con", BasedOn: "Muc", Outline: 1, Bold: true, KeepNext: true, FirstLine: doc.Cm(1), Left: doc.Mm(5)},
		doc.Style{ID: "Chu", Name: "Chữ", BasedOn: "Muc"},
		doc.Style{ID: "Ba", Name: "heading 3", BasedOn: "Normal", Outline: 3},
		doc.Style{ID: "Sau", Name: "Sâu", BasedOn: "Normal", Outline: 12},
		doc.Style{ID: "ChuThich", Name: "Chú thích", BasedOn: "Normal", Role: doc.NoteRole},
		doc.Style{ID: "ChuThich2", Name: "Chú thích 2", BasedOn: "Normal", Role: doc.NoteRole},
		doc.Style{ID: "Dau", Name: "Dấu của chú thích", Kind: doc.CharacterStyle, Role: doc.NoteMarkRole, Superscript: true},
		doc.Style{ID: "So", Name: "Số trang", BasedOn: "Normal", Role: doc.PageNumberRole})
	part := rendered(t, d)["/word/styles.xml"]
	const plain = `<w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr><w:rPr/>`
	wantIn(t, part,
		`<w:latentStyles><w:lsdException w:name="heading 2" w:semiHidden="1" w:unhideWhenUsed="1"/><w:lsdException w:name="heading 4"`,
		`<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="heading 1"/><w:aliases w:val="Mục"/><w:basedOn w:val="Normal"/>`,
		`<w:keepNext/>`, `<w:ind w:left="283" w:right="0" w:firstLine="567"/>`, `<w:outlineLvl w:val="0"/>`, `<w:b/><w:bCs/>`,
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="PhuLuc"><w:name w:val="Phụ lục"/><w:basedOn w:val="Muc"/>`,
		`<w:pPr><w:spacing`, `<w:ind w:left="0" w:right="0" w:firstLine="0"/>`, `<w:outlineLvl w:val="0"/></w:pPr><w:rPr/>`,
		`w:styleId="Khac"><w:name w:val="Khác"/><w:basedOn w:val="Muc"/>`, `<w:keepNext w:val="0"/>`,
		`<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:i/><w:iCs/></w:rPr>`,
		`w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Muc"/>`,
		`w:styleId="Chu"><w:name w:val="Chữ"/><w:basedOn w:val="Muc"/>`, `<w:outlineLvl w:val="9"/>`,
		`<w:style w:type="paragraph" w:styleId="Ba"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>`,
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Sau">`,
		`<w:style w:type="paragraph" w:styleId="ChuThich"><w:name w:val="footnote text"/><w:aliases w:val="Chú thích"/><w:basedOn w:val="Normal"/>`+plain,
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="ChuThich2"><w:name w:val="Chú thích 2"/><w:basedOn w:val="Normal"/>`+plain,
		`<w:style w:type="character" w:styleId="Dau"><w:name w:val="footnote reference"/><w:aliases w:val="Dấu của chú thích"/>`,
		`<w:style w:type="paragraph" w:styleId="So"><w:name w:val="header"/><w:aliases w:val="Số trang"/>`)
	wantNotIn(t, part, `<w:lsdException w:name="heading 1"`, `<w:lsdException w:name="heading 3"`)
}
