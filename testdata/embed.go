// Package testdata holds the cases that the tests render, one a folder: a commented source, and the data files and
// pictures beside it. `baocao new --example` hands them out.
package testdata

import "embed"

// Cases are the folders of the cases, without what only the tests need.
//
//go:embed */report.* */template.md */*.csv */*.jpg */*.png
var Cases embed.FS
