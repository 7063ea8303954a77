package opc

import (
	"bytes"
	"testing"
)

// FuzzOpenReader opens anything and uses all of it: no panic, and no more
// bytes than the limits allow.
func FuzzOpenReader(f *testing.F) {
	f.Add(write(f, sample(f)))
	f.Add(zipOf(f, ContentTypesName[1:], types, "_rels/.rels", relsStart+`<Relationship Id="a" Target="#b"/></Relationships>`))
	f.Add([]byte("PK\x05\x06" + string(make([]byte, 18))))
	limits := Limits{Entries: 100, PartBytes: 1 << 20, TotalBytes: 4 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := limits.OpenReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		for _, part := range p.Parts() {
			content, err := p.Part(part.Name)
			if err == nil && int64(len(content)) != part.Size {
				t.Errorf("%s: %d bytes, %d declared", part.Name, len(content), part.Size)
			}
			p.Relationships(part.Name)
		}
		p.Relationships("")
		p.Check()
	})
}

// FuzzDescription reads the XML parts that describe a package, which the fuzzer
// hardly reaches through a zip file.
func FuzzDescription(f *testing.F) {
	f.Add([]byte(types), "/word/document.xml")
	f.Add([]byte(relsStart+`<Relationship Id="a" Type="b" Target="../../c#d"/></Relationships>`), "")
	f.Add([]byte(`<!DOCTYPE a [<!ENTITY b "c">]>`+types), "/")
	f.Fuzz(func(t *testing.T, data []byte, source string) {
		if types, err := readContentTypes(bytes.NewReader(data)); err == nil {
			types.of(source)
		}
		relationships, err := readRelationships(bytes.NewReader(data), source)
		if err != nil {
			return
		}
		for _, r := range relationships {
			if !r.External && r.Target != source && r.Target[0] != '/' {
				t.Errorf("%q is not absolute", r.Target)
			}
		}
	})
}

// FuzzNames holds the names of relationship parts against their inverse.
func FuzzNames(f *testing.F) {
	f.Add("/word/document.xml", "/word/_rels/document.xml.rels")
	f.Add("", "/_rels/.rels")
	f.Fuzz(func(t *testing.T, a, b string) {
		RelationshipsSource(a)
		if !validName(a) || !validName(b) {
			return
		}
		if source, ok := RelationshipsSource(RelationshipsName(a)); !ok || source != a {
			t.Errorf("relationships of %q are taken for those of %q", a, source)
		}
		if got := resolve(a, relative(a, b)); got != b {
			t.Errorf("from %q, %q resolves to %q", a, relative(a, b), got)
		}
	})
}
