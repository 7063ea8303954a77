package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/model"
)

// mostFaults is how many lines of faults are printed, a screenful.
const mostFaults = 40

// list prints faults one a line, with the file named as the user did: one for a whole column, and a screenful at most.
// Where there are more, errors come before warnings, and a last line counts the rest.
func (c *console) list(dir string, faults model.Faults) {
	groups := byColumn(faults)
	room := [...]int{model.Error: mostFaults, model.Warning: mostFaults - min(mostFaults, errorsIn(groups))}
	var left [len(room)]int
	for _, g := range groups {
		f := g.first
		if room[f.Severity] == 0 {
			left[f.Severity] += 1 + g.more
			continue
		}
		room[f.Severity]--
		if f.Position.File != "" {
			f.Position.File = filepath.Join(dir, f.Position.File)
		}
		line := c.line(f)
		if g.more > 0 {
			line += fmt.Sprintf(c.word("; và %d ô nữa của cột này", "; and %d more cells of this column"), g.more)
		}
		fmt.Fprintln(c.err, line)
	}
	if left != [len(room)]int{} {
		fmt.Fprintf(c.err, c.word("còn %d lỗi và %d cảnh báo nữa, chưa liệt kê\n", "%d more errors and %d more warnings are not listed\n"),
			left[model.Error], left[model.Warning])
	}
}

// A faultGroup is a fault, and how many others of its column it speaks for.
type faultGroup struct {
	first model.Fault
	more  int
}

func errorsIn(groups []faultGroup) (n int) {
	for _, g := range groups {
		if g.first.Severity == model.Error {
			n++
		}
	}
	return n
}

// aColumn is how many cells of a column with the same fault make it one of the column: a few cells are better named.
const aColumn = 4

// byColumn makes one of the faults that cells of one column share, in the place of the first.
func byColumn(faults model.Faults) []faultGroup {
	type column struct {
		table, index, rule, message string
		severity                    model.Severity
	}
	of := make([]column, len(faults))
	size := map[column]int{}
	for i, f := range faults {
		if m := cellPath().FindStringSubmatch(f.Path); m != nil {
			of[i] = column{m[1], m[2], f.Rule, f.Message.En, f.Severity}
			if strings.HasPrefix(f.Rule, "number-") { // whose messages say each number
				of[i].message = ""
			}
			size[of[i]]++
		}
	}
	var groups []faultGroup
	said := map[column]bool{}
	for i, f := range faults {
		more := 0
		if n := size[of[i]]; n >= aColumn {
			if said[of[i]] {
				continue
			}
			said[of[i]] = true
			more = n - 1
		}
		groups = append(groups, faultGroup{f, more})
	}
	return groups
}

// cellPath is the path of a cell, "body[0].table.rows[3][1]".
var cellPath = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.*\brows)\[\d+\]\[(\d+)\]$`) })
