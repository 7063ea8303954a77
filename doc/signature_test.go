package doc

import (
	"fmt"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// TestManyRecipients wants a long list of recipients to begin beside the signer and to go on in a row that may split, with
// every entry once and in order, and a short list to stand in one row.
func TestManyRecipients(t *testing.T) {
	for _, cosigners := range []int{0, 2} {
		for n := 1; n <= 80; n++ {
			r := smallReport()
			r.Recipients, r.Drafter, r.Cosigners = nil, "NVA", nil
			for range cosigners {
				r.Cosigners = append(r.Cosigners, r.Signature)
			}
			want := []string{"Nơi nhận:"}
			for i := range n {
				r.Recipients = append(r.Recipients, fmt.Sprintf("UBND xã số %d", i))
				want = append(want, fmt.Sprintf("- UBND xã số %d;", i))
			}
			want = append(want, "- Lưu: "+r.Archive+".", "NVA.")
			d := assemble(t, decree.Large, r)
			var rows []*Row
			for _, b := range d.Sections[0].Blocks {
				if table, ok := b.(*Table); ok { // the last one is the signature's
					rows = rowsOf(t, table)
				}
			}
			if cosigners > 0 {
				rows = rows[1:]
			}
			var got []string
			for _, row := range rows {
				for _, b := range row.Cells[0].Blocks {
					if s := text(b.(*Paragraph)); s != "" {
						got = append(got, s)
					}
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Fatalf("%d recipients: %q, want %q", n, got, want)
			}
			long := n > 17
			if long != (len(rows) == 2) || len(rows[0].Cells[0].Blocks) > 22 || rows[0].MaySplit || long && !rows[1].MaySplit {
				t.Errorf("%d recipients: %d rows, %d paragraphs in the first", n, len(rows), len(rows[0].Cells[0].Blocks))
			}
		}
	}
}

// TestLeadIn wants "Cụ thể như sau:" to stay with the table or the picture that it announces, and other text to go its way.
func TestLeadIn(t *testing.T) {
	table := model.Block{Table: &model.Table{Columns: []model.Column{{Title: model.Plain("A")}}}}
	for last, want := range map[string]bool{"Cụ thể như sau:": true, "Như sau: ": true, "Hết.": false} {
		r := smallReport()
		r.Body = model.Body{{Paragraph: model.Plain("Một:")}, {Paragraph: model.Plain(last)}, table}
		for _, b := range assemble(t, decree.Large, r).Sections[0].Blocks {
			if p, ok := b.(*Paragraph); ok && p.Style == styleBody && (text(p) == "Một:" && p.KeepNext || text(p) == last && p.KeepNext != want) {
				t.Errorf("%q: %v", text(p), p.KeepNext)
			}
		}
	}
}
