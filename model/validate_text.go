package model

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/vanthu/baocao/decree"
)

// longestWord is the longest run of characters without a space that a report takes: no word, number or address of the
// web is longer, and a longer one cannot be broken over lines by Word without tearing it.
const longestWord = 500

// texts looks at the characters of every text of the report, and at its notes.
func (v *validation) texts() {
	var at visitor
	at = visitor{
		line: func(p fieldPath, s *string) { v.characters(p, *s, false) },
		text: func(p fieldPath, t *Text) { v.text(p, *t) },
	}
	at.report(v.report)
}

func (v *validation) text(p fieldPath, t Text) {
	if t.err != nil {
		v.unread(string(p), t.err)
	}
	if t.plain != "" {
		v.characters(p, t.plain, true)
	}
	for i := range t.runs {
		r := &t.runs[i]
		v.characters(p, r.Text, true)
		if r.Note != nil {
			v.note(p, r)
		}
	}
}

func (v *validation) unread(path string, err error) {
	vi, rule, value := "không đọc được đoạn Markdown: "+err.Error(), "markdown", ""
	var unknown unknownNote
	switch {
	case errors.As(err, &unknown):
		vi, rule, value = "không có chú thích này", "note-missing", string(unknown)
	case errors.Is(err, errParagraphs):
		vi, rule = "có dòng trống: trường này chỉ là một đoạn", "one-paragraph"
	}
	v.add(Error, path, rule, value, vi, err.Error())
}

// note looks at a note and at the run that carries its mark.
func (v *validation) note(p fieldPath, r *Run) {
	at := string(p) + ".note"
	if r.Text != "" || r.Break {
		v.add(Error, at, "run-one-of", r.Text, "một đoạn chữ chỉ là chữ, ngắt dòng hoặc chú thích", "a run is text, a line break or a note, one of them")
	}
	empty := true
	for i, body := range r.Note.Body {
		v.text(fieldPath(at).index(i), body)
		empty = empty && body.IsEmpty()
		for inner := range body.Runs() {
			if inner.Note != nil {
				v.add(Error, at, "note-nested", "", "chú thích nằm trong chú thích", "a note within a note")
			}
		}
	}
	if empty {
		v.add(Error, at, "note-empty", "", "chú thích không có nội dung", "the note has no text")
	}
}

// characters looks at a string that is printed. Line breaks are allowed where the text may take several lines.
func (v *validation) characters(p fieldPath, s string, breaks bool) {
	plain, word := true, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' {
			word = 0
		} else if word++; word > longestWord {
			plain = false
			break
		}
		if c < ' ' || c >= 0x7f {
			plain = plain && c >= 0x80
		}
	}
	if !plain || !utf8.ValidString(s) {
		v.badCharacters(string(p), s, breaks)
	}
	if !norm.NFC.IsNormalString(s) {
		v.breach(Warning, string(p), decree.LettersComposed, s)
	}
}

// badCharacters says what characters has seen something of.
func (v *validation) badCharacters(path, s string, breaks bool) {
	if !utf8.ValidString(s) {
		v.add(Error, path, "encoding", strings.ToValidUTF8(s, "�"), "chữ không phải là UTF-8", "the text is not UTF-8")
		return
	}
	for _, r := range s {
		switch {
		case r == '\n' && breaks:
			continue
		case r == '\n':
			v.add(Error, path, "line-break", s, "trường này chỉ là một dòng", "this field is one line")
		case r < ' ', r >= 0x7f && r < 0xa0, r == 0xfffe, r == 0xffff:
			v.add(Error, path, "control-character", strconv.QuoteRune(r), "có ký tự điều khiển mà tệp Word không chứa được",
				"a control character, which a Word file cannot hold")
		default:
			continue
		}
		break
	}
	for word := range strings.FieldsSeq(s) {
		if utf8.RuneCountInString(word) > longestWord {
			v.add(Error, path, "long-word", word, "một từ dài hơn "+strconv.Itoa(longestWord)+" ký tự",
				"a word of more than "+strconv.Itoa(longestWord)+" characters")
			break
		}
	}
}
