package decree

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// TwoTiers reports whether a day is on or after 1 July 2025, from which there is no government between that of a province
// and that of a commune (Luật số 72/2025/QH15). What is not known of the day is 0.
func TwoTiers(day, month, year int) bool {
	return year > 2025 || year == 2025 && month >= 7
}

// EndedDistrict finds in the name of an agency, or in a list of several, the first unit that ended with the level of the
// district: “huyện Củ Chi”, “Quận ủy”, “thị trấn”, “TP. Thủ Đức”. It takes only what surely is one. A thành phố without its name may
// be one of the six; a school, a company or a bank goes by the name it has; what is quoted, called cũ, or of a document of
// an earlier day is named rightly. The text is composed.
func EndedDistrict(s string) (unit string, ok bool) {
	for entry := range strings.SplitSeq(s, ";") {
		w := agencyWords{text: entry}
		for w.next() {
			if from, to := w.unit(); to > 0 && !w.past(from) {
				return unitName(entry, from, to), true
			}
		}
	}
	return "", false
}

// agencyWords walks through the words of an entry. It makes no copy of them: nearly every entry names no district.
type agencyWords struct {
	text                string
	before, word, after wordSpan
	quoted, looked      bool
	head                int // where the name began that the word belongs to
}

type wordSpan struct{ from, to int }

func (w *agencyWords) is(at wordSpan, names ...string) bool {
	for _, name := range names {
		if strings.EqualFold(w.text[at.from:at.to], name) {
			return true
		}
	}
	return false
}

func (w *agencyWords) next() bool {
	if !w.looked {
		w.looked, w.after = true, w.wordFrom(0)
	}
	w.before, w.word = w.word, w.after
	if w.word.from == w.word.to {
		return false
	}
	for _, r := range w.text[w.before.to:w.word.from] {
		switch r {
		case '“', '«':
			w.quoted = true
		case '”', '»':
			w.quoted = false
		case '"':
			w.quoted = !w.quoted
		}
	}
	if strings.ContainsAny(w.text[w.before.to:w.word.from], ",(:") {
		w.head = w.word.from
	}
	w.after = w.wordFrom(w.word.to)
	return true
}

func (w *agencyWords) wordFrom(at int) (span wordSpan) {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	i := strings.IndexFunc(w.text[at:], inWord)
	if i < 0 {
		return wordSpan{len(w.text), len(w.text)}
	}
	span.from = at + i
	n := strings.IndexFunc(w.text[span.from:], func(r rune) bool { return !inWord(r) })
	if span.to = span.from + n; n < 0 {
		span.to = len(w.text)
	}
	return span
}

// joined reports whether nothing but blanks and a full stop stands between two words.
func (w *agencyWords) joined(a, b wordSpan) bool {
	return a.to > 0 && b.to > b.from && strings.Trim(w.text[a.to:b.from], ". \t\n\u00a0") == ""
}

// unit returns where the name of an ended unit begins that the word is the first of, and where what surely belongs to it ends.
func (w *agencyWords) unit() (from, to int) {
	switch w.text[w.word.from] | 0x20 { // in small letters
	case 'h', 'q', 't':
	default:
		return 0, 0
	}
	switch {
	case w.quoted:
	case w.is(w.word, "huyện"), w.is(w.word, "quận"):
		if w.joined(w.word, w.after) && w.is(w.after, "công", "chúa", "vương", "lộ", "thanh") || w.endsName() || w.inName() {
			return 0, 0
		}
		return w.word.from, w.word.to
	case numberedDistrict(w.text[w.word.from:w.word.to]) && w.ofAuthority():
		return w.word.from, w.word.to
	case !w.joined(w.word, w.after):
	case w.is(w.word, "thị"):
		if w.is(w.after, "xã", "trấn", "ủy", "uỷ", "đoàn", "đội") && !(w.joined(w.before, w.word) && (w.is(w.before, notBeforeThi...) || w.middleName())) {
			return w.word.from, w.after.to
		}
	case w.is(w.word, "TX") && w.capital(w.after), w.is(w.word, "T") && w.is(w.after, "X") && w.capital(w.wordFrom(w.after.to)):
		return w.word.from, w.after.to
	case w.is(w.word, "TT") && w.is(w.before, "ubnd", "hđnd") && w.capital(w.after) && !w.is(w.after, "Huế", "HĐND"):
		return w.word.from, w.after.to // “UBND TT. Củ Chi”, but the province was Thừa Thiên Huế
	case w.is(w.word, "Q", "H") && w.ofAuthority() && w.capital(w.after):
		return w.word.from, w.after.to // “Công an Q. Tân Bình”
	case w.is(w.word, "Q") && w.text[w.word.to] == '.' && numberedDistrict("Q"+w.text[w.after.from:w.after.to]):
		return w.word.from, w.after.to // “Phòng GD-ĐT Q.12”
	case w.is(w.word, "TP"), w.is(w.word, "T") && w.is(w.after, "P"), w.is(w.word, "thành") && w.is(w.after, "phố", "ủy", "uỷ", "đoàn"):
		name := w.after.from
		if !w.is(w.word, "TP") {
			name = w.wordFrom(w.after.to).from
			if !w.joined(w.after, wordSpan{name, name + 1}) {
				return 0, 0
			}
		}
		if n := endedCity(w.text[name:]); n > 0 {
			return w.word.from, name + n
		}
	}
	return 0, 0
}

