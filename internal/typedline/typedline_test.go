package typedline

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWrappedProse: prose that is wrapped, at any width at which people wrap it, has no lines that look like paragraphs.
func TestWrappedProse(t *testing.T) {
	words := strings.Fields("Ủy ban nhân dân quận Gò Vấp báo cáo; Công an phường Năm. Năm 2025, các Sở, ban, ngành: Hồ Chí Minh và 1.250 hộ. “Khu phố” (Phường Ba).")
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		width := 60 + r.IntN(120)
		lines := []string{words[r.IntN(len(words))]}
		for range 80 {
			word, last := words[r.IntN(len(words))], &lines[len(lines)-1]
			if utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) <= width {
				*last += " " + word
			} else {
				lines = append(lines, word)
			}
		}
		all := []byte(strings.Join(lines, "\n"))
		var joined Joined
		for i := 1; i < len(lines) && width <= 160; i++ {
			if joined.Apart([]byte(lines[i-1]), []byte(lines[i]), func() []byte { return all }) {
				t.Fatalf("at %d letters a line is taken for a paragraph: %q after %q", width, lines[i], lines[i-1])
			}
		}
	}
}

// TestParagraphs: lines that end early are paragraphs, told of once.
func TestParagraphs(t *testing.T) {
	for text, want := range map[string]int{
		"Đã tiếp nhận 50 đơn.\nĐã giải quyết 48 đơn.\nCòn 2 đơn.": 1,
		"Xã A\nXã B":                      1,
		"1/ Tình hình chung\n2/ Kết quả":  1,
		"(a) một\n(b) hai":                1,
		"Đã tiếp nhận 50 đơn,\ntrong đó:": 0,
		"Dòng một.\\\nDòng hai.":          0,
		"Dòng một.  \nDòng hai.":          0,
	} {
		var joined Joined
		got, lines := 0, strings.Split(text, "\n")
		for i := 1; i < len(lines); i++ {
			if joined.Apart([]byte(lines[i-1]+"\n"), []byte(lines[i]), func() []byte { return []byte(text) }) {
				got++
			}
		}
		if got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

// TestLosesBackslash tells the paths in which Markdown takes a backslash for an escape from those that stay, and from what is meant as one.
func TestLosesBackslash(t *testing.T) {
	words := []string{`\\maychu\chung`, `C:\_tam`, `D:\so\_1`, `C:\so\1`, `5\*3`, `\*`, `\{{`, `a\_b`}
	lost := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !LosesBackslash(w) })
	if want := []string{`\\maychu\chung`, `C:\_tam`, `D:\so\_1`}; !slices.Equal(lost, want) {
		t.Errorf("%q, want %q", lost, want)
	}
}

// FuzzTypedLine: any line is looked at without a panic, and what it begins with stands in it.
func FuzzTypedLine(f *testing.F) {
	for _, s := range []string{"a) một", "() x", "(", "1/ a", "Điều 5. b", "– c", "\\", "2*3*4", "#a"} {
		f.Add(s, "Ủy ban.")
	}
	f.Fuzz(func(t *testing.T, line, above string) {
		if s := StartOf([]byte(line)); s.Kind != Running && !strings.Contains(line, s.Mark) {
			t.Errorf("%q begins with %q", line, s.Mark)
		}
		var joined Joined
		joined.Apart([]byte(above), []byte(line), func() []byte { return []byte(above + "\n" + line) })
		LosesProduct([]byte(line))
		LosesBackslash(line)
	})
}
