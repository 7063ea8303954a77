package typeset

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/doc"

	"github.com/vanthu/baocao/source"
)

func TestZZDump(t *testing.T) {
	dirs, _ := os.ReadDir("../../examples/cases")
	for _, d := range dirs {
		if !d.IsDir() || os.Getenv("ZZ") != "" && os.Getenv("ZZ") != d.Name() {
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
		dd, err := doc.Assemble(r)
		if err != nil {
			t.Fatal(err)
		}
		dd, _ = doc.Assemble(r)
		out, _ := os.Create("/work/tmp/ts/" + d.Name() + ".txt")
		pages := 0
		for p, err := range (Config{}).Pages(dd) {
			if err != nil {
				t.Fatal(err)
			}
			pages++
			for _, it := range p.Items {
				if r, ok := it.(*Run); ok {
					x := r.X
					for rest := r.Text; rest != ""; {
						k := strings.IndexFunc(rest, unicode.IsSpace)
						word, sep := rest, ""
						if k >= 0 {
							_, n := utf8.DecodeRuneInString(rest[k:])
							word, sep = rest[:k], rest[k:k+n]
						}
						rest = rest[len(word)+len(sep):]
						w, _ := measured(r.Face, word)
						ww := doc.Length(w) * r.Size / 2048
						if word != "" {
							px, py := x, r.Y
							if r.Upward {
								px, py = r.X, r.Y-(x-r.X)
							}
							fmt.Fprintf(out, "%d\t%.2f\t%.2f\t%.2f\t%s\t%v\n", pages, px.Pt(), py.Pt(), r.Size.Pt(), word, r.Upward)
						}
						g, n := measured(r.Face, sep)
						x += ww + doc.Length(g)*r.Size/2048 + doc.Length(n)*r.Stretch
					}
				}
			}
		}
		out.Close()
		fmt.Println(d.Name(), pages)
	}
}
