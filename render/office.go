package render

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/vanthu/baocao/internal/bilingual"
)

// installOffice is the command that installs LibreOffice on Debian and Ubuntu, with fonts of the widths of Times New Roman.
const installOffice = "apt-get install libreoffice-writer-nogui fonts-liberation2"

// An OfficeMissingError says that LibreOffice is not installed, or not where it was looked for.
type OfficeMissingError struct {
	Program string // that was looked for
	Err     error
}

// Error says in English what is missing and how to install it.
func (e *OfficeMissingError) Error() string {
	return fmt.Sprintf("a PDF needs LibreOffice, and %q is not found; install it: %s; or name the program in SOFFICE", e.Program, installOffice)
}

// Vietnamese says the same in Vietnamese.
func (e *OfficeMissingError) Vietnamese() string {
	return fmt.Sprintf("tạo tệp PDF cần có LibreOffice nhưng không tìm thấy %q; cài đặt: %s; hoặc ghi đường dẫn của chương trình vào biến môi trường SOFFICE", e.Program, installOffice)
}

func (e *OfficeMissingError) Unwrap() error { return e.Err }

// An OfficeError says that LibreOffice made no PDF.
type OfficeError struct {
	Program string
	Said    string // by the program
	Err     error  // nil where the program said that all was well
}

// Error says in English what went wrong.
func (e *OfficeError) Error() string {
	what := "LibreOffice made no PDF (" + e.Program + ")"
	if e.Err != nil {
		what += ": " + e.Err.Error()
	}
	if e.Said != "" {
		what += ": " + e.Said
	}
	return what
}

// Vietnamese says the same in Vietnamese, without what the program said, which is in English.
func (e *OfficeError) Vietnamese() string {
	what := "LibreOffice không tạo được tệp PDF (" + e.Program + ")"
	if e.Err != nil {
		what += ": " + bilingual.Vietnamese(e.Err)
	}
	return what
}

func (e *OfficeError) Unwrap() error { return e.Err }

// An OfficeTimeoutError says that LibreOffice took longer than it may. It is a context.DeadlineExceeded.
type OfficeTimeoutError struct{ Limit time.Duration }

// Error says in English how long LibreOffice was waited for.
func (e *OfficeTimeoutError) Error() string {
	return fmt.Sprintf("LibreOffice made no PDF within %v", e.Limit)
}

// Vietnamese says the same in Vietnamese.
func (e *OfficeTimeoutError) Vietnamese() string {
	return bilingual.Sprintf("LibreOffice không tạo xong tệp PDF trong %v", e.Limit)
}

func (e *OfficeTimeoutError) Unwrap() error { return context.DeadlineExceeded }

// office returns the path of the program.
func (c *OfficeConfig) office() (string, error) {
	program := cmp.Or(c.Office, os.Getenv("SOFFICE"), "soffice")
	path, err := exec.LookPath(program)
	if err != nil {
		return "", &OfficeMissingError{Program: program, Err: err}
	}
	return path, nil
}

// filter is the name of LibreOffice's writer of PDF with what it is asked for: tags, by which a screen reader knows a
// heading and a row of a table, and of the forms of PDF/A the second.
func (c *OfficeConfig) filter() string {
	options := `"UseTaggedPDF":{"type":"boolean","value":"true"}`
	if c.Archive {
		options += `,"SelectPdfVersion":{"type":"long","value":"2"}`
	}
	return "pdf:writer_pdf_Export:{" + options + "}"
}

// runOffice converts the file in dir and returns what the program said. However it ends, no process is left.
func runOffice(parent context.Context, office, dir string, c *OfficeConfig) (said string, err error) {
	timeout := &OfficeTimeoutError{Limit: cmp.Or(c.Timeout, usualTimeout)}
	ctx, cancel := context.WithTimeoutCause(parent, timeout.Limit, timeout)
	defer cancel()
	path := strings.TrimPrefix(filepath.ToSlash(filepath.Join(dir, "profile")), "/")
	profile := url.URL{Scheme: "file", Path: "/" + path}
	cmd := exec.CommandContext(ctx, office, "-env:UserInstallation="+profile.String(),
		"--headless", "--norestore", "--convert-to", c.filter(), "--outdir", dir, filepath.Join(dir, officeIn))
	cmd.Dir = dir
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	ownGroup(cmd)
	cmd.WaitDelay = time.Second // the program proper is a grandchild, which holds the pipes until it is gone
	err = cmd.Run()
	if errors.Is(err, exec.ErrWaitDelay) {
		cmd.Cancel() // the script has ended, and what it started has not
	}
	if ctx.Err() != nil {
		return "", context.Cause(ctx)
	}
	said = string(bytes.TrimSpace(out.Bytes()))
	if err != nil {
		return said, &OfficeError{Program: office, Said: said, Err: err}
	}
	return said, nil
}
