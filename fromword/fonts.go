package fromword

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// An encoding is that of typefaces from before Unicode: VNI, or TCVN3 (ABC). In many files such a typeface stands in the styles
// and the text is Unicode all the same, which Word then shows in another.
type encoding struct {
	name   string
	prefix string // of the names of its typefaces
	decode func(string) string
}

var encodings = [...]encoding{{"VNI", "VNI-", decree.FromVNI}, {"TCVN3", ".Vn", decree.FromTCVN3}}

// of reports whether a format has a typeface of the encoding.
func (e encoding) of(f *word.RunFormat) bool { return hasPrefix(f.Other, e.prefix) }

// inCapitals reports whether a format has a typeface of TCVN3 that shows small letters as capitals: .VnTimeH.
func (e encoding) inCapitals(f *word.RunFormat) bool {
	return e.of(f) && e.name == "TCVN3" && strings.HasSuffix(f.Other, "H")
}

// write decodes a paragraph.
func (e encoding) write(p *word.Paragraph) {
	p.Rewrite(e.inCapitals, func(s string) string { return strings.ToUpper(e.decode(s)) })
	p.Rewrite(func(f *word.RunFormat) bool { return e.of(f) && !e.inCapitals(f) }, e.decode)
}

func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// decodeFonts writes text in typefaces of other encodings in Unicode, and lists each paragraph. A paragraph that has letters of
// Unicode alone is Unicode, one whose words are Vietnamese once they are decoded is not; the others follow the most.
func decodeFonts(d *word.Document) (changes []Change) {
	for _, e := range encodings {
		var undecided, encoded []*word.Paragraph
		modern := 0
		for _, st := range d.Stories {
			for _, p := range st.Paragraphs {
				switch text := textIn(p, e.of); {
				case !hasHigh(text) && e.decode(text) == text && textIn(p, e.inCapitals) == strings.ToUpper(textIn(p, e.inCapitals)):
				case hasUnicode(text):
					modern++
				case isEncoded(text, e):
					encoded = append(encoded, p)
				default:
					undecided = append(undecided, p)
				}
			}
		}
		if len(encoded) > modern {
			encoded = append(encoded, undecided...)
		}
		for _, p := range encoded {
			was := p.Text
			e.write(p)
			changes = append(changes, Change{Place{p.Story.Part, p.Number}, word.Clean(was), p.Shown(), decree.Message{
				Vi: "chữ theo bộ mã " + e.name + " của phông chữ, chuyển sang Unicode", En: "text in the encoding " + e.name + " of its typeface, written in Unicode"}})
		}
	}
	return changes
}

// dropInvisible takes characters away that nobody sees, and lists each paragraph: they come with text from web pages, and hide words
// from whoever looks for them.
func dropInvisible(d *word.Document) (changes []Change) {
	for _, st := range d.Stories {
		for _, p := range st.Paragraphs {
			was := p.Text
			if !strings.ContainsFunc(was, func(c rune) bool { return c > 0xff && unicode.Is(unicode.Cf, c) }) || decree.WithoutInvisible(was) == was {
				continue
			}
			p.Rewrite(func(*word.RunFormat) bool { return true }, decree.WithoutInvisible)
			changes = append(changes, Change{Place{p.Story.Part, p.Number}, word.Clean(was), p.Shown(), decree.Message{
				Vi: "bỏ ký tự ẩn", En: "characters that nobody sees are left out"}})
		}
	}
	return changes
}

// writeCapitals writes as capitals what the file has as small letters and shows as capitals.
func writeCapitals(d *word.Document) {
	shown := func(f *word.RunFormat) bool { return f.Caps == word.On }
	for _, st := range d.Stories {
		for _, p := range st.Paragraphs {
			if slices.ContainsFunc(p.Runs, func(run word.Run) bool { return shown(run.Format) }) {
				p.Rewrite(shown, strings.ToUpper)
			}
		}
	}
}

// textIn is the text of the runs of a paragraph of some formats.
func textIn(p *word.Paragraph, of func(*word.RunFormat) bool) string {
	var text strings.Builder
	for piece, f := range p.Pieces() {
		if of(f) {
			text.WriteString(piece)
		}
	}
	return text.String()
}

func hasHigh(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return c >= utf8.RuneSelf })
}

// hasUnicode reports whether a text has letters that no encoding of one byte has.
func hasUnicode(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return c > 0xff && c < 0x2000 && c != 'Œ' && c != 'œ' && c != 'Ÿ' && c != 'ƒ' })
}

// isEncoded reports whether a text is Vietnamese once it is decoded, and was not before.
func isEncoded(s string, e encoding) bool {
	for _, f := range decree.Letters(s) {
		if f.Meant != "" && f.Meant == e.decode(f.Found) {
			return true
		}
	}
	return false
}
