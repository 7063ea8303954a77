package fromword

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/word"
)

// unread lists as losses what stands in the file and in none of its paragraphs.
func (r *reader) unread(list []word.Unread) {
	for _, u := range list {
		l := Loss{Place: Place{u.Part, u.Paragraph}, Text: word.Clean(composed.String(u.Text)), Reason: unreadReasons[u.Kind]}
		switch {
		case u.Object != "":
			content, err := r.doc.Package.Part(u.Object)
			if err != nil {
				continue // nothing is there
			}
			l.Text, l.File = u.Object, r.beside(path.Base(u.Object), content)
		case u.Source != nil:
			l.File = r.beside("cong-thuc.xml", u.Source)
		case u.Kind == word.SymbolText:
			if l.Text = numbersOfSigns(l.Text); l.Text == "" {
				continue
			}
		case u.Kind != word.FieldText && !says(l.Text):
			continue
		}
		r.losses = append(r.losses, l)
	}
}

// numbersOfSigns writes signs of private use as their numbers, as Word writes them elsewhere: "F0FE".
func numbersOfSigns(s string) string {
	var b strings.Builder
	for _, c := range s {
		if unicode.Is(unicode.Co, c) {
			fmt.Fprintf(&b, "%04X ", c)
		} else {
			b.WriteRune(c)
		}
	}
	return word.Clean(b.String())
}

// isSaid reports whether a sign is a letter or a figure.
func isSaid(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// beside keeps a thing as a file of its own, under a name that no other has.
func (r *reader) beside(name string, content []byte) string {
	ending := path.Ext(name)
	stem, unique := strings.TrimSuffix(name, ending), name
	for n := 2; r.named[unique]; n++ {
		unique = fmt.Sprintf("%s-%d%s", stem, n, ending)
	}
	r.named[unique] = true
	r.files = append(r.files, File{unique, content})
	return unique
}

var unreadReasons = [...]decree.Message{
	word.PassedOver:     {Vi: "chữ không hiện trong văn bản", En: "text that the page does not show"},
	word.DeletedText:    {Vi: "chữ đã xóa, còn lưu trong vết sửa đổi", En: "text that was deleted with changes tracked"},
	word.HiddenText:     {Vi: "chữ ẩn", En: "hidden text"},
	word.CommentText:    {Vi: "lời bình luận bên lề", En: "a comment"},
	word.StruckText:     {Vi: "chữ gạch ngang, như đã bỏ", En: "text that is struck through, as if deleted"},
	word.SymbolText:     {Vi: "ký hiệu của một phông ký hiệu", En: "a sign of a typeface of signs"},
	word.FormulaText:    {Vi: "công thức", En: "a formula"},
	word.DrawnText:      {Vi: "chữ trong hình vẽ", En: "text in a drawing"},
	word.ChartText:      {Vi: "chữ và số trong biểu đồ", En: "text and figures of a chart"},
	word.EmbeddedObject: {Vi: "đối tượng nhúng hoặc biểu đồ", En: "an embedded object or a chart"},
	word.UnreadPicture:  {Vi: "hình ở chỗ đã xóa, ẩn hay không đọc được", En: "a picture in what is deleted, hidden or cannot be read"},
	word.FieldText:      {Vi: "trường mà Word tự hiện ra, tệp không lưu chữ của nó", En: "a field that Word shows, of which the file keeps no result"},
}
