package render_test

import (
	"fmt"
	"image"
	"image/color"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/model"
)

// A clerk writes reports by chance, of all that real ones have. The same seed writes the same report.
type clerk struct {
	*rand.Rand
	t     testing.TB
	notes int // one in so many paragraphs has one
}

// randomReport is the report of a seed.
func randomReport(t testing.TB, seed uint64) *model.Report {
	c := &clerk{rand.New(rand.NewPCG(seed, 15)), t, 0}
	c.notes = 2 + c.IntN(12)
	r := &model.Report{
		IssuingAgency: model.Lines{"SỞ KHOA HỌC VÀ CÔNG NGHỆ"}, AgencyName: "Sở Khoa học và Công nghệ",
		Number: model.Number{Ordinal: 1 + c.IntN(2000), Symbol: "BC-SKHCN"}, Place: "Lâm Đồng", Date: model.Date{Day: 5, Month: 3, Year: 2026},
		Subject: model.Plain(c.title(4, 40)), LeadIn: model.Plain(c.sentence() + " báo cáo như sau:"),
		Archive: "VT, KHTC",
		Signature: model.Signature{Authority: []model.Authority{{Prefix: decree.ForHead, Of: "GIÁM ĐỐC"}}, Position: "PHÓ GIÁM ĐỐC",
			SignerName: "Nguyễn Thị Minh Hằng"},
	}
	if c.one(2) {
		r.SupervisoryAgency = model.Lines{"ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG"}
	}
	if c.one(2) {
		for range 1 + c.IntN(6) {
			a := model.Addressee{Name: "Ủy ban nhân dân " + c.name()}
			if c.one(5) {
				a.Lines = model.Lines{"(" + c.words(4, 12) + ")"}
			}
			r.Addressees = append(r.Addressees, a)
		}
	}
	for range c.IntN(4) {
		r.Preamble = append(r.Preamble, model.Plain("Căn cứ Nghị quyết số "+c.symbol()+" "+c.words(5, 40)+";"))
	}
	r.Recipients = []string{"Như trên"}
	for range c.few(40) {
		r.Recipients = append(r.Recipients, "Ủy ban nhân dân "+c.name())
	}
	if c.one(4) {
		r.Closing = model.Plain("Trên đây là báo cáo " + c.words(3, 60) + ".")
	}
	if c.one(6) {
		r.Urgency, r.Circulation = model.Urgency(decree.Urgent), model.Circulation(decree.InternalOnly)
	}
	if c.one(5) {
		r.Contact = model.Lines{"Địa chỉ: số 35 Trần Hưng Đạo, phường Xuân Hương - Đà Lạt", "Điện thoại: 0263 3 822 106; thư điện tử: skhcn@lamdong.gov.vn"}
	}
	if c.one(6) {
		r.Cosigners = []model.Signature{{Position: "CHÁNH VĂN PHÒNG", SignerName: "Lê Văn Tám"}}
	}
	if c.one(6) {
		r.Signature.Room = 1 + c.IntN(9)
	}
	r.Body = c.body(1 + c.few(5))
	if c.one(3) {
		for range 1 + c.IntN(3) {
			a := model.Appendix{Title: model.Lines{strings.ToUpper(c.title(3, 30))}, Body: c.body(c.few(3))}
			if c.one(3) {
				a.Orientation = model.Landscape
			}
			a.OwnFile = c.one(6)
			r.Appendices = append(r.Appendices, a)
		}
	}
	return r
}

func (c *clerk) one(in int) bool { return c.IntN(in) == 0 }

// few is mostly a small number, and seldom up to most.
func (c *clerk) few(most int) int { return int(float64(most+1) * c.Float64() * c.Float64()) }

func (c *clerk) between(least, most int) int { return least + c.IntN(most-least+1) }

