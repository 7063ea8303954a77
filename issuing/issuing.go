// Package issuing issues a draft (ban hành): it fills the số and the day that the records office (văn thư) gives into the
// Word file of a draft, and changes no other byte of it.
package issuing

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/opc"
	"github.com/vanthu/baocao/issuing/internal/control"
	"github.com/vanthu/baocao/model"
)

// An Issuance is what the records office (văn thư) gives a report when it is issued (Điều 15): the số and the day of issue.
type Issuance struct {
	Number int        // the ordinal of the year, from 1; printed as 05, 45
	Date   model.Date // a whole date; printed as ngày 08 tháng 3 năm 2024
}

// Issue fills the number and the date into a draft that baocao.Write made, and that a clerk may have worked on in Word since:
// in the head, and in the "Kèm theo" line of every appendix. The mark "DỰ THẢO" is blanked. Month and year that the draft
// foresees give way while its day is open. Nothing else changes: in the main part no byte outside the text of these
// fields, and every other part is copied as it is, with its compressed bytes.
//
// size is that of the file in in. Nothing is written to out unless the whole file is made. A file that cannot be issued
// gives an *[Error].
func Issue(in io.ReaderAt, size int64, out io.Writer, given Issuance) error {
	if err := given.check(); err != nil {
		return err
	}
	d, err := openDraft(in, size)
	if err != nil {
		return err
	}
	values := given.values()
	if err := d.open(values); err != nil {
		return err
	}
	if err := d.fit(values); err != nil {
		return err
	}
	content, err := d.part.Fill(values)
	if err != nil {
		return &Error{Refusal: NotWord, Err: err}
	}
	var file bytes.Buffer
	if err := d.pkg.Replace(&file, map[string][]byte{d.main: content}); err != nil {
		return &Error{Refusal: NotWord, Err: err}
	}
	_, err = out.Write(file.Bytes())
	return err
}

// IssueFile issues the draft in one file as another file, or as itself. The file appears whole or not at all.
func IssueFile(draft, final string, given Issuance) error {
	in, size, err := atomicfile.OpenRegular(draft)
	if err != nil {
		return err
	}
	defer in.Close()
	return atomicfile.Write(final, func(w io.Writer) error { return Issue(in, size, w, given) })
}

func (i Issuance) check() error {
	if !model.ValidOrdinal(i.Number) {
		return &Error{Refusal: BadNumber, Value: strconv.Itoa(i.Number)}
	}
	if i.Date.Day == 0 || !i.Date.Valid() {
		return &Error{Refusal: BadDate, Value: i.Date.String()}
	}
	return nil
}

// values are the texts of the fields. The mark of a draft becomes a blank: Word would fill an empty field with a prompt.
func (i Issuance) values() map[string]string {
	return map[string]string{
		doc.TagNumber: decree.Ordinal(i.Number),
		doc.TagDay:    decree.Day(i.Date.Day),
		doc.TagMonth:  decree.Month(i.Date.Month),
		doc.TagYear:   strconv.Itoa(i.Date.Year),
		doc.TagDraft:  "\u00a0",
	}
}

// A draft is a file that is to be issued.
type draft struct {
	pkg  *opc.Package
	main string // the name of the main part
	part *control.Part
}

// limits bound what a draft may cost, its pictures apart. A report of a thousand pages is some ten megabytes of XML.
var limits = opc.Limits{Entries: 5000, PartBytes: 64 << 20, TotalBytes: 512 << 20, Ratio: 200}

// The most bytes of the parts that are read whole. Word's own styles are a twentieth of it.
const (
	mostMain   = 32 << 20
	mostStyles = 2 << 20
)

// unreadable says why a package cannot be read.
func unreadable(err error) error {
	var limit *opc.LimitError
	if errors.As(err, &limit) {
		return &Error{Refusal: TooLarge, Err: err}
	}
	return &Error{Refusal: NotWord, Err: err}
}

// typeMain is the content type of a document that is no template and holds no macros.
const typeMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

func openDraft(in io.ReaderAt, size int64) (*draft, error) {
	pkg, err := limits.OpenReader(in, size)
	if err != nil {
		return nil, unreadable(err)
	}
	if signed, err := isSigned(pkg); err != nil {
		return nil, unreadable(err)
	} else if signed {
		return nil, &Error{Refusal: Signed}
	}
	main, err := pkg.Main()
	if err != nil {
		return nil, unreadable(err)
	}
	if main.ContentType != typeMain {
		return nil, &Error{Refusal: NotWord}
	}
	d := &draft{pkg: pkg, main: main.Name}
	data, err := d.read(d.main, mostMain)
	if err == nil {
		d.part, err = control.Parse(d.main, data, mayBeOurs)
	}
	if err != nil {
		return nil, unreadable(err)
	}
	return d, nil
}

// isSigned reports whether a package has a digital signature, or is to have one.
func isSigned(pkg *opc.Package) (bool, error) {
	relationships, err := pkg.Relationships("")
	if err != nil {
		return false, err
	}
	for _, r := range relationships {
		if r.Kind() == opc.KindSignature {
			return true, nil
		}
	}
	for _, p := range pkg.Parts() {
		if strings.HasPrefix(strings.ToLower(p.Name), "/_xmlsignatures/") {
			return true, nil
		}
	}
	return false, nil
}
