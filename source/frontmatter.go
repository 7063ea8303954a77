package model

import "bytes"

// A sourceText is a piece of a source with the place where it stands.
type sourceText struct {
	text   []byte
	origin origin
}

// frontMatter splits a Markdown source into the YAML between its two lines of "---" and the body after them.
func (d *decoder) frontMatter(source []byte) (front, body *sourceText) {
	first, rest, _ := bytes.Cut(source, []byte("\n"))
	if !isRule(first) {
		d.fault(Position{d.name, 1, 1}, "", "front-matter", "", Message{
			Vi: "tệp phải bắt đầu bằng phần YAML giữa hai dòng ---",
			En: "the file must begin with YAML between two lines of ---"})
		return nil, nil
	}
	at := func(line int) origin { return origin{at: Position{d.name, line, 1}, verbatim: true} }
	line := 2
	for start := 0; start < len(rest); line++ {
		length := bytes.IndexByte(rest[start:], '\n')
		end := start + length
		if length < 0 {
			end = len(rest)
		}
		if isRule(rest[start:end]) {
			return &sourceText{rest[:start], at(2)}, &sourceText{rest[min(end+1, len(rest)):], at(line + 1)}
		}
		start = end + 1
	}
	d.fault(Position{d.name, 1, 1}, "", "front-matter", "", Message{
		Vi: "phần YAML ở đầu tệp thiếu dòng --- kết thúc",
		En: "the YAML at the head of the file lacks the line of --- that ends it"})
	return nil, nil
}

func isRule(line []byte) bool { return string(bytes.TrimRight(line, " \t")) == "---" }
