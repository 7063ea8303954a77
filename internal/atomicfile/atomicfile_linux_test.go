package atomicfile_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/atomicfile"
)

// The test binary runs itself again for what would harm the tests: with the part that it plays in the environment, and the
// name of the file to write.
const roleKey, fileKey = "ATOMICFILE_ROLE", "ATOMICFILE_FILE"

var (
	oldContent = bytes.Repeat([]byte("cũ "), 1<<20)
	newContent = bytes.Repeat([]byte("mới"), 1<<20)
)

func TestMain(m *testing.M) {
	if role, ok := roles[os.Getenv(roleKey)]; ok {
		if err := role(os.Getenv(fileKey)); err != nil {
			os.Stdout.WriteString(err.Error())
			os.Exit(3)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

var roles = map[string]func(file string) error{
	"stranger": func(file string) error {
		if err := errors.Join(syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
			return err
		}
		return put(file, newContent)
	},
	"limited": func(file string) error {
		signal.Ignore(syscall.SIGXFSZ)
		limit := syscall.Rlimit{Cur: uint64(len(newContent) / 2), Max: uint64(len(newContent) / 2)}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		return put(file, newContent)
	},
	"full": func(file string) error {
		dir := filepath.Dir(file)
		if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=5m"); err != nil {
			return errors.New(cannotMount)
		}
		if err := put(file, oldContent); err != nil {
			return err
		}
		failed := put(file, newContent)
		content, err := os.ReadFile(file)
		if files, _ := os.ReadDir(dir); err != nil || len(files) != 1 || !bytes.Equal(content, oldContent) {
			return errors.New("the old file did not stay as it was")
		}
		return failed
	},
	"endless": func(file string) error {
		for {
			if err := errors.Join(put(file, newContent), put(file, oldContent)); err != nil {
				return err
			}
		}
	},
}

const cannotMount = "cannot mount"

func child(role, file string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), roleKey+"="+role, fileKey+"="+file)
	return c
}

// fails plays a role that must fail with this error, and leave the old file as it was.
func fails(t *testing.T, role, file string, want error) {
	t.Helper()
	said, err := child(role, file).Output()
	if err == nil || !strings.Contains(string(said), want.Error()) {
		t.Errorf("%s: %q (%v), want %v", role, said, err, want)
	}
	holds(t, file, oldContent)
}

func oldFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.docx")
	if err := put(file, oldContent); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestStopsMidway lets the kernel stop the write halfway, by a limit on the size of a file.
func TestStopsMidway(t *testing.T) {
	fails(t, "limited", oldFile(t), syscall.EFBIG)
}

// TestDiskFull fills a file system of 5 MB, in a mount namespace of the child alone.
func TestDiskFull(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.docx")
	c := child("full", file)
	c.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		c.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		c.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		c.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	said, err := c.Output()
	var exit *exec.ExitError
	if errors.Is(err, fs.ErrPermission) || err != nil && !errors.As(err, &exit) || string(said) == cannotMount {
		t.Skipf("no file system can be mounted here: %v %s", err, said)
	}
	if err == nil || !strings.Contains(string(said), syscall.ENOSPC.Error()) {
		t.Errorf("%q (%v)", said, err)
	}
}

// TestReadOnlyFolder writes as a user who may change neither the folder nor the file.
func TestReadOnlyFolder(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can become another user")
	}
	file := oldFile(t)
	open(t, filepath.Dir(file), 0o755)
	fails(t, "stranger", file, syscall.EACCES)
}

// TestOwnerCannotBeKept refuses to replace the file of another owner in a folder that everybody may write to.
func TestOwnerCannotBeKept(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can become another user")
	}
	file := oldFile(t)
	open(t, filepath.Dir(file), 0o777)
	fails(t, "stranger", file, syscall.EPERM)
}

// open lets a stranger into a temporary folder.
func open(t *testing.T, dir string, mode fs.FileMode) {
	t.Helper()
	if err := errors.Join(os.Chmod(filepath.Dir(dir), 0o755), os.Chmod(dir, mode)); err != nil {
		t.Fatal(err)
	}
}

// TestKilled kills a process that does nothing but replace a file, at a different moment each time.
func TestKilled(t *testing.T) {
	midway := 0
	for i := range 25 {
		file := oldFile(t)
		c := child("endless", file)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		temporary := func() []string {
			left, err := filepath.Glob(filepath.Join(filepath.Dir(file), ".baocao-*.tmp"))
			if err != nil {
				t.Fatal(err)
			}
			return left
		}
		// However long it takes to start, the process is at work once its temporary file is there.
		for start := time.Now(); len(temporary()) == 0 && time.Since(start) < 30*time.Second; {
			time.Sleep(100 * time.Microsecond)
		}
		time.Sleep(time.Duration(i) * 100 * time.Microsecond)
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		c.Wait()
		content, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(content, oldContent) && !bytes.Equal(content, newContent) {
			t.Fatalf("the file holds %d bytes that are neither content (%v)", len(content), err)
		}
		midway += len(temporary())
	}
	t.Logf("killed 25 times, %d of them midway", midway)
	if midway == 0 {
		t.Error("no kill came midway, so nothing was shown")
	}
}

// TestFirstFileLast wants the first of several files to stay as it was where another one cannot be put in its place.
func TestFirstFileLast(t *testing.T) {
	file := oldFile(t)
	err := atomicfile.WriteAll([]atomicfile.File{{Name: file, Content: newContent}, {Name: "/dev/full", Content: newContent}})
	if !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, want that the device is full", err)
	}
	holds(t, file, oldContent)
}
