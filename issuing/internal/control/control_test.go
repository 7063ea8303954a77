package control

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/xmltree"
)

// part wraps content into a main part whose prefix is not the customary one.
func part(content string) []byte {
	return []byte(`<v:document xmlns:v="` + xmltree.Word.URI() + `">` + content + `</v:document>`)
}

func field(tag, runs string) string {
	return `<v:sdt><v:sdtPr><v:tag v:val="` + tag + `"/></v:sdtPr><v:sdtContent>` + runs + `</v:sdtContent></v:sdt>`
}

func TestFill(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"one text":     {`<v:r><v:t>…</v:t></v:r>`, `<v:r><v:t>5 &lt; 6</v:t></v:r>`},
		"no content":   {`<v:r><v:t></v:t></v:r>`, `<v:r><v:t>5 &lt; 6</v:t></v:r>`},
		"empty":        {`<v:r><v:t/></v:r>`, `<v:r><v:t>5 &lt; 6</v:t></v:r>`},
		"empty spaced": {"<v:r><v:t\n xml:space='preserve' /></v:r>", "<v:r><v:t\n xml:space='preserve'>5 &lt; 6</v:t></v:r>"},
		"split":        {`<v:r><v:t>.</v:t></v:r><v:r><v:t>.</v:t></v:r><v:r><v:t/></v:r>`, `<v:r><v:t>5 &lt; 6</v:t></v:r><v:r><v:t></v:t></v:r><v:r><v:t/></v:r>`},
		"escaped":      {`<v:r><v:t>&#8230;<![CDATA[.]]><!-- . --></v:t></v:r>`, `<v:r><v:t>5 &lt; 6</v:t></v:r>`},
	} {
		t.Run(name, func(t *testing.T) {
			const before, after = "<v:p><!-- > --><v:r><v:t>Số: </v:t></v:r>", `<v:r><v:t a="/>">/BC</v:t></v:r></v:p>`
			p, err := Parse("", part(before+field("n", tt.in)+after), nil)
			if err != nil {
				t.Fatal(err)
			}
			got, err := p.Fill(map[string]string{"n": "5 < 6", "other": "x"})
			if want := string(part(before + field("n", tt.want) + after)); err != nil || string(got) != want {
				t.Errorf("%v\n%s\nwant\n%s", err, got, want)
			}
		})
	}
}

func TestParse(t *testing.T) {
	p, err := Parse("", part(`<v:tbl><v:tr><v:tc><v:tcPr><v:tcW v:w="2000" v:type="dxa"/></v:tcPr><v:p><v:pPr><v:pStyle v:val="So"/></v:pPr>`+
		`<v:r><v:t>Số: </v:t></v:r>`+field("n", `<v:r><v:t>.</v:t></v:r><v:r><v:t>.</v:t></v:r>`)+`<v:r><v:t>/BC</v:t></v:r></v:p></v:tc></v:tr></v:tbl>`+
		field("outer", `<v:p>`+field("inner", `<v:r><v:t>x</v:t></v:r>`)+`</v:p>`)+field("", `<v:p/>`)), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Fields) != 4 {
		t.Fatalf("%d fields, want 4", len(p.Fields))
	}
	n, inner, outer := p.Fields[0], p.Fields[1], p.Fields[2]
	if n.Text != ".." || n.Line.Style != "So" || n.Line.Room != 2000 {
		t.Errorf("field %+v in line %+v", n, n.Line)
	}
	if got := n.Line.Filled(map[string]string{"n": "05"}); got != "Số: 05/BC" {
		t.Errorf("filled: %q", got)
	}
	if inner.Text != "x" || outer.Text != "" || inner.Line.Room != 0 {
		t.Errorf("fields %+v, %+v", inner, outer)
	}
	if _, err := p.Fill(map[string]string{"outer": "y"}); err == nil {
		t.Error("a field without text is filled")
	}
}

func TestFits(t *testing.T) {
	faces, err := ParseFaces("", []byte(`<w:styles xmlns:w="`+xmltree.Word.URI()+`"><w:style w:styleId="So"><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style></w:styles>`))
	if err != nil {
		t.Fatal(err)
	}
	// An em is 260 twips at 13 pt; four figures are two of them.
	for _, tt := range []struct {
		line Line
		fits bool
	}{
		{Line{Style: "So", Room: 520}, true}, {Line{Style: "So", Room: 519}, false}, {Line{Style: "So"}, true}, {Line{Style: "Khac", Room: 1}, true},
	} {
		if got := tt.line.Fits("2026", faces); got != tt.fits {
			t.Errorf("%+v: %v", tt.line, got)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"open":    "<a>",
		"crossed": "<a><b></a></b>",
		"latin":   `<?xml version="1.0" encoding="ISO-8859-1"?><a/>`,
	} {
		if _, err := Parse("", []byte(data), nil); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if _, err := Parse("", []byte("<!DOCTYPE a><a/>"), nil); !errors.Is(err, xmltree.ErrDoctype) {
		t.Errorf("error %v, want %v", err, xmltree.ErrDoctype)
	}
}

// FuzzFill wants a part to stay well-formed, and to hold the value in every field that it was written into.
func FuzzFill(f *testing.F) {
	f.Add(part("<v:p>"+field("n", "<v:r><v:t>…</v:t></v:r>")+"</v:p>"), "05")
	f.Add(part(field("n", "<v:t/>")+field("n", "<v:t>a</v:t><v:t \r/>")), "<&>")
	f.Fuzz(func(t *testing.T, data []byte, value string) {
		p, err := Parse("", data, nil)
		if err != nil || strings.ToValidUTF8(value, "") != value || strings.ContainsAny(value, "\r\x00\ufffe\uffff") {
			return
		}
		filled, err := p.Fill(map[string]string{"n": value})
		if err != nil {
			return
		}
		again, err := Parse("", filled, nil)
		if err != nil {
			t.Fatalf("%q became %q: %v", data, filled, err)
		}
		for _, field := range again.Fields {
			if field.Tag == "n" && field.Text != value && wellFormed(value) {
				t.Errorf("%q: a field of %q has %q", value, filled, field.Text)
			}
		}
	})
}

func wellFormed(text string) bool {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text))
	d := xml.NewDecoder(strings.NewReader("<a>" + b.String() + "</a>"))
	var got strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return got.String() == text
		}
		if err != nil {
			return false
		}
		if c, ok := token.(xml.CharData); ok {
			got.Write(c)
		}
	}
}
