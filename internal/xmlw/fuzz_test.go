package xmlw

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// FuzzWriter turns the input into a series of calls. Either the Writer reports
// an error, or encoding/xml reads back exactly what was written.
func FuzzWriter(f *testing.F) {
	f.Add("sascte", "rsid", "Độc lập & tự do\r\n\t\"]]>")
	f.Add("sssteestvnde", "x", "\x00")
	f.Add("hses", "a", "\xE1\xBA")
	f.Add("sltlve", "x", "Độc lập & tự do")
	f.Add("sltlve", "x", "Độc lập  – tự do ")
	f.Add("sttrte", "", "\uFFFE")
	f.Fuzz(func(t *testing.T, calls, value, text string) {
		var out strings.Builder
		x := New(&out)
		var want tokens
		depth, taken := 0, 0
		for _, call := range calls {
			switch call {
			case 'h':
				x.Header()
			case 's':
				x.Start("e")
				want.add("<e")
				depth, taken = depth+1, 0
			case 'a':
				name := "a" + strings.Repeat("b", taken)
				taken++
				x.Attr(name, value)
				want.add(name + "=" + value)
			case 'n':
				x.Empty("m", "k", value, "l", text)
				want.add("<m", "k="+value, "l="+text, "/>")
			case 'v':
				x.Value("v", value)
				want.add("<v", "val="+value, "/>")
			case 't':
				x.Text(text)
				want.text(text)
			case 'l':
				if x.Line("<t>", text, "</t>") {
					want.line("<t", text)
				}
			case 'e':
				x.End()
				want.add("/>")
				depth--
			}
		}
		for ; depth > 0; depth-- {
			x.End()
			want.add("/>")
		}
		if err := x.Flush(); err != nil {
			var char *CharError
			var misuse *MisuseError
			if !errors.As(err, &char) && !errors.As(err, &misuse) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		got, err := parse(out.String())
		if err != nil {
			t.Fatalf("%v in\n%s", err, &out)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("read back %q\nwant      %q\nfrom      %s", got, want, &out)
		}
	})
}

// tokens is a document flattened to strings that can be compared.
type tokens []string

func (ts *tokens) add(more ...string) { *ts = append(*ts, more...) }

// text joins neighbouring texts, since a reader cannot tell them apart.
func (ts *tokens) text(s string) {
	if s == "" {
		return
	}
	if last := len(*ts) - 1; last >= 0 && strings.HasPrefix((*ts)[last], "text:") {
		(*ts)[last] += s
		return
	}
	ts.add("text:" + s)
}

// line is an element of text that has no space which a reader could drop.
func (ts *tokens) line(name, s string) {
	if strings.Trim(s, " ") != s || strings.Contains(s, "  ") {
		ts.add("spaces")
	}
	ts.add(name)
	ts.text(s)
	ts.add("/>")
}

func parse(document string) (tokens, error) {
	var got tokens
	d := xml.NewDecoder(strings.NewReader(document))
	for depth := 0; ; {
		token, err := d.Token()
		if err == io.EOF {
			return got, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			got.add("<" + token.Name.Local)
			for _, a := range token.Attr {
				got.add(a.Name.Local + "=" + a.Value)
			}
		case xml.EndElement:
			depth--
			got.add("/>")
		case xml.CharData:
			if depth > 0 {
				got.text(string(token))
			}
		}
	}
}
