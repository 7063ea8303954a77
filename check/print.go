package check

import (
	"bufio"
	"fmt"
	"io"
	"path"
)

// A File is a file that was checked, under the name that the user gave it.
type File struct {
	Name   string
	Result *Result
}

// WriteText lists what was found in files, a finding on a line, in Vietnamese or in English ("en").
func WriteText(w io.Writer, files []File, lang string) error {
	out := bufio.NewWriter(w)
	for _, f := range files {
		for i := range f.Result.Findings {
			writeFinding(out, f.Name, &f.Result.Findings[i], lang)
		}
		for _, u := range f.Result.Unjudged {
			word := Message{"chưa xét", "unjudged"}.In(lang)
			fmt.Fprintf(out, "%s:%s %s: %s\n", f.Name, u.Where.in(lang), word, u.statement().In(lang))
		}
		out.WriteString(f.Name + ": " + f.Result.summary().In(lang) + "\n")
	}
	return out.Flush()
}

func writeFinding(out *bufio.Writer, name string, f *Finding, lang string) {
	severity := f.Severity.Vietnamese()
	clause := string(f.Clause)
	if lang == "en" {
		severity, clause = f.Severity.String(), f.Clause.English()
	}
	fmt.Fprintf(out, "%s:%s %s: %s", name, f.Where.in(lang), severity, f.Message.In(lang))
	if n := f.Places - 1; n > 0 {
		fmt.Fprintf(out, Message{" (và %d chỗ khác)", " (and at %d other places)"}.In(lang), n)
	}
	if clause != "" {
		out.WriteString(" [" + clause + "]")
	}
	out.WriteString(" (" + f.Rule + ")\n")
}

// in names a place in words: " đoạn 12 “Số: 5/BC-UBND”:".
func (w Where) in(lang string) string {
	if w.Paragraph == 0 {
		return ""
	}
	s := fmt.Sprintf(Message{" đoạn %d", " paragraph %d"}.In(lang), w.Paragraph)
	if name := path.Base(w.Part); name != "document.xml" {
		s = " " + name + s
	}
	if w.Excerpt != "" {
		s += " “" + w.Excerpt + "”"
	}
	return s + ":"
}

// statement says what could not be judged, with the name of the component where the reason does not hold it.
func (u Unjudged) statement() Message {
	m := u.Reason
	if u.Component.Valid() && u.Property != 0 {
		m = Message{u.Component.Vietnamese() + ": " + m.Vi, u.Component.String() + ": " + m.En}
	}
	if u.Places > 1 {
		m.Vi, m.En = fmt.Sprintf("%s (%d chỗ)", m.Vi, u.Places), fmt.Sprintf("%s (%d places)", m.En, u.Places)
	}
	return m
}

func (r *Result) summary() Message {
	faults, advice := 0, 0
	for _, f := range r.Findings {
		if f.Severity == Fault {
			faults++
		} else {
			advice++
		}
	}
	if faults+advice == 0 {
		return Message{fmt.Sprintf("không thấy sai lệch, %d điểm chưa xét", len(r.Unjudged)),
			fmt.Sprintf("no departure found, unjudged: %d", len(r.Unjudged))}
	}
	return Message{fmt.Sprintf("%d lỗi, %d lưu ý, %d điểm chưa xét", faults, advice, len(r.Unjudged)),
		fmt.Sprintf("faults: %d, advice: %d, unjudged: %d", faults, advice, len(r.Unjudged))}
}
