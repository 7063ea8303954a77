package bilingual

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestErrorf(t *testing.T) {
	missing := New("thiếu", "missing")
	err := Errorf("%w ở %s sau %v, %v", "%w in %s after %v, %v", missing, "a.md", 1500*time.Millisecond, 2.5)
	if got, want := err.Error(), "missing in a.md after 1.5s, 2.5"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Vietnamese(err), "thiếu ở a.md sau 1,5 giây, 2,5"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(err, missing) {
		t.Error("the error does not wrap its argument")
	}
	if In("vi", err) != Vietnamese(err) || In("en", err) != err.Error() {
		t.Error("In says it in another language")
	}
}

// TestForeign makes the frequent errors of other libraries, as they come, and wants each in Vietnamese with its place.
func TestForeign(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "có dấu.txt")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, open := os.Open(filepath.Join(dir, "none"))
	_, under := os.Open(filepath.Join(file, "under"))
	_, folder := os.ReadFile(dir)
	rename := os.Rename(filepath.Join(dir, "none"), filepath.Join(dir, "other"))
	_, noZip := zip.NewReader(bytes.NewReader([]byte("no zip")), 6)
	_, quote := csv.NewReader(strings.NewReader("a\nb\"c\n\"d")).ReadAll()
	program := exec.Command(filepath.Join(dir, "none")).Run()
	_, lookup := exec.LookPath("no-such-program-of-any-system")
	var n int
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port := net.Listen("tcp", taken.Addr().String())
	tests := []struct {
		name string
		err  error
		want []string
	}{
		{"no file", open, []string{"không mở được", "none", "không có tệp"}},
		{"file under a file", under, []string{"không mở được", "có dấu.txt", "tệp, không phải thư mục"}},
		{"folder", folder, []string{"không đọc được", dir, "thư mục, không phải tệp"}},
		{"rename", rename, []string{"không đổi tên được", "none", "other", "không có tệp"}},
		{"no permission", &fs.PathError{Op: "open", Path: "a", Err: syscall.EACCES}, []string{"không mở được a", "quyền"}},
		{"full disk", &fs.PathError{Op: "write", Path: "a", Err: syscall.ENOSPC}, []string{"không ghi được a", "hết chỗ"}},
		{"no zip", noZip, []string{"không phải tệp zip"}},
		{"XML", xml.Unmarshal([]byte("<a>\n<b></a>"), new(struct{})), []string{"XML", "dòng 2"}},
		{"CSV", quote, []string{"CSV", "dòng 2", "nháy kép"}},
		{"JSON", json.Unmarshal([]byte("{"), &n), []string{"JSON"}},
		{"JSON of another type", json.Unmarshal([]byte(`"x"`), &n), []string{"JSON", "kiểu"}},
		{"program", program, []string{"không chạy được", "none"}},
		{"program that is not installed", lookup, []string{"no-such-program", "không tìm thấy chương trình"}},
		{"cancelled", context.Cause(ctx), []string{"dừng giữa chừng"}},
		{"late", fmt.Errorf("waiting: %w", context.DeadlineExceeded), []string{"quá thời gian"}},
		{"cut off", io.ErrUnexpectedEOF, []string{"kết thúc sớm"}},
		{"port", port, []string{"cổng này đã có chương trình khác"}},
		{"several", errors.Join(open, io.ErrUnexpectedEOF), []string{"không có tệp", "\n", "kết thúc sớm"}},
		{"ours inside", fmt.Errorf("while reading: %w", New("thiếu", "missing")), []string{"thiếu"}},
		{"unknown", errors.New("the moon is full"), []string{"lỗi khác"}},
		{"unknown number", syscall.Errno(9999), []string{"lỗi số 9999"}},
	}
	for _, test := range tests {
		got := Vietnamese(test.err)
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q does not say %q", test.name, got, want)
			}
		}
		if inner := errors.Unwrap(test.err); inner != nil && strings.Contains(got, inner.Error()) {
			t.Errorf("%s: %q holds the English %q", test.name, got, inner)
		}
	}
	if Vietnamese(nil) != "" {
		t.Error("no error says something")
	}
}
