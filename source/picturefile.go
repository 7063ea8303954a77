package model

import (
	"io/fs"
	"path"
	"strings"
)

// readPicture reads the image that a picture names.
func (d *decoder) readPicture(p fieldPath, picture *Picture) {
	if picture.File == "" {
		return
	}
	at := string(p.field("file"))
	name, ok := d.beside(picture.File, at)
	if !ok {
		return
	}
	data, err := fs.ReadFile(d.fsys, name)
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
		d.fault(d.places.find(at), at, "file-path", file, Message{
			Vi: "tên tệp ra ngoài thư mục được đọc", En: "the file name leaves the folder that is read"})
		return "", false
	}
	return name, true
}

func (d *decoder) unreadable(at, file string, err error) {
	d.fault(d.places.find(at), at, "file-missing", file, Message{
		Vi: "không đọc được tệp: " + err.Error(), En: "cannot read the file: " + err.Error()})
}
