package acceptance

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/fromword"
)

// encoder writes Vietnamese in an encoding from before Unicode, whose reading it turns round.
func encoder(read func(string) string) *strings.Replacer {
	const vowels = "aeouyAEOUY"
	var pairs []string
	known := map[string]bool{}
	add := func(from string) {
		if to := read(from); to != from && len([]rune(to)) == 1 && !known[to] {
			known[to] = true
			pairs = append(pairs, to, from)
		}
	}
	for c := rune(0xa1); c <= 0xff; c++ {
		add(string(c))
	}
	for _, base := range vowels + "ôöÔÖ" {
		for c := rune(0xa1); c <= 0xff; c++ {
			add(string([]rune{base, c}))
		}
	}
	return strings.NewReplacer(pairs...)
}

// inTypeface sets a file in a typeface, and writes its letters as that has them.
func inTypeface(font string, write func(string) string) func(wordFile) {
	return func(f wordFile) {
		for _, part := range append(f.texts(), stylesPart) {
			f[part] = strings.ReplaceAll(f[part], "Times New Roman", font)
			if part != stylesPart {
				f.each(part, run, func(found []string) string {
					return plainRun(found[1], write(html.UnescapeString(found[3])))
				})
			}
		}
	}
}

// inTCVN3 sets a file in .VnTime, and capitals that it does not have in .VnTimeH, where they are small letters.
func inTCVN3(f wordFile) {
	write := encoder(decree.FromTCVN3).Replace
	lacking := func(c rune) bool {
		return unicode.IsUpper(c) && c > unicode.MaxASCII && !strings.ContainsRune("ĂÂÊÔƠƯĐ", c)
	}
	for _, part := range f.texts() {
		f.each(part, run, func(found []string) string {
			var runs strings.Builder
			text := html.UnescapeString(found[3])
			for text != "" {
				n := strings.IndexFunc(text, lacking)
				font, piece := ".VnTime", text
				if n == 0 {
					font = ".VnTimeH"
					if n = strings.IndexFunc(text, func(c rune) bool { return !lacking(c) }); n > 0 {
						piece = text[:n]
					}
				} else if n > 0 {
					piece = text[:n]
				}
				text = text[len(piece):]
				if font == ".VnTimeH" {
					piece = strings.ToLower(piece)
				}
				format := strings.TrimSuffix(strings.TrimPrefix(found[1], "<w:rPr>"), "</w:rPr>")
				format = `<w:rPr><w:rFonts w:ascii="` + font + `" w:hAnsi="` + font + `"/>` + format + `</w:rPr>`
				runs.WriteString(plainRun(format, write(piece)))
			}
			return runs.String()
		})
	}
}

// oldTypefaces are versions of a file in typefaces from before Unicode, and with styles that name one.
var oldTypefaces = map[string]func(wordFile){
	"VNI":              func(f wordFile) { inTypeface("VNI-Times", encoder(decree.FromVNI).Replace)(f) },
	"VNI, runs split":  func(f wordFile) { inTypeface("VNI-Times", encoder(decree.FromVNI).Replace)(f); splitRuns(f) },
	"TCVN3":            inTCVN3,
	"Unicode, VNI":     inTypeface("VNI-Times", same),
	"Unicode, .VnTime": inTypeface(".VnTime", same),
}

func same(s string) string { return s }

// TestImportOfOldTypefaces wants the same report of a file in VNI and in TCVN3, and of one whose styles name such a typeface
// while its text is Unicode.
func TestImportOfOldTypefaces(t *testing.T) {
	for name, mangle := range oldTypefaces {
		for _, c := range cases(t) {
			want, _ := imported(t, c.docx)
			file := mangled(t, c.docx, mangle)
			got, losses := imported(t, file)
			if got != want || len(losses) > 0 {
				t.Errorf("%s, %s: lost %v\n%s", c.name, name, losses, diffOf(got, want))
			}
			result, err := fromword.Read(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			if (len(result.Changes) > 0) != !strings.HasPrefix(name, "Unicode") {
				t.Errorf("%s, %s: %d changes", c.name, name, len(result.Changes))
			}
		}
	}
}
