package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// A fixed is a Word file that was written anew, and what it has otherwise than the old one.
type fixed struct {
	*check.Comparison
	Name    string
	Written string // the file; nothing where it was refused
	Losses  []fromword.Loss
	Retyped []fromword.Change
	Faults  model.Faults // of the report and its layout, that no finding of the new file says

	document *doc.Document
	content  []byte
}

// fix reads a Word file as a report, lays that out, and compares what comes of it. A report that is not sound is laid out all the same,
// as far as it can be.
func fix(docx []byte, sizes decree.SizeSet, anyway bool) (*fixed, error) {
	size := int64(len(docx))
	was, err := check.Read(bytes.NewReader(docx), size)
	if err != nil {
		return nil, err
	}
	read, err := fromword.Config{Anyway: anyway}.Read(bytes.NewReader(docx), size)
	if err != nil {
		return nil, err
	}
	read.Report.Conform()
	d, err := doc.Config{Sizes: sizes}.Assemble(read.Report)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := render.DOCX(&out, d); err != nil {
		return nil, err
	}
	is, err := check.Read(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		return nil, err
	}
	reread := make(map[check.Where]string)
	for _, change := range read.Changes {
		reread[check.Where{Part: change.Place.Part, Paragraph: change.Place.Paragraph}] = change.Is
	}
	f := &fixed{Comparison: check.Compare(was, is, reread), Losses: read.Losses, Retyped: read.Changes, document: d, content: out.Bytes()}
	f.tellOnce()
	f.Faults = unsaid(append(read.Report.Validate(), d.Warnings...), is)
	return f, nil
}

// tellOnce leaves out of the losses what the changes of text tell: words that are written otherwise, and not others. And it leaves out of
// these what is told as a loss.
func (f *fixed) tellOnce() {
	f.Losses = slices.DeleteFunc(f.Losses, func(l fromword.Loss) bool {
		return l.Written != "" && !slices.ContainsFunc(f.Texts, func(t check.TextChange) bool {
			return losesWords(t) && strings.Contains(onlyLetters(l.Text), onlyLetters(t.Was))
		})
	})
	for i := range f.Losses {
		f.Losses[i].File = "" // which import writes, and fix does not
	}
	lost := make(map[fromword.Place]string)
	for _, l := range f.Losses {
		lost[l.Place] += " " + onlyLetters(l.Text)
	}
	f.Texts = slices.DeleteFunc(f.Texts, func(t check.TextChange) bool {
		return losesWords(t) && t.Is == "" && strings.Contains(lost[placeOf(t.From)], onlyLetters(t.Was))
	})
}

// losesWords reports whether a change of text takes words away, or puts others in their place.
func losesWords(t check.TextChange) bool { return t.Kind == check.Wording && onlyLetters(t.Was) != "" }

func placeOf(w check.Where) fromword.Place {
	return fromword.Place{Part: w.Part, Paragraph: w.Paragraph}
}

func onlyLetters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// loses reports whether more than a look of the old file is not in the new one.
func (f *fixed) loses() bool {
	return slices.ContainsFunc(f.Losses, func(l fromword.Loss) bool { return !l.Look }) || slices.ContainsFunc(f.Texts, losesWords)
}

// clean reports whether nothing is left for a person to look at.
func (f *fixed) clean() bool { return !f.loses() && len(f.Left) == 0 && f.Faults.Err() == nil }

// unsaid are the faults of a report whose rules no finding names.
func unsaid(faults model.Faults, is *check.Result) model.Faults {
	return slices.DeleteFunc(faults, func(f model.Fault) bool {
		return slices.ContainsFunc(is.Findings, func(found check.Finding) bool { return found.Rule == f.Rule })
	})
}

// write writes the new file, with a comment at each change where they are wanted. What was lost is said at its head.
func (f *fixed) write(w io.Writer, annotate bool, lang string) error {
	if !annotate {
		_, err := w.Write(f.content)
		return err
	}
	comments := f.Comments(lang)
	for _, l := range f.Losses {
		comments = append(comments, check.Comment{Text: decree.Message{Vi: "không có trong tệp này", En: "not in this file"}.In(lang) + ": “" + l.Text + "” (" + l.Reason.In(lang) + ")"})
	}
	for _, x := range f.Retyped {
		comments = append(comments, check.Comment{Text: x.Reason.In(lang) + ": “" + model.Excerpt(x.Was) + "” → “" + model.Excerpt(x.Is) + "”"})
	}
	return check.WriteComments(w, bytes.NewReader(f.content), int64(len(f.content)), comments)
}

func (f *fixed) writeText(c *console) error {
	if err := f.Comparison.WriteText(c.out, f.Name, c.lang); err != nil {
		return err
	}
	for _, fault := range f.Faults {
		fmt.Fprintf(c.out, "%s: %s\n", f.Name, c.line(fault))
	}
	out := &console{out: c.out, err: c.out, lang: c.lang}
	out.changes(f.Name, f.Retyped)
	out.losses(f.Name, f.Losses)
	return nil
}

// writeJSON writes what files have otherwise as one JSON value, a list.
func writeJSON(w io.Writer, files []*fixed) error {
	list := make([]any, len(files))
	for i, f := range files {
		list[i] = f.forJSON()
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(list)
}

func (f *fixed) forJSON() any {
	type loss struct {
		Part      string         `json:"part"`
		Paragraph int            `json:"paragraph,omitempty"`
		Text      string         `json:"text"`
		Reason    decree.Message `json:"reason"`
	}
	type retyped struct {
		Part      string         `json:"part"`
		Paragraph int            `json:"paragraph,omitempty"`
		Was       string         `json:"was"`
		Is        string         `json:"is"`
		Reason    decree.Message `json:"reason"`
	}
	type fault struct {
		Severity string         `json:"severity"`
		Rule     string         `json:"rule"`
		Path     string         `json:"path"`
		Value    string         `json:"value,omitempty"`
		Message  decree.Message `json:"message"`
	}
	v := struct {
		File    string `json:"file"`
		Written string `json:"written,omitempty"`
		*check.Comparison
		Faults  []fault   `json:"faults"`
		Retyped []retyped `json:"retyped"`
		Losses  []loss    `json:"losses"`
	}{File: f.Name, Written: f.Written, Comparison: f.Comparison, Faults: []fault{}, Retyped: []retyped{}, Losses: []loss{}}
	for _, x := range f.Faults {
		v.Faults = append(v.Faults, fault{x.Severity.String(), x.Rule, x.Path, x.Value, x.Message})
	}
	for _, x := range f.Retyped {
		v.Retyped = append(v.Retyped, retyped{x.Place.Part, x.Place.Paragraph, x.Was, x.Is, x.Reason})
	}
	for _, x := range f.Losses {
		v.Losses = append(v.Losses, loss{x.Place.Part, x.Place.Paragraph, x.Text, x.Reason})
	}
	return v
}
