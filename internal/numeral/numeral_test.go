package numeral_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/internal/numeral"
	"github.com/vanthu/baocao/model"
)

// shown is what becomes of a typed number: its value and what was typed beside it, or the refusal and what it offers.
func shown(s string, c numeral.Convention) string {
	n, err := numeral.Read(s, c)
	if err != nil {
		r := err.(*numeral.Refusal)
		kind := [...]string{"", "no number", "too long", "ambiguous", "English", "spaced", "plus", "minus", "mark"}[r.Kind]
		if r.Kind == numeral.Ambiguous {
			return kind + " " + r.Readings[0].String() + " " + r.Readings[1].String()
		}
		return strings.TrimSpace(kind + " " + r.Spelling)
	}
	s = n.Value.StringFixed(int32(n.Decimals))
	if n.Percent {
		s += "%"
	}
	if n.Pad {
		s += " padded"
	}
	if n.Rounded {
		s += " rounded"
	}
	return s
}

// TestRead has what is typed, and what it is under no convention, under vi and under point; = is the same as before it.
func TestRead(t *testing.T) {
	for _, row := range [][4]string{
		// Read in one way only.
		{"488", "488", "=", "="},
		{"05", "5 padded", "=", "="},
		{"0", "0", "=", "="},
		{"-7", "-7", "=", "="},
		{"\u22127", "-7", "=", "="},
		{" 12\u00a0", "12", "=", "="},
		{"10 %", "10%", "=", "="},
		{"1973", "1973", "=", "="},
		{strings.Repeat("9", 30), strings.Repeat("9", 30), "=", "="},

		// Two numbers to two readers.
		{"1.973", "ambiguous 1973 1.973", "1973", "1.973"},
		{"1,973", "ambiguous 1973 1.973", "1.973", "ambiguous 1973 1.973"},
		{"12.500", "ambiguous 12500 12.5", "12500", "12.500"},
		{"3.141", "ambiguous 3141 3.141", "3141", "3.141"},
		{"1.000", "ambiguous 1000 1", "1000", "1.000"},
		{"-1.973", "ambiguous -1973 -1.973", "-1973", "-1.973"},
		{"\u22121,973", "ambiguous -1973 -1.973", "-1.973", "ambiguous -1973 -1.973"},
		{"+1.973", "ambiguous 1973 1.973", "plus 1.973", "="},
		{"1.973%", "ambiguous 1973 1.973", "1973%", "1.973%"},

		// Negative numbers in other writings.
		{"(90)", "minus -90", "=", "="},
		{"( 12,5 )", "minus -12,5", "=", "="},
		{"(8,5)%", "minus -8,5%", "=", "="},
		{"(1.973)", "ambiguous -1973 -1.973", "minus -1.973", "="},
		{"(1 973)", "spaced -1973", "spaced -1.973", "spaced -1973"},
		{"– 5", "minus -5", "=", "="},
		{"—5", "minus -5", "=", "="},
		{"- 5", "minus -5", "=", "="},
		{"\u2212 5%", "minus -5%", "=", "="},
		{"(5", "no number", "=", "="},
		{"()", "no number", "=", "="},
		{"-(5)", "no number", "=", "="},
		{"–", "no number", "=", "="},
		{"+ 5", "no number", "=", "="},

		// A point that cannot part groups, and a comma that cannot.
		{"12.5", "12.5", "mark 12,5", "12.5"},
		{"0.125", "0.125", "mark 0,125", "0.125"},
		{"012.500", "12.500", "mark 012,500", "12.500"},
		{"1234.567", "1234.567", "mark 1234,567", "1234.567"},
		{"1973.25", "1973.25", "mark 1973,25", "1973.25"},
		{"13.90", "13.90", "mark 13,90", "13.90"},
		{"13.9%", "13.9%", "mark 13,9%", "13.9%"},
		{"-0.5", "-0.5", "mark -0,5", "-0.5"},
		{"83,9%", "83.9%", "=", "="},
		{"1,5", "1.5", "=", "="},
		{"0,125", "0.125", "=", "="},
		{"1234,567", "1234.567", "=", "="},

		// Groups.
		{"1.973,25", "1973.25", "=", "mark 1973.25"},
		{"-1.973,25 %", "-1973.25%", "=", "mark -1973.25%"},
		{"1.234.567", "1234567", "=", "mark 1234567"},
		{"1.234.567,8", "1234567.8", "=", "mark 1234567.8"},
		{"1,973.25", "English 1.973,25", "=", "English 1973.25"},
		{"-1,973.25%", "English -1.973,25%", "=", "English -1973.25%"},
		{"1,234,567", "English 1.234.567", "=", "English 1234567"},
		{"1,234,567.8", "English 1.234.567,8", "=", "English 1234567.8"},
		{"1 973", "spaced 1973", "spaced 1.973", "spaced 1973"},
		{"1\u00a0973,25", "spaced 1.973,25", "=", "spaced 1973.25"},
		{"1\u202f234\u202f567", "spaced 1.234.567", "=", "spaced 1234567"},
		{"1 973.25", "spaced 1.973,25", "=", "spaced 1973.25"},

		// As Excel shows what is too wide.
		{"1,23E+11", "123000000000 rounded", "=", "="},
		{"1.234E+11", "123400000000 rounded", "=", "="},
		{"-1,5E-03", "-0.0015 rounded", "=", "="},
		{"5E+00", "5 rounded", "=", "="},
		{"1,2E+30", "too long", "=", "="},
		{"1,2E-12", "too long", "=", "="},
		{"1 2E+05", "no number", "=", "="},
		{"12,3E+05", "no number", "=", "="},
		{"1E+9999", "no number", "=", "="},
		{"1e5", "no number", "=", "="},
		{"E+11", "no number", "=", "="},

		// No numbers.
		{"+5", "plus 5", "=", "="},
		{"+ 12,5%", "no number", "=", "="},
		{"", "no number", "=", "="},
		{"%", "no number", "=", "="},
		{"-", "no number", "=", "="},
		{"--5", "no number", "=", "="},
		{"+-5", "no number", "=", "="},
		{".5", "no number", "=", "="},
		{"5.", "no number", "=", "="},
		{"5,", "no number", "=", "="},
		{"1..5", "no number", "=", "="},
		{"12.3.2024", "no number", "=", "="},
		{"1.973.25", "no number", "=", "="},
		{"0.125.000", "no number", "=", "="},
		{"1234.567,8", "no number", "=", "="},
		{"1.973,250,1", "no number", "=", "="},
		{"1,234.567.890", "no number", "=", "="},
		{"1.973 250", "no number", "=", "="},
		{"5 5", "no number", "=", "="},
		{"1 97", "no number", "=", "="},
		{"(5)", "minus -5", "=", "="},
		{"5 đồng", "no number", "=", "="},
		{"bốn", "no number", "=", "="},
		{"0x10", "no number", "=", "="},
		{"١٢", "no number", "=", "="},
		{"５", "no number", "=", "="},
		{"NaN", "no number", "=", "="},
		{"5%%", "no number", "=", "="},
		{"\xff", "no number", "=", "="},

		// Longer than any number.
		{strings.Repeat("9", 31), "too long", "=", "="},
		{"0,1234567890123", "too long", "=", "="},
		{strings.Repeat("9", 1<<20), "too long", "=", "="},
		{strings.Repeat("a", 1<<20), "no number", "=", "="},
	} {
		for i, c := range []numeral.Convention{numeral.Undeclared, numeral.Vietnamese, numeral.Point} {
			if row[i+1] == "=" {
				row[i+1] = row[i]
			}
			if i == 0 && row[1] == "=" {
				t.Fatalf("%q: a first column of =", row[0])
			}
			if got := shown(row[0], c); got != row[i+1] {
				t.Errorf("%.40q under %q: %s, want %s", row[0], c, got, row[i+1])
			}
		}
	}
}

