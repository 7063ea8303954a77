package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date is a day of the calendar, or in a draft a month whose day is still open, a year whose month is, or nothing at all.
// It is not a time.Time: a report has no hour and no zone.
type Date struct {
	Day, Month, Year int
}

// DateOf returns the day of a time in the zone of that time; none of the zero time.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	return Date{Day: t.Day(), Month: int(t.Month()), Year: t.Year()}
}

// IsZero reports whether the whole date is blank.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the date exists; one with a blank day, with a blank month too, or wholly blank, is valid too.
func (d Date) Valid() bool {
	if d.IsZero() {
		return true
	}
	if d.Year < 1000 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Month == 0 && d.Day != 0 {
		return false
	}
	if d.Day == 0 {
		return true
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Day > 0 && t.Day() == d.Day
}

// String returns the form that UnmarshalText reads: "2024-11-08", "2024-11", "2024" or "".
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Day == 0 && d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the form of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads year-month-day, year-month where the day is still open, or the year where the month is too. That the day exists is for Validate to say.
func (d *Date) UnmarshalText(b []byte) error {
	s := strings.TrimSpace(string(b))
	if s == "" {
		*d = Date{}
		return nil
	}
	parts := strings.Split(s, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return unread(s, "không phải ngày viết theo dạng 2024-11-08", "this is not a date of the form 2024-11-08")
	}
	var v [3]int
	for i, p := range parts {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || n == 0 || i > 0 && len(p) > 2 {
			return unread(s, "không phải ngày viết theo dạng 2024-11-08", "this is not a date of the form 2024-11-08")
		}
		v[i] = int(n)
	}
	*d = Date{Year: v[0], Month: v[1], Day: v[2]}
	return nil
}
