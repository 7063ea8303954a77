package decree

import "strings"

// A Frame is the rectangle with a single border (khung hình chữ nhật viền đơn) around a mark.
type Frame struct{ Width, Height Millimetres }

// An UrgencyMark is a mức độ khẩn. Its letters have the rule of [Urgency]. The zero value is none.
type UrgencyMark int

const (
	Express    UrgencyMark = iota + 1 // hỏa tốc
	VeryUrgent                        // thượng khẩn
	Urgent                            // khẩn
)

var urgencyMarks = [...]struct {
	text, other string // other is the second spelling that the Decree itself uses
	frame       Frame
	en          string
}{
	Express:    {"HỎA TỐC", "HOẢ TỐC", Frame{30, 8}, "express"},
	VeryUrgent: {"THƯỢNG KHẨN", "", Frame{40, 8}, "very urgent"},
	Urgent:     {"KHẨN", "", Frame{20, 8}, "urgent"},
}

// Valid reports whether u is one of the three marks.
func (u UrgencyMark) Valid() bool { return u >= Express && u <= Urgent }

// Text gives the words in the frame, "HỎA TỐC", and nothing for a value that is no mark.
func (u UrgencyMark) Text() string {
	if !u.Valid() {
		return ""
	}
	return urgencyMarks[u].text
}

// Frame gives the size of the frame, under [CiteUrgency], and a zero one for a value that is no mark.
func (u UrgencyMark) Frame() Frame {
	if !u.Valid() {
		return Frame{}
	}
	return urgencyMarks[u].frame
}

// String gives the English name: "very urgent".
func (u UrgencyMark) String() string {
	if !u.Valid() {
		return "none"
	}
	return urgencyMarks[u].en
}

// UrgencyByText finds the mark by its words, in either case and in either spelling of hỏa.
func UrgencyByText(s string) (UrgencyMark, bool) {
	s = strings.TrimSpace(s)
	for u := Express; u.Valid(); u++ {
		if m := urgencyMarks[u]; strings.EqualFold(s, m.text) || m.other != "" && strings.EqualFold(s, m.other) {
			return u, true
		}
	}
	return 0, false
}

// A CirculationMark is a chỉ dẫn về phạm vi lưu hành. Its letters have the rule of [Circulation]. The zero value is none.
type CirculationMark int

const (
	ReturnAfterReading CirculationMark = iota + 1 // xem xong trả lại
	InternalOnly                                  // lưu hành nội bộ
)

// Valid reports whether c is one of the two marks.
func (c CirculationMark) Valid() bool { return c == ReturnAfterReading || c == InternalOnly }

// Text gives the words in the frame, "LƯU HÀNH NỘI BỘ", and nothing for a value that is no mark.
func (c CirculationMark) Text() string {
	switch c {
	case ReturnAfterReading:
		return "XEM XONG TRẢ LẠI"
	case InternalOnly:
		return "LƯU HÀNH NỘI BỘ"
	}
	return ""
}

// Frame gives the size of the frame, and a zero one for a value that is no mark. The Decree asks for a frame that the
// words fill evenly and gives no size; the height is that of the urgency marks.
func (c CirculationMark) Frame() Frame {
	switch c {
	case ReturnAfterReading:
		return Frame{55, 8}
	case InternalOnly:
		return Frame{50, 8}
	}
	return Frame{}
}

// String gives the English name: "internal only".
func (c CirculationMark) String() string {
	switch c {
	case ReturnAfterReading:
		return "return after reading"
	case InternalOnly:
		return "internal only"
	}
	return "none"
}

// CirculationByText finds the mark by its words, in either case.
func CirculationByText(s string) (CirculationMark, bool) {
	for c := ReturnAfterReading; c.Valid(); c++ {
		if strings.EqualFold(strings.TrimSpace(s), c.Text()) {
			return c, true
		}
	}
	return 0, false
}