// numberedDistrict is “Q1” or “Q12”.
func numberedDistrict(s string) bool {
	n, err := strconv.Atoi(s[1:])
	return (s[0] == 'Q' || s[0] == 'q') && err == nil && n > 0
}

func (w *agencyWords) capital(at wordSpan) bool {
	r, _ := utf8.DecodeRuneInString(w.text[at.from:])
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// inName: “Quận” is within the name of a commune, “xã Quận Hương”, or of an area, “khu vực Quận 1”.
func (w *agencyWords) inName() bool {
	return w.joined(w.before, w.word) && (w.is(w.before, "vực") || w.titled(w.word) && w.is(w.before, "xã", "phường") && !w.titled(w.before))
}

// titled reports whether a word has a capital, and small letters behind it.
func (w *agencyWords) titled(at wordSpan) bool {
	r, n := utf8.DecodeRuneInString(w.text[at.from:at.to])
	return unicode.IsUpper(r) && w.text[at.from+n:at.to] != strings.ToUpper(w.text[at.from+n:at.to])
}

// ofAuthority reports whether the letter of a unit stands in the name of a body of the state, or right behind one: “Phòng Nội vụ Q. Gò Vấp”,
// “UBND xã Tân Phú, H. Củ Chi”, not “Ông Q. Anh”.
func (w *agencyWords) ofAuthority() bool {
	from := w.head
	if from == w.word.from {
		from = 0
	}
	return past().authority.MatchString(strings.ToLower(w.text[from:w.word.from]))
}

// endsName: “Quận” is the last word of the name of a commune or a village, or of a person.
func (w *agencyWords) endsName() bool {
	if w.joined(w.word, w.after) || !w.capital(w.word) {
		return false
	}
	if w.titled(w.word) && isPerson(w.text[w.head:w.word.from]) {
		return true
	}
	words := strings.Fields(strings.ToLower(w.text[w.head:w.word.from]))
	if n := len(words); n > 1 {
		switch words[n-2] {
		case "xã", "phường", "thôn", "làng", "ấp", "bản":
			return n < 3 || words[n-3] != "thị"
		}
	}
	return false
}

// isPerson reports whether a text is a name but for its last word, with a courtesy in front or a family name as its first word: “Đ/c Lê Văn”.
func isPerson(text string) bool {
	name := strings.TrimLeft(text, "-–+ (")
	courtesy := past().courtesy.FindString(name)
	names := agencyWords{text: name[len(courtesy):]}
	first := names.wordFrom(0)
	for at := first; at.from < at.to; at = names.wordFrom(at.to) {
		if !names.titled(at) {
			return false
		}
	}
	return first.from < first.to && (courtesy != "" || names.is(first, familyNames...))
}

// middleName: “Thị” is one, “Nguyễn Thị Đội”.
func (w *agencyWords) middleName() bool {
	return w.titled(w.before) && w.titled(w.word) && w.titled(w.after) && w.is(w.before, familyNames...)
}

// notBeforeThi are words whose second half is thị: “Phòng Kinh tế, Hạ tầng và Đô thị xã”. familyNames stand before the
// middle name Thị.
var (
	notBeforeThi = []string{"đô", "siêu", "chỉ", "thành", "tiếp"}
	familyNames  = []string{"nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "trương", "đinh", "mai",
		"trịnh", "cao", "lương", "tạ", "hà", "tô", "chu", "châu", "tống", "vương", "lưu", "lâm", "thái", "đào", "kiều", "quách", "tăng", "từ", "phùng", "đàm", "triệu", "lục", "nông"}
)

// past reports whether an entry speaks of a unit as of one that was, or names a body that goes by a name of its own.
func (w *agencyWords) past(from int) bool {
	s := strings.ToLower(w.text)
	if past().was.MatchString(s) || hasOwnName(strings.ToLower(w.text[w.head:from])) {
		return true
	}
	for _, day := range past().day.FindAllStringSubmatch(strings.ToLower(w.text[:from]), -1) {
		month, err := strconv.Atoi(day[1])
		year, _ := strconv.Atoi(day[2])
		if err != nil {
			month = 12 // at the latest
		}
		if !TwoTiers(0, month, year) {
			return true
		}
	}
	return false
}

// hasOwnName reports whether the name of a body, in small letters, is that of a school or a company, and of no authority behind it.
func hasOwnName(s string) bool {
	own := past().own.FindString(s)
	return own != "" && !past().authority.MatchString(s[len(own):])
}

// pastSigns are, in small letters: words of what was; a name that a body has of its own; the day, month or year of a document; a body of
// the state; what stands before the name of a person.
type pastSigns struct{ was, own, day, authority, courtesy *regexp.Regexp }

var past = sync.OnceValue(func() *pastSigns {
	return &pastSigns{
		was: regexp.MustCompile(`(?:^|[^\pL])(?:cũ|trước đây|sáp nhập|hợp nhất|giải thể|sắp xếp|nguyên (?:là|lãnh đạo|chủ tịch|phó|bí thư|trưởng|giám đốc|cán bộ))(?:$|[^\pL])`),
		own: regexp.MustCompile(`^[^\pL]*(?:(?:đồng chí|ban giám (?:đốc|hiệu)|(?:phó )?hiệu trưởng|(?:phó )?giám đốc|chi bộ|công đoàn|lãnh đạo|chi nhánh|phòng giao dịch|pgd) )*` +
			`(?:các )?(?:tổng )?(?:công ty|cty|trường|tiểu học|th|thcs|thpt|mầm non|mẫu giáo|bệnh viện|bvđk|bv|ngân hàng|nhcsxh|agribank|chợ|siêu thị|hợp tác xã|htx|` +
			`doanh nghiệp|dntn|xí nghiệp|nhà máy|quỹ tín dụng|điện lực)(?:[^\pL]|$)`),
		day: regexp.MustCompile(`(?:(?:ngày\s*\d{1,2}(?:\s*[/.-]\s*|\s*tháng\s*)|tháng\s*)(\d{1,2})(?:\s*[/.-]\s*|\s*năm\s*)|năm\s*|\d/)(\d{4})`),
		authority: regexp.MustCompile(`(?:^|[^\pL])(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng nhân dân|tand|vksnd|viện kiểm sát|tòa án|toà án|công an|ca|bhxh|bảo hiểm xã hội|chi cục|kho bạc|thanh tra|lđlđ|` +
			`liên đoàn|(?:ub)?mttq(?:vn)?|lhpn|ccb|ctđ|b?chqs|đoàn (?:tn|thanh niên)|` +
			`phòng (?:nội|tư pháp|tài|gd|giáo|lao|lđ|văn hóa|văn hoá|vh|y tế|kinh tế|kt|quản lý|ql|dân tộc|đô thị|tn))(?:[^\pL]|$)`),
		courtesy: regexp.MustCompile(`^(?i:ông|bà|anh|chị|cô|đồng chí|đ/c|gs|pgs|ts|ths|bs|luật sư)[. ]+(?:(?i:gs|pgs|ts|ths|bs)[. ]+)*`),
	}
})

// unitName is the unit with the name behind it, as far as its words begin with a capital or are numbers.
func unitName(s string, from, to int) string {
	w := agencyWords{text: s}
	for range 3 {
		last := wordSpan{from, to}
		next := w.wordFrom(to)
		if !w.joined(last, next) || !w.capital(next) {
			break
		}
		to = next.to
	}
	return strings.Join(strings.Fields(s[from:to]), " ")
}
