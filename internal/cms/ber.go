package cms

import (
	"encoding/asn1"

	"github.com/vanthu/baocao/internal/bilingual"
)

// mostBER bounds how deep values of no stated length stand in one another.
const mostBER = 30

// DER reads one value in BER and returns it with each length stated, and what follows it. PDFs shall hold DER (ISO 32000-1, 12.8.3.3.1),
// but programs that sign by NSS or Bouncy Castle (LibreOffice, poppler, PDFBox) write what is around the certificates and the signer without
// its length. What has a stated length is taken as it stands.
func DER(ber []byte) (der, rest []byte, err error) { return toDER(ber, 0) }

func toDER(ber []byte, depth int) (der, rest []byte, err error) {
	damaged := bilingual.New("chữ ký không phải SignedData ở dạng DER hoặc BER", "the signature is no signed data in DER or BER")
	const constructed, several, endless = 0x20, 0x1f, 0x80
	if len(ber) < 2 || depth > mostBER {
		return nil, nil, damaged
	}
	if ber[1] != endless {
		var v asn1.RawValue
		if rest, err = asn1.Unmarshal(ber, &v); err != nil {
			return nil, nil, damaged
		}
		return v.FullBytes, rest, nil
	}
	if ber[0]&constructed == 0 || ber[0]&several == several {
		return nil, nil, damaged
	}
	v := asn1.RawValue{Class: int(ber[0] >> 6), Tag: int(ber[0] & several), IsCompound: true}
	for rest = ber[2:]; ; {
		if len(rest) >= 2 && rest[0] == 0 && rest[1] == 0 {
			break
		}
		var inner []byte
		if inner, rest, err = toDER(rest, depth+1); err != nil {
			return nil, nil, err
		}
		if v.Class == asn1.ClassUniversal && v.Tag == asn1.TagOctetString { // in pieces
			var piece []byte
			if left, err := asn1.Unmarshal(inner, &piece); err != nil || len(left) > 0 {
				return nil, nil, damaged
			}
			inner, v.IsCompound = piece, false
		}
		v.Bytes = append(v.Bytes, inner...)
	}
	if der, err = asn1.Marshal(v); err != nil {
		return nil, nil, damaged
	}
	return der, rest[2:], nil
}
