package doc

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/internal/metrics"
)

// An agency is one of those in the head: the issuing agency, or another one of a liên tịch report.
type agency struct {
	index                int    // 0: the issuing agency
	path                 string // of its fields, with a dot at the end
	supervisory, issuing []string
}

// agencyColumns are the agencies as they stand in the head: all in one column, or in one column each.
func (a *assembler) agencyColumns() [][]agency {
	r := a.report
	all := []agency{{supervisory: r.SupervisoryAgency, issuing: r.IssuingAgency}}
	for i, j := range r.Joint {
		all = append(all, agency{i + 1, fmt.Sprintf("joint[%d].", i), j.SupervisoryAgency, j.IssuingAgency})
	}
	if !r.SideBySide {
		return [][]agency{all}
	}
	var columns [][]agency
	for _, one := range all {
		columns = append(columns, []agency{one})
	}
	return columns
}

// gutter is the room at either side of names that stand beside others.
const gutter = perMillimetre

// A need is what a column of agencies needs in width.
type need struct {
	least, most Length // in which no word is broken, in which no name wraps
}

func (a *assembler) need(column []agency, sides Length) need {
	var n need
	look := func(style StyleID, names []string) {
		for _, name := range names {
			name = nfc(name)
			n.least = max(n.least, a.longestWord(style, name)+sides)
			n.most = max(n.most, a.width(style, name)+sides+slack)
		}
	}
	for _, one := range column {
		look(styleSupervisory, one.supervisory)
		look(styleIssuing, one.issuing)
	}
	return n
}

// longWords are the words of the names in a column that are wider than it: of each name the longest.
func (a *assembler) longWords(column []agency, room Length) []tooLong {
	var long []tooLong
	look := func(field string, style StyleID, names []string) {
		s := a.styleBy(style)
		for i, name := range names {
			word, units := lines.LongestWord(metrics.FaceOf(s.Bold, s.Italic), nfc(name))
			if width := emWidth(units, s.Size); width > room {
				long = append(long, tooLong{fmt.Sprintf("%s[%d]", field, i), word, decree.CiteAgency, width, room})
			}
		}
	}
	for _, one := range column {
		look(one.path+"supervisory_agency", styleSupervisory, one.supervisory)
		look(one.path+"issuing_agency", styleIssuing, one.issuing)
	}
	return long
}

// agencies are the names of a column: under each supervisory agency the issuing one, and the rule line under the last.
func (a *assembler) agencies(column []agency, width, side Length) []Block {
	var blocks []Block
	var longest Length
	for i, one := range column {
		if i > 0 {
			blocks = append(blocks, &Paragraph{Style: styleGap})
		}
		supervisory, _ := a.names(a.variant(styleSupervisory, one.index), one.path+"supervisory_agency", one.supervisory, width, side)
		issuing, line := a.names(a.variant(styleIssuing, one.index), one.path+"issuing_agency", one.issuing, width, side)
		blocks, longest = append(append(blocks, supervisory...), issuing...), line
	}
	return append(blocks, a.rule(styleIssuingRule, column[0].index, decree.IssuingAgency, width, longest))
}

// names sets the lines of an agency's name, a field of that path, and returns the width of the longest line that they break into.
func (a *assembler) names(style StyleID, field string, names []string, width, side Length) (blocks []Block, longest Length) {
	var composed []string
	for _, name := range names {
		composed = append(composed, nfc(name))
	}
	measure := a.balanceWithin(style, width, side, composed...)
	for i, name := range composed {
		p := paragraph(style, name)
		p.Origin = Origin{path: field}.item(i)
		blocks = append(blocks, p)
		longest = max(longest, a.longestLine(style, name, measure))
	}
	return blocks, longest
}
