package doc

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// signatureBlock is one row that never splits: Nơi nhận at the left, level with the authority of the signer at the right.
// Several signers stand side by side across the page, and Nơi nhận under them.
func (a *assembler) signatureBlock() {
	width := a.page.TextWidth()
	signers := a.signers()
	a.add(&Paragraph{Style: styleGap, KeepNext: true})
	if len(signers) == 1 {
		left := width * 45 / 100
		a.levelNames(signers, width-left, 0)
		a.add(&Table{
			Style: styleLayout,
			Grid:  []Length{left, width - left},
			Rows:  RowsOf(&Row{Cells: []Cell{{Blocks: a.recipients()}, {Blocks: a.signer(signers[0])}}}),
		})
		return
	}
	equal := make([]Length, len(signers))
	for i := range equal {
		equal[i] = width / Length(len(signers))
	}
	grid := inTwips(equal, width)
	a.levelNames(signers, grid[0], gutter)
	row := &Row{}
	for _, s := range signers {
		row.Cells = append(row.Cells, Cell{Blocks: keepWithNext(a.signer(s))})
	}
	recipients := append([]Block{&Paragraph{Style: styleGap}}, a.recipients()...)
	a.add(&Table{
		Style: styleLayout,
		Grid:  grid,
		Rows:  RowsOf(row, &Row{Cells: []Cell{{Columns: len(grid), Blocks: recipients}}}),
	})
}

// keepWithNext keeps the row of the signers on one page with Nơi nhận.
func keepWithNext(blocks []Block) []Block {
	for _, b := range blocks {
		if p, ok := b.(*Paragraph); ok {
			p.KeepNext = true
		}
	}
	return blocks
}

func (a *assembler) signers() []*signer {
	all := []*signer{{Signature: &a.report.Signature, path: "signature"}}
	for i := range a.report.Cosigners {
		all = append(all, &signer{Signature: &a.report.Cosigners[i], index: i + 1, path: fmt.Sprintf("cosigners[%d]", i)})
	}
	return all
}

func (a *assembler) recipients() []Block {
	blocks := []Block{paragraph(styleRecipients, decree.TextRecipients)}
	for _, r := range a.report.Recipients {
		blocks = append(blocks, paragraph(styleRecipientList, "- "+r+";"))
	}
	blocks = append(blocks, paragraph(styleRecipientList, "- "+decree.TextArchive+" "+strings.TrimSpace(a.report.Archive)+"."))
	return append(blocks, a.drafterMark()...)
}

// titles are the lines of a signer's authority and position, from the top.
func titles(s *model.Signature) []string {
	var lines []string
	for _, authority := range s.Authority {
		lines = append(lines, nfc(authority.String()))
	}
	if s.Position != "" {
		lines = append(lines, nfc(s.Position))
	}
	return lines
}
