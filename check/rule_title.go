package check

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

var titleRules = []Rule{
	words(decree.SubjectWithoutVv, func(in *inspection) {
		for _, c := range []decree.Component{decree.DispatchSubject, decree.Subject} {
			if p := in.first(c); p != nil && in.outline.DocumentType != decree.Dispatch && recognise.HasPrefixFold(p.Shown(), "v/v") && len(in.outline.By[decree.DocumentType]) > 0 {
				in.breach(p, excerpt(p.Shown()), "")
			}
		}
	}),
	words(decree.SubjectUnstopped, func(in *inspection) {
		ps := slices.Concat(in.outline.By[decree.Subject], in.outline.By[decree.DispatchSubject])
		if len(ps) == 0 {
			return
		}
		last := ps[len(ps)-1]
		if s := last.Shown(); strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") {
			in.breach(last, excerpt(s), "")
		}
	}),
	words(decree.AddresseesOfType, func(in *inspection) {
		t := in.outline.DocumentType
		if p := in.first(decree.Addressees); p != nil && t.Valid() && !t.HasAddressees() {
			in.breach(p, t.Name(), "")
		}
	}),
	words(decree.AddresseeOnOneLine, func(in *inspection) {
		a := in.addressees()
		if a.label != nil && a.beside == "" && len(a.listed) == 1 {
			in.breach(a.label, decree.TextAddressees, decree.TextAddressees+" "+strings.TrimLeft(a.listed[0].text, "- "))
		}
	}),
	words(decree.AddresseesListed, addresseesListed),
}

// An addressList is what stands under Kính gửi.
type addressList struct {
	label  *word.Paragraph
	beside string // on the line of the label
	listed []entry
}

// An entry is a line of a list; one paragraph may hold several.
type entry struct {
	p    *word.Paragraph
	text string
}

// addressees takes the Kính gửi apart.
func (in *inspection) addressees() (a addressList) {
	for _, p := range in.outline.By[decree.Addressees] {
		if a.label == nil {
			a.label = p
			first := recognise.FirstLine(p.Text)
			if _, after, ok := strings.Cut(first, ":"); ok {
				a.beside = strings.TrimSpace(after)
			}
			continue
		}
		if s := p.Shown(); recognise.IsDashed(s) {
			a.listed = append(a.listed, entry{p, s})
		}
	}
	return a
}

// addresseesListed wants a semicolon after every addressee of several and a full stop after the last.
func addresseesListed(in *inspection) {
	a := in.addressees()
	if a.label == nil || len(a.listed) < 2 {
		if a.label != nil && strings.Contains(strings.TrimSuffix(a.beside, ";"), ";") {
			in.breach(a.label, a.beside, "")
		}
		return
	}
	in.punctuated(a.listed, ".")
}

// punctuated reports the lines of a list that do not end as they should: with a semicolon, the last one otherwise.
func (in *inspection) punctuated(list []entry, last string) {
	for i, e := range list {
		end := ";"
		if i == len(list)-1 {
			end = last
		}
		switch {
		case !recognise.IsDashed(e.text):
			in.breach(e.p, excerpt(e.text), "- "+excerpt(e.text))
		case end != "" && !strings.HasSuffix(e.text, end):
			in.breach(e.p, ending(e.text), strings.TrimRight(ending(e.text), ".,;: ")+end)
		}
	}
}

// ending is the last word of a line, or two.
func ending(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[max(0, len(words)-2):], " ")
}
