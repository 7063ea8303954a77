package judge

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// readLayout lets poppler tell where the words and the rules of a PDF stand.
func readLayout(ctx context.Context, pdf string) (*Layout, error) {
	data, err := os.ReadFile(pdf)
	if err != nil {
		return nil, err
	}
	out, err := run(ctx, "pdftotext", "-bbox-layout", pdf, "-")
	if err != nil {
		return nil, err
	}
	pages, err := readText(out)
	if err != nil {
		return nil, err
	}
	errs := make([]error, len(pages))
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for i := range pages {
		wg.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			pages[i].Rules, pages[i].Images, errs[i] = drawn(ctx, pdf, i+1)
		})
	}
	wg.Wait()
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	return &Layout{Pages: pages, pdf: data}, nil
}

// LayoutOfPDF lets poppler tell where the words and the rules of our own PDF stand.
func LayoutOfPDF(t testing.TB, pdf []byte) *Layout {
	t.Helper()
	Need(t, Poppler)
	l, err := readLayout(t.Context(), saved(t, t.TempDir(), 0, pdf))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// drawn returns the rules and the images of a page.
func drawn(ctx context.Context, pdf string, page int) ([]Rule, []Box, error) {
	n := strconv.Itoa(page)
	// Without -origpagesizes poppler shrinks the page to a whole number of points.
	svg, err := run(ctx, "pdftocairo", "-svg", "-origpagesizes", "-f", n, "-l", n, pdf, "-")
	if err != nil {
		return nil, nil, err
	}
	rules, err := readRules(svg)
	if err != nil {
		return nil, nil, err
	}
	images, err := readImages(svg)
	return rules, images, err
}

// show draws the pages, for people to look at, as PNG files in the folder that BAOCAO_LOOK names.
func show(t testing.TB, list []*Layout) {
	t.Helper()
	folder := os.Getenv("BAOCAO_LOOK")
	if folder == "" {
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for i, l := range list {
		name := strings.ReplaceAll(t.Name(), "/", "-")
		if len(list) > 1 {
			name = fmt.Sprintf("%s-%d", name, i+1)
		}
		pdf := filepath.Join(t.TempDir(), "pages.pdf")
		if err := os.WriteFile(pdf, l.pdf, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := run(t.Context(), "pdftoppm", "-r", "60", "-png", pdf, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
}
