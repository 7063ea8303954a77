package decree

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// toneless are the Vietnamese vowels with a tone mark and what they are without it, by tone: huyền, hỏi, ngã, sắc, nặng.
var toneless = [...]struct{ base, marked string }{
	{"a", "àảãáạ"}, {"ă", "ằẳẵắặ"}, {"â", "ầẩẫấậ"}, {"e", "èẻẽéẹ"}, {"ê", "ềểễếệ"}, {"i", "ìỉĩíị"},
	{"o", "òỏõóọ"}, {"ô", "ồổỗốộ"}, {"ơ", "ờởỡớợ"}, {"u", "ùủũúụ"}, {"ư", "ừửữứự"}, {"y", "ỳỷỹýỵ"},
}

var tones = sync.OnceValue(func() map[rune]struct {
	base rune
	tone int
} {
	m := map[rune]struct {
		base rune
		tone int
	}{}
	for _, v := range toneless {
		for tone, r := range []rune(v.marked) {
			m[r] = struct {
				base rune
				tone int
			}{[]rune(v.base)[0], tone + 1}
		}
	}
	return m
})

// The tones that a syllable may have which ends in a stop (c, ch, p, t).
const (
	toneSac  = 4
	toneNang = 5
)

const vowels = "aăâeêioôơuưy"

var onsets = sync.OnceValue(func() map[string]bool {
	return setOf("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
})

// rimes are those of Vietnamese, without tone; behind gi and qu, the i or u of the rime belongs to the onset.
var rimes = sync.OnceValue(func() map[string]bool {
	return setOf(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâc uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt
		up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
		y yêm yên yêng yêt yêu ynh yt`)
})

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// IsSyllable reports whether a word is a syllable as Vietnamese writes it, in either case. In oa, oe and uy the tone mark may
// stand on either vowel: "hòa", "hoà".
func IsSyllable(word string) bool { return spelling(word) == spelt }

// How a word is spelt as a syllable.
const (
	unspelt  = iota // it is none
	misplace        // its tone stands on another vowel than Vietnamese sets it on: "caù"
	spelt
)

// spelling looks at a word. It allocates nothing, and a long word costs no more than a short one.
func spelling(word string) int {
	const longest = len("nghiêng")
	var letters [2 * longest]byte // without the tone
	n, tone, toned := 0, 0, 0
	first := -1 // vowel
	for _, r := range word {
		if r = unicode.ToLower(r); r >= utf8.RuneSelf {
			if v, ok := tones()[r]; ok {
				if tone != 0 {
					return unspelt
				}
				r, tone, toned = v.base, v.tone, n
			}
		}
		if n+utf8.RuneLen(r) > len(letters) {
			return unspelt
		}
		if first < 0 && strings.ContainsRune(vowels, r) {
			first = n
		}
		n += utf8.EncodeRune(letters[n:], r)
	}
	if first < 0 {
		return unspelt
	}
	best := unspelt
	for at := min(first+1, n); at >= first; at-- { // gi and qu end in a vowel
		onset, rime := letters[:at], letters[at:n]
		if at > 0 && (!onsets()[string(onset)] || !follows(string(onset), rime)) || !rimes()[string(rime)] || !sounds(rime, tone) {
			continue
		}
		if tone == 0 || toned >= at && stands(string(rime), toned-at) {
			return spelt
		}
		best = misplace
	}
	return best
}

// follows reports whether an onset is spelt as the vowel behind it wants: k, gh and ngh before e, ê, i and y, and c, g and ng
// before the others. "gì" is the exception.
func follows(onset string, rime []byte) bool {
	first, _ := utf8.DecodeRune(rime)
	front := strings.ContainsRune("eêiy", first)
	switch onset {
	case "k", "gh", "ngh":
		return front
	case "c", "ng":
		return !front
	case "g":
		return !front || first == 'i'
	}
	return true
}

// sounds reports whether a rime can have a tone: one that ends in a stop has sắc or nặng.
func sounds(rime []byte, tone int) bool {
	n := len(rime)
	stopped := rime[n-1] == 'c' || rime[n-1] == 'p' || rime[n-1] == 't' || n > 1 && rime[n-1] == 'h' && rime[n-2] == 'c'
	return !stopped || tone == toneSac || tone == toneNang
}

// stands reports whether the tone mark stands where it belongs, at a byte of the rime: on the last vowel that has a mark of
// its own, or that a consonant follows; otherwise on the last but one; in oa, oe and uy on either.
func stands(rime string, at int) bool {
	var places [3]int
	n, marked := 0, -1
	for i, r := range rime {
		if !strings.ContainsRune(vowels, r) {
			break
		}
		if places[n] = i; r >= utf8.RuneSelf {
			marked = i
		}
		n++
	}
	closed := rime[len(rime)-1] < utf8.RuneSelf && strings.IndexByte("aeiouy", rime[len(rime)-1]) < 0
	switch {
	case marked >= 0:
		return at == marked
	case closed, n == 1:
		return at == places[n-1] || rime[0] == 'o' && n == 2 && rime[1] == 'o'
	}
	return at == places[n-2] || at == places[n-1] && (rime == "oa" || rime == "oe" || rime == "uy")
}

// isVietnamese reports whether a letter is one that Vietnamese has and English has not.
func isVietnamese(r rune) bool {
	r = unicode.ToLower(r)
	_, toned := tones()[r]
	return toned || strings.ContainsRune("ăâêôơưđ", r)
}
