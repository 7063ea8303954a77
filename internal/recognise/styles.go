package recognise

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// NamedStyle finds the style of ours that a style of a file is: by its name, or by an alias where it has taken the place of
// one of Word's, which is then its name. ours is false for a style of anybody else, whose name means nothing.
func NamedStyle(st *word.Style) (named decree.NamedStyle, ours bool) {
	for _, alias := range st.Aliases {
		if named, ours = decree.StyleByName(alias); ours {
			return named, true
		}
	}
	return decree.StyleByName(st.Name)
}
