package model

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/vanthu/baocao/decree"
)

// nfd is "Huế" with the two marks of its last letter apart.
const nfd = "Hue\u0302\u0301"

func TestValidate(t *testing.T) {
	table := func(r *Report) *Table { return r.Appendices[0].Body[0].Table }
	section := func(r *Report) *Section { return r.Body[0].Section }
	tests := []struct {
		name  string
		spoil func(*Report)
		want  string // "severity path rule"
	}{
		{"no agency", func(r *Report) { r.IssuingAgency = nil }, "error issuing_agency required"},
		{"agency without lines", func(r *Report) { r.IssuingAgency = Lines{} }, "error issuing_agency required"},
		{"empty line of the agency", func(r *Report) { r.IssuingAgency = Lines{"A", ""} }, "error issuing_agency[1] required"},
		{"empty line of the supervisor", func(r *Report) { r.SupervisoryAgency = Lines{""} }, "error supervisory_agency[0] required"},
		{"joint agency", func(r *Report) { r.Joint, r.Cosigners = []JointAgency{{}}, []Signature{r.Signature} }, "error joint[0].issuing_agency required"},
		{"no place", func(r *Report) { r.Place = "" }, "error place required"},
		{"no subject", func(r *Report) { r.Subject = Text{} }, "error subject required"},
		{"no body", func(r *Report) { r.Body, r.Appendices = nil, nil }, "error body required"},
		{"no recipients", func(r *Report) { r.Recipients = nil }, "error recipients required"},
		{"empty recipient", func(r *Report) { r.Recipients[1] = "" }, "error recipients[1] required"},
		{"no archive", func(r *Report) { r.Archive = "" }, "error archive required"},
		{"no position", func(r *Report) { r.Signature.Position = "" }, "error signature.position required"},
		{"no position of a cosigner", func(r *Report) { r.Cosigners = []Signature{{}} }, "error cosigners[0].position required"},
		{"addressee without name", func(r *Report) { r.Addressees[0].Name = "" }, "error addressees[0].name required"},
		{"section without title", func(r *Report) { section(r).Title = Text{} }, "error body[0].section.title required"},
		{"item without text", func(r *Report) { section(r).Body[1].Item.Text = Text{} }, "error body[0].section.body[1].item.text required"},
		{"table without columns", func(r *Report) { *table(r) = Table{} }, "error appendices[0].body[0].table.columns required"},
		{"column without title", func(r *Report) { table(r).Columns[1].Columns[0].Title = Text{} }, "error appendices[0].body[0].table.columns[1].columns[0].title required"},

		{"first note", func(r *Report) { r.FirstNote = -1 }, "error first_note range"},
		{"start", func(r *Report) { section(r).Start = 1001 }, "error body[0].section.start range"},
		{"decimals", func(r *Report) { table(r).Columns[0].Decimals = 13 }, "error appendices[0].body[0].table.columns[0].decimals range"},
		{"width", func(r *Report) { table(r).Columns[1].Columns[0].Width.Millimetres = 401 }, "error appendices[0].body[0].table.columns[1].columns[0].width range"},
		{"share", func(r *Report) { table(r).Columns[0].Width.Percent = 101 }, "error appendices[0].body[0].table.columns[0].width range"},
		{"width that is no number", func(r *Report) { table(r).Columns[0].Width.Millimetres = math.NaN() }, "error appendices[0].body[0].table.columns[0].width range"},
		{"long marker", func(r *Report) { section(r).Body[1].Item.Marker = "123456789" }, "error body[0].section.body[1].item.marker max-length"},

		{"type without its format", func(r *Report) { r.DocumentType = DocumentType(decree.Dispatch); r.Number = Number{} }, "error document_type type-of-template"},
		{"negative ordinal", func(r *Report) { r.Number.Ordinal = -1 }, "error number number-range"},
		{"large ordinal", func(r *Report) { r.Number.Ordinal = 1_000_000 }, "error number number-range"},
		{"no symbol", func(r *Report) { r.Number.Symbol = "" }, "error number number-symbol"},
		{"year", func(r *Report) { r.Number.Symbol = "2024/BC-UBND" }, "error number number-without-year"},
		{"spaces", func(r *Report) { r.Number.Symbol = "BC - UBND" }, "error number number-without-spaces"},
		{"no-break space", func(r *Report) { r.Number.Symbol = "BC-UB\u00a0ND" }, "error number number-without-spaces"},
		{"slash", func(r *Report) { r.Number.Symbol = "BC/UBND" }, "error number number-without-spaces"},
		{"symbol of another type", func(r *Report) { r.Number.Symbol = "QĐ-UBND" }, "error number symbol-of-type"},
		{"symbol without agency", func(r *Report) { r.Number.Symbol = "BC" }, "error number symbol-of-type"},
		{"symbol in small letters", func(r *Report) { r.Number.Symbol = "bc-UBND" }, "warning number symbol-in-capitals"},
		{"agency in small letters", func(r *Report) { r.Number.Symbol = "BC-Ubnd" }, "warning number symbol-in-capitals"},
		{"no such day", func(r *Report) { r.Date = Date{30, 2, 2026} }, "error date date"},
		{"place with a stop", func(r *Report) { r.Place = "Lâm Đồng." }, "error place marks-added"},
		{"place with comma", func(r *Report) { r.Place = "Huế," }, "error place marks-added"},
		{"place in small letters", func(r *Report) { r.Place = "huế" }, "warning place place-comma"},
		{"V/v", func(r *Report) { r.Subject = Plain("V/v dân vận") }, "warning subject subject-without-vv"},
		{"stop", func(r *Report) { r.Subject = Plain("Dân vận.") }, "warning subject subject-unstopped"},
		{"marks of an addressee", func(r *Report) { r.Addressees[0].Name = "- Sở A" }, "error addressees[0].name marks-added"},
		{"legal basis", func(r *Report) { r.Preamble[1] = Plain("Căn cứ Kế hoạch;") }, "warning preamble[1] legal-bases-punctuated"},
		{"legal basis before the last", func(r *Report) { r.Preamble[0] = Plain("Căn cứ Luật.") }, "warning preamble[0] legal-bases-punctuated"},
		{"law with number", func(r *Report) { r.Preamble[0] = Plain("Căn cứ Luật Cán bộ, công chức số 22/2008;") }, "warning preamble[0] law-without-number"},

		{"empty block", func(r *Report) { section(r).Body[0] = Block{} }, "error body[0].section.body[0] block-empty"},
		{"two in a block", func(r *Report) { section(r).Body[0].Item = &Item{Text: Plain("a")} }, "error body[0].section.body[0] block-one-of"},
		{"section in an item", func(r *Report) {
			section(r).Body[1].Item.Body = Body{{Section: &Section{Title: Plain("x"), Body: Body{{Paragraph: Plain("y")}}}}}
		}, "error body[0].section.body[1].item.body[0].section section-in-item"},
		{"level of the parent", func(r *Report) {
			section(r).Body[0] = Block{Section: &Section{Level: 1, Title: Plain("X")}}
		}, "error body[0].section.body[0].section.level section-level"},
		{"level out of range", func(r *Report) { section(r).Level, section(r).Title = 6, Plain("Tình hình") }, "error body[0].section.level range"},
		{"number that is none", func(r *Report) { section(r).Number = "Phần I" }, "error body[0].section.number section-number"},
		{"capital over mục", func(r *Report) {
			section(r).Number = "A."
			r.Body = append(r.Body, Block{Section: &Section{Number: "I.", Title: Plain("X"), Body: Body{{Paragraph: Plain("y")}}}})
		}, "warning body[0].section.number section-number"},
		{"letter that is none", func(r *Report) { section(r).Number = "f)" }, "warning body[0].section.number point-letters"},
		{"number out of order", func(r *Report) {
			section(r).Number = "II."
			r.Body = append(r.Body, Block{Section: &Section{Number: "IV.", Title: Plain("X"), Body: Body{{Paragraph: Plain("y")}}}})
		}, "warning body[1].section.number section-order"},
		{"letters run out", func(r *Report) {
			section(r).Level, section(r).Start, section(r).Title = 3, 0, Plain("Tình hình")
			r.Body[0].Section.Number = "y)"
			r.Body = append(r.Body, Block{Section: &Section{Level: 3, Title: Plain("x"), Body: Body{{Paragraph: Plain("y")}}}})
		}, "error body[1].section section-count"},

		{"a heading at the end", func(r *Report) {
			r.Closing = Text{}
			r.Body = append(r.Body, Block{Section: &Section{Title: Plain("HẾT")}})
		}, "warning body[1].section.title end-marked"},
		{"no Như trên", func(r *Report) { r.Recipients = []string{"Giám đốc"} }, "warning recipients[0] as-above-first"},
		{"Như trên without Kính gửi", func(r *Report) { r.Addressees = nil }, "warning recipients[0] as-above-answered"},
		{"marks of a recipient", func(r *Report) { r.Recipients[1] = "Sở A;" }, "error recipients[1] marks-added"},
		{"archive among the recipients", func(r *Report) { r.Recipients[1] = "Lưu: VT" }, "error recipients[1] archive-apart"},
		{"day that is not due", func(r *Report) { r.DueDate = Date{Day: 31, Month: 2, Year: 2030} }, "error due_date date"},
		{"due in a month", func(r *Report) { r.DueDate = Date{Month: 2, Year: 2030} }, "error due_date date"},
		{"due before", func(r *Report) { r.DueDate = Date{Day: 1, Month: 1, Year: 2001} }, "warning due_date due-date"},
		{"code of nobody", func(r *Report) { r.RecipientIDs = []RecipientID{{Name: "Sở B", OrganID: "1"}} }, "warning recipient_ids[0].name recipient-unknown"},
		{"code that is none", func(r *Report) { r.RecipientIDs = []RecipientID{{Name: r.Recipients[1]}} }, "error recipient_ids[0].organ_id required"},
		{"year of a file", func(r *Report) { r.FileCode.Catalog = 20266 }, "error file_code.file_catalog range"},
		{"letters of a code", func(r *Report) { r.OrganID = "\x00" }, "error organ_id control-character"},
		{"Lưu typed", func(r *Report) { r.Archive = "Lưu: VT" }, "error archive marks-added"},
		{"stop after the archive", func(r *Report) { r.Archive = "VT, KHTC." }, "error archive marks-added"},
		{"archive without VT", func(r *Report) { r.Archive = "KHTC" }, "warning archive archive-last"},
		{"misspelt prefix", func(r *Report) { r.Signature.Authority = []Authority{{0, "K/T GIÁM ĐỐC"}} }, "error signature.authority[0] prefix-dotted"},
		{"no prefix", func(r *Report) { r.Signature.Authority = []Authority{{0, "GIÁM ĐỐC"}} }, "error signature.authority[0] authority-prefix"},
		{"prefix that is none", func(r *Report) { r.Signature.Authority[0].Prefix = 9 }, "error signature.authority[0] authority-prefix"},
		{"prefix alone", func(r *Report) { r.Signature.Authority[0].Of = "" }, "error signature.authority[0] required"},
		{"cosigner's prefix", func(r *Report) { r.Cosigners = []Signature{{Position: "A", Authority: []Authority{{0, "TM UBND"}}}} }, "error cosigners[0].authority[0] prefix-dotted"},
		{"degree", func(r *Report) { r.Signature.SignerName = "TS. Nguyễn Văn A" }, "warning signature.signer_name name-without-degree"},

		{"appendix nowhere mentioned", func(r *Report) { r.LeadIn = Plain("x") }, "warning appendices[0] appendix-mentioned"},
		{"Arabic appendix", func(r *Report) { r.Appendices[0].Label = "Phụ lục 1" }, "warning appendices[0].label appendix-roman"},
		{"numbered single appendix", func(r *Report) { r.Appendices[0].Label = "Phụ lục I" }, "warning appendices[0].label appendix-unnumbered"},
		{"appendix without reference", func(r *Report) { r.Appendices[0].Reference = NoReference }, "warning appendices[0].reference appendix-attached"},
		{"no name for the reference", func(r *Report) { r.AgencyName = "" }, "error agency_name agency-name"},

		{"control character", func(r *Report) { r.Closing = Plain("a\x00b") }, "error closing control-character"},
		{"tab", func(r *Report) { r.Place = "Gò\tVấp" }, "error place control-character"},
		{"C1 control character", func(r *Report) { r.Place = "Huế\u0085" }, "error place control-character"},
		{"delete character", func(r *Report) { r.Place = "Hu\x7fế" }, "error place control-character"},
		{"control character under an addressee", func(r *Report) { r.Addressees[0].Lines = Lines{"\x01"} }, "error addressees[0].lines[0] control-character"},
		{"noncharacter", func(r *Report) { r.Place = "Huế\uffff" }, "error place control-character"},
		{"damaged character", func(r *Report) { r.Place = "Hu\ufffd" }, "error place damaged-character"},
		{"not UTF-8", func(r *Report) { r.Place = "Hu\xe1\xba" }, "error place encoding"},
		{"decomposed", func(r *Report) { r.Place = nfd }, "warning place letters-composed"},
		{"VNI", func(r *Report) { r.Closing = Plain("Treân ñaây laø baùo caùo keát quaû") }, "warning closing letters-unicode"},
		{"VNI of plain letters", func(r *Report) { r.Recipients[1] = "Sở Taùc" }, "warning recipients[1] letters-unicode"},
		{"TCVN3", func(r *Report) { r.Closing = Plain("Trªn ®©y lµ b¸o c¸o") }, "warning closing letters-unicode"},
		{"UTF-8 as Windows-1252", func(r *Report) { r.Closing = Plain("TrÃªn Ä‘Ã¢y") }, "warning closing letters-unicode"},
		{"private use", func(r *Report) { r.Closing = Plain("Ký hiệu \ue005") }, "warning closing letters-unicode"},
		{"zero width", func(r *Report) { r.Place = "Gò\u200bVấp" }, "warning place letters-unicode"},
		{"direction", func(r *Report) { r.Closing = Plain("Số \u202eABC\u202c") }, "error closing direction-character"},
		{"direction in a cell", func(r *Report) { table(r).Rows[1].Cells[1].Text = Plain("\u2067A") }, "error appendices[0].body[0].table.rows[1][1] direction-character"},
		{"Cyrillic letter", func(r *Report) { r.Place = "Nghệ Аn" }, "warning place letters-unicode"},
		{"stacked marks", func(r *Report) { r.Place = "Hu\u0301\u0301\u0301\u0301" }, "warning place letters-composed\nwarning place letters-unicode"},
		{"long word", func(r *Report) { r.Closing = Plain(strings.Repeat("ế", 10_000)) }, "error closing long-word"},
		{"line break in a line", func(r *Report) { r.Place = "Gò\nVấp" }, "error place line-break"},
		{"only spaces", func(r *Report) { r.Place = "\u00a0 " }, "error place blank"},
		{"only spaces in runs", func(r *Report) { r.Closing = Rich(Run{Text: " ", Bold: true}, Run{Break: true}) }, "error closing blank"},
		{"control character in a run", func(r *Report) { r.Subject = Rich(Run{Text: "a"}, Run{Text: "\x01", Bold: true}) }, "error subject control-character"},
		{"control character in a note", func(r *Report) {
			r.Subject = Rich(Run{Text: "a"}, Run{Note: &Note{Body: []Text{Plain("x"), Plain("\x01")}}})
		}, "error subject.note[1] control-character"},
		{"run of two", func(r *Report) { r.Subject = Rich(Run{Text: "a", Break: true}) }, "error subject run-one-of"},
		{"run of text and note", func(r *Report) { r.Subject = Rich(Run{Text: "a", Note: &Note{Body: []Text{Plain("x")}}}) }, "error subject run-one-of"},
		{"empty note", func(r *Report) { r.Subject = Rich(Run{Text: "a"}, Run{Note: &Note{}}) }, "error subject.note note-empty"},
		{"note in a note", func(r *Report) {
			n := &Note{}
			n.Body = []Text{Rich(Run{Text: "x"}, Run{Note: n})}
			r.Subject = Rich(Run{Text: "a"}, Run{Note: n})
		}, "error subject.note[0] note-nested"},
		{"a text that could not be read", func(r *Report) { r.Subject = r.Subject.WithFault(misread) }, "error subject note-missing"},

		{"rows twice", func(r *Report) { table(r).RowSeq = func(func(Row, error) bool) {} }, "error appendices[0].body[0].table.rows rows-twice"},
		{"file that nobody reads", func(r *Report) { table(r).File, table(r).Rows = "a.csv", nil }, "error appendices[0].body[0].table.file file-unread"},
		{"short row", func(r *Report) { table(r).Rows[1] = Cells("1") }, "error appendices[0].body[0].table.rows[1] row-length"},
		{"long row", func(r *Report) { table(r).Rows[1] = Cells("1", "2", "", "") }, "error appendices[0].body[0].table.rows[1] row-length"},
		{"decomposed run", func(r *Report) { r.Closing = Rich(Run{Text: "một từ "}, Run{Text: nfd, Bold: true}) },
			"warning closing letters-composed"},
		{"decomposed cell", func(r *Report) { table(r).Rows[1].Cells[1].Text = Plain(nfd) }, "warning appendices[0].body[0].table.rows[1][1] letters-composed"},
		{"control character in a cell", func(r *Report) { table(r).Rows[1].Cells[1].Text = Plain("\x01") }, "error appendices[0].body[0].table.rows[1][1] control-character"},
		{"control character in a column", func(r *Report) { table(r).Columns[1].Columns[0].Title = Plain("\x01") }, "error appendices[0].body[0].table.columns[1].columns[0].title control-character"},
		{"control character in an appendix's title", func(r *Report) { r.Appendices[0].Title[0] = "\x01" }, "error appendices[0].title[0] control-character"},

		{"deep sections", func(r *Report) {
			b := Body{{Paragraph: Plain("x")}}
			for range 10_000 {
				b = Body{{Section: &Section{Title: Plain("x"), Body: b}}}
			}
			r.Body = b
		}, "error body nesting"},
		{"deep items", func(r *Report) {
			var b Body
			for range 10_000 {
				b = Body{{Item: &Item{Text: Plain("x"), Body: b}}}
			}
			r.Appendices[0].Body = b
		}, "error appendices[0].body nesting"},
		{"deep columns", func(r *Report) {
			c := Column{Title: Plain("x")}
			for range 10_000 {
				c = Column{Title: Plain("x"), Columns: []Column{c}}
			}
			table(r).Columns = []Column{c}
		}, "error appendices[0].body nesting"},
		{"section below level 5", func(r *Report) {
			b := Body{{Paragraph: Plain("Phụ lục")}}
			for range 8 {
				b = Body{{Section: &Section{Title: Plain("X"), Body: b}}}
			}
			r.Body = b
		}, "error body[0].section.body[0].section.body[0].section.body[0].section.body[0].section.body[0].section section-depth"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := sample()
			test.spoil(r)
			var got []string
			for _, f := range r.Validate() {
				got = append(got, fmt.Sprint(f.Severity, " ", f.Path, " ", f.Rule))
				checkFault(t, f)
			}
			if s := strings.Join(got, "\n"); s != test.want {
				t.Errorf("got\n%s\nwant\n%s", s, test.want)
			}
		})
	}
}

