// Package baocao writes official Vietnamese administrative reports (báo cáo) as Word files in the format that
// Nghị định 30/2020/NĐ-CP prescribes, ready for signing.
//
// Fill a [model.Report], or read one with [model.Decode], and call [Write] or [WriteFile]. The report is validated
// first; what is wrong with it is listed at once, each fault with its field and the clause of the Decree.
//
// The packages below are the same way in steps: [model] holds what the report says, [doc] lays it out as a page by the
// rules in [decree], and [render] writes the page as a file.
package baocao
