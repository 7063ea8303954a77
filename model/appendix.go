package model

// An Appendix is a phụ lục: a label, a title, the line that ties it to the report, and content, which may be several forms
// (biểu mẫu): see [Form].
type Appendix struct {
	// Label is the appendix's own label, "Phụ lục 1". Empty: "Phụ lục", with a Roman numeral where there are several.
	Label string `json:"label,omitempty"`
	// Title is the tên phụ lục in capitals, one element a line. Validate warns where there is none.
	Title Lines `json:"title,omitempty"`
	// Reference says how the line "(Kèm theo Báo cáo số …)" is filled in.
	Reference Reference `json:"reference,omitempty"`
	// Issued says that the appendix is issued with the report: the line then begins "(Ban hành kèm theo Báo cáo số …)".
	Issued bool `json:"issued,omitempty"`
	// Orientation of the appendix's pages.
	Orientation Orientation `json:"orientation,omitempty"`
	// OwnFile sets the appendix apart in a file of its own, with the line of number and time of signing at its upper right
	// (Phụ lục I, Phần I, Mục III, khoản 1 điểm d). The file of the report is then without it: see baocao.WriteFiles.
	OwnFile bool `json:"own_file,omitempty"`
	// SigningTime is what that line says after the number, "23/11/2026; 14:05:33" by Mẫu 2.2, with "+07:00" after it where an
	// office wants the time zone, or "2026-11-23T14:05:33+07:00". A draft leaves it out, and blanks are printed.
	SigningTime string `json:"signing_time,omitempty"`
	// Body is the content.
	Body Body `json:"body,omitempty"`
}

// Reference says how the "Kèm theo" line of an appendix is filled in.
type Reference uint8

// The forms of the "Kèm theo" line.
const (
	PaperReference      Reference = iota // number and date filled in, as a paper document wants
	ElectronicReference                  // number and date left blank for the system to fill, as an electronic document wants
	NoReference                          // no line at all: Validate warns
)

// Orientation of a page.
type Orientation uint8

// The orientations.
const (
	Portrait  Orientation = iota
	Landscape             // for a table too wide for the upright page
)

var (
	references   = []string{"paper", "electronic", "none"}
	orientations = []string{"portrait", "landscape"}
)

func (r Reference) String() string   { return name(references, int(r)) }
func (o Orientation) String() string { return name(orientations, int(o)) }

// MarshalText writes the name that UnmarshalText reads.
func (r Reference) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// MarshalText writes the name that UnmarshalText reads.
func (o Orientation) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads "paper", "electronic" or "none".
func (r *Reference) UnmarshalText(b []byte) error { return parse(r, references, string(b)) }

// UnmarshalText reads "portrait" or "landscape".
func (o *Orientation) UnmarshalText(b []byte) error { return parse(o, orientations, string(b)) }
