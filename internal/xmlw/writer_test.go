package xmlw

import (
	"errors"
	"io"
	"strings"
	"testing"
)

func TestMarkup(t *testing.T) {
	tests := []struct {
		name  string
		write func(x *Writer)
		want  string
	}{
		{"empty element", func(x *Writer) { x.Start("w:p"); x.End() }, `<w:p/>`},
		{"nesting", func(x *Writer) { x.Start("a"); x.Start("b"); x.Text("c"); x.End(); x.End() }, `<a><b>c</b></a>`},
		{"empty text is no content", func(x *Writer) { x.Start("w:t"); x.Text(""); x.End() }, `<w:t/>`},
		{"attributes in order", func(x *Writer) { x.Start("a"); x.Attr("z", "1"); x.AttrInt("b", -2); x.End() }, `<a z="1" b="-2"/>`},
		{"smallest integer", func(x *Writer) { x.Start("a"); x.AttrInt("n", -1<<63); x.End() }, `<a n="-9223372036854775808"/>`},
		{"text escapes", func(x *Writer) { x.Start("a"); x.Text("<&>\"'\r\n\t]]>"); x.End() }, "<a>&lt;&amp;&gt;\"'&#xD;\n\t]]&gt;</a>"},
		{"attribute escapes", func(x *Writer) { x.Start("a"); x.Attr("b", "<&>\"'\r\n\t"); x.End() }, `<a b="&lt;&amp;&gt;&quot;'&#xD;&#xA;&#x9;"/>`},
		{"value", func(x *Writer) { x.Value("w:jc", "both") }, `<w:jc w:val="both"/>`},
		{"integer value", func(x *Writer) { x.ValueInt("w:sz", 28) }, `<w:sz w:val="28"/>`},
		{"empty with attributes", func(x *Writer) { x.Empty("w:pgSz", "w:w", "11906", "w:h", "16838") }, `<w:pgSz w:w="11906" w:h="16838"/>`},
		{"line", func(x *Writer) { x.Start("a"); x.Line("<b>", "c ấ", "</b>"); x.End() }, `<a><b>c ấ</b></a>`},
		{"raw", func(x *Writer) { x.Start("a"); x.Raw("<b>&amp;</b>"); x.End() }, `<a><b>&amp;</b></a>`},
		{"raw of nothing", func(x *Writer) { x.Start("a"); x.Raw(""); x.Attr("b", ""); x.End() }, `<a b=""/>`},
		{"header", func(x *Writer) { x.Header(); x.Empty("a") },
			"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>"},
		{"Vietnamese", func(x *Writer) { x.Start("a"); x.Text("Độc lập – Tự do – Hạnh phúc 𝄞"); x.End() },
			"<a>Độc lập – Tự do – Hạnh phúc 𝄞</a>"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out strings.Builder
			x := New(&out)
			test.write(x)
			if err := x.Flush(); err != nil {
				t.Fatal(err)
			}
			if out.String() != test.want {
				t.Errorf("got  %s\nwant %s", &out, test.want)
			}
		})
	}
}

// TestLineRefuses: what Line does not write it leaves to other calls, with nothing of it written.
func TestLineRefuses(t *testing.T) {
	for _, text := range []string{"", " ", " a", "a ", "ấ ", "a  b", "a & b", "<", "\r", "\x00", "\xc3", "\ufffe", strings.Repeat("a", bufferSize)} {
		var out strings.Builder
		x := New(&out)
		x.Start("a")
		if x.Line("<b>", text, "</b>") {
			t.Errorf("%.20q is written", text)
		}
		x.Attr("c", "")
		x.End()
		if err := x.Flush(); err != nil || out.String() != `<a c=""/>` {
			t.Errorf("%.20q: %s, %v", text, &out, err)
		}
	}
	if x := New(io.Discard); x.Line("<b>", "a", "</b>") {
		t.Error("written outside of the document element")
	}
}

