package model

import (
	"regexp"
	"strings"
	"sync"
	"time"
)

// signingTime is a day, a time with seconds, and the time zone where it is given: by Mẫu 2.2 "23/11/2026; 14:05:33", or as
// ISO 8601 writes it.
var signingTime = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{2}/\d{2}/\d{4};? |\d{4}-\d{2}-\d{2}[T ])(\d{2}:\d{2}:\d{2})( ?\+07:?00)?$`)
})

// ownFile looks at what only an appendix in a file of its own has.
func (v *validation) ownFile(at fieldPath, a *Appendix) {
	if a.SigningTime == "" {
		return
	}
	path := string(at.field("signing_time"))
	switch {
	case !a.OwnFile:
		v.add(Error, path, "signing-time", a.SigningTime, "chỉ phụ lục ở tệp riêng (own_file) mới có dòng thời gian ký",
			"only an appendix in its own file (own_file) has the line with the time of signing")
	case !isSigningTime(a.SigningTime):
		v.add(Error, path, "signing-time", a.SigningTime, "thời gian ký viết 23/11/2026; 14:05:33, có thể thêm +07:00",
			"the time of signing is written 23/11/2026; 14:05:33, and may have +07:00 after it")
	}
}

func isSigningTime(s string) bool {
	m := signingTime().FindStringSubmatch(s)
	if m == nil {
		return false
	}
	layout := "02/01/2006"
	day := strings.TrimRight(m[1], "T; ")
	if strings.Contains(day, "-") {
		layout = time.DateOnly
	}
	_, wrongDay := time.Parse(layout, day)
	_, wrongTime := time.Parse(time.TimeOnly, m[2])
	return wrongDay == nil && wrongTime == nil
}
