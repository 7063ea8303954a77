package doc

import (
	"fmt"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/lines"
	"github.com/vanthu/baocao/model"
)

// A signer is the block of one signer, measured.
type signer struct {
	*model.Signature
	index  int    // 0: the first
	path   string // of its fields
	left   Length // of the block, from the edge of the page
	column Length // width of the block
	side   Length // at either side of its lines
	room   Length // for the signature, between the titles and the name
}

// levelNames measures the blocks of the signers for columns of a width, and makes the room for each signature so high
// that the names stand on one level, however many lines the titles above take.
func (a *assembler) levelNames(signers []*signer, column, side Length) {
	heights := make([]Length, len(signers))
	highest := Length(0)
	for i, s := range signers {
		s.left = a.page.Left + a.page.TextWidth() - Length(len(signers)-i)*column
		s.column, s.side = column, side
		a.fitSigner(s)
		lines := a.balanced(styleAuthority, s, titles(s.Signature)...)
		if s.OtherPosition != "" {
			lines += a.balanced(styleOtherPosition, s, nfc(s.OtherPosition))
		}
		heights[i] = Length(lines) * lineHeight(a.styleBy(styleAuthority).Size)
		highest = max(highest, heights[i]+a.roomHeight(s.Room))
	}
	for i, s := range signers {
		s.room = highest - heights[i]
	}
}

// signerHeight is the height of the block of one signer, when its names have been levelled.
func (a *assembler) signerHeight(s *signer) Length {
	line := lineHeight(a.styleBy(styleAuthority).Size)
	lines := a.lines(a.variant(styleAuthority, s.index), s.column-2*s.side, titles(s.Signature)...) + 1 // the name
	if s.OtherPosition != "" {
		lines += a.lines(a.variant(styleOtherPosition, s.index), s.column-2*s.side, nfc(s.OtherPosition))
	}
	return Length(lines)*line + s.room
}

// balanced fits a style to the lines of one signer, and returns the number of lines into which they break.
func (a *assembler) balanced(style StyleID, s *signer, texts ...string) int {
	style = a.variant(style, s.index)
	return a.lines(style, a.balanceWithin(style, s.column, s.side, texts...), texts...)
}

// roomHeight is the room for a signature: that of the Decree's picks, or of a number of lines.
func (a *assembler) roomHeight(lines int) Length {
	if lines == 0 {
		return Mm(float64(decree.SignatureSpace))
	}
	return Length(lines) * lineHeight(a.styleBy(styleAuthority).Size)
}

// lineHeight is the distance of lines in single spacing.
func lineHeight(size Length) Length { return lines.Height(size, 1) }

// fitSigner refuses a title whose longest word, and a name that, is wider than the column.
func (a *assembler) fitSigner(s *signer) {
	room := s.column - 2*s.side
	look := func(field, text string, width Length) {
		if width > room {
			a.refuse(s.path+"."+field, decree.CiteSignature, text, width, room)
		}
	}
	for i, authority := range s.Authority {
		text := nfc(authority.String())
		look(fmt.Sprintf("authority[%d]", i), text, a.longestWord(styleAuthority, text))
	}
	look("position", s.Position, a.longestWord(styleAuthority, nfc(s.Position)))
	look("other_position", s.OtherPosition, a.longestWord(styleOtherPosition, nfc(s.OtherPosition)))
	look("signer_name", s.SignerName, a.width(styleSigner, nfc(s.SignerName)))
}

// signer is the stack of authority and position, room for the signature, a further position, and the name.
func (a *assembler) signer(s *signer) []Block {
	var blocks []Block
	defer a.origins.leave(a.origins.enter(s.path, -1))
	of := func(p *Paragraph, field string) *Paragraph {
		p.Origin = a.origins.of(field)
		return p
	}
	for i, title := range titles(s.Signature) {
		field := "position"
		if i < len(s.Authority) {
			field = "authority"
		}
		blocks = append(blocks, of(paragraph(a.variant(styleAuthority, s.index), title), field))
	}
	room := &Paragraph{Style: a.roomStyle(s), KeepNext: true, Inlines: a.signatureRoom(s)}
	blocks = append(blocks, room)
	if s.OtherPosition != "" {
		blocks = append(blocks, of(paragraph(a.variant(styleOtherPosition, s.index), s.OtherPosition), "other_position"))
	}
	return append(blocks, of(signerName(s.SignerName), "signer_name"))
}

// roomStyle is the style of the empty line that is as high as the room for the signature.
func (a *assembler) roomStyle(s *signer) StyleID {
	return a.style(spacer(styleSignatureRoom, s.index, s.room))
}
