package main

import (
	_ "embed"
	"os"
)

type newCommand struct {
	File string `arg:"" optional:"" help:"File to write; by default the sample goes to the standard output."`
}

//go:embed sample.md
var sample []byte

// Run writes the sample. A file that is there already is never overwritten.
func (n *newCommand) Run(c *console) error {
	if n.File == "" {
		_, err := c.out.Write(sample)
		return err
	}
	f, err := os.OpenFile(n.File, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(sample); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	c.say("đã ghi %s; chạy: baocao render %[1]s", "wrote %s; now run: baocao render %[1]s", n.File)
	return nil
}