func TestMisuse(t *testing.T) {
	tests := []struct {
		name  string
		write func(x *Writer)
		call  string
	}{
		{"attribute after text", func(x *Writer) { x.Start("a"); x.Text("t"); x.Attr("b", "c") }, "Attr"},
		{"attribute after child", func(x *Writer) { x.Start("a"); x.Empty("b"); x.AttrInt("c", 1) }, "Attr"},
		{"attribute before anything", func(x *Writer) { x.Attr("b", "c") }, "Attr"},
		{"end without start", func(x *Writer) { x.Empty("a"); x.End() }, "End"},
		{"text outside", func(x *Writer) { x.Text("t") }, "Text"},
		{"second document element", func(x *Writer) { x.Empty("a"); x.Start("b") }, "Start"},
		{"late header", func(x *Writer) { x.Start("a"); x.Header() }, "Header"},
		{"second header", func(x *Writer) { x.Header(); x.Header() }, "Header"},
		{"left open", func(x *Writer) { x.Start("a") }, "Flush"},
		{"attribute without value", func(x *Writer) { x.Empty("a", "b", "c", "d") }, "Empty"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			x := New(io.Discard)
			test.write(x)
			x.Start("later calls change nothing")
			var misuse *MisuseError
			if err := x.Flush(); !errors.As(err, &misuse) || misuse.Call != test.call {
				t.Fatalf("got %v, want a misuse of %s", err, test.call)
			}
			if x.Err() != misuse {
				t.Errorf("Err is %v after Flush gave %v", x.Err(), misuse)
			}
		})
	}
}

func TestZeroWriter(t *testing.T) {
	var x Writer
	x.Start("a")
	x.End()
	var misuse *MisuseError
	if err := x.Flush(); !errors.As(err, &misuse) {
		t.Errorf("no output: got %v", err)
	}
	var out strings.Builder
	x.Reset(&out)
	x.Empty("a")
	if err := x.Flush(); err != nil || out.String() != "<a/>" {
		t.Errorf("after Reset: got %q, %v", &out, err)
	}
}

// Whatever meets the end of the buffer comes out whole and does not make it grow.
func TestBufferBoundary(t *testing.T) {
	for pad := bufferSize - 80; pad < bufferSize+5; pad++ {
		var out strings.Builder
		x := New(&out)
		x.Start("root")
		x.Text(strings.Repeat("x", pad))
		x.Start("p")
		x.Attr("a", `"`)
		x.AttrInt("n", 123)
		x.Text("é&")
		x.Value("v", "1")
		x.Line("<t>", "é", "</t>")
		x.End()
		x.End()
		if err := x.Flush(); err != nil {
			t.Fatal(err)
		}
		want := "<root>" + strings.Repeat("x", pad) + `<p a="&quot;" n="123">é&amp;<v w:val="1"/><t>é</t></p></root>`
		if out.String() != want {
			t.Fatalf("padding %d: wrong output", pad)
		}
		if cap(x.buf) != bufferSize {
			t.Fatalf("padding %d: the buffer has grown to %d bytes", pad, cap(x.buf))
		}
	}
}

func TestLongTextKeepsBuffer(t *testing.T) {
	var out strings.Builder
	x := New(&out)
	text := strings.Repeat("chữ ", bufferSize)
	x.Start("a")
	x.Attr("b", text)
	x.Text(text)
	x.Value("v", text)
	x.End()
	if err := x.Flush(); err != nil {
		t.Fatal(err)
	}
	if out.String() != `<a b="`+text+`">`+text+`<v w:val="`+text+`"/></a>` {
		t.Error("wrong output")
	}
	if cap(x.buf) != bufferSize {
		t.Errorf("the buffer has grown to %d bytes", cap(x.buf))
	}
}

func TestWriteError(t *testing.T) {
	full := errors.New("disk full")
	tests := []struct {
		name string
		out  writerFunc
		want error
	}{
		{"error", func(b []byte) (int, error) { return 0, full }, full},
		{"short write", func(b []byte) (int, error) { return len(b) / 2, nil }, io.ErrShortWrite},
	}
	for _, test := range tests {
		calls := 0
		x := New(writerFunc(func(b []byte) (int, error) { calls++; return test.out(b) }))
		x.Start("a")
		x.Text(strings.Repeat("x", 3*bufferSize))
		x.End()
		if err := x.Flush(); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v", test.name, err)
		}
		if calls != 1 {
			t.Errorf("%s: written to %d times", test.name, calls)
		}
	}
}

func TestResetForgetsError(t *testing.T) {
	x := New(io.Discard)
	x.Start("open")
	x.Text("\x00")
	var out strings.Builder
	x.Reset(&out)
	x.Empty("a")
	if err := x.Flush(); err != nil || out.String() != "<a/>" {
		t.Errorf("got %q, %v", &out, err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
