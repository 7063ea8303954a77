package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/judge"
)

// TestSignOpenSSL: key files as OpenSSL 3 writes them (PBES2), and as old programs do.
func TestSignOpenSSL(t *testing.T) {
	judge.Need(t, judge.OpenSSL)
	dir := t.TempDir()
	o := newOffice(t, dir)
	docx := filepath.Join(dir, "a.docx")
	var said bytes.Buffer
	if run([]string{"render", filepath.Join("..", "..", "examples", "cases", "commune", "report.md"), "-o", docx}, &said, &said) != exitFine {
		t.Fatal(&said)
	}
	exported := func(name string, flags ...string) string {
		p12 := filepath.Join(dir, name+".p12")
		args := append([]string{"pkcs12", "-export", "-inkey", o.keyPEM, "-in", o.leafPEM, "-certfile", o.chainPEM, "-passout", "pass:secret", "-out", p12}, flags...)
		if out, err := exec.Command("openssl", args...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", name, err, out)
		}
		return p12
	}
	for name, flags := range map[string][]string{"new": nil, "AES-128": {"-keypbe", "AES-128-CBC", "-certpbe", "AES-128-CBC"}, "old": {"-legacy"}} {
		p12, out := exported(name, flags...), filepath.Join(dir, name+".docx")
		for _, args := range [][]string{
			{"sign", docx, "--p12", p12, "--password-fd", passwordFD(t, "secret"), "--time", signingTime, "-o", out},
			{"verify", out, "--roots", o.roots, "--time", signingTime, "--crl", o.list, "--crl", o.rootList},
		} {
			said.Reset()
			if code := run(args, &said, &said); code != exitFine {
				t.Errorf("%s: exit %d: %s", name, code, &said)
			}
		}
	}
	said.Reset()
	if code := run([]string{"sign", docx, "--p12", exported("rare", "-macalg", "sha384"), "--password-fd", passwordFD(t, "secret")}, &said, &said); code != exitCannot || !strings.Contains(said.String(), "openssl pkcs12 -export") {
		t.Errorf("an algorithm that is not read: exit %d: %s", code, &said)
	}
}
