package doc

import (
	"image"
	"math"
	"strings"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/model"
)

// signatureRow is the row of the signers, and the grid of its table.
func signatureRow(t *testing.T, d *Document) (*Row, []Length) {
	t.Helper()
	blocks := d.Sections[0].Blocks
	for i := range blocks {
		if table, ok := blocks[len(blocks)-1-i].(*Table); ok {
			return rowsOf(t, table)[0], table.Grid
		}
	}
	t.Fatal("no table at the end")
	return nil, nil
}

// block lists what a signer's block says, and returns the paragraph that is the room for the signature.
// The blank of a name that is still open counts as nothing.
func block(c Cell) (lines []string, place *Paragraph) {
	for _, b := range c.Blocks {
		p := b.(*Paragraph)
		if strings.HasPrefix(string(p.Style), string(styleSignatureRoom)) {
			place = p
			continue
		}
		lines = append(lines, strings.Trim(text(p), noBreak))
	}
	return lines, place
}

func TestSignerBlocks(t *testing.T) {
	authorities := func(lines ...string) (all []model.Authority) {
		for _, s := range lines {
			var a model.Authority
			if err := a.UnmarshalText([]byte(s)); err != nil {
				t.Fatal(err)
			}
			all = append(all, a)
		}
		return all
	}
	tests := []struct {
		signature model.Signature
		want      string
	}{
		{model.Signature{Position: "GIÁM ĐỐC"}, "GIÁM ĐỐC|"},
		{model.Signature{Authority: authorities("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), Position: "PHÓ CHỦ TỊCH", SignerName: "Lê A"},
			"TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê A"},
		{model.Signature{Authority: authorities("TL. BỘ TRƯỞNG"), Position: "CHÁNH VĂN PHÒNG", SignerName: "Lê A"}, "TL. BỘ TRƯỞNG|CHÁNH VĂN PHÒNG|Lê A"},
		{model.Signature{Authority: authorities("TUQ. GIÁM ĐỐC"), Position: "TRƯỞNG PHÒNG", SignerName: "Lê A"}, "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG|Lê A"},
		{model.Signature{Authority: authorities("Q. GIÁM ĐỐC"), SignerName: "Lê A"}, "Q. GIÁM ĐỐC|Lê A"},
		{model.Signature{Position: "TRƯỞNG BAN", OtherPosition: "GIÁM ĐỐC SỞ NỘI VỤ", SignerName: "Lê A"}, "TRƯỞNG BAN|GIÁM ĐỐC SỞ NỘI VỤ|Lê A"},
	}
	for _, tt := range tests {
		r := smallReport()
		r.Signature = tt.signature
		d := assemble(t, decree.Large, r)
		m := measured(t, d)
		row, _ := signatureRow(t, d)
		lines, room := block(row.Cells[1])
		if got := strings.Join(lines, "|"); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
		if got := m.style(room.Style).Line.Exactly; got != Mm(25) {
			t.Errorf("%s: %v of room", tt.want, got)
		}
		if first := row.Cells[0].Blocks[0].(*Paragraph); text(first) != decree.TextRecipients {
			t.Errorf("%q is level with the authority", text(first))
		}
	}
}

func TestRoomInLines(t *testing.T) {
	r := smallReport()
	r.Signature.Room = 5
	d := assemble(t, decree.Large, r)
	m := measured(t, d)
	row, _ := signatureRow(t, d)
	_, room := block(row.Cells[1])
	if got := m.style(room.Style).Line.Exactly.Pt(); math.Abs(got-5*14*1.15) > 0.2 {
		t.Errorf("5 lines of 14 pt are %.2f pt", got)
	}
}

// TestNamesLevel wants the names of several signers on one level, whatever stands above them.
func TestNamesLevel(t *testing.T) {
	r := smallReport()
	r.Signature.Authority = []model.Authority{{Prefix: decree.ForHead, Of: "GIÁM ĐỐC"}}
	r.Cosigners = []model.Signature{
		{Position: "GIÁM ĐỐC", SignerName: "Lê B"},
		{Position: "TRƯỞNG BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", OtherPosition: "PHÓ CHỦ TỊCH", SignerName: "Lê C"},
	}
	d := assemble(t, decree.Large, r)
	m := measured(t, d)
	row, grid := signatureRow(t, d)
	if len(row.Cells) != 3 || sum(grid) != Twips(int(d.Sections[0].Page.TextWidth().Twips())) {
		t.Fatalf("%d cells on %v", len(row.Cells), grid)
	}
	a := &assembler{styles: newStyleList(sheetOf(d.Styles))}
	var heights []Length
	for i, cell := range row.Cells {
		height := Length(0)
		for _, b := range cell.Blocks {
			p := b.(*Paragraph)
			s := m.style(p.Style)
			if !p.KeepNext {
				t.Errorf("%q may stand on another page than Nơi nhận", text(p))
			}
			if s.Line.Exactly > 0 {
				height += s.Line.Exactly
			} else {
				height += Length(a.lines(p.Style, grid[i]-s.Left-s.Right, text(p))) * lineHeight(s.Size)
			}
		}
		heights = append(heights, height)
	}
	for _, h := range heights[1:] {
		if diff := h - heights[0]; diff < -perTwip || diff > perTwip {
			t.Errorf("the blocks are %v high", heights)
		}
	}
}

func glass(t *testing.T, width, height int) []byte {
	t.Helper()
	return packed.PNG(t, image.NewNRGBA(image.Rect(0, 0, width, height)))
}

func TestSignatureImages(t *testing.T) {
	signature := &model.Picture{Data: glass(t, 400, 100), Width: 48, Alt: "Chữ ký"}
	seal := &model.Picture{Data: glass(t, 100, 100), Width: 36}
	images := func(s model.Signature) []*Image {
		r := smallReport()
		s.Position = "BỘ TRƯỞNG"
		r.Signature = s
		d := assemble(t, decree.Large, r)
		row, _ := signatureRow(t, d)
		_, room := block(row.Cells[1])
		var all []*Image
		for _, in := range room.Inlines {
			if m, ok := in.(*Image); ok {
				all = append(all, m)
			}
		}
		return all
	}
	column := Mm(165) - Mm(165)*45/100
	both := images(model.Signature{Image: signature, Seal: seal})
	sign, stamp := both[0], both[1]
	if sign.Width != Mm(48) || sign.Height != Mm(12) || sign.X != (column-Mm(48))/2 || sign.Y != (Mm(25)-Mm(12))/2 || !sign.Over || sign.Alt != "Chữ ký" {
		t.Errorf("the signature is %+v", sign)
	}
	cover := float64(stamp.X+stamp.Width-sign.X) / float64(sign.Width)
	if stamp.Width != Mm(36) || stamp.Height != Mm(36) || math.Abs(cover-1./3) > 0.001 || stamp.Y+stamp.Height/2 != Mm(25)/2 || stamp.Alt == "" {
		t.Errorf("the seal covers %.3f of the signature: %+v", cover, stamp)
	}
	// Without a signature the seal stands where it would if there were one.
	if alone := images(model.Signature{Seal: seal}); len(alone) != 1 || alone[0].X+alone[0].Width != (column-Mm(40))/2+Mm(40)/3 {
		t.Errorf("the seal alone is %+v", alone[0])
	}
	// A signature that is too large is made smaller, in its shape.
	if big := images(model.Signature{Image: &model.Picture{Data: glass(t, 1000, 500)}})[0]; big.Height != Mm(25) || big.Width != Mm(50) {
		t.Errorf("a large signature is %v by %v", big.Width, big.Height)
	}
}

func TestSignerRefused(t *testing.T) {
	long := strings.Repeat("NGHIÊNG", 12)
	tests := map[string]func(*model.Report){
		"signature.authority[0]": func(r *model.Report) {
			r.Signature.Authority = []model.Authority{{Prefix: decree.ForHead, Of: long}}
		},
		"signature.position":       func(r *model.Report) { r.Signature.Position = long },
		"signature.other_position": func(r *model.Report) { r.Signature.OtherPosition = long },
		"cosigners[1].signer_name": func(r *model.Report) {
			r.Cosigners = []model.Signature{{}, {SignerName: strings.Repeat("Nguyễn ", 6)}}
		},
		"signature.seal": func(r *model.Report) { r.Signature.Seal = &model.Picture{Data: glass(t, 400, 400)} },
		"cosigners[4].position": func(r *model.Report) {
			r.Signature, r.Cosigners = model.Signature{}, []model.Signature{{}, {}, {}, {}, {Position: "HIỆUTRƯỞNG"}}
		},
	}
	for path, change := range tests {
		r := smallReport()
		change(r)
		if _, err := Assemble(r); tooLongAt(t, err) != path {
			t.Errorf("%s: %v", path, err)
		}
	}
}
