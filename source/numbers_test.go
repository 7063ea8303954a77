package source

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// A wayIn puts a typed number into a source.
type wayIn struct {
	name   string
	files  func(typed string) map[string]string
	values Values
	figure bool // the number is the figure x, else the cell of a table
}

// waysIn are all ways by which typed text becomes a number. Each has room for 12 decimals and none that are declared of a figure.
func waysIn(typed string) []wayIn {
	one := func(source string) func(string) map[string]string {
		return func(typed string) map[string]string {
			return map[string]string{"r.yaml": strings.ReplaceAll(source, "NUMBER", typed)}
		}
	}
	column := "columns: [{title: A, kind: number, decimals: 12, percent: true}]"
	return []wayIn{
		{name: "figure", files: one("figures:\n  x: NUMBER\n"), figure: true},
		{name: "quoted figure", files: one("figures: {x: \"NUMBER\"}\n"), figure: true},
		{name: "long figure", files: one("figures:\n  x: {value: \"NUMBER\", decimals: 12}\n"), figure: true},
		{name: "merged figure", files: one("figures: {x: 0}\n"), values: Values{"x": typed}, figure: true},
		{name: "cell", files: one("body:\n- table:\n    " + column + "\n    rows:\n    - - NUMBER\n")},
		{name: "quoted cell", files: one("body:\n- table:\n    rows: [[\"NUMBER\"]]\n    " + column + "\n")},
		{name: "number of a cell", files: one("body:\n- table:\n    " + column + "\n    rows: [[{number: \"NUMBER\"}]]\n")},
		{name: "merged cell", files: one("body:\n- table:\n    " + column + "\n    rows: [[\"{{o}}\"]]\n"), values: Values{"o": typed}},
		{name: "data file", files: func(typed string) map[string]string {
			return map[string]string{"r.yaml": "body:\n- table: {file: a.csv, " + column + "}\n", "a.csv": "A\n\"" + typed + "\"\n"}
		}},
		{name: "string of JSON", files: func(typed string) map[string]string {
			return map[string]string{"r.json": `{"body": [{"table": {"columns": [{"title": "A", "kind": "number", "decimals": 12, "percent": true}], "rows": [["` + typed + `"]]}}]}`}
		}},
	}
}

// read returns the number, or the rule by which it is refused.
func (w wayIn) read(typed string, c Convention) (value, rule string) {
	name := "r.yaml"
	files := fstest.MapFS{}
	for file, content := range w.files(typed) {
		files[file] = &fstest.MapFile{Data: []byte(content)}
		if strings.HasSuffix(file, ".json") {
			name = file
		}
	}
	r, err := Config{Numbers: c}.Merge(files, name, w.values)
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
		return "", invalid.Faults[0].Rule
	}
	if w.figure {
		return r.Figures["x"].Value.String(), ""
	}
	cell := r.Body[0].Table.Rows[0].Cells[0]
	if !cell.Number.Valid {
		return "", "number-form" // Validate says so
	}
	return cell.Number.Decimal.String(), ""
}

// TestOneRuleForEveryWayIn holds every way in to the rule of package numeral, with numbers of all shapes.
func TestOneRuleForEveryWayIn(t *testing.T) {
	dice := rand.New(rand.NewPCG(30, 2020))
	for range 300 {
		typed := typedByDice(dice)
		for _, c := range []Convention{UndeclaredNumbers, VietnameseNumbers, PointNumbers} {
			want, rule := "", ""
			n, err := numeral.Read(typed, c)
			if refusal, ok := errors.AsType[*numeral.Refusal](err); ok {
				rule = numberRules[refusal.Kind]
			} else {
				want = n.Value.String()
			}
			for _, w := range waysIn(typed) {
				if got, by := w.read(typed, c); got != want || by != rule {
					t.Errorf("%s, %q under %q: %s %s, want %s %s", w.name, typed, c, got, by, want, rule)
				}
			}
		}
	}
}

func typedByDice(dice *rand.Rand) string {
	var b strings.Builder
	b.WriteString([]string{"", "", "", "-", "+"}[dice.IntN(5)])
	b.WriteString(strconv.Itoa(dice.IntN([]int{10, 1000, 100_000}[dice.IntN(3)])))
	for range dice.IntN(4) {
		b.WriteString([]string{".", ",", ".", ",", " "}[dice.IntN(5)])
		digits := []int{1, 2, 3, 3, 3, 4}[dice.IntN(6)]
		fmt.Fprintf(&b, "%0*d", digits, dice.IntN([]int{0, 10, 100, 1000, 10_000}[digits]))
	}
	b.WriteString([]string{"", "", "", "%"}[dice.IntN(4)])
	return b.String()
}

