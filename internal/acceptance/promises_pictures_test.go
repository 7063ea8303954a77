package acceptance

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
)

//go:generate go test -run ^TestPictures$ -pictures

var drawPictures = flag.Bool("pictures", false, "draw the pictures of the guide anew")

// A picture of the guide is part of a page of the PDF: from one line to another, as wide as what stands there.
type picture struct {
	of       string // the case, "sample" for what "baocao new" writes, with "-phu-luc…" for an appendix with a file of its own
	on       string // a text of the page; without one, from is
	from, to string // texts of the first and the last line; without them, the whole page
	width    int    // in pixels
}

var pictures = map[string]picture{
	"govap":         {of: "govap", on: "BÁO CÁO", width: 579},
	"marks":         {of: "marks", on: "BÁO CÁO", width: 579},
	"agencies":      {of: "sample", from: "UBND TỈNH LÂM ĐỒNG", to: "ngày 05 tháng 3 năm 2026", width: 640},
	"masthead":      {of: "govap", from: "ỦY BAN NHÂN DÂN", to: "Gò Vấp, ngày", width: 640},
	"joint":         {of: "joint", from: "SỞ NỘI VỤ", to: "Cần Thơ, ngày", width: 640},
	"joint-stacked": {of: "joint3", from: "UBND TỈNH", to: "Lâm Đồng, ngày", width: 640},
	"wide-place":    {of: "hcmc", from: "ỦY BAN NHÂN DÂN", to: "Thành phố Hồ Chí Minh, ngày", width: 640},
	"plan":          {of: "plan", from: "UBND TỈNH NINH BÌNH", to: "Phòng, chống dịch bệnh", width: 640},
	"drafts":        {of: "draft", from: "UBND THÀNH PHỐ ĐÀ NẴNG", to: "Kính gửi", width: 640},
	"title":         {of: "govap", from: "BÁO CÁO", to: "(Phòng Xây dựng", width: 480},
	"page":          {of: "govap", on: "hành chính nhà nước và đơn vị sự nghiệp công lập", from: "2", to: "II. CÔNG TÁC LÃNH ĐẠO", width: 420},
	"body":          {of: "sample", from: "I. TÌNH HÌNH THỰC HIỆN", to: "Tiếp tục triển khai", width: 560},
	"outline":       {of: "articles", from: "Phần I", to: "e) Hồ sơ khiếu nại", width: 560},
	"notes":         {of: "govap", on: "Kế hoạch số 377/KH-UBND", from: "tính đến nay các đơn vị", to: "Kế hoạch số 377/KH-UBND", width: 560},
	"figures":       {of: "statistics", from: "Thanh tra quận báo cáo", to: "Ghi chú: dấu", width: 600},
	"rows":          {of: "statistics", on: "SỐ ĐƠN THEO ĐƠN VỊ", from: "Phụ lục", to: "Tổng cộng", width: 600},
	"table":         {of: "govap", on: "Ủy quyền tiếp", from: "5. Công tác tiếp dân", to: "GV", width: 740},
	"signature":     {of: "govap", from: "VI. KIẾN NGHỊ", to: "Nguyễn Thị Mai", width: 560},
	"seal":          {of: "signature", from: "TM. BAN CHỈ ĐẠO", to: "Huỳnh Thị Bảo Trâm", width: 600},
	"signers":       {of: "joint", from: "KT. GIÁM ĐỐC SỞ NỘI VỤ", to: "- Lưu: VT", width: 600},
	"appendix":      {of: "sample", on: "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", from: "Phụ lục", to: "Tiêu chuẩn đo lường", width: 560},
	"appendixfile":  {of: "appendices-phu-luc-III", from: "Số: 45/BC-UBND", to: "Kè chống sạt lở", width: 600},
}

// cases.png shows the first pages of these.
var pictured = []string{"joint", "marks", "signature", "statistics"}

// TestPictures wants the pictures of the guide to be those of the table, and each place that they show to be on a page. With
// -pictures it draws them.
func TestPictures(t *testing.T) {
	kept, err := filepath.Glob(guide + "/img/*.png")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range kept {
		name := strings.TrimSuffix(filepath.Base(file), ".png")
		if _, ok := pictures[name]; !ok && name != "cases" {
			t.Errorf("%s: nothing draws it", file)
		}
	}
	if !*drawPictures && len(kept) != len(pictures)+1 {
		t.Errorf("%d pictures are kept, %d are drawn", len(kept), len(pictures)+1)
	}
	judge.Need(t, judge.Poppler)
	layouts := layoutsByName(t)
	for name, p := range pictures {
		l := layouts[p.of]
		if l == nil {
			t.Errorf("%s: there is no %s", name, p.of)
			continue
		}
		if page, part, ok := p.find(t, name, l); ok && *drawPictures {
			keepPicture(t, name, l.Draw(t, page, part, p.width))
		}
	}
	if *drawPictures {
		keepPicture(t, "cases", firstPages(t, layouts))
	}
}

