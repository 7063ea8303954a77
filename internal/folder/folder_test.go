package folder_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/vanthu/baocao/internal/folder"
)

// tree makes a/b/in.csv, a/out.csv and links to both beside the first.
func tree(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	inner := filepath.Join(dir, "a", "b")
	if err := os.MkdirAll(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"in.csv", "../out.csv"} {
		if err := os.WriteFile(filepath.Join(inner, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"near.csv": "in.csv", "absolute.csv": filepath.Join(inner, "in.csv"), "far.csv": "../out.csv",
		"away.csv": filepath.Join(dir, "a", "out.csv"), "nowhere.csv": filepath.Join(dir, "none.csv"),
	} {
		if err := os.Symlink(target, filepath.Join(inner, link)); err != nil {
			t.Skip(err)
		}
	}
	return dir
}

func TestFolder(t *testing.T) {
	dir := tree(t)
	file := filepath.Join(dir, "a", "b", "r.md")
	for _, tt := range []struct {
		root, name string
		want       string // content; "" for a refusal
	}{
		{"", "in.csv", "in.csv"}, {"", "near.csv", "in.csv"}, {"", "absolute.csv", "in.csv"}, {"", "far.csv", ""}, {"", "away.csv", ""},
		{"a", "b/in.csv", "in.csv"}, {"a", "out.csv", "../out.csv"}, {"a", "b/far.csv", "../out.csv"}, {"a", "b/away.csv", "../out.csv"},
	} {
		root := tt.root
		if root != "" {
			root = filepath.Join(dir, root)
		}
		f, name, err := folder.Open(root, file)
		if err != nil {
			t.Fatal(err)
		}
		if want := map[string]string{"": "r.md", "a": "b/r.md"}[tt.root]; name != want {
			t.Errorf("the source is %s, want %s", name, want)
		}
		content, err := fs.ReadFile(f, tt.name)
		_, statErr := fs.Stat(f, tt.name)
		var out *folder.OutError
		switch {
		case tt.want != "" && (err != nil || statErr != nil || string(content) != tt.want):
			t.Errorf("%s in %q: %q, %v, %v", tt.name, tt.root, content, err, statErr)
		case tt.want == "" && (!errors.As(err, &out) || !errors.As(statErr, &out)):
			t.Errorf("%s in %q: %q, %v, %v", tt.name, tt.root, content, err, statErr)
		case tt.want == "" && (filepath.Base(out.Root) != "a" || out.Error() == out.Vietnamese()):
			t.Errorf("%s: remedy %q", tt.name, out.Error())
		}
		if _, err := fs.Stat(f, "nowhere.csv"); tt.root == "" && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a link to nothing: %v", err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	var out *folder.OutError
	if _, _, err := folder.Open(filepath.Join(dir, "a", "b"), filepath.Join(dir, "a", "r.md")); !errors.As(err, &out) {
		t.Errorf("a source outside of the root: %v", err)
	}
	if _, _, err := folder.Open("", filepath.Join(dir, "none", "r.md")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}
