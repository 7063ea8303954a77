package decree

// single is dòng đơn, asked of the two pairs of lines at the head of page 1.
var single = exactly[Multiple](1)

// mastheadRules are the rows 1 to 5 of the table: what stands above the text on page 1. The gaps between these lines are
// free but for dòng đơn inside a pair.
func mastheadRules() []Rule {
	return []Rule{
		{
			Component: NationalName, Clause: CiteNationalName, Row: "1", Box: "1",
			Size: size12to13, Bold: Must, Italic: MustNot, Case: Capitals, Line: single,
			cites:  citations{PropertyLine: {Clause: CiteMottoSpacing}},
			choice: Format{Align: Centre},
		},
		{
			Component: Motto, Clause: CiteMotto, Row: "1", Box: "1",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: SentenceCase, Align: Centre, Line: single,
			cites: citations{PropertyLine: {Clause: CiteMottoSpacing}},
		},
		{
			Component: SupervisoryAgency, Clause: CiteAgency, Row: "2", Box: "2",
			Size: size12to13, Bold: MustNot, Italic: MustNot, Case: Capitals, Line: single,
			choice: Format{Align: Centre},
		},
		{
			Component: IssuingAgency, Clause: CiteAgency, Row: "2", Box: "2",
			Size: size12to13, Bold: Must, Italic: MustNot, Case: Capitals, Align: Centre, Line: single,
		},
		{
			// The table calls the whole line in thường, the clause wants the word “Số” so and the symbol in capitals: the
			// letters are checked as text (NumberSymbol rules), not as a style.
			Component: NumberSymbol, Clause: CiteNumber, Row: "3", Box: "3",
			Size: exactly[Points](13), Bold: MustNot, Italic: MustNot, Align: Centre,
			choice: Format{Before: 6},
		},
		{
			Component: PlaceDate, Clause: CitePlaceDate, Row: "4", Box: "4",
			Size: size13to14, Bold: MustNot, Italic: Must, Case: SentenceCase, Align: Centre,
			choice: Format{Before: 6}, // as the number beside it
		},
		{
			Component: DocumentType, Clause: CiteDocumentType, Row: "5a", Box: "5a",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals, Align: Centre,
			choice: Format{Before: 18},
		},
		{
			Component: Subject, Clause: CiteDocumentType, Row: "5a", Box: "5a",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: SentenceCase, Align: Centre,
		},
		{
			Component: DispatchSubject, Clause: CiteDocumentType, Row: "5b", Box: "5b",
			Size: size12to13, Bold: MustNot, Italic: MustNot, Case: SentenceCase, Align: Centre, Before: atLeast[Points](6),
		},
	}
}
