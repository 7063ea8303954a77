package render

import (
	"strings"

	"github.com/vanthu/baocao/doc"
)

func (w *writer) inline(in doc.Inline) {
	switch in := in.(type) {
	case *doc.Text:
		w.text(in)
	case *doc.Break:
		w.x.Start("w:r")
		w.flag("w:br")
		w.x.End()
	case *doc.Note:
		w.note(in)
	case *doc.PageNumber:
		w.pageNumber()
	case *doc.Field:
		w.field(in)
	case *doc.Image:
		if !w.signing {
			w.image(in)
		}
	case *doc.Place: // of which a file of Word shows lines alone, where asked for
		if w.signing && isSigner(in) {
			w.signatureLine(in)
		}
	default:
		w.refuse("đoạn văn chỉ gồm chữ, ngắt dòng, chú thích, số trang, ô điền, ảnh và nơi ký, không có %T",
			"a paragraph holds text, breaks, notes, page numbers, fields, images and places, not %T", in)
	}
}

func (w *writer) text(t *doc.Text) {
	if t.Link != "" {
		w.link(t)
		return
	}
	w.run(t)
}

func (w *writer) run(t *doc.Text) {
	x := w.x
	plain := !t.Bold && !t.Italic && !t.Superscript && !t.Subscript
	if plain && x.Line("<w:r><w:t>", t.Text, "</w:t></w:r>") {
		return
	}
	x.Start("w:r")
	if !plain {
		x.Start("w:rPr")
		w.face(t.Bold, t.Italic)
		if t.Superscript {
			x.Value("w:vertAlign", "superscript")
		} else if t.Subscript {
			x.Value("w:vertAlign", "subscript")
		}
		x.End()
	}
	w.characters(t.Text)
	x.End()
}

func (w *writer) characters(s string) {
	if w.x.Line("<w:t>", s, "</w:t>") {
		return
	}
	w.x.Start("w:t")
	if spaced(s) {
		w.x.Attr("xml:space", "preserve")
	}
	w.x.Text(s)
	w.x.End()
}

// face writes bold and italic. Both twins are set, for the complex script too.
func (w *writer) face(bold, italic bool) {
	if bold {
		w.flag("w:b")
		w.flag("w:bCs")
	}
	if italic {
		w.flag("w:i")
		w.flag("w:iCs")
	}
}

// spaced reports whether a text has spaces that XML white space rules would drop.
func spaced(s string) bool {
	return s != "" && (s[0] == ' ' || s[len(s)-1] == ' ' || strings.Contains(s, "  "))
}

// pageNumber writes the PAGE field in full, which every reader takes, with the result that it has on the second page.
func (w *writer) pageNumber() {
	w.fieldChar("begin")
	w.x.Start("w:r")
	w.x.Start("w:instrText")
	w.x.Attr("xml:space", "preserve")
	w.x.Text(" PAGE ")
	w.x.End()
	w.x.End()
	w.fieldChar("separate")
	w.text(&doc.Text{Text: "2"})
	w.fieldChar("end")
}

func (w *writer) fieldChar(kind string) {
	w.x.Start("w:r")
	w.x.Start("w:fldChar")
	w.x.Attr("w:fldCharType", kind)
	w.x.End()
	w.x.End()
}

// field writes a content control (w:sdt) of plain text within a line. Its number is its place in the file, so that the
// same document gives the same bytes.
func (w *writer) field(f *doc.Field) {
	if w.pack.lines && f.Tag == doc.TagDraft {
		w.pack.fail(draftMark(f))
		return
	}
	w.pack.fields++
	x := w.x
	x.Start("w:sdt")
	x.Start("w:sdtPr")
	x.Value("w:alias", f.Title)
	x.Value("w:tag", f.Tag)
	x.ValueInt("w:id", w.pack.fields)
	w.flag("w:text")
	x.End()
	x.Start("w:sdtContent")
	w.text(&f.Text)
	x.End()
	x.End()
}
