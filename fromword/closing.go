package fromword

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/model"
)

// endMark is the dấu kết thúc, and behind it the letters of the drafter where an office has that custom.
var endMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\s*\.?/\.\s*(\pL{0,12})\.?$`) })

// ended takes the end mark from the last paragraph: the library writes it itself.
func (r *reader) ended(runs []model.Run, initials bool) []model.Run {
	var text strings.Builder
	for _, run := range runs {
		text.WriteString(run.Text)
	}
	s := text.String()
	m := endMark().FindStringSubmatchIndex(s)
	if m == nil || m[2] < m[3] && !initials {
		return runs
	}
	if m[2] < m[3] {
		r.report.DrafterInitials = s[m[2]:m[3]]
	}
	return trimEnd(runs, len(s)-m[0])
}

// closing reads Nơi nhận and the signatures.
func (r *reader) closing() {
	o := r.outline
	for _, p := range o.By[decree.RecipientsLabel] {
		r.takeAs(decree.TextRecipients, p)
	}
	archive := strings.TrimSuffix(decree.TextArchive, ":")
	for _, entry := range o.Values().Recipients {
		if recognise.HasPrefixFold(entry, archive) {
			rest := strings.TrimLeft(entry[len(archive):], ": ")
			r.report.Archive = strings.TrimSpace(r.report.Archive + " " + rest)
		} else {
			r.report.Recipients = append(r.report.Recipients, entry)
		}
	}
	printed := strings.Join(r.report.Recipients, "\n")
	if r.report.Archive != "" {
		printed += "\n" + decree.TextArchive + " " + r.report.Archive
	}
	r.takeAs(printed, o.By[decree.Recipients]...)
	r.drafter()
	r.signatures()
}

// drafterMark is “PL.(300)”.
var drafterMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\pL+)\.?\s?(?:\((\d+)\))?\.?$`) })

func (r *reader) drafter() {
	for _, p := range r.outline.By[decree.DrafterMark] {
		if m := drafterMark().FindStringSubmatch(p.Shown()); m != nil && r.report.Drafter == "" {
			r.report.Drafter = m[1]
			r.report.Copies, _ = strconv.Atoi(m[2])
			printed := m[1]
			if m[2] != "" {
				printed += strconv.Itoa(r.report.Copies)
			}
			r.takeAs(printed, p)
		}
	}
}

// signatures are those who sign, each in a cell of their own: the lines of authority, the position, up to a name.
func (r *reader) signatures() {
	var list []model.Signature
	var lines []string
	var now model.Signature
	var cell *word.Cell
	open := false
	flush := func() {
		if open {
			setTitles(&now, lines)
			list = append(list, now)
		}
		now, lines, open = model.Signature{}, nil, false
	}
	for _, p := range r.outline.Flow {
		c := r.outline.Component(p)
		if c != decree.Authority && c != decree.OtherPosition && c != decree.SignerName {
			if r.outline.InClosing(p) {
				r.signatureRoom(&now, p)
			}
			continue
		}
		if open && p.Cell != cell && (cell == nil || p.Cell == nil || p.Cell.Column != cell.Column) {
			flush()
		}
		cell, open = p.Cell, true
		r.takeWhole(p)
		switch c {
		case decree.Authority:
			lines = append(lines, linesOf(p)...)
		case decree.OtherPosition:
			now.OtherPosition = p.Shown()
		case decree.SignerName:
			now.SignerName = p.Shown()
			flush()
		}
	}
	flush()
	if len(list) > 0 {
		r.report.Signature, r.report.Cosigners = list[0], list[1:]
	}
	if len(r.report.Cosigners) == 0 {
		r.report.Cosigners = nil
	} else {
		r.report.Signature.Room = 0 // the rooms of several are as high as their titles need
		for i := range r.report.Cosigners {
			r.report.Cosigners[i].Room = 0
		}
	}
}

// signatureRoom reads the empty line for the signature: its height, where it is one high line, and the pictures in it.
func (r *reader) signatureRoom(s *model.Signature, p *word.Paragraph) {
	const usual, least = float64(decree.SignatureSpace) * 1440 / 25.4, 600 // twips
	if p.Empty() && p.Format.LineRule == "exact" && p.Format.Line.Twips > least {
		if height := float64(p.Format.Line.Twips); math.Abs(height-usual) > 2 {
			s.Room = int(math.Round(height / (14 * 20 * metrics.SingleSpacing)))
		}
	}
	if hasPictures(p) {
		r.signatureImages(s, p)
	}
}

// setTitles parts the lines over a name: those with the letters of an authority, and the chức vụ, which is the last. A line
// before it without such letters goes on with the one above.
func setTitles(s *model.Signature, lines []string) {
	for i, line := range lines {
		first, office, _ := strings.Cut(recognise.SpaceAuthority(line), " ")
		prefix, ok := decree.ParsePrefix(first)
		if meant, misspelt := decree.MisspeltPrefix(first); misspelt {
			prefix, ok = meant, true
		}
		switch n := len(s.Authority); {
		case ok:
			s.Authority = append(s.Authority, model.Authority{Prefix: prefix, Of: strings.TrimSpace(office)})
		case i == len(lines)-1:
			s.Position = line
		case n > 0:
			s.Authority[n-1].Of += " " + line
		default:
			s.Authority = append(s.Authority, model.Authority{Of: line})
		}
	}
}

// margins reads what stands outside of the text: the address at the foot of page 1. Page numbers the library writes.
func (r *reader) margins() {
	for _, p := range r.outline.By[decree.ContactLine] {
		if len(r.report.Contact) > 0 {
			continue
		}
		r.takeWhole(p)
		r.report.Contact = linesOf(p)
	}
	for _, p := range r.outline.By[decree.PageNumber] {
		if strings.Trim(p.Shown(), "0123456789-– ") == "" {
			r.takeWhole(p)
		}
	}
	if n := r.doc.FirstNote; n > 1 {
		r.report.FirstNote = n
	}
}
