package check

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

var dateRules = []Rule{
	words(decree.PlaceComma, func(in *inspection) {
		in.dates(func(p *word.Paragraph, d dateLine) {
			first, _ := utf8.DecodeRuneInString(d.place)
			switch {
			case d.place == "":
			case !d.comma:
				in.breach(p, d.place, d.place+",")
			case unicode.IsLower(first):
				in.breach(p, d.place, string(unicode.ToUpper(first))+d.place[utf8.RuneLen(first):])
			}
		})
	}),
	words(decree.DateInFull, func(in *inspection) {
		for _, p := range in.outline.By[decree.PlaceDate] {
			s := p.Shown()
			if m := dateInWords().FindStringSubmatch(s); m == nil || romanDate().MatchString(m[4]) {
				in.breach(p, s, "")
			}
		}
	}),
	words(decree.DayPadded, func(in *inspection) {
		in.dates(func(p *word.Paragraph, d dateLine) { in.padded(p, "ngày", d.day, decree.Day) })
	}),
	words(decree.MonthPadded, func(in *inspection) {
		in.dates(func(p *word.Paragraph, d dateLine) { in.padded(p, "tháng", d.month, decree.Month) })
	}),
}

// A dateLine is the line of địa danh and thời gian, taken apart. What a draft leaves blank is no number.
type dateLine struct {
	place      string
	comma      bool
	day, month string
}

var (
	dateInWords = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(.*?)\s*(,?)\s*ngày\s*(\S*?)\s*tháng\s*(\S*?)\s*năm\b?\s*(.*)$`)
	})
	romanDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[IVX]+$`) })
)

func (in *inspection) dates(visit func(*word.Paragraph, dateLine)) {
	for _, p := range in.outline.By[decree.PlaceDate] {
		if m := dateInWords().FindStringSubmatch(p.Shown()); m != nil {
			visit(p, dateLine{m[1], m[2] == ",", m[3], m[4]})
		}
	}
}

// padded compares a number of one or two figures with how decree writes it.
func (in *inspection) padded(p *word.Paragraph, word, got string, write func(int) string) {
	if n, err := strconv.Atoi(got); err == nil && n > 0 && len(got) <= 2 && got != write(n) {
		in.breach(p, word+" "+got, strings.TrimSpace(word+" "+write(n)))
	}
}
