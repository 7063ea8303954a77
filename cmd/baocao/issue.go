package main

import (
	"github.com/vanthu/baocao/issuing"
	"github.com/vanthu/baocao/model"
)

type issueCommand struct {
	Draft  string     `arg:"" help:"Word file with blank fields, as render wrote it."`
	Number int        `required:"" placeholder:"6275" help:"Number that the records office gives."`
	Date   model.Date `required:"" placeholder:"2024-11-08" help:"Day of issue, as year-month-day."`
	Out    string     `short:"o" required:"" placeholder:"FILE" help:"Word file to write."`
}

// Run fills the number and the date into a draft. A file that cannot be issued is a fault of the file, not of the command.
func (i *issueCommand) Run(c *console) error {
	err := issuing.IssueFile(i.Draft, i.Out, issuing.Issuance{Number: i.Number, Date: i.Date})
	if err != nil {
		return c.refused(i.Draft, err)
	}
	c.say("đã ghi %s", "wrote %s", i.Out)
	return nil
}
