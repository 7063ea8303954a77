package doc

import (
	"strings"

	"github.com/vanthu/baocao/internal/scan"
)

// mayTie finds the spaces that [belongs] has to look at, which are few: those before a figure, before a Roman numeral or a
// letter alone, and those between a figure and the first byte of a unit. It stops behind such a space, within the word
// after it or at its end.
var mayTie = func() *scan.Machine {
	const (
		figure      = scan.Last  // after a digit
		m           = figure + 6 // after an “m”, in which “điểm” ends
		space       = m + 6
		figureSpace = space + 6
		mSpace      = figureSpace + 6
		roman       = mSpace + 6 // within a word of Roman digits
		letter      = roman + 6  // behind the only letter of a word so far
	)
	machine := new(scan.Machine)
	for _, from := range []scan.State{scan.Start, figure, m, space, figureSpace, mSpace, roman, letter} {
		machine.On(from, 0, 0xff, scan.Start)
		machine.On(from, '0', '9', figure)
		machine.On(from, 'm', 'm', m)
		machine.On(from, ' ', ' ', space)
	}
	machine.On(figure, ' ', ' ', figureSpace)
	machine.On(m, ' ', ' ', mSpace)

	machine.On(space, '0', '9', scan.Failed)
	machine.On(mSpace, '0', '9', scan.Failed)
	for unit := range strings.FieldsSeq(units) {
		machine.On(figureSpace, unit[0], unit[0], scan.Failed)
	}

	machine.On(mSpace, 'a', 'z', letter)
	machine.On(mSpace, 0xC4, 0xC4, letter) // “đ” is C4 91
	machine.On(letter, 0x80, 0xBF, letter)
	for _, end := range " " + marksAfter {
		first := string(end)[0]
		machine.On(roman, first, first, scan.Failed)
		machine.On(letter, first, first, scan.Failed)
	}
	for _, digit := range []byte(romanDigits) {
		machine.On(space, digit, digit, roman)
		machine.On(mSpace, digit, digit, roman)
		machine.On(roman, digit, digit, roman)
	}
	return machine
}()
