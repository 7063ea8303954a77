package preview

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/internal/judge"
	"github.com/vanthu/baocao/source"
)

const front = `---
issuing_agency: SỞ TÀI CHÍNH
number: 5/BC-STC
place: Lâm Đồng
date: 2026-03-05
subject: Kết quả quý I năm 2026
recipients: [Như trên]
archive: VT
signature: {position: GIÁM ĐỐC, signer_name: Trần Thị Bình}
---

# TÌNH HÌNH

Sở đã nhận **759** hồ sơ[^1].

[^1]: Tính đến hết quý I.

# KẾT QUẢ

`

const table = "```table\nfile: bang.csv\ncolumns: [STT, Tên, Số]\n```\n"

// sourceIn holds a source with a table in a CSV file.
func sourceIn(t *testing.T) (file string) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "bang.csv"), "STT,Tên,Số\n1,Hồ sơ,12\n2,Đơn thư,7\n")
	file = filepath.Join(dir, "báo cáo.md")
	write(t, file, front+table)
	return file
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// serve previews a file until the test ends, and returns the address.
func serve(t *testing.T, file string) string {
	t.Helper()
	server, err := Config{File: file, Vietnamese: true}.Listen()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Serve: %v", err)
		}
	})
	return server.URL()
}

func get(t *testing.T, url string) (*http.Response, string) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}

type answered struct {
	Version             int
	Ready, Shown, Stale bool
	Errors, Warnings    int
	Faults              []fault
}

func stateAt(t *testing.T, url string) (a answered) {
	t.Helper()
	_, body := get(t, url+"state")
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// until asks for the state until it is as it should be.
func until(t *testing.T, url string, holds func(answered) bool) answered {
	t.Helper()
	var a answered
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if a = stateAt(t, url); holds(a) {
			return a
		}
	}
	t.Fatalf("the state stays at %+v", a)
	return a
}

func TestReloads(t *testing.T) {
	file := sourceIn(t)
	url := serve(t, file)
	if a := stateAt(t, url); !a.Ready || !a.Shown || a.Stale {
		t.Fatalf("at first: %+v", a)
	}
	write(t, filepath.Join(filepath.Dir(file), "bang.csv"), "STT,Tên,Số\n1,Hồ sơ,1234\n")
	until(t, url, func(a answered) bool { return a.Version == 2 })
	if _, page := get(t, url+"page"); !strings.Contains(page, "1234") {
		t.Error("the page does not show the new row of the CSV file")
	}

	write(t, file, strings.Replace(front, "place: Lâm Đồng\n", "", 1)+table)
	a := until(t, url, func(a answered) bool { return a.Version == 3 })
	if a.Ready || !a.Stale || !slices.ContainsFunc(a.Faults, func(f fault) bool { return f.Severity == "error" && slices.Contains(f.Places, "place") }) {
		t.Errorf("without the địa danh: %+v", a)
	}
	if _, page := get(t, url+"page"); !strings.Contains(page, "1234") {
		t.Error("the page of the report before its fault is gone")
	}
	for _, name := range []string{"report.docx", "report.pdf"} {
		if r, body := get(t, url+name); r.StatusCode != http.StatusConflict || !strings.Contains(body, "còn lỗi") {
			t.Errorf("%s of a report with faults: %s %q", name, r.Status, body)
		}
	}

	os.Remove(filepath.Join(filepath.Dir(file), "bang.csv"))
	write(t, file, front+table)
	until(t, url, func(a answered) bool { return a.Version >= 4 && !a.Ready })
	write(t, filepath.Join(filepath.Dir(file), "bang.csv"), "STT,Tên,Số\n")
	until(t, url, func(a answered) bool { return a.Ready && !a.Stale })
}

func TestNoPageYet(t *testing.T) {
	file := sourceIn(t)
	write(t, file, "không phải là báo cáo")
	url := serve(t, file)
	a := stateAt(t, url)
	if a.Ready || a.Shown || len(a.Faults) != 1 || a.Faults[0].Position != "báo cáo.md:1:1" || a.Faults[0].Line != "không phải là báo cáo" {
		t.Errorf("%+v", a)
	}
	if r, _ := get(t, url+"page"); r.StatusCode != http.StatusNotFound {
		t.Errorf("the page: %s", r.Status)
	}
}

// TestTextTooLong lists a text that has no room on the page as any other fault.
func TestTextTooLong(t *testing.T) {
	file := sourceIn(t)
	write(t, file, strings.Replace(front, "place: Lâm Đồng", "place: Thành phố Hồ Chí Minh và các tỉnh lân cận", 1)+table)
	a := stateAt(t, serve(t, file))
	if a.Ready || len(a.Faults) != 2 || a.Faults[0].Position != "báo cáo.md:4:1" || a.Faults[1].Severity != "warning" {
		t.Errorf("%+v", a)
	}
}

