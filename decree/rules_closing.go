package decree

// closingRules are the rows 7 and 8 of the table: who signs and who receives. Line spacing and gaps are free here.
func closingRules() []Rule {
	return []Rule{
		{
			// The name is centred on these lines, by the clause; that they are centred themselves follows from no word of it.
			Component: Authority, Clause: CiteSignature, Row: "7", Box: "7a",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals,
			choice: Format{Align: Centre},
		},
		{
			// The clause gives the place of this line and not its letters; it is a chức vụ like the one above the signature.
			Component: OtherPosition, Clause: CiteSignature, Basis: Reading, Row: "7", Box: "7b",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: Capitals,
			choice: Format{Align: Centre},
		},
		{
			Component: SignerName, Clause: CiteSignature, Row: "7", Box: "7b",
			Size: size13to14, Bold: Must, Italic: MustNot, Case: SentenceCase, Align: Centre,
		},
		{
			// One body may be centred, several hang under the colon: the alignment is left to the layout.
			Component: Addressees, Clause: CiteRecipients, Row: "8a", Box: "9a",
			Size: size13to14, Bold: MustNot, Italic: MustNot, Case: SentenceCase,
			choice: Format{Align: Left, Before: 12},
		},
		{
			Component: RecipientsLabel, Clause: CiteRecipients, Row: "8b", Box: "9b",
			Size: exactly[Points](12), Bold: Must, Italic: Must, Case: SentenceCase, Align: Left,
		},
		{
			Component: Recipients, Clause: CiteRecipients, Row: "8b", Box: "9b",
			Size: exactly[Points](11), Bold: MustNot, Italic: MustNot, Case: SentenceCase, Align: Left,
		},
	}
}
