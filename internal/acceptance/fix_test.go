package acceptance

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/render"
)

// rewritten is a Word file as the command fix writes it anew, with what it says of that.
func rewritten(t testing.TB, docx []byte) (fresh []byte, read *fromword.Result, c *check.Comparison) {
	t.Helper()
	read, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	read.Report.Conform()
	d, err := doc.Assemble(read.Report)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render.DOCX(&b, d); err != nil {
		t.Fatal(err)
	}
	reread := map[check.Where]string{}
	for _, change := range read.Changes {
		reread[check.Where{Part: change.Place.Part, Paragraph: change.Place.Paragraph}] = change.Is
	}
	return b.Bytes(), read, check.Compare(checked(t, docx), checked(t, b.Bytes()), reread)
}

func checked(t testing.TB, docx []byte) *check.Result {
	t.Helper()
	r, err := check.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sampled leaves three of four versions of files out where the whole of them is run elsewhere: under the race detector they
// would take ten minutes.
func sampled(i int) bool { return (testing.Short() || raceEnabled) && i%4 != 0 }

// TestFixMangled: whatever way a page was written in, its file written anew is the one that we would have written, has the findings
// that this has, and nothing is said to have changed in text but what the mangler did.
func TestFixMangled(t *testing.T) {
	for i, c := range cases(t) {
		want, _, _ := rewritten(t, c.docx)
		for j, name := range slices.Sorted(maps.Keys(manglers)) {
			if sampled(i + j) {
				continue
			}
			t.Run(c.name+"/"+name, func(t *testing.T) {
				got, _, said := rewritten(t, mangled(t, c.docx, manglers[name]))
				byWord := strings.HasSuffix(name, "of Word") // its typed numbers may be runs of their own
				if !bytes.Equal(got, want) && !(byWord && sameOutline(t, got, want)) {
					t.Error("it is another file")
				}
				for _, f := range said.Left {
					if f.Severity() == check.Fault && isFormat(f.Rule) {
						t.Errorf("left: %s (%s)", f.Message.En, f.Rule)
					}
				}
				for _, change := range said.Texts {
					if change.Kind == check.ComposedLetters && name == "decomposed" || change.Kind == check.TypedNumbers && byWord {
						continue
					}
					t.Errorf("%v: %q, %q", change.Kind, change.Was, change.Is)
				}
			})
		}
	}
}

// TestFixOldTypefaces: text in a typeface from before Unicode is told once, as that, and as no change of wording.
func TestFixOldTypefaces(t *testing.T) {
	versions := map[string]func(wordFile){"VNI": inTypeface("VNI-Times", encoder(decree.FromVNI).Replace), "TCVN3": inTCVN3}
	for _, name := range []string{"body", "ministry"} {
		c := theCase(t, name)
		want, _, _ := rewritten(t, c.docx)
		for _, font := range slices.Sorted(maps.Keys(versions)) {
			got, read, said := rewritten(t, mangled(t, c.docx, versions[font]))
			if !bytes.Equal(got, want) {
				t.Errorf("%s, %s: another file", name, font)
			}
			if len(read.Changes) == 0 {
				t.Errorf("%s, %s: nothing is said of the typeface", name, font)
			}
			for _, x := range said.Texts {
				t.Errorf("%s, %s: %v: %q, %q", name, font, x.Kind, x.Was, x.Is)
			}
		}
	}
}

// sameOutline reports whether two files say the same in the same faces.
func sameOutline(t testing.TB, a, b []byte) bool {
	return reflect.DeepEqual(checked(t, a).Outline(), checked(t, b).Outline())
}

// isFormat reports whether a rule is about how a page looks: it is none on words, and none on what kind of document it is.
func isFormat(rule string) bool {
	for r := range decree.TextRules() {
		if r.ID() == rule {
			return false
		}
	}
	return rule != "document-kind"
}

// TestFixCases: of every file of the checker's cases, each with one departure, nothing of format is left.
func TestFixCases(t *testing.T) {
	names, err := filepath.Glob(root + "/testdata/check/*/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for i, name := range names {
		if sampled(i) {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		docx := mangled(t, clerkFile(t), func(f wordFile) {
			part, old := "", ""
			for _, line := range strings.Split(string(text), "\n")[1:] {
				switch {
				case strings.HasPrefix(line, "- "):
					old = line[2:]
				case strings.HasPrefix(line, "+ "):
					f[part] = strings.Replace(f[part], old, line[2:], 1)
				case strings.HasPrefix(line, "x "):
					f[part] = strings.Replace(f[part], line[2:], "", 1)
				case strings.HasPrefix(line, "in "):
					part = line[3:]
				}
			}
		})
		_, read, said := rewritten(t, docx)
		for _, f := range said.Left {
			if isFormat(f.Rule) {
				t.Errorf("%s: left: %s (%s)", name, f.Message.En, f.Rule)
			}
		}
		if testing.Verbose() {
			for _, l := range read.Losses {
				t.Logf("%s: lost: %s: %s", name, l.Text, l.Reason.En)
			}
		}
	}
}

// TestFixTwice: a file that was written anew stays as it is when it is written anew again, and nothing is said of it.
func TestFixTwice(t *testing.T) {
	files := map[string][]byte{}
	for _, c := range cases(t) {
		files["case "+c.name] = c.docx
	}
	files["clerk"] = clerkFile(t)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		once, _, _ := rewritten(t, files[name])
		twice, read, said := rewritten(t, once)
		if !bytes.Equal(once, twice) {
			t.Errorf("%s: another file", name)
		}
		for _, l := range read.Losses {
			t.Errorf("%s: lost %q: %s", name, l.Text, l.Reason.En)
		}
		for _, x := range said.Texts {
			t.Errorf("%s: %v: %q, %q", name, x.Kind, x.Was, x.Is)
		}
		for _, x := range said.Formats {
			t.Errorf("%s: %v %v: %s, %s", name, x.Component, x.Property, x.Was.En, x.Is.En)
		}
	}
}

// decreeFiles are the Decree's own files, where they are at hand.
func decreeFiles(t testing.TB) map[string][]byte {
	files := map[string][]byte{}
	names, _ := filepath.Glob("/work/shared/samples/decree/*.docx")
	for _, name := range names {
		docx, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = docx
	}
	return files
}

// TestFixTellsAll: a word that the new file has less often than the old one is told as changed or lost, as often; and one that it has
// more often is told too.
func TestFixTellsAll(t *testing.T) {
	files := decreeFiles(t)
	versions := map[string]func(wordFile){"as it is": func(wordFile) {}, "stuffed with words": stuffed, "typed by a clerk": typedAmiss}
	for _, name := range []string{"counters of Word", "decomposed", "masthead in text boxes", "nothing of ours"} {
		versions[name] = manglers[name]
	}
	for _, c := range append(slices.Clone(cases(t)), testCase{name: "clerk", docx: clerkFile(t)}) {
		for name, mangle := range versions {
			files[c.name+", "+name] = mangled(t, c.docx, mangle)
		}
	}
	for i, name := range slices.Sorted(maps.Keys(files)) {
		if sampled(i) {
			continue
		}
		if untold := untold(t, files[name], true); len(untold) > 0 {
			t.Errorf("%s: nothing is said of %v", name, untold)
		}
	}
}

// typedAmiss makes changes to a text that the library writes otherwise.
func typedAmiss(f wordFile) {
	for _, part := range f.texts() {
		f[part] = strings.NewReplacer("HÒA", "HOÀ", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh Phúc", "Nơi nhận:", "Nơi gửi:", "./.", ".",
			"- Như trên;", "* Như trên", " của ", "  của ").Replace(f[part])
	}
}

// untold are the words whose number differs by more than what is told. Of words that came, it can be asked only where a file has each of its
// notes at one place.
func untold(t testing.TB, docx []byte, notedOnce bool) (list []string) {
	t.Helper()
	fresh, read, said := rewritten(t, docx)
	was, is := wordsOf(t, docx), wordsOf(t, fresh)
	went, came := map[string]int{}, map[string]int{}
	for _, x := range said.Texts {
		addWords(went, x.Was)
		addWords(came, x.Is)
	}
	lost := map[string]int{}
	for _, l := range read.Losses {
		addWords(lost, l.Text)
	}
	all := maps.Clone(was)
	maps.Copy(all, is)
	for _, word := range slices.Sorted(maps.Keys(all)) {
		less, told := was[word]-is[word], went[word]-came[word]
		if notedOnce && less < min(told, 0) || less > max(told, 0)+lost[word] {
			list = append(list, fmt.Sprintf("%s: %d less, told %d, lost %d", word, less, told, lost[word]))
		}
	}
	return list
}

var anyElement = regexp.MustCompile(`<w:p>.*?</w:p>|<w:tr>.*?</w:tr>`)

// FuzzFix takes paragraphs and rows away, doubles them and puts them elsewhere. Whatever the file is then, nothing panics, and every word is
// told of.
func FuzzFix(f *testing.F) {
	all := cases(f)
	f.Add(byte(0), []byte{1, 0, 40})
	f.Add(byte(3), []byte{2, 5, 9, 0, 7, 7})
	f.Fuzz(func(t *testing.T, which byte, edits []byte) {
		docx := mangled(t, all[int(which)%len(all)].docx, func(parts wordFile) {
			for ; len(edits) >= 3; edits = edits[3:] {
				text := parts[mainPart]
				found := anyElement.FindAllStringIndex(text, -1)
				if len(found) == 0 {
					return
				}
				a, b := found[int(edits[1])%len(found)], found[int(edits[2])%len(found)]
				element := text[a[0]:a[1]]
				if element[:len("<w:p>")] != text[b[0]:b[0]+len("<w:p>")] {
					continue // a row is no paragraph
				}
				switch edits[0] % 3 {
				case 0:
					parts[mainPart] = text[:a[0]] + text[a[1]:]
				case 1:
					parts[mainPart] = text[:b[0]] + element + text[b[0]:]
				case 2:
					parts[mainPart] = text[:a[0]] + text[b[0]:b[1]] + text[a[1]:]
				}
			}
		})
		if _, err := check.Read(bytes.NewReader(docx), int64(len(docx))); err != nil {
			t.Skip()
		}
		if refusedByName(t, docx) {
			t.Skip()
		}
		if list := untold(t, docx, false); len(list) > 0 {
			t.Errorf("nothing is said of %v", list)
		}
	})
}

// refusedByName reports whether a file cannot be written anew, for a reason that stands in its text: no room for five heads beside
// each other, no signer. How a table is drawn is no such reason: its reader makes rows and columns that fit.
func refusedByName(t *testing.T, docx []byte) bool {
	read, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	read.Report.Conform()
	if _, err = doc.Assemble(read.Report); err == nil {
		return false
	}
	if drawn := regexp.MustCompile(`\.table\.(rows|columns).*`).FindString(err.Error()); drawn != "" {
		t.Error(drawn)
	}
	return true
}
