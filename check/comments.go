package check

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/vanthu/baocao/internal/word"
	"github.com/vanthu/baocao/internal/xmltree"
	"github.com/vanthu/baocao/internal/xmlw"
)

// Annotate writes a copy of the file that [Read] has read, with a comment at every place of every finding. Nothing but
// the document, its comments and the two lists that name them is touched: every other part keeps its bytes, compressed
// as they are. lang is the language of the comments, "en" or else Vietnamese.
func Annotate(w io.Writer, r io.ReaderAt, size int64, result *Result, lang string) error {
	var comments []Comment
	for i := range result.Findings {
		f := &result.Findings[i]
		for _, where := range append([]Where{f.Where}, f.Also...) {
			comments = append(comments, Comment{where, f.comment(lang)})
		}
	}
	return WriteComments(w, r, size, comments)
}

// A Comment is what is said beside a place of a file.
type Comment struct {
	Where Where
	Text  string
}

// WriteComments writes a copy of the file with comments, as [Annotate] does. The same one beside the same paragraph stands there once.
func WriteComments(w io.Writer, r io.ReaderAt, size int64, comments []Comment) error {
	d, err := word.Open(r, size)
	if err != nil {
		return err
	}
	c := &commented{doc: d, changed: make(map[string][]byte)}
	if err := c.write(comments); err != nil {
		return err
	}
	return d.Package.Replace(w, c.changed)
}

// commented is a document to which comments are added.
type commented struct {
	doc     *word.Document
	changed map[string][]byte // by the name of the part
	strict  bool              // the document uses the namespaces of ISO Strict
	nextID  int
}

const (
	commentsType  = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
	commentAuthor = "baocao"
)

// write makes the parts that change.
func (c *commented) write(comments []Comment) error {
	source, err := c.doc.XML(c.doc.Main.Part)
	if err != nil {
		return err
	}
	c.strict = bytes.Contains(source, []byte(`"`+xmltree.Word.StrictURI()+`"`))
	byParagraph := c.anchors(comments)
	if len(byParagraph) == 0 {
		return nil
	}
	list, name, err := c.commentsPart()
	if err != nil {
		return err
	}
	var added bytes.Buffer
	x := xmlw.New(&added)
	var edits []edit
	for _, number := range sortedKeys(byParagraph) {
		p := c.doc.Main.Paragraphs[number]
		first := c.nextID
		for _, text := range byParagraph[number] {
			added.Write(c.comment(x, text))
			c.nextID++
		}
		edits = append(edits, c.around(source, p, first, c.nextID)...)
	}
	if c.changed[name], err = insertBeforeEnd(list, added.Bytes()); err != nil {
		return &PartError{Part: name, Err: err}
	}
	c.changed[c.doc.Main.Part] = apply(source, edits)
	return nil
}

// anchors shares the comments among the paragraphs of the document, by their index. A comment cannot stand in a header or in a text
// box: the one goes to the first paragraph, the other to the paragraph that holds the box.
func (c *commented) anchors(comments []Comment) map[int][]string {
	at := make(map[int][]string)
	paragraphs := c.doc.Main.Paragraphs
	if len(paragraphs) == 0 {
		return at
	}
	for _, comment := range comments {
		index := 0
		if where := comment.Where; where.Part == c.doc.Main.Part && where.Paragraph > 0 && where.Paragraph <= len(paragraphs) {
			index = where.Paragraph - 1
		}
		for paragraphs[index].Host != nil {
			index = paragraphs[index].Host.Number - 1
		}
		if !slices.Contains(at[index], comment.Text) {
			at[index] = append(at[index], comment.Text)
		}
	}
	return at
}

func sortedKeys(m map[int][]string) (keys []int) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// comment writes one w:comment.
func (c *commented) comment(x *xmlw.Writer, text string) []byte {
	var b bytes.Buffer
	x.Reset(&b)
	x.Start("w:comment")
	x.Attr("xmlns:w", c.uri(xmltree.Word))
	x.AttrInt("w:id", int64(c.nextID))
	x.Attr("w:author", commentAuthor)
	x.Start("w:p")
	x.Start("w:r")
	x.Start("w:t")
	x.Text(text)
	x.End()
	x.End()
	x.End()
	x.End()
	if x.Flush() != nil {
		return nil
	}
	return b.Bytes()
}

// comment is the text of the comment of a finding.
func (f *Finding) comment(lang string) string {
	return f.Message.In(lang) + f.cited(lang) + " (" + f.Rule + ")"
}

// uri is the name of a namespace in the form that the document uses.
func (c *commented) uri(n xmltree.Namespace) string {
	if c.strict {
		return n.StrictURI()
	}
	return n.URI()
}

// An edit puts bytes in the place of a stretch of a part.
type edit struct {
	from, to int
	with     string
}

// around marks a paragraph as what comments first to last are about. The marks bind the prefix themselves, since a part
// may use another.
func (c *commented) around(source []byte, p *word.Paragraph, first, last int) []edit {
	var start, end strings.Builder
	for id := first; id < last; id++ {
		fmt.Fprintf(&start, `<w:commentRangeStart xmlns:w=%q w:id="%d"/>`, c.uri(xmltree.Word), id)
		fmt.Fprintf(&end, `<w:commentRangeEnd xmlns:w=%q w:id="%d"/><w:r xmlns:w=%[1]q><w:commentReference w:id="%[2]d"/></w:r>`, c.uri(xmltree.Word), id)
	}
	if !p.SelfClosing {
		return []edit{{p.Begin, p.Begin, start.String()}, {p.End, p.End, end.String()}}
	}
	name := xmltree.TagName(source[p.Opened:])
	return []edit{{p.Begin - len("/>"), p.Begin, ">" + start.String() + end.String() + "</" + string(name) + ">"}}
}

// apply makes the edits. A paragraph in a text box lies inside of another, so they are put in order first.
func apply(source []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, source[at:e.from]...), e.with...)
		at = e.to
	}
	return append(out, source[at:]...)
}
