package main

import (
	"bytes"
	"cmp"
	"crypto"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/term"
	"software.sslmate.com/src/go-pkcs12"

	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/sign"
)

type signCommand struct {
	File       string `arg:"" help:"PDF or Word file (.docx) to sign."`
	P12        string `name:"p12" required:"" placeholder:"FILE" help:"PKCS #12 file (.p12, .pfx) with the key and the certificates."`
	PasswordFD int    `name:"password-fd" default:"-1" placeholder:"N" help:"Read the password of that file from this file descriptor, up to the end of its line, in place of asking for it."`
	Out        string `short:"o" placeholder:"FILE" help:"File to write; by default the name of the file with -signed."`
	Time       string `placeholder:"2026-03-08T09:30:00+07:00" help:"Time of signing; by default now."`

	Field    string            `placeholder:"ChuKy1" help:"Signature field of a PDF, or signature line of a Word file."`
	Picture  string            `placeholder:"FILE" help:"Picture (PNG or JPEG) to show in the field or on the line."`
	Text     string            `help:"Text to show in the field of a PDF in place of a picture, with the time after it."`
	Fill     map[string]string `placeholder:"So=06" help:"Blank fields of a PDF to fill and lock with this signature: So, Ngay, Thang, Nam."`
	Comments string            `help:"Purpose of signing, for a Word file."`
}

// Run signs a file with a key that stands in another. It writes over no other file that is signed.
func (s *signCommand) Run(c *console) error {
	at, err := timeOf("--time", s.Time)
	if err != nil {
		return err
	}
	in, size, err := atomicfile.OpenRegular(s.File)
	if err != nil {
		return err
	}
	defer in.Close()
	write, err := s.writer(in, size)
	if err != nil {
		return err
	}
	out := cmp.Or(s.Out, strings.TrimSuffix(s.File, filepath.Ext(s.File))+"-signed"+filepath.Ext(s.File))
	if !sameFile(s.File, out) { // a signature that is added leaves those before it sound
		if err := c.refused(out, issuing.CheckTarget(out)); err != nil {
			return err
		}
	}
	signer, err := s.signer(c, at)
	if err != nil {
		return err
	}
	var signed bytes.Buffer
	if err := write(&signed, signer); err != nil {
		fmt.Fprintf(c.err, "%s: %s\n", s.File, inLanguage(err, c.lang))
		return errFaults
	}
	if err := atomicfile.Write(out, func(w io.Writer) error {
		_, err := w.Write(signed.Bytes())
		return err
	}); err != nil {
		return err
	}
	c.list("", s.fillWarnings())
	c.say("đã ghi %s", "wrote %s", out)
	return nil
}

// writer is how a file of this kind is signed. Which kind it is stands in its first bytes. Flags for the other kind are
// refused, since their wish would be passed over.
func (s *signCommand) writer(in io.ReaderAt, size int64) (func(io.Writer, sign.Signer) error, error) {
	var head [4]byte
	if n, err := in.ReadAt(head[:], 0); n < len(head) && err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if string(head[:]) != "%PDF" {
		switch {
		case s.Text != "":
			return nil, failure("--text chỉ dùng cho tệp PDF", "--text is for PDFs only")
		case len(s.Fill) > 0:
			return nil, failure("--fill chỉ dùng cho tệp PDF", "--fill is for PDFs only")
		}
		picture, err := s.picture()
		return func(w io.Writer, signer sign.Signer) error {
			return sign.DOCX(w, in, size, signer, sign.DOCXOptions{Comments: s.Comments, Line: s.Field, Picture: picture})
		}, err
	}
	switch {
	case s.Field == "":
		return nil, failure("tệp PDF cần --field: tên trường chữ ký, thí dụ ChuKy1", "a PDF needs --field, the name of a signature field such as ChuKy1")
	case s.Comments != "":
		return nil, failure("--comments chỉ dùng cho tệp Word", "--comments is for Word files only")
	case s.Picture != "" && s.Text != "":
		return nil, failure("chỉ dùng một trong --picture và --text", "give --picture or --text, not both")
	}
	picture, err := s.picture()
	options := sign.PDFOptions{Field: s.Field, Picture: picture, Text: s.Text, Fill: s.Fill}
	return func(w io.Writer, signer sign.Signer) error { return sign.PDF(w, in, size, signer, options) }, err
}

func (s *signCommand) picture() ([]byte, error) {
	if s.Picture == "" {
		return nil, nil
	}
	return readSmall(s.Picture)
}

// mostKeyFile bounds what is read of files with keys, certificates and pictures.
const mostKeyFile = 16 << 20

func readSmall(name string) ([]byte, error) {
	f, size, err := atomicfile.OpenRegular(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if size > mostKeyFile {
		return nil, failure("%s: tệp lớn hơn %d MB", "%s: the file has more than %d MB", name, mostKeyFile>>20)
	}
	return io.ReadAll(f)
}

func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	second, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(first, second)
}

