package render

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/typeset"
)

// A bookmark is a heading in the outline of the file.
type bookmark struct {
	level int
	title string
	page  pdffile.Ref
	y     doc.Length // from the lower edge, of its upper edge
}

// heading makes a bookmark of a heading, where its first words stand.
func (p *pdf) heading(r *typeset.Run) {
	e := r.Element
	if e == nil || e.Kind != typeset.Heading || e.Title == "" || p.marked == e {
		return
	}
	p.marked = e
	p.bookmarks = append(p.bookmarks, bookmark{e.Level, e.Title, p.ref, p.height - r.Y + r.Size})
}

// outline writes the bookmarks as a tree. A level that was left out counts as there.
func (p *pdf) outline() pdffile.Ref {
	root := p.out.Reserve()
	marks := p.bookmarks
	refs := make([]pdffile.Ref, len(marks))
	up := make([]int, len(marks)) // index of the parent, or -1
	kids := map[int][]int{}
	var open []int
	for i := range marks {
		refs[i] = p.out.Reserve()
		for len(open) > 0 && marks[open[len(open)-1]].level >= marks[i].level {
			open = open[:len(open)-1]
		}
		up[i] = -1
		if len(open) > 0 {
			up[i] = open[len(open)-1]
		}
		kids[up[i]] = append(kids[up[i]], i)
		open = append(open, i)
	}
	place := make([]int, len(marks)) // among its siblings
	for _, siblings := range kids {
		for n, i := range siblings {
			place[i] = n
		}
	}
	refOf := func(i int) pdffile.Ref {
		if i < 0 {
			return root
		}
		return refs[i]
	}
	ends := func(b []byte, i int) []byte {
		if own := kids[i]; len(own) > 0 {
			b = refs[own[0]].Append(append(b, "/First "...))
			b = refs[own[len(own)-1]].Append(append(b, "/Last "...))
			b = strconv.AppendInt(append(b, "/Count "...), int64(len(own)), 10)
		}
		return b
	}
	for i, m := range marks {
		b := pdffile.AppendText(append([]byte(nil), "<</Title"...), m.title)
		b = refOf(up[i]).Append(append(b, "/Parent "...))
		siblings := kids[up[i]]
		if n := place[i]; n > 0 {
			b = refs[siblings[n-1]].Append(append(b, "/Prev "...))
		}
		if n := place[i]; n < len(siblings)-1 {
			b = refs[siblings[n+1]].Append(append(b, "/Next "...))
		}
		b = ends(b, i)
		b = m.page.Append(append(b, "/Dest["...))
		b = pdffile.AppendMilli(append(b, "/XYZ 0 "...), milli(m.y))
		p.out.Object(refs[i], append(b, " null]>>"...))
	}
	p.out.Object(root, append(ends(append([]byte(nil), "<</Type/Outlines"...), -1), ">>"...))
	return root
}

// finish writes what belongs to the whole file, and returns it.
func (p *pdf) finish() ([]byte, error) {
	if len(p.fonts.lacks) > 0 {
		return nil, &LetterError{Letters: p.fonts.lacks, Origin: p.fonts.first}
	}
	if err := p.fonts.write(p.out); err != nil {
		return nil, err
	}
	form, err := p.acroForm()
	if err != nil {
		return nil, err
	}
	p.out.Object(p.resources, append(p.images.resources(p.fonts.resources([]byte("<<"))), ">>"...))
	b := append([]byte(nil), "<</Type/Pages/Count "...)
	b = append(strconv.AppendInt(b, int64(len(p.kids)), 10), "/Kids["...)
	for _, kid := range p.kids {
		b = append(kid.Append(b), ' ')
	}
	p.out.Object(p.pages, append(b, "]>>"...))
	p.tags.finish()

	profile, metadata, info := p.out.Reserve(), p.out.Reserve(), p.out.Reserve()
	p.out.Stream(profile, []byte("/N 3"), sRGB())
	about := &p.doc.Properties
	p.out.Raw(metadata, []byte("/Type/Metadata/Subtype/XML"), p.xmp())
	b = append(b[:0], "<</Type/Catalog/Pages "...)
	b = p.pages.Append(b)
	b = metadata.Append(append(b, "/Metadata "...))
	b = p.tags.root.Append(append(b, "/MarkInfo<</Marked true>>/StructTreeRoot "...))
	if about.Language != "" {
		b = pdffile.AppendText(append(b, "/Lang"...), about.Language)
	}
	if len(p.bookmarks) > 0 {
		b = p.outline().Append(append(b, "/PageMode/UseOutlines/Outlines "...))
	}
	if form != 0 {
		b = form.Append(append(b, "/AcroForm "...))
	}
	b = append(append(append(b, "/PageLabels<</Nums["...), p.labels...), "]>>"...)
	b = append(b, "/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "...)
	b = profile.Append(b)
	p.out.Object(p.catalogue, append(b, ">>]>>"...))

	b = append(b[:0], "<<"...)
	for _, entry := range [][2]string{{"Title", about.Title}, {"Subject", about.Subject}, {"Author", about.Agency}, {"Producer", producer}} {
		if entry[1] != "" {
			b = pdffile.AppendText(append(append(b, '/'), entry[0]...), entry[1])
		}
	}
	if day := pdfDay(about.Created); day != "" {
		b = pdffile.AppendString(append(b, "/CreationDate"...), "D:"+day+"000000+07'00'")
	}
	p.out.Object(info, append(b, ">>"...))
	return p.out.Close(p.catalogue, info), nil
}

