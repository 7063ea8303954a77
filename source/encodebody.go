package source

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/vanthu/baocao/decree"
	"github.com/vanthu/baocao/model"
)

// A markdownLevel is where a heading stands: what bodyReader.heading counts from.
type markdownLevel struct {
	level int  // of the heading around it in the Markdown, 0 in the body itself
	below int  // level of the sections directly in it
	inner bool // it is what stands under an item, which has no place for the bodies of notes
}

// markdownBody prints a body, and returns the notes that have no place in it.
func (p *printer) markdownBody(b *bytes.Buffer, body model.Body) (inFront []printedNote) {
	p.inFront = nil
	p.blocks(b, body, markdownLevel{below: 1})
	return p.inFront
}

// defineNotes prints the bodies of the notes of what stands above.
func (p *printer) defineNotes(b *bytes.Buffer) {
	for _, n := range p.takeNotes() {
		definition := "[^" + n.label + "]: " + strings.Join(n.paragraphs, "\n\n    ") + "\n"
		if isDefinition(definition, n) {
			b.WriteString("\n" + definition)
		} else {
			p.inFront = append(p.inFront, n)
		}
	}
}

// blocks prints the blocks of a body, each after an empty line but for items of one list, and the bodies of their notes before
// the first section in it. What follows a section and belongs beside it would be read as part of it: all from there is YAML.
func (p *printer) blocks(b *bytes.Buffer, body model.Body, at markdownLevel) {
	if !at.inner {
		defer p.defineNotes(b)
	}
	if p.fenced && len(body) > 0 {
		b.WriteString("\n" + p.fence(body))
		return
	}
	before := ""
	for i := range body {
		block := body[i]
		if block.Section != nil && !at.inner {
			p.defineNotes(b)
		}
		if block.Section != nil && followsSection(body[i:]) {
			b.WriteString("\n" + p.fence(body[i:]))
			return
		}
		if block.Section != nil && p.section(b, block.Section, at) {
			before = ""
			continue
		}
		text := p.block(block)
		if more, fenced := strings.CutPrefix(text, blocksFence); fenced && before == blocksFence {
			b.Truncate(b.Len() - len(fenceEnd)) // it goes on with the list above
			b.WriteString(more)
			continue
		}
		mark := listMark().FindString(text)
		if mark == "" || mark != before {
			b.WriteByte('\n')
		}
		b.WriteString(text)
		switch before = mark; {
		case strings.HasPrefix(text, blocksFence):
			before = blocksFence
		case strings.Contains(text, "\n\n"):
			before = ""
		}
	}
}

var listMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[-+*] )`) })

// followsSection reports whether a block that is no section comes after one.
func followsSection(body model.Body) bool {
	for i := range body {
		if body[i].Section == nil {
			return true
		}
	}
	return false
}

// section prints a heading and what stands under it, if a heading of Markdown says all of it.
func (p *printer) section(b *bytes.Buffer, s *model.Section, at markdownLevel) bool {
	level := at.level + 1
	if s.Level > 0 {
		level = s.Level - at.below + at.level + 1
	}
	if level <= at.level || level > 6 || s.Start != 0 || s.Level != 0 && s.Kind != model.ByLevel {
		return false
	}
	number := ""
	word := ""
	if int(s.Kind) < len(kindWords) {
		word = kindWords[s.Kind]
	}
	switch {
	case s.Kind == model.Form && s.Number != "":
		number = s.Number + ": "
	case word != "" && s.Number == "":
		number = word + ": "
	case word != "":
		number = word + " " + strings.TrimSuffix(s.Number, ".") + ". "
	case s.Number != "":
		number = s.Number + " "
	}
	alone := model.Body{{Section: &model.Section{Kind: s.Kind, Number: s.Number, Title: s.Title}}}
	heading, ok := p.inline(s.Title, func(title string) bool {
		return !strings.Contains(title, "\n") && p.bodyReads("# "+strings.TrimRight(number+title, " ")+"\n", alone)
	})
	if !ok {
		return false
	}
	b.WriteString("\n" + strings.Repeat("#", level) + " " + strings.TrimRight(number+heading, " ") + "\n")
	below := at.below + level - at.level - 1
	p.blocks(b, s.Body, markdownLevel{level: level, below: s.Kind.Below(below)})
	return true
}

var kindWords = [...]string{
	model.Part: "Phần", model.Chapter: "Chương", model.Division: "Mục", model.Subsection: "Tiểu mục", model.Article: "Điều", model.Form: decree.TextForm,
}

// block prints one block as Markdown if that reads back, else as YAML.
func (p *printer) block(block model.Block) string {
	given, known := p.notes, len(p.bodies)
	if text, ok := p.plainBlock(block); ok && p.bodyReads(text, model.Body{block}) {
		return text
	}
	p.notes, p.bodies = given, p.bodies[:known]
	return p.fence(model.Body{block})
}

func (p *printer) plainBlock(block model.Block) (string, bool) {
	switch {
	case block.Item != nil:
		return p.item(block.Item)
	case block.Table != nil:
		return p.pipes(block.Table)
	case block.Picture != nil && block.Picture.Width == 0:
		return "![" + escapeInline(block.Picture.Alt) + "](" + block.Picture.File + ")\n", true
	case !block.Centred.IsEmpty():
		text, ok := p.inline(block.Centred, func(s string) bool {
			return !strings.Contains(s, "\n") && p.bodyReads(centreOpen+s+centreClose+"\n", model.Body{block})
		})
		return centreOpen + text + centreClose + "\n", ok
	case !block.Quote.IsEmpty():
		return p.lines(block.Quote, "> ", func(t model.Text) model.Block { return model.Block{Quote: t} })
	case !block.Paragraph.IsEmpty():
		return p.lines(block.Paragraph, "", func(t model.Text) model.Block { return model.Block{Paragraph: t} })
	}
	return "", false
}

// lines prints a text with a mark in front of each line. A text that begins as a block does has its first sign escaped.
func (p *printer) lines(t model.Text, mark string, block func(model.Text) model.Block) (string, bool) {
	print := func(s string) string { return mark + strings.ReplaceAll(s, "\n", "\n"+mark) + "\n" }
	var spelling string
	_, ok := p.inline(t, func(s string) bool {
		for _, spelling = range []string{s, escapeStart(s)} {
			if p.bodyReads(print(spelling), model.Body{block(t)}) {
				return true
			}
		}
		return false
	})
	return print(spelling), ok
}

var blockStart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("^(\\d*)([-+*#>|=~`!.)<])") })

