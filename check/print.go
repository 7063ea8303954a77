package check

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"iter"
	"path"
	"slices"

	"github.com/vanthu/baocao/decree"
)

// A File is a file that was checked, under the name that the user gave it.
type File struct {
	Name   string
	Result *Result
}

// WriteText lists what was found in files, a finding on a line, in Vietnamese or in English ("en"). The findings of a file stand
// under the parts of the page that they are about: first the part with the gravest, and in a part the gravest first.
func WriteText(w io.Writer, files []File, lang string) error {
	out := bufio.NewWriter(w)
	for _, f := range files {
		for part, findings := range f.Result.byPart() {
			fmt.Fprintf(out, "%s: %s\n", f.Name, part.Name().In(lang))
			for _, finding := range findings {
				writeFinding(out, f.Name, finding, lang)
			}
		}
		for _, u := range f.Result.Unjudged {
			word := decree.Message{Vi: "chưa xét", En: "unjudged"}.In(lang)
			fmt.Fprintf(out, "%s:%s %s: %s\n", f.Name, u.Where.in(lang), word, u.statement().In(lang))
		}
		out.WriteString(f.Name + ": " + f.Result.summary().In(lang) + "\n")
	}
	return out.Flush()
}

// byPart runs through the findings by the parts of the page.
func (r *Result) byPart() iter.Seq2[Part, []*Finding] {
	var of [AppendixPart + 1][]*Finding
	var order []Part
	for i := range r.Findings {
		f := &r.Findings[i]
		part := f.Part()
		if of[part] == nil {
			order = append(order, part)
		}
		of[part] = append(of[part], f)
	}
	slices.SortStableFunc(order, func(a, b Part) int {
		return cmp.Or(cmp.Compare(of[a][0].Weight(), of[b][0].Weight()), cmp.Compare(a, b))
	})
	return func(yield func(Part, []*Finding) bool) {
		for _, part := range order {
			if !yield(part, of[part]) {
				return
			}
		}
	}
}

func writeFinding(out *bufio.Writer, name string, f *Finding, lang string) {
	out.WriteString(name + ":" + f.line(lang) + "\n")
}

// line says the finding at its place: " đoạn 3 “…”: lỗi: …".
func (f *Finding) line(lang string) string {
	severity := f.Severity().Vietnamese()
	if lang == "en" {
		severity = f.Severity().String()
	}
	s := f.Where.in(lang) + " " + severity + ": " + f.Message.In(lang)
	if n := f.Places - 1; n > 0 {
		s += fmt.Sprintf(decree.Message{Vi: " (và %d chỗ khác)", En: " (and at %d other places)"}.In(lang), n)
	}
	return s + f.cited(lang) + " (" + f.Rule + ")"
}

// cited is the clause, with its basis where that is not its wording: " [Phụ lục III, Mục II, Mẫu 1.4; mẫu minh họa]".
func (f *Finding) cited(lang string) string {
	clause := string(f.Clause)
	switch {
	case clause == "":
		return ""
	case lang == "en":
		clause = f.Clause.English()
	}
	return " [" + clause + f.Basis.Remark().In(lang) + "]"
}

// in names a place in words: " đoạn 12 “Số: 5/BC-UBND”:".
func (w Where) in(lang string) string {
	if w.Paragraph == 0 {
		return ""
	}
	s := fmt.Sprintf(decree.Message{Vi: " đoạn %d", En: " paragraph %d"}.In(lang), w.Paragraph)
	if name := path.Base(w.Part); name != "document.xml" {
		s = " " + name + s
	}
	if w.Excerpt != "" {
		s += " “" + w.Excerpt + "”"
	}
	return s + ":"
}

// statement says what could not be judged, with the name of the component where the reason does not hold it.
func (u Unjudged) statement() decree.Message {
	m := u.Reason
	if u.Component.Valid() && u.Property != 0 {
		m = decree.Message{Vi: u.Component.Vietnamese() + ": " + m.Vi, En: u.Component.String() + ": " + m.En}
	}
	if u.Places > 1 {
		m.Vi, m.En = fmt.Sprintf("%s (%d chỗ)", m.Vi, u.Places), fmt.Sprintf("%s (%d places)", m.En, u.Places)
	}
	return m
}

func (r *Result) summary() decree.Message {
	faults, advice := 0, 0
	for _, f := range r.Findings {
		if f.Severity() == Fault {
			faults++
		} else {
			advice++
		}
	}
	if faults+advice == 0 {
		return decree.Message{Vi: fmt.Sprintf("không thấy sai lệch, %d điểm chưa xét", len(r.Unjudged)),
			En: fmt.Sprintf("no departure found, unjudged: %d", len(r.Unjudged))}
	}
	return decree.Message{Vi: fmt.Sprintf("%d lỗi, %d lưu ý, %d điểm chưa xét", faults, advice, len(r.Unjudged)),
		En: fmt.Sprintf("faults: %d, advice: %d, unjudged: %d", faults, advice, len(r.Unjudged))}
}
