package decree

import "strings"

// The words that the Decree prints literally. Hyphens are U+002D, between spaces in the motto, as in its files.
const (
	TextNationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" // CiteNationalName
	TextMotto        = "Độc lập - Tự do - Hạnh phúc"        // CiteMotto
	TextNumber       = "Số:"                                // CiteNumber
	TextAddressees   = "Kính gửi:"                          // CiteRecipients
	TextRecipients   = "Nơi nhận:"                          // CiteRecipients
	TextAsAbove      = "Như trên"                           // CiteAddressing
	TextArchive      = "Lưu:"                               // CiteRecipients
	TextRegistry     = "VT"                                 // văn thư, first in the archive line; CiteRecipients
	TextAppendix     = "Phụ lục"                            // CiteAppendixHeading
	TextAttached     = "Kèm theo"                           // CiteAppendixReference
	TextIssued       = "Ban hành kèm theo"                  // CiteAppendixReference, of what is issued with the document
	TextForm         = "Biểu mẫu"                           // before the number of a form in an appendix
	TextEndMark      = "./."                                // CiteNamedTemplate
)

// IsNationalName reports whether s is the national name, in either of the two spellings in the Decree: its clause
// writes HÒA, its table HOÀ.
func IsNationalName(s string) bool {
	return strings.Replace(strings.TrimSpace(s), "HOÀ", "HÒA", 1) == TextNationalName
}

// The words in front of the numbers of a text that is laid out by them (CiteHeadings). Each stands with its number on a
// line of its own, but for Điều, whose title follows on the line.
const (
	TextPart       = "Phần"
	TextChapter    = "Chương"
	TextDivision   = "Mục"
	TextSubsection = "Tiểu mục"
	TextArticle    = "Điều"
)
