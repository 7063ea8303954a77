package source

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

func TestFileBesideTheFolder(t *testing.T) {
	source := sampleFront + "---\n```table\nfile: ../a.csv\n```\n"
	r, err := decodeSource("sub/r.md", source, map[string]string{"a.csv": "A\n1\n"})
	if err != nil || showTable(r.Body[0].Table) != "A text / 1" {
		t.Errorf("%v", err)
	}
}

func TestPictureFile(t *testing.T) {
	body := "body:\n- picture: {file: anh.png, alt: Ảnh}\nsignature: {position: A, image: {file: ../a.png}, seal: {file: không.png}}\n"
	r, err := decodeSource("r.yaml", body, map[string]string{"anh.png": "PNG"})
	wantFaults(t, r, err, "r.yaml:3:34 signature.image.file file-path", "r.yaml:3:58 signature.seal.file file-missing")
	r, err = decodeSource("r.yaml", body[:strings.Index(body, "signature")], map[string]string{"anh.png": "PNG"})
	if err != nil || string(r.Body[0].Picture.Data) != "PNG" {
		t.Errorf("%v", err)
	}
}

func TestDecodePictures(t *testing.T) {
	source := "signature:\n  position: GIÁM ĐỐC\n  image: {file: FILE}\n"
	read := func(file string) (*model.Report, error) {
		return Decode(fstest.MapFS{
			"r/report.yaml": {Data: bytes.Replace([]byte(source), []byte("FILE"), []byte(file), 1)},
			"r/ky.png":      {Data: []byte("ảnh")},
			"other.png":     {Data: []byte("ảnh")},
		}, "r/report.yaml")
	}
	r, err := read("ky.png")
	if err != nil || string(r.Signature.Image.Data) != "ảnh" {
		t.Fatalf("%+v, %v", r, err)
	}
	for file, rule := range map[string]string{"../../x.png": "file-path", "/ky.png": "file-path", `a\ky.png`: "file-path", "no.png": "file-missing"} {
		_, err := read(file)
		refused, ok := err.(*model.ValidationError)
		if !ok || refused.Faults[0].Rule != rule || refused.Faults[0].Position.Line != 3 {
			t.Errorf("%s: %v, want %s on line 3", file, err, rule)
		}
	}
}
