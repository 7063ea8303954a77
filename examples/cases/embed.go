// Package cases holds the reports that the README shows, one a folder: a commented source, and the data files and pictures
// beside it. The tests render them, and `baocao new --example` hands them out.
package cases

import "embed"

// Files are the folders of the cases.
//
//go:embed */report.* */template.md */*.csv */*.xlsx */*.jpg */*.png
var Files embed.FS

//go:generate go run signature_gen.go
//go:generate go run excel_gen.go
