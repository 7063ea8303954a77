package main

import (
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
)

type renderCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" placeholder:"FILE" help:"Word file to write; by default the source's name with .docx."`
}

// Run writes the Word file of a source, unless the source has faults, and beside it those of the appendices that have a
// file of their own.
func (r *renderCommand) Run(c *console) error {
	report, err := c.read(r.File)
	if err != nil {
		return err
	}
	out := r.Out
	if out == "" {
		out = strings.TrimSuffix(r.File, filepath.Ext(r.File)) + ".docx"
	}
	written, err := baocao.WriteFiles(out, report)
	for _, name := range written {
		c.say("đã ghi %s", "wrote %s", name)
	}
	return err
}
