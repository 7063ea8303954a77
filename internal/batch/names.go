package batch

import (
	"hash/maphash"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// names gives each output a name of its own. Of the names that it has given it keeps a number only.
type names struct {
	seed  maphash.Seed
	taken map[uint64]int // how often a name was wanted
}

func newNames() *names { return &names{maphash.MakeSeed(), map[uint64]int{}} }

// take returns the output for a name without extension. A name that another report has, or has in other letters of upper
// and lower case, becomes "name-2", "name-3" and so on.
func (n *names) take(name string) string {
	wanted := n.key(name)
	n.taken[wanted]++
	if n.taken[wanted] == 1 {
		return name + ".docx"
	}
	for {
		given := name + "-" + strconv.Itoa(n.taken[wanted])
		if key := n.key(given); n.taken[key] == 0 {
			n.taken[key] = 1
			return given + ".docx"
		}
		n.taken[wanted]++
	}
}

func (n *names) key(name string) uint64 {
	return maphash.String(n.seed, norm.NFC.String(strings.ToLower(name)))
}

// mostBytes is as long as a name may be: file systems take 255 bytes, of which some are for "-phu-luc-XXXVIII.docx".
const mostBytes = 200

// safeName makes a name for a file out of any text: without what a file system does not take, or what would leave the
// folder. It is empty where nothing is left.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r) || r == utf8.RuneError || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, norm.NFC.String(s))
	for len(s) > mostBytes {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	s = strings.Trim(s, ". ")
	if stem, _, _ := strings.Cut(s, "."); slices.Contains(devices, strings.ToUpper(strings.TrimSpace(stem))) {
		return "_" + s
	}
	return s
}

// devices are names that Windows keeps for itself, whatever their extension.
var devices = strings.Fields(`CON PRN AUX NUL COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9
	LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9`)
