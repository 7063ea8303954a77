package doc

import (
	"errors"
	"iter"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/model"
)

// TestStreamedRows wants rows that are streamed laid out as rows in memory are, the sequence ranged over once for a
// rendering, its warnings in the document, and a number too wide for its column refused with its row.
func TestStreamedRows(t *testing.T) {
	long := numbersRow("Ủy ban nhân dân phường An Hội Đông, nơi tiếp nhận và trả kết quả", 2, 1234567)
	rows := slices.Repeat([]model.Row{long}, 500)
	ranged := 0
	counted := func(rows []model.Row) model.Table {
		return model.Table{Columns: columns("Đơn vị", "#Số hồ sơ", "#Đã giải quyết"), RowSeq: func(yield func(model.Row, error) bool) {
			ranged++
			slice(rows)(yield)
		}}
	}
	memory, streamed := counted(nil), counted(rows)
	memory.Rows, memory.RowSeq = rows, nil
	of, _ := planOf(false, &memory)
	like, _ := planOf(false, &streamed)
	if of.size != like.size || !slices.Equal(of.widths, like.widths) || !slices.Equal(of.upward, like.upward) || ranged != 1 {
		t.Errorf("in memory %v %v, streamed %v %v; ranged over %d times", of.size.Pt(), of.widths, like.size.Pt(), like.widths, ranged)
	}

	render := func(table model.Table) (d *Document, n int, failed error) {
		r := smallReport()
		r.Body = model.Body{{Table: &table}}
		d, err := Assemble(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Sections[0].Blocks {
			if laid, ok := b.(*Table); ok && laid.Heading == 1 {
				for _, err := range laid.Rows {
					if n++; err != nil {
						failed = err
					}
				}
			}
		}
		return d, n - 1, failed
	}
	many := slices.Repeat(rows, 5) // more than are measured
	ranged = 0
	if _, n, err := render(counted(many)); n != len(many) || err != nil || ranged != 1 {
		t.Errorf("%d rows of %d, %v, ranged over %d times", n, len(many), err, ranged)
	}
	var fault model.Fault
	many[2400] = numbersRow("An Hội Đông", 2, 0)
	many[2400].Cells[2] = model.Num(decimal.New(1, 38))
	if _, _, err := render(counted(many)); !errors.As(err, &fault) || fault.Path != "body[0].table.rows[2400][2]" || fault.Rule != "number-width" {
		t.Errorf("got %v", err)
	}
	slip := model.Cells("Ho\u0300a", "", "")
	d, _, err := render(counted(slices.Repeat([]model.Row{slip}, mostRowWarnings+5)))
	if n := len(d.Warnings); err != nil || n != mostRowWarnings+1 || d.Warnings[0].Path != "body[0].table.rows[0][0]" || d.Warnings[n-1].Rule != "row-warnings" {
		t.Errorf("%v, %d warnings: %v", err, n, d.Warnings[:min(n, 2)])
	}
}

// TestStreamEnds wants a sequence that pauses behind the rows that are measured to be ended whatever comes after: a reader that stops among them
// or behind them or panics, or none at all. What it has open, a database's rows, it closes then.
func TestStreamEnds(t *testing.T) {
	for name, read := range map[string]func(rows iter.Seq2[model.Row, error]){
		"no reader": func(iter.Seq2[model.Row, error]) {},
		"among those measured": func(rows iter.Seq2[model.Row, error]) {
			for range rows {
				break
			}
		},
		"behind them": func(rows iter.Seq2[model.Row, error]) {
			n := 0
			for range rows {
				if n++; n > sampleRows+1 {
					break
				}
			}
		},
		"panic": func(rows iter.Seq2[model.Row, error]) {
			defer func() {
				if recover() != "reader" {
					t.Error("the panic is lost")
				}
			}()
			n := 0
			for range rows {
				if n++; n > sampleRows+1 {
					panic("reader")
				}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			ended := make(chan struct{})
			func() {
				s := stream(func(yield func(model.Row, error) bool) {
					defer close(ended)
					for yield(model.Cells("a"), nil) {
					}
				})
				if len(s.held) != sampleRows || s.ended {
					t.Errorf("%d rows, ended %v", len(s.held), s.ended)
				}
				if name != "no reader" {
					rows, _ := s.take()
					read(rows)
				}
			}()
			for range 100 {
				runtime.GC()
				select {
				case <-ended:
					return
				case <-time.After(10 * time.Millisecond):
				}
			}
			t.Error("the sequence is not ended")
		})
	}
}

// TestStreamBounds wants every row and the error behind them from sequences as long as the sample and a row less or more, each time they are taken.
func TestStreamBounds(t *testing.T) {
	boom := errors.New("boom")
	for _, n := range []int{0, 1, sampleRows - 1, sampleRows, sampleRows + 1} {
		for _, fails := range []bool{false, true} {
			s := stream(func(yield func(model.Row, error) bool) {
				for i := range n {
					if !yield(model.Cells(strconv.Itoa(i)), nil) {
						return
					}
				}
				if fails && yield(model.Row{}, boom) {
					t.Error("it goes on behind an error")
				}
			})
			for pass := range 2 {
				rows, first := s.take()
				read, failed := 0, error(nil)
				for row, err := range rows {
					if failed = err; err != nil {
						break
					}
					if row.Cells[0].Text.String() != strconv.Itoa(read) {
						t.Fatalf("row %d of %d says %s", read, n, row.Cells[0].Text)
					}
					read++
				}
				if read != n || (failed == boom) != fails || first != (pass == 0) {
					t.Errorf("%d rows, failing %v, taken for the time %d: %d, %v, first %v", n, fails, pass+1, read, failed, first)
				}
			}
		}
	}
}
