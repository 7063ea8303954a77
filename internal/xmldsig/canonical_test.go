package xmldsig

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/judge"
)

var documents = []string{
	`<a/>`,
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<a b="1" a='2'>x&lt;&amp;&gt;&quot;&#13;` + "\r\n\r\t" + `y</a>` + "\n",
	`<a z="&#9;&#10;&#13;&lt;&quot;&apos;>" y=" x` + "\t\n" + `y "/>`,
	`<a xmlns="u:a"><b xmlns=""><c xmlns="u:a"/><c xmlns=""/></b><b xmlns="u:a"/></a>`,
	`<a xmlns=""><b xmlns=""/></a>`,
	`<x:a xmlns:x="u:x" xmlns:y="u:y" y:b="1" x:c="2" b="3" xml:lang="vi" xml:space="preserve"><x:a xmlns:x="u:z" y:q="1"><x:b xmlns:x="u:x"/></x:a><!-- no -->t<!-- u -->v</x:a>`,
	`<a xmlns:b="u:2" xmlns:a="u:1" b:z="1" a:z="2" z="3"><c xmlns:b="u:1" xmlns:a="u:2" b:z="1" a:z="2"/></a>`,
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="t" Target="word/document.xml" Id="rId1"/></Relationships>`,
	`<a>Ủy ban nhân dân 😀 &#x1F600;]]&gt;</a>`,
}

// TestCanonical: libxml2 gives the same canonical form of each document, and of each element of it by its XPath.
func TestCanonical(t *testing.T) {
	judge.Need(t, judge.XMLLint)
	for _, d := range documents {
		root, err := Parse("a.xml", []byte(d))
		if err != nil {
			t.Errorf("%s: %v", d, err)
			continue
		}
		lint := exec.Command("xmllint", "--c14n", "-")
		lint.Stdin = strings.NewReader(d)
		want, err := lint.Output()
		if err != nil {
			t.Fatal(err)
		}
		want = bytes.TrimSuffix(bytes.ReplaceAll(want, []byte("<!-- no -->"), nil), []byte("\n"))
		want = bytes.ReplaceAll(want, []byte("<!-- u -->"), nil)
		if got := root.Canonical(); !bytes.Equal(got, want) {
			t.Errorf("%s\n got %s\nwant %s", d, got, want)
		}
	}
}

// TestCanonicalPart: an element within a document declares what is in force there.
func TestCanonicalPart(t *testing.T) {
	root, err := Parse("a.xml", []byte(`<a xmlns="u:a" xmlns:z="u:z" xmlns:y="u:old" xml:lang="vi"><y:b xmlns:y="u:y" c="1"><d xmlns="u:a"/></y:b></a>`))
	if err != nil {
		t.Fatal(err)
	}
	b := root.Only("u:y", "b")
	if got, want := string(b.Canonical()), `<y:b xmlns="u:a" xmlns:y="u:y" xmlns:z="u:z" c="1" xml:lang="vi"><d></d></y:b>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := string(b.Children()[0].Canonical()), `<d xmlns="u:a" xmlns:y="u:y" xmlns:z="u:z" xml:lang="vi"></d>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, d := range []string{
		``, `<a>`, `<a/><a/>`, `<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>`, `<a>&e;</a>`, `<a><![CDATA[x]]></a>`, `<a><?x y?></a>`, `<?x y?><a/>`,
		`<a/><?x y?>`, `<a b="1" b="2"/>`, `<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>`, `<x:a/>`, `<a xmlns:x="u" xmlns:x="v"/>`, `<a xmlns="u" xmlns="v"/>`,
		`<a xmlns:xml="u"/>`, `<a xmlns:x=""/>`, `<a><b Id="i"/><c Id="i"/></a>`, `<a><b Id="i"/><c ID="i"/></a>`, `<a><b id="i"/><c xml:id="i"/></a>`,
		"<a>\x01</a>", "<a>\xff</a>",
	} {
		if root, err := Parse("a.xml", []byte(d)); err == nil {
			t.Errorf("%s is read: %s", d, root.Canonical())
		}
	}
}

// TestParseIsBounded: many attributes or namespaces are refused at once, many elements are read at once.
func TestParseIsBounded(t *testing.T) {
	start := time.Now()
	for _, d := range []string{
		`<a ` + strings.Repeat(`x="" `, 300_000) + `/>`,
		strings.Repeat(`<a xmlns:b="u">`, 400) + strings.Repeat(`</a>`, 400),
	} {
		if _, err := Parse("a.xml", []byte(d)); !errors.Is(err, ErrShape) {
			t.Errorf("%.30s…: %v", d, err)
		}
	}
	root, err := Parse("a.xml", []byte(`<a>`+strings.Repeat(`<b xmlns:x="u">t</b>`, 100_000)+`</a>`))
	if err != nil {
		t.Fatal(err)
	}
	root.Canonical()
	if root, err = Parse("a.xml", []byte(`<a>`+strings.Repeat(`t<b/>t<!--c-->`, 300_000)+`</a>`)); err != nil {
		t.Fatal(err)
	}
	root.Canonical()
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// FuzzCanonical: the canonical form is its own canonical form.
func FuzzCanonical(f *testing.F) {
	for _, d := range documents {
		f.Add([]byte(d))
	}
	f.Fuzz(func(t *testing.T, d []byte) {
		root, err := Parse("a.xml", d)
		if err != nil {
			return
		}
		once := root.Canonical()
		again, err := Parse("a.xml", once)
		if err != nil {
			t.Fatalf("%q is not read: %v", once, err)
		}
		if twice := again.Canonical(); !bytes.Equal(twice, once) {
			t.Errorf("%q becomes %q", once, twice)
		}
	})
}

func TestAppend(t *testing.T) {
	for before, want := range map[string]string{
		`<?xml version="1.0"?><a xmlns="u"/><!-- end -->`: `<?xml version="1.0"?><a xmlns="u"><c d="&lt;"/></a><!-- end -->`,
		`<a xmlns="u"></a>`:                                    `<a xmlns="u"><c d="&lt;"/></a>`,
		"<a xmlns=\"u\"><b/>\n</a>\n":                          "<a xmlns=\"u\"><b/>\n<c d=\"&lt;\"/></a>\n",
		`<a xmlns="u"><b>t</b><b><b/></b> <!-- </a> --> </a >`: `<a xmlns="u"><b>t</b><b><b/></b> <!-- </a> --> <c d="&lt;"/></a >`,
		`<x:a xmlns:x="u"><x:b/></x:a>`:                        `<x:a xmlns:x="u"><x:b/><x:c d="&lt;"/></x:a>`,
		"\xEF\xBB\xBF<a><b/></a>":                              "\xEF\xBB\xBF<a><b/><c d=\"&lt;\"/></a>",
	} {
		if got, err := Append("a.xml", []byte(before), "c", "d", "<"); err != nil || string(got) != want {
			t.Errorf("%s becomes %s, %v", before, got, err)
		}
	}
	for _, bad := range []string{"", "<a>", "<a><b></a>", "<a/><a/>"} {
		if got, err := Append("a.xml", []byte(bad), "c"); err == nil {
			t.Errorf("%s becomes %s", bad, got)
		}
	}
}
