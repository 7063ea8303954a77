package sign

import (
	"bytes"
	"crypto"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// TestSampledBytes changes bytes of every case after two signatures, here and there in each revision, but none within a signature. At
// least one signature is found not to be good.
func TestSampledBytes(t *testing.T) {
	o := theOffice()
	fill := map[string]string{"So": "06", "Ngay": "08", "Thang": "3", "Nam": "2026"}
	all := pdfCases()
	for i, name := range slices.Sorted(maps.Keys(all)) {
		if (testing.Short() || raceEnabled) && i > 0 {
			break
		}
		one := signedPDF(t, all[name], o.signer(), PDFOptions{Field: "ChuKy1"})
		two := signedPDF(t, one, o.signer(), PDFOptions{Field: "ConDau", Fill: fill})
		bare := emptied(two)
		dice := rand.New(rand.NewPCG(1, uint64(i)))
		for _, part := range [][2]int{{0, len(all[name])}, {len(all[name]), len(one)}, {len(one), len(two)}} {
			for range 12 {
				at := part[0] + dice.IntN(part[1]-part[0])
				changed := bytes.Clone(two)
				if changed[at] ^= 1 << dice.IntN(8); bytes.Equal(emptied(changed), bare) {
					continue // within a signature
				}
				found, err := o.verifier().Verify(bytes.NewReader(changed), int64(len(changed)))
				if err == nil && len(found) == 2 && !slices.ContainsFunc(found, func(s Signature) bool { return !unchangedPDF(s) }) {
					t.Errorf("%s: the byte %d was changed, and nobody finds it", name, at)
				}
			}
		}
	}
}

// TestValidationBytes changes every byte of the data for validation, which no signature covers: the file is no longer read, or is changed
// after signing, or not all is known to be valid.
func TestValidationBytes(t *testing.T) {
	judge.Need(t, judge.OpenSSL)
	s := theStamping()
	signer := s.signer()
	signer.Time, signer.Chain = s.now, signer.Chain[:2]
	signer.TimeStamp = judge.StampServer(t, s.key, s.server, s.authority)
	signer.Revocation = s.revocation(time.Time{})
	verifier := s.verifier()
	verifier.Time = s.now.AddDate(0, 0, 1)
	good := func(data []byte) bool {
		all, err := verifier.Verify(bytes.NewReader(data), int64(len(data)))
		return err == nil && len(all) == 1 && unchangedPDF(all[0]) && all[0].Trust == Valid && all[0].Revoked == Valid && all[0].Stamp == Valid
	}
	data := signedPDF(t, blankPDF(t, pdffile.V14), signer, PDFOptions{Field: "ChuKy1"})
	if !good(data) {
		t.Fatal("it is not good as it is")
	}
	from := must(pdf.Open(data)).Sections[1].End
	step := 5
	if testing.Short() || raceEnabled {
		step = 53
	}
	id := bytes.LastIndex(data, []byte("><")) + len("><") // its second part is as good as any
	missed := 0
	for i := from; i < len(data); i += step {
		if i >= id && i < id+32 {
			continue
		}
		changed := bytes.Clone(data)
		changed[i] ^= 1
		if good(changed) {
			missed++
			t.Logf("byte %d: %q", i, data[max(from, i-30):min(i+30, len(data))])
		}
	}
	if missed > 0 {
		t.Errorf("%d of %d changed bytes were not found", missed, len(data)-from)
	}
}

// TestDocumentStamp: a time stamp over the whole file is read as one, and found where it is over another file.
func TestDocumentStamp(t *testing.T) {
	judge.Need(t, judge.OpenSSL)
	s := theStamping()
	signer := s.signer()
	signer.Time = s.now
	data := signedPDF(t, blankPDF(t, pdffile.V14), signer, PDFOptions{Field: "ChuKy1"})
	server := judge.StampServer(t, s.key, s.server, s.authority)
	verifier := s.verifier()
	verifier.Time = s.now.AddDate(0, 0, 1)
	for _, other := range []bool{false, true} {
		p := &pdfSigning{Signer: signer, file: must(pdf.Open(data))}
		p.form = must(readForm(p.file))
		p.field = p.form.field("ConDau")
		p.out = updateOf(p.file)
		stamped, hole, err := p.withRoom(data, 8000)
		if err != nil {
			t.Fatal(err)
		}
		stamped = bytes.Replace(stamped, []byte("/SubFilter/ETSI.CAdES.detached/M"), []byte("/SubFilter/ETSI.RFC3161       /M"), 2)
		stamped = bytes.Replace(stamped, []byte("/SubFilter/ETSI.RFC3161       /M"), []byte("/SubFilter/ETSI.CAdES.detached/M"), 1)
		digest := digestAround(stamped, hole, crypto.SHA256)
		if other {
			digest[0] ^= 1
		}
		if err := put(stamped, hole, must(server(crypto.SHA256, digest))); err != nil {
			t.Fatal(err)
		}
		all := verifiedAll(t, verifier, stamped)
		if len(all) != 2 || !unchangedPDF(all[0]) && !other {
			t.Fatalf("%+v", all)
		}
		want := Valid
		if other {
			want = Invalid
		}
		if got := all[1]; got.Name != "ConDau" || got.Content != want || got.Trust != Valid || got.Stamp != Valid || len(got.Chain) != 3 {
			t.Errorf("of another file (%v): %+v", other, got)
		}
	}
}
