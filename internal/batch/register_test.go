package batch_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/register/xlsx"
)

// entered are the numbers and the files of a register, row by row.
func entered(t testing.TB, name string) (rows []string) {
	t.Helper()
	book, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all, err := book.GetRows(xlsx.Sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range all[1:] {
		rows = append(rows, strings.Join([]string{row[5], row[11], row[len(row)-1]}, "|"))
	}
	return rows
}

func content(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestRegister: the register holds what there are files of, in the order of the sources, and a batch that goes on writes the same
// as one that begins.
func TestRegister(t *testing.T) {
	dir := t.TempDir()
	of := func(number string) string {
		return strings.Replace(head, "5/BC", number+"/BC", 1) + "Sở báo cáo.\n"
	}
	write(t, dir, map[string]string{"in/a.md": of("7"), "in/b.md": of("x"), "in/c.md": of("6"), "in/sub/d.md": of("8")})
	c := batch.Config{Out: filepath.Join(dir, "out"), Register: filepath.Join(dir, "so.xlsx")}
	jobs := batch.Sources([]string{filepath.Join(dir, "in")}, nil, c.Out)
	wants(t, render(t, c, jobs), "+a.docx", "!b.docx", "+c.docx", "+sub/d.docx")
	want := []string{"07|1|a.docx", "06|1|c.docx", "08|1|sub/d.docx"}
	wants(t, entered(t, c.Register), want...)
	first := content(t, c.Register)

	wants(t, render(t, c, jobs), "=a.docx", "!b.docx", "=c.docx", "=sub/d.docx")
	if !bytes.Equal(first, content(t, c.Register)) {
		t.Error("a batch in which nothing has changed writes another register")
	}
	write(t, dir, map[string]string{"in/b.md": of("9")})
	wants(t, render(t, c, jobs), "=a.docx", "+b.docx", "=c.docx", "=sub/d.docx")
	wants(t, entered(t, c.Register), "07|1|a.docx", "09|1|b.docx", "06|1|c.docx", "08|1|sub/d.docx")

	plain := c
	plain.Out, plain.Register = filepath.Join(dir, "plain"), ""
	render(t, plain, jobs)
	plain.Register = c.Register
	wants(t, render(t, plain, jobs), "+a.docx", "+b.docx", "+c.docx", "+sub/d.docx") // whose manifest has no data for a register
	wants(t, entered(t, c.Register), "07|1|a.docx", "09|1|b.docx", "06|1|c.docx", "08|1|sub/d.docx")
}

// TestRegisterInterrupted: the register of a batch that was stopped stays what it was, and is whole when the batch has gone on.
func TestRegisterInterrupted(t *testing.T) {
	const n = 40
	source, table := mailMerge(t, n)
	dir := t.TempDir()
	c := batch.Config{Out: filepath.Join(dir, "out"), Register: filepath.Join(dir, "so.xlsx"), Workers: 2}
	ctx, stop := context.WithCancel(context.Background())
	err := c.Run(ctx, batch.Rows(source, batch.Table{File: table}, ""), func(*batch.Result) { stop() })
	if _, there := os.Stat(c.Register); err == nil || there == nil {
		t.Fatalf("%v; a part of a register was written", err)
	}
	render(t, c, batch.Rows(source, batch.Table{File: table}, ""))
	rows := entered(t, c.Register)
	if len(rows) != n || !slices.IsSortedFunc(rows, func(a, b string) int {
		return strings.Compare(a[strings.LastIndex(a, "|"):], b[strings.LastIndex(b, "|"):])
	}) {
		t.Errorf("%d rows, want %d: %q", len(rows), n, rows)
	}
	again := c
	again.Out, again.Register = filepath.Join(dir, "again"), filepath.Join(dir, "again.xlsx")
	render(t, again, batch.Rows(source, batch.Table{File: table}, ""))
	if !bytes.Equal(content(t, c.Register), content(t, again.Register)) {
		t.Error("a batch that went on writes another register than one that ran through")
	}
}

// TestRegisterRefused: nothing is written over that is not a register.
func TestRegisterRefused(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"in/a.md": head + "Sở báo cáo.\n", "so.xlsx": "danh sách", "link.xlsx/x": ""})
	for _, name := range []string{"so.xlsx", "so.csv", "link.xlsx"} {
		c := batch.Config{Out: filepath.Join(dir, "out"), Register: filepath.Join(dir, name), Workers: 1}
		err := c.Run(context.Background(), batch.Sources([]string{filepath.Join(dir, "in")}, nil, c.Out), func(*batch.Result) { t.Error("a report was rendered") })
		if err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if string(content(t, filepath.Join(dir, "so.xlsx"))) != "danh sách" {
		t.Error("another file was written over")
	}
}
