package separated_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/vanthu/baocao/internal/separated"
)

// read returns the records of a file that the separator parts which makes n cells of the first line.
func read(name string, content []byte, n int) ([][]string, error) {
	text, err := io.ReadAll(separated.Text(iotest.OneByteReader(bytes.NewReader(content))))
	if err != nil {
		return nil, err
	}
	all, rest, err := separated.Separators(name, text)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s separated.Separator) bool { return s.Err != nil || len(s.First) != n })
	s, ok := separated.Choose(all, name, rest, false)
	if !ok {
		return nil, errors.New("no separator")
	}
	var records [][]string
	for r := separated.NewReader(bytes.NewReader(rest), s); ; {
		cells, err := r.Read()
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, cells)
	}
}

// encode writes a table as a spreadsheet does.
func encode(table [][]string, separator, end, encoding string, said bool) []byte {
	var b strings.Builder
	if said {
		b.WriteString("sep=" + separator + end)
	}
	for _, record := range table {
		for i, cell := range record {
			if i > 0 {
				b.WriteString(separator)
			}
			if strings.ContainsAny(cell, "\",;\t\n") || len(record) == 1 && strings.TrimSpace(cell) == "" {
				cell = `"` + strings.ReplaceAll(strings.ReplaceAll(cell, `"`, `""`), "\n", end) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString(end)
	}
	switch encoding {
	case "UTF-8 with mark":
		return []byte("\ufeff" + b.String())
	case "UTF-16LE", "UTF-16BE":
		var out []byte
		for _, unit := range utf16.Encode([]rune("\ufeff" + b.String())) {
			if encoding == "UTF-16BE" {
				unit = unit>>8 | unit<<8
			}
			out = append(out, byte(unit), byte(unit>>8))
		}
		return out
	}
	return []byte(b.String())
}

// TestTablesReadBack writes tables with every separator, end of line and encoding, and wants the same cells back.
func TestTablesReadBack(t *testing.T) {
	cells := []string{"", "a", "Xã Tân Lập", "1,5", "1.973,25", "a; b", "a\tb", `"`, `a "b" c`, "a\nb", "\n", " x ", "=1+1", "sep", "đơn\u0300", "𠮷", "\u00a0", "'", "a,b;c\td"}
	random := rand.New(rand.NewPCG(4, 11))
	for round := range 200 {
		columns := 1 + random.IntN(5)
		table := [][]string{}
		for range 1 + random.IntN(5) {
			record := make([]string, columns)
			for i := range record {
				record[i] = cells[random.IntN(len(cells))]
			}
			table = append(table, record)
		}
		for i := range table[0] {
			table[0][i] = fmt.Sprintf("%s %d", table[0][i], i)
		}
		for _, separator := range []string{",", ";", "\t"} {
			for _, end := range []string{"\n", "\r\n", "\r", "\r\r\n"} {
				for _, encoding := range []string{"UTF-8", "UTF-8 with mark", "UTF-16LE", "UTF-16BE"} {
					for _, said := range []bool{false, true} {
						content := encode(table, separator, end, encoding, said)
						got, err := read([]string{"a.csv", "a.tsv"}[round%2], content, columns)
						if err != nil || !slices.EqualFunc(got, table, slices.Equal) {
							t.Fatalf("%q, %q, %s: %v\n%q\nis not\n%q", separator, end, encoding, err, got, table)
						}
					}
				}
			}
		}
	}
}

// TestLines wants the lines of records as an editor counts them.
func TestLines(t *testing.T) {
	all, rest, err := separated.Separators("a.csv", []byte("sep=;\n\na;b\n\"x\n\ny\";2\n\n\nz;3\n"))
	if err != nil {
		t.Fatal(err)
	}
	r := separated.NewReader(bytes.NewReader(rest), all[0])
	for _, want := range [][2]int{{3, 1}, {4, 0}, {9, 2}} {
		if _, err := r.Read(); err != nil || r.Line() != want[0] || r.Skipped() != want[1] {
			t.Errorf("line %d after %d, want %v (%v)", r.Line(), r.Skipped(), want, err)
		}
	}
}

// TestNotText wants what is no text to be refused at its place.
func TestNotText(t *testing.T) {
	for content, want := range map[string]string{
		"a\r\nb\xff": "2:2", "a\r\xff": "2:1", "a\x00b": "1:2", "\xff\xfea": "1:1", "\xff\xfea\x00\x00\xd8": "1:2", "\xfe\xff\xdc\x00\x00a": "1:1",
		"\xff\xfe\x00\xd8a\x00": "1:1", "PK\x03\x04": "1:1", "\xc3": "1:1", "\xef\xbb\xbfé\xa0": "1:2", "\xff\xfe\x00\x00a\x00\x00\x00": "1:1",
	} {
		_, err := io.ReadAll(separated.Text(strings.NewReader(content)))
		bad, ok := errors.AsType[*separated.Error](err)
		if !ok || fmt.Sprintf("%d:%d", bad.Line, bad.Column) != want || bad.Rule != "encoding" || bad.Vietnamese() == "" {
			t.Errorf("%q: %+v, want %s", content, bad, want)
		}
	}
}

// FuzzRead reads any bytes, and wants every character that is no separator, quote or end of a line to be in a cell.
func FuzzRead(f *testing.F) {
	f.Add("a.csv", []byte("a,b\r\n\"x;\ny\",\"\"\"z\"\r\r\n"))
	f.Add("a.tsv", []byte("\ufeffsep=;\na;b\n1,5;2\n"))
	f.Add("a.csv", []byte("\xff\xfea\x00\t\x00b\x00\r\x00\n\x00"))
	f.Add("a.csv", []byte("\xfe\xff\x00a\xd8\x40\xdc\x00"))
	f.Add("a.csv", []byte("A\n\n1,5\n;;\n"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		text, err := io.ReadAll(separated.Text(bytes.NewReader(content)))
		if err != nil {
			return
		}
		if slow, err := io.ReadAll(separated.Text(iotest.OneByteReader(bytes.NewReader(content)))); err != nil || !bytes.Equal(slow, text) {
			t.Errorf("byte for byte %q, at once %q: %v", slow, text, err)
		}
		if bytes.ContainsRune(text, '\r') {
			t.Errorf("%q", text)
		}
		all, rest, err := separated.Separators(name, text)
		if err != nil {
			return
		}
		for _, s := range all {
			var cells strings.Builder
			r, last, even := separated.NewReader(bytes.NewReader(rest), s), 0, true
			for {
				record, err := r.Read()
				if err == io.EOF {
					break
				}
				if err != nil {
					even = false
					break
				}
				if r.Line() <= last || r.Skipped() < 0 {
					t.Errorf("line %d after %d, %d skipped", r.Line(), last, r.Skipped())
				}
				last = r.Line()
				blank := separated.IsBlank(record)
				even = even && (blank || len(record) >= len(s.First) && separated.IsBlank(record[len(s.First):]))
				cells.WriteString(strings.Join(record, ""))
			}
			if s.Err == nil && s.Even(rest, false) != even {
				t.Errorf("%q: even is %v", rest, !even)
			}
			without := func(s string) string {
				return strings.Map(func(r rune) rune {
					if strings.ContainsRune(",;\t\"\n", r) {
						return -1
					}
					return r
				}, s)
			}
			if got, want := without(cells.String()), without(string(rest)); even && got != want {
				t.Errorf("%q is read as %q", want, got)
			}
		}
	})
}

// TestTitleLine: a line of empty cells, as that of a title above a table, is parted by its own sign, though no other makes two cells of any line.
func TestTitleLine(t *testing.T) {
	for text, want := range map[string]rune{
		"BẢNG;;\n;;\nTT;Tên;Số\n": ';', "TT;Tên\n1;A\n": ';', "Tên\nA\nB\n": ',', "Tên\nA; B\n": ',', "a\tb\n": '\t',
	} {
		all, rest, err := separated.Separators("a.csv", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if s, ok := separated.Choose(all, "a.csv", rest, false); !ok || s.Sign != want {
			t.Errorf("%q: %q, want %q", text, s.Sign, want)
		}
	}
	all, rest, _ := separated.Separators("a.csv", []byte("a;b,c\nd;e,f\n"))
	if s, ok := separated.Choose(all, "a.csv", rest, false); ok {
		t.Errorf("of two that part as well %q is taken", s.Sign)
	}
}
