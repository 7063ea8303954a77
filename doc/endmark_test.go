package doc_test

import (
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
)

// endings are what may stand at the end of a text whose last words are "hết việc".
func endings() (texts []model.Text) {
	note := model.Run{Note: &model.Note{Body: []model.Text{model.Plain("Chú thích.")}}}
	for _, word := range []model.Run{{Text: "việc"}, {Text: "việc", Bold: true}, {Text: "việc", Italic: true}, {Text: "việc", Superscript: true}} {
		for _, typed := range []string{"", ".", "./.", ". /.", "/.", " . / . ", "../.", "\u00a0./.", ".\n"} {
			stop := model.Run{Text: typed}
			own, within := stop, word
			within.Text += typed
			own.Bold = true
			for _, end := range [][]model.Run{
				{within}, {word, stop}, {word, own}, {word, note, stop}, {word, stop, note}, {within, note}, {within, {Text: " "}},
				{word, note, stop, note}, {within, {Text: " ", Italic: true}, note, {Text: " "}},
			} {
				texts = append(texts, model.Rich(append([]model.Run{{Text: "hết "}}, end...)...))
			}
		}
	}
	return texts
}

// TestEndMarkOnce wants exactly one end mark right after the last word and its note, wherever the text stands.
func TestEndMarkOnce(t *testing.T) {
	closed := func(body ...model.Block) func(*model.Report) {
		return func(r *model.Report) { r.Closing, r.Body = model.Text{}, body }
	}
	appendix := func(ownFile bool, b model.Block) func(*model.Report) {
		return func(r *model.Report) {
			r.Appendices = []model.Appendix{{Title: model.Lines{"A"}, OwnFile: ownFile, Body: model.Body{{Paragraph: model.Plain("a")}, b}}}
		}
	}
	for _, text := range endings() {
		section := model.Block{Section: &model.Section{Title: model.Plain("A"), Body: model.Body{{Paragraph: text}}}}
		khoản := model.Block{Section: &model.Section{Body: model.Body{{Paragraph: text}}}}
		for place, put := range map[string]func(*model.Report){
			"closing":            func(r *model.Report) { r.Closing = text },
			"paragraph":          closed(model.Block{Paragraph: text}),
			"section":            closed(section),
			"clause":             closed(khoản),
			"item":               closed(model.Block{Item: &model.Item{Text: text}}),
			"quote":              closed(model.Block{Quote: text}),
			"appendix":           appendix(false, model.Block{Paragraph: text}),
			"item of appendix":   appendix(false, model.Block{Item: &model.Item{Text: text}}),
			"quote of appendix":  appendix(false, model.Block{Quote: text}),
			"appendix, own file": appendix(true, model.Block{Paragraph: text}),
		} {
			r := report(model.Block{Paragraph: model.Plain("Nội dung")})
			put(r)
			var d *doc.Document
			if len(r.Appendices) > 0 && r.Appendices[0].OwnFile {
				var err error
				if d, err = doc.AssembleAppendix(r, 0); err != nil {
					t.Fatal(err)
				}
			} else {
				d = assemble(t, r)
			}
			found := 0
			for p := range d.Paragraphs() {
				s := p.String()
				if !strings.Contains(s, "hết việc") {
					continue
				}
				found++
				if words := s[strings.Index(s, "hết"):]; words != "hết việc"+decree.TextEndMark {
					t.Errorf("%s: %q ends %q", place, text.String(), words)
				}
				if last, ok := p.Inlines[len(p.Inlines)-1].(*doc.Text); !ok || !strings.HasSuffix(last.Text, decree.TextEndMark) || last.Superscript {
					t.Errorf("%s: %q: the mark is not behind the notes, or raised", place, text.String())
				}
			}
			if found != 1 {
				t.Errorf("%s: the text stands %d times", place, found)
			}
		}
	}
}
