package check

import (
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/recognise"
)

// A Kind is what a file was taken for: a document of a type of Điều 7, an appendix in a file of its own, or one that the
// Decree gives no form.
type Kind struct {
	Name     decree.Message `json:"name"`      // "Báo cáo", "văn bản của Đảng"
	Type     decree.DocType `json:"-"`         // zero for what is none of Điều 7, or was not told
	OfDecree bool           `json:"of_decree"` // all rules were run; else only those on page, typeface and letters
}

func (in *inspection) kind() Kind {
	k := Kind{Name: in.outline.Kind.Name(), Type: in.outline.DocumentType, OfDecree: in.outline.Kind.OfDecree()}
	if !k.OfDecree {
		k.Type = 0
	} else if k.Type.Valid() {
		k.Name = decree.Message{Vi: k.Type.Name(), En: k.Type.String()}
	}
	return k
}

var kindRules = []Rule{
	row("document-kind", "Tệp là văn bản theo Nghị định 30", "The file is a document of the Decree", read(decree.CiteDocTypes), func(in *inspection) {
		if in.outline.Kind.OfDecree() {
			return
		}
		name := in.outline.Kind.Name()
		in.add(Finding{Basis: in.rule.Basis, Clause: in.rule.Clause, Where: firstPlace(in), Got: name.Vi, Message: decree.Message{
			Vi: "Tệp được xem là " + name.Vi + ", không phải văn bản theo Nghị định 30: chỉ xét trang, phông chữ và bộ mã; --kind đặt tên loại",
			En: "The file is taken for " + name.En + " and not for a document of the Decree: only page, typeface and letters are judged; --kind sets a type",
		}})
	}),
}

// firstPlace is the first paragraph that says something.
func firstPlace(in *inspection) Where {
	for i, p := range in.Main.Paragraphs {
		if i >= recognise.HeadLength {
			break
		}
		if !p.Empty() {
			return whereOf(p)
		}
	}
	return Where{Part: in.Main.Part}
}

// ofAnyFile reports whether a rule holds for every file, of the Decree or not.
func ofAnyFile(id string) bool {
	switch id {
	case "document-kind", "paper", "orientation", "margins", "line-grid", "typeface", "letters-composed", "letters-unicode":
		return true
	}
	return false
}
