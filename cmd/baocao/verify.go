package main

import (
	"bytes"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/crypto/ocsp"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/sign"
)

type verifyCommand struct {
	File  string   `arg:"" help:"PDF or Word file (.docx)."`
	Roots string   `placeholder:"FILE" help:"Certificates of the authorities that are trusted, as PEM, or one as DER."`
	Time  string   `placeholder:"2026-03-08T09:30:00+07:00" help:"Time as of which certificates are judged; by default now."`
	CRL   []string `name:"crl" placeholder:"FILE" help:"List of revoked certificates, as PEM or DER; may be given more than once."`
	OCSP  []string `name:"ocsp" placeholder:"FILE" help:"Answer of OCSP about a certificate, in DER; may be given more than once."`
	JSON  bool     `name:"json" help:"Print what is known as JSON."`
}

// Run says of each signature of a file what is known of it. It fails with errFaults unless all is known, and valid: a file
// without a signature is no signed file, and a signature of which something is not known is not simply valid.
func (v *verifyCommand) Run(c *console) error {
	verifier, err := v.verifier()
	if err != nil {
		return err
	}
	in, size, err := atomicfile.OpenRegular(v.File)
	if err != nil {
		return err
	}
	defer in.Close()
	list, err := verifier.Verify(in, size)
	if err != nil {
		return bilingual.Errorf("%s: %w", "%s: %w", v.File, err)
	}
	if v.JSON {
		err = c.signaturesAsJSON(v.File, list)
	} else {
		c.signatures(v.File, list)
	}
	if err == nil && (len(list) == 0 || slices.ContainsFunc(list, func(s sign.Signature) bool { return s.Verdict() != sign.Valid })) {
		err = errFaults
	}
	return err
}

func (v *verifyCommand) verifier() (sign.Verifier, error) {
	at, err := timeOf("--time", v.Time)
	verifier := sign.Verifier{Time: at}
	if err != nil {
		return verifier, err
	}
	if v.Roots != "" {
		all, err := readAll(v.Roots, "CERTIFICATE", func(der []byte) error { _, err := x509.ParseCertificate(der); return err })
		if err != nil {
			return verifier, err
		}
		if all == nil {
			return verifier, failure("%s: không có chứng thư số dạng PEM hoặc DER đọc được; chọn tệp chứng thư số gốc (.pem, .cer, .crt)", "%s: there is no certificate in PEM or DER that can be read; give the file of the root (.pem, .cer, .crt)", v.Roots)
		}
		verifier.Roots = x509.NewCertPool()
		for _, der := range all {
			one, _ := x509.ParseCertificate(der)
			verifier.Roots.AddCert(one)
		}
	}
	for _, name := range v.CRL {
		all, err := readAll(name, "X509 CRL", func(der []byte) error { _, err := x509.ParseRevocationList(der); return err })
		if err != nil {
			return verifier, err
		}
		if all == nil {
			return verifier, failure("%s: không phải danh sách chứng thư số bị thu hồi; tải lại tệp .crl của cơ quan cấp", "%s: this is no list of revoked certificates; get the .crl of the authority again", name)
		}
		verifier.Revocation.CRLs = append(verifier.Revocation.CRLs, all...)
	}
	for _, name := range v.OCSP {
		content, err := readSmall(name)
		if err != nil {
			return verifier, err
		}
		if _, err := ocsp.ParseResponse(content, nil); err != nil {
			return verifier, failure("%s: không phải câu trả lời OCSP; hỏi lại cơ quan cấp", "%s: this is no answer of OCSP; ask the authority again", name)
		}
		verifier.Revocation.OCSP = append(verifier.Revocation.OCSP, content)
	}
	return verifier, nil
}

// readAll reads what a file has of a kind, as PEM, or one as DER; nil where that is nothing, or where something of it cannot be read.
func readAll(name, kind string, read func(der []byte) error) (all [][]byte, err error) {
	content, err := readSmall(name)
	if err != nil {
		return nil, err
	}
	block, rest := pem.Decode(content)
	if block == nil {
		block = &pem.Block{Type: kind, Bytes: content}
	}
	for ; block != nil; block, rest = pem.Decode(rest) {
		if block.Type != kind {
			continue
		}
		if read(block.Bytes) != nil {
			return nil, nil
		}
		all = append(all, block.Bytes)
	}
	if len(all) < bytes.Count(content, []byte("-----BEGIN "+kind+"-----")) { // pem.Decode passes over one whose letters are damaged
		return nil, nil
	}
	return all, nil
}

// outcomeWords say an outcome, in Vietnamese and in English, and in JSON.
var outcomeWords = [...]struct{ vi, en, json string }{
	sign.NotKnown: {"chưa biết", "not known", "not known"},
	sign.Valid:    {"hợp lệ", "valid", "valid"},
	sign.Invalid:  {"không hợp lệ", "invalid", "invalid"},
}

func (c *console) outcome(o sign.Outcome) string {
	return c.word(outcomeWords[o].vi, outcomeWords[o].en)
}

// vietnam is the zone in which times are shown, that of the Decree's signed line.
var vietnam = time.FixedZone("", 7*60*60)

