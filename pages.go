package baocao

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/typeset"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// setPages counts the pages of each file, and warns of what only pages show: a signature that stands nearly alone, a page
// nearly empty, a letter for which the typeface has no glyph. Rows that are streamed can be ranged over once, and are left for
// the writer.
func (fs Files) setPages(r *model.Report) (faults model.Faults) {
	if hasStream(r) {
		return nil
	}
	for i := range fs {
		found, err := fs[i].setPages(r)
		if err != nil {
			return faults // the writer meets the same, and says so
		}
		faults = append(faults, found...)
	}
	return faults
}

func hasStream(r *model.Report) bool {
	for _, t := range r.Tables() {
		if t.RowSeq != nil {
			return true
		}
	}
	return false
}

// setPages counts the pages of a file, as its PDF has them. The error is that of rows of a table.
func (f *File) setPages(r *model.Report) (model.Faults, error) {
	l := pageLook{report: r}
	for page, err := range (typeset.Config{Whole: true}).Pages(f.Document) {
		if err != nil {
			return nil, err
		}
		l.page(page)
	}
	f.Pages = len(l.pages)
	l.emptyPages()
	return l.faults, nil
}

// streamed are the faults of a file that are found only in rows that are streamed, and on its pages. Each sequence is ranged over once, by
// the pages, or alone where the rows of a table before it end them.
func (f *File) streamed(r *model.Report) (faults model.Faults) {
	var left []*doc.Table
	for _, s := range f.Document.Sections {
		for _, b := range s.Blocks {
			if t, ok := b.(*doc.Table); ok && t.Rows != nil {
				rows := t.Rows
				t.Rows = func(yield func(*doc.Row, error) bool) {
					left = slices.DeleteFunc(left, func(other *doc.Table) bool { return other == t })
					rows(yield)
				}
				left = append(left, t)
			}
		}
	}
	known := len(f.Document.Warnings)
	add := func(err error) {
		var refused *model.ValidationError
		if errors.As(err, &refused) {
			faults = append(faults, refused.Faults...)
		}
	}
	found, err := f.setPages(r)
	faults = append(faults, found...)
	add(err)
	for len(left) > 0 {
		for _, err := range left[0].Rows {
			if err != nil {
				add(err)
				break
			}
		}
	}
	return append(faults, f.Document.Warnings[known:]...)
}

// A pageLook goes over the pages of one file.
type pageLook struct {
	report *model.Report
	faults model.Faults
	pages  []pageFacts
	lacks  []rune // that have been told of
	lines  []doc.Length
}

// pageFacts are what has to be known of a page when its neighbours are.
type pageFacts struct {
	section, number, lines int
	landscape, few         bool
	origin                 doc.Origin // of the first thing on it
}

// fewOf is the part of the height of the text that a page fills at least, or it looks like a mistake.
const fewOf = 6

func (l *pageLook) page(p *typeset.Page) {
	facts := pageFacts{section: p.Section, number: p.Number, landscape: p.Format.Landscape}
	top, bottom := p.Format.Top, p.Format.Height-p.Format.Bottom
	lowest, signature := top, doc.Length(-1)
	l.lines = l.lines[:0]
	for _, item := range p.Items {
		switch item := item.(type) {
		case *typeset.Picture:
			lowest = max(lowest, item.Y+item.Image.Height)
		case *typeset.Run:
			l.letters(item)
			if item.Element == nil || item.Y < top || item.Y > bottom {
				continue
			}
			lowest = max(lowest, item.Y)
			if facts.origin == (doc.Origin{}) {
				facts.origin = item.Origin
			}
			switch path := item.Origin.String(); {
			case isSigned(path) && (signature < 0 || item.Y < signature):
				signature = item.Y
			case !besideSignature(path) && !item.Upward && !slices.Contains(l.lines, item.Y):
				l.lines = append(l.lines, item.Y)
			}
		}
	}
	facts.lines, facts.few = len(l.lines), lowest-top < (bottom-top)/fewOf
	l.pages = append(l.pages, facts)
	if signature >= 0 {
		l.signature(signature)
	}
}

func isSigned(path string) bool {
	return strings.HasPrefix(path, "signature") || strings.HasPrefix(path, "cosigners")
}

// besideSignature reports whether a field stands in the block of the signature without being a part of the text.
func besideSignature(path string) bool {
	return isSigned(path) || strings.HasPrefix(path, "recipients") || path == "archive" || path == "drafter"
}

// leastAbove is how many lines of the text stand above a signature on its page at least.
const leastAbove = 2

func (l *pageLook) signature(y doc.Length) {
	above := 0
	for _, line := range l.lines {
		if line < y {
			above++
		}
	}
	if above < leastAbove {
		l.warn("signature", "page-signature", "", decree.Message{
			Vi: fmt.Sprintf("trang có chữ ký chỉ có %d dòng văn bản ở trên; rút ngắn hoặc viết thêm để ít nhất %d dòng đứng cùng trang với chữ ký", above, leastAbove),
			En: fmt.Sprintf("the page of the signature has %d lines of the text above it; shorten the text or add to it, so that %d lines at least stand on that page", above, leastAbove)})
	}
}

