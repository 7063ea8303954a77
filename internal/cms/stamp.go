package cms

import (
	"bytes"
	"crypto"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
)

// A Stamp is a time stamp (RFC 3161) that has been read: signed data over a digest and a time.
type Stamp struct {
	*Signed
	Time time.Time

	imprint []byte
	of      crypto.Hash
}

// ParseStamp reads a token.
func ParseStamp(token []byte) (*Stamp, error) {
	s, err := Parse(token)
	if err != nil {
		return nil, err
	}
	var info struct {
		Version int
		Policy  asn1.ObjectIdentifier
		Imprint struct {
			Algorithm pkix.AlgorithmIdentifier
			Digest    []byte
		}
		Serial *big.Int
		Time   time.Time `asn1:"generalized"` // what may follow is of no use here: how exact it is, a number, a name
	}
	damaged := bilingual.New("dấu thời gian bị hỏng", "the time stamp is damaged")
	if !s.kind.Equal(oidTSTInfo) {
		return nil, damaged
	}
	if rest, err := asn1.Unmarshal(s.content, &info); err != nil || len(rest) > 0 {
		return nil, damaged
	}
	scheme := schemeByOID(info.Imprint.Algorithm.Algorithm)
	if scheme == nil {
		return nil, bilingual.Errorf("dấu thời gian dùng hàm băm %s, không đủ an toàn hoặc không đọc được",
			"the time stamp uses the digest %s, which is not safe enough or not known", digestName(info.Imprint.Algorithm.Algorithm))
	}
	return &Stamp{s, info.Time.UTC(), info.Imprint.Digest, scheme.hash}, nil
}

// Over reports why the stamp is none over data.
func (s *Stamp) Over(data []byte) error { return s.OverDigest(s.of, digestOf(s.of, data)) }

// Imprint is the digest over which the stamp is given.
func (s *Stamp) Imprint() crypto.Hash { return s.of }

// OverDigest reports why the stamp is none over data with a digest.
func (s *Stamp) OverDigest(hash crypto.Hash, digest []byte) error {
	if hash != s.of || !bytes.Equal(digest, s.imprint) {
		return bilingual.New("dấu thời gian là của một chữ ký khác", "the time stamp is that of another signature")
	}
	return s.Verify(digestOf(s.scheme.hash, s.content))
}
