package source

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/rowlabel"
	"github.com/vanthu/baocao/model"
)

// width returns how many cells a record has, without the empty ones at its end, and at least one.
func width(cells []string) int {
	n := len(cells)
	for n > 1 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	return n
}

// differ returns where two lists of names differ, -1 where they are the same.
func differ(a, b []string) int {
	for i := range a {
		if nameKey(a[i]) != nameKey(b[i]) {
			return i
		}
	}
	return -1
}

// rowMarks are the columns of a data file that say the level and the trong đó of a row, and are none of the table. Places are from 1,
// 0 for none.
type rowMarks struct{ level, ofWhich int }

// marksIn finds those columns in a heading. It notes the key whose column the heading lacks, or has twice.
func (f *dataFile) marksIn(names []string) (m rowMarks, wrong string) {
	for _, key := range []struct {
		key, name string
		at        *int
	}{{"level", f.table.LevelFrom, &m.level}, {"of_which", f.table.OfWhichFrom, &m.ofWhich}} {
		if key.name == "" {
			continue
		}
		missing, at := find([]string{key.name}, f.printed(names))
		if wrong == "" && (missing != nil || at == nil) {
			wrong = key.key
		}
		if at != nil {
			*key.at = at[0] + 1
		}
	}
	if wrong == "" && m.level > 0 && m.level == m.ofWhich {
		wrong = "of_which"
	}
	return m, wrong
}

// noMarks refuses a key whose column the heading lacks or has twice, or which there is no heading for.
func (f *dataFile) noMarks(names []string) {
	_, key := f.marksIn(names)
	if key == "" && f.table.LevelFrom != "" {
		key = "level"
	}
	key = cmp.Or(key, "of_which")
	at := string(f.at.field(key))
	name := map[string]string{"level": f.table.LevelFrom, "of_which": f.table.OfWhichFrom}[key]
	m := decree.Message{
		Vi: "tệp không có dòng tên cột (heading: false) thì không lấy cột theo tên được", En: "without a heading in the file (heading: false) no column can be taken by name"}
	if f.hasHeading() {
		m = decree.Message{Vi: "tiêu đề của tệp phải có đúng một cột tên này, cho riêng khóa này: " + list(names), En: "the heading of the file must have one column of this name, for this key alone: " + list(names)}
	}
	f.d.fault(f.d.places.Find(at), at, "file-heading", name, m)
}

// without returns the cells of a record but those of the marks.
func without[T any](m rowMarks, cells []T) []T {
	if m == (rowMarks{}) {
		return cells
	}
	kept := make([]T, 0, len(cells))
	for i, cell := range cells {
		if i+1 != m.level && i+1 != m.ofWhich {
			kept = append(kept, cell)
		}
	}
	return kept
}

// mark puts into a row what the cells of the marks say. cell gives the text of a place in the record, from 0.
func (f *dataFile) mark(row *model.Row, at fieldPath, m rowMarks, cell func(int) (text string, place model.Position)) {
	if m.level > 0 {
		text, place := cell(m.level - 1)
		switch text = strings.TrimSpace(text); {
		case text == "" && namesTotal(row): // of the tree of the rows, in which one without a level would be a part of the row above it
			row.Kind = model.TotalRow
		case text == "":
		case len(text) == 1 && '1' <= text[0] && text[0] <= '9':
			row.Level = int(text[0] - '0')
		default:
			f.d.fault(place, string(at.field("level")), "row-level", text, decree.Message{
				Vi: "cấp của hàng là một số từ 1 đến 9, hoặc để trống", En: "the level of a row is a number from 1 to 9, or blank"})
		}
	}
	if m.ofWhich > 0 {
		text, place := cell(m.ofWhich - 1)
		switch nameKey(text) {
		case "":
		case "x", "1", "có", "true":
			row.OfWhich = true
		case "0", "không", "false":
		default:
			f.d.fault(place, string(at.field("of_which")), "row-of-which", text, decree.Message{
				Vi: "hàng “trong đó” ghi x, hàng khác để trống", En: "a row that is a trong đó has an x, any other is blank"})
		}
	}
}

// namesTotal reports whether a row is a total by its name, which stands in one of its first cells.
func namesTotal(row *model.Row) bool {
	for i := range min(len(row.Cells), 3) {
		if rowlabel.IsTotal(strings.TrimSpace(row.Cells[i].Text.String())) {
			return true
		}
	}
	return false
}

// find returns which of the wanted names a heading lacks, and where each of them stands if none stands twice.
func find(wanted, names []string) (missing []string, at []int) {
	places, twice := map[string]int{}, map[string]bool{}
	for i, name := range names {
		key := nameKey(name)
		if _, known := places[key]; known {
			twice[key] = true
		}
		places[key] = i
	}
	ambiguous := false
	for _, name := range wanted {
		key := nameKey(name)
		if i, known := places[key]; known && key != "" {
			at = append(at, i)
		} else {
			missing = append(missing, name)
		}
		ambiguous = ambiguous || twice[key]
	}
	if ambiguous || missing != nil {
		at = nil
	}
	return missing, at
}

// repeated returns the first name that a list has twice, of those that are wanted.
func repeated(names, wanted []string) (name string, found bool) {
	count := map[string]int{}
	for _, name := range names {
		count[nameKey(name)]++
	}
	for _, name := range wanted {
		if count[nameKey(name)] > 1 {
			return name, true
		}
	}
	return "", false
}

// nameKey returns what of a name is compared: not its spaces, its case, invisible signs, how its letters are composed, nor
// whether the 2 of m² is raised.
func nameKey(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r):
			return -1
		case r == '²':
			return '2'
		case r == '³':
			return '3'
		}
		return unicode.ToLower(r)
	}, composed.String(name))
}

// list writes names for a message, not more than a line or two of them.
func list(names []string) string {
	const most = 12
	var out []string
	for _, name := range names[:min(most, len(names))] {
		out = append(out, quoted(name))
	}
	if len(names) > most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

func quoted(name string) string {
	return "“" + model.Excerpt(strings.Join(strings.Fields(name), " ")) + "”"
}
