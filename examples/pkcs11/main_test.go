package main

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ThalesGroup/crypto11"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/examples/cases"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/sign"
	"github.com/vanthu/baocao/source"
)

const (
	softHSM = "/usr/lib/softhsm/libsofthsm2.so"
	pin     = "123456"
	at      = "2026-03-08T09:30:00+07:00"
)

// softToken makes a token of SoftHSM with two keys, and returns the certificates of their issuer. Without SoftHSM the test is skipped, as
// those of the library are without their judges.
func softToken(t *testing.T) (root *x509.Certificate, chain string) {
	t.Helper()
	mode := os.Getenv("BAOCAO_JUDGES")
	_, err := os.Stat(softHSM)
	switch {
	case mode == "off":
		t.Skip("BAOCAO_JUDGES=off")
	case err != nil && mode == "required":
		t.Fatalf("%v; install it with: apt-get install softhsm2", err)
	case err != nil:
		t.Skipf("%v; install it with: apt-get install softhsm2", err)
	}
	dir := t.TempDir()
	config := filepath.Join(dir, "softhsm2.conf")
	write(t, config, fmt.Appendf(nil, "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n", dir))
	t.Setenv("SOFTHSM2_CONF", config)
	if out, err := exec.Command("softhsm2-util", "--init-token", "--free", "--label", "office", "--pin", pin, "--so-pin", pin).CombinedOutput(); err != nil {
		t.Fatalf("softhsm2-util: %v: %s", err, out)
	}
	key := must(rsa.GenerateKey(rand.Reader, 2048))
	root = certify(1, "Gốc", &key.PublicKey, nil, key)
	token := must(crypto11.Configure(&crypto11.Config{Path: softHSM, TokenLabel: "office", Pin: pin}))
	defer token.Close()
	for i, name := range []string{"Nguyễn Văn A", "Ủy ban nhân dân xã"} {
		id, label := []byte{byte(i + 1)}, []byte(fmt.Sprintf("key%d", i+1))
		made := must(token.GenerateRSAKeyPairWithLabel(id, label, 2048))
		if err := token.ImportCertificateWithLabel(id, label, certify(int64(i)+2, name, made.Public(), root, key)); err != nil {
			t.Fatal(err)
		}
	}
	chain = filepath.Join(dir, "chain.pem")
	write(t, chain, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: root.Raw}))
	return root, chain
}

func certify(serial int64, name string, key any, issuer *x509.Certificate, by *rsa.PrivateKey) *x509.Certificate {
	c := &x509.Certificate{SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: name}, BasicConstraintsValid: true,
		NotBefore: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), NotAfter: time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC), KeyUsage: x509.KeyUsageDigitalSignature}
	if issuer == nil {
		c.IsCA, c.KeyUsage = true, x509.KeyUsageCertSign
		issuer = c
	}
	return must(x509.ParseCertificate(must(x509.CreateCertificate(rand.Reader, c, issuer, key, by))))
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// pinFD is a descriptor from which a PIN can be read once.
func pinFD(t *testing.T, pin string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "pin")
	write(t, name, []byte(pin+"\n"))
	f := must(os.Open(name))
	defer f.Close()
	return strconv.Itoa(must(syscall.Dup(int(f.Fd()))))
}

// TestSigns signs a PDF and a Word file with each key of a token, and refuses what is not clear or wrong.
func TestSigns(t *testing.T) {
	root, chain := softToken(t)
	dir := t.TempDir()
	files, faults := baocao.Assemble(must(source.Decode(cases.Files, "commune/report.md")))
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	pdf, docx := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a.docx")
	for name, write := range map[string]func(io.Writer) error{
		pdf:  func(w io.Writer) error { return render.PDFConfig{Fields: true}.PDF(w, files[0].Document) },
		docx: func(w io.Writer) error { return render.DOCX(w, files[0].Document) },
	} {
		f := must(os.Create(name))
		if err := write(f); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	roots := x509.NewCertPool()
	roots.AddCert(root)
	signed := filepath.Join(dir, "signed")
	to := func(more ...string) error {
		var said bytes.Buffer
		return run(append([]string{"-module", softHSM, "-token", "office", "-pin-fd", pinFD(t, pin), "-chain", chain, "-time", at, "-o", signed}, more...), &said)
	}
	for _, args := range [][]string{
		{"-key", "key1", "-field", "ChuKy1", pdf}, {"-key", "key2", "-field", "ConDau", pdf}, {"-key", "key1", docx}, {"-key", "key2", "-comments", "Ban hành", docx},
	} {
		if err := to(args...); err != nil {
			t.Errorf("%v: %v", args, err)
			continue
		}
		f := must(os.Open(signed))
		size := must(f.Stat()).Size()
		list, err := sign.Verifier{Roots: roots, Time: must(time.Parse(time.RFC3339, at))}.Verify(f, size)
		f.Close()
		name := map[string]string{"key1": "Nguyễn Văn A", "key2": "Ủy ban nhân dân xã"}[args[1]]
		if err != nil || len(list) != 1 || list[0].Content != sign.Valid || list[0].Trust != sign.Valid || list[0].Chain[0].Subject.CommonName != name {
			t.Errorf("%v: %v, %+v", args, err, list)
		}
		os.Remove(signed)
	}
	for want, args := range map[string][]string{
		"name one by -key":    {docx},
		"no such certificate": {"-key", "key3", docx},
		"ChuKy9":              {"-key", "key1", "-field", "ChuKy9", pdf},
		"none.docx":           {"-key", "key1", filepath.Join(dir, "none.docx")},
	} {
		if err := to(args...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v does not say %q", args, err, want)
		}
	}
	var said bytes.Buffer
	if err := run([]string{"-module", softHSM, "-token", "office", "-pin-fd", pinFD(t, "654321"), "-o", signed, docx}, &said); err == nil {
		t.Error("a wrong PIN is taken")
	}
	if _, err := os.Stat(signed); err == nil {
		t.Error("a file was left")
	}
}

func TestUsage(t *testing.T) {
	var said bytes.Buffer
	if err := run([]string{"a.pdf"}, &said); err == nil || !strings.Contains(said.String(), "usage: pkcs11") {
		t.Errorf("%v: %s", err, &said)
	}
}
