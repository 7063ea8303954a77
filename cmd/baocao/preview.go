package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/preview"
)

type previewCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json; or a Word file, of which the page is shown that fix would write."`
	Port int    `help:"Port of the loopback interface to serve at; by default a free one."`

	Root  string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
	Sizes string `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`
}

// Run serves until it is interrupted.
func (p *previewCommand) Run(c *console) error {
	if _, err := os.Stat(p.File); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	sizes, _ := decree.SizeSetByName(p.Sizes)
	server, err := preview.Config{Root: p.Root, File: p.File, Port: p.Port, Vietnamese: c.lang == "vi", Sizes: sizes}.Listen()
	if err != nil {
		return err
	}
	c.say("xem tại %s (nhấn Ctrl-C để dừng)", "look at %s (press Ctrl-C to end)", server.URL())
	return server.Serve(ctx)
}
