package doc

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A cellStyles makes the paragraph styles of the cells of a table, in the size of its plan: "Bảng 13 - canh trái", "Bảng 9 - canh giữa,
// đậm". It makes those of its columns at once, for the styles of a document stand before its rows, and no other.
type cellStyles struct {
	heading, label StyleID
	plain          []StyleID // of plain rows without a level, by column
	made           map[cellLook]StyleID
}

// A cellLook is how the text of a cell is set.
type cellLook struct {
	align        Alignment
	bold, italic bool
	level        int8 // how many steps it is indented
	mark         mark // the dash before an item, under which its lines hang
}

// A mark is that before an item in a cell.
type mark uint8

const (
	noMark mark = iota
	dashMark
	plusMark
)

var marks = [...]string{noMark: "", dashMark: "- ", plusMark: "+ "}

// levelStep is how far a row is indented for each level.
const levelStep = perMillimetre * 5 / 2

func (a *assembler) cellStyles(t *model.Table, plan *tablePlan) cellStyles {
	base := a.styleBase()
	base.Size, base.Before, base.After = plan.size, cellAir, cellAir
	name := strconv.FormatFloat(plan.size.Pt(), 'f', -1, 64)
	base.ID, base.Name = styleTable+StyleID(name), named(styleTable).Name+" "+name

	heading := base
	heading.ID, heading.Name, heading.Bold, heading.Align = base.ID+"TieuDe", base.Name+" - tiêu đề cột", true, Centre
	if slices.Contains(plan.upward, true) {
		heading.Before, heading.After = 0, 0 // of turned text they stand beside it, in columns that are narrow
	}
	styles := cellStyles{heading: a.style(heading), made: map[cellLook]StyleID{}}
	if t.HasLabels() {
		label := base
		label.ID, label.Name, label.Align = base.ID+"SoCot", base.Name+" - số cột", Centre
		styles.label = a.style(label)
	}
	for _, look := range plan.looks(t) {
		if _, made := styles.made[look]; !made {
			styles.made[look] = a.style(look.style(base))
		}
	}
	styles.plain = make([]StyleID, len(plan.leaves))
	for i := range plan.leaves {
		styles.plain[i] = styles.made[plan.look(&model.Row{}, i, false, false)]
	}
	return styles
}

// style is the style of a look.
func (l cellLook) style(s Style) Style {
	as := alignmentNames[l.align]
	s.ID, s.Name, s.Align = s.ID+StyleID(as.id), s.Name+" - "+as.name, l.align
	s.Left = Length(l.level) * levelStep
	if l.level > 0 {
		n := strconv.Itoa(int(l.level) + 1)
		s.ID, s.Name = s.ID+"Cap"+StyleID(n), s.Name+" cấp "+n
	}
	switch l.mark {
	case dashMark:
		s.ID, s.Name = s.ID+"Gach", s.Name+" gạch"
	case plusMark:
		s.ID, s.Name = s.ID+"Cong", s.Name+" cộng"
	}
	if l.mark != noMark {
		hang := emWidth(metrics.Width(metrics.FaceOf(l.bold, l.italic), marks[l.mark]), s.Size)
		s.Left, s.FirstLine = s.Left+hang, -hang
	}
	if l.bold {
		s.ID, s.Name, s.Bold = s.ID+"Dam", s.Name+" đậm", true
	}
	if l.italic {
		s.ID, s.Name, s.Italic = s.ID+"Nghieng", s.Name+" nghiêng", true
	}
	return s
}

// looks lists those that cells of the table may have.
func (p *tablePlan) looks(t *model.Table) (all []cellLook) {
	rows := []model.Row{{}}
	if p.levels.apart {
		rows = append(rows, model.Row{Kind: model.GroupRow}, model.Row{Kind: model.TotalRow})
	}
	for level, used := range p.levels.used {
		if used {
			rows = append(rows, model.Row{Level: level}, model.Row{Level: level, Kind: model.GroupRow}, model.Row{Level: level, OfWhich: true})
		}
	}
	if p.levels.ofWhich {
		rows = append(rows, model.Row{OfWhich: true})
	}
	for i := range rows {
		for column := range p.leaves {
			for _, wide := range []bool{false, true} {
				look := p.look(&rows[i], column, wide, false)
				all = append(all, look)
				for m := dashMark; m <= plusMark && p.levels.marked[column]; m++ {
					marked := look
					marked.mark = m
					all = append(all, marked)
				}
			}
		}
	}
	return all
}

// look is how a cell that begins in the column is set; wide is one over several columns. The text of such a cell belongs to none of
// them: a total is centred, and the heading of a group begins at the left.
func (p *tablePlan) look(row *model.Row, column int, wide, number bool) cellLook {
	look := cellLook{align: cellAlignment(&p.leaves[column])}
	look.bold, look.italic = p.levels.face(row)
	if wide = wide && !number; wide && row.Kind == model.GroupRow {
		look.align = Left
	} else if wide && row.Kind == model.TotalRow {
		look.align = Centre
	}
	if look.align == Left && column == p.levels.names {
		look.level = int8(p.levels.steps(row))
	}
	return look
}

// A tableLevels is what the levels of rows make of a table.
type tableLevels struct {
	used    [10]bool
	deepest int  // of all rows; 0: no row has a level
	names   int  // the column that is indented, that of the names; below 0: none
	apart   bool // rows are groups or totals
	ofWhich bool
	marked  []bool // columns in which an item begins with a dash
}

func levelsOf(rows []model.Row, leaves []model.Column) tableLevels {
	l := tableLevels{names: -1, marked: make([]bool, len(leaves))}
	for i := range leaves {
		if leaves[i].Kind == model.TextColumn && cellAlignment(&leaves[i]) == Left {
			l.names = i
			break
		}
	}
	plain := false
	for i := range rows {
		row := &rows[i]
		if 0 < row.Level && row.Level < len(l.used) {
			l.used[row.Level], l.deepest = true, max(l.deepest, row.Level)
		}
		plain = plain || row.Level == 0 && row.Kind == model.PlainRow
		l.apart, l.ofWhich = l.apart || row.Kind != model.PlainRow, l.ofWhich || row.OfWhich
	}
	if l.deepest > 0 && plain {
		l.deepest++
	}
	return l
}

// stream is the levels of rows of which only the first are known.
func (l *tableLevels) stream() {
	l.apart = true
	if l.deepest == 0 {
		return
	}
	l.ofWhich = true
	for level := 1; level < min(l.deepest+1, len(l.used)); level++ {
		l.used[level] = true
	}
}

// boldLevels is how many of the outer levels are bold, A and I, unless they are the deepest.
const boldLevels = 2

// face is that of a row: groups, totals and the outer levels are bold, parts that do not add up are in italics.
func (l *tableLevels) face(row *model.Row) (bold, italic bool) {
	outer := 0 < row.Level && row.Level <= boldLevels && row.Level < l.deepest
	return (row.Kind != model.PlainRow || outer) && !row.OfWhich, row.OfWhich
}

// steps is how far the name of a row is indented. A streamed row may be deeper than all that were measured.
func (l *tableLevels) steps(row *model.Row) int {
	switch {
	case l.deepest == 0 || row.Kind == model.TotalRow:
		return 0
	case row.Level == 0:
		return l.deepest - 1
	}
	return min(row.Level, l.deepest) - 1
}
