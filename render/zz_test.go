package render_test
import ("testing";"os";"bytes";"strings";"github.com/vanthu/baocao/source";"github.com/vanthu/baocao/doc";"github.com/vanthu/baocao/render")
func TestZZ1(t *testing.T){
	dirs, _ := os.ReadDir("../examples/cases")
	for _, d := range dirs {
		for _, n := range []string{"report.md", "report.yaml", "report.json"} {
			base:="../examples/cases/" + d.Name()
			if _, err := os.Stat(base+"/"+n); err != nil { continue }
			r, err := source.Decode(os.DirFS(".."), strings.TrimPrefix(base,"../")+"/"+n)
			if err != nil { t.Log(err); continue }
			dd, err := doc.Assemble(r)
			if err != nil { t.Log(err); continue }
			var b bytes.Buffer
			if err := render.PDFA1(&b, dd); err != nil { t.Fatal(err) }
			os.WriteFile("/work/tmp/pf/"+d.Name()+".pdf", b.Bytes(), 0644)
		}
	}
}
