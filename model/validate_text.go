package model

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/composed"
	"github.com/vanthu/baocao/internal/slips"
	"github.com/vanthu/baocao/internal/weblink"
)

// texts looks at the characters of every text of the report but the cells of tables, and at its notes.
func (v *validation) texts() {
	at := visitor{
		line: func(p fieldPath, s *string) {
			if v.line(p, *s); strings.Contains(*s, "\n") {
				v.add(Error, string(p), "line-break", *s, "trường này chỉ là một dòng", "this field is one line")
			}
			v.unfigured(p, *s)
		},
		text: func(p fieldPath, t *Text) {
			if v.text(p, t); t.isBlank() {
				v.blank(p)
			}
			if !v.errorsOnly {
				v.slips(p, t)
			}
		},
		skipRows: true,
	}
	at.report(v.report)
}

// slips warns of what is probably mistyped in a text, and in its notes.
func (v *validation) slips(p fieldPath, t *Text) {
	v.slipsIn(p, t)
	for i := range t.runs {
		note := t.runs[i].Note.paragraphs()
		for j := range note {
			v.slipsIn(p.field("note").index(j), &note[j])
		}
	}
}

func (v *validation) slipsIn(p fieldPath, t *Text) {
	if t.any(slips.MayContradict) {
		v.slip(p, slips.Contradictions(t.String()))
	}
	v.misread(p, t)
}

// misread warns of numbers and dates of a text.
func (v *validation) misread(p fieldPath, t *Text) {
	v.slip(p, slips.Misread(t.plain))
	for i := range t.runs {
		v.slip(p, slips.Misread(t.runs[i].Text))
	}
}

func (v *validation) slip(p fieldPath, found []slips.Slip) {
	for _, s := range found {
		v.add(Warning, string(p), s.Rule, s.Got, s.Message.Vi, s.Message.En)
	}
}

func (v *validation) line(p fieldPath, s string) {
	v.characters(p, s)
	if isBlank(s) {
		v.blank(p)
	}
}

// blank refuses a text of nothing but spaces, which would pass for one that is there.
func (v *validation) blank(p fieldPath) {
	v.add(Error, string(p), "blank", "", "chỉ có khoảng trắng", "there is nothing but spaces")
}

func isBlank(s string) bool { return s != "" && isSpace(s) }

// isSpace looks no further than the first character that is printed.
func isSpace(s string) bool { return strings.TrimLeftFunc(s, unicode.IsSpace) == "" }

func (t *Text) isBlank() bool {
	for i := range t.runs {
		if t.runs[i].Note != nil || !isSpace(t.runs[i].Text) {
			return false
		}
	}
	return t.fault == nil && (isBlank(t.plain) || t.plain == "" && !t.IsEmpty())
}

func (v *validation) text(p fieldPath, t *Text) {
	if t.fault != nil {
		f := *t.fault
		v.add(f.Severity, string(p), f.Rule, f.Value, f.Message.Vi, f.Message.En)
	}
	if !t.clean || !v.isUnmixed(t.plain) {
		v.characters(p, t.plain)
	}
	for i := range t.runs {
		v.run(p, &t.runs[i])
	}
	if t.decomposed {
		v.breach(string(p), decree.LettersComposed, t.String())
	}
}

func (v *validation) run(p fieldPath, r *Run) {
	v.characters(p, r.Text)
	if r.Break && (r.Text != "" || r.Note != nil) || r.Text != "" && r.Note != nil {
		v.add(Error, string(p), "run-one-of", r.Text, "một đoạn chữ chỉ là chữ, ngắt dòng hoặc chú thích",
			"a run is text, a line break or a note, one of them")
	}
	if r.Superscript && r.Subscript {
		v.add(Error, string(p), "run-one-of", r.Text, "một đoạn chữ chỉ nâng lên hoặc hạ xuống", "a run is raised or lowered, one of them")
	}
	if r.Link != "" {
		v.link(p, r.Link)
	}
	if r.Note != nil {
		v.note(p.field("note"), r.Note)
	}
}

// link refuses an address with a scheme that no report leads to. One within the file or to another file is a thing of
// Markdown: its text is printed alone.
func (v *validation) link(p fieldPath, address string) {
	switch {
	case weblink.Valid(address):
	case hasScheme(address):
		v.add(Error, string(p), "link-address", Excerpt(address), "liên kết chỉ dẫn đến địa chỉ http, https hoặc mailto viết đúng và đủ",
			"a link leads to a whole and well-formed address of http, https or mailto")
	default:
		v.add(Warning, string(p), "link-local", Excerpt(address),
			"chữ được in mà không dẫn đến đâu; viết rõ nơi dẫn đến (mục II, Phụ lục I), hoặc địa chỉ https:// đầy đủ",
			"the text is printed and leads nowhere; write out where it is (mục II, Phụ lục I), or a whole https:// address")
	}
}

