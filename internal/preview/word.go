package preview

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// isWord reports whether a file is a Word file, of which the page is shown that “baocao fix” would make.
func isWord(file string) bool { return strings.EqualFold(filepath.Ext(file), ".docx") }

// readWord makes the page of a Word file. What the file has and the page has not is listed, and what the report lacks.
func (s *watch) readWord(next *state, files fs.FS, name string) error {
	info, err := fs.Stat(files, name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return bilingual.Errorf("%s không phải tệp thường", "%s is no regular file", name)
	}
	docx, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	read, err := fromword.Read(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return err
	}
	for _, l := range read.Losses {
		message := l.Reason
		message.Vi, message.En = l.Place.Vietnamese()+": "+message.Vi, l.Place.String()+": "+message.En
		s.say(next, model.Faults{{Severity: model.Warning, Value: model.Excerpt(l.Text), Message: message}})
	}
	report := read.Report
	report.Conform()
	faults := report.Validate()
	for i := range faults {
		faults[i].Severity = model.Warning // it is laid out all the same
	}
	s.say(next, faults)
	d, err := doc.Config{Sizes: s.config.Sizes}.Assemble(report)
	if err != nil {
		return err
	}
	next.beside = read.Files
	return next.render(report, baocao.Files{{Document: d}})
}

// sourceFile answers with the source of a Word file. With pictures, or things that are kept beside it, that is an archive.
func (s *Server) sourceFile(w http.ResponseWriter) {
	now, _ := s.source.current()
	if now.report == nil || !isWord(s.source.file) {
		http.Error(w, s.say("chưa đọc được tệp", "the file could not be read"), http.StatusConflict)
		return
	}
	beside := slices.Clone(now.beside)
	encoder := source.Encoder{WriteFile: func(name string, content []byte) error {
		beside = append(beside, fromword.File{Name: name, Content: content})
		return nil
	}}
	var text bytes.Buffer
	if err := encoder.Encode(&text, now.report, source.MarkdownForm); err != nil {
		s.fail(w, err)
		return
	}
	if len(beside) == 0 {
		s.download(w, ".md", "text/markdown; charset=utf-8", text.Bytes())
		return
	}
	base := filepath.Base(s.source.file)
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	for _, f := range append(beside, fromword.File{Name: strings.TrimSuffix(base, filepath.Ext(base)) + ".md", Content: text.Bytes()}) {
		part, err := z.Create(f.Name)
		if err == nil {
			_, err = part.Write(f.Content)
		}
		if err != nil {
			s.fail(w, err)
			return
		}
	}
	if err := z.Close(); err != nil {
		s.fail(w, err)
		return
	}
	s.download(w, ".zip", "application/zip", archive.Bytes())
}
