package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"

	"github.com/vanthu/baocao/source"
)

// A hashingFS remembers the hash of every file that is read from it.
type hashingFS struct {
	fs.FS
	sums map[string]string
}

func newHashingFS(files fs.FS) *hashingFS { return &hashingFS{files, map[string]string{}} }

// ReadFile reads a file as [fs.ReadFile] does.
func (h *hashingFS) ReadFile(name string) ([]byte, error) {
	content, err := fs.ReadFile(h.FS, name)
	if err == nil {
		sum := sha256.Sum256(content)
		h.sums[name] = hex.EncodeToString(sum[:])
	}
	return content, err
}

// Stat describes a file as [fs.Stat] does: asked by [fs.FS] alone it would be opened.
func (h *hashingFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(h.FS, name) }

// HashFile returns the SHA-256 of a file in hexadecimal digits.
func HashFile(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return hashOf(f)
}

func hashOf(r io.Reader) (string, error) {
	hash := sha256.New()
	if _, err := io.Copy(hash, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// hashValues hashes a row, whatever the order of its columns. Lengths stand before the texts, so that no two rows are alike.
func hashValues(values source.Values) string {
	if values == nil {
		return ""
	}
	hash := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(values)) {
		for _, s := range []string{name, values[name]} {
			hash.Write(binary.AppendUvarint(nil, uint64(len(s))))
			io.WriteString(hash, s)
		}
	}
	return hex.EncodeToString(hash.Sum(nil))
}
