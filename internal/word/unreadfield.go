package word

import "strings"

// A sweptField is a field that has begun.
type sweptField struct {
	code    []byte // its instruction
	chosen  string // in a form, by who filled it in
	result  bool   // what follows is its result
	showing bool   // and stands in the file
}

// showsByItself reports whether Word shows something of a field although the file keeps no result of it.
func (f *sweptField) showsByItself() bool {
	name, _, _ := strings.Cut(strings.TrimSpace(string(f.code)), " ")
	switch strings.ToUpper(name) {
	case "EQ", "SYMBOL", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "MACROBUTTON", "GOTOBUTTON", "FORMDROPDOWN", "FORMCHECKBOX":
		return true
	}
	return false
}

func (w *sweeper) fieldChar(kind UnreadKind) {
	last := len(w.fields) - 1
	switch w.attr("fldCharType") {
	case "begin":
		w.fields = append(w.fields, sweptField{chosen: w.choice()})
	case "separate":
		if last >= 0 {
			w.fields[last].result = true
		}
	case "end":
		if last >= 0 {
			w.endField(kind, w.fields[last])
			w.fields = w.fields[:last]
		}
	}
}

func (w *sweeper) simpleField(kind UnreadKind) {
	around := len(w.fields)
	w.fields = append(w.fields, sweptField{code: []byte(w.attr("instr")), result: true})
	w.children(kind)
	if around < len(w.fields) { // or an end in it had no beginning
		w.endField(kind, w.fields[around])
		w.fields = w.fields[:around]
	}
}

func (w *sweeper) instruction() {
	if last := len(w.fields) - 1; last >= 0 && !w.fields[last].result {
		w.fields[last].code = w.Content(w.fields[last].code)
	}
}

// showResult notes that something of the results of the fields around it stands in the file.
func (w *sweeper) showResult() {
	for i := range w.fields {
		w.fields[i].showing = w.fields[i].showing || w.fields[i].result
	}
}

func (w *sweeper) endField(kind UnreadKind, f sweptField) {
	if f.showing || !f.showsByItself() {
		return
	}
	if kind == PassedOver {
		kind = FieldText
	}
	if f.chosen == "" {
		f.chosen = strings.TrimSpace(string(f.code))
	}
	w.add(kind, " "+f.chosen+" ")
}

// A form is what a field of a form says by itself: the entries of its list, or its box.
type form struct {
	entries        []string
	chosen, preset int
	box            string
}

// choice reads what was chosen in a field of a form: an entry of its list, or a box that is ticked.
func (w *sweeper) choice() string {
	f := form{chosen: -1}
	w.form(&f)
	if f.chosen < 0 {
		f.chosen = f.preset
	}
	if 0 <= f.chosen && f.chosen < len(f.entries) {
		return f.entries[f.chosen]
	}
	return f.box
}

func (w *sweeper) form(f *form) {
	for at := w.Depth(); w.Child(at); {
		n, _ := w.Number("val")
		switch name := w.Word(); {
		case name == "listEntry":
			f.entries = append(f.entries, w.val())
		case name == "result":
			f.chosen = n
		case name == "checked", name == "default" && f.box != "":
			if f.box = "☐"; w.toggle() == On {
				f.box = "☒"
			}
		case name == "default":
			f.preset = n
		default:
			if name == "checkBox" {
				f.box = "☐"
			}
			w.form(f)
		}
	}
}
