package fromword_test

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/packed"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// A mutator makes another XML of one, by choices that bytes make.
type mutator struct{ choices []byte }

func (m *mutator) choose(n int) int {
	if len(m.choices) < 2 || n < 1 {
		return 0
	}
	c := int(m.choices[0])<<8 | int(m.choices[1])
	m.choices = m.choices[2:]
	return c % n
}

var (
	anyTag    = regexp.MustCompile(`<(/?)([\w:]+)([^<>]*?)(/?)>`)
	attribute = regexp.MustCompile(`="[^"]*"`)
	wrappings = []string{"w:tbl", "w:tr", "w:tc", "w:p", "w:r", "w:t", "w:sdt", "w:sdtContent", "w:ins", "w:del", "w:hyperlink", "w:txbxContent",
		"w:footnote", "w:pPr", "w:rPr", "w:tcPr", "w:numPr", "w:sectPr", "w:drawing", "w:pict", "mc:AlternateContent", "mc:Choice", "w:fldSimple"}
	values = []string{"", "0", "-1", "1", "2", "99999999999", "-2147483648", "x", "none", "restart", "continue", "VNI-Times", "Wingdings", "begin", "separate", "end", "rId1"}
	texts  = []string{"", " ", "\t", "BÁO CÁO", "I. ", "1.1.1.1.1.1.1. a", "- ", "+ ", "a) ", "Nơi nhận:", "PHỤ LỤC", "Kính gửi:", "./.", "{{x}}", "[^1]", "\ufeff", "\uf0b7", "\u0300", "-1.000,5%", "Số: 1/BC"}
)

// elements are the places of the elements of an XML.
func elements(s string) (list [][2]int) {
	var open []int
	for _, at := range anyTag.FindAllStringSubmatchIndex(s, -1) {
		switch {
		case at[9] > at[8]:
			list = append(list, [2]int{at[0], at[1]})
		case at[3] == at[2]:
			open = append(open, at[0])
		case len(open) > 0:
			list = append(list, [2]int{open[len(open)-1], at[1]})
			open = open[:len(open)-1]
		}
	}
	return list
}

// mutate changes elements up to the last choice: leaves one out, doubles, moves or wraps it, gives it other values or other text.
func (m *mutator) mutate(s string) string {
	const most = 1 << 20
	for len(m.choices) > 1 && len(s) < most {
		list := elements(s)
		if len(list) == 0 {
			return s
		}
		e := list[m.choose(len(list))]
		one := s[e[0]:e[1]]
		switch m.choose(7) {
		case 0:
			one = ""
		case 1:
			one = strings.Repeat(one, 2+m.choose(4))
		case 2:
			to := list[m.choose(len(list))][0]
			if to < e[0] {
				s = s[:to] + one + s[to:e[0]] + s[e[1]:]
			}
			continue
		case 3:
			name := wrappings[m.choose(len(wrappings))]
			one = "<" + name + ">" + one + "</" + name + ">"
		case 4:
			value := values[m.choose(len(values))]
			first := anyTag.FindString(one)
			one = attribute.ReplaceAllString(first, `="`+value+`"`) + one[len(first):]
		case 5:
			name := wrappings[m.choose(len(wrappings))]
			one += "<" + name + ` w:val="` + values[m.choose(len(values))] + `"/>`
		default:
			one = `<w:p><w:r><w:t>` + texts[m.choose(len(texts))] + `</w:t></w:r></w:p>`
		}
		s = s[:e[0]] + one + s[e[1]:]
	}
	return s
}

// mutated is a file of which one part is another.
func mutated(t testing.TB, docx []byte, part uint8, choices []byte) []byte {
	parts := packed.Parts(t, docx)
	names := slices.Sorted(maps.Keys(parts))
	name := names[int(part)%len(names)]
	if part >= 128 { // the document most often
		name = "word/document.xml"
	}
	m := mutator{choices}
	parts[name] = m.mutate(parts[name])
	return packed.Of(t, parts)
}

