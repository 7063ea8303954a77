package model

import (
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/rowlabel"
)

// rowLabels warns where the labels of rows, A, I, 1, are of several kinds and no row has a level: what adds up to what is then
// not known, and is not guessed.
type rowLabels struct {
	leaves []Column
	kinds  [2]rowlabel.Kind // of the plain rows, and of the groups
	parts  [2]int           // of their labels, where they are dotted
	read   [2]rowlabel.Reader
	claims bool // the row before is a group with a number to be added up
	told   bool
	levels bool
	unsure bool // which of the plain rows add up is not known
	// unlabelled is the first plain row, from 1, without a label below one that has.
	unlabelled int
	// undashed says that a row above has no dash.
	undashed bool
	fromFile bool     // the reader of the data file has warned of totals
	units    []string // of the first number of each column with a sum
	mixed    bool     // units have been told of
	named    namedTotal
}

func (l *rowLabels) row(n int, row *Row, places []Place) Faults {
	return append(l.several(n, row, places), l.unit(n, row, places)...)
}

func (l *rowLabels) several(n int, row *Row, places []Place) Faults {
	if f := l.total(n, row); f != nil {
		l.claims = false
		return f
	}
	if l.levels = l.levels || row.Level > 0; l.levels {
		l.unsure = false
	}
	below := len(places) > 0 && places[0].Cell < 0 // a label above that reaches down
	if l.told || l.levels || row.Kind == TotalRow || row.OfWhich || below {
		l.claims = false
		return nil
	}
	of := 0
	if row.Kind == GroupRow {
		of = 1
	}
	kind, label := labelOf(row, &l.read[of])
	if l.kinds[0] != rowlabel.None && isUnlabelled(row) {
		l.unlabelled = firstOf(l.unlabelled, n+1)
	}
	parts := 0
	if kind == rowlabel.Dotted {
		parts = rowlabel.Parts(label)
	}
	several := kind != rowlabel.None && l.kinds[of] != rowlabel.None && (kind != l.kinds[of] || parts != l.parts[of]) ||
		kind == rowlabel.Dashes && l.undashed // a dash, a “trong đó”, is a part of what stands above it
	l.undashed = l.undashed || kind != rowlabel.Dashes
	over := row.Kind == GroupRow && l.claims // a group over a group: only the inner one is compared
	if kind != rowlabel.None && l.kinds[of] == rowlabel.None {
		l.kinds[of], l.parts[of] = kind, parts
	}
	l.claims = row.Kind == GroupRow && l.hasNumber(row, places)
	if !several && !over {
		return nil
	}
	l.told, l.unsure = true, several && of == 0
	m := decree.Message{Vi: "tổng của cấp trên chưa được kiểm tra", En: "the sums of the upper ones are not compared"}
	if l.unsure {
		m = decree.Message{Vi: "các tổng không được kiểm tra, ô tổng để trống không được tính", En: "sums are not compared, and blank ones not computed"}
	}
	return Faults{{Path: string(fieldPath("rows").index(n)), Rule: "row-labels", Severity: Warning, Value: Excerpt(label), Message: decree.Message{
		Vi: "các hàng đánh số nhiều cấp (A, I, 1) mà không ghi cấp, nên " + m.Vi + "; ghi level: 1, level: 2… cho từng hàng, of_which: true cho hàng “trong đó”",
		En: "the rows are numbered on several levels (A, I, 1) and say none, so " + m.En + ": give each row its level: 1, level: 2 …, and of_which: true to parts that do not add up"}}}
}

// total warns of a row that is a total by its name alone: it is compared with nothing, and counts as a part in the next one.
func (l *rowLabels) total(n int, row *Row) Faults {
	if l.fromFile || row.Kind == TotalRow || row.Level > 0 || row.OfWhich {
		return nil
	}
	if name := totalName(row); name != "" {
		return Faults{{Path: string(fieldPath("rows").index(n)), Rule: "row-total", Severity: Warning, Value: Excerpt(name), Message: decree.Message{
			Vi: "hàng này mang tên dòng tổng mà không ghi kind: total, nên không được cộng kiểm tra và ô trống không được tính; ghi {kind: total, cells: […]}",
			En: "the row is named as a total and is none, so it is not compared as a sum, and blanks are not computed: write {kind: total, cells: […]}"}}}
	}
	return nil
}

