package model

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/numeral"
)

// figures looks at the figures, at the texts that use them and at the sums. It looks at the report as it was written.
func (v *validation) figures(r *Report) {
	if v.report == r && len(r.Figures) == 0 && len(r.Sums) == 0 {
		return // no text has any braces: see Resolve
	}
	used := map[string]bool{}
	later := false // rows that are still to come may use any figure
	visit := visitor{
		text: func(p fieldPath, t *Text) {
			if t.hasFigures() {
				v.faults = append(v.faults, r.Figures.faults(string(p), *t, used)...)
			}
		},
		table: func(_ fieldPath, t *Table) { later = later || t.RowSeq != nil },
	}
	visit.report(r)
	for i := range r.Sums {
		v.sum(fieldPath("sums").index(i), &r.Sums[i], r.Figures, used)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Figures)) {
		v.figure(string(fieldPath("figures").field(name)), name, r.Figures[name])
		if !used[name] && !later {
			v.add(Warning, string(fieldPath("figures").field(name)), "figure-unused", name,
				"không có chỗ nào dùng số liệu này", "nothing uses this figure")
		}
	}
}

// unfigured refuses a figure in a line that takes none.
func (v *validation) unfigured(p fieldPath, s string) {
	if hasBraces(s) {
		v.add(Error, string(p), "figure-place", s, "trường này không dùng được số liệu {{…}}", "this field cannot use a figure {{…}}")
	}
}

// faults says which figures of a text are not known, and notes in used those that are.
func (f Figures) faults(path string, t Text, used map[string]bool) Faults {
	var faults Faults
	add := func(rule, value, vi, en string) {
		faults = append(faults, Fault{Path: path, Rule: rule, Value: Excerpt(value), Message: decree.Message{Vi: vi, En: en}})
	}
	each := func(p figurePiece) {
		_, known := f[p.name]
		switch {
		case p.open:
			add("figure-open", p.text, `thiếu }} sau {{; muốn in {{ thì gõ \{{`, `}} is missing after {{; write \{{ to print {{`)
		case p.figure && !known:
			add("figure-unknown", p.name, "không có số liệu nào tên này trong figures", "figures has no figure of this name")
		case p.figure && used != nil:
			used[p.name] = true
		}
	}
	for r := range t.Runs() {
		figurePieces(r.Text, each)
		if r.Note == nil {
			continue
		}
		for i, body := range r.Note.Body {
			if !body.hasNote() {
				faults = append(faults, f.faults(string(fieldPath(path+".note").index(i)), body, used)...)
			}
		}
	}
	return faults
}

func (v *validation) figure(path, name string, f Figure) {
	value := name
	if numeral.Printable(f.Value) {
		value = f.Value.String()
	}
	switch {
	case !isFigureName(name):
		v.add(Error, path, "figure-name", name, "tên số liệu chỉ gồm chữ, số, _ và -, bắt đầu bằng chữ",
			"the name of a figure is letters, digits, _ and -, a letter first")
	case !numeral.Printable(f.Value):
		v.add(Error, path, "figure", value, fmt.Sprintf("số có hơn %d chữ số", numeral.MaxDigits),
			fmt.Sprintf("the number has more than %d digits", numeral.MaxDigits))
	case f.Decimals < 0 || f.Decimals > numeral.MaxDecimals:
		v.add(Error, path, "figure", fmt.Sprint(f.Decimals), fmt.Sprintf("số chữ số thập phân là 0 đến %d", numeral.MaxDecimals),
			fmt.Sprintf("the decimals are 0 to %d", numeral.MaxDecimals))
	case !numeral.Fits(f.Value, f.Decimals):
		v.add(Error, path, "figure", value, fmt.Sprintf("số có nhiều hơn %d chữ số thập phân đã khai", f.Decimals),
			fmt.Sprintf("the number has more than the %d decimals that it is given", f.Decimals))
	}
}

// sum compares a figure with the sum of its parts.
func (v *validation) sum(p fieldPath, s *Sum, figures Figures, used map[string]bool) {
	known := true
	find := func(at, name string) Figure {
		f, ok := figures[name]
		if !ok && name != "" {
			v.add(Error, at, "figure-unknown", name, "không có số liệu nào tên này trong figures", "figures has no figure of this name")
		}
		known = known && ok && f.sound()
		used[name] = used[name] || ok
		return f
	}
	total := find(string(p.field("total")), s.Total)
	sum, decimals, parts := decimal.Zero, total.Decimals, make([]string, len(s.Parts))
	for i, name := range s.Parts {
		part := find(string(p.field("parts").index(i)), name)
		if known {
			sum, decimals, parts[i] = sum.Add(part.Value), max(decimals, part.Decimals), part.String()
		}
	}
	if !known || len(s.Parts) == 0 || sum.Equal(total.Value) {
		return
	}
	adds := Figure{Value: sum, Decimals: decimals, Percent: total.Percent}
	off := adds
	off.Value = sum.Sub(total.Value).Abs()
	terms := strings.Join(parts, " + ")
	v.add(Error, string(p), "sum", s.Total, fmt.Sprintf("tổng ghi %s, các phần %s cộng lại là %s, lệch %s", total, terms, adds, off),
		fmt.Sprintf("the total says %s, the parts %s add up to %s, a difference of %s", total, terms, adds, off))
}
