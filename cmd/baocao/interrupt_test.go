//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/internal/structure"
)

// argumentsKey holds the arguments of a command that the test binary runs in a process of its own.
const argumentsKey = "BAOCAO_TEST_ARGUMENTS"

func TestMain(m *testing.M) {
	if given, ok := os.LookupEnv(argumentsKey); ok {
		os.Exit(run(strings.Split(given, "\n"), os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// TestInterrupt ends a batch of 500 by a signal, and wants whole files only, each in the manifest, and the same command
// to go on where it was ended.
func TestInterrupt(t *testing.T) {
	const rows = 500
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
		args, out := wards(t, rows)
		killed := signal == syscall.SIGKILL
		said, code := signalled(t, signal, args)
		if killed == (code == exitCannot) || !killed && !strings.Contains(said, "đã ngắt") {
			t.Errorf("%v: exit %d, said %s", signal, code, said)
		}
		files, err := filepath.Glob(filepath.Join(out, "*.docx"))
		if err != nil || len(files) < 20 || len(files) == rows {
			t.Fatalf("%v: %d files (%v)", signal, len(files), err)
		}
		for _, file := range files {
			if faults := structure.Check(fileContent(t, file)); len(faults) > 0 {
				t.Errorf("%v: %s: %v", signal, file, faults)
			}
		}
		left, err := filepath.Glob(filepath.Join(out, ".*"))
		if err != nil || !killed && len(left) > 0 {
			t.Errorf("%v: left behind: %v (%v)", signal, left, err)
		}
		listed := manifestLines(t, out)
		if !killed && listed != len(files) || listed > len(files) || listed < len(files)-64 {
			t.Errorf("%v: the manifest has %d of %d files", signal, listed, len(files))
		}
		t.Logf("%v: %d files, %d in the manifest, %d temporary", signal, len(files), listed, len(left))
		if signal != syscall.SIGINT {
			continue // one of them is enough to go on with
		}
		said = says(t, exitFine, append([]string{"--lang", "en"}, args...)...)
		if n := strings.Count(said, "unchanged "+out); n != len(files) {
			t.Errorf("%v: the next run skips %d of %d", signal, n, len(files))
		}
		if n := manifestLines(t, out); n != rows {
			t.Errorf("%v: the manifest has %d of %d reports", signal, n, rows)
		}
	}
}

// signalled starts a command, sends it a signal after 20 lines, and returns what it said on its second writer.
func signalled(t *testing.T, signal syscall.Signal, args []string) (said string, code int) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), argumentsKey+"="+strings.Join(args, "\n"))
	var errOut bytes.Buffer
	c.Stderr = &errOut
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := 0
	for scanner := bufio.NewScanner(out); scanner.Scan(); {
		if lines++; lines == 20 {
			if err := c.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
		}
	}
	c.Wait()
	return errOut.String(), c.ProcessState.ExitCode()
}

// manifestLines counts the whole lines of a manifest.
func manifestLines(t *testing.T, out string) (n int) {
	t.Helper()
	for line := range bytes.Lines(fileContent(t, filepath.Join(out, batch.ManifestName))) {
		if json.Valid(line) && bytes.HasSuffix(line, []byte("\n")) {
			n++
		}
	}
	return n
}
