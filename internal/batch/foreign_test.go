//go:build unix

package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/vanthu/baocao/internal/batch"
)

// TestForeignManifest gives a batch manifests that name files which are none of its own, with their right hashes. None may
// count, or be opened: a pipe would never end. The report is written anew.
func TestForeignManifest(t *testing.T) {
	dir := t.TempDir()
	in, out, secret := filepath.Join(dir, "in"), filepath.Join(dir, "out"), filepath.Join(dir, "secret")
	write(t, in, map[string]string{"a.md": head + "Một đoạn.\n"})
	write(t, dir, map[string]string{"secret": "x"})
	write(t, out, map[string]string{"other.docx": "x"})
	sum, err := batch.HashFile(secret)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		syscall.Mkfifo(filepath.Join(in, "pipe"), 0o600), syscall.Mkfifo(filepath.Join(out, "a-phu-luc-I.docx"), 0o600),
		os.Symlink(secret, filepath.Join(in, "link")), os.Symlink(secret, filepath.Join(out, "a-phu-luc.docx")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	c := batch.Config{Out: out, Program: "1"}
	jobs := batch.Sources([]string{filepath.Join(in, "a.md")}, nil, out)
	wants(t, render(t, c, jobs), "+a.docx")
	wants(t, render(t, c, jobs), "=a.docx")
	name := filepath.Join(out, batch.ManifestName)
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text = bytes.TrimSpace(text)
	for _, list := range []string{"files", "appendices"} {
		for _, foreign := range []string{"../secret", secret, "link", "pipe", "a-phu-luc.docx", "a-phu-luc-I.docx", "a-phu-luc/../../secret", "other.docx", "."} {
			var entry map[string]any
			if err := json.Unmarshal(text, &entry); err != nil {
				t.Fatal(err)
			}
			entry[list] = map[string]any{foreign: sum}
			line, err := json.Marshal(entry)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, append(line, '\n'), 0o600); err != nil {
				t.Fatal(err)
			}
			if said := render(t, c, jobs); len(said) != 1 || said[0] != "+a.docx" {
				t.Errorf("%s %s: %v", list, foreign, said)
			}
		}
	}
}

// TestManifestIsAFile wants a manifest that leads elsewhere refused, and what it leads to left alone.
func TestManifestIsAFile(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"in/a.md": head, "secret": "no end of line", "out/x": ""})
	name := filepath.Join(dir, "out", batch.ManifestName)
	for _, make := range []func() error{
		func() error { return os.Symlink(filepath.Join(dir, "secret"), name) },
		func() error { return syscall.Mkfifo(name, 0o600) },
	} {
		if err := make(); err != nil {
			t.Fatal(err)
		}
		c := batch.Config{Out: filepath.Join(dir, "out"), Workers: 1}
		err := c.Run(context.Background(), batch.Sources([]string{filepath.Join(dir, "in")}, nil, c.Out), func(*batch.Result) {})
		var refused *batch.ManifestError
		if !errors.As(err, &refused) || refused.Error() == refused.Vietnamese() {
			t.Errorf("error %v", err)
		}
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	if content, err := os.ReadFile(filepath.Join(dir, "secret")); err != nil || string(content) != "no end of line" {
		t.Errorf("%q, %v", content, err)
	}
}
