package sign

import (
	"errors"
	"io"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmldsig"
)

// verifyDOCX verifies the signatures of a Word file, in the order in which they hang on it.
func verifyDOCX(in io.ReaderAt, size int64, v Verifier) ([]Signature, error) {
	f, err := openDOCX(in, size)
	if err != nil {
		return nil, err
	}
	return f.verify(v), nil
}

func (f *docxFile) verify(v Verifier) []Signature {
	var list []Signature
	for _, name := range f.signatures {
		list = append(list, f.verifyOne(name, v))
	}
	return list
}

func (f *docxFile) verifyOne(name string, v Verifier) Signature {
	s := Signature{Name: name}
	content, err := f.read(name, mostSignature)
	read := &readSignature{}
	if err == nil {
		read, err = readDOCXSignature(name, content)
	}
	s.Time = read.time
	switch {
	case err == nil:
		s.Content = Valid
		f.compare(name, read.manifest, &s)
	case !errors.Is(err, xmldsig.ErrAlgorithm):
		s.Content = Invalid
		s.Faults = append(s.Faults, err)
	default:
		s.Faults = append(s.Faults, err)
	}
	if len(read.chain) == 0 {
		return s
	}
	s.Chain, s.Trust, err = v.trust(read.chain[0], read.chain[1:], v.Time)
	if err != nil {
		s.Faults = append(s.Faults, err)
	}
	var faults []error
	s.Revoked, faults = v.revoked(s.Chain, v.Time, read.revocation)
	s.Faults = append(s.Faults, faults...)
	if read.stamped {
		s.Faults = append(s.Faults, ErrStampNotJudged)
	}
	return s
}

// A comparison holds the manifest of a signature against the file.
type comparison struct {
	f       *docxFile
	s       *Signature
	entries map[string]*xmldsig.Element // references, by the key of their part
	types   map[string]string           // the types that were signed
	names   map[string]string           // the names, as they were signed
}

// compare finds what of the file is otherwise than it was signed, and what of it is not signed.
func (f *docxFile) compare(own string, manifest *xmldsig.Element, s *Signature) {
	c := comparison{f, s, map[string]*xmldsig.Element{}, map[string]string{}, map[string]string{}}
	for _, r := range manifest.Children() {
		name, contentType, ok := strings.Cut(r.Attr("URI"), "?ContentType=")
		if !r.Is(xmldsig.DSig, "Reference") || !ok || !strings.HasPrefix(name, "/") || c.entries[opc.Key(name)] != nil {
			s.Content = Invalid
			s.Faults = append(s.Faults, bilingual.Errorf("%w: %q", "%w: %q", ErrSignatureShape, r.Attr("URI")))
			continue
		}
		c.entries[opc.Key(name)], c.types[opc.Key(name)], c.names[opc.Key(name)] = r, contentType, name
		if !f.has(name) {
			c.broken(name, "phần đã ký bị xóa", "a signed part was removed")
		}
	}
	c.contentTypes()
	for _, p := range f.parts {
		if opc.Key(p.Name) == opc.Key(own) {
			if p.ContentType != typeSignature {
				c.change(false, p.Name, "phần chữ ký có kiểu "+p.ContentType, "the part of the signature is of type "+p.ContentType)
			}
			continue
		}
		r := c.entries[opc.Key(p.Name)]
		if r != nil && !strings.EqualFold(c.types[opc.Key(p.Name)], p.ContentType) {
			c.broken(p.Name, "kiểu nội dung đã đổi thành "+p.ContentType, "its content type was changed to "+p.ContentType)
		}
		if name := c.names[opc.Key(p.Name)]; r != nil && name != p.Name { // some programs find it under that, others no longer
			c.broken(p.Name, "tên phần khác với khi ký: "+name, "its name was written otherwise as it was signed: "+name)
		}
		switch set := f.sets[opc.Key(p.Name)]; {
		case set != nil:
			c.relationships(p.Name, set, r)
		case r != nil:
			c.part(p.Name, r)
		default:
			c.unsigned(p)
		}
	}
}

func (c *comparison) change(allowed bool, where, vi, en string) {
	c.s.Changes = append(c.s.Changes, Change{allowed, where, decree.Message{Vi: vi, En: en}})
}

// broken is a change of what was signed.
func (c *comparison) broken(where, vi, en string) {
	c.s.Content = Invalid
	c.change(false, where, vi, en)
}

// unknown is a reference that cannot be judged.
func (c *comparison) unknown(name string, err error) {
	if c.s.Content == Valid {
		c.s.Content = NotKnown
	}
	c.s.Faults = append(c.s.Faults, bilingual.Errorf("%s: %w", "%s: %w", name, err))
}

