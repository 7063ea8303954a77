package source

import (
	"io/fs"
	"path"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

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
