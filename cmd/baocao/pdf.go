package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
)

// A pdfWriter writes the files of reports as PDF.
type pdfWriter struct{ archive bool }

// write writes all files, or none. An interrupt ends LibreOffice too.
func (p pdfWriter) write(files baocao.Files, name string) (written []string, err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	converter := render.NewConverter(1, render.OfficeConfig{Archive: p.archive})
	defer converter.Close()
	return files.Write(name, func(w io.Writer, d *doc.Document) error { return converter.PDF(ctx, w, d) })
}
