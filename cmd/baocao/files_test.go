//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const withData = `---
issuing_agency: SỞ NỘI VỤ
number: 5/BC-SNV
place: Huế
date: 2026-03-08
subject: Về việc thử
closing: Trên đây là báo cáo
recipients: [Lãnh đạo Sở]
archive: VT
signature: {position: GIÁM ĐỐC, signer_name: Lê Văn Cường}
---

Số liệu:

` + "```table\nfile: data.csv\n```\n"

// TestFilesOfASource wants what a source names to be read within its folder only, from regular files only, with the
// remedy in both languages; never waited for, and never written halfway.
func TestFilesOfASource(t *testing.T) {
	dir := t.TempDir()
	inner := filepath.Join(dir, "a")
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	source, data, out := filepath.Join(inner, "r.md"), filepath.Join(inner, "data.csv"), filepath.Join(inner, "o.docx")
	for name, content := range map[string]string{source: withData, filepath.Join(dir, "out.csv"): "Xã,Người\nA,B\n"} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := func(target string) func() error { return func() error { return os.Symlink(target, data) } }
	for name, tt := range map[string]struct {
		make func() error
		root string
		code int
		vi   string
		en   string
	}{
		"pipe":                   {func() error { return syscall.Mkfifo(data, 0o600) }, "", exitFaults, "không phải tệp thường", "no regular file"},
		"device":                 {link("/dev/zero"), "", exitFaults, "thêm --root /", "say --root /"},
		"device within the root": {link("/dev/zero"), "/", exitFaults, "không phải tệp thường", "no regular file"},
		"link out":               {link("../out.csv"), "", exitFaults, "thêm --root " + dir, "say --root " + dir},
		"absolute link out":      {link(filepath.Join(dir, "out.csv")), "", exitFaults, "thêm --root " + dir, "say --root " + dir},
		"link within the root":   {link("../out.csv"), dir, exitFine, "", ""},
		"absolute within":        {link(filepath.Join(dir, "out.csv")), dir, exitFine, "", ""},
		"nothing":                {link("none.csv"), "", exitFaults, "không có tệp", "no such file"},
	} {
		os.Remove(data)
		if err := tt.make(); err != nil {
			t.Fatal(err)
		}
		for lang, says := range map[string]string{"vi": tt.vi, "en": tt.en} {
			for _, command := range []string{"validate", "render", "batch"} {
				args := []string{"--lang", lang, command, source}
				if tt.root != "" {
					args = append(args, "--root", tt.root)
				}
				target := map[string]string{"render": out, "batch": filepath.Join(dir, "batch")}[command]
				if target != "" {
					args = append(args, "-o", target)
				}
				var said bytes.Buffer
				code := make(chan int, 1)
				go func() { code <- run(args, &said, &said) }()
				select {
				case got := <-code:
					if got != tt.code || !strings.Contains(said.String(), says) {
						t.Errorf("%s: %v: exit %d, want %d and %q; said %s", name, args, got, tt.code, says, &said)
					}
				case <-time.After(20 * time.Second):
					t.Fatalf("%s: %v still runs", name, args)
				}
				if _, err := os.Stat(out); command == "render" && (err == nil) != (tt.code == exitFine) {
					t.Errorf("%s: %v", name, err)
				}
				os.Remove(out)
			}
		}
	}
	var said bytes.Buffer
	if code := run([]string{"validate", source, "--root", inner + "/../a/b"}, &said, &said); code != exitCannot {
		t.Errorf("a root that is not there: exit %d, %s", code, &said)
	}
	said.Reset()
	if code := run([]string{"validate", filepath.Join(dir, "r.md"), "--root", inner}, &said, &said); code != exitCannot || !strings.Contains(said.String(), "--root "+dir) {
		t.Errorf("a source outside of the root: exit %d, %s", code, &said)
	}
}

// TestPipes wants check and issue to refuse what would never end.
func TestPipes(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "a.docx")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{pipe, "/dev/zero", t.TempDir()} {
		for _, args := range [][]string{{"check", name}, {"issue", name, "--number", "5", "--date", "2026-03-08", "-o", filepath.Join(t.TempDir(), "x.docx")}} {
			for lang, says := range map[string]string{"vi": "không phải tệp thường", "en": "no regular file"} {
				var said bytes.Buffer
				code := make(chan int, 1)
				go func() { code <- run(append([]string{"--lang", lang}, args...), &said, &said) }()
				select {
				case got := <-code:
					if got != exitCannot || !strings.Contains(said.String(), says) {
						t.Errorf("%v: exit %d, %s", args, got, &said)
					}
				case <-time.After(20 * time.Second):
					t.Fatalf("%v still runs", args)
				}
			}
		}
	}
}
