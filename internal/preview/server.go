// Package preview shows a report in a browser, beside what is wrong with it, while its source is being written.
//
// What it shows may be confidential, so it serves nobody but the person who started it: on the loopback interface
// alone, under a path that cannot be guessed, to requests that name this host and come from no other site.
package preview

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/vanthu/baocao/decree"
)

// A Server previews one source, or the file that “baocao fix” would make of a Word file.
type Server struct {
	source   *watch
	listener net.Listener
	secret   string // the first part of every path
	files    map[string]asset
}

// Config says what is previewed and how.
type Config struct {
	Root       string // folder within which the source may name files; "" is its own
	File       string
	Port       int // of the loopback interface; 0 is a free one
	Vietnamese bool
	Sizes      decree.SizeSet
}

// Listen begins to listen. [Server.Serve] reads the source and answers.
func (c Config) Listen() (*Server, error) {
	listener, err := net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", c.Port))
	if err != nil {
		return nil, err
	}
	s := &Server{source: newWatch(c), listener: listener, secret: rand.Text()}
	s.files, err = assets(c.Vietnamese, filepath.Base(c.File), isWord(c.File))
	return s, err
}

// URL is the address to open.
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() + "/" + s.secret + "/" }

const (
	between   = 250 * time.Millisecond // two looks at the files
	leaveTime = time.Second            // for answers that have begun when the server ends
)

// Serve serves until ctx ends, and then returns nil. It does not wait for a source that is being read or rendered then.
func (s *Server) Serve(ctx context.Context) error {
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(s.listener) }()
	go s.source.follow(ctx)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), leaveTime)
	defer cancel()
	if err := server.Shutdown(closing); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}

// ownPolicy allows the page around the report its own script and styles and nothing else.
const ownPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// sheetPolicy allows the pages their style, their fonts, and pictures that are in them.
const sheetPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

// ServeHTTP answers a request, unless it comes from elsewhere.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", ownPolicy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	if status := s.refusal(r); status != 0 {
		http.Error(w, http.StatusText(status), status)
		return
	}
	switch name := strings.TrimPrefix(r.URL.Path, "/"+s.secret+"/"); name {
	case "state", "events", "page", "report.docx", "report.pdf", "source":
		s.answer(w, r, name)
	default:
		file, ok := s.files[name]
		if !ok {
			if file, ok = s.face(name); !ok {
				http.NotFound(w, r)
				return
			}
			h.Set("Cache-Control", "private, max-age=31536000, immutable") // another content has another name
		}
		h.Set("Content-Type", file.contentType)
		w.Write(file.content)
	}
}

// face returns a file of the faces of the page.
func (s *Server) face(name string) (asset, bool) {
	now, _ := s.source.current()
	file, ok := now.faces[0][name]
	if !ok {
		file, ok = now.faces[1][name]
	}
	return file, ok
}

// answer tells of the source, once it has been read.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, name string) {
	select {
	case <-s.source.begun:
	case <-r.Context().Done():
		return
	}
	switch name {
	case "state":
		s.state(w)
	case "events":
		s.events(w, r)
	case "page":
		s.page(w)
	case "report.docx":
		s.docx(w)
	case "report.pdf":
		s.pdf(w)
	case "source":
		s.sourceFile(w)
	}
}

// refusal is the status with which a request is turned away, and 0 for one that is welcome. The Host tells a page of
// another site whose name was made to lead here (DNS rebinding).
func (s *Server) refusal(r *http.Request) int {
	_, port, _ := net.SplitHostPort(s.listener.Addr().String())
	switch site := r.Header.Get("Sec-Fetch-Site"); {
	case r.Host != "127.0.0.1:"+port && r.Host != "localhost:"+port:
		return http.StatusMisdirectedRequest
	case r.Method != http.MethodGet:
		return http.StatusMethodNotAllowed
	case site != "" && site != "none" && site != "same-origin":
		return http.StatusForbidden
	case !strings.HasPrefix(r.URL.Path, "/"+s.secret+"/"):
		return http.StatusNotFound
	}
	return 0
}