var wordsOfReports = strings.Fields(`nông nghiệp và phát triển kinh tế xã hội của tỉnh theo kế hoạch được giao trong quý qua các đơn vị đã triển khai thực hiện
	nhiệm vụ trọng tâm nghiên cứu ứng dụng khoa học công nghệ chuyển đổi số hồ sơ thủ tục hành chính tiếp nhận giải quyết đúng hạn người dân doanh
	nghiệp phường đặc khu kiểm tra giám sát nguồn vốn đầu tư công giải ngân đạt tỷ lệ so với cùng kỳ năm trước tăng giảm còn khó khăn vướng mắc đề
	xuất kiến nghị cấp thẩm quyền xem xét chỉ đạo thời gian tới tiếp tục đẩy mạnh tuyên truyền nâng cao nhận thức cán bộ công chức viên chức`)

func (c *clerk) word() string {
	switch c.IntN(60) {
	case 0:
		return c.symbol()
	case 1:
		return fmt.Sprintf("%d,%d%%", c.IntN(100), c.IntN(100))
	case 2:
		return fmt.Sprintf("%02d/%02d/2026", 1+c.IntN(28), 1+c.IntN(12))
	case 3:
		return fmt.Sprintf("(%d hồ sơ)", 1+c.IntN(9000))
	case 4:
		return "E-Business"
	case 5:
		return "“" + c.words(1, 4) + "”"
	}
	return wordsOfReports[c.IntN(len(wordsOfReports))]
}

func (c *clerk) words(least, most int) string {
	all := make([]string, c.between(least, most))
	for i := range all {
		all[i] = c.word()
	}
	return strings.Join(all, " ")
}

func (c *clerk) title(least, most int) string {
	all := make([]string, least+c.few(most-least))
	for i := range all {
		all[i] = wordsOfReports[c.IntN(len(wordsOfReports))]
	}
	return "Kết quả " + strings.Join(all, " ")
}

func (c *clerk) sentence() string { return "Các đơn vị " + c.words(4, 40) }

func (c *clerk) sentences(most int) string {
	all := make([]string, 1+c.few(most))
	for i := range all {
		all[i] = c.sentence() + "."
	}
	return strings.Join(all, " ")
}

func (c *clerk) symbol() string {
	return fmt.Sprintf("%d/%s", 1+c.IntN(900), []string{"NQ-HĐND", "QĐ-UBND", "KH-SKHCN", "BC-UBND"}[c.IntN(4)])
}

func (c *clerk) name() string {
	return []string{"xã", "phường"}[c.IntN(2)] + " " + []string{"Đạ Tẻh", "Xuân Hương - Đà Lạt", "Bảo Lộc 1", "D'Ran", "Nam Ban Lâm Hà", "La Gi"}[c.IntN(6)]
}

// text is running text, with words in other faces, links and notes.
func (c *clerk) text(most int) model.Text {
	if c.one(2) {
		return model.Plain(c.sentences(most))
	}
	var runs []model.Run
	for range 1 + c.few(5) {
		run := model.Run{Text: c.sentence()}
		switch c.IntN(8) {
		case 0:
			run.Bold = true
		case 1:
			run.Italic = true
		case 2:
			run.Link = "https://sokhcn.lamdong.gov.vn/tin-tuc/" + strconv.Itoa(c.IntN(1000))
		}
		runs = append(runs, run)
		if c.one(c.notes) {
			for range 1 + c.few(4) {
				runs = append(runs, model.Run{Note: c.note()})
			}
		}
		runs = append(runs, model.Run{Text: ". "})
	}
	return model.Rich(append(runs, model.Run{Text: c.sentence() + "."})...)
}

func (c *clerk) note() *model.Note {
	n := &model.Note{}
	for range 1 + c.few(3) {
		n.Body = append(n.Body, model.Plain(c.sentences(c.few(30))))
	}
	return n
}

func (c *clerk) body(sections int) (body model.Body) {
	body = c.blocks(c.few(6), 0)
	for range sections {
		body = append(body, c.section(1))
	}
	if len(body) == 0 {
		body = model.Body{{Paragraph: c.text(4)}}
	}
	return body
}