// timeOf reads a time with its zone; without one it is now.
func timeOf(flag, s string) (time.Time, error) {
	if s == "" {
		return time.Now(), nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return t, failure("%s: không phải thời gian có múi giờ: %q; thí dụ: 2026-03-08T09:30:00+07:00",
			"%s: %q is no time with its zone; for example 2026-03-08T09:30:00+07:00", flag, s)
	}
	return t, nil
}

// signer reads the key and the chain.
func (s *signCommand) signer(c *console, at time.Time) (sign.Signer, error) {
	file, err := readSmall(s.P12)
	if err != nil {
		return sign.Signer{}, err
	}
	password, err := s.password(c)
	if err != nil {
		return sign.Signer{}, err
	}
	key, leaf, others, err := pkcs12.DecodeChain(file, password)
	if errors.Is(err, pkcs12.ErrIncorrectPassword) {
		return sign.Signer{}, failure("%s: sai mật khẩu; gõ lại, với bộ gõ tiếng Việt và Caps Lock như khi đặt", "%s: the password is wrong; type it again, with the keyboard as it was when it was chosen", s.P12)
	}
	var unread pkcs12.NotImplementedError
	if errors.As(err, &unread) {
		return sign.Signer{}, bilingual.Errorf("%[1]s: tệp PKCS #12 dùng thuật toán không đọc được; xuất lại bằng OpenSSL 3: openssl pkcs12 -in CŨ.p12 -nodes | openssl pkcs12 -export -out MỚI.p12",
			"%s: the PKCS #12 file uses an algorithm that is not read: %w; export it anew with OpenSSL 3: openssl pkcs12 -in OLD.p12 -nodes | openssl pkcs12 -export -out NEW.p12", s.P12, err)
	}
	if err != nil {
		return sign.Signer{}, bilingual.Errorf("%[1]s: không đọc được như tệp PKCS #12; chọn tệp .p12 hoặc .pfx có khóa và chứng thư số",
			"%s: it cannot be read as a PKCS #12 file: %w; give a .p12 or .pfx with a key and its certificate", s.P12, err)
	}
	signing, ok := key.(crypto.Signer)
	if !ok {
		return sign.Signer{}, failure("%s: khóa không dùng để ký được; dùng khóa RSA hoặc ECDSA", "%s: the key is none that signs; use one of RSA or ECDSA", s.P12)
	}
	return sign.Signer{Key: signing, Chain: inOrder(leaf, others), Time: at}, nil
}

// inOrder puts the certificates of a file, which may stand in any order, behind the one of the key.
func inOrder(leaf *x509.Certificate, others []*x509.Certificate) []*x509.Certificate {
	chain := []*x509.Certificate{leaf}
	for {
		last := chain[len(chain)-1]
		i := slices.IndexFunc(others, func(c *x509.Certificate) bool {
			return bytes.Equal(c.RawSubject, last.RawIssuer) && !slices.ContainsFunc(chain, c.Equal) && last.CheckSignatureFrom(c) == nil
		})
		if i < 0 {
			return chain
		}
		chain = append(chain, others[i])
	}
}

// password asks for it, or reads it from where it is told to. It is never an argument, which every user of the machine sees.
func (s *signCommand) password(c *console) (string, error) {
	if s.PasswordFD >= 0 {
		f := os.NewFile(uintptr(s.PasswordFD), "password")
		if f == nil {
			return "", failure("--password-fd: không có mô tả tệp %d", "--password-fd: there is no file descriptor %d", s.PasswordFD)
		}
		defer f.Close()
		line, err := firstLine(f)
		if err != nil {
			return "", bilingual.Errorf("--password-fd: %w", "--password-fd: %w", err)
		}
		return line, nil
	}
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		return "", failure("không có màn hình để hỏi mật khẩu; dùng --password-fd", "there is no terminal to ask for the password; use --password-fd")
	}
	fmt.Fprintf(c.err, c.word("Mật khẩu của %s: ", "Password of %s: "), s.P12)
	typed, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(c.err)
	return string(typed), err
}

// firstLine reads byte by byte, so that what follows the line is left to whoever reads next.
func firstLine(r io.Reader) (string, error) {
	const most = 4096
	var line []byte
	for one := make([]byte, 1); len(line) < most; {
		n, err := r.Read(one)
		if n == 1 && one[0] != '\n' {
			line = append(line, one[0])
		}
		if n == 1 && one[0] == '\n' || errors.Is(err, io.EOF) {
			return strings.TrimSuffix(string(line), "\r"), nil
		}
		if err != nil {
			return "", err
		}
	}
	return "", bilingual.New("mật khẩu quá dài", "the password is too long")
}