// totalName returns the name of a row that is a total by it, and nothing for any other.
func totalName(row *Row) string {
	for i := range min(len(row.Cells), 2) {
		if name := row.Cells[i].Text.String(); rowlabel.IsTotal(name) {
			return name
		}
	}
	return ""
}

// A namedTotal is the row before, where it is a total by its name and has a level.
type namedTotal struct {
	row, level int
	name       string // blank for any other row
}

// levelled warns of a total by its name that has a level and no row below it: it stands beside its parts, as one more of them, and is
// compared with nothing. Behind the last row there is none.
func (l *rowLabels) levelled(n int, row *Row, level int) (faults Faults) {
	if t := l.named; t.name != "" && level <= t.level {
		m := decree.Message{Vi: "ghi {kind: total, cells: […]}, không ghi level", En: "write {kind: total, cells: […]}, without a level"}
		if l.fromFile {
			m = decree.Message{Vi: "để trống ô cấp của hàng này trong tệp", En: "leave its level in the file blank"}
		}
		faults = Faults{{Path: string(fieldPath("rows").index(t.row)), Rule: "row-total", Severity: Warning, Value: Excerpt(t.name), Message: decree.Message{
			Vi: "hàng này mang tên dòng tổng mà có level và không có hàng nào dưới nó, nên được coi là thêm một phần, không được cộng kiểm tra; " + m.Vi,
			En: "the row is named as a total and has a level and no row below it, so it counts as one more part and is not compared as a sum: " + m.En}}}
	}
	l.named = namedTotal{}
	if row != nil && row.Level > 0 && !row.OfWhich && row.Kind != TotalRow {
		l.named = namedTotal{row: n, level: row.Level, name: totalName(row)}
	}
	return faults
}

// unit warns of a column with sums whose numbers are printed with several units: kilograms and tonnes do not add up.
func (l *rowLabels) unit(n int, row *Row, places []Place) Faults {
	if l.mixed || row.Kind == TotalRow {
		return nil
	}
	for _, p := range places {
		if p.Cell < 0 || !l.leaves[p.Column].Sum || !row.Cells[p.Cell].Number.Valid {
			continue
		}
		shown := l.leaves[p.Column].Shown(row, &row.Cells[p.Cell])
		unit := shown.Unit
		if shown.Percent {
			unit = "%"
		}
		if l.units == nil {
			l.units = slices.Repeat([]string{anyUnit}, len(l.leaves))
		}
		if first := l.units[p.Column]; first == anyUnit {
			l.units[p.Column] = unit
		} else if first != unit {
			l.mixed = true
			return Faults{{Path: string(fieldPath("rows").index(n).index(p.Cell)), Rule: "row-units", Severity: Warning, Value: Excerpt(unit), Message: decree.Message{
				Vi: "cột có sum mà các số mang đơn vị khác nhau, cộng lại không có nghĩa; bỏ sum: true ở cột, hoặc đổi về một đơn vị",
				En: "the column has sums and its numbers several units, which do not add up: leave out sum: true of the column, or take one unit"}}}
		}
	}
	return nil
}

// anyUnit stands for the unit of a column before its first number.
const anyUnit = "\x00"

// hasNumber reports whether the row has a number in a column with sums.
func (l *rowLabels) hasNumber(row *Row, places []Place) bool {
	for _, p := range places {
		if p.Cell >= 0 && l.leaves[p.Column].Sum && row.Cells[p.Cell].Number.Valid {
			return true
		}
	}
	return false
}

// isUnlabelled reports whether a plain row has nothing in its first cell, and a name behind it.
func isUnlabelled(row *Row) bool {
	return row.Kind == PlainRow && len(row.Cells) > 1 && kindOfCell(&row.Cells[0]) == blankCell && !row.Cells[1].Text.IsEmpty()
}

// labelOf returns how a row is numbered.
func labelOf(row *Row, read *rowlabel.Reader) (rowlabel.Kind, string) {
	var texts [2]string
	for i := range min(len(row.Cells), len(texts)) {
		texts[i] = row.Cells[i].Text.String()
	}
	return read.Of(texts[0], texts[1], len(row.Cells))
}
