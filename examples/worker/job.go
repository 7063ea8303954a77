package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/vanthu/baocao"
	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/doc"
	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/render"
	"github.com/vanthu/baocao/source"
	"github.com/vanthu/baocao/source/xlsx"
)

// A Job is one report to be rendered. On the queue it is one JSON object, the envelope.
type Job struct {
	Name   string            `json:"name"`             // of the source; its extension says how it is read
	Source string            `json:"source"`           // Markdown, YAML or JSON
	Files  map[string][]byte `json:"files,omitempty"`  // tables and pictures by their names in the source; base64
	Format string            `json:"format,omitempty"` // "docx", which is the usual one, "pdf", or "pdf-fields"
}

// jobID is the SHA-256 of the envelope in hexadecimal. So the same job has the same id, whoever sends it, and no two jobs
// ever want the same place in the store.
func jobID(envelope []byte) string { return hexSum(envelope) }

func hexSum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func parseJob(envelope []byte) (Job, error) {
	var j Job
	if !utf8.Valid(envelope) { // encoding/json would put U+FFFD into the report in silence
		return j, badEnvelope("the envelope is not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(envelope))
	d.DisallowUnknownFields()
	if err := d.Decode(&j); err != nil {
		return j, badEnvelope(err.Error())
	}
	if j.Name == "" || j.Source == "" {
		return j, badEnvelope("name or source is missing")
	}
	if j.Format != "" && writers[j.Format] == nil {
		return j, badEnvelope("there is no format " + j.Format)
	}
	return j, nil
}

func badEnvelope(why string) error {
	return model.Faults{{Rule: "envelope", Value: why, Message: decree.Message{
		Vi: "không đọc được yêu cầu trong hàng đợi", En: "the job cannot be read"}}}.Err()
}

// tooSlow refuses a job that takes longer than any report does.
func tooSlow(limit time.Duration) error {
	return model.Faults{{Rule: "time-limit", Value: limit.String(), Message: decree.Message{
		Vi: "yêu cầu xử lý quá lâu", En: "the job takes too long"}}}.Err()
}

const (
	usualFormat  = "docx"
	fieldsFormat = "pdf-fields" // a PDF with empty fields for signing
)

// writers are the formats that a job can ask for.
var writers = map[string]func(io.Writer, *doc.Document) error{
	usualFormat: render.DOCX, "pdf": render.PDF, fieldsFormat: render.PDFConfig{Fields: true}.PDF,
}

// A file is one Word file or PDF of a job.
type file struct {
	name string
	data []byte
}

// render makes the files of the job in its format: one for each appendix that has its own, and last the report itself, by the
// name given. It depends on nothing but the job.
func (j Job) render(name string) ([]file, error) {
	fsys := fstest.MapFS{} // the one map in the standard library that is a file system
	for name, data := range j.Files {
		fsys[name] = &fstest.MapFile{Data: data}
	}
	fsys[j.Name] = &fstest.MapFile{Data: []byte(j.Source)}
	r, err := source.Config{Workbooks: xlsx.Workbooks{}}.Decode(fsys, j.Name)
	if err != nil {
		return nil, err
	}
	documents, faults := baocao.Assemble(r)
	if j.Format == fieldsFormat {
		faults = append(faults, baocao.PDFFaults(r, true)...)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	var files []file
	for _, d := range slices.Backward(documents) {
		var b bytes.Buffer
		if err := writers[cmp.Or(j.Format, usualFormat)](&b, d.Document); err != nil {
			return nil, err
		}
		files = append(files, file{d.Name(name), b.Bytes()})
	}
	return files, nil
}
