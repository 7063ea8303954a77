package acceptance

import (
	"fmt"
	"html"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/packed"
)

// Word, LibreOffice and clerks write the same page in many ways. A mangler makes another version of a file of ours that
// shows the same: what a reader of Word files understands must not change with it.

// A wordFile is the parts of a Word file, by name.
type wordFile map[string]string

const mainPart, stylesPart = "word/document.xml", "word/styles.xml"

// manglers are the versions, by name.
var manglers = map[string]func(wordFile){
	"styles without names":           func(f wordFile) { f.each(stylesPart, styleName, func([]string) string { return "" }) },
	"styles with other names":        renameStyles,
	"styles with other ids":          renumberStyles,
	"direct formatting":              formatDirectly,
	"runs split":                     splitRuns,
	"runs in smart tags":             func(f wordFile) { wrapRuns(f, `<w:smartTag w:uri="x" w:element="place">`, `</w:smartTag>`) },
	"runs that were inserted":        func(f wordFile) { wrapRuns(f, `<w:ins w:id="9" w:author="a">`, `</w:ins>`) },
	"decomposed":                     decompose,
	"numbers of Word":                func(f wordFile) { numberByWord(f, false) },
	"counters of Word":               func(f wordFile) { numberByWord(f, true) },
	"masthead of one row":            func(f wordFile) { reshapeMasthead(f, joinRows) },
	"masthead in text boxes":         boxMasthead,
	"masthead with a row of numbers": func(f wordFile) { reshapeMasthead(f, partNumber) },
	"masthead of three rows":         func(f wordFile) { reshapeMasthead(f, partRows) },
	"masthead with an empty row":     func(f wordFile) { reshapeMasthead(f, addRow) },
	"lines drawn":                    func(f wordFile) { drawLines(f, drawingML) },
	"lines drawn in VML":             func(f wordFile) { drawLines(f, vml) },
	"masthead of plain paragraphs":   plainMasthead,
	"nothing of ours": func(f wordFile) {
		formatDirectly(f)
		renameStyles(f)
		splitRuns(f)
		drawLines(f, drawingML)
		reshapeMasthead(f, joinRows)
	},
}

// mangled is a version of a file.
func mangled(t testing.TB, docx []byte, mangle func(wordFile)) []byte {
	t.Helper()
	f := wordFile(packed.Parts(t, docx))
	mangle(f)
	return packed.Of(t, f)
}

// each replaces what a pattern finds in a part.
func (f wordFile) each(part string, pattern *regexp.Regexp, replace func(found []string) string) {
	f[part] = pattern.ReplaceAllStringFunc(f[part], func(s string) string { return replace(pattern.FindStringSubmatch(s)) })
}

// texts are the parts that hold paragraphs.
func (f wordFile) texts() (parts []string) {
	for name := range f {
		if strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml") && strings.Contains(f[name], "<w:p>") {
			parts = append(parts, name)
		}
	}
	slices.Sort(parts)
	return parts
}

var (
	styleName  = regexp.MustCompile(`<w:name w:val="[^"]*"/>(?:<w:aliases w:val="[^"]*"/>)?`)
	styleID    = regexp.MustCompile(`(w:styleId="|<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"`)
	wholeStyle = regexp.MustCompile(`<w:style [^>]*w:type="paragraph"[^>]*w:styleId="([^"]*)".*?</w:style>`)
	basedOn    = regexp.MustCompile(`<w:basedOn w:val="([^"]*)"/>`)
	properties = regexp.MustCompile(`<w:pPr>(.*?)</w:pPr>`)
	runFormat  = regexp.MustCompile(`<w:rPr>(.*?)</w:rPr>`)
	property   = regexp.MustCompile(`<w:(\w+)(?: [^>]*)?/>|<w:(pBdr|tabs|numPr|sectPr|framePr)[ >].*?</w:(?:pBdr|tabs|numPr|sectPr|framePr)>`)
	paragraph  = regexp.MustCompile(`<w:p>(?:<w:pPr>(.*?)</w:pPr>)?(.*?)</w:p>`)
	run        = regexp.MustCompile(`<w:r>(<w:rPr>(?:<[^>]*/>)*</w:rPr>)?(<w:t(?: [^>]*)?>([^<]*)</w:t>)</w:r>`)
	anyRun     = regexp.MustCompile(`<w:r>(?:<w:rPr>((?:<[^>]*/>)*)</w:rPr>)?`)
	pStyle     = regexp.MustCompile(`<w:pStyle w:val="([^"]*)"/>`)
	indent     = regexp.MustCompile(`<w:ind w:left="(\d+)" w:right="(\d+)"`)
)