// checkFault wants a fault to say what it has to say, in both languages, with the clause of the Decree where it has one.
func checkFault(t *testing.T, f Fault) {
	t.Helper()
	if f.Message.Vi == "" || f.Message.En == "" || f.Message.Vi == f.Message.En {
		t.Errorf("%s: messages %+v", f.Rule, f.Message)
	}
	if rule, ok := decree.TextRuleByID(f.Rule); ok != (f.Clause != "") || ok && f.Clause != rule.Clause() {
		t.Errorf("%s: clause %q", f.Rule, f.Clause)
	} else if ok {
		checkDeparture(t, f, rule)
	}
	if len([]rune(f.Value)) > 60+4 {
		t.Errorf("%s: value of %d bytes", f.Rule, len(f.Value))
	}
	for _, line := range []string{f.Error(), f.Vietnamese()} {
		if strings.Contains(line, "\n") || !strings.Contains(line, f.Path) {
			t.Errorf("%s: line %q", f.Rule, line)
		}
	}
}

// checkDeparture wants a departure from the Decree to show its basis, and to stop the rendering for few rules only.
func checkDeparture(t *testing.T, f Fault, rule decree.TextRule) {
	t.Helper()
	if f.Basis != rule.Basis() || f.Clause != "" && f.Basis != decree.Wording && !strings.Contains(f.Vietnamese(), "; "+f.Basis.Vietnamese()+"]") {
		t.Errorf("%s: basis %v of %v: %s", f.Rule, f.Basis, rule.Basis(), f.Vietnamese())
	}
	stops := []decree.TextRule{decree.TypeOfTemplate, decree.NumberWithoutYear, decree.NumberWithoutSpaces, decree.SymbolOfType,
		decree.HeadingsTitled, decree.PrefixDotted, decree.SignatureTransparent, decree.SealTransparent, decree.SecrecyStamped}
	if f.Severity == Error && !slices.Contains(stops, rule) {
		t.Errorf("%s: a departure from the Decree alone stops the rendering", f.Rule)
	}
}

