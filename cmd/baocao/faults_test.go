package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFaultsOfAColumn wants a fault of 3,000 cells to be one line, and those of single cells to be named.
func TestFaultsOfAColumn(t *testing.T) {
	var rows strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&rows, "  - [%d, x]\n", i)
	}
	said := faultsOf(t, "```table\ncolumns:\n  - A\n  - {title: B, kind: number}\nrows:\n"+rows.String()+"```\n")
	if strings.Count(said, "rows[0][1]") != 1 || strings.Contains(said, "rows[1][1]") || !strings.Contains(said, "và 2999 ô nữa của cột này") {
		t.Errorf("it says %s", said[:min(len(said), 2000)])
	}
	said = faultsOf(t, "```table\ncolumns:\n  - {title: B, kind: number}\nrows:\n  - [1.973]\n  - [2.973]\n  - [3.973]\n  - [4.973]\n```\n")
	if strings.Count(said, "rows[") != 1 || !strings.Contains(said, "numbers: vi") || !strings.Contains(said, "và 3 ô nữa của cột này") {
		t.Errorf("it says %s", said)
	}
	said = faultsOf(t, "```table\ncolumns:\n  - {title: B, kind: number}\nrows:\n  - [x]\n  - [y]\n  - [1]\n```\n")
	if !strings.Contains(said, "rows[0][0]") || !strings.Contains(said, "rows[1][0]") {
		t.Errorf("it says %s", said)
	}
}

// TestScreenfulOfFaults wants no more than a screenful, with errors first and the rest counted.
func TestScreenfulOfFaults(t *testing.T) {
	warnings, errs := strings.Repeat("Dấu `x` lạ.\n\n", 100), strings.Repeat("a[^x]\n\n", 3)
	said := faultsOf(t, warnings+errs)
	if n := strings.Count(said, "\n"); n != mostFaults+1 {
		t.Errorf("%d lines", n)
	}
	if strings.Count(said, "lỗi: ") != 3 || !strings.HasSuffix(said, "còn 0 lỗi và 63 cảnh báo nữa, chưa liệt kê\n") {
		t.Errorf("it says %s", said)
	}
}

// faultsOf is what validate says of the sample with another body.
func faultsOf(t *testing.T, body string) string {
	t.Helper()
	front, _, _ := bytes.Cut(sample[len("---\n"):], []byte("\n---\n"))
	name := filepath.Join(t.TempDir(), "report.md")
	if err := os.WriteFile(name, []byte("---\n"+string(front)+"\n---\n\n"+body), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, complaint bytes.Buffer
	run([]string{"validate", name}, &out, &complaint)
	return complaint.String()
}