func TestEvents(t *testing.T) {
	file := sourceIn(t)
	url := serve(t, file)
	response, err := http.Get(url + "events")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	for _, want := range []string{"data: 1", "", "data: 2"} {
		if !lines.Scan() || lines.Text() != want {
			t.Fatalf("event %q, want %q", lines.Text(), want)
		}
		if want == "" {
			write(t, file, front+table+"\nThêm một đoạn.\n")
		}
	}
}

// TestGuards sends requests as pages of other sites and as other users of the machine could.
func TestGuards(t *testing.T) {
	url := serve(t, sourceIn(t))
	root := url[:strings.LastIndex(strings.TrimSuffix(url, "/"), "/")+1]
	if !strings.HasPrefix(url, "http://127.0.0.1:") {
		t.Errorf("it serves at %s", url)
	}
	for name, test := range map[string]struct {
		url, method, host, site string
		want                    int
	}{
		"welcome":         {url: url, want: 200},
		"localhost":       {url: url, host: strings.Replace(strings.Split(url, "/")[2], "127.0.0.1", "localhost", 1), want: 200},
		"typed address":   {url: url, site: "none", want: 200},
		"own page":        {url: url + "state", site: "same-origin", want: 200},
		"other name":      {url: url, host: "evil.example", want: 421},
		"other name port": {url: url, host: "evil.example:" + strings.Split(strings.Split(url, "/")[2], ":")[1], want: 421},
		"no name":         {url: url, host: "127.0.0.1", want: 421},
		"other site":      {url: url + "report.pdf", site: "cross-site", want: 403},
		"other port":      {url: url + "report.docx", site: "same-site", want: 403},
		"POST":            {url: url, method: "POST", want: 405},
		"no secret":       {url: root + "state", want: 404},
		"root":            {url: root, want: 404},
		"wrong secret":    {url: root + "AAAAAAAAAAAAAAAAAAAAAAAAAA/page", want: 404},
		"unknown":         {url: url + "app.go", want: 404},
		"other file":      {url: url + "..%2fbang.csv", want: 404},
	} {
		t.Run(name, func(t *testing.T) {
			request, err := http.NewRequest(test.method, test.url, nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Host = test.host
			if test.site != "" {
				request.Header.Set("Sec-Fetch-Site", test.site)
			}
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			response.Body.Close()
			if response.StatusCode != test.want {
				t.Errorf("%s, want %d", response.Status, test.want)
			}
			policy := response.Header.Get("Content-Security-Policy")
			if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") {
				t.Errorf("the policy is %q", policy)
			}
		})
	}
}

func TestDownloads(t *testing.T) {
	file := sourceIn(t)
	url := serve(t, file)
	response, docx := get(t, url+"report.docx")
	if docx != string(rendered(t, file)) {
		t.Error("the Word file is not the one that baocao render writes")
	}
	if got, want := response.Header.Get("Content-Disposition"), "attachment; filename*=utf-8''b%C3%A1o%20c%C3%A1o.docx"; got != want {
		t.Errorf("Content-Disposition %q, want %q", got, want)
	}
	if _, pdf := get(t, url+"report.pdf"); !strings.HasPrefix(pdf, "%PDF-1.7") {
		t.Errorf("the PDF begins with %.20q", pdf)
	}
}

// rendered is the Word file of a source.
func rendered(t *testing.T, file string) []byte {
	t.Helper()
	report, err := source.Decode(os.DirFS(filepath.Dir(file)), filepath.Base(file))
	if err != nil {
		t.Fatal(err)
	}
	var docx bytes.Buffer
	if err := baocao.Write(&docx, report); err != nil {
		t.Fatal(err)
	}
	return docx.Bytes()
}

