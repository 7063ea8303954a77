package opc

import "testing"

func TestValidName(t *testing.T) {
	tests := []struct {
		name string
		want bool
	}{
		{"/word/document.xml", true},
		{"/word/media/image1.png", true},
		{"/a", true},
		{"/docProps/a-b_c~d!$&'()*+,;=:@.xml", true},
		{"", false},
		{"/", false},
		{"word/document.xml", false},
		{"/word/", false},
		{"/word//document.xml", false},
		{"/word/.", false},
		{"/word/../document.xml", false},
		{"/word/document.", false},
		{"/word/đơn.xml", false},
		{"/word/a b.xml", false},
		{"/word/a%20b.xml", false},
		{`/word\document.xml`, false},
		{ContentTypesName, false},
		{"/_rels/.rels", false},
		{"/word/_RELS/document.xml.RELS", false},
		{"/word/_rels/document.xml", true},
	}
	for _, test := range tests {
		if got := validName(test.name); got != test.want {
			t.Errorf("validName(%q) = %v", test.name, got)
		}
	}
}

func TestRelationshipsName(t *testing.T) {
	tests := []struct{ source, name string }{
		{packageSource, "/_rels/.rels"},
		{"/document.xml", "/_rels/document.xml.rels"},
		{"/word/document.xml", "/word/_rels/document.xml.rels"},
		{"/a/b/c", "/a/b/_rels/c.rels"},
	}
	for _, test := range tests {
		if got := RelationshipsName(test.source); got != test.name {
			t.Errorf("RelationshipsName(%q) = %q, want %q", test.source, got, test.name)
		}
		if got, ok := RelationshipsSource(test.name); !ok || got != test.source {
			t.Errorf("RelationshipsSource(%q) = %q, %v", test.name, got, ok)
		}
	}
	for _, name := range []string{"/word/document.xml", "/word/document.rels", "/word/_rels/document.xml", "/rels/.rels", "", "/\u212A_rels/x"} {
		if source, ok := RelationshipsSource(name); ok {
			t.Errorf("RelationshipsSource(%q) = %q", name, source)
		}
	}
}

func TestReferences(t *testing.T) {
	tests := []struct{ source, reference, target string }{
		{packageSource, "word/document.xml", "/word/document.xml"},
		{"/word/document.xml", "styles.xml", "/word/styles.xml"},
		{"/word/document.xml", "media/image1.png", "/word/media/image1.png"},
		{"/word/document.xml", "../customXml/item1.xml", "/customXml/item1.xml"},
		{"/a/b/c/d.xml", "../../e/f.xml", "/a/e/f.xml"},
		{"/document.xml", "styles.xml", "/styles.xml"},
	}
	for _, test := range tests {
		if got := relative(test.source, test.target); got != test.reference {
			t.Errorf("relative(%q, %q) = %q, want %q", test.source, test.target, got, test.reference)
		}
		if got := resolve(test.source, test.reference); got != test.target {
			t.Errorf("resolve(%q, %q) = %q, want %q", test.source, test.reference, got, test.target)
		}
	}
}

func TestResolveForeign(t *testing.T) {
	tests := []struct{ source, reference, target string }{
		{"/word/document.xml", "/word/styles.xml", "/word/styles.xml"},
		{packageSource, "/word/document.xml", "/word/document.xml"},
		{packageSource, "./word/document.xml", "/word/document.xml"},
		{"/word/document.xml", "#_ftn1", "/word/document.xml"},
		{"/word/document.xml", "styles.xml#a", "/word/styles.xml"},
		{"/word/document.xml", "../../../../etc/passwd", "/etc/passwd"},
		{"/word/document.xml", "NULL", "/word/NULL"},
	}
	for _, test := range tests {
		if got := resolve(test.source, test.reference); got != test.target {
			t.Errorf("resolve(%q, %q) = %q, want %q", test.source, test.reference, got, test.target)
		}
	}
}
