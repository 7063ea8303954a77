package atomicfile

import (
	"io/fs"
	"os"

	"github.com/vanthu/baocao/internal/bilingual"
)

// ErrNotRegular refuses a folder, a pipe or a device where a file is to be read.
var ErrNotRegular = bilingual.New(
	"không phải tệp thường (thư mục, ống dẫn hoặc thiết bị); hãy chép nội dung vào một tệp",
	"this is no regular file (a folder, a pipe or a device); copy what it holds into a file")

// OpenRegular opens a regular file, and returns its size. It asks before it opens: a pipe would wait for a writer.
func OpenRegular(name string) (f *os.File, size int64, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, 0, err
	}
	if !info.Mode().IsRegular() {
		return nil, 0, &fs.PathError{Op: "open", Path: name, Err: ErrNotRegular}
	}
	f, err = os.Open(name)
	return f, info.Size(), err
}
