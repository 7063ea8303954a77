package doc

import (
	"slices"
	"testing"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// TestAttempts: an attempt leaves nothing behind for the next one, and gives the headings of groups their room.
func TestAttempts(t *testing.T) {
	group := func(title string, columns ...model.Column) model.Column {
		return model.Column{Title: model.Plain(title), Columns: columns}
	}
	table := &model.Table{
		Columns: []model.Column{
			{Title: model.Plain("Quận"), Width: model.Width{Millimetres: 20}},
			group("Chươngtrình", group("Tỷlệphầntrămthựchiệnkếhoạch", group("Năm2024"), group("Nămnay2025")), group("Kếhoạch")),
			group("Ghichúdàidòng"),
		},
		Rows: []model.Row{
			{Cells: []model.Cell{{Text: model.Plain("Tổngcộngcácquậnhuyện"), Columns: 2}, {}, {}, {}}},
			{Cells: []model.Cell{{Text: model.Plain("Gò Vấp")}, {Text: model.Plain("12.345")}, {}, {}, {}}},
		},
	}
	plan := &tablePlan{leaves: table.Leaves(), depth: table.HeadingRows()}
	levels := levelsOf(table.Rows, plan.leaves)
	content := measureRows(table.Rows, plan.leaves, &levels)
	after := newMeasure(table, plan, content)
	size, total := styleOf(decree.TableText, decree.Large).Size, Mm(60)
	for _, try := range slices.Concat(attempts, attempts[:3]) {
		fresh := newMeasure(table, plan, content)
		if got, want := after.fit(try, size-Pt(try.points), total), fresh.fit(try, size-Pt(try.points), total); got != want {
			t.Errorf("%+v: fits: %v, want %v", try, got, want)
		}
		if !slices.Equal(after.least, fresh.least) || !slices.Equal(after.most, fresh.most) || !slices.Equal(after.upward, fresh.upward) {
			t.Errorf("%+v: %v %v %v, want %v %v %v", try,
				after.least, after.most, after.upward, fresh.least, fresh.most, fresh.upward)
		}
		for _, s := range after.spans[:2] { // the headings
			if has, needs := sum(after.least[s.first:s.end]), emWidth(s.word, after.size)+after.margins; has < needs {
				t.Errorf("%+v: columns %d to %d are %v wide, their heading needs %v", try, s.first, s.end, has, needs)
			}
		}
	}
}
