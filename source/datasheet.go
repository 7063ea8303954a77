package source

import (
	"errors"
	"path"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// isWorkbook reports whether a file is a workbook by its name; of those that only look like one the reader says so.
func isWorkbook(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods":
		return true
	}
	return false
}

// sheetKeys lists the keys of a table that say how a workbook is read.
func sheetKeys(t *model.Table) (keys []string) {
	if t.Sheet != "" {
		keys = append(keys, "sheet")
	}
	if t.Range != "" {
		keys = append(keys, "range")
	}
	if t.Hidden != model.RefuseHidden {
		keys = append(keys, "hidden")
	}
	return keys
}

// wantsSheet warns of those keys where the file is no workbook.
func (f *dataFile) wantsSheet() {
	for _, key := range sheetKeys(f.table) {
		at := string(f.at.field(key))
		f.d.doubt(f.d.places.Find(at), at, "file-none", "", decree.Message{
			Vi: "khóa này chỉ có nghĩa khi tệp là sổ tính Excel (.xlsx)", En: "this key means something only where the file is an Excel workbook (.xlsx)"})
	}
}

// openWorkbook opens the workbook that the table names. The last one is kept: tables of a report often share it.
func (f *dataFile) openWorkbook() (w Workbook, ok bool) {
	field := string(f.at.field("file"))
	if f.name, ok = f.d.beside(f.table.File, field); !ok {
		return nil, false
	}
	if f.d.config.Workbooks == nil {
		f.d.fault(f.d.places.Find(field), field, "file-workbook", f.table.File, decree.Message{
			Vi: "chương trình này không đọc sổ tính Excel; lập trình viên ghi Workbooks: xlsx.Workbooks{} (gói source/xlsx) trong source.Config, hoặc lưu trang tính thành CSV UTF-8",
			En: "this program does not read Excel workbooks: set Workbooks: xlsx.Workbooks{} (package source/xlsx) in source.Config, or save the sheet as CSV UTF-8"})
		return nil, false
	}
	if f.d.workbookOf == f.name {
		return f.d.workbook, true
	}
	content, err := readFile(f.d.fsys, f.name, mostData)
	if err != nil {
		f.d.unreadable(field, f.table.File, err)
		return nil, false
	}
	if w, err = f.d.config.Workbooks.Open(content); err != nil {
		f.sheetFault(err)
		return nil, false
	}
	f.d.workbook, f.d.workbookOf = w, f.name
	return w, true
}

// sheetFault notes why a workbook is not read: at the key of the table that asks for what is not there, else in the workbook.
func (f *dataFile) sheetFault(err error) {
	e, ok := errors.AsType[*SheetError](err)
	if !ok {
		f.d.unreadable(string(f.at.field("file")), f.table.File, err)
		return
	}
	at := e.Position(f.name)
	if field := f.at.field(e.Key); e.Key != "" && e.Line == 0 {
		at = f.d.places.Find(string(field))
		f.d.fault(at, string(field), e.Rule, model.Excerpt(map[string]string{"sheet": f.table.Sheet, "range": f.table.Range}[e.Key]), e.Message)
		return
	}
	f.fault(at, e.Rule, e.Message)
}
