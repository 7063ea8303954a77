package doc

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// signatureBlock is one row that never splits: Nơi nhận at the left, level with the authority of the signer at the right.
func (a *assembler) signatureBlock() {
	width := a.page.TextWidth()
	left := width * 45 / 100
	a.add(&Paragraph{Style: styleGap, KeepNext: true})
	a.add(&Table{
		Style: styleLayout,
		Grid:  []Length{left, width - left},
		Rows:  RowsOf(&Row{Cells: []Cell{{Blocks: a.recipients()}, {Blocks: a.signer()}}}),
	})
}

func (a *assembler) recipients() []Block {
	blocks := []Block{paragraph(styleRecipients, decree.TextRecipients)}
	for _, r := range a.report.Recipients {
		blocks = append(blocks, paragraph(styleRecipientList, "- "+r+";"))
	}
	blocks = append(blocks, paragraph(styleRecipientList, "- "+decree.TextArchive+" "+strings.TrimSpace(a.report.Archive)+"."))
	return append(blocks, a.drafterMark()...)
}

// signer is the stack of authority and position, room for the signature, and the name.
func (a *assembler) signer() []Block {
	s := a.report.Signature
	var blocks []Block
	for _, authority := range s.Authority {
		blocks = append(blocks, paragraph(styleAuthority, authority.String()))
	}
	return append(blocks, paragraph(styleAuthority, s.Position), signerName(s.SignerName))
}
