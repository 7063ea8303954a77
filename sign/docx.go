package sign

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmldsig"
)

// DOCXOptions are what a signature on a .docx says beside who and when.
type DOCXOptions struct {
	Comments string // the purpose of signing (mục đích ký), which Word shows with the signature

	// Line is the signature line on which the signature is shown (dòng chữ ký), by the name that files of ours give it, ChuKy1, or
	// by its SetupID, {…}. Without one the signature is not seen on the page. Picture, PNG or JPEG, is what is shown there.
	Line    string
	Picture []byte
}

// Why a .docx is not signed.
var (
	ErrNoStamp         = bilingual.New("chữ ký trên tệp .docx không mang dấu thời gian hoặc dữ liệu thu hồi; bỏ TimeStamp và Revocation", "a signature on a .docx carries no time stamp and no revocation data; leave TimeStamp and Revocation out")
	ErrBrokenSignature = bilingual.New("tệp có chữ ký số không còn đúng", "the file has a signature that is not sound")
	ErrLargeSignature  = bilingual.New("chữ ký quá lớn; dùng hình nhỏ hơn", "the signature is too large; take a smaller picture")
	ErrToken           = bilingual.New("khóa đã ký sai", "the key has signed wrongly")
)

// DOCX signs a Word file as Word does: over all parts and relationships but the properties of the file and the signatures
// themselves, with SHA-256 and RSA. Other signatures on it stay valid; a file on which one is not sound is refused. The other
// parts are copied as they are, with their compressed bytes.
//
// size is that of the file in in. Nothing is written to w unless the whole file is made. All that stands against signing is
// listed in one error; errors.Is finds the kinds.
func DOCX(w io.Writer, in io.ReaderAt, size int64, s Signer, o DOCXOptions) error {
	faults := []error{s.check(false)}
	if s.TimeStamp != nil || s.Revocation != nil {
		faults = append(faults, ErrNoStamp)
	}
	s.Time = s.Time.UTC().Truncate(time.Second)
	f, err := openDOCX(in, size)
	var line *signedLine
	if err == nil {
		err = f.signable()
		var none error
		line, none = f.line(o)
		faults = append(faults, none)
	}
	if err := errors.Join(append(faults, err)...); err != nil {
		return withRemedies(err)
	}
	manifest, err := f.manifest()
	if err != nil {
		return err
	}
	signature := packageSignature{manifest: manifest, chain: s.Chain, time: s.Time, comments: o.Comments, line: line}
	part, err := signature.sign(s.value)
	switch {
	case errors.Is(err, ErrToken):
		return withRemedies(err)
	case err != nil:
		return bilingual.Errorf("%w; viết lại mục đích ký", "%w; write the purpose of signing otherwise", err)
	}
	if len(part) > mostSignature { // nobody would read it
		return bilingual.Errorf("%w: %d MB", "%w: %d MB", ErrLargeSignature, len(part)>>20)
	}
	changed, err := f.withSignature(part)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := f.pkg.Replace(&file, changed); err != nil {
		return err
	}
	_, err = w.Write(file.Bytes())
	return err
}

// value signs with the key, and asks whether it has: tokens and services are programs of others.
func (s Signer) value(signed []byte) ([]byte, error) {
	value, err := s.Key.Sign(rand.Reader, digestOf(signed, crypto.SHA256), crypto.SHA256)
	if err != nil {
		return nil, bilingual.Errorf("%w: %w", "%w: %w", ErrToken, err)
	}
	if err := xmldsig.VerifyValue(s.Chain[0], xmldsig.RSASHA256, signed, value); err != nil {
		return nil, bilingual.Errorf("%w: %w", "%w: %w", ErrToken, err)
	}
	return value, nil
}

