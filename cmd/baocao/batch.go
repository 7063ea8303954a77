package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"syscall"
	"time"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/internal/batch"
	"github.com/vanthu/baocao/internal/bilingual"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

type batchCommand struct {
	Sources  []string `arg:"" help:"Folders, patterns, sources, or files that list sources (\"-\": the standard input). With --data one source."`
	Out      string   `short:"o" required:"" placeholder:"DIR" help:"Folder to write to. Its manifest.jsonl says what is in it."`
	Data     string   `placeholder:"FILE" help:"Excel (.xlsx), CSV or TSV file: one report for each row, in which {{column}} is the row's cell."`
	Sheet    string   `placeholder:"NAME" help:"Sheet of the workbook; by default the only one that is not hidden."`
	Range    string   `placeholder:"A3:H20" help:"Cells of the sheet with the list, heading included; by default all."`
	Hidden   string   `enum:"read,skip," default:"" help:"Hidden rows and columns of the sheet: read or skip; by default they are refused."`
	Name     string   `placeholder:"TEMPLATE" help:"Name of a row's file, of columns and {{#}}, the row's number: '{{xa}}'."`
	Workers  int      `short:"j" placeholder:"N" help:"Reports at once; by default one for each processor."`
	Root     string   `placeholder:"DIR" help:"Folder within which the sources may name files; by default that of each."`
	Sizes    string   `enum:"large,small" default:"large" help:"Set of type sizes: large (text of 14 pt) or small (13 pt)."`
	Register string   `placeholder:"FILE" help:"Workbook to write (.xlsx): the register of the documents, with the fields of Phụ lục VI."`
	Numbers  string   `enum:"vi,point," default:"" help:"What 1.973 is in sources and data: a thousand and more (vi) or a decimal (point); by default it is refused."`

	SignatureLine bool `help:"Put a signature line of Word at the place of each signer, in Word files."`

	pdfFlags `embed:""`
}

// Run renders the reports.
func (b *batchCommand) Run(c *console) error {
	pdf, err := b.config()
	if err != nil {
		return err
	}
	if b.PDF && b.SignatureLine {
		return errLinesOfPDF()
	}
	jobs, err := b.jobs(c)
	if err != nil {
		return err
	}
	sizes, _ := decree.SizeSetByName(b.Sizes)
	var numbers source.Convention
	if err := numbers.UnmarshalText([]byte(b.Numbers)); err != nil {
		return err
	}
	config := batch.Config{Out: b.Out, Root: b.Root, Workers: b.Workers, Sizes: sizes, Numbers: numbers, Program: program(), Register: b.Register}
	if b.PDF {
		config.PDF = &pdf
	}
	if b.SignatureLine {
		config.Word.SignatureLines = true
		config.Program += ", signature lines"
	}
	if pdf.Fonts != nil {
		config.Program += ", fonts " + pdf.Fonts.Sum()
	}
	if b.Fields {
		config.Program += fmt.Sprint(", fields, seal ", b.Seal)
	}
	return c.runBatch(config, jobs, nil)
}

// runBatch makes the files of the jobs, once it is known that nothing is wrong with their list, and says how many. What there is to say of one
// is said by each, where it is not nil. An interrupt lets those that have begun come to their end; a second one ends the program.
func (c *console) runBatch(config batch.Config, jobs batch.Jobs, each func(*batch.Result)) error {
	total := 0
	for _, err := range jobs { // finds what is wrong with the list or the table before anything is written
		var fault model.Fault
		if errors.As(err, &fault) {
			fmt.Fprintln(c.err, c.line(fault))
			return errFaults
		}
		if err != nil {
			return err
		}
		total++
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)

	begun := time.Now()
	if config.Workers < 1 {
		config.Workers = runtime.GOMAXPROCS(0)
	}
	t := tally{total: total, progress: c.newProgress(total)}
	err := config.Run(ctx, jobs, func(r *batch.Result) {
		if each != nil {
			t.progress.clear()
			each(r)
		}
		t.add(c, r, config.Out)
	})
	t.progress.clear()
	c.say("%d báo cáo: ghi %d, không đổi %d, lỗi %d; %d trang; %v; %s",
		"%d reports: wrote %d, unchanged %d, failed %d; %d pages; %v; %s",
		total, t.written, t.skipped, t.failed, t.pages, time.Since(begun).Round(10*time.Millisecond),
		filepath.Join(config.Out, batch.ManifestName))
	if config.Register != "" && err == nil {
		c.say("sổ đăng ký văn bản đi: %s, %d văn bản", "register of documents sent: %s, %d documents", config.Register, t.written+t.skipped)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return failure("đã ngắt, còn %d báo cáo: chạy lại lệnh này để làm tiếp",
			"interrupted with %d reports to go: the same command goes on", total-t.done())
	case err != nil:
		return err
	case t.failed > 0:
		return errFaults
	}
	return nil
}

