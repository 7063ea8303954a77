package model

import "github.com/vanthu/baocao/decree"

// Scheme is the way in which sections without a number of their own are numbered.
type Scheme uint8

// The schemes.
const (
	LetteredScheme Scheme = iota // I. / 1. / a) / - / +, the usual one of a báo cáo
	DecimalScheme                // 1. / 1.1. / 1.1.1., which real reports use too
)

// SectionKind says what a section is, where it is more than its level tells.
type SectionKind uint8

// The kinds of section. Those from Part to Article are numbered with their word: "Phần I", "Điều 5".
const (
	ByLevel    SectionKind = iota // by its level
	Part                          // phần
	Chapter                       // chương
	Division                      // mục of the scheme with điều
	Subsection                    // tiểu mục
	Article                       // điều
	Clause                        // khoản
	Point                         // điểm
	Form                          // biểu mẫu, in an appendix only; its Number is the whole label
)

var (
	schemes      = []string{"lettered", "decimal"}
	sectionKinds = []string{"", "part", "chapter", "division", "subsection", "article", "clause", "point", "form"}
)

func (s Scheme) String() string      { return name(schemes, int(s)) }
func (k SectionKind) String() string { return name(sectionKinds, int(k)) }

// MarshalText writes the name that UnmarshalText reads.
func (s Scheme) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// MarshalText writes the name that UnmarshalText reads.
func (k SectionKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads "lettered" or "decimal".
func (s *Scheme) UnmarshalText(b []byte) error { return parse(s, schemes, string(b)) }

// UnmarshalText reads "part", "chapter", "division", "subsection", "article", "clause", "point" or "form".
func (k *SectionKind) UnmarshalText(b []byte) error { return parse(k, sectionKinds, string(b)) }

// Below returns the level of the sections directly under one of the kind and of a level, 1 to 5.
func (k SectionKind) Below(level int) int {
	switch k {
	case Part, Chapter, Form:
		return 1
	case Division, Subsection, Article:
		return 2
	}
	return level + 1
}

// word is what stands in front of the number of such a section; a section by its level, a khoản and a điểm have none.
func (k SectionKind) word() string {
	if int(k) < len(sectionWords) {
		return sectionWords[k]
	}
	return ""
}

// roman reports whether a kind takes Roman numerals.
func (k SectionKind) roman() bool { return k == Part || k == Chapter }

var sectionWords = [...]string{
	Part: decree.TextPart, Chapter: decree.TextChapter, Division: decree.TextDivision,
	Subsection: decree.TextSubsection, Article: decree.TextArticle,
}
