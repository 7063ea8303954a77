// Package formula reads what stands in the row of column numbers of a table (số cột), "(1)" or "(3)=(2)/(1)*100", and works it out.
//
// A reference stands in brackets and means the label printed in that row. Bare numbers are then constants. In a formula without
// any brackets only 100 and 1000 are constants, and any other number or letter is a column: 5=4/3*100.
package formula

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Label is a cell of the row of column numbers.
type Label struct {
	// Name is what a formula calls the column by: "3" for "(3)=(2)/(1)*100". Blank for a blank label.
	Name string
	// Formula is nil where the column has none.
	Formula *Formula
}

// A Formula says how the cells of a column follow from others of their row.
type Formula struct {
	root node
	refs []string
	bare []string
}

// Refs are the names of the columns in the formula, each once, in the order in which they stand there.
func (f *Formula) Refs() []string { return f.refs }

// Bare are the constants that could be the name of a column, beside columns in brackets: the 4 of (5)/4*100.
func (f *Formula) Bare() []string { return f.bare }

// Sums reports whether the formula only adds and subtracts columns, so that whole numbers stay exact.
func (f *Formula) Sums() bool { return f.root.sums() }

// mostRunes and deepest bound what is read: a label is a cell of a heading.
const (
	mostRunes = 120
	deepest   = 20
)

// bare takes the brackets off that stand around a label and its formula together: (5=4/3).
func bare(label string) string {
	label = strings.TrimSpace(label)
	inside, opened := strings.CutPrefix(label, "(")
	inside, closed := strings.CutSuffix(inside, ")")
	if first, _, has := strings.Cut(inside, "="); opened && closed && has && isName(strings.TrimSpace(first)) {
		return inside
	}
	return label
}

// nameOf returns what a formula calls a column with this label by, and whether it is a label at all: a number of up to three digits, also with
// a small letter behind it, 4a, or a capital letter, with or without brackets, as that before the sign of equality.
func nameOf(label string) (name string, ok bool) {
	name, _, _ = strings.Cut(bare(label), "=")
	name = strings.TrimSpace(name)
	inner, opened := strings.CutPrefix(name, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	if opened != closed || !isName(inner) {
		return "", false
	}
	return inner, true
}

func isName(s string) bool {
	if last := len(s) - 1; last > 0 && 'a' <= s[last] && s[last] <= 'd' {
		s = s[:last]
	}
	digits := strings.Trim(s, "0123456789") == ""
	return s != "" && digits && len(s) <= 3 || len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z'
}

// Parse reads a label. The error says what is wrong with it, in both languages.
func Parse(label string) (Label, error) {
	if strings.TrimSpace(label) == "" {
		return Label{}, nil
	}
	if utf8.RuneCountInString(label) > mostRunes {
		return Label{}, bilingual.New("số cột dài hơn 120 ký tự", "the label of the column is longer than 120 characters")
	}
	name, ok := nameOf(label)
	if !ok {
		return Label{}, bilingual.New("số cột là một số hoặc một chữ in hoa, như (3), A, hoặc (3)=(2)/(1)*100",
			"the label of a column is a number or a capital letter: (3), A, or (3)=(2)/(1)*100")
	}
	_, text, has := strings.Cut(bare(label), "=")
	if !has {
		return Label{Name: name}, nil
	}
	if f := percentage(text); f != nil {
		return Label{Name: name, Formula: f}, nil
	}
	p, root, err := parse(text)
	if err != nil {
		return Label{}, err
	}
	if divides, _ := ratio(root); p.whole && !divides {
		return Label{}, bilingual.New("x100% của cột không phải phép chia hiểu được hai cách; bỏ đi, hoặc viết *100 nếu nhân một trăm",
			"x100% of what is no quotient of columns can mean two things: leave it out, or write *100 for a hundredfold")
	}
	if len(p.refs) == 0 {
		return Label{}, bilingual.New("công thức không nhắc đến cột nào; viết số cột trong ngoặc: (3)=(2)/(1)*100",
			"the formula names no column: write the label of a column in brackets, (3)=(2)/(1)*100")
	}
	return Label{Name: name, Formula: &Formula{root, p.refs, p.bare}}, nil
}

func parse(text string) (*parser, node, error) {
	p := &parser{rest: text, bracketed: strings.ContainsAny(text, "([")}
	root, err := p.sum(0)
	if err == nil && p.skip() != 0 {
		err = p.unexpected()
	}
	return p, root, err
}

// A parser reads a formula from left to right.
type parser struct {
	rest      string
	bracketed bool // references stand in brackets
	refs      []string
	bare      []string // constants in the form of names
	whole     bool     // 100% has been read
}

// skip passes blanks, and returns the next character, 0 at the end.
func (p *parser) skip() rune {
	p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	if p.rest == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.rest)
	return r
}

func (p *parser) take(r rune) { p.rest = p.rest[utf8.RuneLen(r):] }