const producer = "baocao"

// pdfDay is a day as 20241108, or empty where it is none.
func pdfDay(created string) string {
	if len(created) != len("2024-11-08") || created[4] != '-' || created[7] != '-' {
		return ""
	}
	day := strings.ReplaceAll(created, "-", "")
	if _, err := strconv.ParseUint(day, 10, 32); err != nil {
		return ""
	}
	return day
}

// xmp is what the file says of itself in the form of archives (ISO 16684-1; ISO 19005-2, 6.6). It says the same as the dictionary.
func (p *pdf) xmp() []byte {
	about := &p.doc.Properties
	part := "2"
	if p.first {
		part = "1"
	}
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"" +
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n" +
		"<pdfaid:part>" + part + "</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n<dc:format>application/pdf</dc:format>\n")
	list := func(name, kind, attribute, value string) {
		if value != "" {
			b.WriteString("<" + name + "><rdf:" + kind + "><rdf:li" + attribute + ">" + escapeXML(value) + "</rdf:li></rdf:" + kind + "></" + name + ">\n")
		}
	}
	list("dc:title", "Alt", " xml:lang=\"x-default\"", about.Title)
	list("dc:description", "Alt", " xml:lang=\"x-default\"", about.Subject)
	list("dc:creator", "Seq", "", about.Agency)
	list("dc:language", "Bag", "", about.Language)
	if day := pdfDay(about.Created); day != "" {
		b.WriteString("<xmp:CreateDate>" + about.Created + "T00:00:00+07:00</xmp:CreateDate>\n")
	}
	b.WriteString("<pdf:Producer>" + producer + "</pdf:Producer>\n</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return []byte(b.String())
}

// escapeXML makes a text safe in XML. What XML cannot hold is refused before.
func escapeXML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// sRGB is a profile of the colours that screens have (IEC 61966-2-1), in the form of ICC.1:2001: the primaries, adapted to the
// white of the profile space, and the curve of the letters' ink as a table.
func sRGB() []byte {
	const tagCount = 9
	type entry struct {
		name string
		data []byte
	}
	xyz := func(x, y, z uint32) []byte {
		b := append([]byte("XYZ "), 0, 0, 0, 0)
		for _, v := range []uint32{x, y, z} {
			b = binary.BigEndian.AppendUint32(b, v)
		}
		return b
	}
	curve := sRGBCurve()
	tags := []entry{
		{"desc", iccText("sRGB")}, {"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright\x00"...)},
		{"wtpt", xyz(0xF6D6, 0x10000, 0xD32D)},
		{"rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)}, {"gXYZ", xyz(0x6299, 0xB785, 0x18DA)}, {"bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	head := make([]byte, 128)
	copy(head[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	for i, v := range []uint16{2024, 1, 1, 0, 0, 0} { // the day of the profile
		binary.BigEndian.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	copy(head[68:], "\x00\x00\xF6\xD6\x00\x01\x00\x00\x00\x00\xD3\x2D") // D50
	table := binary.BigEndian.AppendUint32(nil, tagCount)
	var data []byte
	at := map[string]int{}
	for _, t := range tags {
		offset, known := at[string(t.data)]
		if !known {
			offset = 128 + 4 + 12*tagCount + len(data)
			at[string(t.data)] = offset
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	profile := append(append(head, table...), data...)
	binary.BigEndian.PutUint32(profile, uint32(len(profile)))
	return profile
}

// iccText is a description (ICC.1:2001, 6.5.17).
func iccText(s string) []byte {
	b := append([]byte("desc"), 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint32(b, uint32(len(s)+1))
	b = append(append(b, s...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...)
}

// sRGBCurve is the curve of sRGB as a table of 1,024 values.
func sRGBCurve() []byte {
	const n = 1024
	b := append([]byte("curv"), 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint32(b, n)
	for i := range n {
		v := float64(i) / (n - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