// contentTypes lists the part that no signature covers, and what two readers may read differently in it. The types of the
// parts themselves stand in the manifest.
func (c *comparison) contentTypes() {
	c.change(true, opc.ContentTypesName, "Word không bao giờ ký phần này; kiểu của các phần đã ký thì được so", "Word never signs this part; the types of signed parts are compared")
	content, err := c.f.pkg.Part(opc.ContentTypesName)
	if err != nil {
		c.broken(opc.ContentTypesName, "không đọc được", "it cannot be read")
		return
	}
	root, err := xmldsig.Parse(opc.ContentTypesName, content)
	if err != nil {
		c.broken(opc.ContentTypesName, bilingual.Vietnamese(err), err.Error())
		return
	}
	seen := map[string]bool{}
	for _, e := range root.Children() {
		k := e.Local + ":" + strings.ToLower(e.Attr("Extension")) + opc.Key(e.Attr("PartName"))
		if seen[k] {
			c.broken(opc.ContentTypesName, "hai kiểu cho "+k, "two types for "+k)
		}
		seen[k] = true
	}
}

// part verifies the digest of a part whose bytes are signed as they are.
func (c *comparison) part(name string, r *xmldsig.Element) {
	if list := transforms(r); len(list) > 0 {
		c.unknown(name, bilingual.Errorf("%w: %q", "%w: %q", xmldsig.ErrAlgorithm, list[0].Attr("Algorithm")))
		return
	}
	hash, err := xmldsig.Digest(r.Only(xmldsig.DSig, "DigestMethod").Attr("Algorithm"))
	if err != nil {
		c.unknown(name, err)
		return
	}
	want, err := r.Only(xmldsig.DSig, "DigestValue").Base64()
	got, err2 := c.f.digest(name, hash)
	if err := errors.Join(err, err2); err != nil || string(want) != string(got) {
		c.broken(name, "phần đã ký bị sửa", "a signed part was changed")
	}
}

// relationships verifies those of a set that are signed, and lists the others.
func (c *comparison) relationships(name string, set *relationships, r *xmldsig.Element) {
	chosen := func(relationship) bool { return false }
	if r == nil && c.f.index[opc.Key(name)].ContentType != typeRelationships {
		c.change(false, name, "phần quan hệ có kiểu khác", "a part of relationships is of another type")
	}
	if r != nil {
		var err error
		if chosen, err = choice(transforms(r)); err == nil {
			err = verifyDigest(r, set.transformed(chosen))
		}
		switch {
		case errors.Is(err, xmldsig.ErrAlgorithm):
			c.unknown(name, err)
			return
		case err != nil:
			c.broken(name, "quan hệ đã ký bị sửa", "signed relationships were changed")
		}
	}
	ids := map[string]bool{}
	for _, rel := range set.list {
		if ids[rel.ID] {
			c.broken(name, "hai quan hệ "+rel.ID, "two relationships "+rel.ID)
		}
		ids[rel.ID] = true
		role := c.f.role(name, rel)
		switch {
		case chosen(rel):
		case role != "" && role == c.f.unsignedType(rel.Target) && c.f.has(rel.Target):
			c.change(true, name, "quan hệ "+rel.ID+" với "+rel.Target+", Word không bao giờ ký", "relationship "+rel.ID+" to "+rel.Target+", which Word never signs")
		default:
			c.change(false, name, "quan hệ "+rel.ID+" với "+rel.Target+" không được ký", "relationship "+rel.ID+" to "+rel.Target+" is not signed")
		}
	}
	if len(set.root.Children()) != len(set.list) {
		c.change(false, name, "có phần tử không phải quan hệ", "it holds what is no relationship")
	}
}

// choice is which relationships a reference covers, by its transforms: the relationship transform, then the canonical form.
func choice(list []*xmldsig.Element) (func(relationship) bool, error) {
	if len(list) != 2 || list[0].Attr("Algorithm") != transformRelationships || list[1].Attr("Algorithm") != xmldsig.C14N {
		return nil, bilingual.Errorf("%w: Transforms", "%w: Transforms", xmldsig.ErrAlgorithm)
	}
	ids, types := map[string]bool{}, map[string]bool{}
	for _, e := range list[0].Children() {
		switch {
		case e.Is(nsPackageSignature, "RelationshipReference"):
			ids[e.Attr("SourceId")] = true
		case e.Is(nsPackageSignature, "RelationshipsGroupReference"):
			types[e.Attr("SourceType")] = true
		default:
			return nil, ErrSignatureShape
		}
	}
	return func(r relationship) bool { return ids[r.ID] || types[r.Type] }, nil
}

// unsigned lists a part that this signature does not cover.
func (c *comparison) unsigned(p opc.PartInfo) {
	switch c.f.unsignedType(p.Name) {
	case "":
		c.change(false, p.Name, "phần không được ký", "the part is not signed")
	case p.ContentType:
		c.change(true, p.Name, "Word không bao giờ ký phần này", "Word never signs this part")
	default:
		c.change(false, p.Name, "phần không được ký, kiểu "+p.ContentType, "the part is not signed, of type "+p.ContentType)
	}
}
