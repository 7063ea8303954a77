package decree

import "strings"

// A Prefix says in whose right a signer signs (quyền hạn của người ký), under [CitePrefix]. It stands in front of the
// body or the office that the right comes from. The zero value is none: the head signs in their own name.
type Prefix int

const (
	OnBehalf        Prefix = iota + 1 // TM., thay mặt tập thể
	Acting                            // Q., được giao quyền cấp trưởng
	ForHead                           // KT., ký thay người đứng đầu
	ByOrder                           // TL., ký thừa lệnh
	ByAuthorization                   // TUQ., ký thừa ủy quyền
)

var prefixes = [...]struct {
	text    string
	meaning Message
}{
	OnBehalf:        {"TM.", Message{"ký thay mặt tập thể", "on behalf of the collective"}},
	Acting:          {"Q.", Message{"được giao quyền cấp trưởng", "acting head"}},
	ForHead:         {"KT.", Message{"ký thay người đứng đầu", "for the head"}},
	ByOrder:         {"TL.", Message{"ký thừa lệnh", "by order of the head"}},
	ByAuthorization: {"TUQ.", Message{"ký thừa ủy quyền", "by authorization of the head"}},
}

// Valid reports whether p is one of the five prefixes.
func (p Prefix) Valid() bool { return p >= OnBehalf && p <= ByAuthorization }

// String gives the prefix as it is printed, "TM.", and nothing for a value that is no prefix.
func (p Prefix) String() string {
	if !p.Valid() {
		return ""
	}
	return prefixes[p].text
}

// Meaning says what the prefix means, and nothing for a value that is no prefix.
func (p Prefix) Meaning() Message {
	if !p.Valid() {
		return Message{}
	}
	return prefixes[p].meaning
}

// BeforeBody reports whether the name of a collective or an agency follows the prefix; after the others comes the
// office of the head.
func (p Prefix) BeforeBody() bool { return p == OnBehalf }

// Suits reports whether what follows the prefix is of the right kind, under [CitePrefix]: a body after TM., the office of
// a head, who is no deputy, after the others. It knows the bodies and offices that are common and lets every other
// name pass. Letters may be of either case.
func (p Prefix) Suits(of string) bool {
	of = oldTones.Replace(strings.ToLower(strings.TrimSpace(of))) + " "
	if p.BeforeBody() {
		return !isOffice(of)
	}
	return !isDeputy(of) && (isOffice(of) || !beginsWith(of, bodies))
}

// isOffice finds the chức vụ of a person: besides the offices of the list, whatever is a trưởng within its first words.
func isOffice(s string) bool {
	words := strings.SplitN(s, " ", 5)
	for _, word := range words[:len(words)-1] {
		if word == "trưởng" {
			return true
		}
	}
	return beginsWith(s, offices) || isDeputy(s)
}

func isDeputy(s string) bool { return beginsWith(s, deputies) }

func beginsWith(s string, names []string) bool {
	for _, name := range names {
		if strings.HasPrefix(s, name+" ") {
			return true
		}
	}
	return false
}

var (
	deputies = []string{"phó", "thứ trưởng"}
	offices  = []string{
		"chủ tịch", "chủ nhiệm", "giám đốc", "tổng giám đốc", "chánh", "thủ tướng", "thống đốc", "tổng thanh tra",
		"tổng kiểm toán", "tổng biên tập", "tổng thư ký", "bí thư", "tư lệnh", "chính ủy",
	}
	bodies = []string{
		"ủy ban", "ubnd", "hội đồng", "hđnd", "chính phủ", "bộ", "ban", "sở", "cục", "tổng cục", "chi cục", "vụ", "viện",
		"trường", "phòng", "văn phòng", "trung tâm", "thanh tra", "công an", "công ty", "tổng công ty", "tập đoàn",
		"bệnh viện", "đoàn", "tổ", "quỹ", "tập thể",
	}
)

// ParsePrefix reads a prefix in the Decree's spelling: "KT.", with capitals and a full stop.
func ParsePrefix(s string) (Prefix, bool) {
	for p := OnBehalf; p.Valid(); p++ {
		if s == prefixes[p].text {
			return p, true
		}
	}
	return 0, false
}

// MisspeltPrefix reads a prefix in another spelling: "K/T" and "T/M." as Party documents have it, "KT" without its full
// stop, "kt.". ok is false for the Decree's own spelling, and for what is no prefix in any.
func MisspeltPrefix(s string) (meant Prefix, ok bool) {
	if _, fine := ParsePrefix(s); fine {
		return 0, false
	}
	return ParsePrefix(strings.ToUpper(strings.NewReplacer("/", "", ".", "").Replace(s)) + ".")
}
