package decree

import "iter"

// A TextRule is a rule on the words of a document and not on their looks. A validator cites it. The zero value is none.
type TextRule int

// The rules, in the order of a page. The comment gives the value of ID.
const (
	NumberPadded         TextRule = iota + 1 // number-padded
	NumberWithoutYear                        // number-without-year
	NumberWithoutSpaces                      // number-without-spaces
	SymbolOfType                             // symbol-of-type
	SymbolInCapitals                         // symbol-in-capitals
	PlaceComma                               // place-comma
	DateInFull                               // date-in-full
	DayPadded                                // day-padded
	MonthPadded                              // month-padded
	TypeOfTemplate                           // type-of-template
	SubjectWithoutVv                         // subject-without-vv
	SubjectUnstopped                         // subject-unstopped
	AddresseesUpward                         // addressees-upward
	AddresseesOfType                         // addressees-of-type
	AddresseeOnOneLine                       // addressee-on-one-line
	AddresseesListed                         // addressees-listed
	LegalBasesPunctuated                     // legal-bases-punctuated
	LawWithoutNumber                         // law-without-number
	FirstCitationFull                        // first-citation-full
	HeadingsTitled                           // headings-titled
	PartRoman                                // part-roman
	ClausesRestart                           // clauses-restart
	PointLetters                             // point-letters
	EndMarked                                // end-marked
	PrefixDotted                             // prefix-dotted
	PrefixSuited                             // prefix-suited
	NameWithoutDegree                        // name-without-degree
	SignatureTransparent                     // signature-transparent
	SealTransparent                          // seal-transparent
	AsAboveAnswered                          // as-above-answered
	AsAboveFirst                             // as-above-first
	RecipientsPunctuated                     // recipients-punctuated
	ArchiveLast                              // archive-last
	AppendixMentioned                        // appendix-mentioned
	AppendixRoman                            // appendix-roman
	AppendixUnnumbered                       // appendix-unnumbered
	AppendixAttached                         // appendix-attached
	SecrecyStamped                           // secrecy-stamped
	DrafterInCapitals                        // drafter-in-capitals
	LettersComposed                          // letters-composed
	NationalNameSpelt                        // national-name-spelt
	MottoSpelt                               // motto-spelt
	NumbersInOrder                           // numbers-in-order
	StateMarks                               // state-marks
	PeopleCapital                            // people-capital
	StateCapital                             // state-capital
	CitationLetters                          // citation-letters
	MonthCapital                             // month-capital
	LettersUnicode                           // letters-unicode
	LaterCitationShort                       // later-citation-short
	AppendixPresent                          // appendix-present
	AppendixOrder                            // appendix-order
	AppendixTitled                           // appendix-titled
	DistrictEnded                            // district-ended
)

// Valid reports whether r is one of the rules above.
func (r TextRule) Valid() bool { return r >= NumberPadded && r <= DistrictEnded }

// ID names the rule in kebab case, for reports and settings: "appendix-roman". It is empty for a value that is no rule.
func (r TextRule) ID() string { return r.row().id }

// String is ID.
func (r TextRule) String() string { return r.ID() }

// Clause is where the Decree says it.
func (r TextRule) Clause() Clause { return r.row().clause }

// Basis is how firmly the Decree says it.
func (r TextRule) Basis() Basis { return r.row().basis }

// Statement says the rule in a sentence without a full stop, in our words.
func (r TextRule) Statement() Message { return r.row().statement }

// TextRules runs through the rules in order.
func TextRules() iter.Seq[TextRule] {
	return func(yield func(TextRule) bool) {
		for r := NumberPadded; r.Valid(); r++ {
			if !yield(r) {
				return
			}
		}
	}
}

// TextRuleByID finds a rule by its name in kebab case.
func TextRuleByID(id string) (TextRule, bool) {
	for r := range TextRules() {
		if r.ID() == id {
			return r, true
		}
	}
	return 0, false
}

func (r TextRule) row() textRow {
	if !r.Valid() {
		return textRow{basis: Silent}
	}
	return textRows[r]
}
