package render

import "github.com/vanthu/baocao/doc"

// field writes a content control (w:sdt) of plain text within a line. Its number is its place in the file, so that the
// same document gives the same bytes.
func (w *writer) field(f *doc.Field) {
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
