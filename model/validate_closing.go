package model

import (
	"regexp"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// closing looks at the end of the text, where the end mark goes.
func (v *validation) closing() {
	r := v.report
	if closing := strings.TrimSpace(r.Closing.String()); strings.HasSuffix(closing, decree.TextEndMark) {
		v.add(Error, "closing", "end-mark-added", closing, "dấu ./. được thêm tự động, không gõ vào", "the end mark ./. is added, not typed")
	}
	if r.Closing.IsEmpty() && len(r.Body) > 0 && !endsInText(r.Body) {
		v.breach(Error, "closing", decree.EndMarked, "")
	}
}

// endsInText reports whether the last thing of a body is a paragraph or an item, which can carry the end mark.
func endsInText(b Body) bool {
	if len(b) == 0 {
		return false
	}
	switch last := b[len(b)-1]; {
	case last.Section != nil:
		return endsInText(last.Section.Body)
	case last.Item != nil:
		return len(last.Item.Body) == 0 || endsInText(last.Item.Body)
	default:
		return last.Table == nil
	}
}

func (v *validation) recipients() {
	r := v.report
	for i, line := range r.Recipients {
		path := string(fieldPath("recipients").index(i))
		v.unmarked(path, line)
		if strings.HasPrefix(strings.ToLower(line), "như trên") && len(r.Addressees) == 0 {
			v.breach(Warning, path, decree.AsAboveAnswered, line)
		}
	}
	v.unmarked("archive", r.Archive)
	if strings.HasPrefix(r.Archive, "Lưu") {
		v.add(Error, "archive", "marks-added", r.Archive, "chữ “Lưu:” được thêm tự động, không gõ vào", "the word “Lưu:” is added, not typed")
	}
}

func (v *validation) signature() {
	s := v.report.Signature
	for i, a := range s.Authority {
		path := string(fieldPath("signature.authority").index(i))
		switch {
		case !a.Prefix.Valid():
			v.breach(Error, path, decree.PrefixDotted, a.Of)
		case a.Of == "":
			v.add(Error, path, "required", a.String(), "thiếu tên cơ quan hoặc chức vụ sau "+a.Prefix.String(),
				"the body or office after "+a.Prefix.String()+" is missing")
		}
	}
	if titleBeforeName.MatchString(s.SignerName) {
		v.breach(Warning, "signature.signer_name", decree.NameWithoutDegree, s.SignerName)
	}
}

// titleBeforeName finds academic ranks, degrees, military ranks and titles of honour in front of a name.
var titleBeforeName = regexp.MustCompile(`^(GS|PGS|TS|ThS|Ths|BS|DS|KS|CN|CK|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy)[. ]`)
