package decree

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Citations follows how a text cites other documents (viện dẫn văn bản), paragraph by paragraph: the first citation of a
// document gives its date and its agency, the later ones its type, number and symbol (Phụ lục I, Phần I, Mục II, khoản 6
// điểm b). P is the place of a paragraph, as the caller names it. The zero value has read nothing.
type Citations[P any] struct {
	short map[string]P      // where a number was first cited without a date
	dates map[string]string // of the documents that were cited with one; empty for one that was left blank
}

// A CitationFault is one citation against [FirstCitationFull] or [LaterCitationShort].
type CitationFault[P any] struct {
	Rule      TextRule
	Place     P
	Got, Want string
}

// MayCite sees at once that a text cites no document by its number.
func MayCite(text string) bool {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '/')
		if i < 0 {
			return false
		}
		at := from + i
		from = at + 1
		if at == 0 || text[at-1] < '0' || text[at-1] > '9' || from == len(text) {
			continue
		}
		year := digitsEnd(text, from)
		if next := text[from]; next >= 'A' && next <= 'Z' || next >= utf8.RuneSelf || year-from == len("2020") && year < len(text) && text[year] == '/' {
			return true
		}
	}
}

// Read goes on with the next paragraph, in composed letters (NFC). A first citation is found wanting once a later one gives
// the date; of a document that is never cited in full nothing is said, for it may have been cited so in the title or in a
// table.
func (c *Citations[P]) Read(text string, place P) (faults []CitationFault[P]) {
	if !MayCite(text) {
		return nil
	}
	if c.short == nil {
		c.short, c.dates = make(map[string]P), make(map[string]string)
	}
	for _, d := range citedIn(text) {
		date, known := c.dates[d.number]
		first, isShort := c.short[d.number]
		switch {
		case known && d.repeats && date != "" && d.date == date:
			faults = append(faults, CitationFault[P]{LaterCitationShort, place, text[d.at:d.end], text[d.at:d.numberEnd]})
		case known:
		case d.dated != "" && isShort:
			faults = append(faults, CitationFault[P]{FirstCitationFull, first, "số " + d.number, "số " + d.number + d.dated + " …"})
			c.dates[d.number] = d.date
		case d.dated != "" || d.date != "":
			c.dates[d.number] = d.date
		case !isShort:
			c.short[d.number] = place
		}
	}
	return faults
}

// A citedDocument is one citation in a text.
type citedDocument struct {
	at, numberEnd, end int // of “số” and the number, and of the date behind them
	number             string
	dated              string // how the date behind the number begins: " ngày 05"
	date               string // of the document, "5/1/2026", behind the number or before it; empty where it is blank
	repeats            bool   // the date stands behind the number, and no other document is being quoted
}

// citedNumber returns where in a text that begins with “số” the number of a document stands, 12/BC-UBND or 30/2020/NĐ-CP, and
// where the date begins and its first word ends that a full citation gives behind it: “, ngày 05”.
func citedNumber(text string) (from, to, dated int, ok bool) {
	from = len("số")
	if strings.HasPrefix(text[from:], ":") {
		from++
	}
	if strings.HasPrefix(text[from:], " ") {
		from++
	}
	at := digitsEnd(text, from)
	if at == from || at == len(text) || text[at] != '/' {
		return 0, 0, 0, false
	}
	if year := digitsEnd(text, at+1); year-at == len("/2020") && year < len(text) && text[year] == '/' {
		at = year
	}
	if first, _ := utf8.DecodeRuneInString(text[at+1:]); !unicode.IsUpper(first) {
		return 0, 0, 0, false
	}
	letters := 0
	for i, r := range text[at+1:] {
		switch {
		case unicode.IsLetter(r) || '0' <= r && r <= '9':
			letters++
			to = at + 1 + i + utf8.RuneLen(r)
			continue
		case strings.ContainsRune("&./-", r):
			continue
		}
		break
	}
	if letters < 2 {
		return 0, 0, 0, false
	}
	return from, to, to + dateLength(text[to:]), true
}

