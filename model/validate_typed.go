package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// typedSlips warns of numbers and dates in running text that are not what a Vietnamese reader takes them for: 12.5%,
// 1,973.25, 31 tháng 02. Running text is not changed, and what may be a section or a code (3.14) is not touched.
func (v *validation) typedSlips(p fieldPath, t *Text) {
	v.typedSlipsIn(p, t.plain)
	for i := range t.runs {
		v.typedSlipsIn(p, t.runs[i].Text)
	}
}

func (v *validation) typedSlipsIn(p fieldPath, s string) {
	if mayHaveEnglish(s) {
		v.englishNumbers(p, s)
	}
	v.impossibleFigures(p, s, '/')
	v.impossibleFigures(p, s, '-')
	v.impossibleWords(p, s)
}

// mayHaveEnglish sees at once that a text has no point or comma of an English number: it has one between digits, and a sign
// for per cent or another comma.
func mayHaveEnglish(s string) bool {
	return strings.IndexByte(s, '%') >= 0 && hasBetweenDigits(s, '.') || hasBetweenDigits(s, ',') && hasThousands(s)
}

// hasThousands reports whether three digits stand between a comma and another comma or a point.
func hasThousands(s string) bool {
	for {
		i := strings.IndexByte(s, ',')
		if i < 0 {
			return false
		}
		s = s[i+1:]
		if end := digitsEnd(s, 0); end == 3 && end < len(s) && (s[end] == ',' || s[end] == '.') {
			return true
		}
	}
}

func hasBetweenDigits(s string, sign byte) bool {
	for {
		i := strings.IndexByte(s, sign)
		if i < 0 {
			return false
		}
		if i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1]) {
			return true
		}
		s = s[i+1:]
	}
}

// standsApart reports whether no letter, digit or sign of a code or an address stands right before or behind s[from:to], as in
// the number of a document.
func standsApart(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	behind, size := utf8.DecodeRuneInString(s[to:])
	after, _ := utf8.DecodeRuneInString(s[to+size:])
	part := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case part(before), part(behind), strings.ContainsRune("/-_.,:@#", before), strings.ContainsRune("_@", behind):
		return false
	case strings.ContainsRune("/-.,:", behind):
		return !part(after) || behind != '/' && behind != '-' && !unicode.IsDigit(after)
	}
	return true
}

// englishNumbers looks at each run of digits, points and commas.
func (v *validation) englishNumbers(p fieldPath, s string) {
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		from := i
		for i < len(s) && (isDigit(s[i]) || s[i] == '.' || s[i] == ',') {
			i++
		}
		to := from + len(strings.TrimRight(s[from:i], ".,"))
		percent := strings.HasPrefix(strings.TrimLeft(s[to:], " \u00a0"), "%")
		if right, english := vietnameseSpelling(s[from:to], percent); english && standsApart(s, from, to) {
			typed := s[from:to]
			if percent {
				typed, right = typed+"%", right+"%"
			}
			v.add(Warning, string(p), "number-english", typed, "số viết theo kiểu Anh; viết "+right, "a number the English way; write "+right)
		}
	}
}

// vietnameseSpelling returns the right spelling of a number that can only be an English one: commas between thousands, or a
// point before the decimals of a percentage.
func vietnameseSpelling(s string, percent bool) (right string, english bool) {
	whole, decimals, pointed := strings.Cut(s, ".")
	if strings.ContainsAny(decimals, ".,") || pointed && decimals == "" {
		return "", false
	}
	commas := strings.Count(whole, ",")
	thousands := commas > 1 || commas == 1 && pointed
	if !thousands && !(percent && pointed && commas == 0 && len(decimals) != 3) {
		return "", false
	}
	for group := range strings.SplitSeq(whole, ",") {
		if commas > 0 && (len(group) > 3 || len(group) == 0) {
			return "", false
		}
	}
	for i := len(whole) - 4; commas > 0 && i > 0; i -= 4 {
		if whole[i] != ',' {
			return "", false
		}
		commas--
	}
	if commas > 0 || thousands && whole[0] == '0' {
		return "", false
	}
	right = strings.ReplaceAll(whole, ",", ".")
	if pointed {
		right += "," + decimals
	}
	return right, true
}

