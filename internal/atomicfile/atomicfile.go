// Package atomicfile writes files whole or not at all, one or several that belong together.
package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A File is one that is to be written.
type File struct {
	Name    string
	Content []byte
}

// Write makes the whole content, and writes it as the file of that name: see [WriteAll].
func Write(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	return WriteAll([]File{{name, content.Bytes()}})
}

// WriteAll puts the content of each file into a temporary file beside its target, and only when all of them are on the
// disk renames these, the first file last; a rename replaces the target in one step. So each file appears whole or not at
// all, and what commonly fails, a full disk or a folder that may not be written to, changes none of them. Only where a
// rename itself fails, or the process is killed between two of them, are some files new and the first one old: a first
// file that is new says that all are. When WriteAll returns without an error, the contents are on the disk and so are the
// names: a power cut afterwards does not take them back. What a killed process leaves behind are temporary files,
// ".baocao-*.tmp".
//
// A new file has the permission that the umask leaves. One that is replaced keeps its permission, its owner and its group;
// where the process may not give the new file to them, that is an error. A symbolic link stays, and the file that it points
// to is replaced; a link that points to nothing is a *[DanglingError]. A device or a pipe is written to. Access control
// lists and other attributes are not kept.
func WriteAll(files []File) (err error) {
	ready := make([]prepared, 0, len(files))
	defer func() {
		if err != nil {
			for _, p := range ready {
				p.discard()
			}
		}
	}()
	for _, f := range files {
		p, err := prepare(f)
		if err != nil {
			return err
		}
		ready = append(ready, p)
	}
	for i := len(ready) - 1; i >= 0; i-- {
		if err := ready[i].commit(); err != nil {
			return err
		}
		ready = ready[:i]
	}
	return nil
}

// A prepared file has its content on the disk, under a temporary name. One that is a device or a pipe has not.
type prepared struct {
	File
	temporary string
}

// prepare writes the content beside the target, dressed as the target wants it.
func prepare(f File) (prepared, error) {
	switch target, err := filepath.EvalSymlinks(f.Name); {
	case err == nil:
		f.Name = target
	case isLink(f.Name):
		return prepared{}, &DanglingError{f.Name, err}
	}
	old, err := os.Stat(f.Name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		old = nil
	case err != nil:
		return prepared{}, err
	case old.IsDir():
		return prepared{}, &fs.PathError{Op: "write", Path: f.Name, Err: syscall.EISDIR}
	case !old.Mode().IsRegular():
		return prepared{File: f}, nil
	}
	temporary, err := writeTemporary(filepath.Dir(f.Name), f.Content, old)
	return prepared{f, temporary}, err
}

// A DanglingError refuses a symbolic link that points to nothing: neither the link nor what it was meant for is replaced.
type DanglingError struct {
	Name string
	Err  error // what following it met
}

// Error says it in English.
func (e *DanglingError) Error() string {
	return e.Name + " is a symbolic link to nothing; remove it, or make the file that it points to"
}

// Vietnamese says it in Vietnamese.
func (e *DanglingError) Vietnamese() string {
	return e.Name + " là liên kết trỏ tới tệp không có; hãy xóa liên kết, hoặc tạo tệp đích"
}

// Unwrap returns what following the link met.
func (e *DanglingError) Unwrap() error { return e.Err }

func isLink(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.Mode().Type() == fs.ModeSymlink
}

// Create makes a new file of a name of its own, ".baocao-*.tmp", in a folder. Unlike os.CreateTemp it takes a permission,
// before the umask.
func Create(dir string, perm fs.FileMode) (*os.File, error) {
	for {
		name := filepath.Join(dir, fmt.Sprintf(".baocao-%016x.tmp", rand.Uint64()))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, perm)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// writeTemporary writes a new file, like the old one if there is one.
func writeTemporary(dir string, content []byte, old fs.FileInfo) (name string, err error) {
	perm := fs.FileMode(0o666)
	if old != nil {
		perm = 0o600 // until it is dressed
	}
	f, err := Create(dir, perm)
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return "", err
	}
	if old != nil {
		if err = like(f, old); err != nil {
			return "", err
		}
	}
	if err = f.Sync(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// commit gives the temporary file the target's name.
func (p prepared) commit() error {
	if p.temporary == "" {
		return pour(p.Name, p.Content)
	}
	if err := os.Rename(p.temporary, p.Name); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(p.Name))
}

func (p prepared) discard() {
	if p.temporary != "" {
		os.Remove(p.temporary)
	}
}

// like gives a new file the owner, the group and the permission of an old one. The owner comes first, for a change of it
// takes bits of the permission away.
func like(f *os.File, old fs.FileInfo) error {
	if err := own(f, old); err != nil {
		return bilingual.Errorf("không giữ được chủ của tệp %s: %w", "cannot keep the owner of %s: %w", old.Name(), err)
	}
	return f.Chmod(old.Mode().Perm())
}

// pour writes into what is not a file.
func pour(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// Same reports whether two names are those of one file, which is there.
func Same(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}
