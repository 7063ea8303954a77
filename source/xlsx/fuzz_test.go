package xlsx_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// FuzzSheet reads a sheet of any content, with cells of any format: whatever is wrong is a [source.SheetError] with the name of the
// sheet, the lines ascend, and a row has its cells side by side.
func FuzzSheet(f *testing.F) {
	f.Add(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c><c r="B1" s="1"><v>0.5</v></c></row>`), "0.0%", "", false)
	f.Add(sheet(`<row><c><v>46089</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-03-08</v></c></row>`), "d/m/yy h:mm", "A:C", true)
	f.Add(strings.Replace(sheet(`<row r="3" hidden="1"><c r="B3"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>`), "</worksheet>",
		`<mergeCells><mergeCell ref="A5:B6"/></mergeCells></worksheet>`, 1), `[>=1000]#,##0,"K";0`, "A3:C9", true)
	f.Add(`<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="C1"><f>A1</f></c></row></sheetData></worksheet>`, "@", "B", false)
	plain := book(f, func(b *excelize.File) {
		set(f, b, []any{1})
		format(f, b, "A1", "A1", "CODE")
	})
	f.Fuzz(func(t *testing.T, part, code, area string, skip bool) {
		styles := `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="` +
			strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;").Replace(code) + `"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
		w, err := xlsx.Workbooks{}.Open(repack(t, plain, map[string]string{sheetPart: part, "xl/styles.xml": styles}))
		if err != nil {
			if _, ok := errors.AsType[*source.SheetError](err); !ok {
				t.Fatal(err)
			}
			return
		}
		hidden := model.RefuseHidden
		if skip {
			hidden = model.SkipHidden
		}
		line, cells := 0, 0
		for row, err := range w.Rows(source.Area{Range: area, Hidden: hidden}) {
			if err != nil {
				if e, ok := errors.AsType[*source.SheetError](err); !ok || e.Message.En == "" || e.Message.Vi == "" {
					t.Fatal(err)
				}
				return
			}
			if row.Line <= line || row.Sheet != "Sheet1" {
				t.Fatalf("row %d of %s after row %d", row.Line, row.Sheet, line)
			}
			if line, cells = row.Line, cells+1+len(row.Cells); cells > 1_000_000 {
				return // a table has fewer
			}
			for i, c := range row.Cells {
				if i > 0 && c.Column <= row.Cells[i-1].Column || !skip && c.Column != row.Cells[0].Column+i {
					t.Fatalf("column %d after %d", c.Column, row.Cells[i-1].Column)
				}
				if c.Fault != nil && (c.Text != "" || c.Number != "" || c.Fault.Column != c.Column) || c.Covered && c.Text != "" {
					t.Fatalf("%+v", c)
				}
			}
		}
	})
}

// A sample is a value with a format, and whether the cell reads back as a number.
type sample struct {
	value  any
	code   string
	number bool
}

func sampleOf(r *rand.Rand) sample {
	round := func(decimals int) float64 {
		scale := math.Pow10(decimals)
		return math.Round(r.NormFloat64()*math.Pow10(r.IntN(7))*scale) / scale
	}
	switch r.IntN(10) {
	case 0:
		return sample{r.IntN(2_000_000) - 1_000_000, "General", true}
	case 1:
		return sample{round(0), "#,##0", true}
	case 2:
		return sample{round(2), "#,##0.00", true}
	case 3:
		return sample{round(1), "0.0", true}
	case 4:
		return sample{float64(r.IntN(20000)-10000) / 10000, "0.00%", true}
	case 5:
		return sample{float64(r.IntN(300)) / 100, "0%", true}
	case 6:
		return sample{20000 + r.IntN(40000), "dd/mm/yyyy", false}
	case 7:
		return sample{float64(r.IntN(1440)) / 1440, "hh:mm", false}
	case 8:
		return sample{nil, "General", false}
	}
	words := []string{"Xã", "An Hải", "1.234", "<b>", "a & b", "dòng 1\ndòng 2", "_x0041_", "=1+1", "'", "ợ"}
	return sample{words[r.IntN(len(words))], "@", false}
}

// TestGridReadsBack writes grids of cells of many formats with excelize, and wants them as excelize says that the sheet shows them,
// in Vietnamese spelling, and numbers as their values too.
func TestGridReadsBack(t *testing.T) {
	vietnamese := strings.NewReplacer(",", ".", ".", ",")
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 13))
		rows, columns := 1+r.IntN(8), 1+r.IntN(6)
		grid := map[[2]int]sample{}
		var shown map[[2]int]string
		content := book(t, func(f *excelize.File) {
			for row := 1; row <= rows; row++ {
				for column := 1; column <= columns; column++ {
					s := sampleOf(r)
					cell, _ := excelize.CoordinatesToCellName(column, row)
					if err := f.SetCellValue("Sheet1", cell, s.value); err != nil {
						t.Fatal(err)
					}
					if format(t, f, cell, cell, s.code); s.value != nil {
						grid[[2]int{row, column}] = s
					}
				}
			}
			shown = map[[2]int]string{}
			for at := range grid {
				cell, _ := excelize.CoordinatesToCellName(at[1], at[0])
				value, err := f.GetCellValue("Sheet1", cell)
				if err != nil {
					t.Fatal(err)
				}
				shown[at] = value
			}
		})
		w, err := xlsx.Workbooks{}.Open(content)
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for row, err := range w.Rows(source.Area{Range: "A1:Z99"}) {
			if err != nil {
				if len(grid) == 0 {
					break
				}
				t.Fatalf("seed %d: %v", seed, err)
			}
			for _, c := range row.Cells {
				at := [2]int{row.Line, c.Column}
				s, want := grid[at], shown[at]
				if _, filled := grid[at]; filled {
					seen++
				}
				switch {
				case s.number:
					want = vietnamese.Replace(want)
				case s.code == "dd/mm/yyyy": // 08/03/2026 is 08/3/2026 in an official paper
					if day, rest, _ := strings.Cut(want, "/"); rest[0] == '0' && rest[1] > '2' {
						want = day + "/" + rest[1:]
					}
				}
				if c.Fault != nil || c.Longer || c.Text != want {
					t.Errorf("seed %d, row %d, column %d, %v as %s: %q, want %q (%v)", seed, row.Line, c.Column, s.value, s.code, c.Text, want, c.Fault)
				}
				if value, ok := number(c.Number); ok != s.number || ok && math.Abs(value-toFloat(s.value)) > 1e-9 {
					t.Errorf("seed %d, row %d, column %d, %v as %s: the value %q", seed, row.Line, c.Column, s.value, s.code, c.Number)
				}
			}
		}
		if seen != len(grid) {
			t.Errorf("seed %d: %d cells of %d", seed, seen, len(grid))
		}
	}
}

func toFloat(v any) (f float64) {
	_, _ = fmt.Sscan(fmt.Sprint(v), &f)
	return f
}

// number is the value of a number that a cell was read as.
func number(s string) (f float64, ok bool) {
	digits, percent := strings.CutSuffix(s, "%")
	if _, err := fmt.Sscan(strings.Replace(digits, ",", ".", 1), &f); err != nil {
		return 0, false
	}
	if percent {
		f /= 100
	}
	return f, true
}
