package model

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/formula"
	"github.com/vanthu/baocao/internal/numeral"
)

// columnFormulas works out the columns whose label has a formula: "(3)=(2)/(1)*100". Blank cells are filled in before a report is
// laid out, typed ones are compared: they must be what the operands, rounded as they are printed, allow.
type columnFormulas struct {
	leaves   []Column
	columns  []formulaColumn // each after those that it follows from
	cells    []*Cell         // of a row, by column
	operands []formula.Operand
}

type formulaColumn struct {
	leaf    int
	formula *formula.Formula
	from    []int // the leaves of its operands
}

// newColumnFormulas returns nil where no column has a formula. One with a fault, which the columns are told of, is left out.
func newColumnFormulas(leaves []Column) *columnFormulas {
	columns, _ := formulaColumns(leaves)
	if columns == nil {
		return nil
	}
	return &columnFormulas{leaves: leaves, columns: columns, cells: make([]*Cell, len(leaves))}
}

// formulaColumns reads the labels of the columns, and returns what is wrong with each of them.
func formulaColumns(leaves []Column) (columns []formulaColumn, faults []error) {
	faults = make([]error, len(leaves))
	labels, byName := make([]formula.Label, len(leaves)), map[string]int{}
	for i := range leaves {
		if labels[i], faults[i] = formula.Parse(leaves[i].Label); faults[i] != nil || labels[i].Name == "" {
			continue
		}
		if first, twice := byName[labels[i].Name]; twice {
			faults[i] = bilingual.Errorf("cột %d đã có số này", "column %d has this label already", first+1)
			continue
		}
		byName[labels[i].Name] = i
	}
	for i := range leaves {
		if labels[i].Formula == nil || faults[i] != nil {
			continue
		}
		c := formulaColumn{leaf: i, formula: labels[i].Formula}
		for _, name := range c.formula.Refs() {
			at, known := byName[name]
			switch {
			case !known:
				faults[i] = bilingual.Errorf("không có cột nào mang số %s", "no column has the label %s", name)
			case leaves[at].Kind != NumberColumn:
				faults[i] = bilingual.Errorf("cột %s không phải cột số (kind: number)", "column %s is none of numbers (kind: number)", name)
			}
			c.from = append(c.from, at)
		}
		if leaves[i].Kind != NumberColumn {
			faults[i] = errFormulaOfText
		}
		if faults[i] == nil {
			columns = append(columns, c)
		}
	}
	return inOrder(columns, faults), faults
}

// errFormulaOfText is a warning: a table drawn with | has no columns of numbers.
var errFormulaOfText = bilingual.New("công thức không được kiểm tra vì cột này không phải cột số; ghi bảng trong ```table với kind: number",
	"the formula is not looked at, since the column is none of numbers: write the table in ```table with kind: number")

// isPercent reports whether a column, or the group of columns, is one of per cent, by its key or its title.
func (c *Column) isPercent() bool { return c.Percent || strings.Contains(c.Title.String(), "%") }

// bareLabel returns the first constant of a leaf's formula that is the label of a column of numbers too, blank for none.
func bareLabel(formulas []formulaColumn, leaves []Column, leaf int) string {
	for _, c := range formulas {
		for i := range leaves {
			if label, err := formula.Parse(leaves[i].Label); c.leaf == leaf && leaves[i].Kind == NumberColumn && err == nil && slices.Contains(c.formula.Bare(), label.Name) {
				return label.Name
			}
		}
	}
	return ""
}

// percentLeaves tells of the leaves which are of per cent, by themselves or by the group around them.
func percentLeaves(columns []Column, within bool, to []bool) []bool {
	for i := range columns {
		c := &columns[i]
		if is := within || c.isPercent(); len(c.Columns) > 0 {
			to = percentLeaves(c.Columns, is, to)
		} else {
			to = append(to, is)
		}
	}
	return to
}

