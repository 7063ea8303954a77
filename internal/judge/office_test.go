package judge

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/vanthu/baocao/internal/packed"
)

// small packs the small report that the tests of the structure checks use too.
func small(t *testing.T) []byte {
	t.Helper()
	return pack(t, func(part string) string { return part })
}

// pack packs the small report with every part changed by edit.
func pack(t *testing.T, edit func(part string) string) []byte {
	t.Helper()
	data, err := os.ReadFile("../structure/testdata/small.txtar")
	if err != nil {
		t.Fatal(err)
	}
	a := txtar.Parse(data)
	for i := range a.Files {
		a.Files[i].Data = []byte(edit(string(a.Files[i].Data)))
	}
	return packed.Archive(t, a)
}

var smallMargins = Margins{Top: 20, Bottom: 20, Left: 30, Right: 15}

func TestLayoutOf(t *testing.T) {
	layout := LayoutOf(t, small(t))
	if n := len(layout.Pages); n != 3 {
		t.Fatalf("%d pages", n)
	}
	for i, want := range []struct {
		width, height float64
		number, text  string
	}{
		{210, 297, "", "Quận nhận 759 đơn"},
		{210, 297, "2", "Trang hai."},
		{297, 210, "3", "Phường 1"},
	} {
		p := layout.Pages[i]
		if !near(p.Width, want.width) || !near(p.Height, want.height) {
			t.Errorf("page %d measures %.1f by %.1f", i+1, p.Width, p.Height)
		}
		if got := p.Number(smallMargins); got != want.number {
			t.Errorf("page %d has the number %q", i+1, got)
		}
		if got := layout.PageWith(want.text); got != i {
			t.Errorf("%q stands on page %d", want.text, got+1)
		}
		if got := p.Outside(smallMargins); len(got) > 0 {
			t.Errorf("page %d: outside the margins: %q", i+1, got)
		}
	}
}

func TestMasthead(t *testing.T) {
	page := LayoutOf(t, small(t)).Pages[0]
	agency, ok1 := page.Find("UBND QUẬN GÒ VẤP")
	motto, ok2 := page.Find("Độc lập - Tự do - Hạnh phúc")
	if !ok1 || !ok2 || !agency.SameLine(motto) {
		t.Fatalf("agency %v and motto %v are not on one line", agency, motto)
	}
	rule, ok := page.RuleUnder(motto, 2)
	if !ok {
		t.Fatal("no rule under the motto")
	}
	// The cell is 5500 twips wide, less its padding and an indent of 1100 on each side.
	const length = (5500 - 2*108 - 2*1100) / 1440.0 * 25.4
	if !near(rule.Length(), length) || !near(rule.Middle(), motto.Middle()) || math.Abs(rule.Width-0.75*mmPerPoint) > 0.01 {
		t.Errorf("rule %.2f, want %.1f mm of 0.75 pt centred on %.1f", rule, length, motto.Middle())
	}
	if rule, ok := page.RuleUnder(agency, 2); ok {
		t.Errorf("rule %v under the agency", rule)
	}
}

// A border is one rule, although it is drawn cell by cell.
func TestTableBorders(t *testing.T) {
	page := LayoutOf(t, small(t)).Pages[2]
	var lengths []float64
	for _, r := range page.Rules {
		lengths = append(lengths, math.Round(r.Length()))
	}
	want := []float64{106, 88, 106, 88}
	if len(lengths) != 4 || [4]float64(lengths) != [4]float64(want) {
		t.Errorf("rules of %v mm, want %v", lengths, want)
	}
}

func TestLayoutsAreKept(t *testing.T) {
	a, b := small(t), pack(t, func(p string) string { return strings.Replace(p, "Trang hai", "Trang sau", 1) })
	list := Layouts(t, a, b)
	if list[0] == list[1] || list[0].PageWith("Trang hai.") != 1 || list[1].PageWith("Trang sau.") != 1 {
		t.Error("the layouts are mixed up")
	}
	if LayoutOf(t, b) != list[1] {
		t.Error("the second document was set twice")
	}
}

func TestConvertTellsAFailure(t *testing.T) {
	Need(t, LibreOffice)
	_, err := convert(t.Context(), t.TempDir(), "pdf", [][]byte{[]byte("PK\x03\x04 no zip\x00")})
	if err == nil || !strings.Contains(err.Error(), "could not be loaded") {
		t.Errorf("got %v", err)
	}
}

func TestLook(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "look")
	t.Setenv("BAOCAO_LOOK", folder)
	LayoutOf(t, small(t))
	for _, name := range []string{"TestLook-1.png", "TestLook-3.png"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < tolerance }
