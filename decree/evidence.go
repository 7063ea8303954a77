package decree

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// encoded finds text in another encoding by words that are no Vietnamese as they stand and are once they are read in it.
func encoded(s string) (f LetterFault, found bool) {
	if at := windowsAt(s); at >= 0 {
		excerpt := excerptAt(s, strings.LastIndexByte(s[:at], ' ')+1)
		return LetterFault{Found: excerpt, Meant: readWindows1252(excerpt), Message: Message{
			Vi: "chữ UTF-8 bị đọc theo Windows-1252; mở lại tệp gốc với bộ mã UTF-8",
			En: "UTF-8 that was read as Windows-1252; open the original file as UTF-8"}}, true
	}
	if !strings.ContainsFunc(s, isHigh) {
		return f, false
	}
	inVNI, inTCVN3 := gather(s)
	switch {
	case inVNI.convinces() && (inVNI.words >= inTCVN3.words || !inTCVN3.convinces()):
		return inVNI.fault(s, asVNI, Message{
			Vi: "chữ theo bộ mã VNI; chuyển sang Unicode", En: "text in the encoding VNI; convert it to Unicode"}), true
	case inTCVN3.convinces() || inTCVN3.reads(s, asTCVN3):
		return inTCVN3.fault(s, asTCVN3, Message{
			Vi: "chữ theo bộ mã TCVN3 (ABC); chuyển sang Unicode", En: "text in the encoding TCVN3 (ABC); convert it to Unicode"}), true
	}
	return f, false
}

// isSpelt sees at once that a text is nothing but ASCII, dashes and syllables of Vietnamese, as most are.
func isSpelt(s string) bool {
	from, high := -1, false
	for at, r := range s {
		switch {
		case r|0x20 >= 'a' && r|0x20 <= 'z', r >= utf8.RuneSelf && r != 0xa0 && (r < 0x2010 || r > 0x2027):
			if from < 0 {
				from, high = at, false
			}
			high = high || isHigh(r)
			continue
		case r < ' ' || r == 0x7f, from >= 0 && high && !isSaid(s[from:at]):
			return false
		}
		from = -1
	}
	return from < 0 || !high || isSaid(s[from:])
}

func isHigh(r rune) bool { return r >= utf8.RuneSelf }

// A readAs is how text in an encoding is looked at.
type readAs struct {
	between func(r rune) bool // what stands between words
	decode  func(s string) string
	weigh   func(word string) int
}

var (
	asVNI = readAs{func(r rune) bool { return !unicode.IsLetter(r) }, FromVNI, weighVNI}
	// In TCVN3 U+00A1 to U+00FF are letters.
	asTCVN3 = readAs{func(r rune) bool { return (r <= 0xa0 || r > 0xff) && !unicode.IsLetter(r) }, FromTCVN3, weighTCVN3}
)

// Evidence is the words of a text that are Vietnamese only in another encoding.
type evidence struct {
	words   int      // how many there are
	against int      // words that are Vietnamese neither way
	weight  int      // of those that differ
	certain bool     // one of them is beyond doubt
	seen    []string // those that are weighed
	at      int      // where the first stands
}

// What one word weighs. A name of another language may happen to be Vietnamese in an encoding.
const (
	certain = 4 // enough alone
	likely  = 2
	slight  = 1
)

// gather weighs the words of a text, each once, until it is clear what it is.
func gather(s string) (inVNI, inTCVN3 evidence) {
	const clear = 64
	for at, word := range fields(s, asTCVN3.between) {
		if !strings.ContainsFunc(word, isHigh) || isSaid(word) {
			continue
		}
		inTCVN3.add(at, word, asTCVN3)
		for within, word := range fields(word, asVNI.between) {
			if strings.ContainsFunc(word, isHigh) && !isSaid(word) {
				inVNI.add(at+within, word, asVNI)
			}
		}
		if max(inVNI.words, inTCVN3.words) > clear && inVNI.convinces() != inTCVN3.convinces() {
			break
		}
	}
	return inVNI, inTCVN3
}

// add weighs a word that is no Vietnamese as it stands.
func (e *evidence) add(at int, word string, as readAs) {
	if slices.Contains(e.seen, word) {
		e.words++
		return
	}
	decoded := as.decode(word)
	if decoded == word || utf8.RuneCountInString(decoded) < 2 || !strings.ContainsFunc(decoded, isHigh) || !IsSyllable(decoded) {
		e.against++
		return
	}
	if e.words++; e.words == 1 {
		e.at = at
	}
	if e.weight >= certain {
		return
	}
	weight := as.weigh(word)
	e.seen, e.weight = append(e.seen, word), e.weight+weight
	e.certain = e.certain || weight == certain
}

// convinces reports whether a text is in the encoding.
func (e *evidence) convinces() bool {
	return e.weight >= certain && (e.certain || e.words >= e.against)
}

