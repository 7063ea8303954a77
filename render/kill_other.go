//go:build !unix

package render

import (
	"os/exec"
	"strconv"
)

// ownGroup makes the cancelling of the command the end of all that it started, as far as the system can.
func ownGroup(cmd *exec.Cmd) {
	cmd.Cancel = func() error {
		if exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(cmd.Process.Pid)).Run() == nil {
			return nil
		}
		return cmd.Process.Kill()
	}
}