// dateLength is the length of the words with which a date begins a text, “, (ngày 05”, 0 where none does.
func dateLength(text string) int {
	rest := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(text, ","), " "), "(")
	word, found := strings.CutPrefix(rest, "ngày ")
	space := strings.IndexFunc(word, unicode.IsSpace)
	if space < 0 {
		space = len(word)
	}
	if !found || space == 0 || !strings.HasPrefix(strings.TrimPrefix(text, ","), " ") {
		return 0
	}
	return len(text) - len(word) + space
}

func digitsEnd(s string, i int) int {
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i
}

// writtenDate is a date in words or in figures.
var writtenDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i:ngày) 0?(\d{1,2})(?: tháng |[/.-])0?(\d{1,2})(?: năm |[/.-])(\d{4})`)
})

func citedIn(text string) (found []citedDocument) {
	from := 0 // behind the last citation
	for next := 0; ; {
		i := strings.Index(text[next:], "số")
		if i < 0 {
			return found
		}
		at := next + i
		begin, to, dated, ok := citedNumber(text[at:])
		if !ok {
			next = at + len("số")
			continue
		}
		d := citedDocument{at: at, numberEnd: at + to, end: at + dated, number: text[at+begin : at+to]}
		if dated > to {
			d.dated = text[at+to : at+dated]
			if date := writtenDate().FindStringSubmatchIndex(text[d.numberEnd:]); date != nil && date[0] < dated-to {
				d.date, d.end = dateOf(text[d.numberEnd:], date), d.numberEnd+date[1]
			}
			d.repeats = !isQuoted(text[:at]) && !(len(found) > 0 && namesContent(text[from:at]))
		} else {
			d.date = dateBefore(text[from:at])
		}
		found = append(found, d)
		from, next = d.end, d.end
	}
}

// isQuoted reports whether what follows a text stands in quotation marks, as the words of another document do.
func isQuoted(before string) bool {
	return strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, `"`)%2 == 1
}

// namesContent reports whether the text behind a citation says what that document is about: the title of one document may
// cite another in full, and is quoted as it is.
func namesContent(behind string) bool {
	if strings.Contains(behind, ";") || strings.Contains(behind, ". ") {
		return false
	}
	for _, word := range titling {
		if strings.Contains(behind, word) {
			return true
		}
	}
	return false
}

// titling are the words with which a title begins.
var titling = [...]string{" về ", "V/v ", " sửa đổi", " thay thế", " bãi bỏ", " quy định", " hướng dẫn", " phê duyệt ", " ban hành "}

// issuing are the words by which a date before the number is that of the document: “Ngày 02/3/2026, Sở Xây dựng ban hành Công
// văn số 19/SXD-CX”. Behind “tính đến ngày …” it is another one.
var issuing = [...]string{"ban hành ", "có ", "ký ", "gửi ", "nhận được ", "phê duyệt ", "trình "}

// dateBefore finds the date of a document in the text between the citation before it and its number. It stands in the same
// sentence, at its beginning or right before the number.
func dateBefore(text string) string {
	if i := strings.LastIndex(text, ". "); i >= 0 {
		text = text[i+2:]
	}
	if !strings.Contains(text, "gày ") {
		return ""
	}
	m := writtenDate().FindStringSubmatchIndex(text)
	if m == nil {
		return ""
	}
	behind := text[m[1]:]
	if strings.TrimSpace(behind) == "" {
		return dateOf(text, m)
	}
	for _, verb := range issuing {
		if strings.Contains(behind, verb) {
			return dateOf(text, m)
		}
	}
	return ""
}

func dateOf(text string, m []int) string {
	return text[m[2]:m[3]] + "/" + text[m[4]:m[5]] + "/" + text[m[6]:m[7]]
}