func (c *clerk) section(level int) model.Block {
	s := &model.Section{Title: model.Plain(c.title(1, 30))}
	if level == 1 {
		s.Title = model.Plain(strings.ToUpper(s.Title.String()))
	}
	if level == 3 || !c.one(3) {
		s.Body = c.blocks(1+c.few(8), level)
	}
	if level < 3 {
		for range c.few(4) {
			s.Body = append(s.Body, c.section(level+1))
		}
	}
	if len(s.Body) == 0 {
		s.Body = model.Body{{Paragraph: c.text(3)}}
	}
	return model.Block{Section: s}
}

func (c *clerk) blocks(n, level int) (body model.Body) {
	for range n {
		switch c.IntN(12) {
		case 0, 1:
			for range 1 + c.few(12) {
				item := &model.Item{Text: c.text(3)}
				for range c.few(3) {
					item.Body = append(item.Body, model.Block{Item: &model.Item{Text: c.text(2)}})
				}
				body = append(body, model.Block{Item: item})
			}
		case 2:
			body = append(body, model.Block{Quote: c.text(4)})
		case 3:
			body = append(body, model.Block{Picture: c.picture()})
		case 4, 5:
			body = append(body, model.Block{Table: c.table()})
		default:
			body = append(body, model.Block{Paragraph: c.text(8)})
		}
	}
	return body
}

func (c *clerk) picture() *model.Picture {
	m := image.NewGray(image.Rect(0, 0, 16, 4+c.IntN(20)))
	for i := range m.Pix {
		m.Pix[i] = uint8(c.IntN(256))
	}
	m.Set(0, 0, color.Black)
	return &model.Picture{Data: packed.PNG(c.t, m), Alt: c.title(2, 8), Width: float64(20 + c.IntN(150))}
}

func (c *clerk) table() *model.Table {
	to := &model.Table{Landscape: c.one(5)}
	if c.one(2) {
		to.Caption = model.Plain(c.title(2, 20))
	}
	if c.one(3) {
		to.Unit = model.Plain("Đơn vị tính: triệu đồng")
	}
	if c.one(4) {
		to.Note = model.Plain("Nguồn: " + c.words(3, 40))
	}
	columns := 2 + c.few(9)
	to.Columns = []model.Column{{Title: model.Plain("STT"), Kind: model.OrdinalColumn}, {Title: model.Plain(c.title(1, 4)), Kind: model.TextColumn}}
	long := c.few(40)
	for len(to.Columns) < columns {
		column := model.Column{Title: model.Plain(c.title(1, 8)), Kind: model.TextColumn}
		if c.one(2) {
			column.Kind = model.NumberColumn
		}
		if c.one(6) {
			group := model.Column{Title: model.Plain(c.title(1, 8)), Columns: []model.Column{column, column}}
			group.Columns[1].Title = model.Plain(c.title(2, 6))
			column = group
		}
		to.Columns = append(to.Columns, column)
	}
	leaves := to.Leaves()
	rows := 1 + c.few(120)
	for i := range rows {
		row := model.Row{Cells: make([]model.Cell, len(leaves))}
		for j := range leaves {
			switch {
			case leaves[j].Kind == model.OrdinalColumn:
				row.Cells[j].Text = model.Plain(strconv.Itoa(i + 1))
			case leaves[j].Kind == model.NumberColumn:
				row.Cells[j] = model.Num(decimal.NewFromInt(int64(c.few(1_000_000))))
			case c.one(c.notes * 20):
				row.Cells[j].Text = model.Rich(model.Run{Text: c.words(1, 1+long)}, model.Run{Note: c.note()})
			case c.one(40):
				row.Cells[j].Text = model.Plain(c.sentences(20))
			default:
				row.Cells[j].Text = model.Plain(c.words(1, 1+long))
			}
		}
		to.Rows = append(to.Rows, row)
	}
	return to
}
