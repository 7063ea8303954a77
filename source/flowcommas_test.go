package source

import (
	"strings"
	"testing"
)

// TestFlowCommas: a comma that parts one number is refused with the number in quotes, and one that parts two values is not.
func TestFlowCommas(t *testing.T) {
	for list, remedies := range map[string][]string{
		"[Xã A, 1,5]":                   {`"1,5"`},
		"[Xã A, 1,5, 2,75]":             {`"1,5"`, `"2,75"`},
		"[Xã A, 1,5%]":                  {`"1,5%"`},
		"[Xã A, 1.973,25]":              {`"1.973,25"`},
		"[Xã A, -1,5]":                  {`"-1,5"`},
		"[Xã A, 1,5 triệu]":             {`"1,5 triệu"`},
		"[Xã A,\n     1,5]":             {`"1,5"`},
		"[[1,5, 2], [3,4]]":             {`"1,5"`},
		"{don: 1.973,25}":               {`"1.973,25"`},
		"{don: 1,5, tien: 2,5}":         {`"1,5"`, `"2,5"`},
		"[1,2,3]":                       nil,
		"[1,5]":                         nil,
		"[Xã A,1,5]":                    nil, // no comma has a blank
		"[1, 2, 3]":                     nil,
		`[Xã A, "1,5", '2,5']`:          nil,
		"[[1,2], [3,4]]":                nil,
		"{1: a, 2: b}":                  nil,
		"{1: a,2: b}":                   nil,
		"[Xã A1,B2, c]":                 nil,
		"[a, 1 ,5]":                     nil,
		"{a: [1,2], b: 3}":              nil,
		"{text: x, columns: 2,rows: 3}": nil,
	} {
		d := newDecoder(nil, "r.yaml", nil)
		d.parseYAML([]byte("a: "+list+"\n"), origin{at: position("r.yaml", 1, 1)}, "")
		if len(d.faults) != len(remedies) {
			t.Errorf("%s: %v", list, d.faults)
			continue
		}
		for i, remedy := range remedies {
			if f := d.faults[i]; f.Rule != "yaml-comma" || !strings.Contains(f.Message.En, remedy) || !strings.Contains(f.Message.Vi, remedy) || f.Position.Line == 0 {
				t.Errorf("%s: %v, want %s", list, f, remedy)
			}
		}
	}
}
