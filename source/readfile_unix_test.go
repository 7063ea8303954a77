//go:build unix

package source_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// TestReadsRegularFilesOnly wants a pipe, which nobody writes into, a device without an end, a folder and a file that is
// too large refused at once, wherever a source names them.
func TestReadsRegularFilesOnly(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "device")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "large"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(dir, "large"), 1<<40); err != nil {
		t.Fatal(err)
	}
	for target, rule := range map[string]string{"pipe": "file-kind", "device": "file-kind", "folder": "file-kind", "large": "file-size"} {
		for name, text := range map[string]string{
			"data.yaml":    "body:\n  - table: {file: " + target + ".csv}\n",
			"picture.yaml": "body:\n  - picture: {file: " + target + ".csv, width: 10}\n",
			"source.yaml":  "",
		} {
			link := target + ".csv"
			if text == "" {
				name, link = target+".yaml", target+".yaml"
			} else if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(target, filepath.Join(dir, link)); err != nil && !errors.Is(err, os.ErrExist) {
				t.Fatal(err)
			}
			done := make(chan error, 1)
			go func() {
				_, err := source.Decode(os.DirFS(dir), name)
				done <- err
			}()
			select {
			case err := <-done:
				var fault *model.ValidationError
				var refused *source.FileError
				switch {
				case errors.As(err, &fault) && fault.Faults[0].Rule == rule && !strings.Contains(fault.Faults[0].Message.Vi, "file"):
				case text == "" && errors.As(err, &refused) && refused.Rule == rule && refused.Error() != refused.Vietnamese():
				default:
					t.Errorf("%s, %s: %v", name, target, err)
				}
			case <-time.After(10 * time.Second):
				t.Errorf("%s, %s: still reading", name, target)
			}
		}
	}
}
