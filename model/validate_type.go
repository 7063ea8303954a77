package model

import (
	"strings"

	"github.com/vanthu/baocao/decree"
)

// documentType looks at the type of the document, and at what only some types may have.
func (v *validation) documentType() {
	t := v.report.DocumentType.Type()
	if !t.Named() {
		v.faults = append(v.faults, Fault{
			Path: "document_type", Rule: decree.TypeOfTemplate.ID(), Value: t.Name(), Message: templateMessage(t),
			Clause: decree.TypeOfTemplate.Clause(), Basis: decree.TypeOfTemplate.Basis(),
		})
		return
	}
	if len(v.report.Addressees) > 0 && !t.HasAddressees() {
		v.breach("addressees", decree.AddresseesOfType, t.Name())
	}
}

// templateMessage says why a type of document cannot be made, and which template is its own.
func templateMessage(t decree.DocType) decree.Message {
	s := decree.TypeOfTemplate.Statement()
	if !t.Valid() {
		return decree.Message{Vi: "không phải loại văn bản hành chính; " + s.Vi, En: "this is no type of administrative document; " + s.En}
	}
	own := decree.Message{Vi: "loại này không có mẫu", En: "this type has none"}
	if templates := strings.Join(t.Templates(), ", "); templates != "" {
		own = decree.Message{Vi: "loại này theo Mẫu " + templates, En: "this type follows Template " + templates}
	}
	return decree.Message{Vi: s.Vi + "; " + own.Vi, En: s.En + "; " + own.En}
}