func TestToken(t *testing.T) {
	for s, want := range map[string]string{
		"1.973": "1.973", "-12.500": "-12.5", "1e9": "1000000000", "1.5E-2": "0.015", "1.25e+1": "12.5", "0": "0",
		"1e999999999": "", "1e-999999999": "", "1e31": "", "9e-13": "", "1e": "", "1e99999999999999999999": "", "1,5e": "", "5%e1": "",
	} {
		n, err := numeral.Token(s)
		if got := n.Value.String(); err == nil && got != want || err != nil && want != "" {
			t.Errorf("%s: %s, %v, want %q", s, got, err, want)
		}
	}
}

func TestBeyond(t *testing.T) {
	for _, test := range []struct {
		typed    string
		decimals int
		want     numeral.Excess
	}{
		{"12,5", 1, numeral.NoExcess}, {"12", 0, numeral.NoExcess}, {"12,5", 12, numeral.NoExcess}, {"12,5", 1 << 62, numeral.NoExcess},
		{"1200,0", 0, numeral.ExcessZeros}, {"12,500", 1, numeral.ExcessZeros}, {"-12,50", 1, numeral.ExcessZeros},
		{"12,5", 0, numeral.ExcessDigits}, {"12,501", 2, numeral.ExcessDigits}, {"-12,5", -1 << 63, numeral.ExcessDigits},
	} {
		n, err := numeral.Read(test.typed, numeral.Vietnamese)
		if err != nil {
			t.Fatal(err)
		}
		if got := n.Beyond(test.decimals); got != test.want {
			t.Errorf("%s behind %d decimals: %v, want %v", test.typed, test.decimals, got, test.want)
		}
	}
}

