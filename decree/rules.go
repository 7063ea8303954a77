package decree

import (
	"slices"
	"sync"
)

// ruleTable holds one row per component, in their order: Phụ lục I, Phần I, Mục V, completed from Mục II and Mục III.
// The rows stand in four files: masthead, content, closing, other.
//
// A row gives what the Decree fixes. Its choice gives our value for what the Decree leaves open; a choice may also
// narrow an alignment that accepts two. Colour and typeface are the same for every row but one (khoản 4 Mục I), so no
// row repeats them. It is made when the first rule is asked for, and not at the start of every program.
var ruleTable = sync.OnceValue(func() []Rule {
	return withInk(slices.Concat(mastheadRules(), contentRules(), closingRules(), otherRules()))
})

func withInk(rules []Rule) []Rule {
	for i := range rules {
		if rules[i].Ink == "" {
			rules[i].Ink = Black
		}
	}
	return rules
}

// The two ranges of sizes that most rows share.
var (
	size12to13 = Span[Points]{12, 13}
	size13to14 = Span[Points]{13, 14}
)
