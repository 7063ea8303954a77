package recognise

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/word"
)

// Values are what the parts of a document say. What a draft leaves blank is blank, or zero.
type Values struct {
	SupervisoryAgency, IssuingAgency []string // the lines of each name
	Ordinal, Symbol                  string   // số, ký hiệu: "45", "BC-UBND"
	Place                            string
	Day, Month, Year                 int
	Subject                          string // its lines joined
	Addressees                       []string
	Recipients                       []string // Lưu among them, the last
	Signatures                       []Signature
}

// A Signature is one who signs.
type Signature struct {
	Authority []AuthorityLine
	Name      string // blank where nobody's name is typed
}

// An AuthorityLine is a line of quyền hạn, chức vụ: “KT. CHỦ TỊCH”.
type AuthorityLine struct {
	Prefix decree.Prefix // zero for none
	Office string
}

// Values reads the parts of the document.
func (o *Outline) Values() (v Values) {
	v.SupervisoryAgency, v.IssuingAgency = o.lines(decree.SupervisoryAgency), o.lines(decree.IssuingAgency)
	if ps := o.By[decree.NumberSymbol]; len(ps) > 0 {
		v.Ordinal, v.Symbol = numberOf(ps[0].Shown())
	}
	if ps := o.By[decree.PlaceDate]; len(ps) > 0 {
		v.Place, v.Day, v.Month, v.Year = placeAndDate(ps[0].Shown())
	}
	subject := o.lines(decree.Subject)
	if len(subject) == 0 {
		subject = o.lines(decree.DispatchSubject)
	}
	v.Subject = strings.Join(subject, " ")
	v.Addressees = listed(o.By[decree.Addressees], decree.TextAddressees)
	v.Recipients = listed(o.By[decree.Recipients], "")
	v.Signatures = o.signatures()
	return v
}

// lines are the lines of a component.
func (o *Outline) lines(c decree.Component) (lines []string) {
	for _, p := range o.By[c] {
		for line := range strings.SplitSeq(p.Text, "\n") {
			if line = word.Clean(line); line != "" {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// numberOf reads “Số: 45/BC-UBND”. Dots and blanks in the place of the number are none.
func numberOf(s string) (ordinal, symbol string) {
	if HasPrefixFold(s, "số") {
		s = strings.TrimLeft(s[len("số"):], " :")
	}
	ordinal, symbol, _ = strings.Cut(s, "/")
	return unfilled(ordinal), strings.TrimSpace(symbol)
}

// unfilled is a value, or nothing where dots or blanks hold its place.
func unfilled(s string) string { return strings.Trim(s, " .…_\u00a0") }

// dateForms are “Đà Lạt, ngày 05 tháng 3 năm 2026”, with blanks or dots in the place of any number, and “Đà Lạt, ngày 05/3/2026”.
type dateForms struct{ words, figures *regexp.Regexp }

var placeAndDates = sync.OnceValue(func() dateForms {
	return dateForms{
		words:   regexp.MustCompile(`^(.*?),?\s*(?i:ngày)([^\pL]*)(?i:tháng)([^\pL]*)(?i:năm)([^\pL]*)`),
		figures: regexp.MustCompile(`^(\pL.*?)\s*,?\s*(?i:ngày)?\s*\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\.?$`),
	}
})

func placeAndDate(s string) (place string, day, month, year int) {
	m := placeAndDates().words.FindStringSubmatch(s)
	if m == nil {
		if m := placeAndDates().figures.FindStringSubmatch(s); m != nil {
			day, _ = strconv.Atoi(m[2])
			month, _ = strconv.Atoi(m[3])
			year, _ = strconv.Atoi(m[4])
			return m[1], day, month, year
		}
		place, _, _ = strings.Cut(s, ",")
		return strings.TrimSpace(place), 0, 0, 0
	}
	number := func(s string) int {
		n, _ := strconv.Atoi(unfilled(s))
		return n
	}
	return unfilled(strings.TrimSuffix(m[1], ",")), number(m[2]), number(m[3]), number(m[4])
}

// listed are the entries of a list: each without its dash and its stop, a label in front left out. An entry goes on over
// lines that neither begin with a dash nor follow a stop.
func listed(ps []*word.Paragraph, label string) (entries []string) {
	ended := true
	sign := "" // at the end of the line before, which stays where the entry goes on
	for _, p := range ps {
		text := p.Text
		if p.Label != "" {
			text = p.Label + " " + text
		}
		for _, line := range EntryLines(text) {
			line = word.Clean(line)
			if label != "" && HasPrefixFold(line, strings.TrimSuffix(label, ":")) {
				line, ended = strings.TrimLeft(line[len(label)-1:], ": "), true
			}
			if line == "" {
				continue
			}
			entry := strings.TrimRight(strings.TrimSuffix(WithoutDash(line), "./."), ";., ")
			switch {
			case entry == "":
			case ended || len(entries) == 0 || IsDashed(line):
				entries = append(entries, entry)
			default:
				entries[len(entries)-1] += sign + " " + entry
			}
			sign = ""
			if strings.HasSuffix(line, ",") {
				sign = ","
			}
			ended = strings.HasSuffix(line, ";") || strings.HasSuffix(line, ".")
		}
	}
	return entries
}

// EntryLines are the lines of a list, each with one entry or a part of one.
func EntryLines(text string) (lines []string) {
	for line := range strings.SplitSeq(text, "\n") {
		from := 0
		for _, at := range patterns().next.FindAllStringIndex(line, -1) {
			lines = append(lines, line[from:at[0]+1])
			from = at[0] + 1
		}
		lines = append(lines, line[from:])
	}
	return lines
}

// signatures are those who sign, each in a cell of their own: the lines of authority up to a name.
func (o *Outline) signatures() (list []Signature) {
	var now Signature
	var cell *word.Cell
	flush := func() {
		if len(now.Authority) > 0 || now.Name != "" {
			list = append(list, now)
		}
		now = Signature{}
	}
	for _, p := range o.Flow {
		switch o.Component(p) {
		case decree.Authority, decree.OtherPosition:
			if p.Cell != cell && (now.Name != "" || len(now.Authority) > 0 && p.Cell != nil && cell != nil && p.Cell.Column != cell.Column) {
				flush()
			}
			cell = p.Cell
			now.Authority = append(now.Authority, authorityOf(p.Shown()))
		case decree.SignerName:
			now.Name = p.Shown()
			flush()
		}
	}
	flush()
	return list
}

// authorityOf parts the prefix from the office.
func authorityOf(s string) AuthorityLine {
	first, office, _ := strings.Cut(SpaceAuthority(s), " ")
	prefix, ok := decree.ParsePrefix(first)
	if !ok {
		prefix, ok = decree.MisspeltPrefix(first)
	}
	if !ok {
		return AuthorityLine{Office: s}
	}
	return AuthorityLine{prefix, strings.TrimSpace(office)}
}
