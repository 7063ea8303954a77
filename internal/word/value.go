package word

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/internal/xmltree"
)

// A scanner reads the elements of a part and the values that WordprocessingML gives them.
type scanner struct{ *xmltree.Scanner }

func scan(part string, content []byte) scanner { return scanner{xmltree.NewScanner(part, content)} }

// Word is the name of the element if it is one of WordprocessingML, and nothing otherwise.
func (s scanner) Word() string {
	if s.Namespace == xmltree.Word {
		return s.Local
	}
	return ""
}

// attr is the value of an attribute of WordprocessingML, "" where there is none.
func (s scanner) attr(local string) string {
	v, _ := s.Raw(xmltree.Word, local)
	return s.Intern(v)
}

// val is the attribute that holds the value of most elements.
func (s scanner) val() string { return s.attr("val") }

// Number reads a whole number from an attribute of WordprocessingML. Twips may be written with a unit since the second
// edition of the standard, as "12pt".
func (s scanner) Number(local string) (n int, ok bool) {
	v, found := s.Raw(xmltree.Word, local)
	if !found {
		return 0, false
	}
	return measure(v)
}

// numberOf reads a whole number from the first of the attributes that is there.
func (s scanner) numberOf(locals ...string) (n int, ok bool) {
	for _, local := range locals {
		if n, ok = s.Number(local); ok {
			return n, true
		}
	}
	return 0, false
}

// units are those of a length in twips.
var units = []struct {
	name  string
	twips float64
}{{"pt", 20}, {"mm", 1440 / 25.4}, {"cm", 1440 / 2.54}, {"in", 1440}, {"pc", 240}, {"pi", 240}}

// largest bounds the numbers that are believed: ten metres in twips. Sums of them do not overflow.
const largest = 600_000

func measure(v []byte) (int, bool) {
	v = bytes.TrimSpace(v)
	factor := 1.0
	for _, u := range units {
		if rest, ok := bytes.CutSuffix(v, []byte(u.name)); ok {
			v, factor = rest, u.twips
			break
		}
	}
	f, err := strconv.ParseFloat(string(v), 64)
	if err != nil || !(f*factor < largest && f*factor > -largest) {
		return 0, false
	}
	return int(f * factor), true
}

// toggle reads an element that says yes by being there, or no in so many words.
func (s scanner) toggle() Toggle {
	switch s.val() {
	case "0", "false", "off":
		return Off
	}
	return On
}

// A Toggle is what a source says of a thing that is there or is not.
type Toggle uint8

// The values of a toggle.
const (
	Unsaid Toggle = iota
	On
	Off
)

// over is t where it says something, and the other value where it does not.
func (t Toggle) over(under Toggle) Toggle {
	if t == Unsaid {
		return under
	}
	return t
}

func (t Toggle) opposite() Toggle {
	if t == On {
		return Off
	}
	return On
}

// percent reads a part of a picture's side in DrawingML, in thousandths of a per cent.
func (s scanner) percent(local string) int {
	n, err := strconv.Atoi(s.Plain(local))
	if err != nil || n < 0 || n > wholeSide {
		return 0
	}
	return n
}

// fixed reads one in VML: as a fraction, ".25", or in parts of 65,536, "16384f".
func (s scanner) fixed(local string) int {
	written, parts := strings.CutSuffix(s.Plain(local), "f")
	part, err := strconv.ParseFloat(written, 64)
	if parts {
		part /= 1 << 16
	}
	if err != nil || !(part > 0 && part <= 1) {
		return 0
	}
	return int(math.Round(part * wholeSide))
}

func (s scanner) emu(local string) int {
	n, err := strconv.ParseFloat(s.Plain(local), 64)
	if err != nil || math.Abs(n) > largest*emuPerTwip {
		return 0
	}
	return int(n / emuPerTwip)
}
