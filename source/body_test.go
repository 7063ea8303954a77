package source

import (
	"testing"

	"github.com/vanthu/baocao/model"
)

func TestBody(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"empty", "", ""},
		{"paragraphs", "Một\nhai.\n\nBa.", "p Một hai.\np Ba.\n"},
		{"headings", "# A\n\nx\n\n## B\n\n# C\n", "# [] A\n  p x\n  # [] B\n# [] C\n"},
		{"own numbers", "# II. A\n\n## 2. B\n\n### a) C\n\n### đ) D\n\n## 1.2. E\n\n## 1.3 F\n\n## I.1. G\n",
			"# [II.] A\n  # [2.] B\n    # [a)] C\n    # [đ)] D\n  # [1.2.] E\n  # [1.3] F\n  # [I.1.] G\n"},
		{"no numbers", "# 1.973 hecta\n\n# Đ. x\n\n# 2 năm\n\n# V\n", "# [] 1.973 hecta\n# [] Đ. x\n# [] 2 năm\n# [] V\n"},
		{"capitals over mục", "# A. Kết quả\n\n# I. Thu\n\n# P. Kinh tế\n", "# [A.] Kết quả\n# [I.] Thu\n# [] P. Kinh tế\n"},
		{"number and marks", "# 2. **Mặt** được\n\n# **3. Mặt**\n\n# *a*\n", "# [2.] b(Mặt) được\n# [3.] b(Mặt)\n# [] i(a)\n"},
		{"number alone", "# 2.\n", "# [2.] \n"},
		{"skipped level", "## 1. A\n\n#### B\n\n# C\n", "# [1.] level 2 A\n  # [] level 4 B\n# [] C\n"},
		{"closing marks of a heading", "# A #\n", "# [] A\n"},
		{"no heading", "#A\n\n\\# B", "p #A\np # B\n"},
		{"list", "- a\n- b *c*\n", "item [-] a\nitem [-] b i(c)\n"},
		{"markers", "- a\n\n+ b\n\n* c\n\n1. d\n2. e\n\n5) f\n", "item [-] a\nitem [+] b\nitem [*] c\nitem [1.] d\nitem [2.] e\nitem [5)] f\n"},
		{"markers are kept as typed", "1. a\n1. b\n01. c\n", "item [1.] a\nitem [1.] b\nitem [01.] c\n"},
		{"list after a paragraph", "x\n- a\n+ b\n", "p x\nitem [-] a\nitem [+] b\n"},
		{"a number in running text", "x năm\n2024. y", "p x năm 2024. y\n"},
		{"loose list", "- a\n\n- b\n", "item [-] a\nitem [-] b\n"},
		{"nested", "- a\n  + b\n    * c\n- d\n", "item [-] a\n  item [+] b\n    item [*] c\nitem [-] d\n"},
		{"nested on one line", "1. - a\n", "item [1.] \n  item [-] a\n"},
		{"paragraphs of an item", "- a\n  b\n\n  c\n\n- d\n", "item [-] a b\n  p c\nitem [-] d\n"},
		{"tabs", "-\ta\n\t+ b\n\n\t\tc\n1.\td\te\n", "item [-] a\n  item [+] b\n    p c\nitem [1.] d e\n"},
		{"empty item", "-\n- b\n", "item [-] \nitem [-] b\n"},
		{"points", "a) một\nb) hai\ntiếp\nđ) ba\n\nc) bốn *x*\n", "item [a)] một\nitem [b)] hai tiếp\nitem [đ)] ba\nitem [c)] bốn i(x)\n"},
		{"no points", "theo điểm\na) khoản 2\n\n(a) x\n\na)x\n", "p theo điểm a) khoản 2\np (a) x\np a)x\n"},
		{"point of marks alone", "a) **x** y\n", "item [a)] b(x) y\n"},
		{"points within an item", "- x\n\n  a) y\n", "item [-] x\n  item [a)] y\n"},
		{"pipe table", "| STT | *Tên* | Số |\n|:-:|---|--:|\n| 1 | a \\| b | 2 |\n|  | **c** | |\n",
			"table STT text centre, i(Tên) text, Số text right / 1, a | b, 2 / , b(c), \n"},
		{"pipe table without outer pipes", "a|b\n-|-\n1|2\n", "table a text, b text / 1, 2\n"},
		{"pipe table after text", "x\na|b\n-|-\n", "p x\ntable a text, b text\n"},
		{"table", "```table\ncolumns: [A, {title: '*B*', kind: number}]\nrows: [[x, 1.50], [01, '-']]\n```\n",
			"table A text, i(B) number / x, =1.5 / 01, -\n"},
		{"empty table", "~~~ table\n~~~\n", "table \n"},
		{"table in a section and an item", "# A\n\n```table\ncolumns: [A]\n```\n\n- x\n\n  ```table\n  columns: [B]\n  ```\n",
			"# [] A\n  table A text\n  item [-] x\n    table B text\n"},
		{"escapes", "1\\. a\n\n\\- b\n\n2024\\) c", "p 1. a\np - b\np 2024) c\n"},
		{"hard break", "a\\\nb", "p a|b\n"},
		{"indented text", "    a *b*\n\n\tc\n\n      d\n- e\n\n        f\n", "p a i(b)\np c\np d\nitem [-] e\n  p f\n"},
		{"underlined text is no heading", "a\n===\n", "p a ===\n"},
		{"notes", "a[^1] b[^1]\n\n[^1]: x *y*\n    z\n\n    w\n", "p a{x i(y) z / w} b{x i(y) z / w}\n"},
		{"note in a heading, an item, a cell", "# A[^1]\n\n- b[^1]\n\nc[^1]|d\n-|-\n\n[^1]: x\n",
			"# [] A{x}\n  item [-] b{x}\n  table c{x} text, d text\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, err := decodeBody(test.source)
			if err != nil {
				t.Fatal(err)
			}
			if got := outline(r.Body); got != test.want {
				t.Errorf("%q gives\n%s\nwant\n%s", test.source, got, test.want)
			}
		})
	}
}

