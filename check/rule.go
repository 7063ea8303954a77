package check

import (
	"iter"
	"slices"

	"github.com/vanthu/baocao/decree"
)

// A Rule is one row of the table: what is checked, where the Decree says it, and how firmly.
type Rule struct {
	ID       string // in kebab case: "month-padded"
	Title    Message
	Severity Severity      // of its findings; a finding of format has that of its own clause
	Clause   decree.Clause // the principal one; a finding of format cites that of its component

	check func(*inspection)
}

// rules is the table. Its parts stand beside the functions that they name.
var rules = slices.Concat(pageRules, numberingRules, formatRules, mastheadRules, lineRules, numberRules, dateRules, titleRules,
	preambleRules, contentRules, closingRules, appendixRules, languageRules)

// Rules runs through the rules in the order of a page.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, r := range rules {
			if !yield(r) {
				return
			}
		}
	}
}

// row makes a rule of our own; what it is about is said by the clause that it cites.
func row(id, vi, en string, cite decree.Citation, check func(*inspection)) Rule {
	return Rule{id, Message{vi, en}, severityOf(cite.Basis), cite.Clause, check}
}

// words makes the row of a rule on the words of a document, which decree has stated.
func words(r decree.TextRule, check func(*inspection)) Rule {
	return Rule{r.ID(), messageOf(r.Statement()), severityOf(r.Basis()), r.Clause(), check}
}

// measured makes the row of properties that decree judges: the findings are those of it.
func measured(id, vi, en string, cite decree.Citation, properties ...decree.Property) Rule {
	return row(id, vi, en, cite, func(in *inspection) {
		for _, j := range in.judged {
			if slices.Contains(properties, j.departure.Property) {
				in.departed(j)
			}
		}
	})
}

// by is the wording of a clause.
func by(c decree.Clause) decree.Citation { return decree.Citation{Clause: c} }

// read is a reading of a clause.
func read(c decree.Clause) decree.Citation { return decree.Citation{Clause: c, Basis: decree.Reading} }
