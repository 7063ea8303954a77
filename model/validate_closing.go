package model

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
)

// EndsInText reports whether the last thing of a body is a text under the last heading, which can carry the end mark.
func (b Body) EndsInText() bool {
	path, last := lastText(fieldPath("body"), b)
	return last != nil && !strings.HasSuffix(path, ".title")
}

// lastText returns the text that ends a body, and nil for a body that ends in a table or picture: the end mark then has a line of
// its own.
func lastText(p fieldPath, b Body) (string, *Text) {
	if len(b) == 0 {
		return "", nil
	}
	last, at := &b[len(b)-1], p.index(len(b)-1)
	switch {
	case last.Section != nil && len(last.Section.Body) > 0:
		return lastText(at.field("section").field("body"), last.Section.Body)
	case last.Section != nil:
		return string(at.field("section").field("title")), &last.Section.Title
	case last.Item != nil && len(last.Item.Body) > 0:
		return lastText(at.field("item").field("body"), last.Item.Body)
	case last.Item != nil:
		return string(at.field("item").field("text")), &last.Item.Text
	case last.Table != nil, last.Picture != nil:
		return "", nil
	case !last.Quote.IsEmpty():
		return string(at.field("quote")), &last.Quote
	case !last.Centred.IsEmpty():
		return string(at.field("centred")), &last.Centred
	}
	return string(at.field("paragraph")), &last.Paragraph
}

func (v *validation) recipients() {
	r := v.report
	for i, line := range r.Recipients {
		path := "recipients[" + strconv.Itoa(i) + "]"
		v.unmarked(path, line)
		switch {
		case i == 0 && len(r.Addressees) > 0 && !isAsAbove(line):
			v.breach(path, decree.AsAboveFirst, line)
		case isAsAbove(line) && len(r.Addressees) == 0:
			v.breach(path, decree.AsAboveAnswered, line)
		case isArchive(line):
			v.add(Error, path, "archive-apart", line, "dòng “Lưu:” ghi ở archive", "the line “Lưu:” belongs in archive")
		}
	}
	v.archive(r.Archive)
	v.registered(r)
}

// registered looks at what a report says for the register alone.
func (v *validation) registered(r *Report) {
	switch due := r.DueDate; {
	case !due.Valid() || !due.IsZero() && due.Day == 0:
		v.add(Error, "due_date", "date", due.String(), "hạn trả lời phải là một ngày có trong lịch, đủ ngày, tháng, năm", "the due date must be a day of the calendar, with day, month and year")
	case !due.IsZero() && r.Date.Day > 0 && due.String() < r.Date.String():
		v.add(Warning, "due_date", "due-date", due.String(), "hạn trả lời trước ngày ban hành", "the due date is before the day of issue")
	}
	for i := range r.RecipientIDs {
		id := &r.RecipientIDs[i]
		if id.Name != "" && !slices.ContainsFunc(r.Recipients, func(recipient string) bool { return oneLine(recipient) == oneLine(id.Name) }) {
			v.add(Warning, string(fieldPath("recipient_ids").index(i).field("name")), "recipient-unknown", id.Name,
				"nơi nhận không có dòng này: mã không ghi vào sổ cho nơi nào; chép đúng một dòng của recipients", "no recipient has this line: the code is entered for nobody; copy a line of recipients")
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(composed.String(s)), " ") }

func (v *validation) archive(s string) {
	switch first, _, _ := strings.Cut(s, ","); {
	case isArchive(s):
		v.add(Error, "archive", "marks-added", s, "chữ “Lưu:” được thêm tự động, không gõ vào", "the word “Lưu:” is added, not typed")
	case s != "" && strings.TrimSpace(first) != decree.TextRegistry && !strings.HasSuffix(s, "."):
		v.breach("archive", decree.ArchiveLast, s)
	}
	v.unmarked("archive", s)
}

func isAsAbove(line string) bool { return hasPrefixFold(composed.String(line), decree.TextAsAbove) }

func isArchive(line string) bool { return hasPrefixFold(composed.String(line), decree.TextArchive) }

// hasPrefixFold is strings.HasPrefix for which capitals do not count. It makes no copy of s.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// titleBeforeName finds academic ranks, degrees, military ranks and titles of honour in front of a name.
var titleBeforeName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(GS|PGS|TS|ThS|Ths|BS|DS|KS|CN|CK|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy)[. ]`)
})
