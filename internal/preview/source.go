package preview

import (
	"context"
	"errors"
	"io/fs"
	"sync"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/internal/folder"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// A state is a source as it was at one moment. The report is nil if it cannot be rendered.
type state struct {
	version int
	report  *model.Report
	doc     *doc.Document
	faults  []fault             // that are listed
	page    []byte              // of this report, or of the last one that could be rendered; nil before there was one
	faces   [2]map[string]asset // of the page, and of the one before, which a browser may still be loading
	stale   bool                // the page is that of an earlier report
	origins []string            // on the page, in order
	files   files
	beside  []fromword.File // of a Word file, what its source keeps beside it

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
	next := &state{version: old.version + 1, page: old.page, faces: old.faces, origins: old.origins, stale: true, faults: []fault{}, files: watched.files}
	within, name, err := folder.Open(s.root, s.file)
	var report *model.Report
	if err == nil {
		defer within.Close()
		watched.fsys = within
	}
	if isWord(s.file) {
		if err == nil {
			err = s.readWord(next, watched, name)
		}
		s.sayError(next, err)
		return next
	}
	if err == nil {
		report, err = source.Config{Workbooks: xlsx.Workbooks{}}.Decode(watched, name)
	}
	if err == nil {
		files, faults := s.config.Assemble(report)
		s.say(next, faults)
		if len(files) > 0 {
			err = next.render(report, files)
		}
	}
	s.sayError(next, err)
	return next
}

// sayError lists an error, or the faults that it stands for, and finds the places of all faults on the page.
func (s *watch) sayError(next *state, err error) {
	var unreadable *model.ValidationError
	switch {
	case errors.As(err, &unreadable):
		s.say(next, unreadable.Faults)
	case err != nil:
		s.say(next, model.Faults{{Message: decree.Message{Vi: bilingual.Vietnamese(err), En: err.Error()}}})
	}
	for i := range next.faults {
		next.faults[i].Places = placesOf(next.origins, next.faults[i].path)
	}
}

// render sets the pages of a report, those of appendices with a file of their own behind them.
func (st *state) render(report *model.Report, files baocao.Files) error {
	var s sheets
	for _, f := range files {
		if err := s.add(f.Document); err != nil {
			return err
		}
	}
	page, faces, err := s.html()
	if err != nil {
		return err
	}
	st.report, st.doc, st.page, st.origins, st.stale = report, files[0].Document, page, s.origins, false
	st.faces = [2]map[string]asset{faces, st.faces[0]}
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
