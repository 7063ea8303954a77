package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// A pdfWriter writes reports without faults as PDF.
type pdfWriter struct {
	layout  doc.Config
	archive bool
}

// writeFiles does with PDFs what [baocao.WriteFiles] does with Word files. An interrupt ends LibreOffice too.
func (p pdfWriter) writeFiles(name string, report *model.Report) (written []string, err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	converter := render.NewConverter(1, render.PDFConfig{Archive: p.archive})
	defer converter.Close()
	main, err := p.layout.Assemble(report)
	if err != nil {
		return nil, err
	}
	names, documents := []string{name}, []*doc.Document{main}
	for i := range report.Appendices {
		if !report.Appendices[i].OwnFile {
			continue
		}
		appendix, err := p.layout.AssembleAppendix(report, i)
		if err != nil {
			return nil, err
		}
		names, documents = append(names, baocao.AppendixFileName(name, report, i)), append(documents, appendix)
	}
	made := make([]bytes.Buffer, len(documents))
	for i, d := range documents {
		if err := converter.PDF(ctx, &made[i], d); err != nil {
			return nil, err
		}
	}
	for i := range made {
		err := atomicfile.Write(names[i], func(w io.Writer) error {
			_, err := made[i].WriteTo(w)
			return err
		})
		if err != nil {
			return names[:i], err
		}
	}
	return names, nil
}