// signable lists why the file cannot be signed.
func (f *docxFile) signable() error {
	var faults []error
	for _, err := range f.pkg.Check() {
		faults = append(faults, bilingual.Errorf("%w: %w", "%w: %w", ErrNotDOCX, err))
	}
	for _, p := range f.parts {
		if f.unsignedType(p.Name) != "" {
			continue
		}
		if !plain(p.Name) || !plain(p.ContentType) {
			faults = append(faults, bilingual.Errorf("%w: %s (%s)", "%w: %s (%s)", ErrPartName, p.Name, p.ContentType))
		}
	}
	for _, s := range f.verify(Verifier{}) {
		sound := s.Content == Valid
		for _, c := range s.Changes {
			sound = sound && c.Allowed
		}
		if !sound {
			faults = append(faults, bilingual.Errorf("%w: %s", "%w: %s", ErrBrokenSignature, s.Name))
		}
	}
	return errors.Join(faults...)
}

// plain reports whether a name can stand in a URI as it is.
func plain(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$'()*+,;=:@/") == ""
}

// manifest lists what is signed, by name.
func (f *docxFile) manifest() ([]manifestEntry, error) {
	var list []manifestEntry
	for _, p := range f.parts {
		if f.unsignedType(p.Name) != "" {
			continue
		}
		e := manifestEntry{uri: p.Name + "?ContentType=" + p.ContentType}
		set := f.sets[opc.Key(p.Name)]
		if set == nil {
			var err error
			if e.digest, err = f.digest(p.Name, crypto.SHA256); err != nil {
				return nil, err
			}
			list = append(list, e)
			continue
		}
		for _, r := range set.list {
			if f.role(p.Name, r) == "" {
				e.ids = append(e.ids, r.ID)
			}
		}
		if e.ids == nil {
			continue
		}
		e.digest = digestOf(set.transformed(func(r relationship) bool { return f.role(p.Name, r) == "" }), crypto.SHA256)
		list = append(list, e)
	}
	return list, nil
}

// withSignature are the parts that a signature adds and changes.
func (f *docxFile) withSignature(part []byte) (map[string][]byte, error) {
	content, err := f.pkg.Part(opc.ContentTypesName)
	if err != nil {
		return nil, err
	}
	changed := map[string][]byte{opc.ContentTypesName: content}
	var faults []error
	add := func(name, contentType string, content []byte) {
		changed[name] = content
		if f.pkg.TypeOf(name) == contentType {
			return
		}
		types, err := xmldsig.Append(opc.ContentTypesName, changed[opc.ContentTypesName], "Override", "PartName", name, "ContentType", contentType)
		changed[opc.ContentTypesName], faults = types, append(faults, err)
	}
	relate := func(source, kind, target string) {
		name := opc.RelationshipsName(source)
		content := []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`)
		if f.has(name) {
			var err error
			content, err = f.pkg.Part(name)
			faults = append(faults, err)
		}
		content, err := xmldsig.Append(name, content, "Relationship", "Id", f.freeID(source), "Type", kind, "Target", target)
		faults = append(faults, err)
		add(name, typeRelationships, content)
	}
	origin, folder := f.origin, "/_xmlsignatures/"
	if origin == "" {
		origin = f.freeName(folder + "origin%s.sigs")
		add(origin, typeOrigin, nil)
		relate("", relOrigin, strings.TrimPrefix(origin, "/"))
	} else {
		folder, _ = path.Split(origin)
	}
	name := f.freeName(folder + "sig%s.xml")
	add(name, typeSignature, part)
	relate(origin, relSignature, path.Base(name))
	return changed, errors.Join(faults...)
}

// freeName is a name that no part has, with a number from 1 in the place of %s; of an origin, the first has none.
func (f *docxFile) freeName(pattern string) string {
	for n := 1; ; n++ {
		number := strconv.Itoa(n)
		if n == 1 && strings.HasSuffix(pattern, ".sigs") {
			number = ""
		}
		if name := fmt.Sprintf(pattern, number); !f.has(name) {
			return name
		}
	}
}

// freeID is an id that no relationship of a source has.
func (f *docxFile) freeID(source string) string {
	for n := 1; ; n++ {
		id := "rId" + strconv.Itoa(n)
		if !slices.ContainsFunc(f.of(source), func(r relationship) bool { return r.ID == id }) {
			return id
		}
	}
}
