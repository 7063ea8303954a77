package model

import (
	"reflect"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/composed"

	"github.com/vanthu/baocao/decree"
)

// misread is a fault that a reader of sources gives a text.
var misread = Fault{Rule: "note-missing", Value: "1", Message: decree.Message{Vi: "không có chú thích này", En: "there is no note with this label"}}

func TestText(t *testing.T) {
	note := &Note{Body: []Text{Plain("x")}}
	tests := []struct {
		name   string
		text   Text
		string string
		empty  bool
		plain  bool
	}{
		{"zero", Text{}, "", true, true},
		{"plain", Plain("*a*"), "*a*", false, true},
		{"nothing in runs", Rich(Run{}, Run{Bold: true}), "", true, false},
		{"runs", Rich(Run{Text: "a", Bold: true}, Run{Break: true}, Run{Text: "b"}), "a\nb", false, false},
		{"only a break", Rich(Run{Break: true}), "\n", false, false},
		{"only a note", Rich(Run{Note: note}), "", false, false},
		{"a text that could not be read", Text{}.WithFault(misread), "", false, true},
	}
	for _, test := range tests {
		if got := test.text.String(); got != test.string {
			t.Errorf("%s: String is %q, want %q", test.name, got, test.string)
		}
		if got := test.text.IsEmpty(); got != test.empty || test.text.IsZero() != got {
			t.Errorf("%s: IsEmpty is %v", test.name, got)
		}
		if got := test.text.IsPlain(); got != test.plain {
			t.Errorf("%s: IsPlain is %v", test.name, got)
		}
	}
}

func TestRunsStops(t *testing.T) {
	for range Rich(Run{Text: "a"}, Run{Text: "b"}).Runs() {
		break
	}
	for r := range Plain("a").Runs() {
		if r != (Run{Text: "a"}) {
			t.Errorf("%+v", r)
		}
		break
	}
}

func TestIsSpace(t *testing.T) {
	for _, s := range []string{"", " ", "\n\t", "x", " x", "x ", " \u00a0\u2003\u3000", "\u2003ữ", "\x85", "\u0085", " \xff", "\u200b"} {
		if got, want := isSpace(s), strings.TrimSpace(s) == ""; got != want {
			t.Errorf("%+q: %v", s, got)
		}
	}
}

// TestPlainHoldsNothingRefused: what is seen at once to be plain has no character that is an error.
func TestPlainHoldsNothingRefused(t *testing.T) {
	for _, s := range []string{"a\u202eb", "a\u200fb", "a\u2066b", "a\x01b", "a\u007fb", "a\u0085b", "a\ufffdb", "a\uffffb", "a\xffb"} {
		if isPlain(s) {
			t.Errorf("%+q passes for plain", s)
		}
	}
	if !isPlain("Việt Nam “x” – đ, 1.973,25") {
		t.Error("a plain text is looked at twice")
	}
}

// TestSlips: what is probably mistyped is looked for in texts, their notes, and lines.
func TestSlips(t *testing.T) {
	note := &Note{Body: []Text{Plain("07/488, 05/448, 476/488")}}
	v := &validation{report: &Report{LeadIn: Rich(Run{Text: "x"}, Run{Note: note}), Closing: Rich(Run{Text: "x "}, Run{Text: "31/4/2026"}), Archive: "A<br>B"}}
	v.texts()
	got := ""
	for _, f := range v.faults {
		got += f.Severity.String() + " " + f.Path + " " + f.Rule + "\n"
	}
	const want = "warning lead_in.note[0] share-total\nwarning closing date-impossible\nwarning archive markup\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestLinkAddress: what a text may lead to, and what it must not.
func TestLinkAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.vn": "", "mailto:a@b.vn": "", "javascript:alert(1)": "error link-address", "ftp://a.vn": "error link-address",
		"https://a b": "error link-address", "#muc-ii": "warning link-local", "a.docx": "warning link-local",
	} {
		r := &Report{}
		r.LeadIn = Rich(Run{Text: "x", Link: address})
		got := ""
		for _, f := range r.Validate() {
			if f.Path == "lead_in" {
				got = f.Severity.String() + " " + f.Rule
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}

// FuzzClean: a text remembers of its characters what looking at them would find, however it was made, so that none is passed over
// when it is validated; and a text from which a prefix is cut is one like that which is made of the rest.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"Xã Tân Hòa", "<b>x", "<Xã", "*", "A", "o\u0302n", "a\u202eb", "Baùo caùo", strings.Repeat("x", 501), "::: a"} {
		f.Add(s, s[:1])
	}
	f.Fuzz(func(t *testing.T, s, prefix string) {
		kept := Plain(s)
		rest, _ := kept.CutPrefix(prefix)
		for _, text := range []Text{kept, rest, kept.Map(func(s string) string { return s + "<" }), kept.Map(strings.ToUpper), Rich(Run{Text: s})} {
			if text.clean && !isPlain(text.plain) {
				t.Errorf("%+q is taken for clean", text.plain)
			}
			looked, trusted := new(validation), new(validation)
			again := text
			again.clean = false
			looked.text(nil, &again)
			trusted.text(nil, &text)
			if !reflect.DeepEqual(looked.faults, trusted.faults) {
				t.Errorf("%+q: %v, looked at again %v", text.plain, trusted.faults, looked.faults)
			}
		}
		if made := Plain(rest.plain); !kept.decomposed && composed.Is(rest.plain) && !reflect.DeepEqual(rest, made) {
			t.Errorf("%+q without %+q: %+v, made anew %+v", s, prefix, rest, made)
		}
	})
}