func renameStyles(f wordFile) {
	n := 0
	f.each(stylesPart, styleName, func([]string) string {
		n++
		return fmt.Sprintf(`<w:name w:val="Style %d"/>`, n)
	})
}

func renumberStyles(f wordFile) {
	ids := map[string]string{}
	for _, part := range append(f.texts(), stylesPart) {
		f.each(part, styleID, func(found []string) string {
			if ids[found[2]] == "" {
				ids[found[2]] = fmt.Sprintf("a%d", len(ids))
			}
			return found[1] + ids[found[2]] + `"`
		})
	}
	renameStyles(f)
}

// A look is the properties of a style by name, those of its base included.
type look struct{ paragraph, run map[string]string }

func looks(styles string) map[string]look {
	bodies := map[string]string{}
	for _, found := range wholeStyle.FindAllStringSubmatch(styles, -1) {
		bodies[found[1]] = found[0]
	}
	all := map[string]look{}
	var of func(id string) look
	of = func(id string) look {
		l := look{map[string]string{}, map[string]string{}}
		if base := basedOn.FindStringSubmatch(bodies[id]); base != nil {
			under := of(base[1])
			maps.Copy(l.paragraph, under.paragraph)
			maps.Copy(l.run, under.run)
		}
		if found := properties.FindStringSubmatch(bodies[id]); found != nil {
			lay(l.paragraph, found[1])
		}
		if found := runFormat.FindStringSubmatch(bodies[id]); found != nil {
			lay(l.run, found[1])
		}
		return l
	}
	for id := range bodies {
		all[id] = of(id)
	}
	return all
}

// lay lays properties over others. Of an element that holds several, the newer one counts whole.
func lay(on map[string]string, list string) {
	for _, found := range property.FindAllStringSubmatch(list, -1) {
		on[found[1]+found[2]] = found[0]
	}
}

func written(properties map[string]string) (s string) {
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		s += properties[name]
	}
	return s
}

// formatDirectly sets by hand what the styles of paragraphs say, and leaves them Normal.
func formatDirectly(f wordFile) {
	all := looks(f[stylesPart])
	for _, part := range f.texts() {
		f.each(part, paragraph, func(found []string) string {
			id := "Normal"
			if named := pStyle.FindStringSubmatch(found[1]); named != nil {
				id = named[1]
			}
			l, ok := all[id]
			if !ok {
				return found[0]
			}
			own := maps.Clone(l.paragraph)
			lay(own, pStyle.ReplaceAllString(found[1], ""))
			body := anyRun.ReplaceAllStringFunc(found[2], func(s string) string {
				r := anyRun.FindStringSubmatch(s)
				if strings.Contains(r[1], "rStyle") {
					return s
				}
				direct := maps.Clone(l.run)
				lay(direct, r[1])
				return "<w:r><w:rPr>" + written(direct) + "</w:rPr>"
			})
			return "<w:p><w:pPr>" + written(own) + "<w:rPr>" + written(l.run) + "</w:rPr></w:pPr>" + body + "</w:p>"
		})
	}
}

