package model

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// DocumentType is the tên loại of a document. The zero value is a báo cáo.
type DocumentType decree.DocType

// Urgency is a mức độ khẩn. The zero value is none.
type Urgency decree.UrgencyMark

// Circulation is a chỉ dẫn về phạm vi lưu hành. The zero value is none.
type Circulation decree.CirculationMark

// Type returns the document type by the Decree, a báo cáo where none is given.
func (t DocumentType) Type() decree.DocType {
	if t == 0 {
		return decree.Report
	}
	return decree.DocType(t)
}

// MarshalText writes the Vietnamese name.
func (t DocumentType) MarshalText() ([]byte, error) { return []byte(t.Type().Name()), nil }

// UnmarshalText reads the Vietnamese name, "Kế hoạch", or the abbreviation, "KH".
func (t *DocumentType) UnmarshalText(b []byte) error {
	s := strings.TrimSpace(string(b))
	found, ok := decree.TypeByName(s)
	if !ok {
		found, ok = decree.TypeByAbbreviation(s)
	}
	if !ok {
		return unread(s, "không có loại văn bản này", "this is no type of document")
	}
	*t = DocumentType(found)
	return nil
}

// MarshalText writes the words of the mark.
func (u Urgency) MarshalText() ([]byte, error) { return []byte(decree.UrgencyMark(u).Text()), nil }

// UnmarshalText reads the words of the mark: "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", in either case; none where there are none.
func (u *Urgency) UnmarshalText(b []byte) error {
	mark, ok := decree.UrgencyByText(string(b))
	if !ok && len(b) > 0 {
		return unread(string(b), "mức độ khẩn là HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN", "this is none of HỎA TỐC, THƯỢNG KHẨN, KHẨN")
	}
	*u = Urgency(mark)
	return nil
}

// MarshalText writes the words of the mark.
func (c Circulation) MarshalText() ([]byte, error) {
	return []byte(decree.CirculationMark(c).Text()), nil
}

// UnmarshalText reads the words of the mark: "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI", in either case; none where there are none.
func (c *Circulation) UnmarshalText(b []byte) error {
	mark, ok := decree.CirculationByText(string(b))
	if !ok && len(b) > 0 {
		return unread(string(b), "chỉ dẫn về phạm vi lưu hành là LƯU HÀNH NỘI BỘ hoặc XEM XONG TRẢ LẠI",
			"this is none of LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI")
	}
	*c = Circulation(mark)
	return nil
}
