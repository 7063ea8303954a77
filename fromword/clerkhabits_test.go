package fromword_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vanthu/baocao/fromword"
)

// TestLinesOfAddressees: what stands under the name of an addressee, in the middle, behind tabs or a deep indent as Kính gửi does, is of
// Kính gửi, and no text.
func TestLinesOfAddressees(t *testing.T) {
	const middle, deep = "center", "deep"
	for _, test := range []struct {
		want  string
		lines []string
	}{
		{"[{UBND tỉnh [Sở Nội vụ]}] 1", []string{middle, "Kính gửi: UBND tỉnh", middle, "Sở Nội vụ"}},
		{"[{UBND tỉnh []} {Sở Nội vụ []} {Sở Y tế []}] 1", []string{middle, "Kính gửi: UBND tỉnh;", middle, "Sở Nội vụ;", middle, "Sở Y tế."}},
		{"[{UBND tỉnh [(Qua Sở Nội vụ)]}] 1", []string{middle, "Kính gửi: UBND tỉnh", "center i", "(Qua Sở Nội vụ)"}},
		{"[{UBND tỉnh [Sở Nội vụ]}] 1", []string{"", "\t\tKính gửi: UBND tỉnh", "", "\t\t\tSở Nội vụ"}},
		{"[{UBND tỉnh [Sở Nội vụ]}] 2", []string{deep, "Kính gửi: UBND tỉnh", deep, "Sở Nội vụ", "", "\tPhòng báo cáo"}},
		{"[{UBND tỉnh []} {Sở Y tế; Sở Nội vụ []}] 1", []string{"", "Kính gửi: - UBND tỉnh; - Sở Y tế; Sở Nội vụ."}},
		{"[{UBND tỉnh, [Sở Nội vụ]} {Sở Y tế []}] 1", []string{"", "Kính gửi:\t- UBND tỉnh,", "", "\t\tSở Nội vụ;", "", "\t\t- Sở Y tế."}},
		{"[{UBND tỉnh []}] 2", []string{middle, "Kính gửi: UBND tỉnh", "center b", "Phần mở đầu"}},
		{"[{UBND tỉnh []}] 2", []string{middle, "Kính gửi: UBND tỉnh", middle, "MỞ ĐẦU"}},
		{"[{UBND tỉnh []}] 2", []string{"", "Kính gửi: UBND tỉnh", middle, "Mở đầu"}},
	} {
		c := newClerk(1)
		c.habit = habits{behind: " ", dash: "-"}
		c.masthead()
		c.title()
		for i := 0; i < len(test.lines); i += 2 {
			line := c.line(test.lines[i], test.lines[i+1])
			if test.lines[i] == deep {
				line = strings.Replace(line, "<w:pPr>", `<w:pPr><w:ind w:left="2000"/>`, 1)
			}
			c.body.WriteString(line)
		}
		c.body.WriteString(c.running(c.piece("", "Đã xong.")))
		c.closing()
		r := read(t, c.file(t))
		if got := fmt.Sprint(addressesOf(r), " ", len(r.Report.Body)); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.lines, got, test.want)
		}
	}
}

// TestBegunYear: day and month beside a year that a form only begins are lost, and said.
func TestBegunYear(t *testing.T) {
	c := newClerk(1)
	c.habit = habits{behind: " ", dash: "-"}
	c.around(t, "")
	body := strings.Replace(c.body.String(), "tháng 02 năm 2026", "tháng 02 năm 20…", 1)
	c.body.Reset()
	c.body.WriteString(body)
	if r := read(t, c.file(t)); len(r.Losses) != 1 || r.Losses[0].Text != "Huế, ngày 05 tháng 02 năm 20…" {
		t.Errorf("%v: %v", r.Report.Date, r.Losses)
	}
}

func addressesOf(r *fromword.Result) (list []string) {
	for _, a := range r.Report.Addressees {
		list = append(list, fmt.Sprint("{", a.Name, " ", a.Lines, "}"))
	}
	return list
}
