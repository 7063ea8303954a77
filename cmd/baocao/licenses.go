package main

import (
	_ "embed"
	"io"
)

//go:generate go run notices_gen.go

// notices are the licences of the modules and fonts that the command is made of.
//
//go:embed notices.txt
var notices string

type licensesCommand struct{}

// Run prints the licences of what the command is made of.
func (licensesCommand) Run(c *console) error {
	_, err := io.WriteString(c.out, notices)
	return err
}
