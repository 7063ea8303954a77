package decree

// Values that no row holds and on which the Decree is silent. They are our choice.
const (
	// SignatureSpace is the room between the position and the name of the signer, for a signature on paper or its image.
	SignatureSpace Millimetres = 25
	// TableBorder is the thickness of the single borders of a table, as in the Decree's own table of abbreviations.
	TableBorder Points = 0.5
)

// SealCover is the part of the image of a signature that the image of the seal covers, at its left (trùm lên khoảng 1/3
// hình ảnh chữ ký số của người có thẩm quyền về bên trái), under [CiteSealImage].
const SealCover = 1. / 3

// SignatureWidth is the width of a signature for which there is no image: the seal is set as though it were there.
// The Decree gives none; a signature in ink is about so wide.
const SignatureWidth Millimetres = 40

// SealWidth is the diameter of a seal of which there is no image, where nobody says another. The Decree orders the real size of the
// seal and gives none.
const SealWidth Millimetres = 36
