package sign

import (
	"math"
	"strings"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/liberation"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/pdffont"
	"github.com/vanthu/baocao/internal/truetype"
)

// The type of the signed line (Phụ lục I, Phần I, Mục II, khoản 8 điểm b), and how far its lines are apart.
const (
	signedSize    = 10
	signedLeading = 11.5
)

// text writes the text and the time of signing, from the upper edge down.
func (p *pdfSigning) text(size box) (content, resources []byte, err error) {
	font, err := liberation.Regular()
	if err != nil {
		return nil, nil, err
	}
	subset := truetype.NewSubset(font)
	width := func(s string) (points float64) {
		for _, r := range s {
			points += float64(font.Advance(font.Glyph(r))) * signedSize / float64(font.UnitsPerEm)
		}
		return points
	}
	lines := broken(p.Text+"; "+signingTime(p.Time, size.width, width), size.width, width)
	ascent, descent := float64(font.Ascent)*signedSize/float64(font.UnitsPerEm), -float64(font.Descent)*signedSize/float64(font.UnitsPerEm)
	need := box{height: ascent + float64(len(lines)-1)*signedLeading + descent}
	for _, line := range lines {
		need.width = max(need.width, width(line))
	}
	if need.width > size.width+0.01 || need.height > size.height+0.01 {
		return nil, nil, p.errSmall(size, need)
	}
	content = []byte("BT /F 10 Tf 0 g ")
	baseline := size.height - ascent
	for _, line := range lines {
		content = append(pdffile.AppendMilli(append(content, "1 0 0 1 0 "...), milli(baseline)), " Tm <"...)
		for _, r := range line {
			n := subset.Letter(r)
			if n == 0 {
				return nil, nil, bilingual.Errorf("phông chữ không có ký tự %q; bỏ ký tự này hoặc dùng ảnh", "the font has no letter %q; leave it out, or use a picture", r)
			}
			content = pdffile.AppendHex(content, n)
		}
		content = append(content, "> Tj "...)
		baseline -= signedLeading
	}
	ref := p.out.Reserve()
	if err := pdffont.Write(&p.out.Writer, ref, font, subset); err != nil {
		return nil, nil, err
	}
	return append(content, "ET"...), append(ref.Append([]byte("/Font<</F ")), ">>"...), nil
}

// signingTime is the time as ISO 8601 writes it, at +07:00. Where it is wider than the field it goes on, behind its T, on a line of its own:
// fields of signatures are 40 mm wide, of seals 36.
func signingTime(t time.Time, most float64, width func(string) float64) string {
	whole := t.In(vietnam()).Format("2006-01-02T15:04:05-07:00")
	if width(whole) <= most {
		return whole
	}
	return strings.Replace(whole, "T", "T\n", 1)
}

// errSmall says how much room a text needs, and what helps.
func (p *pdfSigning) errSmall(size, need box) error {
	up := func(points float64) int { return int(math.Ceil(points*25.4/72 - 0.01)) }
	down := func(points float64) int { return int(points * 25.4 / 72) }
	return bilingual.Errorf("chữ của chữ ký cỡ 10 không vừa trường %[1]q: cần rộng %[2]d mm, cao %[3]d mm, trường rộng %[4]d mm, cao %[5]d mm; viết ngắn hơn, dùng ảnh hoặc trường lớn hơn",
		"the text of the signature, of size 10, does not fit the field %[1]q: it needs %[2]d by %[3]d mm, the field has %[4]d by %[5]d mm; shorten it, use a picture or a larger field",
		p.Field, up(need.width), up(need.height), down(size.width), down(size.height))
}

// broken breaks a text into lines, at its own ends of lines and where a word has no more room.
func broken(text string, most float64, width func(string) float64) (lines []string) {
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.FieldsSeq(paragraph) {
			if line != "" && width(line+" "+word) > most {
				lines, line = append(lines, line), ""
			}
			if line != "" {
				line += " "
			}
			line += word
		}
		lines = append(lines, line)
	}
	return lines
}