// reads reports whether every word of a short text with letters beyond ASCII, and there are several, is Vietnamese once it is
// decoded. One that is none as it stands is then enough: "Bé Néi vô".
func (e *evidence) reads(s string, as readAs) bool {
	const short, several = 200, 3
	if e.weight < likely || e.against > 0 || len(s) > short {
		return false
	}
	n := 0
	for _, word := range fields(s, as.between) {
		if !strings.ContainsFunc(word, isHigh) {
			continue
		}
		if decoded := as.decode(word); decoded == word || !IsSyllable(decoded) {
			return false
		}
		n++
	}
	return n >= several
}

// fault shows the text from its first such word on. Where letters of Unicode stand beside them, only such words are decoded.
func (e *evidence) fault(s string, as readAs, m Message) LetterFault {
	f := LetterFault{Found: excerptAt(s, e.at), Message: m}
	if !strings.ContainsFunc(s, func(r rune) bool { return r > 0xff && unicode.IsLetter(r) }) {
		f.Meant = as.decode(f.Found)
		return f
	}
	end := 0
	for at, word := range fields(f.Found, as.between) {
		f.Meant += f.Found[end:at]
		end = at + len(word)
		if decoded := as.decode(word); IsSyllable(decoded) && !isSaid(word) {
			word = decoded
		}
		f.Meant += word
	}
	f.Meant += f.Found[end:]
	return f
}

// excerptAt is the words of a text from an offset on, some forty letters.
func excerptAt(s string, at int) string {
	const shown = 40
	s = s[at:]
	letters, space := 0, 0
	for i, r := range s {
		if letters++; letters > shown {
			if space == 0 {
				space = i
			}
			return s[:space]
		}
		if r == ' ' || r == '\n' {
			space = i
		}
	}
	return strings.TrimRight(s, " \n")
}

// fields yields the words of a text and where each begins.
func fields(s string, between func(rune) bool) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		from := -1
		for at, r := range s {
			switch {
			case !between(r) && from < 0:
				from = at
			case between(r) && from >= 0:
				if !yield(from, s[from:at]) {
					return
				}
				from = -1
			}
		}
		if from >= 0 {
			yield(from, s[from:])
		}
	}
}

// isSaid reports whether a word is a syllable that Vietnamese has. Behind some onsets it has no "oá", which is ố in VNI: "Soá"
// is "Số".
func isSaid(word string) bool {
	if !IsSyllable(word) || isCamel(word) {
		return false
	}
	if !strings.ContainsAny(word, "oO") {
		return true
	}
	word = strings.ToLower(word)
	for _, rime := range [...]string{"oà", "oá", "oã"} {
		if onset, found := strings.CutSuffix(word, rime); found {
			return !slices.Contains([]string{"b", "c", "m", "ph", "s", "v"}, onset)
		}
	}
	return true
}

// isCamel reports whether a capital beyond ASCII stands behind a small letter, as in "thÓ".
func isCamel(word string) bool {
	before := ' '
	for _, r := range word {
		if isHigh(r) && unicode.IsUpper(r) && unicode.IsLower(before) {
			return true
		}
		before = r
	}
	return false
}

// weighVNI weighs a word by its pairs of letters. Single letters (ñ, ö), ï and "où" are of other languages too.
func weighVNI(word string) int {
	pair := false
	before := rune(0)
	for _, r := range strings.ToLower(word) {
		switch {
		case r == 'ï', before == 'o' && r == 'ù' && word[0]|0x20 == 'o':
		case strings.ContainsRune("aeouyôö", before) && before != 0 && strings.ContainsRune("øûõùâàåãáäêèúüéë", r):
			pair = true
		}
		before = r
	}
	if pair && spelling(word) != misplace {
		return certain
	}
	return likely
}

// weighTCVN3 weighs a word by its signs and capitals. A sign between two letters is certain, but for the dot of a product,
// "N·m", and a hyphen that is not seen; so is a capital that is not Vietnamese behind a small letter, "viÖc". Beside a single
// letter a sign may be that of a unit or a note: "µm", "t¹".
func weighTCVN3(word string) int {
	letters, sure, odd, common := 0, false, false, false
	before, gap := rune(0), rune(0)
	for _, r := range word {
		if r >= 0xa1 && r <= 0xbf || r == '×' || r == '÷' {
			sure = sure || gap != 0 && odd // "®¬n"
			odd = odd || strings.ContainsRune("¬¨¸¶¤¦", r) || r == '®' && before == 0
			common = common || strings.ContainsRune("·\u00adµ¹©®«»ªº", r)
			gap = r
			continue
		}
		if before != 0 && gap != 0 && gap != '·' && gap != 0xad || unicode.IsLower(before) && unicode.IsUpper(r) && !isVietnamese(r) {
			sure = true
		}
		before, gap = r, 0
		letters++
	}
	switch {
	case sure:
		return certain
	case !odd && common && letters < 3 && (letters < 2 || strings.Contains(word, "·")), spelling(word) == misplace:
		return slight
	}
	return likely
}
