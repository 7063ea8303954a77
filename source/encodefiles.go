package source

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// longTable is how many rows of a table stand in the source at most, if they can stand beside it.
const longTable = 40

// besideFiles are the files that a source refers to.
type besideFiles struct {
	list     []besideFile
	declared bool // one of them has a number that could be read as another
}

type besideFile struct {
	name    string
	content []byte
}

// nameFiles gives a name to each picture that has content and none, and to the rows of each long table, and takes the content
// of all out of the report.
func (e Encoder) nameFiles(r *model.Report) (files besideFiles, err error) {
	taken := map[string]bool{}
	for _, p := range r.Pictures() {
		taken[p.File] = true
	}
	n := 0
	for path, p := range r.Pictures() {
		if p.File == "" && len(p.Data) > 0 {
			if e.WriteFile == nil {
				return files, refusal(path, "source-form", decree.Message{
					Vi: "hình không có tên tệp; đặt tên cho nó, hoặc dùng Encoder.WriteFile để ghi nó ra bên cạnh",
					En: "the picture has no file name; give it one, or let Encoder.WriteFile write it beside the source"})
			}
			for p.File == "" || taken[p.File] {
				n++
				p.File = "hinh-" + strconv.Itoa(n) + pictureEnding(p.Data)
			}
			files.list = append(files.list, besideFile{p.File, p.Data})
		}
		p.Data = nil
	}
	if e.WriteFile == nil {
		return files, nil
	}
	n = 0
	for _, t := range r.Tables() {
		if len(t.Rows) <= longTable {
			continue
		}
		n++
		if name := "bang-" + strconv.Itoa(n) + ".csv"; !taken[name] {
			files.moveRows(t, name)
		}
	}
	return files, nil
}

func pictureEnding(data []byte) string {
	if bytes.HasPrefix(data, []byte("\xff\xd8")) {
		return ".jpg"
	}
	return ".png"
}

// moveRows puts the rows of a table into a file if that is read as the same table.
func (files *besideFiles) moveRows(t *model.Table, name string) {
	content, declared, ok := rowsAsCSV(t)
	if !ok {
		return
	}
	short := *t
	short.Rows, short.File = nil, name
	for _, heading := range []*bool{nil, new(bool)} {
		short.Heading = heading
		file := content
		if heading != nil { // titles of several rows, or two of one name
			file = content[bytes.IndexByte(content, '\n')+1:]
		}
		file = append([]byte("\ufeff"), file...) // by which Excel knows UTF-8
		source := printed(&model.Report{Body: model.Body{{Table: &short}}}, YAMLForm, false, declared)
		d := newDecoder(Bytes(name, file, nil), "b.yaml", nil)
		again := Normalize(d.decode(source))
		if _, same := sameReport(Normalize(&model.Report{Body: model.Body{{Table: t}}}), again); same && d.faults.Err() == nil {
			*t = short
			files.list = append(files.list, besideFile{name, file})
			files.declared = files.declared || declared
			return
		}
	}
}

// rowsAsCSV writes rows that are plain, with nothing but letters and numbers in their cells, under a line of titles. declared
// says that a number is there that could be read as another.
func rowsAsCSV(t *model.Table) (content []byte, declared, ok bool) {
	leaves := t.Leaves()
	titles := make([]string, len(leaves))
	for i, c := range leaves {
		if !c.Title.IsPlain() {
			return nil, false, false
		}
		titles[i] = c.Title.String()
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(titles)
	p := &printer{}
	for _, row := range t.Rows {
		if row.Kind != model.PlainRow || len(row.Cells) != len(leaves) {
			return nil, false, false
		}
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			switch {
			case c.Columns > 1 || c.Rows > 1 || !c.Text.IsPlain():
				return nil, false, false
			case c.Number.Valid:
				cells[i] = c.Number.Decimal.String()
				p.typed(cells[i])
			default:
				cells[i] = c.Text.String()
			}
		}
		w.Write(cells)
	}
	w.Flush()
	return b.Bytes(), p.ambiguous, w.Error() == nil
}
