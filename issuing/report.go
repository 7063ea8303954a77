package issuing

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/model"
)

// Fill gives a report the number and the day, as [Issue] gives them to the Word file of its draft: for a PDF, or for a Word file that is
// written anew. The mark of a draft is taken away, and month and year that the draft foresees give way while its day is open. A
// report that has another number or another day already gives an *[Error] (Issued), and is left as it is.
func (i Issuance) Fill(r *model.Report) error {
	if err := i.check(); err != nil {
		return err
	}
	if n := r.Number.Ordinal; n != 0 && n != i.Number {
		return &Error{Refusal: Issued, Field: doc.TagNumber, Value: strconv.Itoa(n)}
	}
	if r.Date.Day != 0 && r.Date != i.Date {
		return &Error{Refusal: Issued, Field: doc.TagDay, Value: r.Date.String()}
	}
	r.Number.Ordinal, r.Date, r.Draft = i.Number, i.Date, ""
	return nil
}

// CheckTarget refuses a file name under which a digitally signed Word file or PDF stands (Signed): what is written there would destroy
// what was signed. A name under which nothing stands, or anything else, is fine.
func CheckTarget(name string) error {
	in, size, err := atomicfile.OpenRegular(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer in.Close()
	signed, err := isSignedFile(in, size)
	if err == nil && signed {
		err = &Error{Refusal: Signed}
	}
	return err
}

func isSignedFile(in *os.File, size int64) (bool, error) {
	head := make([]byte, 5)
	if n, _ := in.ReadAt(head, 0); n == len(head) && string(head) == "%PDF-" {
		return contains(io.NewSectionReader(in, 0, size), []byte("/ByteRange"))
	}
	pkg, err := limits.OpenReader(in, size)
	if err != nil {
		return false, nil // no Word file
	}
	signed, err := isSigned(pkg)
	return signed && err == nil, nil
}

// contains looks for a word in a file of any size. The range of bytes that a signature of a PDF covers stands in it unpacked, or
// nobody could check it (ISO 32000-1, 12.8.1).
func contains(in io.Reader, word []byte) (bool, error) {
	piece := make([]byte, 1<<16)
	kept := 0
	for {
		n, err := io.ReadFull(in, piece[kept:])
		if bytes.Contains(piece[:kept+n], word) {
			return true, nil
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return false, nil
		case err != nil:
			return false, err
		}
		kept = copy(piece, piece[len(piece)-len(word):])
	}
}
