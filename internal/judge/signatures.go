package judge

import (
	"context"
	_ "embed" // the program that asks LibreOffice
	"encoding/json"
	"encoding/pem"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// An OfficeSignature is what LibreOffice says of a signature of a Word file.
type OfficeSignature struct {
	Valid  bool   `json:"valid"` // what is signed stands in the file; whom to trust is another question
	Signer string `json:"signer"`
	Date   int    `json:"date"` // 20260308
}

//go:embed signatures.py
var signaturesProgram []byte

// OfficeSignatures lets LibreOffice verify the signatures of Word files, which starts it once.
func OfficeSignatures(t testing.TB, docx ...[]byte) [][]OfficeSignature {
	t.Helper()
	Need(t, LibreOffice, UNO)
	layouts.Lock() // LibreOffice runs once at a time
	defer layouts.Unlock()
	dir := t.TempDir()
	args := []string{filepath.Join(dir, "signatures.py"), filepath.Join(dir, "profile")}
	if err := os.WriteFile(args[0], signaturesProgram, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, d := range docx {
		name := filepath.Join(dir, strconv.Itoa(i)+".docx")
		if err := os.WriteFile(name, d, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	out, err := run(ctx, unoPython, args...)
	if err != nil {
		t.Fatal(err)
	}
	var found [][]OfficeSignature
	if err := json.Unmarshal(out, &found); err != nil || len(found) != len(docx) {
		t.Fatalf("LibreOffice says of %d files: %v: %s", len(docx), err, out)
	}
	return found
}

// unoPython is the Python of the system: that of a developer seldom has the modules of LibreOffice.
const unoPython = "/usr/bin/python3"

func findUNO() error { return exec.Command(unoPython, "-c", "import uno").Run() }

// XMLSecVerifies lets xmlsec verify the signature in an XML file, by certificates in DER, as of a time. Parts that a
// manifest names are left to others: xmlsec does not know packages.
func XMLSecVerifies(t testing.TB, signature []byte, root, between []byte, at time.Time) error {
	t.Helper()
	Need(t, XMLSec)
	dir := t.TempDir()
	file := func(name string, content []byte) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	certificate := func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}) }
	cmd := exec.CommandContext(t.Context(), "xmlsec1", "--verify", "--ignore-manifests", "--id-attr:Id", "Object", "--id-attr:Id", "SignedProperties",
		"--trusted-pem", file("root.pem", certificate(root)), "--untrusted-pem", file("between.pem", certificate(between)),
		"--verification-time", at.UTC().Format("2006-01-02 15:04:05"), file("signature.xml", signature))
	cmd.Env = append(os.Environ(), "TZ=UTC")
	return cmd.Run()
}

//go:embed manifest.py
var manifestProgram []byte

// ManifestDigests counts the digests in the manifests of a signed Word file, and those that do not fit, by the parsers and
// digests of libxml2, expat and OpenSSL.
func ManifestDigests(t testing.TB, docx []byte) (count int, wrong []string) {
	t.Helper()
	Need(t, UNO, XMLLint)
	dir := t.TempDir()
	program, file := filepath.Join(dir, "manifest.py"), filepath.Join(dir, "signed.docx")
	if err := errors.Join(os.WriteFile(program, manifestProgram, 0o600), os.WriteFile(file, docx, 0o600)); err != nil {
		t.Fatal(err)
	}
	out, err := run(t.Context(), unoPython, program, file)
	if err != nil {
		t.Fatal(err)
	}
	var found struct {
		Count int
		Wrong []string
	}
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return found.Count, found.Wrong
}

// XMLSecSigns lets xmlsec fill the digests and the value of a signature into its XML, with a key in PKCS #8 and its certificate.
func XMLSecSigns(t testing.TB, template, key, certificate []byte) []byte {
	t.Helper()
	Need(t, XMLSec)
	dir := t.TempDir()
	var names [3]string
	for i, content := range [][]byte{template, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: key}),
		pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate})} {
		names[i] = filepath.Join(dir, strconv.Itoa(i))
		if err := os.WriteFile(names[i], content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := run(t.Context(), "xmlsec1", "--sign", "--ignore-manifests", "--id-attr:Id", "Object", "--id-attr:Id", "SignedProperties",
		"--privkey-pem", names[1]+","+names[2], names[0])
	if err != nil {
		t.Fatal(err)
	}
	return out
}