func escapeStart(s string) string { return blockStart().ReplaceAllString(s, `$1\$2`) }

// item prints an item with what stands under it, as far to the right as its text.
func (p *printer) item(item *model.Item) (string, bool) {
	mark := item.Marker + " "
	text, ok := p.lines(item.Text, mark, func(t model.Text) model.Block {
		return model.Block{Item: &model.Item{Marker: item.Marker, Text: t}}
	})
	if !ok || strings.Count(text, "\n") > 1 {
		return "", false
	}
	if len(item.Body) == 0 {
		return text, true
	}
	var under bytes.Buffer
	p.blocks(&under, item.Body, markdownLevel{inner: true})
	body := under.String()
	if item.Body[0].Item != nil {
		body = strings.TrimPrefix(body, "\n")
	}
	indent := strings.Repeat(" ", utf8.RuneCountInString(mark))
	for line := range strings.Lines(body) {
		if line != "\n" {
			text += indent
		}
		text += line
	}
	return text, true
}

// pipes draws a table of plain columns and texts, if its lines are short.
func (p *printer) pipes(t *model.Table) (string, bool) {
	if !reflect.DeepEqual(model.Table{Columns: t.Columns, Rows: t.Rows}, *t) || len(t.Columns) == 0 {
		return "", false
	}
	var titles, dashes []string
	for _, c := range t.Columns {
		if !reflect.DeepEqual(model.Column{Title: c.Title, Align: c.Align, Label: c.Label}, c) || c.Align == model.AlignJustified {
			return "", false
		}
		titles = append(titles, p.text(c.Title).scalar)
		dashes = append(dashes, map[model.Alignment]string{model.AlignLeft: ":---", model.AlignCentre: ":---:", model.AlignRight: "---:"}[c.Align])
		if c.Align == model.DefaultAlignment {
			dashes[len(dashes)-1] = "---"
		}
	}
	lines := [][]string{titles, dashes}
	if t.HasLabels() {
		labels := make([]string, len(t.Columns))
		for i, c := range t.Columns {
			labels[i] = c.Label
		}
		lines = append(lines, labels)
	}
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, p.text(c.Text).scalar)
		}
		lines = append(lines, cells)
	}
	var b strings.Builder
	for i, cells := range lines {
		if i != 1 {
			for j := range cells {
				cells[j] = strings.ReplaceAll(cells[j], "|", `\|`)
			}
		}
		line := strings.ReplaceAll("| "+strings.Join(cells, " | ")+" |", "|  |", "| |")
		if strings.Contains(line, "\n") || utf8.RuneCountInString(line) > 120 {
			return "", false
		}
		b.WriteString(line + "\n")
	}
	return b.String(), true
}

// blocksFence opens a list of blocks, fenceEnd ends it.
const blocksFence, fenceEnd = "```blocks\n", "```\n"

// fence prints blocks as YAML: one table or picture as itself, anything else as a list of blocks.
func (p *printer) fence(body model.Body) string {
	kind, n := "blocks", p.node(reflect.ValueOf(body))
	if len(body) == 1 && len(n.values[0].keys) == 1 {
		if key := n.values[0].keys[0]; key == "table" || key == "picture" {
			kind, n = key, n.values[0].values[0]
		}
	}
	content := ""
	if len(n.values) > 0 {
		content = string(writeYAML(n))
	}
	return "```" + kind + "\n" + content + fenceEnd
}
