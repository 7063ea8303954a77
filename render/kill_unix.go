//go:build unix

package render

import (
	"os/exec"
	"syscall"
)

// ownGroup makes the command the head of a group of processes, and its cancelling the end of the whole group: soffice
// is a script, and what it starts would go on without it.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
