package bilingual

import (
	"archive/zip"
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

// withPlace says an error of another library that names its place: a file, a program, a line. It is empty for one that
// does not.
func withPlace(err error) string {
	switch e := err.(type) {
	case *fs.PathError:
		return fmt.Sprintf("không %s được %s: %s", cmp.Or(deeds[e.Op], "dùng"), e.Path, Vietnamese(e.Err))
	case *os.LinkError:
		return fmt.Sprintf("không %s được %s thành %s: %s", cmp.Or(deeds[e.Op], "dùng"), e.Old, e.New, Vietnamese(e.Err))
	case *exec.Error:
		return fmt.Sprintf("không chạy được chương trình %s: %s", e.Name, Vietnamese(e.Err))
	case *exec.ExitError:
		return fmt.Sprintf("chương trình dừng với mã %d", e.ExitCode())
	case *xml.SyntaxError:
		return fmt.Sprintf("sai cú pháp XML ở dòng %d", e.Line)
	case *csv.ParseError:
		return fmt.Sprintf("sai dạng CSV ở dòng %d, cột %d: %s", e.Line, e.Column, Vietnamese(e.Err))
	case *json.SyntaxError:
		return fmt.Sprintf("sai cú pháp JSON ở byte %d", e.Offset)
	case *json.UnmarshalTypeError:
		return fmt.Sprintf("JSON có giá trị không đúng kiểu ở byte %d", e.Offset)
	}
	return ""
}

// deeds are what was being done to a file, by the name that package os has for it.
var deeds = map[string]string{
	"open": "mở", "openat": "mở", "stat": "xem", "lstat": "xem", "fstat": "xem", "read": "đọc", "readdirent": "đọc", "readlink": "đọc",
	"write": "ghi", "sync": "ghi", "close": "đóng", "truncate": "ghi", "createtemp": "tạo tệp trong", "mkdir": "tạo thư mục",
	"mkdirtemp": "tạo thư mục", "remove": "xóa", "unlinkat": "xóa", "rename": "đổi tên", "chmod": "đặt quyền cho", "chown": "đổi chủ của",
	"fork/exec": "chạy",
}

// kinds are the frequent errors of other libraries, each with its remedy where there is one. The first that fits says it.
var kinds = []struct {
	is error
	vi string
}{
	{syscall.ENOSPC, "ổ đĩa hết chỗ; xóa bớt tệp rồi làm lại"},
	{syscall.EDQUOT, "đã hết dung lượng được cấp trên ổ đĩa; xóa bớt tệp rồi làm lại"},
	{syscall.EROFS, "ổ đĩa chỉ đọc được, không ghi được; chọn thư mục khác"},
	{syscall.EISDIR, "đây là thư mục, không phải tệp"},
	{syscall.ENOTDIR, "một phần của đường dẫn là tệp, không phải thư mục"},
	{syscall.ENAMETOOLONG, "tên tệp quá dài; đặt tên ngắn hơn"},
	{syscall.EMFILE, "chương trình mở quá nhiều tệp cùng lúc"},
	{syscall.EBUSY, "tệp đang được chương trình khác dùng; đóng tệp ở đó rồi làm lại"},
	{syscall.ETXTBSY, "tệp đang được chương trình khác dùng; đóng tệp ở đó rồi làm lại"},
	{syscall.EXDEV, "hai tệp ở hai ổ đĩa khác nhau"},
	{syscall.EIO, "ổ đĩa đọc hoặc ghi bị lỗi"},
	{syscall.EADDRINUSE, "cổng này đã có chương trình khác dùng; chọn cổng khác"},
	{syscall.ECONNREFUSED, "máy kia từ chối kết nối"},
	{syscall.EPIPE, "nơi nhận đã đóng trước khi nhận hết"},
	{fs.ErrNotExist, "không có tệp hoặc thư mục này; xem lại tên và đường dẫn"},
	{fs.ErrPermission, "không có quyền; xem lại quyền của tệp và thư mục"},
	{fs.ErrExist, "đã có tệp hoặc thư mục tên này"},
	{fs.ErrClosed, "tệp đã đóng"},
	{fs.ErrInvalid, "tên hoặc giá trị không hợp lệ"},
	{os.ErrDeadlineExceeded, "quá thời gian cho phép"},
	{context.DeadlineExceeded, "quá thời gian cho phép"},
	{context.Canceled, "việc đang làm bị dừng giữa chừng"},
	{exec.ErrNotFound, "không tìm thấy chương trình; cài đặt chương trình hoặc xem lại đường dẫn"},
	{zip.ErrFormat, "không phải tệp zip, hoặc tệp bị cắt"},
	{zip.ErrChecksum, "tệp zip bị hỏng: nội dung không khớp số kiểm tra"},
	{zip.ErrAlgorithm, "tệp zip nén theo cách không đọc được"},
	{zip.ErrInsecurePath, "tệp zip có tên đường dẫn không an toàn"},
	{csv.ErrQuote, "dấu nháy kép thừa hoặc thiếu"},
	{csv.ErrBareQuote, "dấu nháy kép nằm giữa ô không đặt trong nháy"},
	{csv.ErrFieldCount, "số ô của dòng khác dòng đầu"},
	{io.ErrUnexpectedEOF, "dữ liệu kết thúc sớm, tệp có thể bị cắt"},
	{io.EOF, "dữ liệu kết thúc sớm, tệp có thể bị cắt"},
	{io.ErrShortWrite, "chưa ghi được hết dữ liệu"},
	{io.ErrClosedPipe, "nơi nhận đã đóng trước khi nhận hết"},
}

// kind says an error of another library that wraps no other.
func kind(err error) string {
	for _, k := range kinds {
		if errors.Is(err, k.is) {
			return k.vi
		}
	}
	number, ok := err.(syscall.Errno)
	if !ok {
		return "lỗi khác; nguyên văn chỉ có bằng tiếng Anh"
	}
	if vi := windowsKinds[number]; vi != "" && runtime.GOOS == "windows" {
		return vi
	}
	return fmt.Sprintf("lỗi số %d của hệ điều hành", uintptr(number))
}

// windowsKinds are the frequent errors that have a number of their own on Windows.
var windowsKinds = map[syscall.Errno]string{
	32:    "tệp đang mở ở chương trình khác, có thể là Word; đóng tệp ở đó rồi làm lại",
	33:    "tệp đang bị chương trình khác khóa; đóng tệp ở đó rồi làm lại",
	39:    "ổ đĩa hết chỗ; xóa bớt tệp rồi làm lại",
	112:   "ổ đĩa hết chỗ; xóa bớt tệp rồi làm lại",
	123:   "tên tệp có ký tự mà Windows không cho dùng",
	206:   "tên tệp quá dài; đặt tên ngắn hơn",
	10048: "cổng này đã có chương trình khác dùng; chọn cổng khác",
}
