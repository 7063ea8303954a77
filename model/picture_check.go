package model

import "errors"

// picture looks at the file of a picture. ok is false where it cannot be shown.
func (v *validation) picture(path string, p *Picture) (size PictureSize, ok bool) {
	size, err := p.Size()
	if err == nil {
		return size, true
	}
	rule, vi := "picture-format", "ảnh không phải là tệp PNG hoặc JPEG"
	switch {
	case errors.Is(err, errPictureMissing):
		rule, vi = "picture-missing", "ảnh không có nội dung"
	case errors.Is(err, errPictureCut):
		rule, vi = "picture-cut", "tệp ảnh bị cắt hoặc hỏng"
	case errors.Is(err, errPictureBytes):
		rule, vi = "picture-size", "tệp ảnh lớn hơn 20 MiB"
	case errors.Is(err, errPicturePixels):
		rule, vi = "picture-size", "ảnh không có điểm ảnh nào, hoặc có hơn 40 triệu điểm, hoặc có cạnh dài hơn 20.000 điểm"
	}
	v.add(Error, path, rule, p.File, vi, err.Error())
	return PictureSize{}, false
}
