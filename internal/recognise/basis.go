package recognise

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/internal/word"
)

// basisWords begin a căn cứ in the wordings of clerks, beside “Căn cứ”. Sentences begin so too.
var basisWords = []string{"theo ", "xét ", "thực hiện ", "trên cơ sở ", "tiếp theo ", "được sự "}

// isLegalBasis reports whether a line is a căn cứ. In other words than “Căn cứ” it is one among others, or in italics. A
// line that goes on to say what somebody does is a sentence.
func (o *Outline) isLegalBasis(s string, p *word.Paragraph, afterBasis bool) bool {
	known, other := HasPrefixFold(s, "căn cứ "), false
	for _, begin := range basisWords {
		other = other || HasPrefixFold(s, begin)
	}
	ended := strings.HasSuffix(s, ";") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ",")
	switch {
	case !known && !other, saysWhatIsDone(s):
		return false
	case known:
		return true
	}
	return o.Face(p).Italic || afterBasis && ended && !strings.HasSuffix(s, ":")
}

// mainClause is “, Ủy ban nhân dân xã báo cáo …”: somebody, and what they do.
var mainClause = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[,;]\s+(?:nay\s+)?(?:(?:Ủy|Uỷ) ban|UBND|Sở|Phòng|Ban|Bộ|Cục|Chi cục|Trung tâm|Trường|Công an|Văn phòng|Hội|Đảng|Thanh tra|` +
		`Chủ tịch|Giám đốc|Công ty|Bệnh viện|Trạm|Hạt|Đoàn|Tổ|Chính phủ|Thủ tướng|Viện|Đội|cơ quan|đơn vị)\s[^,;]*?` +
		`(?:^|\s)(?:báo cáo|đề nghị|kính|trình|xây dựng|ban hành|thông báo|yêu cầu|triển khai|tổ chức|đã|có|hướng dẫn|gửi|xin|cử|giao|thống nhất|quyết định|tiếp tục|nhận|phối hợp|thực hiện|đang|sẽ)(?:\s|$)`)
})

// saysWhatIsDone reports whether a line that begins as a căn cứ is a sentence.
func saysWhatIsDone(s string) bool {
	return strings.HasSuffix(s, ":") || !strings.HasSuffix(s, ";") && strings.ContainsAny(s, ",;") && mainClause().MatchString(s)
}

// quotedTo is the index behind the paragraphs that a quotation opened in a paragraph goes on through, such as a clause that
// is amended; 0 where none is opened, or it never ends.
func (o *Outline) quotedTo(i int) int {
	const longest = 80
	ps := o.Document.Main.Paragraphs
	if opened(ps[i].Text) <= 0 {
		return 0
	}
	depth := 0
	for at := i; at < min(i+longest, len(ps)); at++ {
		if depth += opened(ps[at].Text); depth <= 0 {
			return at + 1
		}
	}
	return 0
}

// opened counts the quotations that a text opens and does not close. Straight marks do not tell which they are, so they
// open one where a text begins with them, and close it where it ends so.
func opened(s string) int {
	n := strings.Count(s, "“") - strings.Count(s, "”")
	if strings.Count(s, `"`)%2 == 0 {
		return n
	}
	if opensQuoted(word.Clean(s)) || strings.Contains(s, `: "`) {
		return n + 1
	}
	return n - 1
}

// opensQuoted reports whether a text begins with a quotation.
func opensQuoted(s string) bool { return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) }
