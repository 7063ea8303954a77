package sign

import (
	"crypto"
	"io"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/internal/xmldsig"
)

// Why a file is no .docx that can be signed or verified.
var (
	ErrNotDOCX   = bilingual.New("không phải là tệp Word (.docx) đọc được", "this is no Word file (.docx) that can be read")
	ErrPartName  = bilingual.New("tên phần hoặc kiểu nội dung không ghi được vào chữ ký", "a name of a part or a content type that a signature cannot hold")
	ErrTwoOrigin = bilingual.New("tệp có hai gốc chữ ký", "the file has two origins of signatures")
)

// docxLimits bound what a file may cost, pictures included.
var docxLimits = opc.Limits{Entries: 5000, PartBytes: 64 << 20, TotalBytes: 512 << 20, Ratio: 200}

const (
	typeMain          = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	typeRelationships = "application/vnd.openxmlformats-package.relationships+xml"
	typeOrigin        = "application/vnd.openxmlformats-package.digital-signature-origin"
	typeCertificate   = "application/vnd.openxmlformats-package.digital-signature-certificate"
	typeSignature     = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"

	relOrigin      = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
	relSignature   = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature"
	relThumbnail   = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
	relCertificate = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/certificate"
)

// unsigned are the relationships of the package that, with their targets, Word and LibreOffice leave out of a
// signature, with the type that the target has.
var unsigned = []struct{ relationship, contentType string }{
	{relOrigin, typeOrigin},
	{"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "application/vnd.openxmlformats-package.core-properties+xml"},
	{"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
	{"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
	{"http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
	{"http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties", "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
}

// A docxFile is a package with what its relationships say.
type docxFile struct {
	pkg        *opc.Package
	parts      []opc.PartInfo            // by name, without the content types
	index      map[string]opc.PartInfo   // by the key of the name
	sets       map[string]*relationships // by the key of their part
	origin     string                    // the part that signatures hang on, "" if there is none
	signatures []string                  // their parts
	roles      map[string][]string       // of each part, what those that refer to it say of its type, as role does
}

// relationships are those of one part that holds some.
type relationships struct {
	root *xmldsig.Element
	list []relationship
}

type relationship struct {
	opc.Relationship
	element *xmldsig.Element
}

func openDOCX(in io.ReaderAt, size int64) (*docxFile, error) {
	pkg, err := docxLimits.OpenReader(in, size)
	if err != nil {
		return nil, bilingual.Errorf("%w: %w", "%w: %w", ErrNotDOCX, err)
	}
	if err := oneWay(in, size); err != nil {
		return nil, err
	}
	f := &docxFile{pkg: pkg, parts: pkg.Parts(), index: map[string]opc.PartInfo{}, sets: map[string]*relationships{}, roles: map[string][]string{}}
	slices.SortFunc(f.parts, func(a, b opc.PartInfo) int { return strings.Compare(a.Name, b.Name) })
	for _, p := range f.parts {
		f.index[opc.Key(p.Name)] = p
	}
	if f.spelledOtherwise() {
		return nil, ErrTwoWays
	}
	main, err := pkg.Main()
	if err == nil && main.ContentType != typeMain {
		err = bilingual.Errorf("phần chính có kiểu %s", "its main part is %s", main.ContentType)
	}
	for _, p := range f.parts {
		if err == nil {
			err = f.readRelationships(p.Name)
		}
	}
	if err == nil {
		err = f.readOrigin()
	}
	if err != nil {
		return nil, bilingual.Errorf("%w: %w", "%w: %w", ErrNotDOCX, err)
	}
	return f, nil
}

// spelledOtherwise reports whether a type is given to a part by another spelling of its name, in which some programs do not find it.
func (f *docxFile) spelledOtherwise() bool {
	content, err := f.pkg.Part(opc.ContentTypesName)
	if err != nil {
		return false
	}
	root, err := xmldsig.Parse(opc.ContentTypesName, content)
	return err == nil && slices.ContainsFunc(root.Children(), func(e *xmldsig.Element) bool {
		part, ok := f.index[opc.Key(e.Attr("PartName"))]
		return ok && part.Name != e.Attr("PartName")
	})
}

// mostRelationships is the largest part of relationships, and mostSignature the largest signature, with its pictures.
const (
	mostRelationships = 2 << 20
	mostSignature     = 8 << 20
)

func (f *docxFile) readRelationships(name string) error {
	source, ok := opc.RelationshipsSource(name)
	if !ok || source != "" && !f.has(source) {
		return nil
	}
	content, err := f.read(name, mostRelationships)
	if err != nil {
		return err
	}
	root, err := xmldsig.Parse(name, content)
	if err != nil {
		return err
	}
	read, err := f.pkg.Relationships(source)
	if err != nil {
		return err
	}
	set := &relationships{root: root}
	for _, e := range root.Children() {
		if e.Is(root.URI, "Relationship") && len(set.list) < len(read) {
			set.list = append(set.list, relationship{read[len(set.list)], e})
		}
	}
	f.sets[opc.Key(name)] = set
	return nil
}

// readOrigin finds the parts of signatures, and who refers to each part.
func (f *docxFile) readOrigin() error {
	for _, r := range f.of("") {
		if r.Type == relOrigin && !r.External {
			if f.origin != "" {
				return ErrTwoOrigin
			}
			f.origin = r.Target
		}
	}
	if f.origin != "" {
		for _, r := range f.of(f.origin) {
			if r.Type == relSignature && !r.External && f.has(r.Target) {
				f.signatures = append(f.signatures, r.Target)
			}
		}
	}
	for name, set := range f.sets {
		for _, r := range set.list {
			if !r.External {
				f.roles[opc.Key(r.Target)] = append(f.roles[opc.Key(r.Target)], f.role(name, r))
			}
		}
	}
	return nil
}

// role is the type that the target of a relationship has, if Word signs neither of them: properties of the package, and the
// parts of signatures. It is "" for all others.
func (f *docxFile) role(set string, r relationship) (contentType string) {
	source, _ := opc.RelationshipsSource(set)
	switch {
	case r.External:
		return ""
	case source == "" && r.Type == relThumbnail:
		if t := f.index[opc.Key(r.Target)].ContentType; strings.HasPrefix(t, "image/") {
			return t
		}
	case source == "":
		for _, u := range unsigned {
			if u.relationship == r.Type {
				return u.contentType
			}
		}
	case opc.Key(source) == opc.Key(f.origin) && r.Type == relSignature:
		return typeSignature
	case f.isSignature(source) && r.Type == relCertificate:
		return typeCertificate
	}
	return ""
}

// unsignedType is the type that a part has to have, if it is one that Word never signs: all that refer to it say so. It is ""
// if the part is to be signed.
func (f *docxFile) unsignedType(part string) string {
	if source, ok := opc.RelationshipsSource(part); ok {
		if source != "" && opc.Key(source) == opc.Key(f.origin) || f.isSignature(source) {
			return typeRelationships
		}
		return ""
	}
	roles := f.roles[opc.Key(part)]
	for _, r := range roles {
		if r != roles[0] {
			return ""
		}
	}
	if len(roles) == 0 {
		return ""
	}
	return roles[0]
}

func (f *docxFile) isSignature(part string) bool {
	return slices.ContainsFunc(f.signatures, func(s string) bool { return opc.Key(s) == opc.Key(part) })
}

func (f *docxFile) has(part string) bool {
	_, ok := f.index[opc.Key(part)]
	return ok
}

// of are the relationships of a part, or of the package.
func (f *docxFile) of(source string) []relationship {
	if set := f.sets[opc.Key(opc.RelationshipsName(source))]; set != nil {
		return set.list
	}
	return nil
}

func (f *docxFile) read(name string, most int64) ([]byte, error) {
	if size := f.index[opc.Key(name)].Size; size > most {
		return nil, &opc.LimitError{Limit: "PartBytes", Part: name, Value: size, Max: most}
	}
	return f.pkg.Part(name)
}

// transformed is what is signed of relationships: those chosen, in the order of their ids (ISO/IEC 29500-2, 13.5.2.4.5).
func (s *relationships) transformed(chosen func(relationship) bool) []byte {
	var list []*xmldsig.Element
	for _, r := range s.list {
		if chosen(r) {
			e := r.element.Holding()
			e.Default("TargetMode", "Internal")
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b *xmldsig.Element) int { return strings.Compare(a.Attr("Id"), b.Attr("Id")) })
	return s.root.Holding(list...).Canonical()
}

// digest hashes a part piece by piece.
func (f *docxFile) digest(name string, hash crypto.Hash) ([]byte, error) {
	r, err := f.pkg.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	h := hash.New()
	if _, err := io.Copy(h, r); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}

func digestOf(content []byte, hash crypto.Hash) []byte {
	h := hash.New()
	h.Write(content)
	return h.Sum(nil)
}
