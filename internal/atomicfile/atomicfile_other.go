//go:build !unix

package atomicfile

import (
	"io/fs"
	"os"
)

// own does nothing: the folder says who owns its files.
func own(*os.File, fs.FileInfo) error { return nil }

// syncFolder does nothing: a folder cannot be opened for it, and the rename is in the journal.
func syncFolder(string) error { return nil }