// monthWord is found at a byte of its second letter: the first begins every tenth word.
var monthWord = phrase{"tháng ", 3}

// impossibleFigures looks at dates in figures, 31/4/2026 or 31-4-2026. What stands within a longer number is none.
func (v *validation) impossibleFigures(p fieldPath, s string, sign byte) {
	for from := 0; ; {
		at := strings.IndexByte(s[from:], sign)
		if at < 0 {
			return
		}
		day := from + at
		from = day + 1
		month := digitsEnd(s, from)
		if month == from || month-from > 2 || month == len(s) || s[month] != sign || day == 0 || !isDigit(s[day-1]) {
			continue
		}
		end, begin := digitsEnd(s, month+1), day-1
		if begin > 0 && isDigit(s[begin-1]) {
			begin--
		}
		if end-month != len("/2026") || s[month+1] != '1' && s[month+1] != '2' || !standsApart(s, begin, end) {
			continue
		}
		v.impossibleDate(p, s[begin:end], number(s[begin:day]), number(s[day+1:month]), number(s[month+1:end]))
		from = end
	}
}

// impossibleWords looks at dates in words. A number without a year may be a quantity: "trong tháng 15 đơn vị", "lương tháng 13".
func (v *validation) impossibleWords(p fieldPath, s string) {
	for from := 0; ; {
		at := monthWord.index(s[from:])
		if at < 0 {
			return
		}
		at += from
		from = at + len(monthWord.text)
		end := digitsEnd(s, from)
		if end == from || end-from > 2 {
			continue
		}
		day, first, named := dayBefore(s, at)
		year, to := yearBehind(s, end)
		if !named && year < 0 {
			day, first = -1, at
		}
		month := number(s[from:end])
		if day < 0 && year < 0 && (month <= 12 && month > 0 || !endsClause(s[end:]) || strings.HasSuffix(s[:at], "lương ") || strings.HasSuffix(s[:at], "thưởng ")) {
			continue
		}
		v.impossibleDate(p, s[first:to], day, month, year)
	}
}

// impossibleDate warns of a date that no calendar has. A day or a year below 0 is not said.
func (v *validation) impossibleDate(p fieldPath, said string, day, month, year int) {
	const leap = 2024
	if year < 0 {
		year = leap
	}
	if day < 0 {
		day = 1
	}
	if day > 0 && (Date{Day: day, Month: month, Year: year}).Valid() {
		return
	}
	v.add(Warning, string(p), "date-impossible", said, "không có ngày, tháng này trong lịch; xem lại", "no calendar has this date; look at it again")
}

// dayBefore returns the day that stands before the month, "31 tháng 02", -1 where none does, where the date begins, and
// whether it is called a day, as a number of months is not.
func dayBefore(s string, month int) (day, from int, named bool) {
	end := len(strings.TrimRight(s[:month], " \u00a0"))
	from = end
	for from > 0 && isDigit(s[from-1]) {
		from--
	}
	if from == end || end-from > 2 || end == month {
		return -1, month, false
	}
	return number(s[from:end]), from, strings.HasSuffix(strings.TrimRight(s[:from], " \u00a0"), "ngày")
}

// yearBehind returns the year behind a month, "tháng 02 năm 2026" or "tháng 02/2026", -1 where none does, and where the date ends.
func yearBehind(s string, month int) (year, to int) {
	rest := s[month:]
	trimmed, found := strings.CutPrefix(rest, "/")
	if !found {
		if trimmed, found = strings.CutPrefix(strings.TrimLeft(rest, " \u00a0"), "năm "); !found {
			return -1, month
		}
	}
	from := len(s) - len(trimmed)
	to = digitsEnd(s, from)
	if to-from != 4 {
		return -1, month
	}
	return number(s[from:to]), to
}

// endsClause reports whether nothing is counted behind a number: a sign or the end stands there.
func endsClause(rest string) bool {
	return rest == "" || strings.IndexByte(",.;:)", rest[0]) >= 0 && (len(rest) == 1 || !isDigit(rest[1]))
}

// number is the value of a few digits.
func number(digits string) (n int) {
	for i := range len(digits) {
		n = 10*n + int(digits[i]-'0')
	}
	return n
}