// emptyPages warns of pages with a few lines: those onto which a text runs over, and those before a table on pages turned on
// their side. A short appendix or form, which has a page of its own, is none.
func (l *pageLook) emptyPages() {
	for i, p := range l.pages {
		if !p.few {
			continue
		}
		turned := i+1 < len(l.pages) && l.pages[i+1].landscape != p.landscape && l.pages[i+1].number == p.number+1
		over := i > 0 && l.pages[i-1].section == p.section
		switch path := p.origin.String(); {
		case turned:
			l.warn(path, "page-empty", "", decree.Message{
				Vi: fmt.Sprintf("trang %d gần như trống vì sau đó trang đổi chiều; đặt bảng nằm ngang ở cuối, hoặc đưa chữ của trang này ra sau bảng", p.number),
				En: fmt.Sprintf("page %d is nearly empty, since the page after it is turned; put the landscape table last, or the text of this page behind it", p.number)})
		case over && p.lines == 0:
			l.warn(path, "page-empty", "", decree.Message{
				Vi: fmt.Sprintf("trang %d gần như trống, không có dòng nào của phần lời văn; rút ngắn văn bản hoặc nơi nhận để bớt trang này", p.number),
				En: fmt.Sprintf("page %d is nearly empty, without a line of the text; shorten the text or the recipients to save the page", p.number)})
		case over:
			l.warn(path, "page-empty", "", decree.Message{
				Vi: fmt.Sprintf("trang %d gần như trống, chỉ có %d dòng; rút ngắn văn bản để bớt trang này, hoặc viết thêm", p.number, p.lines),
				En: fmt.Sprintf("page %d is nearly empty, with %d lines; shorten the text to save the page, or add to it", p.number, p.lines)})
		}
	}
}

// letters warns of letters that the typeface lacks, each once.
func (l *pageLook) letters(r *typeset.Run) {
	for _, letter := range r.Text {
		if letter < 0x80 || metrics.Has(letter) || slices.Contains(l.lacks, letter) {
			continue
		}
		l.lacks = append(l.lacks, letter)
		vi, en := (&render.LetterError{Letters: []rune{letter}}).Remedy()
		l.warn(r.Origin.String(), "letter-missing", string(letter), decree.Message{
			Vi: fmt.Sprintf("phông chữ không có ký tự U+%04X: tệp PDF không tạo được, Word có thể lấy phông khác; %s", letter, vi),
			En: fmt.Sprintf("the typeface has no letter U+%04X: a PDF cannot be made, and Word may take another font; %s", letter, en)})
	}
}

func (l *pageLook) warn(path, rule, value string, m decree.Message) {
	l.faults = append(l.faults, model.Fault{
		Path: path, Position: l.report.Position(path), Rule: rule, Value: value, Severity: model.Warning, Message: m})
}

// PDFFaults says what is wrong with a PDF of a report beside what [Assemble] finds. With fields for signing ([render.PDFConfig]), the
// mark of a draft is an error (rule "fields-draft"). Without, the picture of a signature or of a seal is a warning (rule
// "picture-unsigned"): the PDF looks signed and is not.
func PDFFaults(r *model.Report, fields bool) (faults model.Faults) {
	add := func(path, rule, value string, severity model.Severity, m decree.Message) {
		faults = append(faults, model.Fault{Path: path, Position: r.Position(path), Rule: rule, Value: value, Severity: severity, Message: m})
	}
	if mark := strings.TrimSpace(r.Draft); fields && mark != "" {
		add("draft", "fields-draft", mark, model.Error, decree.Message{
			Vi: "bản dự thảo không có ô để ký số; bỏ dấu hiệu này khi văn bản đã sẵn sàng để ký",
			En: "a draft gets no fields for signing; take the mark away when the report is ready to be signed"})
	}
	if fields {
		return faults
	}
	pictures := func(path string, s *model.Signature) {
		for _, p := range []struct {
			field   string
			picture *model.Picture
		}{{"image", s.Image}, {"seal", s.Seal}} {
			if p.picture != nil {
				add(path+"."+p.field, "picture-unsigned", p.picture.File, model.Warning, decree.Message{
					Vi: "tệp PDF hiện hình này nhưng chưa được ký số; hãy tạo PDF có ô để ký (--fields), rồi ký số",
					En: "the PDF shows this picture and is not signed; make one with fields for signing (--fields), and sign it"})
			}
		}
	}
	pictures("signature", &r.Signature)
	for i := range r.Cosigners {
		pictures(fmt.Sprintf("cosigners[%d]", i), &r.Cosigners[i])
	}
	return faults
}
