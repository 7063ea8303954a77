package check

import (
	"regexp"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var closingRules = []Rule{
	row("recipients-level", "“Nơi nhận” nằm ngang hàng với quyền hạn, chức vụ của người ký",
		"“Nơi nhận” stands level with the authority of the signer", by(decree.CiteRecipients), func(in *inspection) {
			if in.signers() == 1 { // several fill the width, and the list stands under them
				in.level(in.first(decree.RecipientsLabel), in.first(decree.Authority))
			}
		}),
	words(decree.PrefixDotted, func(in *inspection) {
		for _, p := range in.outline.By[decree.Authority] {
			first, _, _ := strings.Cut(p.Shown(), " ")
			if meant, wrong := decree.MisspeltPrefix(first); wrong {
				in.breach(p, first, meant.String())
			}
		}
	}),
	words(decree.PrefixSuited, func(in *inspection) {
		for _, p := range in.outline.By[decree.Authority] {
			first, of, _ := strings.Cut(p.Shown(), " ")
			if prefix, ok := decree.ParsePrefix(first); ok && of != "" && !prefix.Suits(of) {
				in.breach(p, p.Shown(), "")
			}
		}
	}),
	words(decree.NameWithoutDegree, func(in *inspection) {
		for _, p := range in.outline.By[decree.SignerName] {
			if m := degree().FindString(p.Shown()); m != "" {
				in.breach(p, p.Shown(), strings.TrimSpace(degree().ReplaceAllString(p.Shown(), "")))
			}
		}
	}),
	words(decree.AsAboveAnswered, func(in *inspection) {
		for _, e := range in.recipientLines() {
			if recognise.HasPrefixFold(recognise.WithoutDash(e.text), decree.TextAsAbove) && len(in.outline.By[decree.Addressees]) == 0 {
				in.breach(e.p, e.text, "")
			}
		}
	}),
	words(decree.AsAboveFirst, func(in *inspection) {
		lines := in.recipientLines()
		if len(lines) > 0 && len(in.outline.By[decree.Addressees]) > 0 && !recognise.HasPrefixFold(recognise.WithoutDash(lines[0].text), decree.TextAsAbove) {
			in.breach(lines[0].p, lines[0].text, "- "+decree.TextAsAbove+";")
		}
	}),
	words(decree.RecipientsPunctuated, func(in *inspection) {
		lines := in.recipientLines()
		if n := len(lines); n > 0 && isArchive(lines[n-1].text) {
			in.punctuated(lines[:n-1], ";")
		} else {
			in.punctuated(lines, "")
		}
	}),
	words(decree.ArchiveLast, archiveLast),
	words(decree.DrafterInCapitals, func(in *inspection) {
		for _, p := range in.outline.By[decree.DrafterMark] {
			if s := p.Shown(); !rightMark().MatchString(s) {
				in.breach(p, s, strings.ToUpper(s))
			}
		}
	}),
}

// degree is a học hàm, học vị or danh hiệu in front of a name, several of them too.
var degree = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BSCKI|BSCKII|BS|DS|KS|CN|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|AHLĐ|` +
		`Phó giáo sư|Phó Giáo sư|Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Nhà giáo|Nghệ sĩ)[., ]+)+`)
})

// rightMark is “PL.(300)”.
var rightMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\p{Lu}+\.?\s?(?:\(\d+\))?\.?$`) })

// signers is the number of cells in which somebody signs.
func (in *inspection) signers() int {
	cells := make(map[*word.Cell]bool)
	for _, p := range in.outline.By[decree.Authority] {
		cells[p.Cell] = true
	}
	return len(cells)
}

// recipientLines are the lines under Nơi nhận; a clerk may end them with a line break instead of a paragraph.
func (in *inspection) recipientLines() (lines []entry) {
	for _, p := range in.outline.By[decree.Recipients] {
		text := p.Text
		if p.Label != "" {
			text = p.Label + " " + text
		}
		for line := range strings.SplitSeq(text, "\n") {
			line = word.Clean(line)
			switch last := len(lines) - 1; {
			case line == "":
			case last >= 0 && !recognise.IsDashed(line) && !endsEntry(lines[last].text):
				lines[last].text += " " + line // the entry before goes on here
			default:
				lines = append(lines, entry{p, line})
			}
		}
	}
	return lines
}

// endsEntry reports whether a line is a whole entry of a list.
func endsEntry(s string) bool { return strings.HasSuffix(s, ";") || strings.HasSuffix(s, ".") }

func isArchive(s string) bool {
	return recognise.HasPrefixFold(recognise.WithoutDash(s), strings.TrimSuffix(decree.TextArchive, ":"))
}

// archive is “- Lưu: VT, …”.
var archive = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-\s?Lưu\s?:\s*VT\b.*\.$`) })

func archiveLast(in *inspection) {
	lines := in.recipientLines()
	if len(lines) == 0 {
		return
	}
	if last := lines[len(lines)-1]; !archive().MatchString(last.text) {
		in.breach(last.p, last.text, "")
	}
}
