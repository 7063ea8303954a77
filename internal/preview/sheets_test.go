package preview

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

// TestSheetsInChromium holds the pages that the browser shows against those that poppler draws of the PDF, of reports with justified
// text and notes, with tables on their side and turned headings, and with pictures.
func TestSheetsInChromium(t *testing.T) {
	judge.Need(t, judge.Chromium, judge.Poppler)
	b := judge.Browse(t, t.TempDir())
	b.Resolution(2)
	for _, name := range []string{"govap", "appendices", "signature", "forms", "body"} {
		files, err := filepath.Glob("../../examples/cases/" + name + "/report.*")
		if err != nil || len(files) != 1 {
			t.Fatal(files, err)
		}
		report, err := source.Decode(os.DirFS(filepath.Dir(files[0])), filepath.Base(files[0]))
		if err != nil {
			t.Fatal(err)
		}
		made, faults := baocao.Assemble(report)
		if len(made) == 0 {
			t.Fatal(faults)
		}
		var pdf bytes.Buffer
		if err := render.PDF(&pdf, made[0].Document); err != nil {
			t.Fatal(err)
		}
		url := serve(t, files[0])
		b.Open(url + "page")
		for i := 0; i < made[0].Pages; i += 1 + made[0].Pages/3 {
			var box struct{ Width, Height float64 }
			b.Eval(fmt.Sprintf(`(async () => {
				await Promise.all([...document.fonts].map(f => f.load()))
				document.body.style.padding = 0
				const sheets = [...document.querySelectorAll('.sheet')]
				sheets.forEach((e, i) => { e.style.display = i === %d ? 'block' : 'none'; e.style.margin = 0 })
				await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
				const r = sheets[%d].firstChild.getBoundingClientRect()
				return {width: r.width, height: r.height}
			})()`, i, i), &box)
			shown := b.Draw(0, 0, box.Width, box.Height, 1)
			printed := judge.DrawPDF(t, pdf.Bytes(), i, 192)
			if folder := os.Getenv("BAOCAO_LOOK"); folder != "" {
				save(t, filepath.Join(folder, fmt.Sprintf("%s-%02d-shown.png", name, i+1)), shown)
				save(t, filepath.Join(folder, fmt.Sprintf("%s-%02d-printed.png", name, i+1)), printed)
			}
			differs, shifted := difference(shown, printed, 0), difference(shown, printed, 4)
			t.Logf("%s, page %d: %.3f, moved by four pixels %.3f", name, i+1, differs, shifted)
			if differs > bound || shifted < 1.5*differs {
				t.Errorf("%s, page %d: of its ink %.3f stands elsewhere than in the PDF; moved by four pixels it would be %.3f", name, i+1, differs, shifted)
			}
		}
	}
	for _, complaint := range b.Complaints() {
		t.Error(complaint)
	}
}

// TestRulesAreSeen looks for the ink of every rule of tables at the size in which a page is shown, where some are thinner than a pixel.
func TestRulesAreSeen(t *testing.T) {
	judge.Need(t, judge.Chromium)
	b := judge.Browse(t, t.TempDir())
	b.Open(serve(t, "../../examples/cases/levels/report.md") + "page")
	var rules []struct{ X, Y, Width, Height float64 }
	b.Eval(`[...document.querySelectorAll('rect:not(.spot)')].map(e => { const r = e.getBoundingClientRect()
		return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height} })`, &rules)
	var box struct{ Width, Height float64 }
	b.Eval(`({width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight})`, &box)
	shown := b.Draw(0, 0, box.Width, box.Height, 1)
	thin := 0
	for _, r := range rules {
		if r.Width > 1 && r.Height > 1 {
			continue
		}
		thin++
		x, y := r.X+r.Width/2, r.Y+r.Height/2
		ink := 0.0
		for dx := -1.0; dx <= 1; dx++ {
			for dy := -1.0; dy <= 1; dy++ {
				at := image.Pt(int(x), int(y))
				if r.Width < r.Height {
					at.X += int(dx)
				} else {
					at.Y += int(dy)
				}
				grey := color.GrayModel.Convert(shown.At(at.X, at.Y)).(color.Gray)
				ink = max(ink, 1-float64(grey.Y)/255)
			}
		}
		if ink < 0.25 {
			t.Errorf("the rule at %.1f, %.1f, %.1f wide and %.1f high, has %.2f of its ink", r.X, r.Y, r.Width, r.Height, ink)
		}
	}
	if thin < 20 {
		t.Errorf("%d rules thinner than a pixel", thin)
	}
}

// bound is what the two programs differ in when they smooth the edges of letters.
const bound = 0.06

// difference is how much of the ink of two pictures of a page stands elsewhere, in squares of a few pixels.
func difference(a, b image.Image, shift int) float64 {
	const square = 12
	width, height := min(a.Bounds().Dx(), b.Bounds().Dx())/square-1, min(a.Bounds().Dy(), b.Bounds().Dy())/square
	squares := func(m image.Image, shift int) []float64 {
		to := make([]float64, width*height)
		grey := image.NewGray(m.Bounds())
		draw.Draw(grey, m.Bounds(), m, m.Bounds().Min, draw.Src)
		for y := range height * square {
			for x := range width * square {
				to[y/square*width+x/square] += 255 - float64(grey.Pix[y*grey.Stride+x+shift])
			}
		}
		return to
	}
	all, differs := 0.0, 0.0
	p, q := squares(a, 0), squares(b, shift)
	for i := range p {
		all, differs = all+p[i]+q[i], differs+math.Abs(p[i]-q[i])
	}
	return differs / all
}

func save(t *testing.T, name string, m image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
