package model

import "github.com/vanthu/baocao/decree"

// Validate returns everything that is wrong with the report, errors and warnings; [Faults.Err] tells whether it can be
// rendered. For a report that was read from a file each fault names its place there, and they are in the order of the
// file. The report is not changed.
func (r *Report) Validate() Faults {
	if r == nil {
		return Faults{{Rule: "required", Message: decree.Message{Vi: "không có báo cáo", En: "there is no report"}}}
	}
	v := &validation{report: r}
	if v.nesting(); len(v.faults) == 0 { // the other rules walk the report by recursion
		v.faults = make(Faults, 0, 16) // a real report departs from the Decree in some ways
		v.report = r.Resolve()
		v.tags()
		v.header()
		v.texts()
		v.faces()
		v.body()
		v.citations()
		v.endMarks()
		v.recipients()
		v.signatures()
		v.marks()
		v.appendices()
		v.appendixNumbers(v.words())
		v.figures(r)
	}
	if len(r.Places) > 0 {
		for i := range v.faults {
			v.faults[i].Position = r.Places.Find(v.faults[i].Path)
		}
	}
	v.faults.setKeys(r.Merged)
	v.faults = append(v.faults, r.Doubts...)
	if len(v.faults) == 0 {
		return nil
	}
	if len(r.Places) > 0 {
		v.faults.SortByPlace()
	}
	return v.faults
}

// A validation collects the faults of one report.
type validation struct {
	report *Report
	faults Faults

	tableIDs map[string]bool
	streamed bool // of rows that are written as they come, warnings would reach nobody
}

// add notes a fault against a rule of this package.
func (v *validation) add(s Severity, path, rule, value, vi, en string) {
	v.faults = append(v.faults, Fault{Path: path, Rule: rule, Severity: s, Value: Excerpt(value), Message: decree.Message{Vi: vi, En: en}})
}

// breach warns of a departure from a rule of the Decree. It stops nothing: a real report may depart from the Decree.
func (v *validation) breach(path string, rule decree.TextRule, value string) {
	v.depart(Warning, path, rule, value)
}

// refuse stops the rendering for a departure without which no sense can be made of the field: the number is not one of
// this type of document, a line of authority has no prefix, Word would show no picture.
func (v *validation) refuse(path string, rule decree.TextRule, value string) {
	v.depart(Error, path, rule, value)
}

func (v *validation) depart(s Severity, path string, rule decree.TextRule, value string) {
	if v.streamed && s == Warning {
		return
	}
	v.faults = append(v.faults, Fault{Path: path, Rule: rule.ID(), Severity: s, Value: Excerpt(value),
		Message: rule.Statement(), Clause: rule.Clause(), Basis: rule.Basis()})
}

// Excerpt shortens a value to what fits a line of a message, for [Fault.Value]: 60 characters.
func Excerpt(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n == most && len(s) > i+4 { // four bytes are the longest character
			return s[:i] + "…"
		}
	}
	return s
}
