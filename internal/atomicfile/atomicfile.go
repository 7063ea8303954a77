// Package atomicfile writes a file whole or not at all.
package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Write makes the whole content, puts it into a temporary file beside the target and renames that, which replaces the
// target in one step. When Write returns without an error, the content is on the disk and so is its name: a power cut
// afterwards does not take it back. On an error, or if the process is killed, an existing file stays as it was; what a
// killed process leaves behind is a temporary file, ".baocao-*.tmp".
//
// A file that is replaced keeps its permission, its owner and its group; where the process may not give the new file to
// them, that is an error. A symbolic link stays, and the file that it points to is replaced. A device or a pipe is written
// to. Access control lists and other attributes are not kept.
func Write(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	old, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return replace(name, content.Bytes(), func(f *os.File) error { return f.Chmod(0o644) })
	case err != nil:
		return err
	case old.Mode().IsRegular():
		return replace(name, content.Bytes(), func(f *os.File) error { return like(f, old) })
	case old.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	}
	return pour(name, content.Bytes())
}

// replace writes a temporary file, dresses it as the target wants it, and gives it the target's name.
func replace(name string, content []byte, dress func(*os.File) error) (err error) {
	dir := filepath.Dir(name)
	f, err := os.CreateTemp(dir, ".baocao-*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return err
	}
	if err = dress(f); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), name); err != nil {
		return err
	}
	return syncFolder(dir)
}

// like gives a new file the owner, the group and the permission of an old one. The owner comes first, for a change of it
// takes bits of the permission away.
func like(f *os.File, old fs.FileInfo) error {
	if err := own(f, old); err != nil {
		return fmt.Errorf("cannot keep the owner of %s: %w", old.Name(), err)
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
