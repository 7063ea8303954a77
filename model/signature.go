package model

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// A Signature is the block of the signer: quyền hạn, chức vụ, room for the signature, họ tên.
type Signature struct {
	// Authority is the stack of capacities in which the signer signs, from the top: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
	// Empty where the head signs for the agency in their own name.
	Authority []Authority `json:"authority,omitempty"`
	// Position is the signer's own chức vụ, in capitals: "PHÓ CHỦ TỊCH". Required, unless Authority ends in "Q. …", which
	// names it.
	Position string `json:"position,omitempty"`
	// OtherPosition is a further position of the signer, in capitals, above the name: "GIÁM ĐỐC SỞ NỘI VỤ" of the head of
	// an advisory body that uses the seal of the sở.
	OtherPosition string `json:"other_position,omitempty"`
	// Room is the number of lines left for the signature, 1 to 20; 0 leaves [decree.SignatureSpace].
	Room int `json:"room,omitempty" validate:"min=0,max=20"`
	// Image is the picture of the signature (chữ ký số), in blue on a transparent ground; Seal that of the seal, in red,
	// which covers the left third of it ([decree.CiteSignatureImage], [decree.CiteSealImage]). The library draws neither:
	// both are given as PNG, in the size that they have on paper, by their own density or by Width.
	Image *Picture `json:"image,omitempty"`
	Seal  *Picture `json:"seal,omitempty"`
	// SignerName is họ, tên đệm and tên, without degrees or titles. Blank in a draft.
	SignerName string `json:"signer_name,omitempty"`
}

// An Authority is one line of the quyền hạn: the prefix and the body or office after it.
type Authority struct {
	Prefix decree.Prefix // decree.OnBehalf, decree.ForHead, …
	Of     string        // "ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
}

// String returns the line as it is printed: "KT. CHỦ TỊCH".
func (a Authority) String() string { return strings.TrimSpace(a.Prefix.String() + " " + a.Of) }

// MarshalText writes the form that UnmarshalText reads.
func (a Authority) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads "KT. CHỦ TỊCH". A line without a known prefix is kept whole; Validate says what is wrong with it.
func (a *Authority) UnmarshalText(b []byte) error {
	s := strings.TrimSpace(string(b))
	head, rest, _ := strings.Cut(s, ".")
	if prefix, ok := decree.ParsePrefix(head + "."); ok {
		*a = Authority{Prefix: prefix, Of: strings.TrimSpace(rest)}
		return nil
	}
	*a = Authority{Of: s}
	return nil
}
