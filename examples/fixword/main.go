// Fixword writes a Word file of anybody anew in the format of the Decree, as the command "baocao fix" does, and says what the new
// file has otherwise:
//
//	go run ./examples/fixword cu.docx chuan.docx
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/check"
	"github.com/vanthu/baocao/fromword"
	"github.com/vanthu/baocao/render"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("fixword CŨ.docx MỚI.docx")
	}
	if err := fix(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(baocao.Vietnamese(err))
	}
}

func fix(from, to string) error {
	old, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	read, err := fromword.Read(bytes.NewReader(old), int64(len(old)))
	if err != nil {
		return err
	}
	for _, l := range read.Losses { // a program that is not asked again should stop here
		fmt.Printf("%s: %s: “%s”\n", l.Place.Vietnamese(), l.Reason.Vi, l.Text)
	}
	read.Report.Conform()
	files, faults := baocao.Assemble(read.Report)
	if err := faults.Err(); err != nil {
		return err
	}
	var fresh bytes.Buffer
	if err := render.DOCX(&fresh, files[0].Document); err != nil {
		return err
	}
	was, err := check.Read(bytes.NewReader(old), int64(len(old)))
	if err != nil {
		return err
	}
	is, err := check.Read(bytes.NewReader(fresh.Bytes()), int64(fresh.Len()))
	if err != nil {
		return err
	}
	if err := check.Compare(was, is, nil).WriteText(os.Stdout, from, "vi"); err != nil {
		return err
	}
	return os.WriteFile(to, fresh.Bytes(), 0o644)
}
