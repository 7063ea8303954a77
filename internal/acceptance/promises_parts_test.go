package acceptance

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/xmltree"
)

// wordParts parses the XML parts below /word, by the last part of their names.
func wordParts(t *testing.T, docx []byte) map[string]*xmltree.Node {
	pkg := openPackage(t, docx)
	parts := map[string]*xmltree.Node{}
	for _, p := range pkg.Parts() {
		if path.Dir(p.Name) == "/word" {
			parts[path.Base(p.Name)] = parseXML(t, partOf(t, pkg, p.Name))
		}
	}
	return parts
}

// TestDirectFormatting wants the text to carry only what the text itself asks for: everything else stands in a style.
func TestDirectFormatting(t *testing.T) {
	run := []string{"w:b", "w:bCs", "w:i", "w:iCs", "w:vertAlign", "w:rStyle"}
	paragraph := []string{"w:pStyle", "w:keepNext", "w:sectPr"}
	for _, c := range cases(t) {
		parts := wordParts(t, c.docx)
		for _, name := range []string{"document.xml", "footnotes.xml", "header1.xml", "header2.xml"} {
			part := parts[name]
			if part == nil {
				continue
			}
			for e := range part.All() {
				allowed := map[string][]string{"w:rPr": run, "w:pPr": paragraph}[e.Name]
				for _, property := range e.Children {
					if allowed != nil && !slices.Contains(allowed, property.Name) {
						t.Errorf("%s: %s: %s in a %s", c.name, name, property.Name, e.Name)
					}
				}
			}
		}
	}
}

// TestNoForeignSpacing wants neither of the two that change the spacing which the Decree sets.
func TestNoForeignSpacing(t *testing.T) {
	for _, c := range cases(t) {
		for name, part := range wordParts(t, c.docx) {
			for e := range part.All() {
				if e.Name == "w:contextualSpacing" || e.Name == "w:docGrid" {
					t.Errorf("%s: %s: %s", c.name, name, e.Name)
				}
			}
		}
	}
}

// TestFonts wants all four slots set wherever one is, so that no script falls back to another face.
func TestFonts(t *testing.T) {
	want := map[string]string{
		"w:ascii": "Times New Roman", "w:hAnsi": "Times New Roman", "w:eastAsia": "Times New Roman", "w:cs": "Times New Roman",
	}
	for _, c := range cases(t) {
		found := 0
		for name, part := range wordParts(t, c.docx) {
			for e := range part.All() {
				if e.Name != "w:rFonts" {
					continue
				}
				found++
				got := map[string]string{}
				for _, a := range e.Attributes {
					got[a.Name] = a.Value
				}
				if !maps.Equal(got, want) {
					t.Errorf("%s: %s: fonts %v", c.name, name, got)
				}
			}
		}
		if found == 0 {
			t.Errorf("%s: no font is set", c.name)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range cases(t) {
		parts := wordParts(t, c.docx)
		lang := parts["styles.xml"].Find("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")
		if lang.Attr("w:val") != "vi-VN" || lang.Attr("w:eastAsia") != "vi-VN" {
			t.Errorf("%s: language %v", c.name, lang)
		}
	}
}

func TestCompatibilityMode(t *testing.T) {
	for _, c := range cases(t) {
		mode := ""
		for _, e := range wordParts(t, c.docx)["settings.xml"].Find("w:compat").Children {
			if e.Attr("w:name") == "compatibilityMode" {
				mode = e.Attr("w:val")
			}
		}
		if mode != "15" {
			t.Errorf("%s: mode %q", c.name, mode)
		}
	}
}

// TestOutline wants headings in the navigation pane, and nothing else there. A report has the styles that it uses. Under a
// phần they are one level lower, and TestOutlineLevels of package doc knows the other words.
func TestOutline(t *testing.T) {
	want := map[string]string{
		"Muc": "0", "Khoan": "1", "Diem": "2", "GachMuc": "3", "CongMuc": "4", "PhuLuc": "0",
	}
	for _, c := range cases(t) {
		got, has := map[string]string{}, map[string]bool{}
		for _, style := range wordParts(t, c.docx)["styles.xml"].Children {
			has[style.Attr("w:styleId")] = true
			if level := style.Find("w:pPr", "w:outlineLvl"); level != nil {
				got[style.Attr("w:styleId")] = level.Val()
			}
		}
		for id, level := range want {
			if other, err := strconv.Atoi(got[id]); err == nil && c.name == "parts" && id != "PhuLuc" && id != "CongMuc" {
				got[id] = strconv.Itoa(other - 1) // a phần stands above all of them
			}
			if has[id] && c.name != "articles" && got[id] != level {
				t.Errorf("%s: style %s has outline level %q, want %q", c.name, id, got[id], level)
			}
		}
		for _, id := range []string{"NoiDung", "GachDauDong", "TrichYeu", "TenPhuLuc"} {
			if level, ok := got[id]; ok {
				t.Errorf("%s: style %s has outline level %s", c.name, id, level)
			}
		}
	}
}

// TestCoreProperties wants the file to say of itself what the report says, and no date but the report's.
func TestCoreProperties(t *testing.T) {
	for _, c := range cases(t) {
		pkg := openPackage(t, c.docx)
		core := parseXML(t, partOf(t, pkg, "/docProps/core.xml"))
		subject := strings.ReplaceAll(c.report.Subject.String(), "\n", " ")
		want := map[string]string{
			"dc:title":    c.report.DocumentType.Type().Name() + " " + subject,
			"dc:subject":  subject,
			"dc:creator":  strings.Join(c.report.IssuingAgency, " "),
			"dc:language": "vi-VN",
		}
		if c.report.AgencyName != "" {
			want["dc:creator"] = c.report.AgencyName
		}
		if c.report.Date.Day != 0 {
			day := c.report.Date.String() + "T00:00:00Z"
			want["dcterms:created"], want["dcterms:modified"] = day, day
		}
		got := map[string]string{}
		for _, e := range core.Children {
			got[e.Name] = e.Text
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", c.name, got, want)
		}
	}
}
