package doc

import (
	"testing"

	"github.com/vanthu/baocao/model"
)

// TestAppendixRules holds the rules of appendices on upright and on lying pages against each other: their lengths are
// those of their own lines.
func TestAppendixRules(t *testing.T) {
	r := tableReport(model.Table{})
	r.AgencyName = "Sở A"
	body := model.Body{{Paragraph: model.Plain("a")}}
	r.Appendices = []model.Appendix{
		{Body: body}, {Body: body, Orientation: model.Landscape}, {Body: body}, {Body: body, Orientation: model.Landscape},
	}
	d, err := Assemble(r)
	if err != nil {
		t.Fatal(err)
	}
	styles := map[StyleID]Style{}
	for _, s := range d.Styles {
		styles[s.ID] = s
	}
	for i, want := range []StyleID{"DuongKePhuLuc", "DuongKePhuLuc2", "DuongKePhuLuc", "DuongKePhuLuc2"} {
		section := d.Sections[i+1]
		rule := section.Blocks[2].(*Paragraph).Style
		length := section.Page.TextWidth() - styles[rule].Left - styles[rule].Right
		if rule != want || length < Mm(30) || length > Mm(60) {
			t.Errorf("appendix %d: the rule is %s of %v, want %s", i, rule, length, want)
		}
	}
}

func TestAppendixInItsOwnFile(t *testing.T) {
	r := tableReport(model.Table{})
	r.AgencyName = "Sở A"
	r.Number = model.Number{Symbol: "BC-SA"}
	r.Appendices = []model.Appendix{{OwnFile: true, Body: model.Body{{Paragraph: model.Plain("a")}}}}
	d, err := Assemble(r)
	if err != nil || len(d.Sections) != 1 {
		t.Fatalf("%v, %d sections, want the report alone", err, len(d.Sections))
	}
	if d, err = AssembleAppendix(r, 0); err != nil {
		t.Fatal(err)
	}
	line := d.Sections[0].FirstHeader[0].(*Paragraph)
	if got, want := flat(line.Inlines), "Số: "+room+"/BC-SA; ……/……/…………; ……:……:……"; got != want {
		t.Errorf("the line of a draft is %q, want %q", got, want)
	}
	if s := d.Styles[len(d.Styles)-1]; s.Size != Pt(10) || s.Align != Right || line.Style != s.ID {
		t.Errorf("the style of the line is %+v", s)
	}
}

// TestNoAppendixOfItsOwnFile asks for appendices that are not there, or stand in the file of the report.
func TestNoAppendixOfItsOwnFile(t *testing.T) {
	r := tableReport(model.Table{})
	r.Appendices = []model.Appendix{{OwnFile: true}, {}}
	for _, i := range []int{-1, 1, 2} {
		if d, err := AssembleAppendix(r, i); err == nil || d != nil {
			t.Errorf("appendix %d: %v, error %v", i, d, err)
		}
	}
}
