package opc

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"sync"
	"testing"

	"github.com/vanthu/baocao/internal/xmlw"
)

// TestAddCommon: a common part has the bytes that Create gives it, the first time and every time, at every level.
func TestAddCommon(t *testing.T) {
	content := "<styles>" + strings.Repeat("<style w:val=\"Kính gửi\"/>", 200) + "</styles>"
	const declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
	for _, level := range []Level{Balanced, Fastest, Smallest} {
		plain := NewWriter(level, nil)
		createPart(t, plain, "/word/styles.xml", stylesType, declaration+content)
		want := write(t, plain)
		kept := NewCommon(1 << 20)
		for _, common := range []*Common{nil, kept, kept, NewCommon(0), kept} {
			w := NewWriter(level, common)
			if err := w.AddCommon("/word/styles.xml", stylesType, func(x *xmlw.Writer) { x.Raw(content) }); err != nil {
				t.Fatal(err)
			}
			if got := write(t, w); !bytes.Equal(got, want) {
				t.Errorf("level %d: other bytes than those of Create", level)
			}
		}
	}
}

// TestCommonParts: contents that differ in their last byte alone are two.
func TestCommonParts(t *testing.T) {
	long := strings.Repeat("<w:style/>", 500)
	common := NewCommon(1 << 20)
	for range 2 {
		for _, content := range []string{long + "1", long + "2"} {
			for _, level := range []Level{Balanced, Fastest} {
				got, err := common.part("/a.xml", stylesType, level, []byte(content))
				if err != nil {
					t.Fatal(err)
				}
				if got.crc != crc32.ChecksumIEEE([]byte(content)) {
					t.Errorf("level %d: the part of another content", level)
				}
			}
		}
	}
}

func TestAddCommonRefuses(t *testing.T) {
	w := NewWriter(Balanced, nil)
	createPart(t, w, "/word/styles.xml", stylesType, "<styles/>")
	for _, test := range []struct {
		name, contentType string
		want              error
	}{
		{"/word/STYLES.xml", stylesType, ErrDuplicate},
		{"word/a.xml", stylesType, ErrName},
		{"/word/a.xml", "", ErrNoContentType},
	} {
		if err := w.AddCommon(test.name, test.contentType, func(*xmlw.Writer) {}); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestAddCommonFails: a part whose XML is broken is not added.
func TestAddCommonFails(t *testing.T) {
	w := NewWriter(Balanced, nil)
	var broken *xmlw.MisuseError
	if err := w.AddCommon("/word/styles.xml", stylesType, func(x *xmlw.Writer) { x.End() }); !errors.As(err, &broken) {
		t.Errorf("got %v", err)
	}
	createPart(t, w, "/word/styles.xml", stylesType, "<styles/>")
}

// TestCommonIsBounded: what differs from package to package is forgotten, and never mixed up.
func TestCommonIsBounded(t *testing.T) {
	const most = 1 << 20
	common := NewCommon(most)
	var group sync.WaitGroup
	for g := range 4 {
		group.Go(func() {
			for i := range 40 {
				content := strings.Repeat(fmt.Sprintf("%d/%d ", g, i), 5000)
				p, err := common.part("/a.xml", stylesType, Fastest, []byte(content))
				if err != nil || p.size != int64(len(content)) {
					t.Errorf("%d bytes of %d, %v", p.size, len(content), err)
				}
			}
		})
	}
	group.Wait()
	kept := 0
	for k := range common.packed {
		kept += len(k.content)
	}
	if kept == 0 || kept > most || kept != common.size {
		t.Errorf("%d bytes are kept, counted as %d, of %d at most", kept, common.size, most)
	}
}
