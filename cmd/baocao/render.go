package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
)

type renderCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Out  string `short:"o" placeholder:"FILE" help:"Word file to write; by default the source's name with .docx."`

	Sizes string `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`
}

// Run writes the Word file of a source, unless the source has faults.
func (r *renderCommand) Run(c *console) error {
	report, err := c.read(r.File)
	if err != nil {
		return err
	}
	out := r.Out
	if out == "" {
		out = strings.TrimSuffix(r.File, filepath.Ext(r.File)) + ".docx"
	}
	sizes, _ := decree.SizeSetByName(r.Sizes)
	err = baocao.Config{Sizes: sizes}.WriteFile(out, report)
	var tooLong *doc.FitError
	if errors.As(err, &tooLong) {
		c.listUnfit(r.File, report, tooLong)
		return errFaults
	}
	if err != nil {
		return err
	}
	c.say("đã ghi %s", "wrote %s", out)
	return nil
}
