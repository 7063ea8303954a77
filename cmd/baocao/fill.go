package main

import (
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// decreeFields are the fields of a PDF of ours that văn thư fills, with how the Decree writes what stands in them.
var decreeFields = []struct {
	name        string
	rule        decree.TextRule
	least, most int
	written     func(int) string
}{
	{"So", decree.NumberPadded, 1, 1_000_000, decree.Ordinal},
	{"Ngay", decree.DayPadded, 1, 31, decree.Day},
	{"Thang", decree.MonthPadded, 1, 12, decree.Month},
	{"Nam", decree.DateInFull, 1000, 9999, strconv.Itoa},
}

// fillWarnings say where a number or a date that is filled in is none, or not as the Decree writes it: the signature locks it.
func (s *signCommand) fillWarnings() (list model.Faults) {
	numbers := map[string]int{}
	warn := func(path, value string, rule decree.TextRule, vi, en string) {
		list = append(list, model.Fault{Path: path, Rule: rule.ID(), Severity: model.Warning, Value: value, Clause: rule.Clause(), Message: decree.Message{Vi: vi, En: en}})
	}
	for _, f := range decreeFields {
		value, filled := s.Fill[f.name]
		if !filled {
			continue
		}
		n, err := strconv.Atoi(value)
		switch {
		case err != nil || n < f.least || n > f.most:
			warn("--fill "+f.name, value, f.rule, "không phải số, ngày, tháng hoặc năm có thật; chữ ký khóa giá trị này, ký lại từ bản trước nếu sai",
				"this is no number, day, month or year; the signature locks it, so sign the file before this one again if it is wrong")
		case f.written(n) != value:
			warn("--fill "+f.name, value, f.rule, "Nghị định viết "+f.written(n)+"; chữ ký khóa giá trị này, ký lại từ bản trước nếu sai",
				"the Decree writes "+f.written(n)+"; the signature locks it, so sign the file before this one again if it is wrong")
		}
		numbers[f.name] = n
	}
	day := model.Date{Day: numbers["Ngay"], Month: numbers["Thang"], Year: numbers["Nam"]}
	if len(list) == 0 && day.Day > 0 && day.Month > 0 && day.Year > 0 && !day.Valid() {
		warn("--fill", day.String(), decree.DateInFull, "lịch không có ngày này; chữ ký khóa giá trị này, ký lại từ bản trước", "there is no such day; the signature locks it, so sign the file before this one again")
	}
	return list
}
