package decree

var (
	// textIndent is lùi đầu dòng: one of two values, not a range.
	textIndent = Indent{10, 12.7}
	textBefore = atLeast[Points](6)
	// textLine is from dòng đơn to 1,5 lines.
	textLine = Span[Multiple]{1, 1.5}
)

// flow cites the clause on running text for the paragraph of a row whose letters another clause fixes.
var flow = citations{
	PropertyAlign:     {Clause: CiteBodyText},
	PropertyFirstLine: {Clause: CiteBodyText},
	PropertyBefore:    {Clause: CiteBodyText},
	PropertyLine:      {Clause: CiteBodyText},
}

// headingFlow does so for a titled line. The clause wants the text justified. A title is often one line long, where
// left and justified look alike, so both pass and we write justified.
var headingFlow = citations{
	PropertyAlign:     {Clause: CiteBodyText, Basis: Reading},
	PropertyFirstLine: {Clause: CiteBodyText},
	PropertyBefore:    {Clause: CiteBodyText},
	PropertyLine:      {Clause: CiteBodyText},
}

// romanFlow is for “I. NHỮNG KẾT QUẢ”: that it is not centred is seen in the sample only, and that the clause on
// running text holds for a line in capitals is a reading.
var romanFlow = citations{
	PropertyAlign:     {Clause: CiteRowHeadings, Basis: Sample},
	PropertyFirstLine: {Clause: CiteBodyText, Basis: Reading},
	PropertyBefore:    {Clause: CiteBodyText, Basis: Reading},
	PropertyLine:      {Clause: CiteBodyText, Basis: Reading},
}

// contentRules is the row 6 of the table: the text. A report is laid out in phần, chương, mục, điều (6a) or, as most are,
// in phần, mục, khoản, điểm (6b). Titles stand right under their numbers, so the gap is above the number.
func contentRules() []Rule {
	return []Rule{
		{
			// Not in the table.
			Component: LegalBases, Clause: CiteLegalBases, Box: "6",
			Size: size13to14, Bold: MustNot, Italic: Must, Case: SentenceCase,
			Align: Justified, FirstLine: textIndent, Before: textBefore, Line: textLine,
			cites: flow,
		},
		{
			Component: BodyText, Clause: CiteBodyText, Row: "6", Box: "6",
			Size: size13to14, Bold: MustNot, Italic: MustNot, Case: SentenceCase,
			Align: Justified, FirstLine: textIndent, Before: textBefore, Line: textLine,
		},
		headingRule(PartHeading, "6a, 6b", SentenceCase, 6),
		headingRule(PartTitle, "6a, 6b", Capitals, 0),
		headingRule(ChapterHeading, "6a", SentenceCase, 6),
		headingRule(ChapterTitle, "6a", Capitals, 0),
		headingRule(SectionHeading, "6a", SentenceCase, 6),
		headingRule(SectionTitle, "6a", Capitals, 0),
		{
			Component: Article, Clause: CiteHeadings, Row: "6a", Box: "6",
			Size: size13to14, SameSizeAs: BodyText, Bold: Must, Italic: MustNot, Case: SentenceCase,
			Align: Left, FirstLine: textIndent, Before: textBefore, Line: textLine,
			cites: citations{
				PropertyAlign:  {Clause: CiteBodyText, Basis: Reading},
				PropertyBefore: {Clause: CiteBodyText},
				PropertyLine:   {Clause: CiteBodyText},
			},
			choice: Format{Align: Justified},
		},
		{
			Component: HeadingRoman, Clause: CiteRowHeadings, Row: "6b", Box: "6",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals,
			Align: Left, FirstLine: textIndent, Before: textBefore, Line: textLine,
			cites:  romanFlow,
			choice: Format{Align: Justified},
		},
		{
			Component: ClauseTitled, Clause: CiteHeadings, Row: "6b", Box: "6",
			Size: size13to14, SameSizeAs: BodyText, Bold: Must, Italic: MustNot, Case: SentenceCase,
			Align: Left, FirstLine: textIndent, Before: textBefore, Line: textLine,
			cites:  headingFlow,
			choice: Format{Align: Justified},
		},
		paragraphRule(ClauseUntitled, CiteHeadings, "6a, 6b"),
		paragraphRule(Point, CiteHeadings, "6a, 6b"),
		paragraphRule(Item, CiteBodyText, ""), // below điểm no number or dash is regulated, but it is still the text
	}
}

// headingRule is the row of a number or a title that is centred on a line of its own.
func headingRule(c Component, row string, letters Case, before Points) Rule {
	return Rule{
		Component: c, Clause: CiteHeadings, Row: row, Box: "6",
		Size: size13to14, Bold: Must, Italic: MustNot, Case: letters, Align: Centre,
		choice: Format{Before: before},
	}
}

// paragraphRule is the row of a numbered paragraph that looks like the text around it.
func paragraphRule(c Component, clause Clause, row string) Rule {
	return Rule{
		Component: c, Clause: clause, Row: row, Box: "6",
		Size: size13to14, SameSizeAs: BodyText, Bold: MustNot, Italic: MustNot, Case: SentenceCase,
		Align: Justified, FirstLine: textIndent, Before: textBefore, Line: textLine,
		cites: flow,
	}
}
