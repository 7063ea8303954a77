package slips

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// One part of a list up to its unit: "khối hành chính: 02 ", with what joins it to the part before.
var listedPart = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:,|;|\s+và|,\s+và)?\s+(\p{L}+)[^:,;.\d]*:\s+(\d{1,9})\s+`)
})

// A whole right before its list: "134 trường hợp tinh giản biên chế; ".
var listedWhole = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\d{1,9})\s+(\p{L}[^\d:.;]*?)[;,]?\s+$`)
})

// listIntro stands between a whole and its parts.
var listIntro = phrase{"trong đó", len("trong đó") - 1}

// partSlips warns of a list whose parts are more than the whole before it: "134 trường hợp …; trong đó khối A: 02 trường
// hợp, khối B: 124 trường hợp và khối C: 33 trường hợp". The list is one of parts only where nothing has to be guessed:
// each part has the form "name: number unit", all names begin with the same word, so that they are of one kind, and the
// unit is that of the whole. Parts that are fewer than the whole may be a selection, and nothing is said of them.
func partSlips(s string) (all []Slip) {
	for at := 0; ; {
		i := listIntro.index(s[at:])
		if i < 0 {
			return all
		}
		before, list := s[at:at+i], strings.TrimPrefix(s[at+i+len(listIntro.text):], ":")
		at += i + len(listIntro.text)
		if number, unit, ok := cutWhole(before); ok {
			all = append(all, partsOf(number, unit, list)...)
		}
	}
}

// cutWhole reads the whole at the end of a text. Its number is the last, at which the expression is held alone: it would
// try every other before it.
func cutWhole(before string) (number, unit string, ok bool) {
	start := strings.LastIndexAny(before, "0123456789") + 1
	for start > 0 && isDigit(before[start-1]) {
		start--
	}
	m := listedWhole().FindStringSubmatch(before[start:])
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

// partsOf compares a whole with the list of its parts.
func partsOf(number, unit, list string) []Slip {
	whole, _ := strconv.Atoi(number)
	sum, parts, kind := 0, []string(nil), ""
	for {
		part := listedPart().FindStringSubmatch(list)
		if part == nil || kind != "" && part[1] != kind {
			break
		}
		same := commonWords(unit, list[len(part[0]):])
		if same == 0 {
			break
		}
		n, _ := strconv.Atoi(part[2])
		kind, sum, parts = part[1], sum+n, append(parts, part[2])
		list = list[len(part[0])+same:]
	}
	// A list ends with its sentence. One that goes on in another form was not read to its end.
	if len(parts) < 2 || sum <= whole || list != "" && list[0] != '.' && list[0] != ';' {
		return nil
	}
	terms := strings.Join(parts, " + ")
	return []Slip{{"parts-exceed-whole", number + " " + unit, decree.Message{
		Vi: fmt.Sprintf("tổng ghi %d, các phần %s cộng lại là %d, lệch %d", whole, terms, sum, sum-whole),
		En: fmt.Sprintf("the text says %d, its parts %s add up to %d, a difference of %d", whole, terms, sum, sum-whole)}}}
}

// commonWords returns the length of the whole words with which both texts begin.
func commonWords(a, b string) int {
	n := 0
	for i := 0; ; i++ {
		endA, endB := i == len(a) || a[i] == ' ', i == len(b) || strings.IndexByte(" ,;.", b[i]) >= 0
		if endA && endB {
			n = i
		}
		if i == len(a) || i == len(b) || a[i] != b[i] {
			return n
		}
	}
}
