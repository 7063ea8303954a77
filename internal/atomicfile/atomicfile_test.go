package atomicfile_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/vanthu/baocao/internal/atomicfile"
)

func put(name string, content []byte) error {
	return atomicfile.Write(name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// holds wants the file to have this content, and to be alone in its folder.
func holds(t *testing.T, name string, want []byte) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s holds %d bytes that are not the %d wanted (%v)", name, len(got), len(want), err)
	}
	if files, err := os.ReadDir(filepath.Dir(name)); err != nil || len(files) != 1 {
		t.Errorf("beside %s there is more: %v (%v)", name, files, err)
	}
}

func TestWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.docx")
	for _, content := range []string{"mới", "", "khác"} {
		if err := put(name, []byte(content)); err != nil {
			t.Fatal(err)
		}
		holds(t, name, []byte(content))
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode().Perm() != 0o644 {
		t.Error(info.Mode(), err)
	}
}

// TestContentFails keeps the old file when the content cannot be made.
func TestContentFails(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.docx")
	if err := put(name, []byte("cũ")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("hỏng")
	err := atomicfile.Write(name, func(w io.Writer) error {
		_, err := w.Write([]byte("một nửa"))
		return errors.Join(err, broken)
	})
	if !errors.Is(err, broken) {
		t.Error(err)
	}
	holds(t, name, []byte("cũ"))
}

// TestLongName writes a name as long as a file system takes, for the temporary file must not be longer.
func TestLongName(t *testing.T) {
	name := filepath.Join(t.TempDir(), string(bytes.Repeat([]byte("a"), 255)))
	if err := put(name, []byte("mới")); err != nil {
		t.Error(err)
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	if err := put(dir, []byte("mới")); !errors.Is(err, syscall.EISDIR) {
		t.Error(err)
	}
	if err := put(filepath.Join(dir, "none", "a.docx"), []byte("mới")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
		t.Error(files, err)
	}
}
