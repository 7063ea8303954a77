package model

// A Picture is an image in PNG or JPEG: one of a body, of a signature or of a seal.
type Picture struct {
	// File names the image; source.Decode reads Data from it. Go programs that give Data leave it blank.
	File string `json:"file,omitempty"`
	// Alt says in words what the image shows, for those who cannot see it. Required in a body.
	Alt string `json:"alt,omitempty"`
	// Width in millimetres, to 400; 0 takes the image's own, and never more than the width of the text.
	Width float64 `json:"width,omitempty" validate:"min=0,max=400"`
	// Data is the content of the file.
	Data []byte `json:"-" validate:"-"`
}
