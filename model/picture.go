package model

import (
	"errors"

	"github.com/vanthu/baocao/internal/picturefile"
)

// A Picture is an image in PNG or JPEG: one of a body, of a signature or of a seal.
type Picture struct {
	// File names the image; source.Decode reads Data from it. Go programs that give Data leave it blank.
	File string `json:"file,omitempty"`
	// Alt says in words what the image shows, for those who cannot see it. Required in a body.
	Alt string `json:"alt,omitempty"`
	// Width in millimetres, 1 to 400; 0 takes the image's own, and never more than the width of the text.
	Width float64 `json:"width,omitempty" validate:"min=0,max=400"`
	// Data is the content of the file.
	Data []byte `json:"-" validate:"-"`
}

// A PictureSize is what the file of a picture says of itself.
type PictureSize struct {
	Format        string  // "png" or "jpeg"
	Width, Height float64 // of the picture upright, in millimetres, at the density that the file gives, or at 96 pixels an inch
	Transparent   bool    // the ground can be seen through
}

// Size reads the head of the picture's file. It fails with a [Fault] where Data is no PNG or JPEG file of a size that Word
// takes: at most 20 MiB, 40 million pixels, and 20,000 pixels on a side.
func (p *Picture) Size() (PictureSize, error) {
	size, err := picturefile.SizeOf(p.Data)
	return PictureSize(size), pictureFault(err)
}

// Upright is the content of the picture's file, turned as a camera has noted in it (Exif). Some programs heed the note and
// some do not, so what is written has none. A picture that stands upright keeps its bytes; another one is encoded anew,
// with its colour profile. It fails with a [Fault] where the file cannot be read.
func (p *Picture) Upright() ([]byte, error) {
	data, err := picturefile.Upright(p.Data)
	return data, pictureFault(err)
}

// pictureFault makes a fault of the reason for which a picture cannot be shown.
func pictureFault(err error) error {
	if refusal, ok := errors.AsType[*picturefile.Refusal](err); ok {
		return Fault{Rule: refusal.Rule, Message: refusal.Message}
	}
	return err
}
