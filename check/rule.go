package check

import (
	"iter"
	"slices"

	"github.com/vanthu/baocao/decree"
)

// A Rule is one row of the table: what is checked, where the Decree says it, and how firmly.
type Rule struct {
	ID     string // in kebab case: "month-padded"
	Title  decree.Message
	Clause decree.Clause // the principal one; a finding of format cites that of its component
	Basis  decree.Basis  // how firmly it says it; a finding of format has that of its own clause

	check func(*inspection)
}

// rules is the table. Its parts stand beside the functions that they name.
var rules = slices.Concat(kindRules, pageRules, numberingRules, formatRules, mastheadRules, lineRules, numberRules, dateRules, titleRules,
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

// Severity says whether its findings are faults or advice, which follows from the basis.
func (r *Rule) Severity() Severity { return severityOf(r.Basis) }

// row makes a rule of our own; what it is about is said by the clause that it cites.
func row(id, vi, en string, cite decree.Citation, check func(*inspection)) Rule {
	return Rule{id, decree.Message{Vi: vi, En: en}, cite.Clause, cite.Basis, check}
}

// words makes the row of a rule on the words of a document, which decree has stated.
func words(r decree.TextRule, check func(*inspection)) Rule {
	return Rule{r.ID(), r.Statement(), r.Clause(), r.Basis(), check}
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