// reads reads a file that nobody has typed. It may fail in words, and cost some time and memory, but neither panic nor make a
// report that cannot be laid out.
func reads(t testing.TB, file []byte) {
	t.Helper()
	unpacked := 0
	for _, part := range packed.Parts(t, file) {
		unpacked += len(part)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	result, err := fromword.Config{Anyway: true}.Read(bytes.NewReader(file), int64(len(file)))
	runtime.ReadMemStats(&after)
	const fixed, factor = 8 << 20, 60 // of all that is ever allocated, not only held
	if cost, most := after.TotalAlloc-before.TotalAlloc, uint64(fixed+factor*unpacked); cost > most {
		t.Errorf("%d bytes for a file of %d", cost, unpacked)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it takes %v to read %d bytes", took, unpacked)
	}
	if err != nil {
		if baocao.Vietnamese(err) == "" {
			t.Errorf("%v has no words in Vietnamese", err)
		}
		return
	}
	result.Report.Validate()
	if d, err := doc.Assemble(result.Report); err == nil {
		render.DOCX(io.Discard, d)
	}
}

func mutableFiles(t testing.TB) (files [][]byte) {
	for _, name := range caseNames(t) {
		files = append(files, rendered(t, caseReport(t, name)))
	}
	for seed := range uint64(8) {
		c := newClerk(seed)
		c.report()
		files = append(files, c.file(t))
	}
	return files
}

// FuzzRead reads files of ours and of clerks of which a part is changed, element by element.
func FuzzRead(f *testing.F) {
	files := mutableFiles(f)
	for i := range files {
		f.Add(uint8(i), uint8(200), []byte{0, byte(i), 0, 3, 0, 1, 0, 9, 0, 6, 0, 5})
	}
	f.Fuzz(func(t *testing.T, file, part uint8, choices []byte) {
		const most = 64
		reads(t, mutated(t, files[int(file)%len(files)], part, choices[:min(len(choices), most)]))
	})
}

// TestMutatedFiles is FuzzRead with choices by chance.
func TestMutatedFiles(t *testing.T) {
	files := mutableFiles(t)
	n := 600
	if testing.Short() || raceEnabled {
		n = 20
	}
	chance := rand.New(rand.NewPCG(14, 14))
	for i := range n {
		choices := make([]byte, 2+chance.IntN(40))
		for j := range choices {
			choices[j] = byte(chance.Uint32())
		}
		part := uint8(chance.Uint32())
		reads(t, mutated(t, files[i%len(files)], part, choices))
		if t.Failed() {
			t.Fatalf("file %d, part %d, choices %v", i%len(files), part, choices)
		}
	}
}

// long is a file of so many pages.
func long(t testing.TB, pages int) []byte {
	t.Helper()
	r := caseReport(t, "commune/report.md")
	r.Body = nil
	for n := range pages {
		s := &model.Section{Title: model.Plain("NHỮNG KẾT QUẢ ĐẠT ĐƯỢC")}
		for range 8 {
			s.Body = append(s.Body, model.Block{Paragraph: model.Rich(model.Run{Text: strings.Repeat("Tổng thu ngân sách đạt ", 8)},
				model.Run{Text: fmt.Sprint(n), Bold: true}, model.Run{Text: " tỷ đồng."})})
		}
		r.Body = append(r.Body, model.Block{Section: s})
	}
	return rendered(t, r)
}

// TestTimeIsLinear wants a file four times as long to take about four times as long.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("it measures time")
	}
	took := func(file []byte) time.Duration {
		least := time.Hour
		for range 3 {
			start := time.Now()
			read(t, file)
			least = min(least, time.Since(start))
		}
		return least
	}
	fifty, twoHundred := long(t, 50), long(t, 200)
	var short, whole time.Duration
	for range 5 { // the machine may be busy with something else
		if short, whole = took(fifty), took(twoHundred); whole <= 10*short {
			return
		}
	}
	t.Errorf("50 pages take %v, 200 pages %v", short, whole)
}

// TestMemory wants a file read in no more than ten times what it unpacks to. What is allocated is an upper bound of what is held.
func TestMemory(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates too")
	}
	file := long(t, 50)
	unpacked := 0
	for _, part := range packed.Parts(t, file) {
		unpacked += len(part)
	}
	read(t, file) // what is made once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read(t, file)
	runtime.ReadMemStats(&after)
	cost := after.TotalAlloc - before.TotalAlloc
	if ratio := float64(cost) / float64(unpacked); ratio > 10 {
		t.Errorf("a file that unpacks to %d bytes takes %d, %.1f times as many", unpacked, cost, ratio)
	}
}

func BenchmarkRead(b *testing.B) {
	file := long(b, 50)
	b.ReportAllocs()
	for b.Loop() {
		read(b, file)
	}
}