func (p *parser) unexpected() error {
	r := p.skip()
	switch r {
	case 0:
		return bilingual.New("công thức bị đứt ở cuối", "the formula breaks off at its end")
	case '=':
		return bilingual.New("công thức có hai dấu bằng", "the formula has two signs of equality")
	}
	return bilingual.New("công thức không đọc được từ “"+p.rest+"”; dùng + - * / : x và ngoặc tròn",
		"the formula is not read from “"+p.rest+"” on: use + - * / : x and round brackets")
}

// sum reads terms with + and - between them.
func (p *parser) sum(depth int) (node, error) {
	left, err := p.product(depth)
	for err == nil {
		switch r := p.skip(); r {
		case '+':
			p.take(r)
			left, err = p.with(left, '+', depth, (*parser).product)
		case '-', '\u2212', '\u2013':
			p.take(r)
			left, err = p.with(left, '-', depth, (*parser).product)
		default:
			return left, nil
		}
	}
	return nil, err
}

// product reads factors with signs of multiplication and division between them.
func (p *parser) product(depth int) (node, error) {
	left, err := p.factor(depth)
	last := left
	for err == nil {
		r := p.skip()
		switch r {
		case '*', 'x', 'X', '×', '·':
			p.take(r)
			left, err = p.with(left, '*', depth, (*parser).factor)
		case '/', ':', '÷':
			p.take(r)
			left, err = p.with(left, '/', depth, (*parser).factor)
		case '%':
			return nil, twofold(left, last)
		default:
			return left, nil
		}
		if b, ok := left.(binary); ok {
			last = b.right
		}
	}
	return nil, err
}

func (p *parser) with(left node, op rune, depth int, read func(*parser, int) (node, error)) (node, error) {
	right, err := read(p, depth)
	if err != nil {
		return nil, err
	}
	return binary{op, left, right}, nil
}

// factor reads a reference, a constant, or what stands in brackets.
func (p *parser) factor(depth int) (node, error) {
	r := p.skip()
	if r == '(' || r == '[' {
		return p.brackets(r, depth)
	}
	word := p.word()
	switch {
	case word == "":
		return nil, p.unexpected()
	case !p.bracketed && word != "100" && word != "1000":
		if !isName(word) {
			return nil, bilingual.New("“"+word+"” không phải số cột", "“"+word+"” is no label of a column")
		}
		return p.reference(word), nil
	}
	if twoNumbers(word) {
		return nil, bilingual.New("“"+word+"” đọc được hai cách; viết không có dấu ngăn nhóm: 1000", "“"+word+"” can be two numbers: write it without a mark between thousands, 1000")
	}
	value, err := decimal.NewFromString(strings.Replace(word, ",", ".", 1))
	if err != nil {
		return nil, bilingual.New("“"+word+"” không phải một số; cột thì viết trong ngoặc: ("+word+")",
			"“"+word+"” is no number; a column stands in brackets: ("+word+")")
	}
	if isName(word) && word != "100" && word != "1000" {
		p.bare = append(p.bare, word)
	}
	if word == "100" && p.skip() == '%' {
		p.take('%')
		p.whole = true
	}
	return constant{value}, nil
}

// twoNumbers reports whether the mark of a constant can stand between thousands: 1.000.
func twoNumbers(word string) bool {
	at := strings.IndexAny(word, ".,")
	return at > 0 && at <= 3 && word[0] != '0' && (len(word)-at)%4 == 0
}

// brackets reads a reference, which is a name alone in brackets, or a sum.
func (p *parser) brackets(open rune, depth int) (node, error) {
	if depth > deepest {
		return nil, bilingual.New("công thức có quá nhiều lớp ngoặc", "the formula has too many brackets within brackets")
	}
	shut := map[rune]rune{'(': ')', '[': ']'}[open]
	p.take(open)
	if inner, rest, found := strings.Cut(p.rest, string(shut)); found && open == '(' && isName(strings.TrimSpace(inner)) {
		p.rest = rest
		return p.reference(strings.TrimSpace(inner)), nil
	}
	of, err := p.sum(depth + 1)
	if err != nil {
		return nil, err
	}
	if p.skip() != shut {
		if p.rest != "" {
			return nil, p.unexpected()
		}
		return nil, bilingual.New("công thức thiếu dấu đóng ngoặc", "a bracket of the formula is not closed")
	}
	p.take(shut)
	return of, nil
}

// word takes letters, digits and the marks within a number.
func (p *parser) word() string {
	end := strings.IndexFunc(p.rest, func(r rune) bool {
		return !unicode.IsDigit(r) && r != ',' && r != '.' && (!unicode.IsLetter(r) || r == 'x' || r == 'X')
	})
	if end < 0 {
		end = len(p.rest)
	}
	word := p.rest[:end]
	p.rest = p.rest[end:]
	return word
}

func (p *parser) reference(name string) node {
	for i, known := range p.refs {
		if known == name {
			return reference(i)
		}
	}
	p.refs = append(p.refs, name)
	return reference(len(p.refs) - 1)
}
