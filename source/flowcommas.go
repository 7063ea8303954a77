package source

import (
	"strings"

	"github.com/goccy/go-yaml/token"

	"github.com/vanthu/baocao/decree"
)

// YAML parts values at commas before anything is known of numbers: in [Xã A, 1,5] stand three values, and {don: 1.973,25} has
// a key 25. A comma between two digits is the decimal mark of a person who writes a blank behind the other commas of the
// list; [1,2,3] are three values. A key that is only digits and has no value can be nothing else.

// A flowList is a list in brackets, as far as it has been read.
type flowList struct {
	keys  bool  // { }
	tight []int // the commas between two digits
	blank bool  // another comma has a blank behind it
}

// flowCommas names every comma that parts what is one number. It reports whether there is none.
func (y *yamlReader) flowCommas(tokens token.Tokens) bool {
	sound := true
	var open []flowList
	for i, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open = append(open, flowList{keys: t.Type == token.MappingStartType})
		case token.CollectEntryType:
			if len(open) == 0 || i == 0 || i+1 == len(tokens) {
				continue
			}
			list, before, after := &open[len(open)-1], tokens[i-1], tokens[i+1]
			switch {
			case isPlainScalar(before) && isPlainScalar(after) && endsInDigit(before.Origin) && beginsWithDigit(after.Origin):
				list.tight = append(list.tight, i)
			case strings.TrimLeft(after.Origin, " \t\r\n") != after.Origin:
				list.blank = true
			}
		case token.SequenceEndType, token.MappingEndType:
			if len(open) == 0 {
				continue
			}
			list := open[len(open)-1]
			open = open[:len(open)-1]
			for _, comma := range list.tight {
				if list.blank || list.keys && !hasValue(tokens, comma+1) {
					y.partedNumber(tokens, comma)
					sound = false
				}
			}
		}
	}
	return sound
}

// hasValue reports whether a key of { } is followed by its colon.
func hasValue(tokens token.Tokens, key int) bool {
	return key+1 < len(tokens) && tokens[key+1].Type == token.MappingValueType
}

func (y *yamlReader) partedNumber(tokens token.Tokens, comma int) {
	before, after := tokens[comma-1].Value, strings.TrimSpace(tokens[comma+1].Value)
	whole := `"` + before + "," + after + `"`
	y.d.fault(y.place(tokens[comma-1]), y.path, "yaml-comma", "", decree.Message{
		Vi: "YAML tách “" + before + "” và “" + after + "” ở dấu phẩy này; nếu là một số thì viết trong dấu nháy: " + whole + ", nếu là hai giá trị thì thêm dấu cách sau dấu phẩy",
		En: "YAML parts “" + before + "” and “" + after + "” at this comma; if they are one number, write it in quotes: " + whole + ", if they are two values, write a blank behind the comma"})
}

func isPlainScalar(t *token.Token) bool {
	switch t.Type {
	case token.StringType, token.IntegerType, token.FloatType:
		return true
	}
	return false
}

func endsInDigit(s string) bool {
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

func beginsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