// splitRuns parts the text of every run in two, at a letter that its length tells.
func splitRuns(f wordFile) {
	for _, part := range f.texts() {
		f.each(part, run, func(found []string) string {
			letters := []rune(html.UnescapeString(found[3]))
			if len(letters) < 2 {
				return found[0]
			}
			at := 1 + len(letters)*7%(len(letters)-1)
			return plainRun(found[1], string(letters[:at])) + plainRun(found[1], string(letters[at:]))
		})
	}
}

func plainRun(format, text string) string {
	return "<w:r>" + format + `<w:t xml:space="preserve">` + html.EscapeString(text) + "</w:t></w:r>"
}

func wrapRuns(f wordFile, before, after string) {
	for _, part := range f.texts() {
		f.each(part, run, func(found []string) string { return before + found[0] + after })
	}
}

func decompose(f wordFile) {
	for _, part := range f.texts() {
		f.each(part, run, func(found []string) string {
			return "<w:r>" + found[1] + strings.Replace(found[2], found[3], norm.NFD.String(found[3]), 1) + "</w:r>"
		})
	}
}

// typedNumber is what a paragraph of the text begins with that Word could count.
var typedNumber = regexp.MustCompile(`^(<w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t(?: [^>]*)?>)([IVXL]+\.|\d{1,2}(?:\.\d{1,2})*\.|[a-zđ]\)|[-+]) `)

// numberByWord takes the typed numbers away and has Word write them: each as the mark of a list of its own, or counted, as far as
// Word can count it: there is no đ among its letters.
func numberByWord(f wordFile, counted bool) {
	var lists strings.Builder
	n := 0
	type chain struct{ id, next int }
	chains := map[string]chain{} // by how they are counted and what stands around the count
	f.each(mainPart, paragraph, func(found []string) string {
		number := typedNumber.FindStringSubmatch(found[2])
		if number == nil {
			return found[0]
		}
		format, text, value := "bullet", number[2], 1
		if counted {
			format, text, value = countedAs(number[2])
			if format == "bullet" && utf8.RuneCountInString(text) > 1 {
				return found[0] // Word does not count đ)
			}
		}
		at, going := chains[format+text]
		if !going || format == "bullet" || at.next != value {
			n++
			at = chain{n, value}
			fmt.Fprintf(&lists, `<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:start w:val="%d"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>`,
				n, value, format, text)
		}
		chains[format+text] = chain{at.id, value + 1}
		num := fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, at.id)
		return "<w:p><w:pPr>" + found[1] + num + "</w:pPr>" + number[1] + found[2][len(number[0]):] + "</w:p>"
	})
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&lists, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, i, i)
	}
	f["word/numbering.xml"] = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + lists.String() + `</w:numbering>`
	f["[Content_Types].xml"] = strings.Replace(f["[Content_Types].xml"], "</Types>",
		`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`, 1)
	const rels = "word/_rels/document.xml.rels"
	if f[rels] == "" {
		f[rels] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
	}
	f[rels] = strings.Replace(f[rels], "</Relationships>",
		`<Relationship Id="rIdNumbers" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`, 1)
}

// countedAs says how Word counts what a typed number shows: the format, the text with the count in it, the value.
func countedAs(typed string) (format, text string, value int) {
	body, end := typed[:len(typed)-1], typed[len(typed)-1:]
	if at := strings.LastIndexByte(body, '.'); at >= 0 && typed[0] <= '9' { // "1.2.": the second figure counts
		return "decimal", body[:at+1] + "%1" + end, number(body[at+1:])
	}
	if v := number(body); v > 0 {
		return "decimal", "%1" + end, v
	}
	for v := 1; v < 40; v++ {
		if roman, ok := decree.Roman(v); ok && roman == body {
			return "upperRoman", "%1" + end, v
		}
	}
	if len(body) == 1 && body[0] >= 'a' && body[0] <= 'z' {
		return "lowerLetter", "%1" + end, int(body[0]-'a') + 1
	}
	return "bullet", typed, 1
}

// number reads a number that a pattern has found.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
