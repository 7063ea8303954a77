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
	n := strconv.Itoa(page + 1)
	drawn, err := run(t.Context(), "pdftoppm", "-png", "-r", strconv.FormatFloat(perMillimetre*25.4, 'f', 3, 64), "-f", n, "-l", n,
		"-x", pixels(part.X0), "-y", pixels(part.Y0), "-W", strconv.Itoa(width), "-H", pixels(part.Y1-part.Y0), pdf)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		t.Fatal(err)
	}
	return img
}