func TestValidateListsEveryFaultAtOnce(t *testing.T) {
	want := map[string]bool{}
	for _, path := range []string{"issuing_agency", "place", "subject", "body", "recipients", "archive", "signature.position"} {
		want[path] = true
	}
	faults := (&Report{}).Validate()
	for _, f := range faults {
		if f.Rule != "required" || !want[f.Path] {
			t.Errorf("unexpected: %v", f)
		}
		delete(want, f.Path)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
	r := sample()
	r.Place, r.Date, r.Number.Symbol, r.Archive = "", Date{30, 2, 2026}, "QĐ-UBND", "KHTC"
	r.Subject, r.Signature.SignerName = Plain("a\x00."), "TS. A"
	r.Appendices[0].Body[0].Table.Rows[0] = Cells("\x01", "x", "mười", "thừa")
	got := map[string]bool{}
	for _, f := range r.Validate() {
		got[f.Path+" "+f.Rule] = true
	}
	for _, f := range []string{"place required", "date date", "number symbol-of-type", "archive archive-last", "subject control-character",
		"subject subject-unstopped", "signature.signer_name name-without-degree", "appendices[0].body[0].table.rows[0] row-length",
		"appendices[0].body[0].table.rows[0][0] control-character", "appendices[0].body[0].table.rows[0][2] cell"} {
		if !got[f] {
			t.Errorf("missing: %s in %v", f, got)
		}
	}
}

// What a real report may do is no fault.
func TestValidateLetsPass(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*Report)
	}{
		{"draft", func(r *Report) { r.Number, r.Date, r.Signature.SignerName = Number{}, Date{}, "" }},
		{"draft with a symbol and a month", func(r *Report) { r.Number.Ordinal, r.Date = 0, Date{0, 3, 2026} }},
		{"other type", func(r *Report) {
			if err := r.DocumentType.UnmarshalText([]byte("Kế hoạch")); err != nil {
				panic(err)
			}
			r.Number.Symbol, r.Addressees, r.Recipients = "KH-UBND", nil, []string{"UBND xã"}
		}},
		{"note used twice", func(r *Report) {
			n := &Note{Body: []Text{Plain("x")}}
			r.Closing = Rich(Run{Text: "a"}, Run{Note: n}, Run{Text: " b"}, Run{Note: n})
		}},
		{"body that ends in a table", func(r *Report) { r.Closing = Text{}; r.Body = append(r.Body, Block{Table: sampleTable()}) }},
		{"Roman appendices", func(r *Report) {
			r.Appendices = append(r.Appendices, Appendix{Label: "Phụ lục II", Title: Lines{"DANH SÁCH"}})
			r.Appendices[0].Label = "Phụ lục I"
		}},
		{"PHỤ LỤC in capitals", func(r *Report) { r.LeadIn = Plain("Xem PHỤ LỤC") }},
		{"abbreviation and ellipsis at the end", func(r *Report) { r.Recipients[1] = "Các Sở, ban, ngành..." }},
		{"archive", func(r *Report) { r.Archive = "VT" }},
		{"numbers with other prefixes", func(r *Report) {
			r.Body[0].Section.Number = "1.9."
			r.Body = append(r.Body, Block{Section: &Section{Number: "2.1.", Title: Plain("X"), Body: Body{{Paragraph: Plain("y")}}}})
		}},
		{"line breaks in a text", func(r *Report) { r.Subject = Plain("a\nb") }},
		{"letters of other scripts", func(r *Report) { r.Subject = Plain("α ≥ β → 中 🙂") }},
		{"a word of 500 letters", func(r *Report) { r.Subject = Plain(strings.Repeat("ế", 500)) }},
		{"number", func(r *Report) { r.Appendices[0].Body[0].Table.Rows[0].Cells[2] = Num(decimal.New(15, -1)) }},
		{"skipped levels", func(r *Report) { r.Body[0].Section.Level, r.Body[0].Section.Title = 2, Plain("Tình hình") }},
		{"rows from an iterator", func(r *Report) {
			t := r.Appendices[0].Body[0].Table
			t.Rows, t.RowSeq = nil, func(func(Row, error) bool) {}
		}},
	}
	for _, test := range tests {
		r := sample()
		test.spoil(r)
		for _, f := range r.Validate() {
			t.Errorf("%s: %v", test.name, f)
		}
	}
}

func TestValidateNilReport(t *testing.T) {
	if faults := (*Report)(nil).Validate(); faults.Err() == nil {
		t.Error("no report is valid")
	}
}

func TestDecomposedWordsAreKnown(t *testing.T) {
	if line := Plain("Ca\u0306n cu\u031b\u0301 Luật;"); !IsLegalBasis(line) {
		t.Errorf("%s is no legal basis", line)
	}
	r := sample()
	r.LeadIn = Plain("Phu\u0323 lu\u0323c")
	for _, f := range r.Validate() {
		if f.Rule != "letters-composed" {
			t.Error(f)
		}
	}
}
