package main

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"software.sslmate.com/src/go-pkcs12"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/sign"
)

// An office is a folder with a root, a key file with its certificates, and lists that revoke none of them.
type office struct{ p12, lone, roots, rootList, list, keyPEM, leafPEM, chainPEM string }

const signingTime = "2026-03-08T09:30:00+07:00"

func newOffice(t *testing.T, dir string) office {
	t.Helper()
	from := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	certify := func(serial int64, name string, key *rsa.PrivateKey, parent *x509.Certificate, by *rsa.PrivateKey) *x509.Certificate {
		c := &x509.Certificate{SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: name}, NotBefore: from, NotAfter: from.AddDate(2, 0, 0),
			BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature}
		if serial < 3 {
			c.IsCA, c.KeyUsage = true, x509.KeyUsageCertSign|x509.KeyUsageCRLSign
		}
		if parent == nil {
			parent = c
		}
		der, err := x509.CreateCertificate(rand.Reader, c, parent, &key.PublicKey, by)
		check(err)
		made, err := x509.ParseCertificate(der)
		check(err)
		return made
	}
	var keys [3]*rsa.PrivateKey
	for i := range keys {
		var err error
		keys[i], err = rsa.GenerateKey(rand.Reader, 2048)
		check(err)
	}
	root := certify(1, "Gốc", keys[0], nil, keys[0])
	authority := certify(2, "Cơ quan chứng thực", keys[1], root, keys[0])
	leaf := certify(3, "Nguyễn Văn A", keys[2], authority, keys[1])
	at := func(name string, content []byte) string {
		name = filepath.Join(dir, name)
		check(os.WriteFile(name, content, 0o600))
		return name
	}
	list := func(name string, issuer *x509.Certificate, key *rsa.PrivateKey) string {
		der, err := x509.CreateRevocationList(rand.Reader, &x509.RevocationList{Number: big.NewInt(1), ThisUpdate: from, NextUpdate: from.AddDate(1, 0, 0)}, issuer, key)
		check(err)
		return at(name, der)
	}
	p12, err := pkcs12.Modern.Encode(keys[2], leaf, []*x509.Certificate{root, authority}, "mật khẩu")
	check(err)
	lone, err := pkcs12.Modern.Encode(keys[2], leaf, nil, "mật khẩu")
	check(err)
	block := func(kind string, der ...[]byte) (content []byte) {
		for _, d := range der {
			content = append(content, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: d})...)
		}
		return content
	}
	return office{p12: at("key.p12", p12), lone: at("lone.p12", lone), roots: at("roots.pem", block("CERTIFICATE", root.Raw)),
		rootList: list("root.crl", root, keys[0]), list: list("authority.crl", authority, keys[1]),
		keyPEM:  at("key.pem", block("RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(keys[2]))),
		leafPEM: at("leaf.pem", block("CERTIFICATE", leaf.Raw)), chainPEM: at("chain.pem", block("CERTIFICATE", authority.Raw, root.Raw))}
}

// passwordFD is a file descriptor that a password can be read from, with a line after it.
func passwordFD(t *testing.T, password string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(name, []byte(password+"\nmore"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	handedOver = append(handedOver, f)
	return strconv.Itoa(int(f.Fd()))
}

// handedOver are files that the command closes by their descriptors. Were one collected, or closed here too, another file of the same
// number would be closed.
var handedOver []*os.File

func TestSign(t *testing.T) {
	dir := t.TempDir()
	o := newOffice(t, dir)
	at := func(name string) string { return filepath.Join(dir, name) }
	run := func(want int, args ...string) string {
		t.Helper()
		var said bytes.Buffer
		if code := run(args, &said, &said); code != want {
			t.Errorf("%v: exit %d, want %d: %s", args, code, want, &said)
		}
		return said.String()
	}
	says := func(said string, wants ...string) {
		t.Helper()
		for _, want := range wants {
			if !strings.Contains(said, want) {
				t.Errorf("%q is not in: %s", want, said)
			}
		}
	}
	sign := func(want int, args ...string) string {
		t.Helper()
		return run(want, append([]string{"sign", "--p12", o.p12, "--password-fd", passwordFD(t, "mật khẩu")}, args...)...)
	}
	source := filepath.Join("..", "..", "examples", "cases", "commune", "report.md")
	run(exitFine, "render", source, "-o", at("a.docx"))
	run(exitFine, "render", source, "--pdf", "--fields", "-o", at("a.pdf"))
	known := []string{"--roots", o.roots, "--time", signingTime, "--crl", o.list, "--crl", o.rootList}

	// A Word file: signed, known to be so, and no longer once its authority's list is not given.
	says(sign(exitFine, at("a.docx"), "--time", signingTime, "--comments", "Ban hành"), "đã ghi "+at("a-signed.docx"))
	says(run(exitFine, append([]string{"verify", at("a-signed.docx")}, known...)...), "1 chữ ký số", "sig1.xml: hợp lệ", "Nguyễn Văn A", signingTime+" (theo lời người ký)", "Nguyễn Văn A < Cơ quan chứng thực < Gốc")
	says(run(exitFaults, "--lang", "en", "verify", at("a-signed.docx"), "--roots", o.roots, "--time", signingTime), "content: valid", "certificate: valid", "revocation: not known", "sig1.xml: not known")
	says(run(exitFaults, "verify", at("a-signed.docx"), "--time", signingTime), "không có chứng thư số gốc")
	says(run(exitFaults, "verify", at("a.docx")), "0 chữ ký số", "chưa được ký số; ký bằng")
	says(run(exitFaults, "verify", at("a-signed.docx"), "--time", signingTime), "để xét; thêm --roots", "bị thu hồi: CN=Nguyễn Văn A; thêm --crl")

	// The root as Windows saves it; and files that are no roots, lists or answers.
	block, _ := pem.Decode(fileContent(t, o.roots))
	if err := os.WriteFile(at("root.cer"), block.Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	says(run(exitFine, append([]string{"verify", at("a-signed.docx"), "--roots", at("root.cer")}, known[2:]...)...), "hợp lệ")
	for _, flag := range []string{"--roots", "--crl", "--ocsp"} {
		says(run(exitCannot, "verify", at("a-signed.docx"), flag, o.keyPEM), o.keyPEM, "; ")
		says(run(exitCannot, "--lang", "en", "verify", at("a-signed.docx"), flag, o.keyPEM), o.keyPEM, "; ")
	}

	// Several lists and roots in one file; one that is damaged is not passed over, and who lacks an issuer is told what helps.
	lists, roots := "", string(fileContent(t, o.chainPEM))
	for _, name := range []string{o.rootList, o.list} {
		lists += string(pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: fileContent(t, name)}))
	}
	damaged := "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
	for name, content := range map[string]string{"lists.pem": lists, "all.pem": roots, "damaged.pem": roots + damaged, "cut.pem": strings.Replace(roots, "MII", "M!I", 1), "damaged-list.pem": lists + strings.ReplaceAll(damaged, "CERTIFICATE", "X509 CRL")} {
		if err := os.WriteFile(at(name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	says(run(exitFine, "verify", at("a-signed.docx"), "--roots", at("all.pem"), "--time", signingTime, "--crl", at("lists.pem")), "sig1.xml: hợp lệ")
	says(run(exitCannot, "verify", at("a-signed.docx"), "--roots", at("damaged.pem")), "damaged.pem")
	says(run(exitCannot, "verify", at("a-signed.docx"), "--roots", at("cut.pem")), "cut.pem")
	says(run(exitCannot, "verify", at("a-signed.docx"), "--crl", at("damaged-list.pem")), "damaged-list.pem")
	run(exitFine, "sign", "--p12", o.lone, "--password-fd", passwordFD(t, "mật khẩu"), at("a.docx"), "--time", signingTime, "-o", at("lone.docx"))
	says(run(exitFaults, append([]string{"verify", at("lone.docx")}, known...)...), "thiếu chứng thư số của cơ quan cấp: CN=Cơ quan chứng thực; ")

	// As JSON.
	var read struct {
		Signatures []struct {
			Verdict, Content string
			Time             time.Time
			Chain            []struct{ Subject string }
		}
	}
	said := run(exitFine, append([]string{"verify", "--json", at("a-signed.docx")}, known...)...)
	if err := json.Unmarshal([]byte(said), &read); err != nil || len(read.Signatures) != 1 || read.Signatures[0].Verdict != "valid" || len(read.Signatures[0].Chain) != 3 {
		t.Errorf("%v: %s", err, said)
	}

	// On a signature line, once.
	picture := filepath.Join("..", "..", "examples", "cases", "signature", "chu-ky.png")
	run(exitFine, "render", source, "--signature-line", "-o", at("line.docx"))
	sign(exitFine, at("line.docx"), "--time", signingTime, "--field", "ChuKy1", "--picture", picture, "-o", at("line.docx"))
	says(run(exitFine, append([]string{"verify", at("line.docx")}, known...)...), "sig1.xml: hợp lệ")
	says(sign(exitFaults, at("line.docx"), "--time", signingTime, "--field", "ChuKy1", "--picture", picture, "-o", at("f.docx")), "đã được ký")
	says(run(exitFaults, "render", filepath.Join("..", "..", "examples", "cases", "draft", "report.yaml"), "--signature-line", "-o", at("g.docx")), "dự thảo")
	says(run(exitCannot, "render", source, "--signature-line", "--pdf", "-o", at("g.pdf")), "--fields")

	// A PDF, in its field; then the field is taken.
	sign(exitFine, at("a.pdf"), "--field", "ChuKy1", "--time", signingTime, "-o", at("b.pdf"))
	says(run(exitFine, append([]string{"verify", at("b.pdf")}, known...)...), "ChuKy1: hợp lệ")
	says(sign(exitFaults, at("b.pdf"), "--field", "ChuKy1", "--time", signingTime, "-o", at("c.pdf")), "đã được ký")

	// A signature is added in place, and no other signed file is written over.
	sign(exitFine, at("a-signed.docx"), "--time", signingTime, "-o", at("a-signed.docx"))
	says(run(exitFine, append([]string{"verify", at("a-signed.docx")}, known...)...), "2 chữ ký số")
	before := fileContent(t, at("b.pdf"))
	says(sign(exitFaults, at("a.docx"), "--time", signingTime, "-o", at("b.pdf")), "đã ký số", "ghi ra tên khác")
	if !bytes.Equal(fileContent(t, at("b.pdf")), before) {
		t.Error("a signed file was written over")
	}
	says(run(exitFaults, "issue", at("a-signed.docx"), "--number", "1", "--date", "2026-03-08", "-o", at("d.docx")), "đã ký số")

	// What cannot be: each is said, and nothing is written.
	for _, tt := range []struct {
		code int
		args []string
		want string
	}{
		{exitFaults, []string{at("a.docx"), "--time", "2031-01-01T00:00:00+07:00"}, "không có hiệu lực"},
		{exitFaults, []string{o.roots, "--time", signingTime}, "không phải là tệp Word"},
		{exitCannot, []string{at("a.docx"), "--time", "8/3/2026"}, "múi giờ"},
		{exitFaults, []string{at("a.docx"), "--time", signingTime, "--field", "ChuKy1"}, "không có dòng chữ ký"},
		{exitCannot, []string{at("a.docx"), "--text", "x"}, "--text"},
		{exitCannot, []string{at("a.docx"), "--fill", "So=06"}, "--fill"},
		{exitCannot, []string{at("a.pdf")}, "--field"},
		{exitCannot, []string{at("a.pdf"), "--field", "ChuKy1", "--comments", "x"}, "--comments"},
		{exitCannot, []string{at("a.pdf"), "--field", "ChuKy1", "--text", "x", "--picture", "y"}, "--picture"},
		{exitCannot, []string{at("a.pdf"), "--field", "ChuKy1", "--picture", at("none.png")}, "none.png"},
		{exitFaults, []string{at("a.pdf"), "--field", "ChuKy9", "--time", signingTime}, "ChuKy9"},
		{exitCannot, []string{at("none.docx")}, "none.docx"},
	} {
		says(sign(tt.code, append(tt.args, "-o", at("none-written"))...), tt.want)
	}
	says(run(exitCannot, "sign", at("a.docx"), "--p12", o.p12, "--password-fd", passwordFD(t, "sai"), "-o", at("none-written")), "sai mật khẩu")
	says(run(exitCannot, "sign", at("a.docx"), "--p12", source, "--password-fd", passwordFD(t, ""), "-o", at("none-written")), "PKCS #12")
	says(run(exitCannot, "sign", at("a.docx"), "--p12", o.p12, "--password-fd", "999", "-o", at("none-written")), "--password-fd")
	says(run(exitCannot, "sign", at("a.docx")), "--p12")
	says(run(exitCannot, "verify", source), "PDF")
	says(run(exitCannot, "verify", at("a.docx"), "--roots", source), "PEM")
	says(run(exitCannot, "verify", at("a.docx"), "--crl", source), "thu hồi")
	if _, err := os.Stat(at("none-written")); err == nil {
		t.Error("something was written")
	}

	// A change after signing.
	changed := bytes.Replace(before, []byte("%%EOF"), []byte("%%EOf"), 1)
	if err := os.WriteFile(at("e.pdf"), changed, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := run(exitFaults, append([]string{"verify", at("e.pdf")}, known...)...); strings.Contains(said, "ChuKy1: hợp lệ") {
		t.Error(said)
	}
}

// TestVisible: what a file says of itself is told from what the command says.
func TestVisible(t *testing.T) {
	var said bytes.Buffer
	c := &console{out: &said, lang: "vi"}
	name := "ChuKy1\nChuKy2: hợp lệ\x1b[2K\u202e\r"
	c.signatures("a.pdf", []sign.Signature{{Name: name, Chain: []*x509.Certificate{{Subject: pkix.Name{CommonName: name}}},
		Changes: []sign.Change{{Where: name, What: decree.Message{Vi: name}}}, Faults: []error{errors.New(name)}}})
	if strings.ContainsAny(said.String(), "\x1b\u202e\r") || strings.Contains(said.String(), "\nChuKy2") || !strings.Contains(said.String(), `ChuKy1\u000AChuKy2: hợp lệ\u001B[2K\u202E\u000D`) {
		t.Errorf("%q", said.String())
	}
}
