package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
)

// TestJoinedLines: lines that look like paragraphs or items of their own and are joined are told of, wrapped prose is not.
func TestJoinedLines(t *testing.T) {
	const (
		prose = "Trong quý III năm 2026, Ủy ban nhân dân phường đã ban hành 12 kế hoạch, tổ chức\n" +
			"kiểm tra tại 5 đơn vị. Kết quả kiểm tra cho thấy các đơn vị đã chấp hành tốt.\n" +
			"Công tác tuyên truyền được quan tâm, với 25 tin, bài; số người tham gia là 1.250:\n" +
			"Phường A 600 người, Phường B 650 người."
		long = "Ủy ban nhân dân phường đã chỉ đạo các ban, ngành, đoàn thể và các khu phố triển khai thực hiện đồng bộ các nhiệm vụ, giải pháp phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh trên địa bàn."
	)
	tests := []struct {
		text  string
		lines string // from 1, those that are told of
	}{
		{prose, ""},
		{"Ủy ban nhân dân phường\nđã họp.", ""},
		{"Sở Tài chính\nSở Nội vụ\nSở Y tế", "2"},
		{"Công tác tuyên truyền tốt.\nCông tác kiểm tra tốt.\n5 đơn vị được kiểm tra.", "2"},
		{"Gồm các cơ quan sau đây:\nPhòng Kinh tế;\nPhòng Văn hóa.", "2"},
		{long + "\n" + long, "2"},
		{long + "\n" + strings.ToLower(long[:2]) + long, ""},
		{"Câu một.  \nCâu hai.\\\nCâu ba.", ""},
		{"**Câu một.**\n*Câu hai.*", "2"},
		{"(a) một\n(b) hai", "2"},
		{"1/ một\n2/ hai", "2"},
		{"ii. một\niii. hai", "2"},
		{"theo khoản 1,\n(a) và (b)", ""},
	}
	for _, test := range tests {
		if got := doubted(t, "r.md", sampleFront+"---\n"+test.text+"\n", sampleFront+"---\n"); got != test.lines {
			t.Errorf("%q in Markdown: lines %q, want %q", test.text, got, test.lines)
		}
		if strings.ContainsAny(test.text, "\\*") {
			continue
		}
		for _, sign := range []string{`"`, "'", ""} {
			before := sampleFront + "body:\n  - paragraph:\n      "
			if sign == "" && (strings.Contains(test.text, ":\n") || strings.Contains(test.text, ": ")) {
				continue
			}
			source := before + sign + strings.ReplaceAll(test.text, "\n", "\n      ") + sign + "\n"
			if got := doubted(t, "r.yaml", source, before); got != test.lines {
				t.Errorf("%q in %s: lines %q, want %q", test.text, sign, got, test.lines)
			}
		}
	}
	// in values of YAML alone: these are blocks in Markdown
	for text, lines := range map[string]string{
		"Gồm:\n- Một;\n- Hai.":           "2 3",
		"Gồm\n– Một\n• Hai":              "2 3",
		"Theo đó\n1. Một\n2) Hai\na) Ba": "2 3 4",
		"đạt\n2.5 và\n-5 và":             "",
		"Đoạn một\n\nđoạn hai":           "3",
	} {
		for _, sign := range []string{`"`, "'", ">\n      ", "["} {
			before := sampleFront + "body:\n  - paragraph: "
			source := before + sign + strings.ReplaceAll(text, "\n", "\n      ") + strings.Trim(sign, "> \n") + "\n"
			at := before
			switch sign {
			case "[":
				before = sampleFront + "body:\n  - table:\n      columns: [A, B]\n      rows:\n        - [x, \""
				source, at = before+strings.ReplaceAll(text, "\n", "\n           ")+"\"]\n", before
			case ">\n      ":
				at = before + ">\n"
			}
			if got := doubted(t, "r.yaml", source, at); got != lines {
				t.Errorf("%q in %s: lines %q, want %q", text, sign, got, lines)
			}
		}
	}
}

