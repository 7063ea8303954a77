package judge

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// Draw draws part of a page, so many pixels wide. The index of the first page is 0.
func (l *Layout) Draw(t testing.TB, page int, part Box, width int) image.Image {
	t.Helper()
	pdf := filepath.Join(t.TempDir(), "pages.pdf")
	if err := os.WriteFile(pdf, l.pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	perMillimetre := float64(width) / (part.X1 - part.X0)
	pixels := func(mm float64) string { return strconv.Itoa(int(mm*perMillimetre + 0.5)) }
	return rastered(t, pdf, page, "-r", strconv.FormatFloat(perMillimetre*25.4, 'f', 3, 64),
		"-x", pixels(part.X0), "-y", pixels(part.Y0), "-W", strconv.Itoa(width), "-H", pixels(part.Y1-part.Y0))
}

// DrawPDF draws a page of a PDF, so many pixels an inch. The index of the first page is 0.
func DrawPDF(t testing.TB, pdf []byte, page, perInch int) image.Image {
	t.Helper()
	Need(t, Poppler)
	return rastered(t, saved(t, t.TempDir(), 0, pdf), page, "-r", strconv.Itoa(perInch))
}

// rastered is a page of a file as poppler draws it.
func rastered(t testing.TB, file string, page int, how ...string) image.Image {
	t.Helper()
	n := strconv.Itoa(page + 1)
	data, err := run(t.Context(), "pdftoppm", append(how, "-png", "-f", n, "-l", n, file)...)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}
