package fromword

import (
	"fmt"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/recognise"
	"github.com/vanthu/baocao/internal/word"
)

// A Config says which files are read. The zero value refuses those with which something is the matter.
type Config struct {
	// Anyway reads files that are protected, signed or carry macros, and documents of other types than those of Mẫu 1.4.
	// No macro is run, and nothing is written into the file. A file with a password cannot be read.
	Anyway bool
}

// Why a file is refused that could be read.
var (
	ErrProtected = bilingual.New("tệp được bảo vệ, không cho sửa", "the file is protected against changes")
	ErrSigned    = bilingual.New("tệp có chữ ký số", "the file bears a digital signature")
	ErrMacros    = word.ErrMacros
	ErrEncrypted = word.ErrEncrypted // which no [Config] reads
)

// refused says what is the matter with a file.
func refused(d *word.Document, o *recognise.Outline) error {
	switch {
	case d.Macros():
		return ErrMacros
	case d.Signed():
		return ErrSigned
	case d.Protected:
		return ErrProtected
	}
	name := ""
	switch t := o.DocumentType; {
	case t.Valid() && !t.Named():
		name = t.Name()
	case o.Normative || len(o.Party) > 0 && len(o.By[decree.NationalName]) == 0:
		name = "văn bản khác"
		if ps := o.By[decree.DocumentType]; len(ps) > 0 {
			name = strings.ToLower(ps[0].Shown())
		}
	default:
		return nil
	}
	v := o.Values()
	return &TypeError{Type: name, Number: strings.Trim(v.Ordinal+"/"+v.Symbol, "/"), Subject: v.Subject}
}

// A TypeError refuses a document that does not follow the template of a báo cáo (Mẫu 1.4), and says what it was recognised
// as.
type TypeError struct {
	Type            string // "Quyết định"
	Number, Subject string // nothing where they are blank
}

// Error says which document it is, in English.
func (e *TypeError) Error() string {
	return fmt.Sprintf("this is a %s%s, a type with a template of its own; only types of Template 1.4 are read", e.Type, e.which("no."))
}

// Vietnamese says it in Vietnamese.
func (e *TypeError) Vietnamese() string {
	return fmt.Sprintf("đây là %s%s, loại văn bản có mẫu riêng; chỉ đọc các loại theo Mẫu 1.4", e.Type, e.which("số"))
}

func (e *TypeError) which(number string) (s string) {
	if e.Number != "" {
		s += " " + number + " " + e.Number
	}
	if e.Subject != "" {
		s += " “" + e.Subject + "”"
	}
	return s
}