// offByHundred says what is wrong with the formula of a leaf whose result is a hundred times too much or too little: a ratio in a column of
// per cent of numbers that are none themselves, or a share of a number by a column of per cent. It is nil for any other.
func offByHundred(formulas []formulaColumn, leaf int, percent []bool) *decree.Message {
	at := slices.IndexFunc(formulas, func(c formulaColumn) bool { return c.leaf == leaf })
	if at < 0 {
		return nil
	}
	c := &formulas[at]
	operands := make([]bool, len(c.from))
	for i, from := range c.from {
		operands[i] = percent[from]
	}
	switch {
	case percent[leaf] && c.formula.Ratio() && !slices.Contains(operands, true):
		return &decree.Message{
			Vi: "cột này tính bằng % mà công thức chỉ chia, nên 9 trên 10 thành 0,9; viết *100 ở công thức: (3)=(2)/(1)*100",
			En: "the column is of per cent and its formula only divides, so that 9 of 10 is 0.9: write *100 in the formula, (3)=(2)/(1)*100"}
	case !percent[leaf] && c.formula.Share(operands):
		return &decree.Message{
			Vi: "công thức nhân hoặc chia với một cột tính bằng %, nên 50% của 10 thành 500; viết /100 ở công thức: (3)=(1)*(2)/100, khi chia thì *100",
			En: "the formula multiplies or divides by a column of per cent, so that 50% of 10 is 500: write /100 in the formula, (3)=(1)*(2)/100, or *100 where it divides"}
	}
	return nil
}

// inOrder sorts columns behind those that they follow from, and says of those that follow from themselves.
func inOrder(columns []formulaColumn, faults []error) (sorted []formulaColumn) {
	waiting := map[int]bool{}
	for _, c := range columns {
		waiting[c.leaf] = true
	}
	for len(columns) > 0 {
		left := columns[:0:0]
		for _, c := range columns {
			if slices.ContainsFunc(c.from, func(leaf int) bool { return waiting[leaf] }) {
				left = append(left, c)
				continue
			}
			sorted = append(sorted, c)
			delete(waiting, c.leaf)
		}
		if len(left) == len(columns) {
			for _, c := range left {
				faults[c.leaf] = bilingual.New("công thức của các cột vòng quanh: cột này tính từ chính nó", "the formulas go in a circle: this column follows from itself")
			}
			break
		}
		columns = left
	}
	return sorted
}

// place finds the cells of a row.
func (f *columnFormulas) place(row *Row, places []Place) {
	clear(f.cells)
	for _, p := range places {
		if p.Cell >= 0 && p.Columns <= 1 {
			f.cells[p.Column] = &row.Cells[p.Cell]
		}
	}
}

// work works out a column of the row that was placed. In a total with a dash among the operands, quantity and price, the formula says nothing
// of a column with sums: the sum does.
func (f *columnFormulas) work(c *formulaColumn, row *Row) formula.Result {
	f.operands = f.operands[:0]
	for _, leaf := range c.from {
		o := formula.Operand{}
		if cell := f.cells[leaf]; cell != nil {
			switch kindOfCell(cell) {
			case numberCell:
				o = formula.Operand{Kind: formula.Number, Value: cell.Number.Decimal, Decimals: min(max(f.leaves[leaf].Shown(row, cell).Decimals, 0), numeral.MaxDecimals)}
			case dashCell:
				o.Kind = formula.Dash
			case wordsCell:
				o.Kind = formula.Words
			}
		}
		f.operands = append(f.operands, o)
	}
	if row.Kind == TotalRow && f.leaves[c.leaf].Sum && f.hasDash() {
		return formula.Result{}
	}
	return c.formula.Work(f.operands)
}

// hasDash reports whether one of the operands that were worked with last is a dash.
func (f *columnFormulas) hasDash() bool {
	return slices.ContainsFunc(f.operands, func(o formula.Operand) bool { return o.Kind == formula.Dash })
}

// complete fills in the cells of a row that are blank. Dashes for what is divided by nothing come last, when sums are there.
func (f *columnFormulas) complete(row *Row, places []Place, last bool) {
	f.place(row, places)
	for i := range f.columns {
		c := &f.columns[i]
		cell := f.cells[c.leaf]
		if cell == nil || kindOfCell(cell) != blankCell {
			continue
		}
		switch r := f.work(c, row); {
		case r.Kind == formula.Number:
			cell.Number = decimal.NewNullDecimal(r.Value.Round(int32(f.decimals(c, row, cell))))
		case r.Kind == formula.Dash && last:
			cell.Text, cell.computed = Plain("-"), true
		}
	}
}

