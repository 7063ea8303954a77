package sign

import (
	"bytes"
	"cmp"
	"crypto"
	"crypto/x509"
	"io"
	"math"
	"slices"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// verifyPDF verifies the signatures of a PDF, in the order in which they were made.
func (v Verifier) verifyPDF(in io.ReaderAt, size int64) ([]Signature, error) {
	data, err := readAll(in, size)
	if err != nil {
		return nil, err
	}
	f, err := pdf.Open(data)
	if err == nil {
		err = f.Generations()
	}
	if err != nil {
		return nil, err
	}
	form, err := readForm(f)
	if err != nil {
		return nil, err
	}
	p := pdfVerifying{Verifier: v, file: f}
	if err := p.readValidation(form); err != nil {
		return nil, err
	}
	var read []*standing
	for _, field := range form.fields {
		if field.kind != "Sig" || field.value == nil {
			continue
		}
		if len(read) == mostSignatures {
			return nil, bilingual.Errorf("tệp có hơn %d chữ ký", "the file has more than %d signatures", mostSignatures)
		}
		read = append(read, p.read(field))
	}
	slices.SortStableFunc(read, func(a, b *standing) int { return cmp.Compare(a.order(), b.order()) })
	var all []Signature
	bad := map[string]bool{}
	for _, r := range read {
		s := p.judge(r)
		bad[s.Name] = bad[s.Name] || s.Content != Valid
		all = append(all, s)
	}
	for _, step := range stepsAfter(f, read) {
		for i, r := range read {
			if r.end == 0 || step.at < r.end {
				continue
			}
			for _, c := range step.changes {
				if c.What == whatSigned || c.What == whatSignedNew { // what is no signature may not be added as one
					c.Allowed = c.Allowed && !bad[c.Where]
				}
				all[i].Changes = append(all[i].Changes, c)
			}
		}
	}
	return all, nil
}

// mostSignatures bounds how many signatures of a file are read: for each one its revision is.
const mostSignatures = 100

// order is where a signature stands among the others: those that cover no revision are the last.
func (r *standing) order() int {
	if r.end == 0 {
		return math.MaxInt
	}
	return r.end
}

// A pdfVerifying is the verifying of one file.
type pdfVerifying struct {
	Verifier
	file         *pdf.File
	certificates []*x509.Certificate // for validation, of the file
	inFile       Revocation
}

// A standing is a signature as it stands in the file.
type standing struct {
	field *pdfField
	end   int // of the revision that it covers; 0 if it covers none
	dict  pdf.Dict
	kind  pdf.Name // the form of what it holds (SubFilter)
	data  *cms.Signed
	stamp *cms.Stamp // of a document time stamp
	hash  func(crypto.Hash) []byte
	err   error // why it is Invalid
	open  error // why nothing is known of it
}

// The forms of signatures.
const (
	pades    = pdf.Name("ETSI.CAdES.detached")
	pkcs7    = pdf.Name("adbe.pkcs7.detached")
	docStamp = pdf.Name("ETSI.RFC3161")
)

// read reads a signature and finds the revision that it covers.
func (p *pdfVerifying) read(field *pdfField) *standing {
	r := &standing{field: field}
	der, err := r.locate(p.file)
	switch {
	case err != nil:
		r.err = err
		return r
	case r.kind == docStamp:
		if r.stamp, err = cms.ParseStamp(der); err == nil {
			r.data = r.stamp.Signed
		}
	case r.kind == pades || r.kind == pkcs7:
		r.data, err = cms.Parse(der)
		if err == nil && !r.data.Detached() {
			err = bilingual.New("chữ ký mang theo nội dung riêng, hoặc không phải của một tệp", "the signature carries a content of its own, or is not that of a file")
		}
	default:
		r.open = bilingual.Errorf("dạng chữ ký %q không đọc được", "the form %q of the signature is not read", string(r.kind))
	}
	r.err = err
	return r
}

// judge says what is known of a signature.
func (p *pdfVerifying) judge(r *standing) Signature {
	s := Signature{Name: r.field.name, Time: pdfTime(r.dict["M"])}
	switch {
	case r.open != nil:
		s.Faults = append(s.Faults, r.open)
		return s
	case r.err == nil && r.stamp != nil:
		r.err = r.stamp.OverDigest(r.stamp.Imprint(), r.hash(r.stamp.Imprint()))
	case r.err == nil:
		if r.err = r.data.Verify(r.hash(r.data.Hash())); r.err == nil && r.kind == pades && !r.data.NamesCertificate() {
			r.err = bilingual.New("chữ ký PAdES thiếu thuộc tính signing-certificate-v2", "a PAdES signature without the attribute signing-certificate-v2")
		}
	}
	if r.err != nil {
		s.Content = Invalid
		s.Faults = append(s.Faults, r.err)
	} else {
		s.Content = Valid
	}
	if r.data == nil || r.data.Signer == nil {
		return s
	}
	others := slices.Concat(r.data.Certificates, p.certificates)
	known := p.inFile.with(r.data)
	at, stampRevoked := p.Time, Valid
	if r.stamp != nil {
		at, s.Time = r.stamp.Time, r.stamp.Time
		s.Chain, s.Stamp = p.stampTrust(&s, r.stamp, others)
		s.Trust = s.Stamp
	} else {
		var stamped time.Time
		if stamped, stampRevoked = p.stampOf(&s, r.data, others, &known); s.Stamp == Valid {
			at, s.Time = stamped, stamped
		}
		var err error
		if s.Chain, s.Trust, err = p.trust(r.data.Signer, others, at); err != nil {
			s.Faults = append(s.Faults, err)
		}
	}
	revoked, faults := p.revoked(s.Chain, at, known)
	if revoked == Valid {
		revoked = stampRevoked
	}
	s.Revoked, s.Faults = revoked, append(s.Faults, faults...)
	return s
}

// stampOf judges the time stamp of a signature, and says what is known of the revocation of its certificates: where one is revoked,
// the stamp is worth nothing. What the stamp brings along about certificates is known from then on.
func (p *pdfVerifying) stampOf(s *Signature, data *cms.Signed, others []*x509.Certificate, known *Revocation) (time.Time, Outcome) {
	if data.TimeStamp == nil {
		return time.Time{}, Valid
	}
	stamp, err := cms.ParseStamp(data.TimeStamp)
	if err == nil {
		err = stamp.Over(data.Signature())
	}
	if err != nil {
		s.Stamp = Invalid
		s.Faults = append(s.Faults, err)
		return time.Time{}, Valid
	}
	*known = known.with(stamp.Signed)
	var chain []*x509.Certificate
	if chain, s.Stamp = p.stampTrust(s, stamp, slices.Concat(stamp.Certificates, others)); s.Stamp != Valid {
		return time.Time{}, Valid
	}
	revoked, faults := p.revoked(chain, stamp.Time, *known)
	for _, err := range faults {
		s.Faults = append(s.Faults, ofStamp(err))
	}
	if revoked == Invalid {
		s.Stamp, revoked = Invalid, Valid
	}
	return stamp.Time, revoked
}

func ofStamp(err error) error {
	return bilingual.Errorf("dấu thời gian: %w", "the time stamp: %w", err)
}

// stampTrust follows the certificate of a time stamp, which is for that and nothing else (RFC 3161, 2.3).
func (p *pdfVerifying) stampTrust(s *Signature, stamp *cms.Stamp, others []*x509.Certificate) ([]*x509.Certificate, Outcome) {
	chain, outcome, err := p.trust(stamp.Signer, others, stamp.Time)
	switch {
	case err != nil:
	case len(stamp.Signer.ExtKeyUsage) != 1 || stamp.Signer.ExtKeyUsage[0] != x509.ExtKeyUsageTimeStamping:
		outcome, err = Invalid, bilingual.New("chứng thư số của dấu thời gian không dùng để cấp dấu thời gian", "the certificate of the time stamp is not for time stamps")
	case !p.Time.IsZero() && stamp.Time.After(p.Time):
		outcome, err = Invalid, bilingual.New("dấu thời gian muộn hơn thời điểm xét", "the time stamp is later than the time that is judged as of")
	}
	if err != nil {
		s.Faults = append(s.Faults, ofStamp(err))
	}
	return chain, outcome
}

// pdfTime reads a time as a PDF writes it: D:20260308093000+07'00'.
func pdfTime(v any) time.Time {
	s := bytes.ReplaceAll([]byte(pdf.Text(v)), []byte("'"), nil)
	for _, layout := range []string{"D:20060102150405-0700", "D:20060102150405Z0700", "D:20060102150405-07", "D:20060102150405"} {
		if t, err := time.Parse(layout, string(s)); err == nil {
			return t
		}
	}
	return time.Time{}
}
