package doc

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/model"
)

// A rowStream is the rows of a [model.Table.RowSeq]. The first of them are held, to be measured; who ranges over the stream
// first gets those and the others behind them, so that the sequence is ranged over once for a rendering.
type rowStream struct {
	*rowSample
	source iter.Seq2[model.Row, error]
	goOn   func() (struct{}, bool) // to the others, nil where there are none
	stop   func()
	taken  sync.Once
}

// stream asks a sequence for the rows that are measured. One that is never ranged to its end is stopped when nobody has
// the document any more.
func stream(source iter.Seq2[model.Row, error]) *rowStream {
	s := &rowStream{rowSample: new(rowSample), source: source}
	goOn, stop := iter.Pull(s.over(source))
	if _, paused := goOn(); paused {
		s.goOn, s.stop = goOn, stop
		runtime.AddCleanup(s, func(stop func()) { stop() }, stop)
	}
	return s
}

// take returns all rows, and whether it is the first time. Taken again, the sequence begins anew.
func (s *rowStream) take() (rows iter.Seq2[model.Row, error], first bool) {
	rows = s.source
	s.taken.Do(func() {
		held := s.held
		s.held, first = nil, true
		rows = func(yield func(model.Row, error) bool) {
			if s.goOn != nil {
				defer s.stop()
			}
			for _, row := range held {
				if !yield(row, nil) {
					return
				}
			}
			if s.failed != nil {
				yield(model.Row{}, s.failed)
			}
			if s.goOn != nil {
				s.to = yield
				s.goOn()
			}
		}
	})
	return rows, first
}

// A rowSample is the first rows of a sequence. It has nothing of the stream it belongs to, which could not be cleaned up otherwise
// while the sequence pauses.
type rowSample struct {
	held   []model.Row
	stays  []bool // which of them must not end a page
	ended  bool   // there are no others
	failed error  // behind those
	to     func(model.Row, error) bool
}

// over ranges over a sequence, and pauses once behind the rows that are held. The others it hands to whoever ranges over the stream
// then: to switch to and fro for each would cost a long table two hundredths of its time.
func (s *rowSample) over(source iter.Seq2[model.Row, error]) iter.Seq[struct{}] {
	return func(pause func(struct{}) bool) {
		for row, err := range source {
			switch {
			case s.to != nil:
				if !s.to(row, err) || err != nil {
					return
				}
			case err != nil:
				s.failed = err
				return
			default:
				row.Cells = slices.Clone(row.Cells) // the sequence may use them for its next row
				if n := len(s.held); n > 0 {
					s.stays[n-1] = stays(&s.held[n-1], &row)
				}
				s.held, s.stays = append(s.held, row), append(s.stays, false)
				if len(s.held) == sampleRows && !pause(struct{}{}) {
					return
				}
			}
		}
		s.ended = s.to == nil
	}
}

// wideNumber finds a number that is wider than its column, and than what was measured there, in a row that has been filled.
func (b *bodyRow) wideNumber(n int, row *model.Row, places []model.Place) model.Faults {
	face := metrics.FaceOf(b.plan.levels.face(row))
	for i := range places {
		p := &places[i]
		if p.Cell < 0 || !row.Cells[p.Cell].Number.Valid {
			continue
		}
		text := b.lines[i].text.Text
		units := metrics.Width(face, text)
		if p.Columns <= 1 && units <= b.plan.measured[p.Column].line {
			continue // where the table is too wide for its page, those that were measured have no room either
		}
		if room := sum(b.plan.widths[p.Column:p.Column+max(p.Columns, 1)]) - b.plan.margins; emWidth(units, b.plan.size) > room {
			return model.Faults{{
				Path: fmt.Sprintf("rows[%d][%d]", n, p.Cell), Rule: "number-width", Value: text,
				Message: decree.Message{
					Vi: "số rộng hơn cột, mà cột chia theo các dòng đầu; đặt width cho cột đủ chỗ cho số dài nhất",
					En: "the number is wider than its column, which was measured by the first rows; set a width of the column that has room for the longest number"},
			}}
		}
	}
	return nil
}

// A rowWarnings adds the warnings of streamed rows to those of the document, up to a number for each table.
type rowWarnings struct {
	to   *model.Faults
	path string // of the table
	of   *model.Report
	left int
	more int
}

// mostRowWarnings is how many warnings of one streamed table are told of one by one.
const mostRowWarnings = 100

func (w *rowWarnings) add(faults model.Faults) {
	for _, f := range faults {
		if w.left == 0 {
			w.more++
			continue
		}
		w.left--
		f.Path = w.path + "." + f.Path
		f.Position = w.of.Position(f.Path)
		*w.to = append(*w.to, f)
	}
}

// end says how many warnings are not told of one by one.
func (w *rowWarnings) end() {
	if w.more == 0 {
		return
	}
	*w.to = append(*w.to, model.Fault{
		Path: w.path, Position: w.of.Position(w.path), Rule: "row-warnings", Severity: model.Warning,
		Message: decree.Message{
			Vi: fmt.Sprintf("các dòng của bảng còn %d cảnh báo nữa", w.more),
			En: fmt.Sprintf("the rows of the table have %d more warnings", w.more)},
	})
}