// TestLostSigns: signs that are read otherwise than typed are told of, and those that are meant are not.
func TestLostSigns(t *testing.T) {
	for text, want := range map[string]string{
		"Tích 2*3*4": "product", "2*3 và 4*a": "product", "2*x*3": "product", "2*3": "", "a*b*c": "", "5 * 6 * 7": "", `2\*3\*4`: "", "[a](http://a.vn \"tên\")": "link-title", "[a](http://a.vn)": "",
		"[1](2 \"x\")": "", "xem [](https://a.vn)": "link-empty", "[]()": "", "[ ](x)": "", "a\tb": "tab", "a)\tĐiểm": "", "1.\tKhoản": "", "-\tGạch": "", "a)\tĐiểm\tb": "tab",
	} {
		r, err := decodeBody(text + "\n")
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		got := ""
		for _, f := range r.Validate() {
			if f.Rule == "product" || f.Rule == "link-title" || f.Rule == "link-empty" || f.Rule == "tab" {
				got += f.Rule
			}
		}
		if got != want {
			t.Errorf("%q: told of %q, want %q", text, got, want)
		}
	}
}

// doubted returns the lines of a source, counted from the last line of what stands before, that are told of as joined.
func doubted(t *testing.T, name, source, before string) string {
	t.Helper()
	r, err := Decode(fstest.MapFS{name: {Data: []byte(source)}}, name)
	if err != nil {
		t.Errorf("%q: %v", source, err)
		return ""
	}
	var lines []string
	for _, f := range r.Validate() {
		if f.Rule == "line-joined" {
			lines = append(lines, fmt.Sprint(f.Position.Line-strings.Count(before, "\n")))
		}
	}
	return strings.Join(lines, " ")
}

