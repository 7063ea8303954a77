package check

import (
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// A Finding is one departure from the Decree. The same departure at several places is one finding.
type Finding struct {
	Rule      string           `json:"rule"` // the ID of a [Rule]
	Component decree.Component `json:"-"`    // zero where the finding is of the page or of the words
	Where     Where            `json:"where"`
	Also      []Where          `json:"also,omitempty"` // further places of the same departure, at most [MaxPlaces]
	Places    int              `json:"places"`         // how many places there are, those left out of Also too
	Got       string           `json:"got,omitempty"`  // what stands there: "12 pt", "tháng 03"
	Want      string           `json:"want,omitempty"` // what should: "13 to 14 pt", "tháng 3"
	Clause    decree.Clause    `json:"clause,omitempty"`
	Basis     decree.Basis     `json:"basis"`          // how firmly the clause says it
	Near      bool             `json:"near,omitempty"` // no eye can tell it: only a strict [Config] reports such
	Message   decree.Message   `json:"message"`
}

// Severity says whether the finding is a fault or advice, which follows from its basis. What no eye can tell is advice.
func (f *Finding) Severity() Severity {
	if f.Near {
		return Advice
	}
	return severityOf(f.Basis)
}

// MaxPlaces is how many places of one finding are listed.
const MaxPlaces = 100

// A Severity says how firmly the Decree stands behind a finding.
type Severity uint8

// The severities.
const (
	Fault  Severity = iota // the words of a clause forbid it
	Advice                 // a sample, a template or a reading of the clause speaks against it
)

// String gives the severity in English: "fault", "advice".
func (s Severity) String() string {
	if s == Fault {
		return "fault"
	}
	return "advice"
}

// Vietnamese gives the severity in Vietnamese.
func (s Severity) Vietnamese() string {
	if s == Fault {
		return "lỗi"
	}
	return "lưu ý"
}

// MarshalText writes the severity as its English name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

func severityOf(b decree.Basis) Severity {
	if b == decree.Wording {
		return Fault
	}
	return Advice
}

// A Where is a place in the file. It does not name a page: where pages end depends on the reader and its fonts.
type Where struct {
	Part      string `json:"part"`                // "/word/document.xml"
	Paragraph int    `json:"paragraph,omitempty"` // number of the paragraph in the part, from 1
	Path      string `json:"path,omitempty"`      // XPath of the paragraph
	Excerpt   string `json:"excerpt,omitempty"`   // how its text begins
}

func whereOf(p *word.Paragraph) Where {
	return Where{Part: p.Story.Part, Paragraph: p.Number, Path: p.Path.String(), Excerpt: excerpt(p.Text)}
}

// excerptLength is how much of a text a finding quotes.
const excerptLength = 60

// excerpt shortens a text to be quoted.
func excerpt(s string) string {
	s = word.Clean(s)
	n := 0
	for i := range s {
		if n == excerptLength {
			return strings.TrimRight(s[:i], " ") + "…"
		}
		n++
	}
	return s
}
