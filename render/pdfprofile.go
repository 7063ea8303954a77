package render

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"slices"
	"strconv"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/pdffile"
)

// A colourProfile says what the colours of a picture are (ICC.1). It is zero for a picture that says nothing, whose colours are those
// of screens.
type colourProfile struct {
	data  []byte
	space string
}

// The spaces of profiles that a picture of a report may have.
const (
	profileRGB  = "RGB "
	profileGray = "GRAY"
	profileCMYK = "CMYK"
)

var errProfile = bilingual.New("hồ sơ màu bị hỏng", "a damaged colour profile")

// mostProfile bounds a profile; those of printers are the largest, with two megabytes.
const mostProfile = 8 << 20

// profileOf reads the profile in a picture.
func profileOf(picture []byte, format string) (p colourProfile, err error) {
	if format == "jpeg" {
		p.data, err = jpegProfile(picture)
	} else {
		p.data, err = pngProfile(picture)
	}
	if len(p.data) == 0 || err != nil {
		return colourProfile{}, err
	}
	const header = 128
	if len(p.data) < header || int(binary.BigEndian.Uint32(p.data)) != len(p.data) || string(p.data[36:40]) != "acsp" || p.data[8] > 4 ||
		!slices.Contains([]string{"scnr", "mntr", "prtr", "spac"}, string(p.data[12:16])) {
		return colourProfile{}, errProfile
	}
	p.space = string(p.data[16:20])
	if !slices.Contains([]string{profileRGB, profileGray, profileCMYK}, p.space) {
		return colourProfile{}, errProfile
	}
	return p, nil
}

// jpegProfile joins the pieces of the profile of a JPEG, which are numbered (ICC.1, B.4).
func jpegProfile(data []byte) ([]byte, error) {
	const mark = "ICC_PROFILE\x00"
	pieces := map[int][]byte{}
	for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
		marker, length := data[at+1], int(data[at+2])<<8|int(data[at+3])
		if length < 2 || at+2+length > len(data) || marker == 0xDA {
			break
		}
		if body := data[at+4 : at+2+length]; marker == 0xE2 && bytes.HasPrefix(body, []byte(mark)) && len(body) > len(mark)+2 {
			pieces[int(body[len(mark)])] = body[len(mark)+2:]
		}
		at += 2 + length
	}
	var joined []byte
	for i := 1; i <= len(pieces); i++ {
		if pieces[i] == nil {
			return nil, errProfile
		}
		joined = append(joined, pieces[i]...)
	}
	return joined, nil
}

// pngProfile unpacks the profile of a PNG (chunk iCCP).
func pngProfile(data []byte) ([]byte, error) {
	for at := 8; at+12 <= len(data); {
		length := int(binary.BigEndian.Uint32(data[at:]))
		kind := string(data[at+4 : at+8])
		if length < 0 || length > len(data)-at-12 || kind == "IDAT" {
			return nil, nil
		}
		if body := data[at+8 : at+8+length]; kind == "iCCP" {
			_, packed, found := bytes.Cut(body, []byte{0, 0}) // the name, its end, and the way of packing
			if !found {
				return nil, errProfile
			}
			r, err := zlib.NewReader(bytes.NewReader(packed))
			if err != nil {
				return nil, errProfile
			}
			profile, err := io.ReadAll(io.LimitReader(r, mostProfile))
			if err != nil {
				return nil, errProfile
			}
			return profile, nil
		}
		at += 12 + length
	}
	return nil, nil
}

// space is the colour space of a picture: by its profile where that is for as many colours.
func (s *pdfImages) space(out *pdffile.Writer, device string, p colourProfile) string {
	colours := map[string]int{deviceGray: 1, deviceRGB: 3}[device]
	if p.space == "" || map[string]int{profileGray: 1, profileRGB: 3}[p.space] != colours {
		return device
	}
	digest := sha256.Sum256(p.data)
	ref, known := s.profiles[digest]
	if !known {
		ref = out.Reserve()
		out.Stream(ref, append(append([]byte("/N "+strconv.Itoa(colours)), "/Alternate"...), device...), p.data)
		if s.profiles == nil {
			s.profiles = map[[sha256.Size]byte]pdffile.Ref{}
		}
		s.profiles[digest] = ref
	}
	return "[/ICCBased " + string(ref.Append(nil)) + "]"
}
