package decree

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
)

// toVNI, toTCVN3 and toWindows write Vietnamese as it comes out of another encoding.
func toVNI(s string) string {
	var b strings.Builder
	for _, r := range s {
		if from, ok := vniOf()[r]; ok {
			b.WriteString(from)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

var vniOf = sync.OnceValue(func() map[rune]string {
	back := map[rune]string{}
	for from, to := range vni() {
		// A capital takes a capital mark.
		if written := strings.TrimRight(string(from[:]), "\x00"); unicode.IsLower(to) || strings.ToUpper(written) == written {
			back[to] = written
		}
	}
	return back
})

func toTCVN3(s string) string {
	return strings.Map(func(r rune) rune {
		if from, ok := tcvn3Of()[r]; ok {
			return from
		}
		return r
	}, s)
}

var tcvn3Of = sync.OnceValue(func() map[rune]rune {
	back := map[rune]rune{}
	for from, to := range tcvn3() {
		back[to] = from
	}
	return back
})

func toWindows(s string) string {
	high := []rune(windows1252)
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c >= 0x80 && c < 0xa0 {
			b.WriteRune(high[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// paragraphs are the lines of the examples, of the tests' data and of the real report, if that is there.
func paragraphs(t testing.TB) []string {
	t.Helper()
	var all []string
	for _, root := range []string{"../examples/cases", "../testdata/check", "/work/shared/samples/govap"} {
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if os.IsNotExist(err) {
				return nil
			}
			if err != nil || e.IsDir() {
				return err
			}
			if filepath.Base(filepath.Dir(path)) == "letters-unicode" {
				return nil
			}
			switch filepath.Ext(path) {
			case ".md", ".yaml", ".json", ".csv", ".tsv", ".txt":
				b, err := os.ReadFile(path)
				all = append(all, strings.Split(string(b), "\n")...)
				return err
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestLettersOfReports: no text of a report is taken for one in another encoding, and each of three syllables with a mark is
// found in each of them, and is read back as it was.
func TestLettersOfReports(t *testing.T) {
	tried := 0
	for _, s := range paragraphs(t) {
		if found := Letters(s); len(found) > 0 && !isDecomposed(s) {
			t.Errorf("%q: %+v", s, found)
		}
		if got := FromVNI(toVNI(s)); isVietnameseText(s) && got != s {
			t.Errorf("VNI: %q is read as %q", s, got)
		}
		lower := strings.ToLower(s)
		if got := FromTCVN3(toTCVN3(lower)); isVietnameseText(s) && got != lower {
			t.Errorf("TCVN3: %q is read as %q", s, got)
		}
		if got := readWindows1252(toWindows(s)); got != s {
			t.Errorf("Windows-1252: %q is read as %q", s, got)
		}
		syllables := 0
		for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" .,;:()/-–“”*_{}[]", r) }) {
			if strings.ContainsFunc(word, isHigh) && IsSyllable(word) {
				syllables++
			}
		}
		if syllables < 3 || isDecomposed(s) {
			continue
		}
		tried++
		for name, written := range map[string]string{"VNI": toVNI(s), "TCVN3": toTCVN3(lower), "UTF-8": toWindows(s), "UTF-8 twice": toWindows(toWindows(s))} {
			if found := Letters(written); len(found) == 0 || found[0].Meant == "" {
				t.Errorf("%s: %q is not found: %+v", name, written, found)
			}
		}
	}
	if tried < 500 {
		t.Errorf("%d paragraphs tried", tried)
	}
}

// isVietnameseText reports whether a text has no letter or sign but those that all encodings have.
func isVietnameseText(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return isHigh(r) && !isVietnamese(r) })
}

func isDecomposed(s string) bool { return strings.ContainsFunc(s, isMark) }

// TestLettersTakeTimeByLength: four times as much of anything takes about four times as long. What takes time by the square
// takes sixteen times.
func TestLettersTakeTimeByLength(t *testing.T) {
	const megabyte, most = 1 << 20, 10
	if testing.Short() {
		t.Skip("takes seconds")
	}
	report := strings.Join(paragraphs(t), "\n")
	for name, s := range map[string]string{
		"a report": report, "VNI": toVNI(report), "TCVN3": toTCVN3(report), "UTF-8": toWindows(report),
		"no blanks": "oá", "letters": "ñ", "signs": "Ã\u00a0", "halves": "á»", "marks": "\u0301", "foreign": "Müller ", "slight": "N·m ",
		"Cyrillic": "Ж", "names": "Soá ", "broken": "\xc3", "Eth": "Ð ",
	} {
		s = strings.Repeat(s, megabyte/len(s)+1)[:megabyte]
		quarter, whole := timeOfLetters(s[:megabyte/4]), timeOfLetters(s)
		for range 5 { // a machine is busy at times, the square takes its time always
			if whole <= most*quarter {
				break
			}
			whole = min(whole, timeOfLetters(s))
		}
		t.Logf("%s: %v, a quarter %v", name, whole, quarter)
		if whole > most*quarter {
			t.Errorf("%s: a megabyte takes %v, a quarter of it %v", name, whole, quarter)
		}
	}
}

// timeOfLetters is the shortest of three times.
func timeOfLetters(s string) time.Duration {
	var took []time.Duration
	for range 3 {
		begun := time.Now()
		Letters(s)
		took = append(took, time.Since(begun))
	}
	return slices.Min(took)
}
