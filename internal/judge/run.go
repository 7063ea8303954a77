package judge

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
)

// run returns what a program writes to its standard output, or an error with what it complained of.
func run(ctx context.Context, program string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", filepath.Base(program), err, bytes.TrimSpace(complaint.Bytes()))
	}
	return out, nil
}
