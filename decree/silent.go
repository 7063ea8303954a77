package decree

// Values that no row holds and on which the Decree is silent. They are our choice.
const (
	// SignatureSpace is the room between the position and the name of the signer, for a signature on paper or its image.
	SignatureSpace Millimetres = 25
	// TableBorder is the thickness of the single borders of a table, as in the Decree's own table of abbreviations.
	TableBorder Points = 0.5
)