// jobs lists the reports: the sources, or the rows of the table.
func (b *batchCommand) jobs(c *console) (batch.Jobs, error) {
	if b.Data != "" {
		if len(b.Sources) != 1 {
			return nil, failure("--data cần đúng một tệp nguồn", "--data takes one source")
		}
		table := batch.Table{File: b.Data, Area: source.Area{Sheet: b.Sheet, Range: b.Range}}
		if err := table.Hidden.UnmarshalText([]byte(b.Hidden)); err != nil {
			return nil, err
		}
		return batch.Rows(b.Sources[0], table, b.Name), nil
	}
	if b.Name+b.Sheet+b.Range+b.Hidden != "" {
		return nil, failure("--name, --sheet, --range và --hidden chỉ dùng với --data", "--name, --sheet, --range and --hidden are for --data only")
	}
	var list []byte
	if slices.Contains(b.Sources, "-") {
		var err error
		if list, err = io.ReadAll(os.Stdin); err != nil {
			return nil, err
		}
	}
	return batch.Sources(b.Sources, list, b.Out), nil
}

// A tally counts what becomes of the reports.
type tally struct {
	total, written, skipped, failed, pages int

	said     string // the faults of the last report
	progress *progress
}

func (t *tally) done() int { return t.written + t.skipped + t.failed }

// add counts a report, and says what became of it: its faults, and without a progress bar a line in any case.
func (t *tally) add(c *console, r *batch.Result, out string) {
	source := filepath.FromSlash(r.Source)
	t.list(c, r, source)
	target := filepath.Join(out, filepath.FromSlash(r.Output))
	t.pages += r.Pages
	switch {
	case r.Failed():
		t.failed++
		t.progress.line(c.word("không ghi được %s", "could not write %s"), target)
	case r.Skipped:
		t.skipped++
		t.progress.line(c.word("không đổi %s", "unchanged %s"), target)
	default:
		t.written++
		t.progress.line(c.word("đã ghi %s", "wrote %s"), target)
	}
	t.progress.show(t.done(), t.failed)
}

// list says the faults of a report. Those of a row that are the same as those of the row before are said once.
func (t *tally) list(c *console, r *batch.Result, source string) {
	said := fmt.Sprint(r.Faults, r.Err)
	if r.Row > 0 && said == t.said {
		return
	}
	t.said = said
	if len(r.Faults) == 0 && r.Err == nil {
		return
	}
	t.progress.clear()
	if r.Row > 0 {
		fmt.Fprintf(c.err, c.word("%s, dòng %d của bảng:\n", "%s, row %d of the table:\n"), source, r.Row)
	}
	c.list(filepath.Dir(source), r.Faults)
	if r.Err != nil {
		fmt.Fprintf(c.err, "%s: %s: %s\n", c.word("lỗi", "error"), source, bilingual.In(c.lang, r.Err))
	}
}

// program is the version of this program. One that was built from a working tree has none and goes by its own hash, so
// that what it writes after a change is written anew.
func program() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return "baocao " + info.Main.Version
	}
	if file, err := os.Executable(); err == nil {
		if sum, err := batch.HashFile(file); err == nil {
			return "baocao " + sum
		}
	}
	return "baocao"
}
