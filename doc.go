// Package baocao writes official Vietnamese administrative reports (báo cáo) as Word files and PDFs in the format that
// Nghị định 30/2020/NĐ-CP prescribes, ready for signing.
//
// Fill a [model.Report], or read one with [source.Decode], and call [Write] or [WriteFile]; [WriteFiles] also writes the
// appendices that have files of their own, and [Config] chooses the set of sizes. Nothing is written of a report with an
// error: [Validate] lists all that is wrong at once, each fault with its field and the clause of the Decree. A draft is
// written with blanks that package issuing fills when the report has its number and its date.
//
// The packages below are the same way in steps: [model] holds what the report says, [doc] lays it out as a page by the
// rules in [decree], and [render] writes the page as a file: Word, PDF or HTML.
//
// Package check reads any Word file and says where it departs from the Decree, and fromword reads one as a report. Package sign puts
// digital signatures on finished files and verifies them, register says what the register of documents sent holds of a report, and docxtest
// is for golden tests of Word files.
package baocao