// decimals is how many a computed cell is printed with.
func (f *columnFormulas) decimals(c *formulaColumn, row *Row, cell *Cell) int {
	column := &f.leaves[c.leaf]
	if column.AsTyped && cell.Format == nil {
		return min(max(column.Decimals, 0), numeral.MaxDecimals)
	}
	return min(max(column.Shown(row, cell).Decimals, 0), numeral.MaxDecimals)
}

// check compares the cells of a row with the formulas of their columns.
func (f *columnFormulas) check(n int, row *Row, places []Place) (faults Faults) {
	f.place(row, places)
	for i := range f.columns {
		c := &f.columns[i]
		cell := f.cells[c.leaf]
		if cell == nil {
			continue
		}
		kind, r := kindOfCell(cell), f.work(c, row)
		summed := kind == numberCell && cell.computed && f.hasDash() // of what stands below: see work
		if kind == blankCell || kind == wordsCell || r.Kind == formula.Blank || summed {
			continue
		}
		fault := Fault{Rule: "column-formula", Severity: Warning, Value: cell.String()}
		label := f.leaves[c.leaf].Label
		decimals := f.decimals(c, row, cell)
		switch {
		case r.Kind == formula.Dash && kind == dashCell && !cell.computed:
			continue // the author typed what there is to say
		case r.Kind == formula.Dash:
			fault.Message = decree.Message{
				Vi: "theo công thức " + label + " phải chia cho một ô trống, dấu - hoặc số 0", En: "by the formula " + label + " this is divided by a blank, a dash or zero"}
		case kind == dashCell && r.Value.Round(int32(decimals)).IsZero():
			continue
		case kind == dashCell:
			fault.Message = f.differs(label, "-", r, decimals)
		case !r.Allows(cell.Number.Decimal, decimals):
			fault.Severity = Error
			fault.Message = f.differs(label, f.leaves[c.leaf].Shown(row, cell).Print(cell.Number.Decimal), r, decimals)
		case f.whole() && f.isOff(c, cell.Number.Decimal, r.Value, decimals):
			fault.Message = f.differs(label, f.leaves[c.leaf].Shown(row, cell).Print(cell.Number.Decimal), r, decimals)
			fault.Message.Vi += "; chỉ đúng nếu các số đã được làm tròn"
			fault.Message.En += ": right only if the numbers were rounded"
		default:
			continue
		}
		fault.Path = string(fieldPath("rows").index(n).index(f.indexOf(row, cell)))
		faults = append(faults, fault)
	}
	return faults
}

func (f *columnFormulas) differs(label, says string, r formula.Result, decimals int) decree.Message {
	gives := NumberFormat{Decimals: min(decimals+2, numeral.MaxDecimals)}.Print(r.Value.Round(int32(decimals + 2)))
	return decree.Message{
		Vi: fmt.Sprintf("ô ghi %s, công thức %s cho %s", says, label, gives), En: fmt.Sprintf("the cell says %s, the formula %s gives %s", numeral.InEnglish(says), label, numeral.InEnglish(gives))}
}

// isOff reports whether a number is another than whole operands give: of a sum any other, of a quotient or a product one that differs by more
// than one in its last digit, for such numbers as thousands of đồng may have been rounded.
func (f *columnFormulas) isOff(c *formulaColumn, typed, gives decimal.Decimal, decimals int) bool {
	if c.formula.Sums() {
		return !typed.Equal(gives)
	}
	return typed.Sub(gives).Abs().GreaterThan(decimal.New(1, int32(-decimals)))
}

// whole reports whether the operands that were worked with last are printed without decimals.
func (f *columnFormulas) whole() bool {
	return !slices.ContainsFunc(f.operands, func(o formula.Operand) bool { return o.Decimals > 0 })
}

func (f *columnFormulas) indexOf(row *Row, cell *Cell) int {
	for i := range row.Cells {
		if &row.Cells[i] == cell {
			return i
		}
	}
	return 0
}
