package source

import (
	"errors"
	"os"
	"path"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

const guidePage = "../doc/guide/source.md"

// A sampleBlock is a block of the guide with what stands after its language: the name of a file, or "body" for a body.
type sampleBlock struct{ language, name, text string }

func readGuide(t *testing.T) (page string, blocks []sampleBlock) {
	t.Helper()
	data, err := os.ReadFile(guidePage)
	if err != nil {
		t.Fatal(err)
	}
	fence := ""
	for line := range strings.Lines(string(data)) {
		ticks := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence == "" && len(ticks) >= 3:
			fence = ticks
			language, name, _ := strings.Cut(strings.TrimSpace(line[len(ticks):]), " ")
			blocks = append(blocks, sampleBlock{language, name, ""})
		case fence != "" && strings.TrimSpace(line) == fence:
			fence = ""
		case fence != "":
			blocks[len(blocks)-1].text += line
		}
	}
	return string(data), blocks
}

// TestGuideSamples reads every sample of the guide: one with a block of output gives that, any other has no fault.
func TestGuideSamples(t *testing.T) {
	_, blocks := readGuide(t)
	fsys, output := fstest.MapFS{}, map[string]string{}
	for _, b := range blocks {
		if b.language == "text" {
			output[b.name] = b.text
		} else if b.name != "body" {
			fsys[b.name] = &fstest.MapFile{Data: []byte(b.text)}
		}
	}
	read := 0
	for _, b := range blocks {
		name := b.name
		switch {
		case b.language == "text", b.language == "csv":
			continue
		case name == "body":
			name = "body.md"
			fsys[name] = &fstest.MapFile{Data: []byte(sampleFront + "---\n" + b.text)}
		case path.Ext(name) == "":
			t.Errorf("a block of %s is read by nobody", b.language)
			continue
		}
		read++
		if got := listing(Decode(fsys, name)); got != output[name] {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, output[name])
		}
	}
	if read < 9 {
		t.Errorf("%d samples are read", read)
	}
}

// listing writes the faults of a source as a program would.
func listing(r *model.Report, err error) string {
	var faults model.Faults
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
		faults = invalid.Faults
	} else if err != nil {
		return err.Error()
	} else {
		faults = r.Validate()
	}
	var b strings.Builder
	for _, f := range faults {
		b.WriteString(f.Error() + "\n")
	}
	return b.String()
}

// TestGuideNamesEveryKey wants the guide to speak of every key that a source may have.
func TestGuideNamesEveryKey(t *testing.T) {
	page, _ := readGuide(t)
	d := &decoder{keys: map[reflect.Type]map[string][]int{}}
	for _, v := range []any{sourceReport{}, model.JointAgency{}, model.Addressee{}, model.Signature{}, model.Picture{}, model.Figure{}, model.Sum{}, model.Appendix{}, model.Block{}, model.Section{}, model.Item{}, model.Table{}, model.Column{}, model.Row{}, model.Cell{}} {
		for key := range d.keysOf(reflect.TypeOf(v)) {
			if !strings.Contains(page, "`"+key+"`") {
				t.Errorf("%s says nothing of the key %s of a %T", guidePage, key, v)
			}
		}
	}
}
