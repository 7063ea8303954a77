// Package check reads a Word file, ours or a clerk's, and says where it departs from Nghị định 30/2020/NĐ-CP.
//
// Package internal/word reads the file into facts: paragraphs with the format that Word would show them in, tables, sections,
// headers, drawn lines. Package internal/recognise says which component of the Decree each paragraph is. The rows of a
// table, [Rules], hold them against package decree. What they find is a [Finding]; what could not be recognised or read is
// an [Unjudged], and is never taken for right.
//
// The file is never changed. [Annotate] writes a copy with a comment at each finding.
package check
