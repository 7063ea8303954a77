package check

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
)

// A Summary is what was found in many files: a line for each, and how often each rule fires.
type Summary struct {
	Files []FileSummary `json:"files"`
	Rules []RuleSummary `json:"rules"` // those that fire, the gravest first, then those in most files
}

// A FileSummary counts the findings of one file.
type FileSummary struct {
	File     string         `json:"file"`
	Kind     decree.Message `json:"kind"`
	SentBack int            `json:"sent_back"` // faults for which the document is sent back
	Form     int            `json:"form"`      // other faults
	Remarks  int            `json:"remarks"`   // advice
	Unjudged int            `json:"unjudged"`
}

// A RuleSummary counts where one rule fires.
type RuleSummary struct {
	Rule     string         `json:"rule"`
	Title    decree.Message `json:"title"`
	Weight   Weight         `json:"weight"` // of its gravest finding
	Files    int            `json:"files"`
	Findings int            `json:"findings"`
	Places   int            `json:"places"`
}

// Summarize counts what was found in files.
func Summarize(files []File) *Summary {
	s := &Summary{Files: make([]FileSummary, 0, len(files)), Rules: []RuleSummary{}}
	index := map[string]int{}
	for _, f := range files {
		of := FileSummary{File: f.Name, Kind: f.Result.Kind.Name, Unjudged: len(f.Result.Unjudged)}
		seen := map[string]bool{}
		for i := range f.Result.Findings {
			finding := &f.Result.Findings[i]
			weight := finding.Weight()
			*[...]*int{&of.SentBack, &of.Form, &of.Remarks}[weight]++
			at, known := index[finding.Rule]
			if !known {
				at = len(s.Rules)
				index[finding.Rule] = at
				s.Rules = append(s.Rules, RuleSummary{Rule: finding.Rule, Title: titleOf(finding.Rule), Weight: weight})
			}
			r := &s.Rules[at]
			r.Findings, r.Places, r.Weight = r.Findings+1, r.Places+finding.Places, min(r.Weight, weight)
			if !seen[finding.Rule] {
				seen[finding.Rule] = true
				r.Files++
			}
		}
		s.Files = append(s.Files, of)
	}
	slices.SortStableFunc(s.Rules, func(a, b RuleSummary) int {
		return cmp.Or(cmp.Compare(a.Weight, b.Weight), b.Files-a.Files, b.Places-a.Places, cmp.Compare(a.Rule, b.Rule))
	})
	return s
}

func titleOf(id string) decree.Message {
	for r := range Rules() {
		if r.ID == id {
			return r.Title
		}
	}
	return decree.Message{}
}

// WriteText writes a line for each file and, for more than one, a table of the rules, in Vietnamese or in English ("en").
func (s *Summary) WriteText(w io.Writer, lang string) error {
	out := bufio.NewWriter(w)
	for _, f := range s.Files {
		format := decree.Message{Vi: "%s: %s; %d lỗi phải trả lại, %d lỗi thể thức, %d lưu ý, %d điểm chưa xét\n",
			En: "%s: %s; sent back: %d, form: %d, remarks: %d, unjudged: %d\n"}.In(lang)
		fmt.Fprintf(out, format, f.File, f.Kind.In(lang), f.SentBack, f.Form, f.Remarks, f.Unjudged)
	}
	if len(s.Files) > 1 && len(s.Rules) > 0 {
		s.table(out, lang)
	}
	return out.Flush()
}

// table writes how often each rule fires.
func (s *Summary) table(out *bufio.Writer, lang string) {
	heads := [...]string{"Quy tắc", "Tệp", "Chỗ", "Nội dung"}
	if lang == "en" {
		heads = [...]string{"Rule", "Files", "Places", "What it says"}
	}
	width := utf8.RuneCountInString(heads[0])
	for _, r := range s.Rules {
		width = max(width, len(r.Rule))
	}
	fmt.Fprintf(out, "\n%-*s  %6s  %6s  %s\n", width, heads[0], heads[1], heads[2], heads[3])
	for _, r := range s.Rules {
		fmt.Fprintf(out, "%-*s  %6d  %6d  %s\n", width, r.Rule, r.Files, r.Places, r.Title.In(lang))
	}
}

// WriteJSON writes the summary as one JSON value.
func (s *Summary) WriteJSON(w io.Writer) error { return encode(w, s) }
