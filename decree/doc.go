// Package decree holds the format rules of Nghị định 30/2020/NĐ-CP for a báo cáo as data, each with its clause.
//
// The Decree describes an administrative document as a list of typographic components (thành phần thể thức): the
// national name, the motto, the agency, the body and so on. Each is a [Component] here, and [For] gives its [Rule]: the
// sizes, styles and spacings that the Decree allows. A rule is read in two directions.
//
//   - [Rule.Pick] gives one [Format] inside every range. A program that writes a report asks this.
//   - [Rule.Check] compares what stands in a document with the ranges. A program that judges a report asks this.
//
// What Pick gives, Check accepts. What could not be read is listed as unjudged and is never taken for right.
//
// The page has its own rules, read the same way: [Page], [TextNumbering] and [AppendixNumbering], and the horizontal
// lines of [LineUnder]. A [TextRule] is about the words and not about their looks: leading zeros, punctuation, numerals.
// The rest is what the Decree prints literally: [DocType], the authority [Prefix], the letters of [PointLetter].
//
// Where the Decree is silent a value had to be chosen; such values are marked in their comments, and [Silent] is the
// [Basis] of a row without a clause. The package imports nothing of the project, changes nothing and remembers nothing:
// all of it may be used from any goroutine.
package decree
