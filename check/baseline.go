package check

import (
	"encoding/json"
	"io"
	"path"
	"path/filepath"
	"slices"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/bilingual"
)

// A Baseline is what an earlier run found, so that a later one can tell what is new. Two findings are the same one if they stand in
// the file of the same name, of the same rule and with the same message, at paragraphs that begin alike: what is written above
// them moves them and does not make them new. They are counted: two of a kind are one new one where there was one.
type Baseline struct {
	places map[placeKey]int
	rest   map[restKey]int // places that are counted and not listed
}

// A restKey tells findings apart, and a placeKey their places.
type restKey struct{ file, rule, message string }

type placeKey struct {
	restKey
	part, excerpt string
}

// mostBaseline bounds the file of a baseline.
const mostBaseline = 1 << 28

var errBaseline = bilingual.New("không phải kết quả đã lưu của baocao check --format json", "this is no saved result of baocao check --format json")

// ReadBaseline reads what [WriteJSON] has written.
func ReadBaseline(r io.Reader) (*Baseline, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostBaseline+1))
	if err != nil {
		return nil, err
	}
	if len(data) > mostBaseline {
		return nil, bilingual.Errorf("kết quả đã lưu lớn hơn %d MB", "the saved result is larger than %d MB", mostBaseline>>20)
	}
	var saved []map[string]json.RawMessage
	if err := json.Unmarshal(data, &saved); err != nil || saved == nil {
		return nil, errBaseline
	}
	b := &Baseline{places: map[placeKey]int{}, rest: map[restKey]int{}}
	for _, f := range saved {
		if err := b.add(f); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// add adds the findings of one file.
func (b *Baseline) add(saved map[string]json.RawMessage) error {
	var file string
	var findings []struct {
		Rule    string         `json:"rule"`
		Message decree.Message `json:"message"`
		Where   Where          `json:"where"`
		Also    []Where        `json:"also"`
		Places  int            `json:"places"`
	}
	if json.Unmarshal(saved["file"], &file) != nil || json.Unmarshal(saved["findings"], &findings) != nil || saved["unjudged"] == nil || file == "" {
		return errBaseline
	}
	for _, f := range findings {
		key := restKey{nameKey(file), f.Rule, f.Message.En}
		for _, w := range append([]Where{f.Where}, f.Also...) {
			b.places[key.at(w)]++
		}
		b.rest[key] += max(0, f.Places-1-len(f.Also))
	}
	return nil
}

// nameKey is a name of a file without what does not tell it apart.
func nameKey(name string) string { return path.Clean(filepath.ToSlash(name)) }

func (k restKey) at(w Where) placeKey { return placeKey{k, w.Part, w.Excerpt} }

// New returns the files with those findings alone that the baseline does not have, each with its new places. What could not be
// judged stays as it is.
func (b *Baseline) New(files []File) []File {
	left := &Baseline{places: map[placeKey]int{}, rest: map[restKey]int{}}
	for k, n := range b.places {
		left.places[k] = n
	}
	for k, n := range b.rest {
		left.rest[k] = n
	}
	fresh := make([]File, len(files))
	for i, f := range files {
		result := *f.Result
		result.Findings = nil
		for _, finding := range f.Result.Findings {
			if left.take(nameKey(f.Name), &finding) {
				result.Findings = append(result.Findings, finding)
			}
		}
		fresh[i] = File{Name: f.Name, Result: &result}
	}
	return fresh
}

// take takes from a finding the places that are known, and reports whether any is left.
func (b *Baseline) take(file string, f *Finding) bool {
	key := restKey{file, f.Rule, f.Message.En}
	listed := append([]Where{f.Where}, f.Also...)
	rest := f.Places - len(listed)
	listed = slices.DeleteFunc(listed, func(w Where) bool {
		at := key.at(w)
		if b.places[at] == 0 {
			return false
		}
		b.places[at]--
		return true
	})
	known := min(rest, b.rest[key])
	rest -= known
	b.rest[key] -= known
	if len(listed) == 0 {
		if rest == 0 {
			return false
		}
		listed = []Where{f.Where} // one of those that are counted only
		rest--
	}
	f.Where, f.Also, f.Places = listed[0], listed[1:], len(listed)+rest
	return true
}
