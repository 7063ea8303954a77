package decree

// otherRules are the rows 9 to 14 of the table, for what not every report has, and at the end the components on which
// the Decree is silent.
func otherRules() []Rule {
	return []Rule{
		{
			Component: AppendixLabel, Clause: CiteAppendixHeading, Row: "9",
			Size: exactly[Points](14), Bold: Must, Italic: MustNot, Case: SentenceCase, Align: Centre,
		},
		{
			Component: AppendixTitle, Clause: CiteAppendixHeading, Row: "9",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals, Align: Centre,
		},
		{
			// Not in the table.
			Component: AppendixReference, Clause: CiteAppendixReference,
			Size: size13to14, Bold: MustNot, Italic: Must, Case: SentenceCase, Align: Centre,
		},
		{
			// Not in the table. Its place is the upper right corner of the page.
			Component: SignedCopyLine, Clause: CiteAppendixFile,
			Size: exactly[Points](10), Bold: MustNot, Italic: MustNot, Case: SentenceCase,
			choice: Format{Align: Right},
		},
		{
			// “Đặt cân đối” in its frame. At 14 pt THƯỢNG KHẨN leaves less than 1 mm on either side of its 40 mm, and the
			// sample has 13, so 13 is written in both sets.
			Component: Urgency, Clause: CiteUrgency, Row: "10", Box: "10b",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals, Align: Centre, Ink: Red,
			cites: citations{PropertyInk: {Clause: CiteUrgency}},
			sizes: [2]Points{Large: 13, Small: 13},
		},
		{
			// Capitals for the letters, figures for the copies: “PL.(300)”.
			Component: DrafterMark, Clause: CiteDrafterMark, Row: "11", Box: "12",
			Size: exactly[Points](11), Bold: MustNot, Italic: MustNot,
			choice: Format{Align: Left},
		},
		{
			Component: ContactLine, Clause: CiteContactLine, Row: "12", Box: "13",
			Size: Span[Points]{11, 12}, Bold: MustNot, Italic: MustNot, Case: SentenceCase,
			choice: Format{Align: Centre},
		},
		{
			Component: Circulation, Clause: CiteCirculation, Row: "13", Box: "11",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals, Align: Centre,
			sizes: [2]Points{Large: 13, Small: 13}, // as the sample, and as the urgency mark
		},
		{
			Component: PageNumber, Clause: CitePageNumber, Row: "14",
			Size: size13to14, Bold: MustNot, Italic: MustNot, Align: Centre,
		},
		{
			// Silent, but for the typeface. A step below the text, so that a table holds more columns; a column aligns itself.
			Component: TableText, Basis: Silent,
			sizes:  [2]Points{Large: 13, Small: 12},
			choice: Format{Align: Left},
		},
		{
			// Silent, but for the typeface. The size that word processors give a footnote.
			Component: Note, Basis: Silent,
			sizes:  [2]Points{Large: 10, Small: 10},
			choice: Format{Align: Justified},
		},
	}
}
