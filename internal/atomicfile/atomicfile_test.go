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

// TestWriteAll wants all of several files, or none of them where one cannot be made.
func TestWriteAll(t *testing.T) {
	dir := t.TempDir()
	named := func(name, content string) atomicfile.File {
		return atomicfile.File{Name: filepath.Join(dir, name), Content: []byte(content)}
	}
	want := func(what string, contents map[string]string) {
		t.Helper()
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != len(contents) {
			t.Errorf("%s: the folder holds %v (%v), want %v", what, entries, err, contents)
		}
		for name, content := range contents {
			if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != content {
				t.Errorf("%s: %s holds %q (%v), want %q", what, name, got, err, content)
			}
		}
	}
	if err := atomicfile.WriteAll([]atomicfile.File{named("a", "1"), named("b", "2")}); err != nil {
		t.Fatal(err)
	}
	want("two files", map[string]string{"a": "1", "b": "2"})
	for _, bad := range []string{"none/c", "."} {
		for _, files := range [][]atomicfile.File{{named("a", "3"), named(bad, "4")}, {named(bad, "4"), named("a", "3")}} {
			if err := atomicfile.WriteAll(files); err == nil {
				t.Errorf("%s is written", bad)
			}
			want(bad, map[string]string{"a": "1", "b": "2"})
		}
	}
}
