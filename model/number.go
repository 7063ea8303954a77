package model

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
)

// A Number is the số, ký hiệu of the report: ordinal 6 and symbol "BC-UBND" print as "Số: 06/BC-UBND".
type Number struct {
	// Ordinal counts from 1 to 999,999 within the year. 0 leaves room for it, as in a draft.
	Ordinal int
	// Symbol is the abbreviation of the document type and of the agency, "BC-UBND". Blank in an early draft.
	Symbol string
}

// maxOrdinal keeps a year or a telephone number from passing as an ordinal; no agency issues a million documents a year.
const maxOrdinal = 999_999

// ValidOrdinal reports whether n can be the ordinal of a report that is issued.
func ValidOrdinal(n int) bool { return n >= 1 && n <= maxOrdinal }

// String returns the number as it is printed after "Số:"; a blank ordinal leaves nothing before the slash.
func (n Number) String() string {
	switch {
	case n.Ordinal == 0 && n.Symbol == "":
		return ""
	case n.Ordinal == 0:
		return "/" + n.Symbol
	}
	return decree.Ordinal(n.Ordinal) + "/" + n.Symbol
}

// MarshalText writes the form that UnmarshalText reads.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads "6275/BC-UBND", or in a draft "/BC-UBND" or nothing. All behind the first slash is the symbol;
// Validate says what is wrong with one that holds a year or spaces.
func (n *Number) UnmarshalText(b []byte) error {
	s := strings.TrimSpace(string(b))
	if s == "" {
		*n = Number{}
		return nil
	}
	ordinal, symbol, found := strings.Cut(s, "/")
	if !found {
		return unread(s, "không phải số, ký hiệu dạng 45/BC-UBND", "this is not a number of the form 45/BC-UBND")
	}
	number := Number{Symbol: symbol}
	if ordinal = strings.TrimSpace(ordinal); ordinal != "" {
		v, err := strconv.ParseUint(ordinal, 10, 32)
		if err != nil || v < 1 || v > maxOrdinal {
			return unread(s, fmt.Sprintf("không phải số, ký hiệu dạng 45/BC-UBND: phần trước dấu gạch chéo là 1 đến %d", maxOrdinal),
				fmt.Sprintf("this is not a number of the form 45/BC-UBND: the part before the slash is 1 to %d", maxOrdinal))
		}
		number.Ordinal = int(v)
	}
	*n = number
	return nil
}
