package judge

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"
)

// patience is how long LibreOffice may take. It has been seen to hang rather than to fail.
const patience = 3 * time.Minute

// layouts keeps what has been set once in this process, by the hash of the .docx. The lock also sees to it
// that LibreOffice runs once at a time: a second one would only compete for the same two cores.
var layouts = struct {
	sync.Mutex
	of map[[sha256.Size]byte]*Layout
}{of: map[[sha256.Size]byte]*Layout{}}

// LayoutOf lets LibreOffice set a .docx on paper.
func LayoutOf(t testing.TB, docx []byte) *Layout {
	t.Helper()
	return Layouts(t, docx)[0]
}

// Layouts sets several documents at once, which saves starting LibreOffice for each. A test of many
// documents calls it with all of them first; asking for one of them again then costs nothing.
func Layouts(t testing.TB, docx ...[]byte) []*Layout {
	t.Helper()
	Need(t, LibreOffice, Poppler)
	layouts.Lock()
	defer layouts.Unlock()
	var missing [][]byte
	for _, d := range docx {
		if layouts.of[sha256.Sum256(d)] == nil {
			missing = append(missing, d)
		}
	}
	if len(missing) > 0 {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		if err := setMissing(ctx, t.TempDir(), missing); err != nil {
			t.Fatal(err)
		}
	}
	list := make([]*Layout, len(docx))
	for i, d := range docx {
		list[i] = layouts.of[sha256.Sum256(d)]
	}
	show(t, list)
	return list
}

func setMissing(ctx context.Context, dir string, docx [][]byte) error {
	pdfs, err := convert(ctx, dir, "pdf", docx)
	if err != nil {
		return err
	}
	for i, pdf := range pdfs {
		layout, err := readLayout(ctx, pdf)
		if err != nil {
			return err
		}
		layouts.of[sha256.Sum256(docx[i])] = layout
	}
	return nil
}

// Resaved is a .docx as LibreOffice saves it.
func Resaved(t testing.TB, docx []byte) []byte {
	t.Helper()
	return ResavedAll(t, docx)[0]
}

// ResavedAll is [Resaved] of several documents, for which LibreOffice starts once.
func ResavedAll(t testing.TB, docx ...[]byte) [][]byte {
	t.Helper()
	Need(t, LibreOffice)
	layouts.Lock()
	defer layouts.Unlock()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	names, err := convert(ctx, t.TempDir(), "docx", docx)
	if err != nil {
		t.Fatal(err)
	}
	saved := make([][]byte, len(names))
	for i, name := range names {
		if saved[i], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return saved
}

// convert returns the paths of the converted files, which it leaves in dir/out. The profile stands there too: two
// runs of LibreOffice with one profile get into each other's way.
func convert(ctx context.Context, dir, format string, docx [][]byte) ([]string, error) {
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"),
		"--headless", "--convert-to", format, "--outdir", filepath.Join(dir, "out")}
	var converted []string
	for i, d := range docx {
		base := filepath.Join(dir, strconv.Itoa(i))
		if err := os.WriteFile(base+".docx", d, 0o600); err != nil {
			return nil, err
		}
		args = append(args, base+".docx")
		converted = append(converted, filepath.Join(dir, "out", strconv.Itoa(i)+"."+format))
	}
	cmd := exec.CommandContext(ctx, "soffice", args...)
	cmd.WaitDelay = time.Second // the program proper is a grandchild, which may outlive a kill and hold the pipes
	said, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("soffice: %w: %s", err, said)
	}
	for _, name := range converted {
		// The exit code is 0 even when LibreOffice cannot open the file.
		if _, err := os.Stat(name); err != nil {
			return nil, fmt.Errorf("soffice made no %s: %s", format, said)
		}
	}
	return converted, nil
}

// PagesOf tells what stands on the pages of a PDF.
func PagesOf(t testing.TB, pdf []byte) []Page {
	t.Helper()
	Need(t, Poppler)
	name := filepath.Join(t.TempDir(), "pages.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	layout, err := readLayout(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	return layout.Pages
}
