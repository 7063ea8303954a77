package check

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// shownChanges is how many changes of one kind are quoted.
const shownChanges = 3

// WriteText lists what a file has otherwise, in Vietnamese or in English ("en"): how it looks, the findings that are gone, what it says,
// in kinds with their numbers, and the findings that are left.
func (c *Comparison) WriteText(w io.Writer, name, lang string) error {
	out := bufio.NewWriter(w)
	say := func(m decree.Message, args ...any) {
		out.WriteString(name + ": " + fmt.Sprintf(m.In(lang), args...) + "\n")
	}
	if len(c.Formats) == 0 {
		say(decree.Message{Vi: "thể thức: không có gì khác", En: "format: nothing differs"})
	} else {
		say(decree.Message{Vi: "thể thức đã đổi:", En: "changed in format:"})
	}
	for _, f := range c.Formats {
		fmt.Fprintf(out, "  %s\n", f.statement().In(lang))
	}
	if len(c.Corrected) > 0 {
		say(decree.Message{Vi: "sai lệch không còn: %d", En: "departures that are gone: %d"}, len(c.Corrected))
	}
	for i := range c.Corrected {
		out.WriteString(" " + c.Corrected[i].line(lang) + "\n")
	}
	c.writeTexts(out, say, lang)
	if len(c.Left) > 0 {
		say(decree.Message{Vi: "còn sai lệch, để nguyên như người soạn đã viết: %d", En: "departures that are left as the author wrote them: %d"}, len(c.Left))
	}
	for i := range c.Left {
		out.WriteString(" " + c.Left[i].line(lang) + "\n")
	}
	return out.Flush()
}

// writeTexts lists the changes of text by kind.
func (c *Comparison) writeTexts(out *bufio.Writer, say func(decree.Message, ...any), lang string) {
	if len(c.Texts) == 0 {
		say(decree.Message{Vi: "chữ: không chữ nào, dấu nào khác", En: "text: no letter and no sign differs"})
		return
	}
	say(decree.Message{Vi: "chữ đã đổi: %d chỗ", En: "changed in text, places: %d"}, len(c.Texts))
	for kind := ComposedLetters; kind <= Wording; kind++ {
		var of []*TextChange
		for i := range c.Texts {
			if c.Texts[i].Kind == kind {
				of = append(of, &c.Texts[i])
			}
		}
		if len(of) == 0 {
			continue
		}
		fmt.Fprintf(out, "  %s: %d\n", kind.Name().In(lang), len(of))
		for i, t := range of {
			if i == shownChanges && kind != Wording {
				fmt.Fprintln(out, "    …")
				break
			}
			fmt.Fprintf(out, "   %s\n", t.statement(lang))
		}
	}
}

// statement says the change, at its place: " đoạn 12 “Nơi nhận”: “tỉnh,” → “tỉnh;”".
func (t *TextChange) statement(lang string) string {
	where := t.From
	if where.Part == "" {
		where = t.To
	}
	if said := t.difference(lang); said != "" {
		return where.in(lang) + strings.TrimPrefix(said, ":")
	}
	return where.in(lang) + " " + t.Kind.Name().In(lang)
}

// difference says what became of what: ": “tỉnh,” → “tỉnh;”", nothing where no sign differs.
func (t *TextChange) difference(lang string) string {
	if t.Was == "" && t.Is == "" {
		return ""
	}
	quote := func(s string) string {
		if s == "" {
			return decree.Message{Vi: "(không có)", En: "(nothing)"}.In(lang)
		}
		return "“" + excerpt(s) + "”"
	}
	return ": " + quote(t.Was) + " → " + quote(t.Is)
}

// statement says the change: "Nội dung: cỡ chữ 13 pt → 14 pt (12 đoạn)".
func (f FormatChange) statement() decree.Message {
	subject := decree.Message{Vi: "Trang", En: "page"}
	if f.Component.Valid() {
		subject = decree.Message{Vi: f.Component.Vietnamese(), En: f.Component.String()}
	}
	m := decree.Message{Vi: fmt.Sprintf("%s: %s %s → %s", subject.Vi, f.Property.Vietnamese(), f.Was.Vi, f.Is.Vi),
		En: fmt.Sprintf("%s: %s %s → %s", subject.En, f.Property, f.Was.En, f.Is.En)}
	if f.Places > 0 {
		m.Vi, m.En = fmt.Sprintf("%s (%d đoạn)", m.Vi, f.Places), fmt.Sprintf("%s (paragraphs: %d)", m.En, f.Places)
	}
	return m
}

// MarshalJSON adds the component and the property under their English names.
func (f FormatChange) MarshalJSON() ([]byte, error) {
	type plain FormatChange
	return json.Marshal(struct {
		Component string `json:"component,omitempty"`
		Property  string `json:"property"`
		plain
	}{nameOf(f.Component), f.Property.String(), plain(f)})
}

// Comments are what is to be said in the new file, each at its place: how it looks, what it says otherwise, and the findings that are left.
func (c *Comparison) Comments(lang string) []Comment {
	var list []Comment
	for _, f := range c.Formats {
		list = append(list, Comment{f.Where, f.statement().In(lang)})
	}
	for i := range c.Texts {
		t := &c.Texts[i]
		list = append(list, Comment{t.To, t.Kind.Name().In(lang) + t.difference(lang)})
	}
	for i := range c.Left {
		f := &c.Left[i]
		for _, where := range append([]Where{f.Where}, f.Also...) {
			list = append(list, Comment{where, f.comment(lang)})
		}
	}
	return list
}
