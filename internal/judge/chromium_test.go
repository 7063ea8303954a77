package judge

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBrowser(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte(`<!DOCTYPE html><title>Báo cáo</title><a href="/file" download="tệp.txt">tải</a><img src="/missing.png">`))
		case "/file":
			w.Write([]byte("nội dung"))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	folder := t.TempDir()
	b := Browse(t, folder)
	b.Open(server.URL)
	var title string
	b.Eval("document.title", &title)
	if title != "Báo cáo" {
		t.Errorf("the title is %q", title)
	}
	b.Eval("setTimeout(() => { throw new Error('broken') }); document.querySelector('a').click()", nil)
	b.Wait("1 + 1 === 2")
	var got []byte
	for range 500 {
		if got, _ = os.ReadFile(filepath.Join(folder, "tệp.txt")); len(got) > 0 {
			break
		}
		b.Wait("new Promise(done => setTimeout(() => done(true), 20))")
	}
	if string(got) != "nội dung" {
		t.Errorf("the download holds %q", got)
	}
	all := strings.Join(b.Complaints(), "\n")
	for _, want := range []string{"missing.png", "broken"} {
		if !strings.Contains(all, want) {
			t.Errorf("no complaint about %s: %s", want, all)
		}
	}
	if pdf := b.Print(); !strings.HasPrefix(string(pdf), "%PDF-") {
		t.Errorf("it prints %.20q", pdf)
	}
}
