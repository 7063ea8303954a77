package render

import (
	"slices"
	"strconv"

	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/metrics"
	"github.com/vanthu/baocao/internal/pdffile"
	"github.com/vanthu/baocao/internal/pdffont"
	"github.com/vanthu/baocao/internal/truetype"
)

// pdfFonts are the faces that a PDF uses.
type pdfFonts struct {
	faces   *Typeface
	subsets [4]*truetype.Subset
	refs    [4]pdffile.Ref
	lacks   []rune
	at      doc.Origin // of what is being written
	first   doc.Origin // of the first letter that is lacking
}

// mostLacking bounds how many letters an error names.
const mostLacking = 50

// subset returns the letters of a face that are used, and names the face in the file.
func (f *pdfFonts) subset(out *pdffile.Writer, face metrics.Face) *truetype.Subset {
	if f.subsets[face] == nil {
		f.subsets[face] = truetype.NewSubset(f.faces.faces[face])
		f.refs[face] = out.Reserve()
	}
	return f.subsets[face]
}

// letter returns the number of a letter in a face.
func (f *pdfFonts) letter(s *truetype.Subset, r rune) uint16 {
	n := s.Letter(r)
	if n == 0 && len(f.lacks) < mostLacking && !slices.Contains(f.lacks, r) {
		if len(f.lacks) == 0 {
			f.first = f.at
		}
		f.lacks = append(f.lacks, r)
	}
	return n
}

// resources appends the names of the faces.
func (f *pdfFonts) resources(to []byte) []byte {
	to = append(to, "/Font<<"...)
	for i, ref := range f.refs {
		if ref != 0 {
			to = append(to, "/F"...)
			to = strconv.AppendInt(to, int64(i), 10)
			to = append(to, ' ')
			to = ref.Append(to)
		}
	}
	return append(to, ">>"...)
}

// write writes the faces that are used.
func (f *pdfFonts) write(out *pdffile.Writer) error {
	for i, s := range f.subsets {
		if s == nil {
			continue
		}
		if err := pdffont.Write(out, f.refs[i], f.faces.faces[i], s); err != nil {
			return err
		}
	}
	return nil
}
