// Package xlsx reads tables from Excel workbooks (sổ tính Excel, .xlsx) for [source.Config]:
//
//	report, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(files, "report.md")
//
// It is a package of its own so that programs which read no workbook do not hold what reads them.
package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"hash/crc32"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/source"
)

// The most that a workbook may be when it is unpacked. A million cells are some 50 MB. What is held as a tree of its elements,
// many times its size, is bounded on its own; a sheet and its texts are read element by element.
const (
	mostUnpacked = 256 << 20
	mostParts    = 10_000
	mostTree     = 16 << 20  // the workbook, its styles and the like
	mostChain    = 32 << 20  // the order in which Excel calculates
	mostLinks    = 256 << 10 // from the workbook to its parts
	mostSheets   = 1000
)

// treeSize returns how large a part may be.
func treeSize(name string) uint64 {
	name = strings.ToLower(name)
	switch path.Base(name) {
	case "workbook.xml.rels", ".rels":
		return mostLinks
	case "calcchain.xml":
		return mostChain
	case "workbook.xml", "styles.xml", "[content_types].xml":
		return mostTree
	}
	if strings.Contains(name, "theme/") {
		return mostTree
	}
	return mostUnpacked
}

// Workbooks opens workbooks of up to 256 MB unpacked; it looks at what they say of their size before it unpacks them. The zero
// value is ready to use, by any number of goroutines.
type Workbooks struct{}

// Open opens a workbook. The error is a [*source.SheetError]: the file is none, is protected by a password, is damaged, or
// is too large.
func (Workbooks) Open(content []byte) (source.Workbook, error) {
	sums, err := look(content)
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		UnzipSizeLimit: mostUnpacked, UnzipXMLSizeLimit: mostUnpacked}) // the same: nothing goes to files of its own
	if err != nil {
		return nil, damaged()
	}
	b := &workbook{file: f, formats: map[int]*format{}}
	f.Pkg.Range(func(_, part any) bool {
		if content, ok := part.([]byte); ok && err == nil && !sums[crc32.ChecksumIEEE(content)] {
			err = damaged()
		}
		return true
	})
	if err == nil {
		err = b.find()
	}
	if err != nil {
		return nil, err
	}
	return b, nil
}

// look says what kind of file it is by its beginning and its list of parts, and returns the checksums of the parts: excelize
// passes over a part whose content is cut.
func look(content []byte) (sums map[uint32]bool, err error) {
	if bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		if bytes.Contains(content, utf16("EncryptedPackage")) {
			return nil, refuse("file-password", "sổ tính có mật khẩu; bỏ mật khẩu mở tệp trong Excel (File, Info, Protect Workbook) rồi lưu lại",
				"the workbook is protected by a password: take it away in Excel (File, Info, Protect Workbook) and save again")
		}
		return nil, refuse("file-old", "đây là sổ tính dạng cũ (.xls); trong Excel chọn Save As, loại “Excel Workbook (*.xlsx)”",
			"this is a workbook of the old form (.xls): in Excel choose Save As, “Excel Workbook (*.xlsx)”")
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, damaged()
	}
	var size uint64
	sums = map[uint32]bool{}
	book, large := false, false
	for _, part := range z.File {
		size += min(part.UncompressedSize64, mostUnpacked+1)
		large = large || part.UncompressedSize64 > treeSize(part.Name)
		sums[part.CRC32] = true
		book = book || strings.HasPrefix(part.Name, "xl/")
		if strings.EqualFold(part.Name, "xl/workbook.bin") || part.Name == "content.xml" {
			return nil, refuse("file-old", "tệp không phải dạng .xlsx; trong Excel chọn Save As, loại “Excel Workbook (*.xlsx)”",
				"the file is not of the form .xlsx: in Excel choose Save As, “Excel Workbook (*.xlsx)”")
		}
	}
	if size > mostUnpacked || len(z.File) > mostParts || large {
		return nil, refuse("file-size", "sổ tính giải nén ra hơn 256 MB; chép trang tính cần dùng sang một tệp riêng",
			"the workbook is more than 256 MB when unpacked: copy the sheet into a file of its own")
	}
	if !book {
		return nil, damaged()
	}
	for _, part := range z.File {
		if strings.EqualFold(path.Base(part.Name), "workbook.xml") && sheets(part) > mostSheets {
			return nil, refuse("file-size", "sổ tính có hơn 1.000 trang tính; chép trang cần dùng sang một tệp riêng",
				"the workbook has more than 1,000 sheets: copy the one that is wanted into a file of its own")
		}
	}
	return sums, nil
}

// sheets counts the sheets of a workbook, up to a few more than there may be.
func sheets(part *zip.File) (n int) {
	r, err := part.Open()
	if err != nil {
		return 0
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	for n <= mostSheets {
		token, err := d.RawToken()
		if err != nil {
			return n
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "sheet" {
			n++
		}
	}
	return n
}

func utf16(s string) (b []byte) {
	for _, c := range []byte(s) {
		b = append(b, c, 0)
	}
	return b
}

func refuse(rule, vi, en string) *source.SheetError {
	return &source.SheetError{Rule: rule, Message: decree.Message{Vi: vi, En: en}}
}

// damaged refuses a file in which something is not as the format has it; what that is helps nobody who has Excel.
func damaged() *source.SheetError {
	return refuse("file-damaged", "tệp hỏng hoặc không phải sổ tính .xlsx; mở bằng Excel rồi lưu lại",
		"the file is damaged or no .xlsx workbook: open it in Excel and save it again")
}