func TestBodyFaults(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"rule", "a\n\n---\n", []string{"11:1 body markdown-block"}},
		{"heading in a list", "- a\n\n  # B\n", []string{"11:3 body[0].item.body markdown-block"}},
		{"unknown fence", "a\n\n```go\nx\n```\n", []string{"11:1 body markdown-fence"}},
		{"fence without a word", "```\nx\n```\n", []string{"9:1 body markdown-fence"}},
		{"appendix in a list", "- a\n\n  ```appendix\n  ```\n", []string{"11:3 body[0].item.body markdown-fence"}},
		{"unclosed fence", "a\n\n```table\ncolumns: [A]\n", []string{"11:1 body[1].table fence-open"}},
		{"all at once", "***\n\n***\n\n```x\n```\n", []string{"9:1 body markdown-block", "11:1 body markdown-block", "13:1 body markdown-fence"}},
		{"short row", "|a|b|\n|-|-|\n|1|\n", []string{"11:1 body row-length"}},
		{"long row", "|a|b|\n|-|-|\n|1|2|\n|1|2|3|\n", []string{"12:1 body row-length"}},
		{"heading and dashes differ", "|a|b|\n|-|\n|1|2|\n", []string{"9:1 body pipe-table"}},
		{"fence: unknown key", "```table\ncolums: [A]\n```\n", []string{"10:1 body[0].table.colums unknown-key"}},
		{"fence: wrong type", "x\n\n```table\ncolumns:\n  - {title: A, kind: money}\n  - {title: B, decimals: hai}\n```\n",
			[]string{"13:22 body[1].table.columns[0].kind source-value", "14:26 body[1].table.columns[1].decimals source-value"}},
		{"fence: syntax", "```table\ncolumns: [A\n```\n", []string{"10:10 body[0].table source"}},
		{"fence in a list", "- x\n\n  ```table\n  colums: [A]\n  ```\n", []string{"12:3 body[0].item.body[0].table.colums unknown-key"}},
		{"body in an appendix fence", "a\n\n```appendix\nbody: x\n```\n", []string{"12:1 appendices[0].body body-twice"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for i := range test.want {
				test.want[i] = "bao-cao.md:" + test.want[i]
			}
			r, err := decodeBody(test.source)
			wantFaults(t, r, err, test.want...)
		})
	}
}

func TestAppendices(t *testing.T) {
	r, err := decodeBody("a (Phụ lục)\n\n```appendix\ntitle: MỘT\norientation: landscape\n```\n\n## 1. A\n\nx[^1]\n\n```appendix\ntitle: [HAI, BA]\n```\ny\n\n[^1]: z\n",
		"agency_name: Sở A\nappendices:\n  - {title: KHÔNG, body: '# B'}\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"# [] B\n", "# [1.] level 2 A\n  p x{z}\n", "p y\n"}
	if len(r.Appendices) != len(want) {
		t.Fatalf("%d appendices", len(r.Appendices))
	}
	for i, w := range want {
		if got := outline(r.Appendices[i].Body); got != w {
			t.Errorf("appendix %d: got\n%s\nwant\n%s", i, got, w)
		}
	}
	if r.Appendices[1].Orientation != model.Landscape || len(r.Appendices[2].Title) != 2 || outline(r.Body) != "p a (Phụ lục)\n" {
		t.Errorf("%+v", r.Appendices)
	}
	wantFaults(t, r, nil)
}
