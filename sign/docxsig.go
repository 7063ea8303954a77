package sign

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"encoding/base64"
	"slices"
	"time"

	"github.com/vanthu/baocao/internal/xmldsig"
	"github.com/vanthu/baocao/internal/xmlw"
)

const (
	nsPackageSignature = "http://schemas.openxmlformats.org/package/2006/digital-signature"
	nsOffice           = "http://schemas.microsoft.com/office/2006/digsig"

	transformRelationships = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"

	typeObject     = "http://www.w3.org/2000/09/xmldsig#Object"
	typeProperties = "http://uri.etsi.org/01903#SignedProperties"

	idSignature  = "idPackageSignature"
	idPackage    = "idPackageObject"
	idOffice     = "idOfficeObject"
	idProperties = "idSignedProperties"
	idValid      = "idValidSigLnImg"
	idInvalid    = "idInvalidSigLnImg"
)

// A manifestEntry is a part that is signed.
type manifestEntry struct {
	uri    string
	ids    []string // of the relationships that are signed, where it is a part of those
	digest []byte
}

// A packageSignature is what the part of a signature says.
type packageSignature struct {
	manifest []manifestEntry
	chain    []*x509.Certificate
	time     time.Time
	comments string
	line     *signedLine // nil: it is not seen on the page

	digests map[string][]byte // of what stands in the part itself, by Id
	value   []byte
}

// sign makes the part: digests of what stands in it, then the value over those.
func (s *packageSignature) sign(sign func(signed []byte) ([]byte, error)) ([]byte, error) {
	root, _, err := s.write()
	if err != nil {
		return nil, err
	}
	s.digests = map[string][]byte{}
	for _, e := range root.All() {
		if id := e.Attr("Id"); slices.ContainsFunc(s.references(), func(r reference) bool { return r.id == id }) {
			s.digests[id] = digestOf(e.Canonical(), crypto.SHA256)
		}
	}
	if root, _, err = s.write(); err != nil {
		return nil, err
	}
	if s.value, err = sign(root.Only(xmldsig.DSig, "SignedInfo").Canonical()); err != nil {
		return nil, err
	}
	_, part, err := s.write()
	return part, err
}

// write writes the part with what is known so far.
func (s *packageSignature) write() (*xmldsig.Element, []byte, error) {
	var b bytes.Buffer
	x := xmlw.New(&b)
	x.Header()
	x.Start("Signature")
	x.Attr("xmlns", xmldsig.DSig)
	x.Attr("Id", idSignature)
	s.signedInfo(x)
	text(x, "SignatureValue", base64.StdEncoding.EncodeToString(s.value))
	x.Start("KeyInfo")
	x.Start("X509Data")
	text(x, "X509Certificate", base64.StdEncoding.EncodeToString(s.chain[0].Raw))
	x.End()
	x.End()
	s.packageObject(x)
	s.officeObject(x)
	s.properties(x)
	if s.line != nil {
		picture(x, idValid, s.line.valid)
		picture(x, idInvalid, s.line.invalid)
	}
	x.End()
	if err := x.Flush(); err != nil {
		return nil, nil, err
	}
	root, err := xmldsig.Parse("xmlsignatures", b.Bytes())
	return root, b.Bytes(), err
}

func picture(x *xmlw.Writer, id string, content []byte) {
	x.Start("Object")
	x.Attr("Id", id)
	x.Text(base64.StdEncoding.EncodeToString(content))
	x.End()
}

func text(x *xmlw.Writer, name, s string) {
	x.Start(name)
	x.Text(s)
	x.End()
}

// A reference is to what is signed in the part itself.
type reference struct{ id, kind string }

func (s *packageSignature) references() []reference {
	list := []reference{{idPackage, typeObject}, {idOffice, typeObject}, {idProperties, typeProperties}}
	if s.line != nil {
		list = append(list, reference{idValid, typeObject}, reference{idInvalid, typeObject})
	}
	return list
}

func (s *packageSignature) signedInfo(x *xmlw.Writer) {
	x.Start("SignedInfo")
	x.Empty("CanonicalizationMethod", "Algorithm", xmldsig.C14N)
	x.Empty("SignatureMethod", "Algorithm", xmldsig.RSASHA256)
	for _, r := range s.references() {
		x.Start("Reference")
		x.Attr("Type", r.kind)
		x.Attr("URI", "#"+r.id)
		if r.id == idProperties {
			x.Start("Transforms")
			x.Empty("Transform", "Algorithm", xmldsig.C14N)
			x.End()
		}
		digest(x, s.digests[r.id])
		x.End()
	}
	x.End()
}

