package decree

import "strings"

// numberWords are the words of a số thứ tự behind “thứ”, from 1: those that reports write and then their other forms.
var numberWords = [...][]string{
	{"nhất"}, {"hai", "nhì"}, {"ba"}, {"tư", "bốn"}, {"năm"}, {"sáu"}, {"bảy", "bẩy"}, {"tám"}, {"chín"}, {"mười"},
	{"mười một"}, {"mười hai"}, {"mười ba"}, {"mười bốn", "mười tư"}, {"mười lăm"}, {"mười sáu"}, {"mười bảy", "mười bẩy"},
	{"mười tám"}, {"mười chín"}, {"hai mươi"},
}

// NumberInWords writes a số thứ tự in words: NumberInWords(4) is "thứ tư". It is empty outside 1 to 20.
func NumberInWords(n int) string {
	if n < 1 || n > len(numberWords) {
		return ""
	}
	return "thứ " + numberWords[n-1][0]
}

// NumberWords reads the số thứ tự in words at the start of s, such as "thứ nhất" of “thứ nhất: Kết quả”, up to the
// twentieth. All its words are in small letters or all in capitals. length is that of the words, 0 where there are none.
func NumberWords(s string) (n, length int) {
	if !strings.HasPrefix(s, "thứ ") && !strings.HasPrefix(s, "THỨ ") {
		return 0, 0 // as nearly every number
	}
	for i, forms := range numberWords {
		for _, form := range forms {
			small := "thứ " + form
			for _, words := range [...]string{small, strings.ToUpper(small)} {
				rest, found := strings.CutPrefix(s, words)
				if found && len(words) > length && (rest == "" || strings.IndexByte(" .:\n", rest[0]) >= 0 || strings.HasPrefix(rest, "\u00a0")) {
					n, length = i+1, len(words)
				}
			}
		}
	}
	return n, length
}
