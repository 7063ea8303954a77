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
	v.look(r)
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

// Err is what Validate().Err() is: nil for a report that can be rendered, else a *[ValidationError] with every fault. It asks the
// rules that only warn of something when another has found an error, and takes half the time for a sound report.
func (r *Report) Err() error {
	if r != nil {
		v := &validation{report: r, errorsOnly: true}
		if v.look(r); v.faults.Err() == nil && r.Doubts.Err() == nil {
			return nil
		}
	}
	return r.Validate().Err()
}

// look holds the report against every rule.
func (v *validation) look(r *Report) {
	if v.nesting(); len(v.faults) > 0 { // the other rules walk the report by recursion
		return
	}
	v.faults = make(Faults, 0, 16) // a real report departs from the Decree in some ways
	v.report = r.Resolve()
	v.tags()
	v.header()
	v.texts()
	v.warnings((*validation).faces)
	v.warnings((*validation).districts)
	v.body()
	v.warnings((*validation).citations)
	v.warnings((*validation).endMarks)
	v.recipients()
	v.signatures()
	v.marks()
	v.appendices()
	v.warnings((*validation).words)
	v.figures(r)
}

// warnings asks rules that find no error, where warnings are wanted.
func (v *validation) warnings(rules func(*validation)) {
	if !v.errorsOnly {
		rules(v)
	}
}

// A validation collects the faults of one report.
type validation struct {
	report *Report
	faults Faults

	errorsOnly bool                                                   // rules that only warn are not asked
	departed   func(path string, rule decree.Rule, p decree.Property) // told of faces, where it is not nil
	tableIDs   map[string]bool
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
