package recipes_test

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"net/http/httptest"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// errDatabase tells a failure of ours from a fault of the report.
var errDatabase = errors.New("không đọc được dữ liệu")

// streamed yields the rows of a query one at a time, so that a table of a million rows is never in memory. It can be ranged
// over once, which is what writing a file does.
func streamed(found *sql.Rows) iter.Seq2[model.Row, error] {
	return func(yield func(model.Row, error) bool) {
		for found.Next() {
			var code string
			var amount decimal.Decimal
			if err := found.Scan(&code, &amount); err != nil {
				yield(model.Row{}, fmt.Errorf("%w: %w", errDatabase, err))
				return
			}
			if !yield(model.Row{Cells: []model.Cell{{Text: model.Plain(code)}, model.Num(amount)}}, nil) {
				return
			}
		}
		if err := found.Err(); err != nil {
			yield(model.Row{}, fmt.Errorf("%w: %w", errDatabase, err))
		}
	}
}

// reports answers with a Word file. Nothing is sent before all of it is made, so an error can still be a status.
type reports struct{ db *sql.DB }

func (h reports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	found, err := h.db.QueryContext(r.Context(), `SELECT ma_ho_so, so_tien FROM ho_so ORDER BY ma_ho_so`)
	if err != nil {
		http.Error(w, errDatabase.Error(), http.StatusInternalServerError)
		return
	}
	defer found.Close()
	report := quarterly(model.Body{{Table: &model.Table{
		Columns: []model.Column{ // the first 2,000 rows are measured for the widths; one may be given
			{Title: model.Plain("Mã hồ sơ"), Width: model.Width{Millimetres: 40}},
			{Title: model.Plain("Số tiền"), Kind: model.NumberColumn},
		},
		RowSeq: streamed(found),
	}}})
	w.Header().Set("Content-Type", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
	w.Header().Set("Content-Disposition", `attachment; filename="bao-cao.docx"`)
	if err := (baocao.Config{Compression: render.Fastest}).Write(w, report); err != nil {
		w.Header().Del("Content-Disposition")
		var invalid *model.ValidationError
		switch {
		case errors.Is(err, errDatabase):
			http.Error(w, errDatabase.Error(), http.StatusInternalServerError)
		case errors.As(err, &invalid):
			http.Error(w, invalid.Error(), http.StatusUnprocessableEntity)
		} // otherwise the client has gone
	}
}

func Example_stream() {
	get := func(rows ...[]driver.Value) *httptest.ResponseRecorder {
		answer := httptest.NewRecorder()
		handler := reports{openDatabase([]string{"ma_ho_so", "so_tien"}, rows...)}
		handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/bao-cao", nil))
		return answer
	}
	answer := get([]driver.Value{"HS-0001", "1250000"}, []driver.Value{"HS-0002", "980000"})
	fmt.Println(answer.Code)
	show(answer.Body.Bytes(), "HS-")

	answer = get([]driver.Value{"HS-0001", "1250000"}, []driver.Value{errors.New("connection reset"), ""})
	fmt.Println(answer.Code, answer.Body)
	// Output:
	// 200
	// row: HS-0001 | 1.250.000
	// row: HS-0002 | 980.000
	// 500 không đọc được dữ liệu
}