// TestMessages: each refusal gives what is right, in each language as that writes numbers.
func TestMessages(t *testing.T) {
	for _, test := range []struct {
		typed  string
		c      numeral.Convention
		vi, en string
	}{
		{"1.973", numeral.Undeclared,
			"“1.973” có thể là 1973 (dấu chấm tách nhóm nghìn) hoặc 1,973 (dấu chấm thập phân); khai numbers: vi nếu là 1973, numbers: point nếu là 1,973",
			"“1.973” can be 1973 (a point between thousands) or 1.973 (a decimal point); declare numbers: vi for 1973, numbers: point for 1.973"},
		{"-1,973%", numeral.Undeclared,
			"“-1,973%” có thể là -1973% (kiểu Anh) hoặc -1,973% (dấu phẩy thập phân); nếu là -1973% thì viết như vậy, nếu là -1,973% thì khai numbers: vi",
			"“-1,973%” can be -1973% (English grouping) or -1.973% (a decimal comma); for the first write -1973%, for the second declare numbers: vi"},
		{"1,973.25", numeral.Undeclared, "“1,973.25” tách nhóm nghìn bằng dấu phẩy theo kiểu Anh; viết 1.973,25",
			"“1,973.25” has English commas between thousands; write 1.973,25"},
		{"12.5", numeral.Vietnamese,
			"“12.5” trái với numbers: vi đã khai (dấu chấm chỉ tách nhóm ba chữ số, dấu phẩy thập phân); nếu là số thập phân thì viết 12,5",
			"“12.5” is against numbers: vi (a point only parts groups of three digits, a comma is decimal); if it has decimals, write 12,5"},
		{"1.973,25", numeral.Point, "“1.973,25” trái với numbers: point đã khai (dấu chấm là dấu thập phân); viết 1973.25",
			"“1.973,25” is against numbers: point (a point is decimal); write 1973.25"},
		{strings.Repeat("9", 50), numeral.Undeclared,
			"“" + strings.Repeat("9", 40) + "…” quá dài: tối đa 30 chữ số trước dấu thập phân và 12 chữ số sau",
			"“" + strings.Repeat("9", 40) + "…” is too long: at most 30 digits before the decimal mark and 12 after it"},
	} {
		_, err := numeral.Read(test.typed, test.c)
		r, ok := errors.AsType[*numeral.Refusal](err)
		if !ok {
			t.Fatalf("%s: %v", test.typed, err)
		}
		if r.Vietnamese() != test.vi {
			t.Errorf("%s:\n got %s\nwant %s", test.typed, r.Vietnamese(), test.vi)
		}
		if r.Error() != test.en {
			t.Errorf("%s:\n got %s\nwant %s", test.typed, r.Error(), test.en)
		}
	}
}

