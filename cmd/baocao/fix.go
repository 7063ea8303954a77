package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/internal/atomicfile"
	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/model"
)

type fixCommand struct {
	Files    []string `arg:"" name:"file" help:"Word file (.docx); or several, folders, and patterns."`
	Out      string   `short:"o" required:"" placeholder:"FILE" help:"Word file to write; of several the folder to write to. Its manifest.jsonl says what is in it."`
	Force    bool     `help:"Write it although something of the file is lost, and read it although it is protected, signed, or of a type with a template of its own."`
	Annotate bool     `help:"Write a comment at each change, and at what is left, into the file that is written."`
	Format   string   `enum:"text,json" default:"text" help:"Form of the list: text or json."`
	Sizes    string   `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`
	Workers  int      `short:"j" placeholder:"N" help:"Files at once; by default one for each processor."`
}

// errLoses refuses to write a file.
var errLoses = failure("không ghi, vì lời văn sẽ mất hoặc khác đi; dùng --force để vẫn ghi", "not written, for words would be lost or others; --force writes it all the same")

// Run writes Word files anew in the format of the Decree, and lists what they have otherwise.
func (x *fixCommand) Run(c *console) error {
	if !strings.EqualFold(filepath.Ext(x.Out), ".docx") {
		return x.many(c)
	}
	if info, err := os.Stat(x.Files[0]); len(x.Files) > 1 || err == nil && info.IsDir() {
		return failure("với nhiều tệp, -o là một thư mục", "with several files, -o is a folder")
	}
	if atomicfile.Same(x.Files[0], x.Out) {
		return failure("-o phải là tệp khác với tệp đọc vào", "-o must name another file than the one that is read")
	}
	fixed, err := x.one(c)
	if invalid, ok := errors.AsType[*model.ValidationError](err); ok { // a table, say, that no page can hold
		c.list("", invalid.Faults)
		return errFaults
	}
	if err != nil {
		return failure("%s: %w", "%s: %w", x.Files[0], err)
	}
	if err := x.list(c, fixed); err != nil {
		return err
	}
	if !fixed.clean() {
		return errFaults
	}
	return nil
}

// one writes one file anew, unless words of it would be lost.
func (x *fixCommand) one(c *console) (*fixed, error) {
	f, _, err := atomicfile.OpenRegular(x.Files[0])
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docx, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	fixed, err := fix(docx, x.sizes(), x.Force)
	if err != nil {
		return nil, err
	}
	fixed.Name = x.Files[0]
	if fixed.loses() && !x.Force {
		return fixed, nil
	}
	fixed.Written = x.Out
	return fixed, atomicfile.Write(x.Out, func(w io.Writer) error { return fixed.write(w, x.Annotate, c.lang) })
}

func (x *fixCommand) sizes() decree.SizeSet {
	set, _ := decree.SizeSetByName(x.Sizes)
	return set
}

// many writes the files of a batch.
func (x *fixCommand) many(c *console) error {
	config := batch.Config{Out: x.Out, Workers: x.Workers, Sizes: x.sizes(), Program: fmt.Sprintf("%s, fix, force %t, comments %t %s", program(), x.Force, x.Annotate, c.lang)}
	config.Make = func(docx []byte) (batch.Made, error) {
		fixed, err := fix(docx, config.Sizes, x.Force)
		if err != nil {
			return batch.Made{}, err
		}
		made := batch.Made{Files: baocao.Files{{Document: fixed.document}}, Note: fixed}
		made.Write = func(w io.Writer, _ *doc.Document) error { return fixed.write(w, x.Annotate, c.lang) }
		if fixed.loses() && !x.Force {
			return made, errLoses
		}
		return made, nil
	}
	var all []*fixed
	clean := true
	said := c
	if x.Format == "json" {
		said = &console{out: c.err, err: c.err, lang: c.lang} // what is no list
	}
	err := said.runBatch(config, batch.WordFiles(x.Files, nil, x.Out), func(r *batch.Result) {
		fixed, ok := r.Note.(*fixed)
		if !ok {
			return
		}
		fixed.Name = filepath.FromSlash(r.Source)
		if !r.Failed() {
			fixed.Written = filepath.Join(x.Out, filepath.FromSlash(r.Output))
		}
		clean = clean && fixed.clean()
		if x.Format == "json" {
			fixed.content, fixed.document = nil, nil
			all = append(all, fixed)
		} else {
			fixed.writeText(c)
		}
	})
	if x.Format == "json" {
		if failed := writeJSON(c.out, all); err == nil {
			err = failed
		}
	}
	if err == nil && !clean {
		err = errFaults
	}
	return err
}

// list says what a file has otherwise.
func (x *fixCommand) list(c *console, f *fixed) error {
	if x.Format == "json" {
		return writeJSON(c.out, []*fixed{f})
	}
	if err := f.writeText(c); err != nil {
		return err
	}
	if f.Written == "" {
		c.say("%s: %v", "%s: %v", f.Name, inLanguage(errLoses, c.lang))
	} else {
		c.say("đã ghi %s", "wrote %s", f.Written)
	}
	return nil
}
