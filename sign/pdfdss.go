package sign

import (
	"bytes"
	"crypto/x509"
	"encoding/hex"
	"maps"
	"slices"

	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// mostValidation bounds how much data for validation is read of a file.
const mostValidation = 10_000

func hexBytes(s string) ([]byte, error) { return hex.DecodeString(s) }

// validationLists are the entries of the data for validation (EN 319 142-1, 5.4.2.2).
var validationLists = [...]pdf.Name{"Certs", "OCSPs", "CRLs"}

// bySignature are the entries for one signature (VRI), in the order of validationLists.
var bySignature = [...]pdf.Name{"Cert", "OCSP", "CRL"}

// validation is what a file holds for validation in its lists: streams of DER, by their list.
func validation(f *pdf.File, catalogue pdf.Dict) (lists [len(validationLists)]pdf.Array, der [len(validationLists)][][]byte, err error) {
	dss, err := f.Dict(catalogue["DSS"])
	if err != nil {
		return lists, der, err
	}
	for i, name := range validationLists {
		if lists[i], err = f.Array(dss[name]); err != nil {
			return lists, der, err
		}
		for _, v := range lists[i][:min(len(lists[i]), mostValidation)] {
			if data, err := f.Unpacked(v); err == nil { // what cannot be read is of no use, and no fault
				der[i] = append(der[i], data)
			}
		}
	}
	return lists, der, nil
}

// readValidation reads what the file holds for validation, in its lists and beside each signature.
func (p *pdfVerifying) readValidation(form *pdfForm) error {
	_, der, err := validation(p.file, form.catalogue)
	if err != nil {
		return err
	}
	if err := p.readVRI(form, &der); err != nil {
		return err
	}
	for _, c := range der[0] {
		if c, err := x509.ParseCertificate(c); err == nil {
			p.certificates = append(p.certificates, c)
		}
	}
	p.inFile = Revocation{OCSP: der[1], CRLs: der[2]}
	return nil
}

// readVRI reads what stands beside signatures. It is no less good for another: an answer is worth what its own signature is.
func (p *pdfVerifying) readVRI(form *pdfForm, der *[len(validationLists)][][]byte) error {
	dss, err := p.file.Dict(form.catalogue["DSS"])
	if err != nil {
		return err
	}
	all, err := p.file.Dict(dss["VRI"])
	if err != nil {
		return err
	}
	seen := map[pdf.Ref]bool{}
	for _, name := range validationLists {
		list, _ := p.file.Array(dss[name])
		for _, v := range list {
			seen[refOf(v)] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		of, err := p.file.Dict(all[key])
		if err != nil {
			return err
		}
		for i, name := range bySignature {
			list, err := p.file.Array(of[name])
			if err != nil {
				return err
			}
			for _, v := range list {
				if seen[refOf(v)] || len(der[i]) >= mostValidation {
					continue // most of it stands in the lists too
				}
				seen[refOf(v)] = true
				if data, err := p.file.Unpacked(v); err == nil {
					der[i] = append(der[i], data)
				}
			}
		}
	}
	return nil
}

// addValidation adds, behind a signature, what is needed to verify it later: certificates, and what says that they are not revoked.
func addValidation(data []byte, s Signer, field string) ([]byte, error) {
	f, err := pdf.Open(data)
	if err != nil {
		return nil, err
	}
	form, err := readForm(f)
	if err != nil {
		return nil, err
	}
	r := (&pdfVerifying{file: f}).read(form.field(field))
	if r.err != nil {
		return nil, r.err
	}
	chains := [][]*x509.Certificate{s.Chain}
	if r.data.TimeStamp != nil {
		stamp, err := cms.ParseStamp(r.data.TimeStamp)
		if err != nil {
			return nil, err
		}
		if stamp.Signer != nil {
			chains = append(chains, chainOf(stamp.Signer, stamp.Certificates))
		}
	}
	lists, known, err := validation(f, form.catalogue)
	if err != nil {
		return nil, err
	}
	out := updateOf(f)
	add := func(list int, der []byte) {
		if slices.ContainsFunc(known[list], func(k []byte) bool { return bytes.Equal(k, der) }) {
			return
		}
		ref := out.Reserve()
		out.Stream(ref, nil, der)
		known[list], lists[list] = append(known[list], der), append(slices.Clip(lists[list]), pdf.Ref(ref))
	}
	for _, chain := range chains {
		for _, c := range chain {
			add(0, c.Raw)
		}
		answers, err := s.Revocation(chain)
		if err != nil {
			return nil, err
		}
		for list, all := range [][][]byte{1: answers.OCSP, 2: answers.CRLs} {
			for _, der := range all {
				add(list, der)
			}
		}
	}
	return append(data, writeValidation(f, form, out, lists)...), nil
}

// writeValidation writes the lists and closes the update.
func writeValidation(f *pdf.File, form *pdfForm, out *pdffile.Update, lists [len(validationLists)]pdf.Array) []byte {
	dss := pdf.Dict{"Type": pdf.Name("DSS")}
	if old, err := f.Dict(form.catalogue["DSS"]); err == nil && old != nil {
		dss = cloned(old)
	}
	for i, name := range validationLists {
		if len(lists[i]) > 0 {
			dss[name] = lists[i]
		}
	}
	ref := out.Reserve()
	out.Object(ref, pdf.Append(nil, dss))
	catalogue := cloned(form.catalogue)
	catalogue["DSS"] = pdf.Ref(ref)
	out.Object(pdffile.Ref(form.root), pdf.Append(nil, catalogue))
	return out.Close()
}
