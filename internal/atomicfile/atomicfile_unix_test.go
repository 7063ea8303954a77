//go:build unix

package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/vanthu/baocao/internal/atomicfile"
)

// TestKeepsMode wants the permission of a file that is replaced, also one that nobody may write to.
func TestKeepsMode(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.docx")
	for _, mode := range []fs.FileMode{0o600, 0o664, 0o444, 0o777} {
		if err := put(name, []byte("cũ")); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
		if err := put(name, []byte("mới")); err != nil {
			t.Fatal(err)
		}
		holds(t, name, []byte("mới"))
		if info, err := os.Stat(name); err != nil || info.Mode() != mode {
			t.Errorf("%v became %v (%v)", mode, info.Mode(), err)
		}
	}
}

// TestKeepsOwner wants the owner and the group of a file that is replaced.
func TestKeepsOwner(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a file to another owner")
	}
	name := filepath.Join(t.TempDir(), "a.docx")
	if err := put(name, []byte("cũ")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(name, 12345, 23456); err != nil {
		t.Fatal(err)
	}
	if err := put(name, []byte("mới")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if s := info.Sys().(*syscall.Stat_t); s.Uid != 12345 || s.Gid != 23456 {
		t.Errorf("the owner became %d:%d", s.Uid, s.Gid)
	}
}

// TestLink wants a symbolic link to stay one, and the file behind it to be replaced.
func TestLink(t *testing.T) {
	behind, link := filepath.Join(t.TempDir(), "a.docx"), filepath.Join(t.TempDir(), "b.docx")
	if err := put(behind, []byte("cũ")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(behind, link); err != nil {
		t.Fatal(err)
	}
	if err := put(link, []byte("mới")); err != nil {
		t.Fatal(err)
	}
	holds(t, behind, []byte("mới"))
	holds(t, link, []byte("mới"))
	if info, err := os.Lstat(link); err != nil || info.Mode().Type() != fs.ModeSymlink {
		t.Error(info, err)
	}
}

// TestDanglingLink wants a link to nothing, and one to itself, left as they are.
func TestDanglingLink(t *testing.T) {
	dir := t.TempDir()
	for name, target := range map[string]string{"a.docx": filepath.Join(t.TempDir(), "none.docx"), "b.docx": "b.docx"} {
		link := filepath.Join(dir, name)
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
		var dangling *atomicfile.DanglingError
		if err := put(link, []byte("mới")); !errors.As(err, &dangling) || dangling.Error() == dangling.Vietnamese() {
			t.Errorf("%s: error %v", name, err)
		}
		if still, err := os.Readlink(link); err != nil || still != target {
			t.Errorf("%s leads to %s (%v)", name, still, err)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 2 {
		t.Errorf("the folder holds %v (%v)", left, err)
	}
}

// TestUmask wants the umask to hold for a new file, and to leave the permission of an old one.
func TestUmask(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	name := filepath.Join(t.TempDir(), "a.docx")
	for _, step := range []struct {
		umask int
		want  fs.FileMode
	}{{0o077, 0o600}, {0o002, 0o600}} {
		syscall.Umask(step.umask)
		if err := put(name, []byte("mới")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode() != step.want {
			t.Errorf("umask %o: %v, want %v (%v)", step.umask, info.Mode(), step.want, err)
		}
	}
	other := filepath.Join(t.TempDir(), "b.docx")
	if err := put(other, []byte("mới")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(other); err != nil || info.Mode() != 0o664 {
		t.Errorf("umask 2: %v (%v)", info.Mode(), err)
	}
}

// TestDevice writes to what is not a file instead of putting a file in its place.
func TestDevice(t *testing.T) {
	before, err := os.Stat(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	if err := put(os.DevNull, []byte("mới")); err != nil {
		t.Error(err)
	}
	if after, err := os.Stat(os.DevNull); err != nil || after.Mode() != before.Mode() {
		t.Error(after, err)
	}
}
