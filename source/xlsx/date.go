package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/xuri/excelize/v2"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// date reads a day or a time, which a workbook counts in days.
func (r *reader) date(value float64, s *section) source.SheetCell {
	day := strings.ContainsAny(s.date, "ymd")
	if !s.elapsed && (value >= 1 || value >= 0 && (r.book.date04 || !day)) {
		if t, err := excelize.ExcelDateToTime(value, r.book.date04); err == nil && t.Year() <= 9999 {
			cell := dated(t, s.date)
			if cell.Fault == nil {
				cell.Beside = s.wordsBeside()
			}
			return cell
		}
	}
	return refused("cell-date", "ô có định dạng ngày, giờ nhưng giá trị không phải một ngày; sửa ô, hoặc đổi định dạng trong Excel",
		"the cell has the format of a date or a time, and its value is none: mend the cell, or change its format in Excel")
}

// wordsBeside returns the words that the format of a date writes, but for ngày, tháng and năm around a whole one, which 08/3/2026 says too.
func (s *section) wordsBeside() string {
	var words []string
	for word := range strings.FieldsSeq(s.prefix + " " + s.suffix) {
		word = strings.Trim(word, "/-.,:")
		switch whole := strings.TrimRight(s.date, "w") == "ymd"; {
		case !strings.ContainsFunc(word, unicode.IsLetter), whole && slices.Contains([]string{"ngày", "tháng", "năm"}, strings.ToLower(word)):
		default:
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// isoDate reads a date that stands in the file as 2026-03-08.
func (r *reader) isoDate(value string, style int) source.SheetCell {
	for _, layout := range [...]string{time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04:05.999", time.RFC3339Nano} {
		if t, err := time.Parse(layout, value); err == nil {
			letters := "ymd"
			if s := r.book.format(style).of(1); s != nil && s.date != "" && !s.elapsed {
				letters = s.date
			}
			return dated(t, letters)
		}
	}
	return source.SheetCell{Fault: damaged()}
}

// dated spells the parts of a date that a sheet shows: 08/3/2026, with a zero before days under 10 and the months 1 and 2
// (Phụ lục I, phần II, mục 4), and hours and minutes behind them.
func dated(t time.Time, letters string) source.SheetCell {
	month := strconv.Itoa(int(t.Month()))
	if t.Month() <= time.February {
		month = "0" + month
	}
	day, hours := "", ""
	switch strings.TrimRight(letters, "hisw") {
	case "ymd":
		day = fmt.Sprintf("%02d/%s/%d", t.Day(), month, t.Year())
	case "ym":
		day = fmt.Sprintf("%s/%d", month, t.Year())
	case "md":
		day = fmt.Sprintf("%02d/%s", t.Day(), month)
	case "y":
		day = strconv.Itoa(t.Year())
	case "m":
		day = month
	case "d":
		day = fmt.Sprintf("%02d", t.Day())
	}
	switch strings.Trim(letters, "ymdw") {
	case "hi", "h":
		hours = t.Format("15:04")
	case "his":
		hours = t.Format("15:04:05")
	case "is":
		hours = t.Format("04:05")
	}
	text := strings.TrimSpace(day + " " + hours)
	if text == "" {
		return refused("cell-date", "định dạng ngày, giờ của ô không có ngày, tháng, năm hay giờ; đổi định dạng trong Excel",
			"the format of the cell shows no day, month, year or hour: change it in Excel")
	}
	cell := source.SheetCell{Text: text}
	if strings.TrimRight(letters, "w") == "ymd" {
		cell.Date = model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	}
	return cell
}
