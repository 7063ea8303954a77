package judge

import (
	"crypto"
	"crypto/rsa"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// CMSVerifies lets OpenSSL verify signed data in DER over content, as CAdES wants it, up to a root, as of a time.
func CMSVerifies(t testing.TB, der, content []byte, root *x509.Certificate, at time.Time) error {
	t.Helper()
	Need(t, OpenSSL)
	dir := t.TempDir()
	_, err := run(t.Context(), "openssl", "cms", "-verify", "-cades", "-inform", "DER", "-in", kept(t, dir, "signature", der), "-binary",
		"-content", kept(t, dir, "content", content), "-CAfile", kept(t, dir, "root", certificatePEM(root)), "-purpose", "any",
		"-attime", strconv.FormatInt(at.Unix(), 10), "-out", os.DevNull)
	return err
}

// CMSSigned lets OpenSSL sign content that stands elsewhere.
func CMSSigned(t testing.TB, key *rsa.PrivateKey, c *x509.Certificate, content []byte, options ...string) []byte {
	t.Helper()
	Need(t, OpenSSL)
	dir := t.TempDir()
	args := []string{"cms", "-sign", "-binary", "-outform", "DER", "-in", kept(t, dir, "content", content), "-signer", kept(t, dir, "own", certificatePEM(c)),
		"-inkey", kept(t, dir, "key", keyPEM(key))}
	out, err := run(t.Context(), "openssl", append(args, options...)...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// stampConfig is that of a time-stamp server. Its clock is that of the machine.
const stampConfig = `[tsa]
default_tsa = server
[server]
serial = SERIAL
crypto_device = builtin
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
`

// StampServer is a time-stamp server (RFC 3161) made of OpenSSL, which signs with a key whose chain begins with its own certificate.
func StampServer(t testing.TB, key *rsa.PrivateKey, chain ...*x509.Certificate) func(crypto.Hash, []byte) ([]byte, error) {
	t.Helper()
	Need(t, OpenSSL)
	dir := t.TempDir()
	var others []byte
	for _, c := range chain[1:] {
		others = append(others, certificatePEM(c)...)
	}
	config := kept(t, dir, "config", []byte(strings.Replace(stampConfig, "SERIAL", filepath.Join(dir, "serial"), 1)))
	own := kept(t, dir, "own", certificatePEM(chain[0]))
	rest := kept(t, dir, "rest", others)
	secret := kept(t, dir, "key", keyPEM(key))
	return func(hash crypto.Hash, digest []byte) ([]byte, error) {
		query, token := filepath.Join(dir, "query"), filepath.Join(dir, "token")
		name := strings.ToLower(strings.ReplaceAll(hash.String(), "-", ""))
		if _, err := run(t.Context(), "openssl", "ts", "-query", "-digest", hex.EncodeToString(digest), "-"+name, "-cert", "-out", query); err != nil {
			return nil, err
		}
		if _, err := run(t.Context(), "openssl", "ts", "-reply", "-config", config, "-queryfile", query, "-signer", own, "-inkey", secret,
			"-chain", rest, "-token_out", "-out", token); err != nil {
			return nil, err
		}
		return os.ReadFile(token)
	}
}

// RewritePDF lets qpdf write a PDF in another way.
func RewritePDF(t testing.TB, pdf []byte, way ...string) []byte {
	t.Helper()
	Need(t, QPDF)
	dir := t.TempDir()
	out := filepath.Join(dir, "out.pdf")
	if _, err := run(t.Context(), "qpdf", append(way, kept(t, dir, "in.pdf", pdf), out)...); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func certificatePEM(c *x509.Certificate) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw})
}

func keyPEM(key *rsa.PrivateKey) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)})
}

func kept(t testing.TB, dir, name string, content []byte) string {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}
