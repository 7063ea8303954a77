package doc

import (
	"fmt"

	"github.com/vanthu/baocao/model"
)

// A FitError says that a text is too long for the place that the format gives it.
type FitError struct {
	Path  string // of the field
	Text  string
	Width Length // of the text
	Room  Length // that it has
}

func (e *FitError) Error() string {
	return fmt.Sprintf("%s: %q is %v wide and has room for %v", e.Path, e.Text, e.Width, e.Room)
}

// Fault returns the error as a fault of the report, in both languages, to be listed with those of [model.Report.Validate].
func (e *FitError) Fault() model.Fault {
	return model.Fault{
		Path: e.Path, Rule: "fit", Value: e.Text,
		Message: model.Message{
			Vi: fmt.Sprintf("dài %v, chỗ trên trang chỉ có %v", e.Width, e.Room),
			En: fmt.Sprintf("this is %v wide and has room for %v", e.Width, e.Room),
		},
	}
}

// refuse notes the first text that does not fit.
func (a *assembler) refuse(path, text string, width, room Length) {
	a.fail(&FitError{Path: path, Text: text, Width: width, Room: room})
}

// fail notes the first error.
func (a *assembler) fail(err error) {
	if a.err == nil {
		a.err = err
	}
}

// variant returns the style of the n-th of several agencies or signers: "Cơ quan ban hành 2". It is made from that of the
// first when it is first asked for, and has indents of its own.
func (a *assembler) variant(of StyleID, n int) StyleID {
	id, name := numbered(of, n)
	if a.styles.find(id) != nil {
		return id
	}
	s := a.styleBy(of)
	s.ID, s.Name = id, name
	return a.style(s)
}

// numbered is the identifier and the name of a style of the n-th of several, counted from 0; the first has none.
func numbered(id StyleID, n int) (StyleID, string) {
	name := named(id).Name
	if n == 0 {
		return id, name
	}
	return StyleID(fmt.Sprintf("%s%d", id, n+1)), fmt.Sprintf("%s %d", name, n+1)
}

// balanceWithin sets both indents of a centred style, and balances texts between them.
func (a *assembler) balanceWithin(style StyleID, width, side Length, texts ...string) (measure Length) {
	s := a.styleBy(style)
	s.Left, s.Right = side, side
	a.style(s)
	a.balance(style, width, texts...)
	return width - 2*a.styleBy(style).Left
}