// TestBackslashes: a path in which Markdown leaves out a backslash is told of.
func TestBackslashes(t *testing.T) {
	for text, lost := range map[string]bool{
		`tại \\maychu\chung\So lieu`: true, `(\\maychu)`: true, `C:\_tam`: true, `D:\so\_lieu`: true, `D:\-x`: true, `D:\bao\.git`: true,
		`D:\{{a}}`: true, `\\\\maychu\\chung`: false, `C:\so\lieu`: false, `C:\\so\_lieu`: false, `1\_2 \*a\* \\ x`: false, `km\/h`: false, `a\`: false,
	} {
		for name, source := range map[string]string{
			"body": "---\n" + text + "\n", "item": "---\n- " + text + "\n", "heading": "---\n# A " + text + "\n\nx\n", "note": "---\nx[^1]\n\n[^1]: " + text + "\n",
			"pipes": "---\n| A | B |\n|---|---|\n| x | " + text + " |\n", "head": "---\n| A | " + text + " |\n|---|---|\n| x | y |\n", "cell": "---\n```table\ncolumns: [A, B]\nrows:\n  - [x, '" + text + "']\n```\n",
			"value": "notes: {a: '" + text + "'}\n---\nx[^a]\n",
		} {
			r, err := Decode(fstest.MapFS{"r.md": {Data: []byte(sampleFront + source)}}, "r.md")
			if err != nil {
				t.Errorf("%s in %s: %v", text, name, err)
				continue
			}
			got := false
			for _, f := range r.Validate() {
				got = got || f.Rule == "backslash"
			}
			if got != lost {
				t.Errorf("%s in %s: told of: %v, want %v", text, name, got, lost)
			}
		}
	}
}

// TestLostText: what YAML leaves out of a value or reads otherwise is told of.
func TestLostText(t *testing.T) {
	for value, want := range map[string]string{
		"Tổng số #1 và 2": "yaml-comment", "Tổ #Một": "yaml-comment", "Nhà số 5 # nơi làm việc": "", "'Tổng số #1'": "", "Tổng số#1": "", "'x' #y": "",
		`"tại C:\temp\new"`: "backslash", `'tại C:\temp\new'`: "", `"tại C:\\temp"`: "", `"a\tb"`: "", `"tại 10:\tb"`: "",
		`"tại (C:\new 2026)"`: "backslash", `"tại C:\\so\new"`: "backslash", `"Nhóm A:\n- Xã"`: "", `"Nhóm A:\n\nnội dung"`: "", `"**x** \\*a\nb"`: "", `"lúa:\tbao"`: "",
	} {
		r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(sampleFront + "#ghi chú\nbody:\n  - paragraph: " + value + "\n")}}, "r.yaml")
		if err != nil {
			t.Errorf("%s: %v", value, err)
			continue
		}
		got := ""
		for _, f := range r.Validate() {
			if f.Rule == "yaml-comment" || f.Rule == "backslash" {
				got += f.Rule
			}
		}
		if got != want {
			t.Errorf("%s: told of %q, want %q", value, got, want)
		}
	}
}

// TestJSONPath: a path of Windows in JSON is told of where its signs make other characters, and refused with the remedy where they make none.
func TestJSONPath(t *testing.T) {
	for value, want := range map[string]string{
		`C:\new 2026`: "backslash", `C:\temp`: "backslash", `(C:\\so\bao)`: "backslash", `\\\\maychu\new`: "backslash", `C:\\new`: "", `Nhóm A:\n- Xã`: "", `một\nhai`: "", `Nhóm A:\nxã một`: "",
		`C:\so`: "source",
	} {
		r, err := Decode(fstest.MapFS{"r.json": {Data: []byte(`{"body": [{"paragraph": "tại ` + value + `"}]}`)}}, "r.json")
		var faults model.Faults
		if v, ok := errors.AsType[*model.ValidationError](err); ok {
			faults = v.Faults
		} else {
			faults = r.Validate()
		}
		got := ""
		for _, f := range faults {
			if f.Rule == "source" || f.Rule == "backslash" {
				if got += f.Rule; !strings.Contains(f.Message.Vi, `gõ`) || !strings.Contains(f.Message.Vi, `\\`) {
					t.Errorf("%s: no remedy: %s", value, f.Message.Vi)
				}
			}
		}
		if got != want {
			t.Errorf("%s: told of %q, want %q", value, got, want)
		}
	}
}

// TestYAMLSigns: what a value begins with and YAML reads as a sign of its own is refused, or told of, with the remedy.
func TestYAMLSigns(t *testing.T) {
	for value, remedy := range map[string]string{
		"*Bảng 1*": "nháy", "**Bảng 1**": "nháy", "[Nguồn] abc": "nháy", "[Bảng 1]": "nháy", "{{xa}}": "“{{”", "{a}": "nháy", `"a" b`: "nháy", "ĐVT: triệu": "nháy", "- Nguồn: x": "nháy",
		"&a Bảng": "nháy", "&abc": "nháy", "A & B": "", "5 * 3": "", "x [1]": "",
	} {
		r, err := Decode(fstest.MapFS{"r.yaml": {Data: []byte(sampleFront + "body:\n  - paragraph: x\nclosing: " + value + "\n")}}, "r.yaml")
		var faults model.Faults
		if v, ok := errors.AsType[*model.ValidationError](err); ok {
			faults = v.Faults
		} else {
			faults = r.Doubts
		}
		if remedy == "" && len(faults) > 0 || remedy != "" && (len(faults) == 0 || !strings.Contains(faults[0].Message.Vi, remedy) || strings.Contains(faults[0].Message.Vi, "các khóa và giá trị, không phải các khóa")) {
			t.Errorf("%s: %v", value, faults)
		}
	}
}

// TestMisplaced: what has no place is refused with what to do instead.
func TestMisplaced(t *testing.T) {
	for markdown, remedy := range map[string]string{
		"> - Mục\n>   ```\n>   mã\n>   ```": "không có dấu >", "> ```table\n> x\n> ```": "không có dấu >", "> | A | B |\n> |---|---|": "không có dấu >", "> > a": "không có dấu >",
		"a\n\n---": "bỏ dòng này", "- a\n\n  # B": "đưa ra đầu dòng", "a[^1]\n\n[^1]: x\n\n    - y": "đoạn văn",
	} {
		_, err := Decode(fstest.MapFS{"r.md": {Data: []byte(sampleFront + "---\n" + markdown + "\n")}}, "r.md")
		v, ok := errors.AsType[*model.ValidationError](err)
		if !ok || len(v.Faults) != 1 || v.Faults[0].Rule != "markdown-block" || !strings.Contains(v.Faults[0].Message.Vi, remedy) {
			t.Errorf("%q: %v", markdown, err)
		}
	}
}
