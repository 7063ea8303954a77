package decree

import (
	"strings"
	"sync"
	"unicode"
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

var onsets = sync.OnceValue(func() map[string]bool {
	return setOf("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x")
})

// rimes are those of Vietnamese, without tone; behind q and qu, the u of the rime belongs to the onset.
var rimes = sync.OnceValue(func() map[string]bool {
	return setOf(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâc uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt
		up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
		y yêm yên yêt yêu ynh yt`)
})

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// IsSyllable reports whether a word is a syllable as Vietnamese writes it, in either case and with the tone mark on either
// vowel: "hòa", "hoà".
func IsSyllable(word string) bool {
	tone := 0
	var plain strings.Builder
	for _, r := range strings.ToLower(word) {
		if v, ok := tones()[r]; ok {
			if tone != 0 {
				return false
			}
			r, tone = v.base, v.tone
		}
		if !unicode.IsLetter(r) {
			return false
		}
		plain.WriteRune(r)
	}
	s := plain.String()
	const longestOnset = len("ngh")
	for n := min(longestOnset, len(s)); n >= 0; n-- {
		if (n == 0 || onsets()[s[:n]]) && isRime(s[n:], tone) {
			return true
		}
	}
	return false
}

func isRime(s string, tone int) bool {
	if !rimes()[s] {
		return false
	}
	stopped := strings.HasSuffix(s, "c") || strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "p") || strings.HasSuffix(s, "t")
	return !stopped || tone == toneSac || tone == toneNang
}
