package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/internal/structure"
)

const head = `---
issuing_agency: SỞ TÀI CHÍNH
number: 5/BC-STC
place: Lâm Đồng
date: 2026-03-05
subject: Kết quả quý I
recipients: [Lãnh đạo Sở]
archive: VT
signature: {position: GIÁM ĐỐC, signer_name: Trần Thị Bình}
---

`

// write puts files into a folder.
func write(t testing.TB, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// render runs a batch and says what became of each report: "+" written, "=" unchanged, "!" failed.
func render(t testing.TB, c batch.Config, jobs batch.Jobs) (said []string) {
	t.Helper()
	c.Workers = max(c.Workers, 3)
	err := c.Run(context.Background(), jobs, func(r *batch.Result) {
		mark := "+"
		switch {
		case r.Failed():
			mark = "!"
		case r.Skipped:
			mark = "="
		}
		said = append(said, mark+r.Output)
	})
	if err != nil {
		t.Fatal(err)
	}
	return said
}

func wants(t testing.TB, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// entries returns the lines of a manifest.
func entries(t testing.TB, out string) (all []map[string]any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(out, batch.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(text) {
		var entry map[string]any
		if err := json.Unmarshal(line, &entry); err != nil {
			t.Fatal(err)
		}
		all = append(all, entry)
	}
	return all
}

// TestResume changes one thing after the other, and wants that to be rendered which it touches.
func TestResume(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	write(t, in, map[string]string{
		"a.md":     head + "Một đoạn.\n",
		"b.md":     head + "```table\nfile: b.csv\n```\n",
		"b.csv":    "Tên,Số\nA,1\n",
		"sub/c.md": head + "Một đoạn.\n",
		"sub/d.md": "---\nplace: [\n---\n",
	})
	c := batch.Config{Out: out, Program: "1"}
	jobs := batch.Sources([]string{in}, nil, out)
	all := []string{"+a.docx", "+b.docx", "+sub/c.docx", "!sub/d.docx"}
	unchanged := func(but string) []string {
		want := []string{"=a.docx", "=b.docx", "=sub/c.docx", "!sub/d.docx"}
		for i := range want {
			if want[i][1:] == but {
				want[i] = "+" + but
			}
		}
		return want
	}
	wants(t, render(t, c, jobs), all...)
	wants(t, render(t, c, jobs), unchanged("")...)
	for _, change := range []struct {
		what    string
		do      func() error
		renders string
	}{
		{"a source", func() error { return os.WriteFile(filepath.Join(in, "a.md"), []byte(head+"Hai đoạn.\n"), 0o644) }, "a.docx"},
		{"a data file", func() error { return os.WriteFile(filepath.Join(in, "b.csv"), []byte("Tên,Số\nA,2\n"), 0o644) }, "b.docx"},
		{"a changed output", func() error { return os.WriteFile(filepath.Join(out, "sub", "c.docx"), []byte("x"), 0o644) }, "sub/c.docx"},
		{"a lost output", func() error { return os.Remove(filepath.Join(out, "a.docx")) }, "a.docx"},
		{"a torn manifest", func() error {
			name := filepath.Join(out, batch.ManifestName)
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			// The last line is of a report that failed; what a killed process had begun to write follows it.
			return os.WriteFile(name, append(text, `{"source":"x","output":"a.docx","sha`...), 0o644)
		}, ""},
	} {
		if err := change.do(); err != nil {
			t.Fatal(err)
		}
		if got, want := render(t, c, jobs), unchanged(change.renders); !slices.Equal(got, want) {
			t.Errorf("after %s: %q, want %q", change.what, got, want)
		}
	}
	c.Program = "2"
	wants(t, render(t, c, jobs), all...)
	if n := len(entries(t, out)); n != 4 {
		t.Errorf("the manifest has %d lines for 4 reports", n)
	}
	if files, err := filepath.Glob(filepath.Join(out, ".*")); err != nil || len(files) > 0 {
		t.Error(files, err)
	}
}

// TestManifest wants a line to say what a program needs to know of a report, and of one that failed why.
func TestManifest(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, map[string]string{
		"a.md":    head + "Một đoạn.\n",
		"b.yaml":  "place: Lâm Đồng\nbody: Một đoạn.\n",
		"list":    "# danh sách\na.md\n\nkhong-co.md\nb.yaml\n",
		"khac.md": "Không phải nguồn.\n",
	})
	said := render(t, batch.Config{Out: out, Program: "1"}, batch.Sources([]string{filepath.Join(in, "list")}, nil, out))
	wants(t, said, "+a.docx", "!khong-co.docx", "!b.docx")
	all := entries(t, out)
	fine, lost, faulty := all[0], all[1], all[2]
	file := filepath.Join(out, "a.docx")
	if sum, err := batch.HashFile(file); err != nil || fine["sha256"] != sum || fine["pages"] != 1.0 || fine["faults"] != nil {
		t.Errorf("%v (%v)", fine, err)
	}
	if fine["source"] != filepath.ToSlash(filepath.Join(in, "a.md")) || fine["output"] != "a.docx" {
		t.Error(fine)
	}
	if lost["error"] == nil || lost["sha256"] != nil {
		t.Error(lost)
	}
	faults, _ := faulty["faults"].([]any)
	if len(faults) < 3 || faulty["sha256"] != nil {
		t.Fatal(faulty)
	}
	first, _ := faults[0].(map[string]any)
	for _, key := range []string{"severity", "path", "rule", "vi", "en"} {
		if s, _ := first[key].(string); s == "" {
			t.Errorf("a fault without %s: %v", key, first)
		}
	}
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range structure.Check(content) {
		t.Error(fault)
	}
}

// TestSameBytes wants the same manifest and the same files from any number of workers.
func TestSameBytes(t *testing.T) {
	source, table := mailMerge(t, 40)
	var manifests []string
	for _, workers := range []int{1, 8} {
		out := t.TempDir()
		render(t, batch.Config{Out: out, Workers: workers, Program: "1"}, batch.Rows(source, batch.Table{File: table}, "{{xa}}"))
		text, err := os.ReadFile(filepath.Join(out, batch.ManifestName))
		if err != nil {
			t.Fatal(err)
		}
		manifests = append(manifests, string(text))
	}
	if manifests[0] != manifests[1] {
		t.Error("eight workers made something else than one")
	}
}

// TestRowChanges renders the rows that have changed, and no others.
func TestRowChanges(t *testing.T) {
	source, table := mailMerge(t, 3)
	c := batch.Config{Out: t.TempDir(), Program: "1"}
	jobs := batch.Rows(source, batch.Table{File: table}, "{{ma}}")
	wants(t, render(t, c, jobs), "+m1.docx", "+m2.docx", "+m3.docx")
	text, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(text), "m2,Xã 2,2", "m2,Xã 2,22", 1)
	write(t, filepath.Dir(table), map[string]string{filepath.Base(table): changed})
	wants(t, render(t, c, jobs), "=m1.docx", "+m2.docx", "=m3.docx")
}

// mailMerge writes a small template, and a table of n rows.
func mailMerge(t testing.TB, n int) (source, table string) {
	t.Helper()
	var rows strings.Builder
	rows.WriteString("ma,xa,so\n")
	for i := range n {
		fmt.Fprintf(&rows, "m%d,Xã %d,%d\n", i+1, i+1, i+1)
	}
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"r.md":  strings.Replace(head, "Kết quả", "Kết quả của {{xa}}", 1) + "Số là {{so}}.\n",
		"t.csv": rows.String(),
	})
	return filepath.Join(dir, "r.md"), filepath.Join(dir, "t.csv")
}

