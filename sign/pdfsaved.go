package sign

import (
	"slices"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/xmltree"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// What a file says of how it was saved last, which every saving makes untrue: when, and by which program (ISO 32000-1, 14.3.2 and 14.3.3;
// ISO 16684-1, 8.4). Programs that sign or fill in write it anew in the same update. All else of what a file says of itself, its title
// or its author, is part of what was signed.
var (
	savedInfo = []pdf.Name{"ModDate", "Producer"}
	savedXMP  = []string{
		"http://ns.adobe.com/xap/1.0/:ModifyDate", "http://ns.adobe.com/xap/1.0/:MetadataDate",
		"http://ns.adobe.com/xap/1.0/mm/:InstanceID", "http://ns.adobe.com/xap/1.0/mm/:DocumentID", "http://ns.adobe.com/pdf/1.3/:Producer",
	}
)

// information reports whether the document information (Info) says nothing new but how the file was saved.
func (d *pdfDiff) information(old, now pdf.Dict) (bool, error) {
	for _, key := range d.differing(old, now) {
		_, text := now[key].(pdf.String)
		if !text || !slices.Contains(savedInfo, key) && (old[key] == nil || pdf.Text(old[key]) != pdf.Text(now[key])) {
			return false, nil
		}
	}
	d.saved |= savedTimes
	return true, nil
}

// newInformation is information in an object that is new.
func (d *pdfDiff) newInformation() bool {
	ref := refOf(d.new.Trailer["Info"])
	if ref == 0 || d.old.Has(ref) {
		return false
	}
	old, err := d.old.Dict(d.old.Trailer["Info"])
	now, err2 := d.new.Dict(ref)
	if err != nil || err2 != nil || now == nil {
		return false
	}
	ok, _ := d.information(old, now)
	d.explained[ref] = d.explained[ref] || ok
	return ok
}

// metadata reports whether the metadata (XMP) say nothing new but how the file was saved.
func (d *pdfDiff) metadata(old, now any) (bool, error) {
	before, known := d.properties(d.old, old)
	after, ok := d.properties(d.new, now)
	if !known || !ok || !slices.Equal(before, after) {
		return false, nil
	}
	d.saved |= savedTimes
	return true, nil
}

// newMetadata is that in an object that is new.
func (d *pdfDiff) newMetadata(old, now any) (bool, error) {
	ref := refOf(now)
	if ref == 0 || old == nil || d.old.Has(ref) {
		return false, nil
	}
	ok, err := d.metadata(old, ref)
	d.explained[ref] = d.explained[ref] || ok
	return ok, err
}

// properties are what metadata say of a file but for how it was saved, whichever way RDF they are written in, and what the object
// itself says.
func (d *pdfDiff) properties(f *pdf.File, v any) (list []string, ok bool) {
	v, err := f.Resolve(v)
	x, ok := v.(*pdf.Stream)
	if err != nil || !ok {
		return nil, false
	}
	data, err := f.Unpacked(x)
	if err != nil || len(data) > mostXMP {
		return nil, false
	}
	root, err := xmltree.Parse("XMP", data)
	if err != nil {
		return nil, false
	}
	if root.Name == "adobe:ns:meta/:xmpmeta" && len(root.Children) == 1 {
		root = root.Children[0]
	}
	if root.Name != rdf+"RDF" {
		return nil, false
	}
	for _, about := range root.Children {
		if about.Name != rdf+"Description" {
			return nil, false
		}
		list = append(list, described(about, savedXMP)...)
	}
	slices.Sort(list)
	return append(list, string(pdf.Append(nil, plainTrailer(x.Dict)))), true
}

// mostXMP bounds how much metadata is compared.
const mostXMP = 1 << 20

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#:"

// described are the properties of a description: a plain one may be an attribute or an element, and one with parts may say so in two ways.
func described(n *xmltree.Node, without []string) (list []string) {
	for _, a := range n.Attributes {
		switch {
		case slices.Contains(without, a.Name), a.Name == rdf+"parseType" && a.Value == "Resource", a.Name == rdf+"about" && a.Value == "":
		default:
			list = append(list, a.Name+"{"+a.Value+"}")
		}
	}
	for _, c := range n.Children {
		switch {
		case slices.Contains(without, c.Name):
		case c.Name == rdf+"Description":
			list = append(list, described(c, nil)...)
		default:
			list = append(list, c.Name+"{"+strings.Join(described(c, nil), "")+"}")
		}
	}
	if n.Name != rdf+"Seq" && n.Name != rdf+"Alt" && n.Name != rdf+"Bag" {
		slices.Sort(list)
	}
	text := n.Text
	if len(n.Children) > 0 { // blanks between them
		text = strings.TrimSpace(text)
	}
	if text != "" {
		list = append(list, text)
	}
	return list
}

// A savedPart is what programs write beside a signature: alone it is no signature, and nothing of one.
type savedPart int

const (
	savedTimes   savedPart = 1 << iota // when, and by which program
	savedFonts                         // more fonts of the form
	savedLeft                          // objects of later generations, of which nothing speaks
	savedVersion                       // a later version of the format
	savedFlags                         // that the form has signatures
)

// judgeSaved judges what an update has of these by what else it does.
func (d *pdfDiff) judgeSaved() {
	beside := slices.ContainsFunc(d.changes, func(c Change) bool { return c.Allowed })
	for _, p := range []struct {
		part  savedPart
		where string
		what  decree.Message
	}{
		{savedTimes, "Info, Metadata", decree.Message{Vi: "thời điểm và chương trình lưu", En: "when and by which program it was saved"}},
		{savedFonts, "AcroForm", decree.Message{Vi: "thêm phông chữ cho biểu mẫu", En: "more fonts of the form"}},
		{savedVersion, "PDF", decree.Message{Vi: "phiên bản mới hơn của định dạng", En: "a later version of the format"}},
		{savedFlags, "AcroForm", decree.Message{Vi: "biểu mẫu có chữ ký", En: "the form has signatures"}},
		{savedLeft, "PDF", decree.Message{Vi: "thêm đối tượng không dùng đến", En: "objects that nothing uses"}},
	} {
		switch {
		case d.saved&p.part == 0:
		case beside:
			d.allow(p.where, p.what)
		default:
			d.forbid(p.where, named(whatChanged, decree.Message{Vi: p.what.Vi + ", mà không có chữ ký nào", En: p.what.En + ", without a signature"}, nil))
		}
	}
}
