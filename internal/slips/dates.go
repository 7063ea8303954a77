package slips

import (
	"strings"
	"time"

	"github.com/vanthu/baocao/decree"
)

// monthWord is found at a byte of its second letter: the first begins every tenth word.
var monthWord = phrase{"tháng ", 3}

// impossibleFigures looks at dates in figures, 31/4/2026, 31-4-2026, 31.4.2026 or 2026-04-31. What stands within a longer number is none.
func impossibleFigures(s string, sign byte) (all []Slip) {
	for from := 0; ; {
		at := strings.IndexByte(s[from:], sign)
		if at < 0 {
			return all
		}
		day := from + at
		from = day + 1
		month := digitsEnd(s, from)
		if month == from || month-from > 2 || month == len(s) || s[month] != sign || day == 0 || !isDigit(s[day-1]) {
			continue
		}
		end, begin := digitsEnd(s, month+1), day-1
		if year := day - len("2026"); sign == '-' && year >= 0 && end-month == len("-31") && digitsEnd(s, year) == day && standsApart(s, year, end) {
			all = impossibleDate(all, s[year:end], number(s[month+1:end]), number(s[day+1:month]), number(s[year:day]))
			from = end
			continue
		}
		if begin > 0 && isDigit(s[begin-1]) {
			begin--
		}
		if end-month != len("/2026") || s[month+1] != '1' && s[month+1] != '2' || !standsApart(s, begin, end) {
			continue
		}
		all = impossibleDate(all, s[begin:end], number(s[begin:day]), number(s[day+1:month]), number(s[month+1:end]))
		from = end
	}
}

// impossibleWords looks at dates in words. A number without a year may be a quantity: "trong tháng 15 đơn vị", "lương tháng 13".
func impossibleWords(s string) (all []Slip) {
	for from := 0; ; {
		at := monthWord.index(s[from:])
		if at < 0 {
			return all
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
		all = impossibleDate(all, s[first:to], day, month, year)
	}
}

// impossibleDate adds a date that no calendar has. A day or a year below 0 is not said.
func impossibleDate(all []Slip, said string, day, month, year int) []Slip {
	const leap = 2024
	if year < 0 {
		year = leap
	}
	if day < 0 {
		day = 1
	}
	if year >= 1000 && onCalendar(day, month, year) {
		return all
	}
	return append(all, Slip{"date-impossible", said, decree.Message{
		Vi: "không có ngày, tháng này trong lịch; xem lại", En: "no calendar has this date; look at it again"}})
}

func onCalendar(day, month, year int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t.Day() == day && t.Month() == time.Month(month)
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
