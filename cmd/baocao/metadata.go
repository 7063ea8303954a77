package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/register"
)

type metadataCommand struct {
	File  string `arg:"" help:"Source (.md, .yaml, .json) or Word file (.docx)."`
	Form  string `enum:"json,csv" default:"json" help:"json: an object; csv: a line of names and a line of cells."`
	Root  string `placeholder:"DIR" help:"Folder within which the source may name files; by default its own."`
	Sizes string `enum:"large,small" default:"large" help:"Set of type sizes, which decides on how many pages a source stands: large (text of 14 pt) or small (13 pt)."`
}

// Run prints the data, and lists what is wrong with the report and what is longer than the register allows.
func (m *metadataCommand) Run(c *console) error {
	var data register.Metadata
	var err error
	if strings.EqualFold(filepath.Ext(m.File), ".docx") {
		data, err = c.dataOfWord(m.File)
	} else {
		data, err = c.dataOfSource(m)
	}
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if m.Form == "csv" {
		err = register.WriteCSV(&text, data)
	} else {
		err = data.WriteJSON(&text)
	}
	if err != nil {
		return err
	}
	_, err = text.WriteTo(c.out)
	return err
}

func (c *console) dataOfSource(m *metadataCommand) (data register.Metadata, err error) {
	r, dir, err := c.decode(m.Root, m.File)
	if err != nil {
		return data, err
	}
	set, _ := decree.SizeSetByName(m.Sizes)
	files, faults := baocao.Config{Sizes: set}.Assemble(r)
	data, long := register.Of(r, files.Pages())
	c.list(dir, append(faults, long...))
	if faults.Err() != nil {
		return data, errFaults
	}
	return data, nil
}

// dataOfWord reads the data off a Word file. Its pages are not known: where they end is for Word to say.
func (c *console) dataOfWord(name string) (data register.Metadata, err error) {
	result, err := readWord(name, fromword.Config{Anyway: true}) // a document that was sent may be signed, and of any type
	if err != nil {
		return data, err
	}
	data, long := register.Of(result.Report, 0)
	c.list(filepath.Dir(name), long)
	c.list(filepath.Dir(name), model.Faults{{Rule: "register-pages", Severity: model.Warning, Message: decree.Message{
		Vi: name + ": số trang của tệp Word để trống; ghi theo số trang mà Word cho thấy", En: name + ": the number of pages of a Word file is left blank; take it from Word"}}})
	return data, nil
}
