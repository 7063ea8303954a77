package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/term"
)

// A progress is a bar on a terminal, and plain lines elsewhere.
type progress struct {
	bar   io.Writer // nil without a terminal
	plain io.Writer
	total int
	width int // of what the bar has written
	last  time.Time
	every time.Duration
}

// newProgress draws on the console's second writer if that is a terminal.
func (c *console) newProgress(total int) *progress {
	p := &progress{plain: c.out, total: total, every: 100 * time.Millisecond}
	if f, ok := c.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.bar = f
	}
	return p
}

// show draws the bar anew, not more often than an eye sees.
func (p *progress) show(done, failed int) {
	if p.bar == nil || p.width > 0 && done < p.total && time.Since(p.last) < p.every {
		return
	}
	const cells = 30
	full := cells * done / max(p.total, 1)
	line := fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("=", full), strings.Repeat(" ", cells-full), done, p.total)
	if failed > 0 {
		line += fmt.Sprintf(" (-%d)", failed)
	}
	p.width, p.last = utf8.RuneCountInString(line), time.Now()
	fmt.Fprint(p.bar, "\r", line)
}

// clear takes the bar away, so that a line can stand in its place.
func (p *progress) clear() {
	if p.bar != nil && p.width > 0 {
		fmt.Fprintf(p.bar, "\r%*s\r", p.width, "")
		p.width = 0
	}
}

// line says what became of a report where there is no bar.
func (p *progress) line(format string, args ...any) {
	if p.bar == nil {
		fmt.Fprintf(p.plain, format+"\n", args...)
	}
}
