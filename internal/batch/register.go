package batch

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/register/xlsx"
)

// A book is the register of a batch while it runs; a nil one is none.
type book struct {
	name string
	rows *xlsx.Writer
}

// openRegister begins the register, where one is asked for. Only a workbook that is one already is written anew: what is in another
// file is somebody's work.
func (c Config) openRegister() (*book, error) {
	if c.Register == "" {
		return nil, nil
	}
	if !strings.EqualFold(filepath.Ext(c.Register), ".xlsx") {
		return nil, bilingual.Errorf("%s: sổ đăng ký là sổ tính Excel, tên tệp có đuôi .xlsx", "%s: the register is an Excel workbook, whose name ends in .xlsx", c.Register)
	}
	f, size, err := atomicfile.OpenRegular(c.Register)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, err
	default:
		defer f.Close()
		content, err := io.ReadAll(io.LimitReader(f, size))
		if err != nil {
			return nil, err
		}
		if !xlsx.IsRegister(content) {
			return nil, bilingual.Errorf("%s đã có và không phải sổ đăng ký do lệnh này ghi; hãy chọn tên khác", "%s is there and is no register that this command wrote; choose another name", c.Register)
		}
	}
	rows, err := xlsx.New()
	return &book{name: c.Register, rows: rows}, err
}

// add enters a report that there is a file of.
func (b *book) add(r *Result) error {
	if b == nil || r.Failed() || r.Register == nil {
		return nil
	}
	return b.rows.Add(*r.Register, r.Output)
}

// close writes the register, if it is whole.
func (b *book) close(whole bool) error {
	if b == nil {
		return nil
	}
	if !whole {
		return b.rows.Close()
	}
	return atomicfile.Write(b.name, func(w io.Writer) error {
		_, err := b.rows.WriteTo(w)
		return err
	})
}
