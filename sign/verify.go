package sign

import (
	"crypto/x509"
	"io"
	"slices"
	"time"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
)

// An Outcome says what is known of one question about a signature.
type Outcome int

// The outcomes. What cannot be answered with what stands in the file and in the [Verifier] is not known, never valid.
const (
	NotKnown Outcome = iota
	Valid
	Invalid
)

// A Verifier says whom to trust and as of when.
type Verifier struct {
	// Roots are the certificates of the authorities that are trusted (chứng thư số gốc). Without them no chain is known.
	Roots *x509.CertPool

	// Time is the time as of which chains are judged, where no valid time stamp says when the file was signed.
	Time time.Time

	// Revocation has answers about certificates beside those in the file.
	Revocation Revocation
}

// A Signature is one signature of a file, and what is known of it. [Signature.Verdict] says it in one word.
type Signature struct {
	Name  string              // of its field in a PDF, of its part in a .docx
	Chain []*x509.Certificate // the signer's certificate first; empty if the signature cannot be read
	Time  time.Time           // of the time stamp if there is a valid one, otherwise as the signer says; zero if nothing says so

	Content Outcome // what was signed stands in the file, and the signer's key signed it
	Trust   Outcome // the chain leads to one of the roots, each certificate valid at the time
	Revoked Outcome // Valid: no certificate of the chain is revoked; Invalid: one is
	Stamp   Outcome // the time stamp is over this signature, by a chain to one of the roots; NotKnown if there is none

	Changes []Change // what was done to the file after this signature, in the order of the file
	Faults  []error  // why outcomes are invalid or not known; each says itself in Vietnamese too
}

// Verdict is what may be said of a signature in one word (kết luận): Invalid where any of its outcomes is, or the file was changed after
// signing in a way that is not allowed; NotKnown where something is not known; else Valid. A missing time stamp alone is no want: the time
// is then the signer's word.
func (s *Signature) Verdict() Outcome {
	outcomes := []Outcome{s.Content, s.Trust, s.Revoked}
	switch {
	case slices.Contains(outcomes, Invalid), s.Stamp == Invalid, s.Changed():
		return Invalid
	case slices.Contains(outcomes, NotKnown):
		return NotKnown
	}
	return Valid
}

// Changed reports whether the file was changed after this signature in a way that is not allowed (bị sửa sau khi ký).
func (s *Signature) Changed() bool {
	return slices.ContainsFunc(s.Changes, func(c Change) bool { return !c.Allowed })
}

// A Change is something in the file that this signature does not cover.
type Change struct {
	Allowed bool   // a later signature, its validation data, the filling of a field that was left open, a part that Word never signs
	Where   string // the object or the part
	What    decree.Message
}

// Verify verifies the signatures of a PDF or a .docx of size bytes (kiểm tra chữ ký số), in the order in which they stand in it; that
// it has none is no error. A file that cannot be read strictly is one: what two readers may take in two ways nobody can vouch for.
//
// Of a PDF, Content is about the revision that was signed alone: it is Valid where that revision stands in the file to the byte. What
// came after it is in Changes, and one of them that is not allowed says that the file was changed after signing.
func (v Verifier) Verify(in io.ReaderAt, size int64) ([]Signature, error) {
	var head [4]byte
	if n, err := in.ReadAt(head[:], 0); n < len(head) && err != nil && err != io.EOF {
		return nil, err
	}
	switch {
	case string(head[:]) == "%PDF":
		return v.verifyPDF(in, size)
	case string(head[:2]) == "PK":
		return verifyDOCX(in, size, v)
	}
	return nil, bilingual.New("tệp không phải PDF hay .docx; chọn tệp đã ký", "the file is neither a PDF nor a .docx; give the signed one")
}