// TestNumbersNearestFirst declares conventions around each other: the nearest one settles 1.973.
func TestNumbersNearestFirst(t *testing.T) {
	const refused = "number-ambiguous"
	for _, test := range []struct{ around, table, group, column, config, want string }{
		{"", "", "", "", "", refused},
		{"vi", "", "", "", "", "1973"},
		{"point", "", "", "", "", "1.973"},
		{"point", "", "", "", "vi", "1973"}, // the command line goes before the source
		{"point", "point", "", "", "vi", "1.973"},
		{"", "vi", "", "point", "", "1.973"},
		{"", "", "vi", "", "", "1973"},
		{"point", "vi", "point", "vi", "", "1973"},
		{"", "", "", "vi", "", "1973"},
	} {
		key := func(value string) string {
			if value == "" {
				return ""
			}
			return ", numbers: " + value
		}
		source := "appendices: []" + strings.ReplaceAll(key(test.around), ", ", "\n") + "\nbody:\n- table: {columns: [{title: G, columns: [{title: A, kind: number, decimals: 3" +
			key(test.column) + "}]" + key(test.group) + "}], rows: [[1.973]]" + key(test.table) + "}\n"
		var c Convention
		if err := c.UnmarshalText([]byte(test.config)); err != nil {
			t.Fatal(err)
		}
		r, err := Config{Numbers: c}.Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
		if got := numberOrRule(r, err); got != test.want {
			t.Errorf("%+v: %s\n%s", test, got, source)
		}
	}
	for source, want := range map[string]string{
		"figures: {x: {numbers: vi, value: 1.973}}":                           "1.973",
		"figures: {x: {value: 1.973, decimals: 3, numbers: point}}":           "1,973",
		"figures: {x: {value: 1.973, decimals: 3}}":                           refused, // decimals settle nothing
		"numbers: point\nfigures: {x: {value: 1.973, numbers: vi}, y: 2.973}": "1.973",
		"numbers: en\nfigures: {x: 1}":                                        "source-value",
		"numbers: [vi]\nfigures: {x: 1}":                                      "source-type",
		"numbers: vi\nnumbers: vi\nfigures: {x: 1}":                           "repeated-key",
		"numbers:\nfigures: {x: 1}":                                           "1",
	} {
		r, err := decodeSource("r.yaml", source, nil)
		got := numberOrRule(r, err)
		if err == nil {
			got = r.Figures["x"].String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}

func numberOrRule(r *model.Report, err error) string {
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok {
		return invalid.Faults[0].Rule
	}
	if len(r.Body) == 0 {
		return ""
	}
	return r.Body[0].Table.Rows[0].Cells[0].Number.Decimal.String()
}

// TestNumbersReachNothingElse: the convention is that of numbers with a value, not of lengths, counts and dates.
func TestNumbersReachNothingElse(t *testing.T) {
	for _, convention := range []string{"vi", "point"} {
		source := "numbers: " + convention + "\ndate: 2026-03-08\nfirst_note: 2\nbody:\n" +
			"- section: {title: A, start: 3}\n- table: {columns: [{title: A, width: 25.125mm}], rows: [[1.973]]}\n"
		r, err := decodeSource("r.yaml", source, nil)
		if err != nil || r.Body[1].Table.Columns[0].Width.Millimetres != 25.125 || r.FirstNote != 2 || r.Date.String() != "2026-03-08" ||
			r.Body[1].Table.Rows[0].Cells[0].Text.String() != "1.973" {
			t.Errorf("%s: %+v, %v", convention, r, err)
		}
	}
}

// TestTokensOfJSON are numbers of programs: never ambiguous, and judged by their value.
func TestTokensOfJSON(t *testing.T) {
	table := `{"body": [{"table": {"numbers": "vi", "columns": [{"title": "A", "kind": "number", "decimals": 3}, "B"], "rows": [[NUMBER, NUMBER]]}}]}`
	for token, want := range map[string]string{"1.973": "1.973", "1973": "1973", "1.9730": "1.973", "-0.5": "-0.5", "1.5e2": "150"} {
		r, err := decodeSource("r.json", strings.ReplaceAll(table, "NUMBER", token), nil)
		if err != nil || numberOrRule(r, err) != want || len(r.Doubts) > 0 || r.Body[0].Table.Rows[0].Cells[1].String() != token {
			t.Errorf("%s: %s, %v", token, numberOrRule(r, err), err)
		}
		r, err = decodeSource("r.json", `{"figures": {"x": `+token+`, "y": {"value": `+token+`, "decimals": 3}}}`, nil)
		if err != nil || r.Figures["x"].Value.String() != want || r.Figures["y"].Value.String() != want || len(r.Doubts) > 0 {
			t.Errorf("figure %s: %+v, %v", token, r, err)
		}
	}
	for _, token := range []string{"1e99", "1e-99", strings.Repeat("1", 31)} {
		_, err := decodeSource("r.json", strings.ReplaceAll(table, "NUMBER", token), nil)
		if got := numberOrRule(nil, err); got != "number-length" {
			t.Errorf("%.20s: %s", token, got)
		}
	}
}

// TestCellNumbers: what is no number stays a text; what is typed and not printed is warned of.
func TestCellNumbers(t *testing.T) {
	for typed, want := range map[string]string{
		"1973.25": "=1973.25", "-5": "=-5", "0": "=0", "12.50": "=12.5", "-": "-", "–": "–", "1.973,25": "=1973.25", "1,5": "=1.5",
		"1e3": "1e3", ".5": ".5", "5.": "5.", "1_000": "1_000", "NaN": "NaN", "0x10": "0x10", "Đạt": "Đạt",
		"007": "=7 number-zeros", "1.50": "=1.5", "1.500000": "=1.5 number-zeros", "1.23456": "=1.23456",
		"1.23E+05": "=123000 number-rounded", "05": "=5 number-zeros", "0,5": "=0.5", "00": "=0 number-zeros", "-05": "=-5 number-zeros",
		"+5": "number-mark", "5%": "number-percent", "1 973": "number-mark", "1.973": "number-ambiguous", strings.Repeat("9", 31): "number-length",
	} {
		source := "body:\n- table:\n    columns: [{title: A, kind: number, decimals: 4}]\n    rows: [[" + strconv.Quote(typed) + "]]\n"
		r, err := decodeSource("r.yaml", source, nil)
		got := numberOrRule(r, err)
		if err == nil {
			cell := r.Body[0].Table.Rows[0].Cells[0]
			got = cell.String()
			if cell.Number.Valid {
				got = "=" + got
			}
			for _, f := range r.Doubts {
				got += " " + f.Rule
				if f.Severity != model.Warning || f.Position.Line != 4 {
					t.Errorf("%s: %+v", typed, f)
				}
			}
		}
		if got != want {
			t.Errorf("%q gives %q, want %q", typed, got, want)
		}
	}
}

// TestManyRefusedNumbers: a column says enough with some forty faults.
func TestManyRefusedNumbers(t *testing.T) {
	csv := "A\n" + strings.Repeat("1.973\n", 5000)
	_, err := decodeSource("r.yaml", "body:\n- table: {file: a.csv, columns: [{title: A, kind: number}]}\n", map[string]string{"a.csv": csv})
	invalid, ok := errors.AsType[*model.ValidationError](err)
	if !ok || len(invalid.Faults) != mostRefused+1 || !strings.Contains(invalid.Error(), "4960 more cells") {
		t.Errorf("%.300v", err)
	}
}

// TestNumbersOfRowsThatDoNotFit: the numbers of a row with too few or too many cells are read all the same, so that the one thing
// that is said of it is true.
func TestNumbersOfRowsThatDoNotFit(t *testing.T) {
	const number = "{title: N, kind: number}"
	for _, test := range []struct{ rows, want string }{
		{"[[a, 1000, 5]]", "row-length"},
		{"[[a, 1, 2, 3, 4, 5]]", "row-length"},
		{"[[{text: a, columns: 2}, 1]]", "row-length"},
		{"[[{text: a, rows: 2}, 1, 2, 3], [4, 5]]", "row-length"},
		{"[[a, x, 5]]", "row-length cell"},
	} {
		source := "body:\n- table:\n    columns: [A, " + number + ", " + number + ", " + number + "]\n    rows: " + test.rows + "\n"
		r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(source)}}, "r.yaml")
		if err != nil {
			t.Fatal(test.rows, err)
		}
		var rules []string
		for _, f := range r.Validate() {
			if strings.HasPrefix(f.Path, "body[0].table.rows") {
				rules = append(rules, f.Rule)
			}
		}
		if got := strings.Join(rules, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.rows, got, test.want)
		}
	}
}

// TestLinesOfDrawnRows: what is said of a row of a table that is drawn with "|" has the line of the row.
func TestLinesOfDrawnRows(t *testing.T) {
	source := "---\nplace: Huế\n---\n\nMột đoạn.\n\n| A | B |\n|---|---|\n| (A) | (1) |\n| 1,300.5 | **x** |\n| a | chi 12.5% |\n\nHai 1,300.5 đoạn.\n"
	r, err := Decode(fstest.MapFS{"r.md": {Data: []byte(source)}}, "r.md")
	if err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, f := range r.Validate() {
		if f.Rule == "number-english" {
			lines = append(lines, f.Position.Line)
		}
	}
	if want := []int{10, 11, 13}; !slices.Equal(lines, want) {
		t.Errorf("lines %v, want %v", lines, want)
	}
}
