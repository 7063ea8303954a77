// Pkcs11 signs a PDF or a Word file with a key that stands on a token: a USB token, a smart card, a module of a server, by
// PKCS #11. See README.md.
package main

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ThalesGroup/crypto11"
	"golang.org/x/term"

	"github.com/vanthu/baocao/sign"
)

const usage = `usage: pkcs11 -module LIBRARY -token LABEL -o OUT [flags] FILE.pdf|FILE.docx

The PIN is asked for, or read from the file descriptor that -pin-fd names.

`

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "pkcs11:", err)
		os.Exit(1)
	}
}

// An order is what the command line asks for.
type order struct {
	module, token, label, chain string
	pinFD                       int
	file, out, at               string
	field, picture, comments    string
}

func run(args []string, terminal io.Writer) error {
	var o order
	f := flag.NewFlagSet("pkcs11", flag.ContinueOnError)
	f.SetOutput(terminal)
	f.Usage = func() { fmt.Fprint(terminal, usage); f.PrintDefaults() }
	f.StringVar(&o.module, "module", "", "the `library` of the token's maker: a .so, .dylib or .dll")
	f.StringVar(&o.token, "token", "", "`label` of the token")
	f.StringVar(&o.label, "key", "", "`label` of the certificate, where the token has several")
	f.StringVar(&o.chain, "chain", "", "certificates of the issuers, from the signer's on, as PEM `file`")
	f.IntVar(&o.pinFD, "pin-fd", -1, "file descriptor `N` to read the PIN from")
	f.StringVar(&o.out, "o", "", "`file` to write")
	f.StringVar(&o.at, "time", "", "`time` of signing, 2026-03-08T09:30:00+07:00; by default now")
	f.StringVar(&o.field, "field", "", "signature field of a PDF, or signature line of a Word file: `ChuKy1`")
	f.StringVar(&o.picture, "picture", "", "picture to show there: a PNG or JPEG `file`")
	f.StringVar(&o.comments, "comments", "", "`purpose` of signing, for a Word file")
	if err := f.Parse(args); err != nil {
		return err
	}
	if o.file = f.Arg(0); f.NArg() != 1 || o.module == "" || o.token == "" || o.out == "" {
		f.Usage()
		return errors.New("a file, -module, -token and -o are needed")
	}
	pin, err := o.pin(terminal)
	if err != nil {
		return err
	}
	return o.sign(pin)
}

// pin is never an argument, which every user of the machine could read.
func (o *order) pin(terminal io.Writer) (string, error) {
	if o.pinFD >= 0 {
		f := os.NewFile(uintptr(o.pinFD), "pin")
		if f == nil {
			return "", fmt.Errorf("there is no file descriptor %d", o.pinFD)
		}
		defer f.Close()
		content, err := io.ReadAll(io.LimitReader(f, 256))
		line, _, _ := strings.Cut(string(content), "\n")
		return strings.TrimSuffix(line, "\r"), err
	}
	fmt.Fprintf(terminal, "PIN of %s: ", o.token)
	typed, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(terminal)
	return string(typed), err
}

func (o *order) sign(pin string) (err error) {
	token, err := crypto11.Configure(&crypto11.Config{Path: o.module, TokenLabel: o.token, Pin: pin})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, token.Close()) }()
	signer, err := o.signer(token)
	if err != nil {
		return err
	}
	file, err := os.ReadFile(o.file)
	if err != nil {
		return err
	}
	var picture []byte
	if o.picture != "" {
		if picture, err = os.ReadFile(o.picture); err != nil {
			return err
		}
	}
	// The file is made whole in memory: a token that is pulled out leaves nothing half written.
	var signed bytes.Buffer
	in, size := bytes.NewReader(file), int64(len(file))
	if bytes.HasPrefix(file, []byte("%PDF")) {
		err = sign.PDF(&signed, in, size, signer, sign.PDFOptions{Field: o.field, Picture: picture})
	} else {
		err = sign.DOCX(&signed, in, size, signer, sign.DOCXOptions{Line: o.field, Picture: picture, Comments: o.comments})
	}
	if err != nil {
		return err
	}
	return os.WriteFile(o.out, signed.Bytes(), 0o666)
}

// signer is the key of the token with its certificate, and those of the issuers.
func (o *order) signer(token *crypto11.Context) (sign.Signer, error) {
	s := sign.Signer{Time: time.Now()}
	if o.at != "" {
		var err error
		if s.Time, err = time.Parse(time.RFC3339, o.at); err != nil {
			return s, err
		}
	}
	var label []byte
	if o.label != "" {
		label = []byte(o.label)
	}
	certificates, err := token.FindAllPairedCertificates()
	if err != nil {
		return s, err
	}
	for _, c := range certificates {
		leaf, err := x509.ParseCertificate(c.Certificate[0])
		if err != nil {
			return s, err
		}
		if label != nil {
			named, err := token.FindCertificate(nil, label, nil)
			if err != nil {
				return s, err
			}
			if named == nil || !named.Equal(leaf) {
				continue
			}
		}
		if s.Key != nil {
			return s, errors.New("the token has several certificates with keys; name one by -key")
		}
		s.Key, s.Chain = c.PrivateKey.(crypto.Signer), []*x509.Certificate{leaf}
	}
	if s.Key == nil {
		return s, errors.New("the token has no such certificate with a key")
	}
	issuers, err := o.issuers()
	s.Chain = append(s.Chain, issuers...)
	return s, err
}

func (o *order) issuers() (list []*x509.Certificate, err error) {
	if o.chain == "" {
		return nil, nil
	}
	rest, err := os.ReadFile(o.chain)
	if err != nil {
		return nil, err
	}
	for {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			return list, nil
		}
		c, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
}
