package cms

import "encoding/asn1"

var (
	oidArchival = asn1.ObjectIdentifier{1, 2, 840, 113583, 1, 1, 8}         // adbe-revocationInfoArchival (ISO 32000-1, 12.8.3.3.2)
	oidOCSP     = asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 16, 2}         // id-ri-ocsp-response (RFC 5940)
	oidValues   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 24} // revocation-values (RFC 5126, 6.3.4)
)

// mostAnswers bounds how many answers about certificates one signature brings along.
const mostAnswers = 1000

// readRevocation reads what stands in the signature about certificates that are revoked: in the signed data itself, and in the
// attributes that Adobe and CAdES have for it. What cannot be read is of no use, and no fault: an answer is worth what its own
// signature is, wherever it stands.
func (s *Signed) readRevocation(set []byte, unsigned []attributeValue) {
	eachOf(set, func(v asn1.RawValue) {
		switch {
		case v.Class == asn1.ClassUniversal && v.Tag == asn1.TagSequence:
			s.addCRL(v)
		case v.Class == asn1.ClassContextSpecific && v.Tag == 1:
			var kind asn1.ObjectIdentifier
			if rest, err := asn1.Unmarshal(v.Bytes, &kind); err == nil && kind.Equal(oidOCSP) {
				eachOf(rest, s.addOCSP)
			}
		}
	})
	for _, attributes := range [][]attributeValue{s.attributes, unsigned} {
		if v, ok := only(attributes, oidArchival); ok {
			s.readLists(v, s.addOCSP)
		}
		if v, ok := only(attributes, oidValues); ok {
			s.readLists(v, s.addBasic)
		}
	}
}

// readLists reads a sequence with a list of CRLs behind the tag 0 and one of answers by OCSP behind the tag 1.
func (s *Signed) readLists(der []byte, add func(asn1.RawValue)) {
	var lists asn1.RawValue
	if rest, err := asn1.Unmarshal(der, &lists); err != nil || len(rest) > 0 {
		return
	}
	eachOf(lists.Bytes, func(v asn1.RawValue) {
		var list asn1.RawValue
		if rest, err := asn1.Unmarshal(v.Bytes, &list); v.Class != asn1.ClassContextSpecific || err != nil || len(rest) > 0 {
			return
		}
		switch v.Tag {
		case 0:
			eachOf(list.Bytes, s.addCRL)
		case 1:
			eachOf(list.Bytes, add)
		}
	})
}

func eachOf(values []byte, do func(asn1.RawValue)) {
	for len(values) > 0 {
		var v asn1.RawValue
		rest, err := asn1.Unmarshal(values, &v)
		if err != nil {
			return
		}
		do(v)
		values = rest
	}
}

func (s *Signed) addCRL(v asn1.RawValue) {
	if len(s.CRLs) < mostAnswers {
		s.CRLs = append(s.CRLs, v.FullBytes)
	}
}

func (s *Signed) addOCSP(v asn1.RawValue) {
	if len(s.OCSP) < mostAnswers {
		s.OCSP = append(s.OCSP, v.FullBytes)
	}
}

// addBasic adds an answer that stands without what is around it in an answer of a server.
func (s *Signed) addBasic(v asn1.RawValue) {
	type response struct {
		Type asn1.ObjectIdentifier
		Data []byte
	}
	whole, err := asn1.Marshal(struct {
		Status  asn1.Enumerated
		Content response `asn1:"explicit,tag:0"`
	}{0, response{asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 48, 1, 1}, v.FullBytes}}) // successful, id-pkix-ocsp-basic
	if err == nil {
		s.addOCSP(asn1.RawValue{FullBytes: whole})
	}
}
