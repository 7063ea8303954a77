package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// The most bytes of each kind of file. A source of 16 MiB has some 5,000 pages.
const (
	mostSource  = 16 << 20
	mostData    = 64 << 20
	mostPicture = 32 << 20
)

// A FileError refuses a file that is not read: a folder, a pipe or a device, or one that is too large.
type FileError struct {
	Name    string
	Rule    string // "file-kind", "file-size"
	Message decree.Message
}

// Error says it in English.
func (e *FileError) Error() string { return e.Name + ": " + e.Message.En }

// Vietnamese says it in Vietnamese.
func (e *FileError) Vietnamese() string { return e.Name + ": " + e.Message.Vi }

// readFile reads a regular file of at most so many bytes. It asks before it opens: a pipe would wait for ever for
// somebody to write into it, and a device may have no end.
func readFile(fsys fs.FS, name string, most int64) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &FileError{name, "file-kind", decree.Message{
			Vi: "không phải tệp thường (thư mục, ống dẫn hoặc thiết bị); hãy chép nội dung vào một tệp",
			En: "this is no regular file (a folder, a pipe or a device); copy what it holds into a file"}}
	}
	if info.Size() > most {
		return nil, tooLarge(name, most)
	}
	var content []byte
	if whole, ok := fsys.(fs.ReadFileFS); ok {
		content, err = whole.ReadFile(name)
	} else {
		content, err = readUpTo(fsys, name, info.Size(), most)
	}
	if err == nil && int64(len(content)) > most {
		err = tooLarge(name, most)
	}
	return content, err
}

// readUpTo reads one byte more than the most at the most: a file may be larger than it says.
func readUpTo(fsys fs.FS, name string, size, most int64) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var content bytes.Buffer
	content.Grow(int(size) + bytes.MinRead)
	_, err = content.ReadFrom(io.LimitReader(f, most+1))
	return content.Bytes(), err
}

func tooLarge(name string, most int64) error {
	return &FileError{name, "file-size", decree.Message{
		Vi: fmt.Sprintf("tệp lớn hơn %d MB; hãy chia nhỏ hoặc giảm cỡ", most>>20),
		En: fmt.Sprintf("the file is larger than %d MB; split it, or make it smaller", most>>20)}}
}

// unreadable notes that a file which a field names cannot be read.
func (d *decoder) unreadable(at, file string, err error) {
	rule, m := "file-missing", decree.Message{Vi: bilingual.Vietnamese(err), En: err.Error()}
	var refused *FileError
	if errors.As(err, &refused) {
		rule, m = refused.Rule, refused.Message
	}
	d.fault(d.places.Find(at), at, rule, file, decree.Message{
		Vi: "không đọc được tệp: " + m.Vi, En: "cannot read the file: " + m.En})
}

// readPicture reads the image that a picture names.
func (d *decoder) readPicture(p fieldPath, picture *model.Picture) {
	if picture.File == "" {
		return
	}
	at := string(p.field("file"))
	name, ok := d.beside(picture.File, at)
	if !ok {
		return
	}
	data, err := readFile(d.fsys, name, mostPicture)
	if err != nil {
		d.unreadable(at, picture.File, err)
		return
	}
	picture.Data = data
}

// beside returns the name within the file system of a file that the field at a path names relative to the source.
func (d *decoder) beside(file, at string) (name string, ok bool) {
	name = path.Join(path.Dir(d.name), file)
	if !fs.ValidPath(name) || path.IsAbs(file) || strings.Contains(file, `\`) {
		d.fault(d.places.Find(at), at, "file-path", file, decree.Message{
			Vi: "tên tệp ra ngoài thư mục được đọc; với lệnh baocao, thêm --root và thư mục chứa cả hai",
			En: "the file name leaves the folder that is read; with the command baocao, say --root and a folder that holds both"})
		return "", false
	}
	return name, true
}
