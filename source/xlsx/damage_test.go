package xlsx_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// repack writes a workbook anew with some of its parts changed, and without others.
func repack(t testing.TB, content []byte, changed map[string]string, without ...string) []byte {
	t.Helper()
	all := packed.Parts(t, content)
	maps.Copy(all, changed)
	for _, name := range without {
		delete(all, name)
	}
	return packed.Of(t, all)
}

// sheet is a part with rows as a program writes them.
func sheet(rows string) string {
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`
}

const sheetPart = "xl/worksheets/sheet1.xml"

// TestRefusedFiles refuses a file that is no sound workbook, with what to do about it.
func TestRefusedFiles(t *testing.T) {
	sound := book(t, func(f *excelize.File) { set(t, f, []any{"Xã", "Số"}, []any{"A", 1}) })
	var locked bytes.Buffer
	f := excelize.NewFile()
	if err := f.Write(&locked, excelize.Options{Password: "bí mật"}); err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(sound)
	flipped[len(flipped)/3] ^= 0xff
	zeros := strings.Repeat("0", 20<<20)
	for _, tt := range []struct {
		name    string
		content []byte
		want    string
	}{
		{"password", locked.Bytes(), "file-password"},
		{"old workbook", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 2000)...), "file-old"},
		{"binary workbook", repack(t, sound, map[string]string{"xl/workbook.bin": "x"}), "file-old"},
		{"open document", repack(t, sound, map[string]string{"content.xml": "x"}), "file-old"},
		{"nothing", nil, "file-damaged"},
		{"text", []byte("Xã,Số\nA,1\n"), "file-damaged"},
		{"no workbook", repack(t, repack(t, sound, nil, "xl/workbook.xml"), nil, "_rels/.rels"), "file-damaged"},
		{"cut", sound[:len(sound)*2/3], "file-damaged"},
		{"flipped byte", flipped, "file-damaged"},
		{"no sheet", repack(t, sound, nil, sheetPart), "file-damaged"},
		{"cut sheet", repack(t, sound, map[string]string{sheetPart: `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>`}), "file-damaged"},
		{"text that is not there", repack(t, sound, map[string]string{sheetPart: sheet(`<row r="1"><c r="A1" t="s"><v>99</v></c></row>`)}), "file-damaged"},
		{"rows that go back", repack(t, sound, map[string]string{sheetPart: sheet(`<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`)}), "file-damaged"},
		{"merged cells that meet", repack(t, sound, map[string]string{sheetPart: strings.Replace(sheet(`<row r="1"><c r="A1"><v>1</v></c></row>`), "</worksheet>",
			`<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B1:D2"/></mergeCells></worksheet>`, 1)}), "file-damaged"},
		{"styles of 20 MB", repack(t, sound, map[string]string{"xl/styles.xml": "<styleSheet>" + zeros + "</styleSheet>"}), "file-size"},
		{"2,000 sheets", repack(t, sound, map[string]string{"xl/workbook.xml": "<workbook><sheets>" + strings.Repeat("<sheet/>", 2000) + "</sheets></workbook>"}), "file-size"},
		{"a far row", repack(t, sound, map[string]string{sheetPart: sheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="9999"><c r="A9999"><v>1</v></c></row>`)}), "file-empty-lines"},
	} {
		_, r, err := decode(tt.content, "")
		if got := said(r, err); got != tt.want {
			t.Errorf("%s: %s, want %s (%v)", tt.name, got, tt.want, err)
		} else if !strings.Contains(err.Error(), "so-lieu.xlsx") {
			t.Errorf("%s: the file is not named: %v", tt.name, err)
		}
	}
}

// TestBomb refuses what would be far larger unpacked, by what its list says and where the list lies, before it fills the memory.
func TestBomb(t *testing.T) {
	sound := book(t, func(f *excelize.File) { set(t, f, []any{"Xã"}, []any{"A"}) })
	says := func(size uint32) []byte {
		content := repack(t, sound, map[string]string{"xl/media/image1.png": strings.Repeat("0", 64<<20)})
		at := bytes.LastIndex(content, []byte("xl/media/image1.png")) - 46 // the entry of the list at the end
		binary.LittleEndian.PutUint32(content[at+24:], size)
		return content
	}
	for name, content := range map[string][]byte{"300 MB": says(300 << 20), "a list that lies": says(100)} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := xlsx.Workbooks{}.Open(content)
		runtime.ReadMemStats(&after)
		if e, ok := errors.AsType[*source.SheetError](err); !ok || e.Rule != "file-size" && e.Rule != "file-damaged" {
			t.Errorf("%s: %v", name, err)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 16<<20 {
			t.Errorf("%s: %d MB for a file of %d KB", name, used>>20, len(content)>>10)
		}
	}
}

// TestErrorCells refuses cells of formulas that have no value, or an error for one, at their places, every one.
func TestErrorCells(t *testing.T) {
	cells := `<row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c><c r="B1" t="inlineStr"><is><t>Số</t></is></c></row>` +
		`<row r="2"><c r="A2"><f>B2*2</f></c><c r="B2" t="e"><f>C9</f><v>#REF!</v></c></row>` +
		`<row r="3"><c r="A3" t="str"><f>"a"</f><v></v></c><c r="B3" t="e"><v>#DIV/0!</v></c></row>` +
		`<row r="4"><c r="A4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B4"><f>1+1</f><v>2</v></c></row>` +
		`<row r="5"><c r="A5"><f>B4</f><v></v></c><c r="B5" t="n"><f>B4</f><v/></c></row>` // as openpyxl writes formulas
	content := repack(t, book(t, func(*excelize.File) {}), map[string]string{sheetPart: sheet(cells)})
	if got, want := read(content, ""), "error formula-value!A2\nerror formula-error!B2\nerror formula-error!B3\nerror formula-value!A5\nerror formula-value!B5"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, said := range []string{"#REF!", "#DIV/0!"} {
		if _, _, err := decode(content, ""); !strings.Contains(err.Error(), said) {
			t.Errorf("%s is not named: %v", said, err)
		}
	}
	if got, want := read(content, "range: A4:B4\nheading: false\ncolumns: [Xã, {title: Số, kind: number}]\n"), "Xã Số\nab|#2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestStaleFormulas warns of values of formulas where the workbook says that they are still to be calculated, as XlsxWriter does, which writes
// zeros for them.
func TestStaleFormulas(t *testing.T) {
	sound := book(t, func(*excelize.File) {})
	cells := sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><f>A2*2</f><v>0</v></c></row>`)
	for says, want := range map[string]string{
		`fullCalcOnLoad="1"`: "Xã\n1\n0\nwarning formula-stale!A3", `calcMode="manual" calcCompleted="0"`: "Xã\n1\n0\nwarning formula-stale!A3", `fullCalcOnLoad="0"`: "Xã\n1\n0",
	} {
		workbook := strings.Replace(packed.Parts(t, sound)["xl/workbook.xml"], "</sheets>", "</sheets><calcPr "+says+"/>", 1)
		if got := read(repack(t, sound, map[string]string{sheetPart: cells, "xl/workbook.xml": workbook}), ""); got != want {
			t.Errorf("%s: %s", says, got)
		}
	}
}

// TestLinks wants programs that read Markdown, check Word files or write them not to hold what reads workbooks.
func TestLinks(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "github.com/vanthu/baocao", "github.com/vanthu/baocao/source", "github.com/vanthu/baocao/check",
		"github.com/vanthu/baocao/issuing", "github.com/vanthu/baocao/fromword", "github.com/vanthu/baocao/rows").Output()
	if err != nil {
		t.Skip("no go command:", err)
	}
	if !strings.Contains(string(out), "baocao/source\n") {
		t.Fatalf("not a list of packages: %.200s", out)
	}
	for name := range strings.Lines(string(out)) {
		if strings.Contains(name, "xuri") || strings.HasPrefix(name, "database/sql\n") {
			t.Errorf("they hold %s", name)
		}
	}
}

var _ source.Workbooks = xlsx.Workbooks{}

// TestShared reads one workbook for several tables.
func TestShared(t *testing.T) {
	content := book(t, func(f *excelize.File) { set(t, f, []any{"Xã"}, []any{"A"}, []any{"B"}) })
	w, err := xlsx.Workbooks{}.Open(content)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		n := 0
		for row, err := range w.Rows(source.Area{Hidden: model.RefuseHidden}) {
			if n++; err != nil || row.Line != n {
				t.Fatal(row, err)
			}
		}
		if n != 3 {
			t.Errorf("%d rows", n)
		}
	}
}
