// Govap reads the source of a real report of sixteen pages, lists where it departs from the Decree, and writes it to
// govap.docx and govap.pdf. Run it from the root of the repository.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

const (
	out = "govap.docx"
	pdf = "govap.pdf"
)

func main() {
	report, err := source.Decode(os.DirFS("examples/cases/govap"), "report.md")
	if err != nil {
		log.Fatal(err)
	}
	for _, fault := range report.Validate() {
		fmt.Println(fault.Severity, fault)
	}
	if err := baocao.WriteFile(out, report); err != nil {
		log.Fatal(err)
	}
	files, faults := baocao.Assemble(report)
	if err := faults.Err(); err != nil {
		log.Fatal(err)
	}
	if _, err := files.Write(pdf, render.PDF); err != nil {
		log.Fatal(err)
	}
	var n counts
	n.body(report.Body)
	for _, appendix := range report.Appendices {
		n.body(appendix.Body)
	}
	fmt.Printf("wrote %s and %s: %d sections, %d notes, %d tables, %d appendices\n",
		out, pdf, n.sections, n.notes, n.tables, len(report.Appendices))
}

// counts shows how to walk a report: a block is one of its fields.
type counts struct{ sections, notes, tables int }

func (n *counts) body(body model.Body) {
	for _, b := range body {
		switch {
		case b.Section != nil:
			n.sections++
			n.text(b.Section.Title)
			n.body(b.Section.Body)
		case b.Item != nil:
			n.text(b.Item.Text)
			n.body(b.Item.Body)
		case b.Table != nil:
			n.tables++
		default:
			n.text(b.Paragraph)
		}
	}
}

func (n *counts) text(t model.Text) {
	for run := range t.Runs() {
		if run.Note != nil {
			n.notes++
		}
	}
}
