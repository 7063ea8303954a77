package typeset_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

func TestZZPDF(t *testing.T) {
	dirs, _ := os.ReadDir("../../examples/cases")
	for _, d := range dirs {
		if !d.IsDir() {
			continue
		}
		base := "../../examples/cases/" + d.Name() + "/"
		name := ""
		for _, n := range []string{"report.md", "report.yaml", "report.json"} {
			if _, err := os.Stat(base + n); err == nil {
				name = base + n
			}
		}
		if name == "" {
			continue
		}
		r, err := source.Decode(os.DirFS("../.."), strings.TrimPrefix(name, "../../"))
		if err != nil {
			t.Log(name, err)
			continue
		}
		best := time.Hour
		var out bytes.Buffer
		for range 5 {
			dd, err := doc.Assemble(r)
			if err != nil {
				t.Fatal(err)
			}
			out.Reset()
			start := time.Now()
			if err := render.PDF(&out, dd); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		os.WriteFile("/work/tmp/ts/"+d.Name()+".own.pdf", out.Bytes(), 0o644)
		fmt.Println(d.Name(), out.Len(), best)
	}
}
