package preview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/render"
)

// state tells the list of faults.
func (s *Server) state(w http.ResponseWriter) {
	now, _ := s.source.current()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]any{
		"version": now.version, "ready": now.report != nil, "shown": now.page != nil, "stale": now.stale,
		"errors": now.errors, "warnings": now.warnings, "faults": now.faults,
	})
}

// events tells the version of the state, now and whenever there is a new one.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		now, changed := s.source.current()
		fmt.Fprintf(w, "data: %d\n\n", now.version)
		if http.NewResponseController(w).Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

func (s *Server) page(w http.ResponseWriter) {
	now, _ := s.source.current()
	if now.page == nil {
		http.Error(w, "", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Security-Policy", sheetPolicy)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(now.page)
}

func (s *Server) docx(w http.ResponseWriter) {
	now, _ := s.source.current()
	if now.report == nil {
		http.Error(w, s.say("báo cáo còn lỗi", "the report has faults"), http.StatusConflict)
		return
	}
	var docx bytes.Buffer
	if err := render.DOCX(&docx, now.doc); err != nil {
		s.fail(w, err)
		return
	}
	ending := ".docx"
	if isWord(s.source.file) {
		ending = "-chuan.docx" // beside the file that it was made from
	}
	s.download(w, ending, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.Bytes())
}

func (s *Server) pdf(w http.ResponseWriter) {
	now, _ := s.source.current()
	if now.report == nil {
		http.Error(w, s.say("báo cáo còn lỗi", "the report has faults"), http.StatusConflict)
		return
	}
	var pdf bytes.Buffer
	if err := render.PDF(&pdf, now.doc); err != nil {
		s.fail(w, err)
		return
	}
	s.download(w, ".pdf", "application/pdf", pdf.Bytes())
}

func (s *Server) download(w http.ResponseWriter, extension, contentType string, content []byte) {
	base := filepath.Base(s.source.file)
	name := strings.TrimSuffix(base, filepath.Ext(base)) + extension
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	w.Header().Set("Content-Type", contentType)
	w.Write(content)
}

// fail says in the language of the messages why there is no file.
func (s *Server) fail(w http.ResponseWriter, err error) {
	http.Error(w, s.say(bilingual.Vietnamese(err), err.Error()), http.StatusServiceUnavailable)
}

func (s *Server) say(vi, en string) string {
	if s.source.vietnamese {
		return vi
	}
	return en
}
