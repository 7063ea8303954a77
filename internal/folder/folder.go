// Package folder opens the folder within which a source may name other files. No name and no link leads out of it.
package folder

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A Folder is a file system that ends at a folder.
type Folder struct {
	Dir  string
	root *os.Root
	fs   fs.FS
}

// Open opens the folder root, or where root is "" that of the file, and returns the name of the file in it, with slashes.
func Open(root, file string) (f *Folder, name string, err error) {
	dir, name := filepath.Split(file)
	dir = filepath.Clean(dir)
	if root != "" {
		if name, err = within(root, file); err != nil {
			return nil, "", err
		}
		dir = root
	}
	r, err := os.OpenRoot(dir)
	if err != nil {
		return nil, "", err
	}
	return &Folder{dir, r, r.FS()}, filepath.ToSlash(name), nil
}

// within is the name of a file in a folder. Both may be named in different ways, from where the program runs.
func within(root, file string) (string, error) {
	from, err := filepath.Abs(root)
	if err != nil {
		return "", err
	}
	to, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	name, err := filepath.Rel(from, to)
	if err != nil || !filepath.IsLocal(name) {
		return "", &OutError{file, root, common(from, to)}
	}
	return name, nil
}

// Close closes the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Open implements [fs.FS].
func (f *Folder) Open(name string) (fs.File, error) {
	opened, err := f.fs.Open(name)
	if inside, ok := f.follow(name, err); ok {
		return f.fs.Open(inside)
	}
	return opened, f.out(name, err)
}

// Stat implements [fs.StatFS]: what is no regular file need not be opened to be known.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(f.fs, name)
	if inside, ok := f.follow(name, err); ok {
		return fs.Stat(f.fs, inside)
	}
	return info, f.out(name, err)
}

// follow finds where an absolute link leads that stays in the folder. An os.Root takes none.
func (f *Folder) follow(name string, err error) (inside string, ok bool) {
	if !escapes(err) {
		return "", false
	}
	dir, target, err := f.resolve(name)
	if err != nil {
		return "", false
	}
	inside, err = filepath.Rel(dir, target)
	return filepath.ToSlash(inside), err == nil && filepath.IsLocal(inside)
}

func (f *Folder) resolve(name string) (dir, target string, err error) {
	if target, err = filepath.EvalSymlinks(filepath.Join(f.Dir, filepath.FromSlash(name))); err != nil {
		return "", "", err
	}
	if dir, err = filepath.EvalSymlinks(f.Dir); err != nil {
		return "", "", err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return "", "", err
	}
	target, err = filepath.Abs(target)
	return dir, target, err
}

// out turns the error of a link that leads out into one that says what helps.
func (f *Folder) out(name string, err error) error {
	if !escapes(err) {
		return err
	}
	dir, target, failed := f.resolve(name)
	if failed != nil {
		return failed
	}
	return &OutError{name, f.Dir, common(dir, target)}
}

// escapes reports whether os.Root has refused a name. It has no error value for that.
func escapes(err error) bool {
	return err != nil && strings.HasSuffix(err.Error(), "path escapes from parent")
}

// common is the folder that holds two files.
func common(a, b string) string {
	for dir := a; ; dir = filepath.Dir(dir) {
		if name, err := filepath.Rel(dir, b); err == nil && filepath.IsLocal(name) || dir == filepath.Dir(dir) {
			return dir
		}
	}
}

// An OutError refuses a file outside of the folder that is read.
type OutError struct {
	Name, Dir string
	Root      string // a folder that holds both
}

// Error says it in English, with the option that opens the larger folder.
func (e *OutError) Error() string {
	return fmt.Sprintf("%s leads out of the folder %s; if it may be read, say --root %s", e.Name, e.Dir, e.Root)
}

// Vietnamese says it in Vietnamese.
func (e *OutError) Vietnamese() string {
	return fmt.Sprintf("%s dẫn ra ngoài thư mục %s; nếu được phép đọc, thêm --root %s", e.Name, e.Dir, e.Root)
}