// TestInterrupted ends a batch in the middle: what has begun comes to its end, and the next run goes on.
func TestInterrupted(t *testing.T) {
	source, table := mailMerge(t, 100)
	c := batch.Config{Out: t.TempDir(), Workers: 2, Program: "1"}
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	err := c.Run(ctx, batch.Rows(source, batch.Table{File: table}, ""), func(*batch.Result) {
		if n++; n == 10 {
			cancel()
		}
	})
	if err != context.Canceled || n == 100 {
		t.Error(n, err)
	}
	files, _ := filepath.Glob(filepath.Join(c.Out, "*.docx"))
	if lines := len(entries(t, c.Out)); len(files) != n || lines != n {
		t.Errorf("%d results, %d files, %d lines", n, len(files), lines)
	}
	said := render(t, c, batch.Rows(source, batch.Table{File: table}, ""))
	for i := range said {
		if want := i < n; (said[i][0] == '=') != want {
			t.Errorf("%s after %d", said[i], n)
		}
	}
}

// TestBrokenList says what is wrong with a list, after the reports before it.
func TestBrokenList(t *testing.T) {
	jobs := func(yield func(batch.Job, error) bool) {
		if yield(batch.Job{Source: "none.md", Output: "none.docx"}, nil) {
			yield(batch.Job{}, io.ErrUnexpectedEOF)
		}
	}
	n := 0
	err := batch.Config{Out: t.TempDir(), Workers: 1}.Run(context.Background(), jobs, func(*batch.Result) { n++ })
	if err != io.ErrUnexpectedEOF || n != 1 {
		t.Error(n, err)
	}
}

// TestTornManifest takes away the half of a line that a killed process leaves, also where nothing is added.
func TestTornManifest(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, map[string]string{"a.md": head + "Một đoạn.\n"})
	c, jobs := batch.Config{Out: out, Program: "1"}, batch.Sources([]string{in}, nil, out)
	wants(t, render(t, c, jobs), "+a.docx")
	text, err := os.ReadFile(filepath.Join(out, batch.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	write(t, out, map[string]string{batch.ManifestName: string(text) + `{"source":"x","output":"a.docx","sha`})
	wants(t, render(t, c, jobs), "=a.docx")
	if n := len(entries(t, out)); n != 1 {
		t.Errorf("%d lines", n)
	}
}
