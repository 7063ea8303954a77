package check

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var numberRules = []Rule{
	words(decree.NumberPadded, func(in *inspection) {
		in.numbers(func(p *word.Paragraph, n numberLine) {
			if v, err := strconv.Atoi(n.ordinal); err == nil && v > 0 && n.ordinal != decree.Ordinal(v) && len(n.ordinal) == 1 {
				in.breach(p, n.ordinal, decree.Ordinal(v))
			}
		})
	}),
	words(decree.NumberWithoutYear, func(in *inspection) {
		in.numbers(func(p *word.Paragraph, n numberLine) {
			if yearFirst().MatchString(n.symbol) {
				in.breach(p, p.Shown(), "")
			}
		})
	}),
	words(decree.NumberWithoutSpaces, func(in *inspection) {
		in.numbers(func(p *word.Paragraph, n numberLine) {
			if spaced().MatchString(n.whole) {
				in.breach(p, n.whole, "")
			}
		})
	}),
	words(decree.SymbolOfType, func(in *inspection) {
		in.numbers(func(p *word.Paragraph, n numberLine) {
			want := in.outline.DocumentType.Abbreviation()
			if got := n.first(); want != "" && got != "" && got != want && !partyNumber().MatchString(p.Shown()) {
				in.breach(p, got, want)
			}
		})
	}),
	words(decree.SymbolInCapitals, func(in *inspection) {
		in.numbers(func(p *word.Paragraph, n numberLine) {
			for group := range strings.FieldsFuncSeq(n.symbol, func(r rune) bool { return r == '-' || r == '/' }) {
				if _, isType := decree.TypeByAbbreviation(group); !isType && group != primeMinister && recognise.HasSmallLetters(group) {
					in.breach(p, group, strings.ToUpper(group))
				}
			}
		})
	}),
}

// primeMinister is how the Government Office abbreviates Thủ tướng, with a small letter: “33/CT-TTg”.
const primeMinister = "TTg"

// A numberLine is the line of số, ký hiệu, taken apart.
type numberLine struct {
	whole   string // "45/BC-UBND"
	ordinal string // "45"; of a draft it is blank
	symbol  string // "BC-UBND"
}

var (
	numberText  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:số)\s*:?\s*(.*)$`) })
	partyNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:số)\s*:?\s*\d*\s*-\s*\p{Lu}+\s*/`)
	})
	yearFirst = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:19|20)\d\d\b`) })
	spaced    = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\d\s+/|/\s+\S|\S\s+-|-\s+\S|\pL\s+\pL`)
	})
)

// numbers calls visit for the number of the document, unless a law of its own governs it.
func (in *inspection) numbers(visit func(*word.Paragraph, numberLine)) {
	if in.outline.Normative {
		return
	}
	for _, p := range in.outline.By[decree.NumberSymbol] {
		found := numberText().FindStringSubmatch(p.Shown())
		if found == nil {
			continue
		}
		n := numberLine{whole: found[1]}
		var slash bool
		if n.ordinal, n.symbol, slash = strings.Cut(found[1], "/"); slash {
			n.ordinal, n.symbol = strings.TrimSpace(n.ordinal), strings.TrimSpace(n.symbol)
			visit(p, n)
		}
	}
}

// first is the group that names the type.
func (n numberLine) first() string {
	symbol := n.symbol
	if year := yearFirst().FindString(symbol); year != "" {
		symbol = strings.TrimPrefix(symbol[len(year):], "/")
	}
	group, _, _ := strings.Cut(symbol, "-")
	return strings.TrimSpace(group)
}
