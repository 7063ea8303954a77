package preview

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io/fs"
	"strings"
	"sync"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// A state is a source as it was at one moment. The report is nil if it cannot be rendered.
type state struct {
	version int
	report  *model.Report
	doc     *doc.Document
	faults  []fault // that are listed
	page    []byte  // of this report, or of the last one that could be rendered; nil before there was one
	stale   bool    // the page is that of an earlier report
	policy  string  // the Content-Security-Policy of the page, which knows its styles by their digest
	files   files

	errors, warnings int // of all faults
}

// A watch is a source file that is read again when it changes.
type watch struct {
	root, file string
	vietnamese bool
	config     baocao.Config

	read  func(old *state) *state // makes the state that follows another one
	begun chan struct{}           // closed when there is a first one

	mu      sync.Mutex
	now     *state
	changed chan struct{} // closed when now gives way to the next state
}

func newWatch(c Config) *watch {
	s := &watch{root: c.Root, file: c.File, vietnamese: c.Vietnamese, config: baocao.Config{Sizes: c.Sizes},
		begun: make(chan struct{}), now: &state{}, changed: make(chan struct{})}
	s.read = s.readFile
	return s
}

// follow reads the source, and again whenever it changes, until ctx ends.
func (s *watch) follow(ctx context.Context) {
	s.take(s.read(s.now))
	close(s.begun)
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(between):
			s.refresh()
		}
	}
}

// current returns the state, and a channel that is closed when there is a newer one.
func (s *watch) current() (*state, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now, s.changed
}

// refresh reads the source again if one of the files that it was read from has changed.
func (s *watch) refresh() {
	old, _ := s.current()
	if s.unchanged(old.files) {
		return
	}
	s.take(s.read(old))
}

func (s *watch) take(next *state) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = next
	close(s.changed)
	s.changed = make(chan struct{})
}

// readFile makes the state that follows another one. Faults of every kind are listed; those that stop the rendering leave the
// page as it was.
func (s *watch) readFile(old *state) *state {
	watched := &watchedFS{files: files{}}
	next := &state{version: old.version + 1, page: old.page, policy: old.policy, stale: true, faults: []fault{}, files: watched.files}
	within, name, err := folder.Open(s.root, s.file)
	var report *model.Report
	if err == nil {
		defer within.Close()
		watched.fsys = within
		report, err = source.Config{Workbooks: xlsx.Workbooks{}}.Decode(watched, name)
	}
	if err == nil {
		files, faults := s.config.Assemble(report)
		s.say(next, report, faults)
		if len(files) == 0 {
			return next
		}
		err = next.render(report, files[0].Document)
	}
	var unreadable *model.ValidationError
	switch {
	case errors.As(err, &unreadable):
		s.say(next, report, unreadable.Faults)
	case err != nil:
		s.say(next, report, model.Faults{{Message: decree.Message{Vi: bilingual.Vietnamese(err), En: err.Error()}}})
	}
	return next
}

func (st *state) render(report *model.Report, d *doc.Document) error {
	var page bytes.Buffer
	if err := render.HTML(&page, d); err != nil {
		return err
	}
	st.report, st.doc, st.page, st.stale = report, d, page.Bytes(), false
	_, styles, _ := strings.Cut(page.String(), "<style>")
	styles, _, _ = strings.Cut(styles, "</style>")
	digest := sha256.Sum256([]byte(styles))
	st.policy = "default-src 'none'; img-src data:; style-src 'sha256-" + base64.StdEncoding.EncodeToString(digest[:]) +
		"'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
	return nil
}

// files are those that a source was read from, each as it was before it was opened.
type files map[string]print

// A print tells one content of a file from another. It is zero where there is no file.
type print struct {
	size int64
	time time.Time
}

func printOf(fsys fs.FS, name string) print {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return print{}
	}
	return print{info.Size(), info.ModTime()}
}

func (s *watch) unchanged(f files) bool {
	within, _, err := folder.Open(s.root, s.file)
	if err != nil {
		return len(f) == 0 // no folder, as before
	}
	defer within.Close()
	for name, was := range f {
		if printOf(within, name) != was {
			return false
		}
	}
	return len(f) > 0
}

// A watchedFS notes the files that are asked for, also those that are not there: they may come.
type watchedFS struct {
	fsys  fs.FS
	files files
}

func (w *watchedFS) Open(name string) (fs.File, error) {
	w.note(name)
	return w.fsys.Open(name)
}

// Stat describes a file, which is not opened for it.
func (w *watchedFS) Stat(name string) (fs.FileInfo, error) {
	w.note(name)
	return fs.Stat(w.fsys, name)
}

func (w *watchedFS) note(name string) {
	if _, known := w.files[name]; !known {
		w.files[name] = printOf(w.fsys, name)
	}
}
