package check

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/golden"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// sources are the reports of the examples, by the name of their folder.
func sources(t testing.TB) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, form := range []string{"md", "yaml", "json"} {
		files, err := filepath.Glob("../examples/cases/*/report." + form)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			found[filepath.Base(filepath.Dir(f))] = f
		}
	}
	if len(found) == 0 {
		t.Fatal("there are no reports")
	}
	return found
}

// rendered is the Word file of a report.
func rendered(t testing.TB, file string) []byte {
	t.Helper()
	report, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(os.DirFS(filepath.Dir(file)), filepath.Base(file))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := baocao.Write(&b, report); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestRenderedReports: what this project renders departs from the Decree only where its source does. The golden files
// hold what is left: faults of words and numbers that a clerk has written.
func TestRenderedReports(t *testing.T) {
	for name, source := range sources(t) {
		t.Run(name, func(t *testing.T) {
			r := mustRead(t, rendered(t, source))
			for _, f := range r.Findings {
				if isFormat(f.Rule) {
					t.Errorf("a fault of format: %s: %s", f.Rule, f.Message.En)
				}
			}
			text := listed(r)
			for _, u := range r.Unjudged {
				text += "unjudged: " + u.statement().En + "\n"
			}
			if text == "" {
				text = "no findings\n"
			}
			golden.Equal(t, []byte(text), filepath.Join("../testdata", name, "findings.golden"))
		})
	}
}

// TestCapitalsOverSections: mục begin anew under “B.”, in our files as in those of a clerk.
func TestCapitalsOverSections(t *testing.T) {
	report, err := source.Config{}.Decode(os.DirFS("../examples/cases/govap"), "report.md")
	if err != nil {
		t.Fatal(err)
	}
	report.Body = nil
	for _, number := range []string{"A.", "I.", "II.", "B.", "I.", "II."} {
		report.Body = append(report.Body, model.Block{Section: &model.Section{Number: number, Title: model.Plain("KẾT QUẢ"), Body: model.Body{{Paragraph: model.Plain("Đã xong.")}}}})
	}
	var b bytes.Buffer
	if err := baocao.Write(&b, report); err != nil {
		t.Fatal(err)
	}
	if found := listed(mustRead(t, b.Bytes())); strings.Contains(found, "numbers-in-order") {
		t.Error(found)
	}
}

// isFormat reports whether a rule is on what the renderer does and no source can cause.
func isFormat(id string) bool {
	for _, list := range [][]Rule{pageRules, numberingRules, formatRules, lineRules} {
		for _, r := range list {
			if r.ID == id && id != "letter-case" {
				return true
			}
		}
	}
	return false
}

// TestOurStylesAreKnown: a style that the page gains and the checker does not know would be taken for a clerk's.
func TestOurStylesAreKnown(t *testing.T) {
	for name, source := range sources(t) {
		file := rendered(t, source)
		d, err := word.Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range d.Styles.ByID {
			if _, ours := recognise.NamedStyle(st); !ours && st.Name != "Normal" {
				t.Errorf("%s: the style %q is not known", name, st.Name)
			}
		}
	}
}

// TestFactsAgreeWithStyles: a report of ours is classified the same by wording and place alone.
func TestFactsAgreeWithStyles(t *testing.T) {
	for name, source := range sources(t) {
		t.Run(name, func(t *testing.T) {
			file := rendered(t, source)
			styled, err := word.Open(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			bare, err := word.Open(bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			for _, st := range bare.Styles.ByID {
				st.Aliases, st.Name = nil, "Style "+strings.ToUpper(st.ID)
			}
			byStyle, byWording := recognise.OutlineOf(styled, 0), recognise.OutlineOf(bare, 0)
			different := 0
			for i, p := range styled.Main.Paragraphs {
				if c, d := byStyle.Component(p), byWording.Component(bare.Main.Paragraphs[i]); c != d {
					different++
					t.Logf("%q: by style %v, by wording %v", excerpt(p.Text), c, d)
				}
			}
			if share := len(styled.Main.Paragraphs) / 10; different > share {
				t.Errorf("%d of %d paragraphs differ", different, len(styled.Main.Paragraphs))
			}
		})
	}
}

func TestMissingFile(t *testing.T) {
	_, err := Read(failingReader{}, 100)
	if !errors.Is(err, ErrNotZip) {
		t.Errorf("%v", err)
	}
}

type failingReader struct{}

func (failingReader) ReadAt([]byte, int64) (int, error) { return 0, errors.New("the disk is gone") }
