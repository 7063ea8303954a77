package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// styleComponents are the names of our own styles. The styles of a clerk have no such names and no fixed meaning.
var styleComponents = map[string]decree.Component{
	"Quốc hiệu":               decree.NationalName,
	"Tiêu ngữ":                decree.Motto,
	"Cơ quan chủ quản":        decree.SupervisoryAgency,
	"Cơ quan ban hành":        decree.IssuingAgency,
	"Số và ký hiệu":           decree.NumberSymbol,
	"Địa danh và thời gian":   decree.PlaceDate,
	"Tên loại":                decree.DocumentType,
	"Trích yếu":               decree.Subject,
	"Kính gửi":                decree.Addressees,
	"Kính gửi - danh sách":    decree.Addressees,
	"Căn cứ":                  decree.LegalBases,
	"Nội dung":                decree.BodyText,
	"Mục":                     decree.HeadingRoman,
	"Khoản có tiêu đề":        decree.ClauseTitled,
	"Điểm có tiêu đề":         decree.Point,
	"Tiêu đề gạch đầu dòng":   decree.Item,
	"Tiêu đề dấu cộng":        decree.Item,
	"Gạch đầu dòng":           decree.Item,
	"Nơi nhận":                decree.RecipientsLabel,
	"Nơi nhận - danh sách":    decree.Recipients,
	"Quyền hạn và chức vụ":    decree.Authority,
	"Họ tên người ký":         decree.SignerName,
	"Chức vụ khác":            decree.OtherPosition,
	"Chỗ ký":                  0, // room for the signature
	"Phụ lục":                 decree.AppendixLabel,
	"Tên phụ lục":             decree.AppendixTitle,
	"Kèm theo":                decree.AppendixReference,
	"Tên bảng":                decree.TableText,
	"Đơn vị tính":             decree.TableText,
	"Ghi chú của bảng":        decree.TableText,
	"Chú thích":               decree.Note,
	"Số trang":                decree.PageNumber,
	"Mức độ khẩn":             decree.Urgency,
	"Phạm vi lưu hành":        decree.Circulation,
	"Ký hiệu người soạn thảo": decree.DrafterMark,
	"Địa chỉ":                 decree.ContactLine,
	"Phần":                    decree.PartHeading,
	"Tên phần":                decree.PartTitle,
	"Chương":                  decree.ChapterHeading,
	"Tên chương":              decree.ChapterTitle,
	"Số mục":                  decree.SectionHeading,
	"Tên mục":                 decree.SectionTitle,
	"Tiểu mục":                decree.SectionHeading,
	"Tên tiểu mục":            decree.SectionTitle,
	"Điều":                    decree.Article,
	"Mục thập phân":           decree.ClauseTitled,
	"Khoản":                   decree.ClauseUntitled,
	"Điểm":                    decree.Point,
	"Trích dẫn":               decree.BodyText,
	"Hình ảnh":                0, // no component of the Decree
	"Dự thảo":                 0,
}

// The beginnings of the names of our styles that come in several sizes.
const (
	styleOfRules  = "Đường kẻ"
	styleOfTables = "Bảng"
	styleOfFrames = "Khung "
)

// styleComponent tells what a style of ours is for. known is false for a style of anybody else. Where several agencies
// issue a report together, those of the second and the third have its number in their names.
func styleComponent(name string) (c decree.Component, known bool) {
	name = strings.TrimRight(name, " 23456789")
	if c, known = styleComponents[name]; known {
		return c, true
	}
	switch {
	case strings.HasPrefix(name, styleOfTables):
		return decree.TableText, true
	case strings.HasPrefix(name, styleOfRules), strings.HasPrefix(name, styleOfFrames):
		return 0, true
	}
	return 0, false
}

// ownName is the name by which a style is one of ours: its own, or an alias where it has taken the place of one of Word's,
// which is then its name. It is the name of a style of anybody else.
func (st *style) ownName() string {
	for _, alias := range st.aliases {
		if _, ours := decree.StyleByName(alias); ours {
			return alias
		}
	}
	return st.name
}
