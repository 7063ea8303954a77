// Package check reads a Word file, ours or a clerk's, and says where it departs from Nghị định 30/2020/NĐ-CP.
//
// Reading goes in four steps. The parts of the package become facts: paragraphs with the format that Word would show
// them in, tables, sections, headers, drawn lines. The facts are classified: which component of the Decree is this
// paragraph? The rows of a table, [Rules], hold them against package decree. What they find is a [Finding]; what could
// not be recognised or read is an [Unjudged], and is never taken for right.
//
// The file is never changed. [Annotate] writes a copy with a comment at each finding.
package check