// hasScheme reports whether an address names a scheme, "javascript:".
func hasScheme(address string) bool {
	scheme, _, found := strings.Cut(address, ":")
	return found && !strings.ContainsAny(scheme, "/?#.")
}

func (v *validation) note(at fieldPath, n *Note) {
	empty := true
	for i := range n.Body {
		body := &n.Body[i]
		empty = empty && body.IsEmpty()
		p := at.index(i)
		if body.hasNote() {
			v.add(Error, string(p), "note-nested", "", "chú thích nằm trong chú thích", "a note within a note")
			continue // a note that is part of itself has no end
		}
		v.text(p, body)
	}
	if empty {
		v.add(Error, string(at), "note-empty", "", "chú thích không có nội dung", "the note has no text")
	}
}

func (t *Text) hasNote() bool {
	for i := range t.runs {
		if t.runs[i].Note != nil {
			return true
		}
	}
	return false
}

// characters looks at a string that is printed.
func (v *validation) characters(p fieldPath, s string) {
	if isPlain(s) && v.isUnmixed(s) {
		return
	}
	v.slip(p, slips.Markup(s))
	if !printable(s) {
		v.unprintable(string(p), s)
	}
	if !composed.Is(s) {
		v.breach(string(p), decree.LettersComposed, s)
	}
	for _, f := range decree.Letters(s) {
		rule := decree.LettersUnicode
		switch {
		case f.Control: // unprintable says so
		case f.Refused: // not for the Decree, but because it is printed otherwise than typed
			v.add(Error, string(p), "direction-character", f.Found, f.Message.Vi, f.Message.En)
		default:
			v.faults = append(v.faults, Fault{Path: string(p), Rule: rule.ID(), Severity: Warning, Value: Excerpt(f.Found),
				Message: f.Message, Clause: rule.Clause(), Basis: rule.Basis()})
		}
	}
}

// isUnmixed reports whether nothing is to be said of a plain string: it is in no other encoding and begins no block of Markdown, which are only
// warned of.
func (v *validation) isUnmixed(s string) bool {
	return v.errorsOnly || composed.Unmixed(s) && !strings.HasPrefix(s, ":::")
}

// longestWord is the longest run of characters without a space that a report takes: no word, number or address of the
// web is longer, and a longer one cannot be broken over lines by Word without tearing it.
const longestWord = 500

// isPlain sees at once that a string has nothing that is refused, as nearly every one has nothing. What is plain may still be
// letters of another encoding, which is warned of.
func isPlain(s string) bool {
	for rest := s; len(rest) > longestWord; {
		space := strings.LastIndexByte(rest[:longestWord+1], ' ')
		if space < 0 {
			return false
		}
		rest = rest[space+1:]
	}
	return cleanText()(s)
}

// cleanText accepts what is certainly composed, and has no sign with which markup may begin.
var cleanText = sync.OnceValue(func() func(string) bool { return composed.PlainWithout("<`$[~*{\\") })

// printable reports whether a string is certainly good but for its normal form; unprintable finds out what is wrong with
// another.
func printable(s string) bool {
	word := 0
	for _, r := range s {
		if word++; word > longestWord || isUnprintable(r) {
			return false
		}
		if r == ' ' || r == '\n' {
			word = 0
		}
	}
	return true
}

func isUnprintable(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= utf8.RuneError && r <= 0xffff
}

func (v *validation) unprintable(path, s string) {
	if !utf8.ValidString(s) {
		v.add(Error, path, "encoding", strings.ToValidUTF8(s, "�"), "chữ không phải là UTF-8", "the text is not UTF-8")
		return
	}
	if i := strings.IndexFunc(s, isUnprintable); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError {
			v.add(Error, path, "damaged-character", s, "có ký tự hỏng (�)", "a character was lost before (�)")
		} else {
			v.add(Error, path, "control-character", strconv.QuoteRune(r), "có ký tự điều khiển, không in được",
				"a control character, which cannot be printed")
		}
	}
	for word := range strings.FieldsSeq(s) {
		if utf8.RuneCountInString(word) > longestWord {
			v.add(Error, path, "long-word", word, "một từ dài hơn "+strconv.Itoa(longestWord)+" ký tự",
				"a word of more than "+strconv.Itoa(longestWord)+" characters")
			break
		}
	}
}