func (c *console) signatures(file string, list []sign.Signature) {
	line := func(indent, vi, en string, args ...any) {
		for i, arg := range args {
			if s, ok := arg.(string); ok {
				args[i] = visible(s)
			}
		}
		fmt.Fprintf(c.out, indent+c.word(vi, en)+"\n", args...)
	}
	line("", "%s: %d chữ ký số", "%s: digital signatures: %d", file, len(list))
	if len(list) == 0 {
		line("  - ", "tệp chưa được ký số; ký bằng baocao sign, hoặc xem lại có đúng tệp không", "nobody has signed the file; sign it with baocao sign, or look whether it is the right one")
	}
	for _, s := range list {
		signer, when := c.word("không đọc được người ký", "the signer cannot be read"), c.word("không rõ", "unknown")
		if len(s.Chain) > 0 {
			signer = nameOf(s.Chain[0])
		}
		if !s.Time.IsZero() {
			when = s.Time.In(vietnam).Format(time.RFC3339)
			if s.Stamp != sign.Valid {
				when += c.word(" (theo lời người ký)", " (as the signer says)")
			}
		}
		line("", "%s: %s", "%s: %s", s.Name, c.outcome(s.Verdict()))
		line("  ", "người ký: %s", "signer: %s", signer)
		line("  ", "thời gian ký: %s", "time of signing: %s", when)
		line("  ", "nội dung: %s", "content: %s", c.outcome(s.Content))
		line("  ", "chứng thư số: %s (%s)", "certificate: %s (%s)", c.outcome(s.Trust), chainNames(s.Chain))
		line("  ", "thu hồi: %s", "revocation: %s", c.outcome(s.Revoked))
		stamp := c.word("không có, hoặc không xét được", "there is none, or none that can be judged")
		if s.Stamp != sign.NotKnown {
			stamp = c.outcome(s.Stamp)
		}
		line("  ", "dấu thời gian: %s", "time stamp: %s", stamp)
		if s.Changed() {
			line("  ", "tệp bị sửa sau khi ký", "the file was changed after signing")
		}
		for _, change := range s.Changes {
			mark := c.word("được phép", "allowed")
			if !change.Allowed {
				mark = c.word("không được phép", "not allowed")
			}
			line("  - ", "%s: %s (%s)", "%s: %s (%s)", change.Where, change.What.In(c.lang), mark)
		}
		for _, fault := range s.Faults {
			line("  - ", "%s", "%s", bilingual.In(c.lang, fault)+c.remedy(fault))
		}
	}
}

// remedy is what to give beside the file, where something was not known for want of it.
func (c *console) remedy(fault error) string {
	switch {
	case errors.Is(fault, sign.ErrNoRoots):
		return c.word("; thêm --roots với chứng thư số gốc tin cậy", "; give --roots with the roots that are trusted")
	case errors.Is(fault, sign.ErrIncomplete):
		return c.word("; xin người ký bản ký lại với đủ chuỗi chứng thư số, hoặc thêm chứng thư số này vào tệp --roots nếu tin cậy",
			"; ask the signer to sign anew with the whole chain, or add that certificate to the file of --roots if you trust it")
	case errors.Is(fault, sign.ErrNoAnswer):
		return c.word("; thêm --crl hoặc --ocsp của cơ quan cấp", "; give --crl or --ocsp of its authority")
	}
	return ""
}

// visible is a text of the file without letters that move the cursor or turn the line round: a name could say with them what this command says.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsGraphic(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\u%04X", r)
		}
	}
	return b.String()
}

func nameOf(c *x509.Certificate) string {
	if c.Subject.CommonName != "" {
		return c.Subject.CommonName
	}
	return c.Subject.String()
}

func chainNames(chain []*x509.Certificate) string {
	var names []string
	for _, c := range chain {
		names = append(names, nameOf(c))
	}
	return strings.Join(names, " < ")
}

func (c *console) signaturesAsJSON(file string, list []sign.Signature) error {
	type change struct {
		Allowed bool           `json:"allowed"`
		Where   string         `json:"where"`
		What    decree.Message `json:"what"`
	}
	type certificate struct {
		Subject string    `json:"subject"`
		Issuer  string    `json:"issuer"`
		Serial  string    `json:"serial"`
		From    time.Time `json:"not_before"`
		Until   time.Time `json:"not_after"`
	}
	type signature struct {
		Name    string           `json:"name"`
		Verdict string           `json:"verdict"`
		Time    *time.Time       `json:"time,omitempty"`
		Content string           `json:"content"`
		Trust   string           `json:"trust"`
		Revoked string           `json:"revocation"`
		Stamp   string           `json:"time_stamp"`
		Chain   []certificate    `json:"chain"`
		Changes []change         `json:"changes"`
		Faults  []decree.Message `json:"faults"`
	}
	said := struct {
		File       string      `json:"file"`
		Signatures []signature `json:"signatures"`
	}{file, []signature{}}
	for _, s := range list {
		made := signature{Name: s.Name, Verdict: outcomeWords[s.Verdict()].json, Content: outcomeWords[s.Content].json, Trust: outcomeWords[s.Trust].json,
			Revoked: outcomeWords[s.Revoked].json, Stamp: outcomeWords[s.Stamp].json, Chain: []certificate{}, Changes: []change{}, Faults: []decree.Message{}}
		if !s.Time.IsZero() {
			at := s.Time.In(vietnam)
			made.Time = &at
		}
		for _, k := range s.Chain {
			made.Chain = append(made.Chain, certificate{k.Subject.String(), k.Issuer.String(), k.SerialNumber.String(), k.NotBefore.UTC(), k.NotAfter.UTC()})
		}
		for _, k := range s.Changes {
			made.Changes = append(made.Changes, change(k))
		}
		for _, f := range s.Faults {
			made.Faults = append(made.Faults, decree.Message{Vi: bilingual.Vietnamese(f), En: f.Error()})
		}
		said.Signatures = append(said.Signatures, made)
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(said)
}
