//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// childURL is the variable that turns the test program into a worker.
const childURL = "BAOCAO_WORKER_TEST_URL"

func TestMain(m *testing.M) {
	if url := os.Getenv(childURL); url != "" {
		os.Args = []string{"worker", "-url", url, "-workers", "1"}
		main()
		return
	}
	os.Exit(m.Run())
}

// A child is a worker in a process of its own.
type child struct {
	cmd *exec.Cmd
	log bytes.Buffer
}

func startChild(t *testing.T, url string) *child {
	t.Helper()
	c := &child{cmd: exec.Command(os.Args[0])}
	c.cmd.Env = append(os.Environ(), childURL+"="+url)
	c.cmd.Stderr = &c.log
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if c.cmd.ProcessState == nil {
			c.kill(t)
		}
	})
	return c
}

func (c *child) signal(t *testing.T, s os.Signal) {
	t.Helper()
	if err := c.cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

func (c *child) kill(t *testing.T) {
	t.Helper()
	c.signal(t, syscall.SIGKILL)
	_ = c.cmd.Wait() // it says that the process was killed
}

func (c *child) stop(t *testing.T) {
	t.Helper()
	c.signal(t, syscall.SIGTERM)
	if err := c.cmd.Wait(); err != nil {
		t.Errorf("a worker told to stop: %v\n%s", err, &c.log)
	}
}

// holdAll stops the processes in their tracks at a moment when each of them holds a job.
func holdAll(t *testing.T, q *queue, children []*child) {
	t.Helper()
	until(t, "a job in every hand", func() bool {
		for _, c := range children {
			c.signal(t, syscall.SIGSTOP)
		}
		time.Sleep(50 * time.Millisecond) // for what is on its way to the server
		info, err := q.workers.Info(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if info.NumAckPending == len(children) {
			return true
		}
		for _, c := range children {
			c.signal(t, syscall.SIGCONT)
		}
		return false
	})
}