// layoutsByName are the pages of all cases, of their appendices with files of their own, and of the sample.
func layoutsByName(t *testing.T) map[string]*judge.Layout {
	layouts := map[string]*judge.Layout{}
	add := func(name string, files baocao.Files) {
		for _, f := range files {
			var pdf bytes.Buffer
			if err := render.PDF(&pdf, f.Document); err != nil {
				t.Fatal(err)
			}
			layouts[f.Name(name)] = judge.LayoutOfPDF(t, pdf.Bytes())
		}
	}
	for _, c := range cases(t) {
		files, _ := c.config.Assemble(c.report)
		add(c.name, files)
	}
	sample, err := source.Decode(os.DirFS(root+"/cmd/baocao"), "sample.md")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := baocao.Assemble(sample)
	add("sample", files)
	return layouts
}

// find returns the page and the part of it that a picture shows.
func (p picture) find(t *testing.T, name string, l *judge.Layout) (page int, part judge.Box, ok bool) {
	on := p.on
	if on == "" {
		on = p.from
	}
	if page = l.PageWith(on); page < 0 {
		t.Errorf("%s: no page of %s has %q", name, p.of, on)
		return 0, part, false
	}
	sheet := l.Pages[page]
	if p.from == "" {
		return page, judge.Box{X1: sheet.Width, Y1: sheet.Height}, true
	}
	first, found := sheet.LineContaining(p.from)
	last, ends := sheet.LineContaining(p.to)
	if !found || !ends || last.Y1 < first.Y0 {
		t.Errorf("%s: on page %d of %s, %q does not stand above %q", name, page+1, p.of, p.from, p.to)
		return 0, part, false
	}
	part = judge.Box{X0: sheet.Width, Y0: first.Y0, Y1: last.Y1}
	const near = 2 // mm, to a rule under the last line
	if r, ok := sheet.RuleUnder(last.Box, near); ok {
		part.Y1 = r.Y
	}
	const room, overlap = 1, 0.5 // mm around it, but not into the lines above and below, whose boxes overlap with these
	above, below := part.Y0-room, part.Y1+room
	for _, line := range sheet.Lines {
		switch middle := (line.Y0 + line.Y1) / 2; {
		case middle < part.Y0:
			above = max(above, min(line.Y1, part.Y0+overlap))
		case middle > part.Y1:
			below = min(below, max(line.Y0, part.Y1-overlap))
		default:
			part.X0, part.X1 = min(part.X0, line.X0), max(part.X1, line.X1)
		}
	}
	for _, r := range sheet.Rules {
		if r.Y >= part.Y0 && r.Y <= part.Y1 {
			part.X0, part.X1 = min(part.X0, r.X0), max(part.X1, r.X1)
		}
	}
	return page, judge.Box{X0: part.X0 - room, Y0: above, X1: part.X1 + room, Y1: below}, true
}

// firstPages sets the first pages of some cases side by side.
func firstPages(t *testing.T, layouts map[string]*judge.Layout) image.Image {
	const width, gap = 344, 8
	var all *image.RGBA
	for i, name := range pictured {
		l := layouts[name]
		sheet := l.Draw(t, 0, judge.Box{X1: l.Pages[0].Width, Y1: l.Pages[0].Height}, width)
		if all == nil {
			all = image.NewRGBA(image.Rect(0, 0, len(pictured)*(width+gap)-gap, sheet.Bounds().Dy()))
			draw.Draw(all, all.Bounds(), image.NewUniform(color.Gray{0x88}), image.Point{}, draw.Src)
		}
		at := image.Rect(i*(width+gap), 0, i*(width+gap)+width, all.Bounds().Dy())
		draw.Draw(all, at.Inset(-gap/2), image.White, image.Point{}, draw.Src)
		draw.Draw(all, at, image.NewUniform(color.Gray{0x88}), image.Point{}, draw.Src)
		draw.Draw(all, at.Inset(1), sheet, image.Pt(1, 1), draw.Src)
	}
	return all
}

// keepPicture writes a picture with sixteen steps of each colour, which no eye misses in type.
func keepPicture(t *testing.T, name string, img image.Image) {
	b := img.Bounds()
	few := image.NewPaletted(b, nil)
	index := map[color.RGBA]uint8{}
	step := func(v uint32) uint8 { return uint8((v>>8 + 8) / 17 * 17) }
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, _ := img.At(x, y).RGBA()
			c := color.RGBA{step(r), step(g), step(bl), 0xff}
			i, ok := index[c]
			if !ok {
				if len(few.Palette) == 256 {
					t.Fatalf("%s: more than 256 colours", name)
				}
				i = uint8(len(few.Palette))
				index[c], few.Palette = i, append(few.Palette, c)
			}
			few.SetColorIndex(x, y, i)
		}
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, few); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(guide, "img", name+".png"), out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
