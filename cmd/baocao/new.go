package main

import (
	_ "embed"
	"path/filepath"
	"strings"
)

type newCommand struct {
	File     string `arg:"" optional:"" help:"File to write; by default the sample goes to the standard output. With --example the folder, by default one of the example's name."`
	Example  string `xor:"example" placeholder:"NAME" help:"Write this example with its data files and pictures."`
	Examples bool   `xor:"example" help:"List the examples."`
}

//go:embed sample.md
var sample []byte

// Run writes the sample or an example. A file that is there already is never overwritten.
func (n *newCommand) Run(c *console) error {
	switch ext := strings.ToLower(filepath.Ext(n.File)); {
	case n.Examples:
		return c.listExamples()
	case n.Example != "" && n.File == "":
		return c.writeExample(n.Example, n.Example)
	case n.Example != "":
		return c.writeExample(n.Example, n.File)
	case n.File == "":
		_, err := c.out.Write(sample)
		return err
	case ext != ".md" && ext != ".markdown":
		return failure("mẫu là tệp Markdown: đặt tên có đuôi .md; ví dụ YAML: baocao new --example draft",
			"the sample is Markdown: give a name that ends in .md; for YAML: baocao new --example draft")
	}
	if err := writeNew(n.File, sample); err != nil {
		return err
	}
	c.say("đã ghi %s; chạy: baocao render %[1]s", "wrote %s; now run: baocao render %[1]s", n.File)
	return nil
}
