package acceptance

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/docxtest"
)

// A listener is a test that notes what it is told.
type listener struct {
	testing.TB
	said strings.Builder
}

func (*listener) Helper()                             {}
func (*listener) Logf(string, ...any)                 {}
func (l *listener) Error(args ...any)                 { fmt.Fprintln(&l.said, args...) }
func (l *listener) Errorf(format string, args ...any) { fmt.Fprintf(&l.said, format+"\n", args...) }

// TestSameText wants every version of a case to say what the case says, however it is built.
func TestSameText(t *testing.T) {
	for _, c := range cases(t) {
		for name, mangle := range manglers {
			l := &listener{TB: t}
			if docxtest.SameText(l, mangled(t, c.docx, mangle), c.docx); l.said.Len() > 0 {
				t.Errorf("%s, %s: %.1500s", c.name, name, &l.said)
			}
		}
	}
}

var (
	letterOfText = regexp.MustCompile(`<w:t(?: [^>]*)?>[^<]*\pL`)
	sizeOfStyle  = regexp.MustCompile(`<w:sz w:val="\d+"/>`)
	fontOfStyle  = regexp.MustCompile(`w:(ascii|hAnsi|cs|eastAsia)="Times New Roman"`)
)

// TestOneLetter takes one letter after another out of a case, wherever it stands, and puts another in its place: SameText sees each.
func TestOneLetter(t *testing.T) {
	c := theCase(t, "body")
	for part := range mustParts(t, c.docx) {
		if part != mainPart && part != "word/footnotes.xml" {
			continue
		}
		for i := range letterOfText.FindAllStringIndex(mustParts(t, c.docx)[part], -1) {
			changed := mangled(t, c.docx, func(f wordFile) {
				at := letterOfText.FindAllStringIndex(f[part], -1)[i]
				text := []rune(f[part][:at[1]])
				text[len(text)-1] = 'ž'
				f[part] = string(text) + f[part][at[1]:]
			})
			l := &listener{TB: t}
			if docxtest.SameText(l, changed, c.docx); !strings.Contains(l.said.String(), "ž") {
				t.Errorf("%s: letter %d of another kind is not seen: %s", part, i, &l.said)
			}
		}
	}
}

// TestLayoutSees changes the look of a case in one place after the other: the layout differs, and the text does not.
func TestLayoutSees(t *testing.T) {
	c := theCase(t, "body")
	want, err := docxtest.Layout(c.docx)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(f wordFile){
		"typeface": func(f wordFile) { f[stylesPart] = fontOfStyle.ReplaceAllString(f[stylesPart], `w:$1="Arial"`) },
		"size":     func(f wordFile) { f[stylesPart] = sizeOfStyle.ReplaceAllString(f[stylesPart], `<w:sz w:val="16"/>`) },
		"margins":  func(f wordFile) { f[mainPart] = strings.ReplaceAll(f[mainPart], `w:left="1701"`, `w:left="1134"`) },
		"columns": func(f wordFile) {
			f[mainPart] = strings.Replace(f[mainPart], `<w:gridCol w:w="3685"/>`, `<w:gridCol w:w="3000"/>`, 1)
		},
		"alignment": func(f wordFile) {
			f[stylesPart] = strings.ReplaceAll(f[stylesPart], `<w:jc w:val="both"/>`, `<w:jc w:val="left"/>`)
		},
		"borders": func(f wordFile) {
			f[stylesPart] = strings.ReplaceAll(f[stylesPart], `w:val="single"`, `w:val="nil"`)
		},
	} {
		changed := mangled(t, c.docx, change)
		got, err := docxtest.Layout(changed)
		if err != nil || got == want {
			t.Errorf("%s: the layout does not show it (%v)", name, err)
		}
		l := &listener{TB: t}
		if docxtest.SameText(l, changed, c.docx); l.said.Len() > 0 {
			t.Errorf("%s: the text is another: %s", name, &l.said)
		}
	}
	if other, err := docxtest.Layout(mangled(t, c.docx, manglers["direct formatting"])); err != nil || other == "" {
		t.Errorf("formatted by hand: %v", err)
	}
}

func TestConforms(t *testing.T) {
	good := &listener{TB: t}
	if docxtest.Conforms(good, theCase(t, "marks").docx); good.said.Len() > 0 {
		t.Errorf("a case that is right: %s", &good.said)
	}
	bad := &listener{TB: t}
	docxtest.Conforms(bad, mangled(t, theCase(t, "marks").docx, func(f wordFile) { f[mainPart] = strings.ReplaceAll(f[mainPart], `w:left="1701"`, `w:left="1134"`) }))
	if !strings.Contains(bad.said.String(), "lề trái 20") {
		t.Errorf("a left margin of 20 mm: %q", &bad.said)
	}
}

func theCase(t *testing.T, name string) testCase {
	t.Helper()
	for _, c := range cases(t) {
		if c.name == name {
			return c
		}
	}
	t.Fatal("no case " + name)
	return testCase{}
}

func mustParts(t *testing.T, docx []byte) (parts wordFile) {
	t.Helper()
	mangled(t, docx, func(f wordFile) { parts = f })
	return parts
}
