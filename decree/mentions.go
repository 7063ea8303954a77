package decree

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// mentions finds the numerals of the appendices that a text points to: “Phụ lục I, II và III”.
var (
	mentions = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i:phụ lục)(?:\s+(?i:số))?((?:\s*(?:,|và|đến|-|–)?\s*(?:(?i:phụ lục)\s+)?(?:[IVXL]+|\d+)\b)+)`)
	})
	numerals = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`đến|-|–|[IVXL]+|\d+`) })
	// ofAnother follows the numeral of an appendix of another document.
	ofAnother = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*(?:của|(?:ban hành )?(?:kèm )?(?:theo )?(?:Nghị|Thông tư|Quyết định|Luật|Kế hoạch|Công văn|Chỉ thị))`)
	})
	// ofThis stands before the numeral of an appendix of this document, attached behind it.
	ofThis = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:kèm|xem|\(có|\(theo|chi tiết)[^.;]{0,60}$`)
	})
	attached = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:đính )?kèm|^\)`) })
	// attachedAlone is an appendix without a numeral that can be of this document only.
	attachedAlone = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i:phụ lục)\s+(?:đính )?kèm(?:\s+theo)?(?:\s+(?i:báo cáo|văn bản|tờ trình)\s+này)?\s*(?:[.,;:)]|$)`)
	})
)

// Mentions are the appendices that a text points to. The zero value is none.
type Mentions struct {
	Named bool         // the text speaks of appendices at all
	sure  map[int]bool // by their numbers, 0 for one without; true where it can be none of another document
}

// Read adds what one paragraph says, and returns the numbers in it that were not mentioned so surely before.
func (m *Mentions) Read(s string) (found []int) {
	if !NamesAppendix(s) {
		return nil
	}
	m.Named = true
	for _, at := range mentions().FindAllStringSubmatchIndex(s, -1) {
		if ofAnother().MatchString(s[at[1]:]) {
			continue
		}
		sure := ofThis().MatchString(s[:at[0]]) || attached().MatchString(s[at[1]:])
		for _, n := range numbersIn(s[at[2]:at[3]]) {
			found = m.mention(found, n, sure)
		}
	}
	if attachedAlone().MatchString(s) {
		found = m.mention(found, 0, true)
	}
	return found
}

func (m *Mentions) mention(found []int, n int, sure bool) []int {
	if m.sure == nil {
		m.sure = make(map[int]bool)
	}
	if before, known := m.sure[n]; known && (before || !sure) {
		return found
	}
	m.sure[n] = sure
	return append(found, n)
}

// NamesAppendix reports whether a text speaks of an appendix.
func NamesAppendix(s string) bool {
	for range around(s, "h\xe1\xbb", '\xa5', " lục") {
		return true
	}
	for range around(s, "H\xe1\xbb", '\xa4', " L\xe1\xbb\xa4C") {
		return true
	}
	return false
}

// Misses reports whether the text should point to the appendix with a number and does not: it names others, or none at all.
func (m *Mentions) Misses(number int) bool {
	_, known := m.sure[number]
	return !known && (!m.Named || m.numbered() > 0)
}

func (m *Mentions) numbered() int {
	n := len(m.sure)
	if _, alone := m.sure[0]; alone {
		n--
	}
	return n
}

// Absent are the numbers of the appendices that the text surely points to and that are not among those from 1 to present,
// in their order; 0 stands for one without a number, where none is present.
func (m *Mentions) Absent(present int) (numbers []int) {
	if m.sure[0] && present == 0 {
		numbers = append(numbers, 0)
	}
	for _, n := range slices.Sorted(maps.Keys(m.sure)) {
		if n > present && m.sure[n] {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// AppendixNumber is the number that a numeral says, “IV” or “4”; 0 for what is none.
func AppendixNumber(numeral string) int {
	if n, ok := ParseRoman(numeral); ok {
		return n
	}
	n, _ := strconv.Atoi(numeral)
	return n
}

// numbersIn reads “I, II và III” and “1 đến 4”.
func numbersIn(s string) (list []int) {
	const most = 50
	through := false
	for _, found := range numerals().FindAllString(s, -1) {
		n := AppendixNumber(found)
		if n == 0 {
			through = len(list) > 0
			continue
		}
		if through {
			for m := list[len(list)-1] + 1; m < n && len(list) < most; m++ {
				list = append(list, m)
			}
		}
		list, through = append(list, n), false
	}
	return list
}
