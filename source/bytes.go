package source

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// Bytes is a file system in which text is the file of a name, so that a source that is in no file can be read: from a field
// of a database, or of a form. All other names are those of beside, which may be nil: the data files and pictures that
// the source names.
func Bytes(name string, text []byte, beside fs.FS) fs.FS { return bytesFS{name, text, beside} }

type bytesFS struct {
	name   string
	text   []byte
	beside fs.FS
}

func (f bytesFS) Open(name string) (fs.File, error) {
	switch {
	case name == f.name:
		return &bytesFile{bytes.NewReader(f.text), bytesInfo{path.Base(name), int64(len(f.text))}}, nil
	case f.beside == nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.beside.Open(name)
}

// Stat asks beside as it answers itself: it may look at a name and not at what it leads to.
func (f bytesFS) Stat(name string) (fs.FileInfo, error) {
	switch {
	case name == f.name:
		return bytesInfo{path.Base(name), int64(len(f.text))}, nil
	case f.beside == nil:
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return fs.Stat(f.beside, name)
}

type bytesFile struct {
	*bytes.Reader
	info bytesInfo
}

func (f *bytesFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *bytesFile) Close() error               { return nil }

type bytesInfo struct {
	name string
	size int64
}

func (i bytesInfo) Name() string     { return i.name }
func (i bytesInfo) Size() int64      { return i.size }
func (bytesInfo) Mode() fs.FileMode  { return 0o444 }
func (bytesInfo) ModTime() time.Time { return time.Time{} }
func (bytesInfo) IsDir() bool        { return false }
func (bytesInfo) Sys() any           { return nil }
