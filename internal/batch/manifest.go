package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/register"
)

// ManifestName is the file in the folder of a batch that says what is in it.
const ManifestName = "manifest.jsonl"

// An Entry is a line of the manifest: a report, and what it was made from.
type Entry struct {
	Source string `json:"source"`
	Row    int    `json:"row,omitempty"`
	Output string `json:"output"`
	SHA256 string `json:"sha256,omitempty"` // of the output; none where the report has errors
	Pages  int    `json:"pages,omitempty"`  // estimated, in all its files

	// Appendices are the hashes of the files of appendices that have one of their own.
	Appendices map[string]string `json:"appendices,omitempty"`
	// Files are the hashes of the source and of the data files and pictures beside it; Values is that of the row.
	Files   map[string]string `json:"files,omitempty"`
	Values  string            `json:"values,omitempty"`
	Program string            `json:"program"`
	Sizes   string            `json:"sizes"`
	Numbers string            `json:"numbers,omitempty"` // convention given for them

	// Register are the data of the report, where a register was asked for.
	Register *register.Metadata `json:"register,omitempty"`
}

// like reports whether an entry was made of the same row, by the same program in the same way.
func (e *Entry) like(other *Entry) bool {
	return e.SHA256 != "" && e.Values == other.Values && e.Program == other.Program && e.Sizes == other.Sizes && e.Numbers == other.Numbers
}

// A line is an entry with the faults as the manifest says them.
type line struct {
	Entry
	Faults []fault `json:"faults,omitempty"`
	Error  string  `json:"error,omitempty"`
}

type fault struct {
	Severity string        `json:"severity"`
	Place    string        `json:"place,omitempty"`
	Path     string        `json:"path,omitempty"`
	Rule     string        `json:"rule"`
	Value    string        `json:"value,omitempty"`
	Vi       string        `json:"vi"`
	En       string        `json:"en"`
	Clause   decree.Clause `json:"clause,omitempty"`
}

// A manifest is a file of lines, the last of which counts for an output. In memory it is a number for each output, its
// place in the file, so that a batch of any length can be looked up.
type manifest struct {
	mu    sync.Mutex
	file  *os.File
	end   int64
	stale bool // lines that do not count any more
	seed  maphash.Seed
	at    map[uint64]int64
}

func openManifest(dir string) (*manifest, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	name := filepath.Join(dir, ManifestName)
	if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, &ManifestError{name}
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	m := &manifest{file: f, seed: maphash.MakeSeed(), at: map[uint64]int64{}}
	if err := m.index(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return m, nil
}

// A ManifestError refuses a manifest that is a link, a folder, a pipe or a device: what it leads to is not the batch's.
type ManifestError struct{ Name string }

// Error says it in English.
func (e *ManifestError) Error() string {
	return e.Name + " is no regular file; remove it, or write to another folder"
}

// Vietnamese says it in Vietnamese.
func (e *ManifestError) Vietnamese() string {
	return e.Name + " không phải tệp thường; hãy xóa nó, hoặc ghi vào thư mục khác"
}

// index finds the lines of the file. A last line without an end, which a killed process leaves, is cut off.
func (m *manifest) index() error {
	r := bufio.NewReader(m.file)
	for {
		text, err := r.ReadBytes('\n')
		if err == io.EOF {
			return m.file.Truncate(m.end)
		}
		if err != nil {
			return err
		}
		var e struct {
			Output string `json:"output"`
		}
		if json.Unmarshal(text, &e) == nil && e.Output != "" {
			m.put(e.Output, m.end)
		}
		m.end += int64(len(text))
	}
}

func (m *manifest) put(output string, at int64) {
	key := maphash.String(m.seed, output)
	_, again := m.at[key]
	m.stale = m.stale || again
	m.at[key] = at
}

// find returns the entry of an output.
func (m *manifest) find(output string) (*Entry, bool) {
	m.mu.Lock()
	at, ok := m.at[maphash.String(m.seed, output)]
	end := m.end
	m.mu.Unlock()
	if !ok {
		return nil, false
	}
	text, err := bufio.NewReader(io.NewSectionReader(m.file, at, end-at)).ReadBytes('\n')
	var e Entry
	if err != nil || json.Unmarshal(text, &e) != nil || e.Output != output {
		return nil, false
	}
	return &e, true
}

// add writes the line of a result, unless it is there.
func (m *manifest) add(r *Result) error {
	if r.Skipped {
		return nil
	}
	l := line{Entry: r.Entry, Faults: faultsOf(r.Faults)}
	if r.Err != nil {
		l.Error = r.Err.Error()
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(l); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, err := m.file.WriteAt(text.Bytes(), m.end); err != nil {
		return err
	}
	m.put(r.Output, m.end)
	m.end += int64(text.Len())
	return nil
}

func faultsOf(faults model.Faults) []fault {
	var all []fault
	for _, f := range faults {
		all = append(all, fault{f.Severity.String(), f.Position.String(), f.Path, f.Rule, f.Value, f.Message.Vi, f.Message.En, f.Clause})
	}
	return all
}

// close leaves one line for each output.
func (m *manifest) close() error {
	if !m.stale {
		return errors.Join(m.file.Sync(), m.file.Close())
	}
	name := m.file.Name()
	f, err := atomicfile.Create(filepath.Dir(name), 0o666)
	if err != nil {
		return errors.Join(err, m.file.Close())
	}
	if err := errors.Join(m.copyTo(f), f.Sync(), f.Close(), m.file.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), name)
}

// copyTo writes the lines that count.
func (m *manifest) copyTo(f *os.File) error {
	r, w, at := bufio.NewReader(io.NewSectionReader(m.file, 0, m.end)), bufio.NewWriter(f), int64(0)
	for {
		text, err := r.ReadBytes('\n')
		if err == io.EOF {
			return w.Flush()
		}
		if err != nil {
			return err
		}
		var e Entry
		if json.Unmarshal(text, &e) == nil && m.at[maphash.String(m.seed, e.Output)] == at {
			w.Write(text) // Flush says if it failed
		}
		at += int64(len(text))
	}
}