// TestPlacesOf finds fields on the pages of a report: itself, what it is a part of, or the first of its parts.
func TestPlacesOf(t *testing.T) {
	file := sourceIn(t)
	report, err := source.Decode(os.DirFS(filepath.Dir(file)), filepath.Base(file))
	if err != nil {
		t.Fatal(err)
	}
	files, faults := baocao.Assemble(report)
	if len(files) == 0 {
		t.Fatal(faults)
	}
	var s sheets
	if err := s.add(files[0].Document); err != nil {
		t.Fatal(err)
	}
	const table = "body[1].section.body[0].table"
	for path, want := range map[string]string{
		"subject":                           "[subject]",
		"date":                              "[place]",
		"signature.signer_name":             "[signature.signer_name]",
		"signature.image":                   "[signature.position]",
		"body[0].section.title":             "[body[0].section.title]",
		"body[0].section":                   "[body[0].section.title]",
		"body[0].section.body[0].paragraph": "[body[0].section.body[0].paragraph]",
		"body[0].section.body[0].paragraph.runs[2].note": "[body[0].section.body[0].paragraph]",
		table:                 "[" + table + ".columns[0].title]",
		table + ".rows[1][2]": "[" + table + ".rows[1][2]]",
		table + ".rows[1]":    "[" + table + ".rows[1][0] " + table + ".rows[1][1] " + table + ".rows[1][2]]",
		table + ".rows[17]":   "[" + table + ".rows[0][0]]",
		"body[9].section":     "[body[0].section.title]",
		"recipients[0]":       "[recipients[0]]",
		"":                    "[]",
		"khac[0]":             "[]",
	} {
		if got := fmt.Sprint(placesOf(s.origins, path)); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// TestInChromium uses the preview as a person does.
func TestInChromium(t *testing.T) {
	judge.Need(t, judge.Chromium)
	file := sourceIn(t)
	url := serve(t, file)
	downloads := t.TempDir()
	b := judge.Browse(t, downloads)
	b.Open(url)
	const page = "document.getElementById('page').contentDocument"
	b.Wait(page + ".querySelector('.sheet')?.textContent.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')")
	b.Look("preview-1")

	b.Eval("document.getElementById('docx').click()", nil)
	b.Wait("document.getElementById('said').textContent === ''")
	var docx []byte
	for range 250 {
		if docx, _ = os.ReadFile(filepath.Join(downloads, "báo cáo.docx")); len(docx) > 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if !bytes.Equal(docx, rendered(t, file)) {
		t.Errorf("the download of %d bytes is not what baocao render writes", len(docx))
	}

	// A fault of the source comes into the list, and leads to its place.
	write(t, file, strings.Replace(front, "number: 5/BC-STC", "number: 5/QĐ-STC", 1)+table)
	b.Wait("document.querySelectorAll('#faults .error').length === 1")
	b.Wait("document.getElementById('stale').hidden === false && document.getElementById('docx').disabled")
	b.Eval("document.querySelector('#faults .error button').click()", nil)
	b.Wait(page + ".querySelector('[data-origin=number]').matches('.error.shown')")
	b.Look("preview-2")

	// A CSV that changes is shown at once, without markup of its own.
	write(t, file, front+table)
	write(t, filepath.Join(filepath.Dir(file), "bang.csv"), "STT,Tên,Số\n1,<img src=x onerror=alert(1)>,12\n")
	b.Wait("[..." + page + ".querySelectorAll('text')].some(e => e.textContent.includes('<img src=x'))")
	b.Wait("document.querySelectorAll('#faults .error').length === 0")
	b.Look("preview-3")
	for _, complaint := range b.Complaints() {
		t.Error(complaint)
	}
}

// TestEndsAtOnce ends the preview while it reads its source, the first time and once more, and somebody waits for an answer.
func TestEndsAtOnce(t *testing.T) {
	for name, reads := range map[string]int{"first": 0, "again": 1} {
		t.Run(name, func(t *testing.T) {
			server, err := Config{File: sourceIn(t)}.Listen()
			if err != nil {
				t.Fatal(err)
			}
			read, reading, ever := server.source.read, make(chan struct{}), make(chan struct{})
			defer close(ever)
			server.source.read = func(old *state) *state {
				if old.version == reads {
					close(reading)
					<-ever
				}
				next := read(old)
				next.files = files{"gone": print{size: 1}} // so that it is read again
				return next
			}
			ctx, cancel := context.WithCancel(t.Context())
			done := make(chan error, 1)
			go func() { done <- server.Serve(ctx) }()
			asked := make(chan struct{})
			go func() {
				defer close(asked)
				if r, err := http.Get(server.URL() + "events"); err == nil {
					io.Copy(io.Discard, r.Body)
					r.Body.Close()
				}
			}()
			<-reading
			cancel()
			select {
			case err := <-done:
				if err != nil {
					t.Error(err)
				}
			case <-time.After(10 * time.Second):
				t.Fatal("the preview goes on")
			}
			<-asked
		})
	}
}

// TestManyFaults wants a list that a browser shows, errors before warnings, and all of them counted.
func TestManyFaults(t *testing.T) {
	file := sourceIn(t)
	write(t, file, strings.Replace(front, "place: Lâm Đồng\n", "", 1)+strings.Repeat("a `b`\n\n", 3000))
	a := stateAt(t, serve(t, file))
	if len(a.Faults) != mostFaults || a.Faults[0].Severity != "error" || a.Errors < 1 || a.Errors+a.Warnings < 3000 {
		t.Errorf("%d faults listed of %d errors and %d warnings, first %+v", len(a.Faults), a.Errors, a.Warnings, a.Faults[:1])
	}
}
