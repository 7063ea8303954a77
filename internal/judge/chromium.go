package judge

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// A Browser is a tab of a headless Chromium with a profile of its own. It speaks the DevTools protocol over two pipes, so
// no port is open.
type Browser struct {
	t       testing.TB
	to      io.Writer
	session string

	mu         sync.Mutex
	last       int
	waiting    map[int]chan answer
	complaints []string
	gone       bool
}

type answer struct {
	ID     int
	Result json.RawMessage
	Error  *struct{ Message string }
	// Of an event:
	Method string
	Params json.RawMessage
}

// Browse starts a browser, which ends with the test. It puts downloads into a folder.
func Browse(t testing.TB, downloads string) *Browser {
	t.Helper()
	Need(t, Chromium)
	b := &Browser{t: t, waiting: map[int]chan answer{}}
	b.start()
	b.call("Browser.setDownloadBehavior", map[string]any{"behavior": "allow", "downloadPath": downloads}, nil)
	var tab struct{ TargetID, SessionID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &tab)
	b.call("Target.attachToTarget", map[string]any{"targetId": tab.TargetID, "flatten": true}, &tab)
	b.session = tab.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.call(domain+".enable", nil, nil)
	}
	return b
}

func (b *Browser) start() {
	b.t.Helper()
	fromUs, to, err := os.Pipe()
	if err != nil {
		b.t.Fatal(err)
	}
	from, fromIt, err := os.Pipe()
	if err != nil {
		b.t.Fatal(err)
	}
	profile, err := os.MkdirTemp("", "chromium-")
	if err != nil {
		b.t.Fatal(err)
	}
	cmd := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
		"--window-size=1400,1000", "--user-data-dir="+profile, "--remote-debugging-pipe")
	cmd.ExtraFiles = []*os.File{fromUs, fromIt} // its file descriptors 3 and 4
	if err := cmd.Start(); err != nil {
		b.t.Fatal(err)
	}
	fromUs.Close()
	fromIt.Close()
	b.to = to
	go b.listen(from)
	b.t.Cleanup(func() {
		killed := time.AfterFunc(10*time.Second, func() { cmd.Process.Kill() })
		b.session = ""
		b.ask("Browser.close", nil, nil)
		to.Close()
		cmd.Wait()
		killed.Stop()
		from.Close()
		os.RemoveAll(profile)
	})
}

// listen hands answers to those who wait for them, and keeps what the browser complains of.
func (b *Browser) listen(from io.Reader) {
	r := bufio.NewReader(from)
	for {
		message, err := r.ReadBytes(0)
		b.mu.Lock()
		if err != nil {
			b.gone = true
			for _, w := range b.waiting {
				close(w)
			}
			b.waiting = nil
			b.mu.Unlock()
			return
		}
		var a answer
		if json.Unmarshal(bytes.TrimSuffix(message, []byte{0}), &a) == nil {
			if w := b.waiting[a.ID]; w != nil {
				delete(b.waiting, a.ID)
				w <- a
			}
			if a.Method == "Runtime.exceptionThrown" || a.Method == "Log.entryAdded" && !strings.Contains(string(a.Params), `"level":"info"`) {
				b.complaints = append(b.complaints, string(a.Params))
			}
		}
		b.mu.Unlock()
	}
}

// call asks the browser for something and waits for the answer.
func (b *Browser) call(method string, params, result any) {
	b.t.Helper()
	if err := b.ask(method, params, result); err != nil {
		b.t.Fatalf("Chromium: %s: %v", method, err)
	}
}

func (b *Browser) ask(method string, params, result any) error {
	b.mu.Lock()
	if b.gone {
		b.mu.Unlock()
		return errors.New("the browser is gone")
	}
	b.last++
	message := map[string]any{"id": b.last, "method": method, "params": params}
	if params == nil {
		message["params"] = struct{}{}
	}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	reply := make(chan answer, 1)
	b.waiting[b.last] = reply
	b.mu.Unlock()
	data, err := json.Marshal(message)
	if err != nil {
		return err
	}
	if _, err := b.to.Write(append(data, 0)); err != nil {
		return err
	}
	select {
	case a, ok := <-reply:
		switch {
		case !ok:
			return errors.New("the browser is gone")
		case a.Error != nil:
			return errors.New(a.Error.Message)
		case result != nil:
			return json.Unmarshal(a.Result, result)
		}
		return nil
	case <-time.After(time.Minute):
		return errors.New("no answer within a minute")
	}
}

// Open goes to an address.
func (b *Browser) Open(url string) {
	b.t.Helper()
	var loaded struct{ ErrorText string }
	b.call("Page.navigate", map[string]any{"url": url}, &loaded)
	if loaded.ErrorText != "" {
		b.t.Fatalf("Chromium: %s: %s", url, loaded.ErrorText)
	}
	b.Wait("document.readyState === 'complete'")
}

// Eval runs an expression of JavaScript in the page and stores its value in result.
func (b *Browser) Eval(expression string, result any) {
	b.t.Helper()
	if err := b.eval(expression, result); err != nil {
		b.t.Fatalf("Chromium: %s: %v", expression, err)
	}
}

func (b *Browser) eval(expression string, result any) error {
	var found struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Exception struct{ Description string }
		}
	}
	err := b.ask("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &found)
	switch {
	case err != nil:
		return err
	case found.ExceptionDetails != nil:
		return errors.New(found.ExceptionDetails.Exception.Description)
	case result == nil:
		return nil
	}
	return json.Unmarshal(found.Result.Value, result)
}

// Wait goes on when a condition in JavaScript holds. It fails the test after half a minute.
func (b *Browser) Wait(condition string) {
	b.t.Helper()
	var err error
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		var holds bool
		if err = b.eval("!!("+condition+")", &holds); err == nil && holds {
			return
		}
	}
	b.t.Fatalf("Chromium: never: %s (%v)", condition, err)
}

// Complaints are what the browser had to say against the pages so far: errors of scripts, resources that are missing or
// that the policy of a page forbids.
func (b *Browser) Complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.complaints
}

// Look writes a picture of what the window shows into the folder that BAOCAO_LOOK names, for people.
func (b *Browser) Look(name string) {
	b.t.Helper()
	folder := os.Getenv("BAOCAO_LOOK")
	if folder == "" {
		return
	}
	var picture struct{ Data []byte }
	b.call("Page.captureScreenshot", nil, &picture)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(fmt.Sprintf("%s/%s.png", folder, name), picture.Data, 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// Print prints the page as it asks to be printed, and returns the PDF.
func (b *Browser) Print() []byte {
	b.t.Helper()
	var printed struct{ Data []byte }
	b.call("Page.printToPDF", map[string]any{"preferCSSPageSize": true, "printBackground": true}, &printed)
	return printed.Data
}

// Resolution makes the screen one that has so many pixels for each of CSS.
func (b *Browser) Resolution(pixels float64) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 0, "height": 0, "deviceScaleFactor": pixels, "mobile": false}, nil)
}

// Draw draws what a page has within a rectangle, in pixels of which an inch has 96, enlarged by a factor.
func (b *Browser) Draw(x, y, width, height, scale float64) image.Image {
	b.t.Helper()
	var picture struct{ Data []byte }
	b.call("Page.captureScreenshot", map[string]any{"captureBeyondViewport": true,
		"clip": map[string]any{"x": x, "y": y, "width": width, "height": height, "scale": scale}}, &picture)
	img, err := png.Decode(bytes.NewReader(picture.Data))
	if err != nil {
		b.t.Fatal(err)
	}
	return img
}
