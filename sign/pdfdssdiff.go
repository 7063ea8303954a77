package sign

import (
	"crypto/x509"
	"slices"

	"golang.org/x/crypto/ocsp"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// validates reports whether data is what its list is of.
func validates(list pdf.Name, data []byte) bool {
	var err error
	switch list {
	case "Certs":
		_, err = x509.ParseCertificate(data)
	case "OCSPs":
		_, err = ocsp.ParseResponse(data, nil)
	case "CRLs":
		_, err = x509.ParseRevocationList(data)
	}
	return err == nil
}

// validation reports whether the data for validation of the new revision is that, and nothing of what was there is gone.
func (d *pdfDiff) validation() (bool, error) {
	dss := d.newForm.catalogue["DSS"]
	dict, err := d.new.Dict(dss)
	if err != nil || dict == nil {
		return false, err
	}
	for key := range dict {
		if key != "Type" && key != "VRI" && !slices.Contains(validationLists[:], key) {
			return false, nil
		}
	}
	if dict["Type"] != nil && dict["Type"] != pdf.Name("DSS") {
		return false, nil
	}
	if ok, err := d.validationOf(dict["VRI"]); !ok || err != nil {
		return ok, err
	}
	before, err := d.old.Dict(d.oldForm.catalogue["DSS"])
	if err != nil {
		return false, err
	}
	for _, name := range validationLists {
		list, err := d.new.Array(dict[name])
		if err != nil {
			return false, err
		}
		had, err := d.old.Array(before[name])
		if err != nil || len(list) < len(had) || len(list) > mostValidation {
			return false, err
		}
		if ok, err := d.validData(name, list); !ok || err != nil {
			return false, err
		}
		for _, v := range had {
			if !slices.Contains(list, v) {
				return false, nil
			}
		}
	}
	if !slices.ContainsFunc(d.changes, func(c Change) bool { return c.Where == "DSS" }) {
		d.allow("DSS", decree.Message{Vi: "dữ liệu để kiểm tra chữ ký", En: "data for validation"})
	}
	return true, d.explain(pdf.Array{dss})
}

// validData reports whether a list of the new revision holds what it is for.
func (d *pdfDiff) validData(name pdf.Name, list any) (bool, error) {
	all, err := d.new.Array(list)
	if err != nil {
		return false, err
	}
	for _, v := range all {
		data, err := d.new.Unpacked(v)
		if err != nil || !validates(name, data) {
			return false, err
		}
	}
	return true, nil
}

// validTime reports whether the data of one signature say when they were put together by a time or a time stamp, or say nothing of it.
func (d *pdfDiff) validTime(of pdf.Dict) (bool, error) {
	if _, text := of["TU"].(pdf.String); of["TU"] != nil && !text || of["Type"] != nil && of["Type"] != pdf.Name("VRI") {
		return false, nil
	}
	if of["TS"] == nil {
		return true, nil
	}
	token, err := d.new.Unpacked(of["TS"])
	if err == nil {
		_, err = cms.ParseStamp(token)
	}
	return err == nil, nil
}

// validationOf reports whether the data by signature (VRI) leads to nothing but certificates and answers, times and stamps.
func (d *pdfDiff) validationOf(v any) (bool, error) {
	all, err := d.new.Dict(v)
	if err != nil {
		return false, err
	}
	for _, v := range all {
		of, err := d.new.Dict(v)
		if err != nil || of == nil {
			return false, err
		}
		for key := range of {
			if !slices.Contains([]pdf.Name{"Type", "Cert", "OCSP", "CRL", "TU", "TS"}, key) {
				return false, nil
			}
		}
		if ok, err := d.validTime(of); !ok || err != nil {
			return false, err
		}
		for i, name := range bySignature {
			if ok, err := d.validData(validationLists[i], of[name]); !ok || err != nil {
				return false, err
			}
		}
	}
	return true, nil
}
