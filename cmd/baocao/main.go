// Command baocao writes, checks and renders the source files of official Vietnamese reports.
//
//	baocao new report.md               write a commented sample source
//	baocao new --examples              list the examples; --example NAME writes one
//	baocao schema                      print the JSON Schema of the source format
//	baocao validate report.md          list what is wrong with it
//	baocao convert report.md -o x.yaml print it as YAML, JSON or Markdown
//	baocao import old.docx -o new.md   write the source of a Word file; --draft without number and day
//	baocao fix old.docx -o new.docx    write a Word file anew in the format of the Decree
//	baocao render report.md -o x.docx  write the Word file
//	baocao render report.md --pdf      write a PDF, PDF/A-2b and tagged
//	baocao check x.docx                list where a Word file departs from the Decree
//	baocao preview report.md           show it in the browser, beside its faults
//	baocao batch reports -o out        write the Word files of a folder of sources
//	baocao batch report.md --data wards.csv -o out   write one for each row of a table
//	baocao licenses                    print the licences of what it is made of
//	baocao issue draft.docx --number 6275 --date 2024-11-08 -o final.docx
//	baocao sign x.pdf --field ChuKy1 --p12 key.p12   sign with a key in a file
//	baocao verify x.pdf --roots roots.pem            say what is known of its signatures
//
// It exits with 0 if all is well, 1 if the report has faults, and 2 if it cannot run.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/alecthomas/kong"

	"github.com/vanthu/baocao/internal/bilingual"
)

// The exit codes.
const (
	exitFine   = 0
	exitFaults = 1
	exitCannot = 2
)

// errFaults ends a command that has listed the faults of a report.
var errFaults = failure("báo cáo còn lỗi", "the report has faults")

// commands are the commands and the flags that they share.
type commands struct {
	Lang string `enum:"vi,en" default:"vi" help:"Language of the messages: vi or en."`

	New      newCommand      `cmd:"" help:"Write a commented sample source."`
	Validate validateCommand `cmd:"" help:"List what is wrong with a source."`
	Convert  convertCommand  `cmd:"" help:"Print a source in another form: Markdown, YAML or JSON."`
	Import   importCommand   `cmd:"" help:"Write the source of a Word file, and list what it does not hold."`
	Fix      fixCommand      `cmd:"" help:"Write a Word file anew in the format of the Decree, and list what that changes."`
	Render   renderCommand   `cmd:"" help:"Write the Word file of a source."`
	Check    checkCommand    `cmd:"" help:"List where Word files depart from the Decree."`
	Preview  previewCommand  `cmd:"" help:"Show a source in the browser beside its faults, while it is being written."`
	Batch    batchCommand    `cmd:"" help:"Write the Word files of many sources, or of one source and the rows of a table."`
	Metadata metadataCommand `cmd:"" help:"Print the data of a document for the register of documents sent (Phụ lục VI), of a source or a Word file."`
	Issue    issueCommand    `cmd:"" help:"Fill the number and the date into a draft."`
	Sign     signCommand     `cmd:"" help:"Put a digital signature on a PDF or a Word file."`
	Verify   verifyCommand   `cmd:"" help:"Say what is known of the digital signatures of a PDF or a Word file."`
	Schema   schemaCommand   `cmd:"" help:"Print the JSON Schema of the source format, with which an editor completes and checks a source."`
	Licenses licensesCommand `cmd:"" help:"Print the licences of what this program is made of."`
}

// A console is where a command says things.
type console struct {
	out, err io.Writer
	lang     string
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main with its surroundings given, and the exit code returned.
func run(args []string, out, errOut io.Writer) int {
	var all commands
	asked := false // for help, which kong prints itself
	parser, err := kong.New(&all,
		kong.Name("baocao"),
		kong.Description("Official Vietnamese reports as Word files, by Nghị định 30/2020/NĐ-CP."),
		kong.Writers(out, errOut),
		kong.Exit(func(int) { asked = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		fmt.Fprintln(errOut, "baocao:", err)
		return exitCannot
	}
	command, err := parser.Parse(args)
	if asked {
		return exitFine
	}
	if err == nil {
		err = command.Run(&console{out: out, err: errOut, lang: all.Lang})
	}
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFaults):
		return exitFaults
	}
	fmt.Fprintln(errOut, "baocao:", inLanguage(err, all.Lang))
	return exitCannot
}

// inLanguage is what an error says in the language of the messages.
func inLanguage(err error, lang string) string {
	var line *kong.ParseError
	if lang != "en" && errors.As(err, &line) {
		return misread(line)
	}
	return bilingual.In(cmp.Or(lang, "vi"), err)
}

// misread says in Vietnamese what kong finds wrong with a command line, which kong says in English: the flag, and the
// values that it may have.
func misread(err *kong.ParseError) string {
	what := "thiếu hoặc thừa tên lệnh hoặc tên tệp"
	if flag := regexp.MustCompile(`--[a-z0-9-]+`).FindString(err.Error()); flag != "" {
		what = "xem lại " + flag
	}
	var value bilingual.Speaker
	if errors.As(err.Unwrap(), &value) {
		what += ": " + value.Vietnamese()
	} else if m := regexp.MustCompile(`must be one of (.*) but got (.*)`).FindStringSubmatch(err.Error()); m != nil {
		what += ": là một trong " + m[1] + ", không phải " + m[2]
	}
	return "không hiểu dòng lệnh, " + what + "; cách dùng: baocao --help"
}
