package model

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// marks looks at what is set beside the text: the marks of a draft, of urgency, of circulation and of the drafter.
func (v *validation) marks() {
	r := v.report
	v.draft(strings.TrimSpace(r.Draft))
	if r.Urgency != 0 && !decree.UrgencyMark(r.Urgency).Valid() {
		v.add(Error, "urgency", "urgency", strconv.Itoa(int(r.Urgency)), "không có mức độ khẩn này", "there is no such mark of urgency")
	}
	if r.Circulation != 0 && !decree.CirculationMark(r.Circulation).Valid() {
		v.add(Error, "circulation", "circulation", strconv.Itoa(int(r.Circulation)),
			"không có chỉ dẫn về phạm vi lưu hành này", "there is no such mark of circulation")
	}
	if r.Drafter != strings.ToUpper(r.Drafter) {
		v.breach("drafter", decree.DrafterInCapitals, r.Drafter)
	}
	if strings.HasSuffix(r.Drafter, ".") {
		v.add(Error, "drafter", "marks-added", r.Drafter, "dấu chấm sau ký hiệu được thêm tự động, không gõ vào",
			"the full stop after the mark is added, not typed")
	}
	if r.Copies > 0 && r.Drafter == "" {
		v.add(Error, "drafter", "required", "", "có số lượng bản mà thiếu ký hiệu người soạn thảo",
			"there is a number of copies but no drafter's mark")
	}
}

// secrets are the marks of secrecy. Their stamps are made under the law on state secrets and never printed.
var secrets = []string{"MẬT", "TỐI MẬT", "TUYỆT MẬT"}

func (v *validation) draft(mark string) {
	if mark == "" {
		return
	}
	if slices.Contains(secrets, strings.ToUpper(mark)) {
		v.refuse("draft", decree.SecrecyStamped, mark)
	}
	if r := v.report; r.Number.Ordinal != 0 && r.Date.Day != 0 {
		v.add(Warning, "draft", "draft-issued", mark, "văn bản đã có số và ngày mà còn ghi dự thảo",
			"the report has a number and a date and still says that it is a draft")
	}
}
