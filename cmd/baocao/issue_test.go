package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestIssue(t *testing.T) {
	dir := t.TempDir()
	draft, final := filepath.Join(dir, "draft.docx"), filepath.Join(dir, "final.docx")
	source := filepath.Join("..", "..", "examples", "cases", "draft", "report.yaml")
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"render", source, "-o", draft}, exitFine, "đã ghi"},
		{[]string{"issue", draft, "--number", "6275", "--date", "2024-11-08", "-o", final}, exitFine, "đã ghi " + final},
		{[]string{"issue", final, "--number", "6275", "--date", "2024-11-08", "-o", final}, exitFaults, "đã được cấp số"},
		{[]string{"--lang", "en", "issue", final, "--number", "1", "--date", "2024-11-08", "-o", final}, exitFaults, "already issued"},
		{[]string{"issue", draft, "--number", "1", "--date", "2024-02-30", "-o", final}, exitFaults, "ngày ban hành"},
		{[]string{"issue", source, "--number", "1", "--date", "2024-02-03", "-o", final}, exitFaults, "không phải là tệp Word"},
		{[]string{"issue", draft, "--number", "1", "-o", final}, exitCannot, "--date"},
		{[]string{"issue", draft, "--number", "1", "--date", "8/11/2024", "-o", final}, exitCannot, "2024-11-08"},
		{[]string{"issue", filepath.Join(dir, "none.docx"), "--number", "1", "--date", "2024-11-08", "-o", final}, exitCannot, "none.docx"},
	} {
		var out bytes.Buffer
		if code := run(tt.args, &out, &out); code != tt.code || !strings.Contains(out.String(), tt.says) {
			t.Errorf("%v: exit %d, want %d and %q; said %s", tt.args, code, tt.code, tt.says, &out)
		}
	}
	if _, err := os.Stat(final); err != nil {
		t.Error(err)
	}
}
