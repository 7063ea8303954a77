package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/vanthu/baocao/internal/preview"
)

type previewCommand struct {
	File string `arg:"" help:"Source file: .md, .yaml or .json."`
	Port int    `help:"Port of the loopback interface to serve at; by default a free one."`
}

// Run serves until it is interrupted.
func (p *previewCommand) Run(c *console) error {
	if _, err := os.Stat(p.File); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server, err := preview.Listen(p.File, p.Port, c.lang == "vi")
	if err != nil {
		return err
	}
	c.say("xem tại %s (nhấn Ctrl-C để dừng)", "look at %s (press Ctrl-C to end)", server.URL())
	return server.Serve(ctx)
}
