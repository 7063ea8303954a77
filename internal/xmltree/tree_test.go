package xmltree

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

const bound = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" xmlns:x="urn:x"`

func TestParse(t *testing.T) {
	root, err := Parse("/a.xml", []byte("\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?><!-- a -->"+
		`<v:p xmlns:v="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:x="urn:x"><v:r v:val="a &amp; b" plain="1" x:y="2" xml:space="preserve">một<x:z/>`+
		"<![CDATA[<hai>]]>\r\nba]]&gt;</v:r><v:r/></v:p>"))
	if err != nil {
		t.Fatal(err)
	}
	r := root.Find("w:r")
	if root.Name != "w:p" || r.Val() != "a & b" || r.Attr("plain") != "1" || r.Attr("urn:x:y") != "2" || r.Attr("xml:space") != "preserve" {
		t.Errorf("%s %+v", root.Name, r)
	}
	if r.Text != "một<hai>\nba]]>" {
		t.Errorf("text %q", r.Text)
	}
	if z := root.First("urn:x:z"); z.Path() != "/w:p/w:r[1]/urn:x:z" {
		t.Errorf("path %s", z.Path())
	}
}

// TestParseRefuses: what a parser of XML refuses is no tree.
func TestParseRefuses(t *testing.T) {
	for name, content := range map[string]string{
		"nothing":              ``,
		"open":                 `<w:p>`,
		"crossed":              `<a><b></a></b>`,
		"prefix of element":    `<w:p><y:z/></w:p>`,
		"prefix of attribute":  `<w:p y:z=""/>`,
		"attribute twice":      `<w:p w:a="" w:a=""/>`,
		"attribute with tag":   `<w:p a="<"/>`,
		"reference":            `<w:p a="&b;"/>`,
		"character":            "<w:p>\x01</w:p>",
		"number with a sign":   "<w:p>&#+41;</w:p>",
		"sign behind x":        "<w:p>&#x+41;</w:p>",
		"character by number":  "<w:p>&#1;</w:p>",
		"name":                 `<w:p><1/></w:p>`,
		"name in two prefixes": `<w:p><w:w:p/></w:p>`,
		"no prefix":            `<a xmlns:="urn:a"/>`,
		"two prefixes":         `<a xmlns:b:c="urn:a"/>`,
		"prefix of a figure":   `<a xmlns:1="urn:a"/>`,
		"end of CDATA":         `<w:p>]]></w:p>`,
		"comment":              `<w:p><!-- a -- b --></w:p>`,
		"short comment":        `<w:p><!--></w:p>`,
		"two roots":            `<w:p/><w:p/>`,
		"blank of no XML":      "<w:p/>\v",
		"wide blank":           "<w:p/>\u00a0",
	} {
		if !strings.Contains(content, "xmlns") {
			content = strings.Replace(content, "<w:p", "<w:p"+bound, 1)
		}
		if _, err := Parse("/a.xml", []byte(content)); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for content, want := range map[string]error{
		"<!DOCTYPE a><a/>":            ErrDoctype,
		"<a>\xE9</a>":                 ErrEncoding,
		"<a>\x00</a>":                 ErrEncoding,
		strings.Repeat("<a>", 10_000): ErrTooDeep,
		`<?xml version="1.0" encoding="ISO-8859-1"?><a/>`: ErrEncoding,
	} {
		var where *PartError
		if _, err := Parse("/a.xml", []byte(content)); !errors.Is(err, want) || !errors.As(err, &where) || where.Part != "/a.xml" {
			t.Errorf("%.20q: %v, want %v", content, err, want)
		}
	}
}

// FuzzParse holds a tree against encoding/xml: what is taken is well-formed, and has the elements, attributes and text that
// the other reads.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0" encoding="UTF-8"?><w:p` + bound + ` w:a='1'>a&lt;&#x41;<w:r/><![CDATA[b]]>` + "\r\n</w:p>"))
	f.Add([]byte(`<a xmlns="urn:a"><b xmlns=""/><!-- c --><?d e?></a>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		root, err := Parse("", content)
		if err != nil {
			return
		}
		var got, want strings.Builder
		got.WriteString(shape(root))
		d := xml.NewDecoder(bytes.NewReader(content))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil && bytes.Contains(content, []byte("<?xml")) {
				return // of the declaration, whose values encoding/xml looks at more closely
			}
			if err != nil {
				t.Fatalf("%q is taken: %v", content, err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				want.WriteString("<" + token.Name.Local)
				for _, a := range token.Attr {
					if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
						want.WriteString(" " + a.Value)
					}
				}
			case xml.EndElement:
				want.WriteString(">")
			}
		}
		if got.String() != want.String() {
			t.Errorf("%q is read as %q, want %q", content, got.String(), want.String())
		}
	})
}

func shape(n *Node) string {
	s := "<" + n.Name[strings.LastIndexByte(n.Name, ':')+1:]
	for _, a := range n.Attributes {
		s += " " + a.Value
	}
	for _, k := range n.Children {
		s += shape(k)
	}
	return s + ">"
}
