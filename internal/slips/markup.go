package slips

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
)

// A markup is a sign that means something in another program, is printed here as it stands, and what to write instead.
type markup struct {
	has     func(s string) string // what is found, empty where nothing is
	message decree.Message
}

// markups are the signs of HTML, Markdown and formulas that have no meaning in a report.
var markups = [...]markup{
	{htmlTag, decree.Message{
		Vi: "thẻ HTML được in như đã gõ; chữ đậm viết **chữ**, nghiêng *chữ*, số mũ ^2^, chỉ số dưới H~2~O, xuống dòng thì đặt \\ ở cuối dòng",
		En: "an HTML tag is printed as typed; write **bold**, *italic*, ^2^, H~2~O, and a backslash at the end of a line for a break"}},
	{pairOf("`"), decree.Message{
		Vi: "dấu ` được in như đã gõ; bỏ dấu này đi", En: "the sign ` is printed as typed; leave it out"}},
	{pairOf("~~"), decree.Message{
		Vi: "dấu ~~ được in như đã gõ; văn bản không có chữ gạch bỏ, hãy xóa hẳn chữ đó",
		En: "the sign ~~ is printed as typed; a report has no struck text, so delete it"}},
	{pairOf("**"), decree.Message{
		Vi: "dấu ** được in như đã gõ; ** mở phải đứng sát trước chữ, ** đóng sát sau chữ và trước dấu cách hoặc dấu câu",
		En: "the sign ** is printed as typed; it opens right before a letter, and closes right behind one and before a space or a stop"}},
	{imageMark, decree.Message{
		Vi: "hình trong dòng chữ được in như đã gõ; để ![…](tệp.png) trên một dòng riêng, cách chữ bằng dòng trống",
		En: "an image within a line of text is printed as typed; put ![…](file.png) on a line of its own, between empty lines"}},
	{noteMark, decree.Message{
		Vi: "dấu chú thích được in như đã gõ; nhãn của chú thích không có dấu cách: [^1], và nội dung ghi ở [^1]: chữ",
		En: "the mark of a note is printed as typed; its label has no blank, [^1], and what it says stands behind [^1]:"}},
	{attributes, decree.Message{
		Vi: "thuộc tính trong ngoặc nhọn được in như đã gõ; bỏ đi, văn bản không có nhãn hay kiểu riêng",
		En: "attributes in braces are printed as typed: leave them out, a report has no labels or classes"}},
	{pageBreak, decree.Message{
		Vi: "lệnh ngắt trang được in như đã gõ; bỏ dòng này, trang tự ngắt", En: "the command of a page break is printed as typed: leave the line out, pages break by themselves"}},
	{lastBackslash, decree.Message{
		Vi: "dấu \\ ở cuối đoạn được in như đã gõ; nó chỉ xuống dòng khi còn dòng nữa ngay dưới, nếu không thì bỏ đi",
		En: "the backslash that ends the text is printed as typed; it breaks a line where another one follows right below: else leave it out"}},
	{contents, decree.Message{
		Vi: "lệnh tạo mục lục được in như đã gõ; bỏ dòng này, mục lục tạo trong Word từ các đề mục",
		En: "the mark of a table of contents is printed as typed; leave the line out, Word makes one from the headings"}},
	{container, decree.Message{
		Vi: "dấu ::: được in như đã gõ; bỏ dòng này, bảng rộng tự đặt trên trang ngang",
		En: "the sign ::: is printed as typed; leave the line out, a wide table takes a page on its side by itself"}},
	{texFormula, decree.Message{
		Vi: "công thức giữa hai dấu $ được in như đã gõ; viết bằng chữ và số mũ ^2^",
		En: "a formula between two $ is printed as typed; write it in letters, and ^2^ for a power"}},
}

// Markup finds signs that the author may have meant otherwise, in a string that is printed.
func Markup(s string) (all []Slip) {
	for _, m := range markups {
		if sign := m.has(s); sign != "" {
			all = append(all, Slip{"markup", sign, m.message})
		}
	}
	return all
}

// pairOf finds a sign that stands twice, around something: one alone may be a footnote's star in a table.
func pairOf(sign string) func(string) string {
	return func(s string) string {
		_, after, _ := strings.Cut(s, sign)
		between, _, twice := strings.Cut(strings.TrimLeft(after, sign[:1]), sign)
		if !twice || strings.TrimSpace(between) == "" {
			return ""
		}
		return sign + between + sign
	}
}

// htmlTag finds a tag of HTML by its name: "a < b" and "<10%" have none.
func htmlTag(s string) string {
	if !strings.Contains(s, "<") {
		return ""
	}
	return markupForms().tag.FindString(s)
}

// imageMark finds an image of Markdown.
func imageMark(s string) string {
	if !strings.Contains(s, "![") {
		return ""
	}
	return markupForms().image.FindString(s)
}

// noteMark finds a mark of a note that is none for the blank in its label; another is taken for one, or is escaped.
func noteMark(s string) string {
	_, after, found := strings.Cut(s, "[^")
	label, _, closed := strings.Cut(after, "]")
	if !found || !closed || !strings.Contains(label, " ") || strings.Contains(label, "[") {
		return ""
	}
	return "[^" + label + "]"
}

// attributes finds {#label} and {.class} behind a heading or a picture.
func attributes(s string) string {
	if !strings.Contains(s, "{#") && !strings.Contains(s, "{.") && !strings.HasSuffix(s, "}") {
		return ""
	}
	return strings.TrimLeft(markupForms().attribute.FindString(s), " )")
}

func pageBreak(s string) string {
	switch s = strings.TrimSpace(s); s {
	case `\newpage`, `\pagebreak`, `\clearpage`:
		return s
	}
	return ""
}

// lastBackslash finds the sign of a break behind the last line.
func lastBackslash(s string) string {
	if s = strings.TrimSpace(s); !strings.HasSuffix(s, `\`) {
		return ""
	}
	return `\`
}

func contents(s string) string {
	switch s = strings.TrimSpace(s); strings.ToLower(s) {
	case "[toc]", "[[toc]]", "[[_toc_]]", "{:toc}":
		return s
	}
	return ""
}

func container(s string) string {
	if strings.HasPrefix(strings.TrimSpace(s), ":::") {
		return ":::"
	}
	return ""
}

// texFormula finds what only a formula has between two dollars: a backslash, a power, an index. "từ $5 đến $10" is money.
func texFormula(s string) string {
	if strings.Count(s, "$") < 2 {
		return ""
	}
	return markupForms().formula.FindString(s)
}

// markupForms are compiled once they are needed.
var markupForms = sync.OnceValue(func() (forms struct{ tag, image, attribute, formula *regexp.Regexp }) {
	forms.tag = regexp.MustCompile(`(?i)</?(?:a|abbr|b|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?/?>|<!--`)
	forms.image = regexp.MustCompile(`!\[[^\[\]]*\]\([^()]*\)`)
	forms.attribute = regexp.MustCompile(`(?:^|\s|\))\{[#.][A-Za-z][\w-]*[^{}]*\}$|\)\{[a-z]+=[^{}]*\}$`)
	forms.formula = regexp.MustCompile(`\$[^$\n]*[\\^_][^$\n]*\$`)
	return forms
})