func TestConvention(t *testing.T) {
	for _, c := range []numeral.Convention{numeral.Undeclared, numeral.Vietnamese, numeral.Point} {
		b, err := c.MarshalText()
		back := numeral.Convention(-1)
		if fault := back.UnmarshalText(b); err != nil || fault != nil || back != c {
			t.Errorf("%v is read as %v: %v, %v", c, back, err, fault)
		}
	}
	var c numeral.Convention
	if err := c.UnmarshalText([]byte("en")); err == nil || numeral.Convention(9).String() != "" {
		t.Error("en is a convention")
	}
}

// isAmbiguous says it as the issue defines it, of numbers with a sign, or negative in another writing.
func isAmbiguous(s string) bool {
	if inside, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inside, ")") {
		s = strings.TrimSpace(strings.TrimSuffix(inside, ")"))
	} else if plus, ok := strings.CutPrefix(s, "+"); ok {
		s = plus
	} else if sign, size := utf8.DecodeRuneInString(s); unicode.Is(unicode.Pd, sign) || sign == '\u2212' {
		s = strings.TrimSpace(s[size:])
	}
	at := strings.IndexAny(s, ".,")
	return at >= 1 && at <= 3 && s[0] != '0' && len(s) == at+4 && strings.Trim(s[:at]+s[at+1:], "0123456789") == ""
}

// FuzzRead: what is read is bounded; a number that is printed the Vietnamese way is the same number under vi; a number that is
// read under two conventions is one number but for those that are ambiguous; the spelling that a refusal offers is read, as
// the same number under each convention.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"1.973", "1,973", "-1.973,25%", "1,234,567.8", "1 973", "05", "1,23E+11", "12.5", "\u22120,125", "+5", "\xff1", "0.000", "1E-12", "(1.973)", "- 1,973", "++1,000"} {
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, s string, decimals int) {
		var values []decimal.Decimal
		var plain numeral.Kind
		for _, c := range []numeral.Convention{numeral.Undeclared, numeral.Vietnamese, numeral.Point} {
			n, err := numeral.Read(s, c)
			if r, refused := err.(*numeral.Refusal); refused {
				if c == numeral.Undeclared {
					plain = r.Kind
				}
				if r.Message.Vi == "" || r.Message.En == "" || !utf8.ValidString(r.Message.Vi) && utf8.ValidString(s) {
					t.Errorf("%q under %q: no message", s, c)
				}
				if r.Spelling == "" {
					continue
				}
				if _, err := numeral.Read(r.Spelling, c); err != nil && err.(*numeral.Refusal).Kind != numeral.TooLong {
					t.Errorf("%q under %q: the spelling %q is not read: %v", s, c, r.Spelling, err)
				}
				continue
			}
			values = append(values, n.Value)
			if n.Value.NumDigits() > 42 || n.Decimals < 0 || n.Decimals > 12 || n.Value.Exponent() > 30 {
				t.Errorf("%q under %q: %v with %d decimals", s, c, n.Value, n.Decimals)
			}
			n.Beyond(decimals)
			printed := model.Figure{Value: n.Value, Decimals: n.Decimals, Percent: n.Percent, Pad: n.Pad}.String()
			back, err := numeral.Read(printed, numeral.Vietnamese)
			if err != nil || !back.Value.Equal(n.Value) || back.Decimals != n.Decimals || back.Percent != n.Percent {
				t.Errorf("%q under %q is printed %q, which is read as %v, %v", s, c, printed, back, err)
			}
		}
		if isAmbiguous(strings.TrimSpace(s)) != (plain == numeral.Ambiguous) && !strings.HasSuffix(strings.TrimSpace(s), "%") {
			t.Errorf("%q: kind %d", s, plain)
		}
		for _, v := range values {
			if !v.Equal(values[0]) && plain != numeral.Ambiguous {
				t.Errorf("%q: %v", s, values)
			}
		}
		numeral.Token(s)
	})
}
