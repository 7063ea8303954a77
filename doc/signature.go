package doc

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// signatureBlock is one row that never splits: Nơi nhận at the left, level with the authority of the signer at the right.
// Several signers stand side by side across the page, and Nơi nhận under them. A long list of recipients goes on in a row
// under the first ones, which may pass to the next page.
func (a *assembler) signatureBlock() {
	width := a.page.TextWidth()
	signers := a.signers()
	a.add(&Paragraph{Style: styleGap, KeepNext: true})
	if len(signers) == 1 {
		left := width * 45 / 100
		a.levelNames(signers, width-left, 0)
		level, below := a.recipients(left, a.signerHeight(signers[0]))
		rows := []*Row{{Cells: []Cell{{Blocks: level}, {Blocks: a.signer(signers[0])}}}}
		if len(below) > 0 {
			rows = append(rows, &Row{MaySplit: true, Cells: []Cell{{Blocks: below}, {Blocks: []Block{&Paragraph{Style: styleGap}}}}})
		}
		a.add(&Table{Style: styleLayout, Grid: []Length{left, width - left}, Rows: RowsOf(rows...)})
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
	level, below := a.recipients(width, firstRecipients)
	rows := []*Row{row, {Cells: []Cell{{Columns: len(grid), Blocks: append([]Block{&Paragraph{Style: styleGap}}, level...)}}}}
	if len(below) > 0 {
		rows = append(rows, &Row{MaySplit: true, Cells: []Cell{{Columns: len(grid), Blocks: below}}})
	}
	a.add(&Table{Style: styleLayout, Grid: grid, Rows: RowsOf(rows...)})
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

// firstRecipients is the height of the recipients that stay with several signers above them.
const firstRecipients = 40 * perMillimetre

// recipients are the paragraphs of Nơi nhận in a column. A list that is higher than a third of the page is taken apart: what
// stands beside the signer, and what follows below.
func (a *assembler) recipients(column, beside Length) (level, below []Block) {
	entries := make([]string, 0, len(a.report.Recipients)+1)
	for _, r := range a.report.Recipients {
		entries = append(entries, "- "+r+";")
	}
	entries = append(entries, "- "+decree.TextArchive+" "+strings.TrimSpace(a.report.Archive)+".")
	list := a.styleBy(styleRecipientList)
	heightOf := func(entry string) Length {
		return Length(a.lines(styleRecipientList, column-list.Left, nfc(entry)))*lineHeight(list.Size) + list.Before + list.After
	}
	height := lineHeight(a.styleBy(styleRecipients).Size)
	all := height
	for _, entry := range entries {
		all += heightOf(entry)
	}
	if all <= a.page.textHeight()/3 {
		beside = all
	}
	label := paragraph(styleRecipients, decree.TextRecipients)
	label.Origin = Origin{path: "recipients"}
	level = []Block{label}
	for i, entry := range entries {
		p := paragraph(styleRecipientList, entry)
		p.Label, p.Origin = len("-"), Origin{path: "recipients"}.item(i)
		if i == len(a.report.Recipients) {
			p.Origin = Origin{path: "archive"}
		}
		if height += heightOf(entry); len(below) == 0 && (height <= beside || i == 0) {
			level = append(level, p)
		} else {
			below = append(below, p)
		}
	}
	if len(below) > 0 {
		return level, append(below, a.drafterMark()...)
	}
	return append(level, a.drafterMark()...), nil
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
