// Package unioffice hands a rendered report to github.com/unidoc/unioffice, so that a program that uses UniDoc can go on
// editing it with the API it knows.
//
// It is a module of its own, because unioffice is under a licence of its own: see the README. Nothing else of baocao
// needs it.
package unioffice

import (
	"bytes"

	"github.com/unidoc/unioffice/document"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// Open renders a document as a Word file and reads it with unioffice. What the document holds is there: paragraphs, notes,
// tables, sections, headers and styles. From unioffice v1.5.0 on this needs a licence key, which the program sets before.
//
// unioffice makes a folder for temporary files, Document.TmpPath, which is the caller's to remove; later versions do it in
// Document.Close. Notes are best written before the report is rendered: those that v1.4.0 adds to a document without notes
// have no part to stand in.
func Open(d *doc.Document) (*document.Document, error) {
	var docx bytes.Buffer
	if err := render.DOCX(&docx, d); err != nil {
		return nil, err
	}
	return document.Read(bytes.NewReader(docx.Bytes()), int64(docx.Len()))
}
