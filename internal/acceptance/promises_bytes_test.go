package acceptance

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
)

// TestMain lets the test binary be the second process of TestSameBytesInAnotherProcess.
func TestMain(m *testing.M) {
	if os.Getenv(otherProcess) != "" {
		all, err := renderCases()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Stdout.WriteString(digests(all))
		return
	}
	os.Exit(m.Run())
}

const otherProcess = "BAOCAO_TEST_OTHER_PROCESS"

// digests is a line for each case: its name and the sum of its bytes.
func digests(all []testCase) string {
	var b strings.Builder
	for _, c := range all {
		fmt.Fprintf(&b, "%s %x\n", c.name, sha256.Sum256(c.docx))
	}
	return b.String()
}

// TestSameBytesInAnotherProcess renders in a process with another seed for maps, another zone and another locale.
func TestSameBytesInAnotherProcess(t *testing.T) {
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), otherProcess+"=1", "TZ=Pacific/Kiritimati", "LC_ALL=vi_VN.UTF-8")
	other.Stderr = os.Stderr
	got, err := other.Output()
	if err != nil {
		t.Fatal(err)
	}
	if want := digests(cases(t)); string(got) != want {
		t.Errorf("another process gives\n%swant\n%s", got, want)
	}
}

// TestSameBytesLater renders again, after the clock has gone on.
func TestSameBytesLater(t *testing.T) {
	all := cases(t)
	time.Sleep(2 * time.Second) // the resolution of dates in a zip file
	for _, c := range all {
		if !bytes.Equal(rewrite(t, c), c.docx) {
			t.Errorf("%s: other bytes the second time", c.name)
		}
	}
}

// TestSameBytesInGoroutines renders one report, and one page, in several goroutines at once. The race detector sees
// whether they share anything.
func TestSameBytesInGoroutines(t *testing.T) {
	for _, c := range cases(t) {
		page := assembled(t, c)
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				if !bytes.Equal(rewrite(t, c), c.docx) {
					t.Errorf("%s: other bytes in another goroutine", c.name)
				}
			})
			wait.Go(func() {
				var docx bytes.Buffer
				if err := render.DOCX(&docx, page); err != nil || !bytes.Equal(docx.Bytes(), c.docx) {
					t.Errorf("%s: other bytes from the page in another goroutine (error %v)", c.name, err)
				}
			})
		}
		wait.Wait()
	}
}

// rewrite renders a case again, as it was rendered.
func rewrite(t testing.TB, c testCase) []byte {
	var docx bytes.Buffer
	if err := c.config.Write(&docx, c.report); err != nil {
		t.Error(err)
	}
	return docx.Bytes()
}

func write(t testing.TB, r *model.Report) []byte {
	var docx bytes.Buffer
	if err := baocao.Write(&docx, r); err != nil {
		t.Error(err)
	}
	return docx.Bytes()
}