func digest(x *xmlw.Writer, value []byte) {
	x.Empty("DigestMethod", "Algorithm", xmldsig.SHA256)
	text(x, "DigestValue", base64.StdEncoding.EncodeToString(value))
}

// stamp is the form of times in a signature.
const stamp = "2006-01-02T15:04:05Z"

func (s *packageSignature) packageObject(x *xmlw.Writer) {
	x.Start("Object")
	x.Attr("Id", idPackage)
	x.Start("Manifest")
	for _, e := range s.manifest {
		x.Start("Reference")
		x.Attr("URI", e.uri)
		if e.ids != nil {
			x.Start("Transforms")
			x.Start("Transform")
			x.Attr("Algorithm", transformRelationships)
			for _, id := range e.ids {
				x.Empty("mdssi:RelationshipReference", "xmlns:mdssi", nsPackageSignature, "SourceId", id)
			}
			x.End()
			x.Empty("Transform", "Algorithm", xmldsig.C14N)
			x.End()
		}
		digest(x, e.digest)
		x.End()
	}
	x.End()
	property(x, "idSignatureTime", func() {
		x.Start("mdssi:SignatureTime")
		x.Attr("xmlns:mdssi", nsPackageSignature)
		text(x, "mdssi:Format", "YYYY-MM-DDThh:mm:ssTZD")
		text(x, "mdssi:Value", s.time.Format(stamp))
		x.End()
	})
	x.End()
}

func property(x *xmlw.Writer, id string, content func()) {
	x.Start("SignatureProperties")
	x.Start("SignatureProperty")
	x.Attr("Id", id)
	x.Attr("Target", "#"+idSignature)
	content()
	x.End()
	x.End()
}

// officeObject is what Office wants to be told ([MS-OFFCRYPTO] 2.5.2.5): its schema lets none of these be left out.
func (s *packageSignature) officeObject(x *xmlw.Writer) {
	id, shown, kind := "", "", "1" // 1 is not seen on the page, 2 stands in a signature line
	if s.line != nil {
		id, shown, kind = s.line.id, base64.StdEncoding.EncodeToString(s.line.valid), "2"
	}
	x.Start("Object")
	x.Attr("Id", idOffice)
	property(x, "idOfficeV1Details", func() {
		x.Start("SignatureInfoV1")
		x.Attr("xmlns", nsOffice)
		for _, v := range [...]struct{ name, value string }{
			{"SetupID", id}, {"SignatureText", ""}, {"SignatureImage", shown}, {"SignatureComments", s.comments},
			{"WindowsVersion", "10.0"}, {"OfficeVersion", "16.0"}, {"ApplicationVersion", "16.0"},
			{"Monitors", "1"}, {"HorizontalResolution", "1920"}, {"VerticalResolution", "1080"}, {"ColorDepth", "32"},
			{"SignatureProviderId", "{00000000-0000-0000-0000-000000000000}"}, {"SignatureProviderUrl", ""}, {"SignatureProviderDetails", "9"},
			{"SignatureType", kind},
		} {
			text(x, v.name, v.value)
		}
		x.End()
	})
	x.End()
}

// properties are those of XAdES, with the certificates that lead to the root.
func (s *packageSignature) properties(x *xmlw.Writer) {
	x.Start("Object")
	x.Start("xd:QualifyingProperties")
	x.Attr("xmlns:xd", xmldsig.XAdES)
	x.Attr("Target", "#"+idSignature)
	x.Start("xd:SignedProperties")
	x.Attr("Id", idProperties)
	x.Start("xd:SignedSignatureProperties")
	text(x, "xd:SigningTime", s.time.Format(stamp))
	x.Start("xd:SigningCertificate")
	x.Start("xd:Cert")
	x.Start("xd:CertDigest")
	digest(x, digestOf(s.chain[0].Raw, crypto.SHA256))
	x.End()
	x.Start("xd:IssuerSerial")
	text(x, "X509IssuerName", s.chain[0].Issuer.String())
	text(x, "X509SerialNumber", s.chain[0].SerialNumber.String())
	x.End()
	x.End()
	x.End()
	x.Start("xd:SignaturePolicyIdentifier")
	x.Empty("xd:SignaturePolicyImplied")
	x.End()
	x.End()
	x.End()
	if len(s.chain) > 1 {
		x.Start("xd:UnsignedProperties")
		x.Start("xd:UnsignedSignatureProperties")
		x.Start("xd:CertificateValues")
		for _, c := range s.chain[1:] {
			text(x, "xd:EncapsulatedX509Certificate", base64.StdEncoding.EncodeToString(c.Raw))
		}
		x.End()
		x.End()
		x.End()
	}
	x.End()
	x.End()
}
