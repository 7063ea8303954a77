package doc

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
)

// refuse notes a text, or an image, that is wider than the place that the clause gives it.
func (a *assembler) refuse(path string, clause decree.Clause, text string, width, room Length) {
	a.fault(model.Fault{
		Path: path, Rule: "fit", Value: text, Clause: clause,
		Message: decree.Message{
			Vi: bilingual.Sprintf("dài %s, chỗ trên trang chỉ có %s", width, room),
			En: fmt.Sprintf("this is %v wide and has room for %v", width, room),
		},
	})
}

// fault notes a fault that only laying out finds, at its place in the source.
func (a *assembler) fault(f model.Fault) {
	f.Position = a.report.Position(f.Path)
	a.faults = append(a.faults, f)
}

// rowFaults is the error that ends the rows of a table at one of them: its faults, or that the iterator of
// [model.Table.RowSeq] has failed.
func rowFaults(r *model.Report, t *model.Table, row int, found model.Faults, failed error) error {
	table := r.PathOf(t)
	if failed != nil {
		found = model.Faults{{
			Path: fmt.Sprintf("rows[%d]", row), Rule: "row-source", Err: failed,
			Message: decree.Message{Vi: "nguồn dữ liệu của bảng bị ngắt ở dòng này: " + bilingual.Vietnamese(failed), En: failed.Error()},
		}}
	}
	for i := range found {
		found[i].Path = table + "." + found[i].Path
		found[i].Position = r.Position(found[i].Path)
	}
	return found.Err()
}

// variant returns the style of the n-th of several agencies or signers: "Cơ quan ban hành 2". It is made from that of the
// first when it is first asked for, and has indents of its own.
func (a *assembler) variant(of StyleID, n int) StyleID {
	id, name := numbered(of, n)
	if a.styles.find(id) != nil {
		return id
	}
	s := a.styleBy(of)
	s.ID, s.Name = id, name
	return a.style(s)
}

// numbered is the identifier and the name of a style of the n-th of several, counted from 0; the first has none.
func numbered(id StyleID, n int) (StyleID, string) {
	name := named(id).Name
	if n == 0 {
		return id, name
	}
	return StyleID(fmt.Sprintf("%s%d", id, n+1)), fmt.Sprintf("%s %d", name, n+1)
}

// balanceWithin sets both indents of a centred style, and balances texts between them.
func (a *assembler) balanceWithin(style StyleID, width, side Length, texts ...string) (measure Length) {
	s := a.styleBy(style)
	s.Left, s.Right = side, side
	a.style(s)
	a.balance(style, width, texts...)
	return width - 2*a.styleBy(style).Left
}
