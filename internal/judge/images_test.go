package judge

import "testing"

func TestReadImages(t *testing.T) {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs>
<image id="a" width="200" height="100" xlink:href="data:"/><mask id="m"><use xlink:href="#a"/></mask><g id="letter"/></defs>
<g transform="matrix(2,0,0,2,0,0)"><use xlink:href="#a" mask="url(#m)" transform="matrix(0.36,0,0,0.36,36,72)"/></g><use xlink:href="#letter"/></svg>`
	images, err := readImages([]byte(svg))
	if err != nil || len(images) != 1 || images[0].String() != "[25.4 50.8 76.2 76.2]" {
		t.Errorf("%v, %v", images, err)
	}
	if _, err := readImages([]byte("<svg>")); err == nil {
		t.Error("a page cut off was read")
	}
}
