package preview

import (
	"cmp"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/model"
)

// A fault is what the list beside the page shows of a [model.Fault].
type fault struct {
	Severity string `json:"severity"` // "error" or "warning"
	Word     string `json:"word"`     // the same in the language of the messages
	Message  string `json:"message"`
	Value    string `json:"value,omitempty"`
	Clause   string `json:"clause,omitempty"`
	Position string `json:"position,omitempty"` // "report.md:20:5"
	Line     string `json:"line,omitempty"`     // of the source
	// Places are the origins on the pages that it is marked at, none where there is nothing of it.
	Places []string `json:"places"`
	path   string
}

// mostFaults is how many faults are listed beside the page.
const mostFaults = 200

// say lists faults, errors before warnings where there are too many for the list.
func (s *watch) say(st *state, list model.Faults) {
	errors := 0
	for i := range list {
		if list[i].Severity == model.Error {
			errors++
		}
	}
	st.errors, st.warnings = st.errors+errors, st.warnings+len(list)-errors
	if room := mostFaults - len(st.faults); len(list) > room {
		list = slices.Clone(list)
		slices.SortStableFunc(list, func(a, b model.Fault) int { return cmp.Compare(a.Severity, b.Severity) })
		list = list[:room]
	}
	st.faults = append(st.faults, s.faults(list)...)
}

func (s *watch) faults(list model.Faults) (made []fault) {
	lines := map[string][]string{}
	for _, f := range list {
		shown := fault{Severity: f.Severity.String(), Word: f.Severity.String(), Message: f.Message.En,
			Value: f.Value, Clause: string(f.Clause), path: f.Path}
		if s.vietnamese {
			shown.Word, shown.Message = f.Severity.Vietnamese(), f.Message.Vi
		}
		if at := f.Position; at.File != "" {
			shown.Position = at.String()
			if _, read := lines[at.File]; !read {
				lines[at.File] = s.readLines(filepath.ToSlash(at.File))
			}
			if i := at.Line - 1; i >= 0 && i < len(lines[at.File]) {
				shown.Line = shorten(strings.TrimSpace(lines[at.File][i]))
			}
		}
		made = append(made, shown)
	}
	return made
}

// readLines reads a source or a data file that has been read already.
func (s *watch) readLines(name string) []string {
	within, _, err := folder.Open(s.root, s.file)
	if err != nil {
		return nil
	}
	defer within.Close()
	if info, err := within.Stat(name); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	content, err := fs.ReadFile(within, name)
	if err != nil {
		return nil
	}
	return strings.Split(strings.ToValidUTF8(string(content), "\ufffd"), "\n")
}

// shorten cuts a line off where a reader has seen enough of it.
func shorten(line string) string {
	const enough = 160
	runes := []rune(line)
	if len(runes) <= enough {
		return line
	}
	return string(runes[:enough]) + "…"
}
