package sign

import (
	"bytes"
	"crypto"
	"slices"
	"strconv"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/cms"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/sign/internal/pdf"
)

// updateOf begins an update of a file.
func updateOf(f *pdf.File) *pdffile.Update {
	base := pdffile.Base{Length: len(f.Data), Size: f.Size(), Table: f.Sections[0].At, Stream: f.Sections[0].Stream}
	base.Open = f.Data[len(f.Data)-1] != '\n' && f.Data[len(f.Data)-1] != '\r'
	root, _ := f.Trailer["Root"].(pdf.Ref)
	base.Root = pdffile.Ref(root)
	others := pdf.Append(nil, plainTrailer(f.Trailer, "Root", "ID"))
	base.Others = others[len("<<") : len(others)-len(">>")]
	if id, ok := f.Trailer["ID"].(pdf.Array); ok && len(id) == 2 {
		first, _ := id[0].(pdf.String)
		last, _ := id[1].(pdf.String)
		base.ID, base.Last = []byte(first), []byte(last)
	}
	return pdffile.NewUpdate(base)
}

// write writes an object anew.
func (p *pdfSigning) write(ref pdf.Ref, v any) { p.out.Object(pdffile.Ref(ref), pdf.Append(nil, v)) }

// sign writes the update with room for the signature, and puts the signature into it.
func (p *pdfSigning) sign(data []byte) ([]byte, error) {
	signing := cms.Signing{Key: p.Key, Chain: p.Chain, Hash: cms.HashFor(p.Key.Public()), TimeStamp: p.stamp()}
	room, err := p.room(signing)
	if err != nil {
		return nil, err
	}
	all, hole, err := p.withRoom(data, room)
	if err != nil {
		return nil, err
	}
	der, err := signing.Sign(digestAround(all, hole, signing.Hash))
	if err != nil {
		return nil, err
	}
	return all, put(all, hole, der)
}

// digestAround is the digest of a file but for what stands at a place.
func digestAround(all []byte, hole pdf.Span, hash crypto.Hash) []byte {
	d := hash.New()
	d.Write(all[:hole.From])
	d.Write(all[hole.To:])
	return d.Sum(nil)
}

// put puts a signature into its place, before the zeros that are there.
func put(all []byte, hole pdf.Span, der []byte) error {
	if room := (hole.To-hole.From)/2 - 1; len(der) > room {
		return bilingual.Errorf("%w: %d byte, có %d", "%w: %d bytes, there are %d", ErrRoom, len(der), room)
	}
	copy(all[hole.From+1:], pdffile.AppendBytes(nil, der)[1:1+2*len(der)])
	return nil
}

// withRoom is the file with the update behind it, and where the string of the signature stands in it, which is of zeros.
func (p *pdfSigning) withRoom(data []byte, room int) (all []byte, hole pdf.Span, err error) {
	value := p.out.Reserve()
	lock, err := p.writeField(value)
	if err != nil {
		return nil, hole, err
	}
	p.writeFlags()
	from := len(data) + p.writeValue(value, lock, room)
	all = slices.Concat(data, p.out.Close())
	hole = pdf.Span{From: from, To: from + 2*room + 2}

	const rangeWidth = len(blankRange)
	ranges := "[0 " + strconv.Itoa(hole.From) + " " + strconv.Itoa(hole.To) + " " + strconv.Itoa(len(all)-hole.To) + "]"
	if len(ranges) > rangeWidth {
		return nil, hole, ErrRoom
	}
	at := hole.From - len("/Contents") - rangeWidth
	copy(all[at:], bytes.Repeat([]byte(" "), rangeWidth))
	copy(all[at:], ranges)
	return all, hole, nil
}

// writeField writes the field with its value, what is seen of it, and the fields that are filled with it.
func (p *pdfSigning) writeField(value pdffile.Ref) (lock pdf.Dict, err error) {
	field := cloned(p.field.dict)
	field["V"] = pdf.Ref(value)
	if len(p.field.widgets) == 1 {
		widget, apart := field, p.field.widgets[0] != p.field.ref
		if apart {
			d, err := p.file.Dict(p.field.widgets[0])
			if err != nil {
				return nil, err
			}
			widget = cloned(d)
		}
		if err := p.show(widget); err != nil {
			return nil, err
		}
		if apart {
			p.write(p.field.widgets[0], widget)
		}
	}
	if lock, err = p.fill(field); err != nil {
		return nil, err
	}
	p.write(p.field.ref, field)
	return lock, nil
}

func cloned(d pdf.Dict) pdf.Dict {
	to := make(pdf.Dict, len(d)+3)
	for k, v := range d {
		to[k] = v
	}
	return to
}

// stampSlack is by how many bytes a time stamp may be longer than the one that was asked for first.
const stampSlack = 256

// room is how many bytes the signature takes. With a time stamp, one is asked for beforehand, to know how long they are.
func (p *pdfSigning) room(s cms.Signing) (int, error) {
	if s.TimeStamp == nil {
		return s.Size(0)
	}
	digest := s.Hash.New().Sum(nil)
	token, err := s.TimeStamp(s.Hash, digest)
	if err != nil {
		return 0, err
	}
	return s.Size(len(token) + stampSlack)
}

// stamp is how a time stamp is asked for; what comes back is read before it is taken.
func (p *pdfSigning) stamp() func(crypto.Hash, []byte) ([]byte, error) {
	if p.TimeStamp == nil {
		return nil
	}
	return func(hash crypto.Hash, digest []byte) ([]byte, error) {
		token, err := p.TimeStamp(hash, digest)
		if err != nil {
			return nil, err
		}
		stamp, err := cms.ParseStamp(token)
		if err == nil {
			err = stamp.OverDigest(hash, digest)
		}
		return token, err
	}
}

// vietnam is the zone of the times in a file. A variable of it would make all zones at the start of any program.
func vietnam() *time.Location { return time.FixedZone("", 7*60*60) }

const blankRange = "[0 0123456789 0123456789 0123456789]"

// writeValue writes the dictionary of the signature with room for it, and returns where in the update the room begins.
func (p *pdfSigning) writeValue(ref pdffile.Ref, lock pdf.Dict, room int) int {
	b := []byte("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M")
	b = pdffile.AppendString(b, p.Time.In(vietnam()).Format("D:20060102150405+07'00'"))
	if lock != nil {
		b = pdf.Append(append(b, "/Reference"...), pdf.Array{pdf.Dict{"Type": pdf.Name("SigRef"), "TransformMethod": pdf.Name("FieldMDP"),
			"TransformParams": lock, "Data": p.form.root}})
	}
	b = append(append(b, "/ByteRange"...), blankRange...)
	b = append(b, "/Contents"...)
	after := len("0>>>\nendobj\n") - 1
	b = append(b, '<')
	b = append(b, bytes.Repeat([]byte("0"), 2*room)...)
	p.out.Object(ref, append(b, ">>>"...))
	return p.out.Len() - after - 2*room - 1
}

// writeFlags says in the form that the file is signed, and only to be added to (SigFlags 3).
func (p *pdfSigning) writeFlags() {
	flags, _ := p.form.acroForm["SigFlags"].(pdf.Int)
	if flags&3 == 3 {
		return
	}
	form := cloned(p.form.acroForm)
	form["SigFlags"] = flags | 3
	if p.form.formRef > 0 {
		p.write(p.form.formRef, form)
		return
	}
	catalogue := cloned(p.form.catalogue)
	catalogue["AcroForm"] = form
	p.write(p.form.root, catalogue)
}
