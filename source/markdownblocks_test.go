package source

import (
	"bytes"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/model"
)

// flat lists the blocks of a body, one line each.
func flat(body model.Body) []string {
	var list []string
	for _, b := range body {
		switch {
		case b.Item != nil:
			list = append(list, "item "+b.Item.Marker+" "+b.Item.Text.String())
			for _, inner := range flat(b.Item.Body) {
				list = append(list, "  "+inner)
			}
		case b.Picture != nil:
			list = append(list, "picture "+b.Picture.File+" "+b.Picture.Alt)
		case !b.Quote.IsEmpty():
			list = append(list, "quote "+b.Quote.String())
		case !b.Centred.IsEmpty():
			list = append(list, "centred "+b.Centred.String())
		default:
			list = append(list, "paragraph "+b.Paragraph.String())
		}
	}
	return list
}

func TestMarkdownBlocks(t *testing.T) {
	tests := []struct {
		body string
		want []string
	}{
		{"Gồm:\n\na) Một;\nhai;\nb) Ba.\n", []string{"paragraph Gồm:", "item a) Một; hai;", "item b) Ba."}},
		{"đ) Năm;\n- gạch\n", []string{"item đ) Năm;", "item - gạch"}},
		{"a)Không cách\n", []string{"paragraph a)Không cách"}},
		{"1. Khoản\n\n   a) Điểm\n2. Khoản\n", []string{"item 1. Khoản", "  item a) Điểm", "item 2. Khoản"}},
		{"> Một\n> hai\n>\n> Ba\n\nSau.\n", []string{"quote Một hai", "quote Ba", "paragraph Sau."}},
		{"> Điều 5. Sửa:\n> 1. Khoản:\n> a) Điểm;\n> b) **Điểm**.\n>\n> - Gạch\n>   - trong\n>\n> 2.\n", []string{"quote Điều 5. Sửa:", "quote 1. Khoản:", "quote a) Điểm;", "quote b) Điểm.",
			"quote - Gạch", "quote - trong", "quote 2."}},
		{"<center>(Áp dụng cho\ncấp xã)</center>\n\nSau.\n", []string{"centred (Áp dụng cho cấp xã)", "paragraph Sau."}},
		{"<center> **Mẫu** thử </center>\n", []string{"centred Mẫu thử"}},
		{"\\<center>a</center>\n\n<center>b\n\n<center></center>\n", []string{"paragraph <center>a</center>", "paragraph <center>b", "paragraph <center></center>"}},
		{"Trước\n![Lời \\*tả](a.png)\nsau ![x](b.png).\n", []string{"paragraph Trước", "picture a.png Lời *tả", "paragraph sau ![x](b.png)."}},
		{"```picture\nfile: a.png\nalt: Ảnh\nwidth: 50\n```\n", []string{"picture a.png Ảnh"}},
	}
	pixels := packed.PNG(t, image.NewGray(image.Rect(0, 0, 4, 4)))
	for _, tt := range tests {
		r, err := Decode(fstest.MapFS{"a.png": {Data: pixels},
			"r.md": {Data: []byte("---\nplace: A\n---\n" + tt.body)}}, "r.md")
		if err != nil {
			t.Errorf("%q: %v", tt.body, err)
			continue
		}
		if got := flat(r.Body); !slices.Equal(got, tt.want) {
			t.Errorf("%q:\n got %q\nwant %q", tt.body, got, tt.want)
		}
	}
}

// TestBodyPictures: what is wrong with an image of the text is said with its path and its line.
func TestBodyPictures(t *testing.T) {
	whole := packed.PNG(t, image.NewGray(image.Rect(0, 0, 40, 40)))
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 40, 40)), nil); err != nil {
		t.Fatal(err)
	}
	bad := bytes.Clone(whole)
	bad[len(bad)-20]++ // within the pixels
	files := fstest.MapFS{
		"r/whole.png": {Data: whole}, "r/whole.jpg": {Data: photo.Bytes()},
		"r/appended.jpg": {Data: append(bytes.Clone(photo.Bytes()), "lời của máy ảnh"...)},
		"r/cut.png":      {Data: whole[:len(whole)-6]}, "r/bad.png": {Data: bad}, "r/cut.jpg": {Data: photo.Bytes()[:photo.Len()-9]},
		"r/text.png": {Data: []byte("chữ")}, "other.png": {Data: whole},
	}
	for line, rule := range map[string]string{
		"![Ảnh](whole.png)": "", "![Ảnh](whole.jpg)": "", "![Ảnh](appended.jpg)": "",
		"![](whole.png)": "picture-alt", "![Ảnh](cut.png)": "picture-cut", "![Ảnh](bad.png)": "picture-cut", "![Ảnh](cut.jpg)": "picture-cut",
		"![Ảnh](text.png)": "picture-format", "![Ảnh](../../other.png)": "file-path", "![Ảnh](no.png)": "file-missing", "![Ảnh]()": "picture-missing",
	} {
		files["r/r.md"] = &fstest.MapFile{Data: []byte("---\nplace: A\n---\n# I. A\n\n" + line + "\n")}
		r, err := Decode(files, "r/r.md")
		var faults model.Faults
		if err != nil {
			faults = err.(*model.ValidationError).Faults
		} else {
			faults = r.Validate()
		}
		got := ""
		for _, f := range faults {
			if strings.HasPrefix(f.Path, "body[0].section.body[0].picture") {
				if got = f.Rule; f.Position.Line != 6 {
					t.Errorf("%s: on line %d", line, f.Position.Line)
				}
			}
		}
		if got != rule {
			t.Errorf("%s: rule %q, want %q", line, got, rule)
		}
	}
}
