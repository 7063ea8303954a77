package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/vanthu/baocao/internal/packed"
)

// edited writes a copy of a Word file in whose parts words are replaced.
func edited(t *testing.T, from, to string, replace ...string) {
	t.Helper()
	file, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	all := packed.Parts(t, file)
	for name := range all {
		all[name] = strings.NewReplacer(replace...).Replace(all[name])
	}
	if err := os.WriteFile(to, packed.Of(t, all), 0o600); err != nil {
		t.Fatal(err)
	}
}

// part is the content of a part of a Word file.
func part(t *testing.T, file, name string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return packed.Parts(t, content)[name]
}

// TestFix: what the new file has otherwise is said, nothing is written where words are lost, and a file that was fixed stays as it is.
func TestFix(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	written := func(name string) []byte {
		content, err := os.ReadFile(in(name))
		if err != nil {
			return nil
		}
		return content
	}
	holds := func(said string, wanted ...string) {
		t.Helper()
		for _, want := range wanted {
			if !strings.Contains(said, want) {
				t.Errorf("%q is missing in:\n%s", want, said)
			}
		}
	}
	says(t, exitFine, "render", "../../examples/cases/marks/report.md", "-o", in("ours.docx"))
	holds(says(t, exitFine, "fix", in("ours.docx"), "-o", in("same.docx")), "thể thức: không có gì khác", "không chữ nào, dấu nào khác")
	if !bytes.Equal(written("ours.docx"), written("same.docx")) {
		t.Error("a file of ours became another one")
	}

	edited(t, in("ours.docx"), in("clerk.docx"), `w:left="1701"`, `w:left="1417"`, "HÒA", "HOÀ", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do  - Hạnh phúc")
	said := says(t, exitFine, "fix", in("clerk.docx"), "-o", in("fixed.docx"))
	holds(said, "Trang: lề trái 24,99 mm → 30 mm", "chữ đã đổi: ", "“HOÀ” → “HÒA”", "“–” → “-”", "(margins)", "đã ghi")
	if !bytes.Equal(written("ours.docx"), written("fixed.docx")) {
		t.Error("the fixed file is not the one that we write")
	}
	var saved []struct {
		Texts  []struct{ Kind, Was, Is string }
		Losses []any
	}
	if err := json.Unmarshal([]byte(says(t, exitFine, "fix", in("clerk.docx"), "-o", in("fixed.docx"), "--format", "json")), &saved); err != nil {
		t.Fatal(err)
	}
	if len(saved) != 1 || len(saved[0].Texts) == 0 || saved[0].Losses == nil {
		t.Errorf("in JSON: %+v", saved)
	}

	clerk, err := txtar.ParseFile("../../testdata/check/clerk.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(in("plain.docx"), packed.Archive(t, clerk), 0o600); err != nil {
		t.Fatal(err)
	}
	edited(t, in("plain.docx"), in("typed.docx"), "Số: 45/BC-SKHCN", "Số:45/BC-SKHCN", "ngày 05 tháng 3 năm 2026<", "ngày 5 tháng 03 năm 2026<")
	holds(says(t, exitFine, "fix", in("typed.docx"), "-o", in("t.docx")), "“5” → “05”", "“03” → “3”", "“:45” → “: 45”", "“KHCN” → “Khoa học và Công nghệ”")
	edited(t, in("plain.docx"), in("capitals.docx"), "Nguyễn Văn A", "NGUYỄN VĂN A")
	holds(says(t, exitFine, "fix", in("capitals.docx"), "-o", in("c.docx")), "“NGUYỄN VĂN” → “Nguyễn Văn”")
	edited(t, in("plain.docx"), in("other.docx"), "Lâm Đồng, ngày 05 tháng 3 năm 2026<", "Lâm Đồng, 05/4/2026<")
	holds(says(t, exitFaults, "fix", in("other.docx"), "-o", in("o.docx")), "không ghi")

	edited(t, in("ours.docx"), in("lossy.docx"), "</w:hdr>", "<w:p><w:r><w:t>Ở đầu trang</w:t></w:r></w:p></w:hdr>")
	holds(says(t, exitFaults, "fix", in("lossy.docx"), "-o", in("lost.docx")), "“Ở đầu trang”", "không ghi", "--force")
	if written("lost.docx") != nil {
		t.Error("a file with a loss was written")
	}
	holds(says(t, exitFaults, "--lang", "en", "fix", in("lossy.docx"), "-o", in("lost.docx"), "--force"), "“Ở đầu trang”", "wrote")
	if !bytes.Equal(written("ours.docx"), written("lost.docx")) {
		t.Error("the file that was forced is not the one that we write")
	}
	many := []string{"fix", in("clerk.docx"), in("lossy.docx"), in("typed.docx"), "-o", in("out")}
	holds(says(t, exitFaults, many...), "“HOÀ” → “HÒA”", "“5” → “05”", "lossy.docx: không ghi", "ghi 2, không đổi 0, lỗi 1")
	if !bytes.Equal(written("out/clerk.docx"), written("ours.docx")) || written("out/lossy.docx") != nil || written("out/manifest.jsonl") == nil {
		t.Error("the files of the folder are not those of the single command")
	}
	holds(says(t, exitFaults, many...), "ghi 0, không đổi 2, lỗi 1")
	holds(says(t, exitFaults, append(many, "--force", "--format", "json")...), `"was": "HOÀ"`, "ghi 3, không đổi 0, lỗi 0")
	holds(says(t, exitCannot, "fix", in("clerk.docx"), in("typed.docx"), "-o", in("one.docx")), "thư mục")
	holds(says(t, exitCannot, "fix", in("clerk.docx"), "-o", dir), "ghi đè")
	holds(says(t, exitFine, "fix", in("out"), "-o", in("again"), "--format", "json"), `"texts": []`, `"formats": []`) // what was fixed stays

	says(t, exitFine, "fix", in("clerk.docx"), "-o", in("marked.docx"), "--annotate")
	comments := part(t, in("marked.docx"), "word/comments.xml")
	holds(comments, "Trang: lề trái 24,99 mm → 30 mm", "“HOÀ” → “HÒA”")
	if said := says(t, exitFine, "check", in("marked.docx")); strings.Count(part(t, in("marked.docx"), "word/document.xml"), "<w:commentReference") != strings.Count(comments, "<w:comment ") {
		t.Errorf("comments without a place: %s", said)
	}
	says(t, exitCannot, "fix", in("ours.docx"), "-o", in("ours.docx"))
	says(t, exitCannot, "fix", in("none.docx"), "-o", in("x.docx"))
}

// TestFixPicture: a picture that stands wider in a clerk's file than its own file has dots for is told to be smaller now.
func TestFixPicture(t *testing.T) {
	dir := t.TempDir()
	ours, clerk := filepath.Join(dir, "ours.docx"), filepath.Join(dir, "clerk.docx")
	says(t, exitFine, "render", "../../examples/cases/body/report.md", "-o", ours)
	edited(t, ours, clerk, `cx="2160000"`, `cx="5400000"`)
	if said := says(t, exitFine, "fix", clerk, "-o", filepath.Join(dir, "fixed.docx")); !strings.Contains(said, "picture.width: ảnh chỉ rộng 127 mm") {
		t.Error(said)
	}
}
