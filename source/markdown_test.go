package source

import "testing"

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"plain", "Không có", "Không có"},
		{"empty", "", ""},
		{"bold", "nhận **759** đơn", "nhận b(759) đơn"},
		{"bold with underscores", "nhận __759__ đơn", "nhận b(759) đơn"},
		{"italic", "*phục vụ* _người dân_", "i(phục vụ) i(người dân)"},
		{"both", "***cả hai***", "b(i(cả hai))"},
		{"italic in bold", "**đậm *nghiêng* đậm**", "b(đậm )b(i(nghiêng))b( đậm)"},
		{"bold in italic", "*nghiêng **đậm***", "i(nghiêng )b(i(đậm))"},
		{"two levels of bold", "**a **b** c**", "b(a b c)"},
		{"within Vietnamese quotes", "“*Tết yên vui - đầm ấm*”", "“i(Tết yên vui - đầm ấm)”"},
		{"around Vietnamese quotes", "phong trào **“Dân vận khéo”**; và", "phong trào b(“Dân vận khéo”); và"},
		{"in brackets", "(**04** rút đơn)", "(b(04) rút đơn)"},
		{"superscript", "1.973 m^2^.", "1.973 ms(2)."},
		{"two superscripts", "a^b^c^d^", "as(b)cs(d)"},
		{"two powers", "10^6 đến 10^9 đồng", "10^6 đến 10^9 đồng"},
		{"bold superscript", "**m^2^**", "b(m)b(s(2))"},
		{"caret alone", "m^2 và 3^", "m^2 và 3^"},
		{"caret with spaces", "a ^ b ^ c", "a ^ b ^ c"},
		{"escaped caret", `m^2\^`, "m^2^"},
		{"two carets", "x^^y", "x^^y"},
		{"unclosed", "**chưa đóng", "**chưa đóng"},
		{"star with spaces", "5 * 3 * 2", "5 * 3 * 2"},
		{"e-mail", "noi_vu_gv@example.gov.vn", "noi_vu_gv@example.gov.vn"},
		{"escape", `\*không\* \_nghiêng\_ m\^2\^ \[^1\]`, "*không* _nghiêng_ m^2^ [^1]"},
		{"backslash before a letter", `C:\nội vụ`, `C:\nội vụ`},
		{"entities", "A &amp; B &lt; &#67; &#x44;&nbsp;E", "A & B < C D\u00a0E"},
		{"no entity", "A & B; R&D &x; &", "A & B; R&D &x; &"},
		{"escaped entity", `\&amp; &amp;lt; &#92;*`, `&amp; &lt; \*`},
		{"hard break by backslash", "một\\\nhai", "một|hai"},
		{"hard break by spaces", "một  \nhai", "một|hai"},
		{"soft break", "một\nhai *ba\nbốn*", "một hai i(ba bốn)"},
		{"number at the start", "1. một *hai*", "1. một i(hai)"},
		{"dash at the start", "- một *hai*", "- một i(hai)"},
		{"star at the start", "* một *hai*", "* một i(hai)"},
		{"heading mark", "# một *hai*", "# một i(hai)"},
		{"quotation mark", "> một *hai*", "> một i(hai)"},
		{"rule", "***", "***"},
		{"indented", "     một *hai*", "một i(hai)"},
		{"code", "`a` *b*", "`a` i(b)"},
		{"link", "[Cổng](https://x.vn) *a*", "[Cổng](https://x.vn) i(a)"},
		{"link of two faces", "[**a** b](https://x.vn)", "b([a](https://x.vn))[ b](https://x.vn)"},
		{"link without a scheme", "[a](www.x.vn)", "[a](https://www.x.vn)"},
		{"link to a part", "[mục II](#muc-ii)", "[mục II](#muc-ii)"},
		{"no link", "[1](2), [a](), [a] (https://x.vn), [x", "[1](2), [a](), [a] (https://x.vn), [x"},
		{"brackets before a link", "[1](2) [x] [b](https://x.vn)", "[1](2) [x] [b](https://x.vn)"},
		{"faces in no link", "[*1*](2_a_)", "[i(1)](2_a_)"},
		{"image in text", "a ![*x*](b.png) b", "a ![i(x)](b.png) b"},
		{"image in a link", "[![x](b.png)](https://x.vn)", "[![x](b.png)](https://x.vn)"},
		{"note beside a link", "[a](https://x.vn)[^7]", "[a](https://x.vn){Kế hoạch b(2066)}"},
		{"escaped link", `\[a](https://x.vn)`, "[a](https://x.vn)"},
		{"subscripts", "H~2~O, CO~2~, Al~2~(SO~4~)~3~, x~max~", "Hu(2)O, COu(2), Alu(2)(SOu(4))u(3), xu(max)"},
		{"about", "~5 km đến ~7 km, 3~4~5, x ~2~, x~a b~, x~abcd~, x~~2~~, x~2, x~2~~", "~5 km đến ~7 km, 3~4~5, x ~2~, x~a b~, x~abcd~, x~~2~~, x~2, x~2~~"},
		{"bold subscript", "**H~2~O**", "b(H)b(u(2))b(O)"},
		{"html", "<b>a</b> *b*", "<b>a</b> i(b)"},
		{"brackets", "điểm [1], [a] và *b*", "điểm [1], [a] và i(b)"},
		{"note", "giai đoạn[^7].", "giai đoạn{Kế hoạch b(2066)}."},
		{"note twice", "a[^7] b[^7]", "a{Kế hoạch b(2066)} b{Kế hoạch b(2066)}"},
		{"note in bold", "**a[^7]b**", "b(a){Kế hoạch b(2066)}b(b)"},
		{"note of two paragraphs", "a[^hai]", "a{một / hai}"},
		{"a definition is text", "[^7]: *x*", "{Kế hoạch b(2066)}: i(x)"},
		{"unknown note", "a[^8] b", `a b!there is no note with this label`},
		{"note in a note", "a[^trong]", "a{x{} y}"},
		{"no label", "a[^] [^a b] [^", "a[^] [^a b] [^"},
		{"note with an indented paragraph", "a[^lề]", "a{một / hai}"},
		{"two paragraphs", "một\n\nhai", "một\n\nhai!an empty line: this field is one paragraph"},
	}
	notes := Notes{"7": "Kế hoạch **2066**", "hai": "một\n\nhai", "lề": "một\n\n      hai", "trong": "x[^7] y"}
	for _, test := range tests {
		if got := show(Markdown(test.source, notes)); got != test.want {
			t.Errorf("%s: %q gives %q, want %q", test.name, test.source, got, test.want)
		}
	}
}

func TestMarkdownWithoutMarksIsPlain(t *testing.T) {
	for _, s := range []string{"Không có", `a \* b`, "m^2", "một\nhai"} {
		if text := Markdown(s, nil); !text.IsPlain() || text.IsEmpty() {
			t.Errorf("%q: %+v", s, text)
		}
	}
	if text := Markdown("*a*", nil); text.IsPlain() {
		t.Errorf("%+v is plain", text)
	}
}
