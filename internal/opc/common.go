package opc

import (
	"bytes"
	"sync"

	"github.com/vanthu/baocao/internal/xmlw"
)

// Common keeps the parts that package after package has in the same bytes, compressed. A package of a report has ten of
// them, and to compress small parts anew takes as long as a third of its text. It may be used by many writers at once. A
// nil Common keeps nothing.
type Common struct {
	most   int // bytes of content
	mu     sync.RWMutex
	packed map[commonKey]packed
	size   int
}

// NewCommon returns a Common that keeps parts of so many bytes together, counted before compression.
func NewCommon(most int) *Common { return &Common{most: most, packed: map[commonKey]packed{}} }

// A commonKey is what the compressed bytes depend on, and nothing else.
type commonKey struct {
	level   Level
	content string
}

// AddCommon adds a part of XML that other packages are likely to have in the same bytes, such as styles or settings. It
// gives the same bytes as Create, with a declaration before what write writes.
func (w *Writer) AddCommon(name, contentType string, write func(*xmlw.Writer)) error {
	if err := w.admit(name, contentType); err != nil {
		return err
	}
	part, err := w.newCommonPart(name, contentType, write)
	if err != nil {
		return err
	}
	w.add(part)
	return nil
}

// contents keeps buffers for the XML of common parts.
var contents = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func (w *Writer) newCommonPart(name, contentType string, write func(*xmlw.Writer)) (*Part, error) {
	content := contents.Get().(*bytes.Buffer)
	defer contents.Put(content)
	content.Reset()
	x := xmlw.Get(content)
	defer xmlw.Put(x)
	x.Header()
	write(x)
	if err := x.Flush(); err != nil {
		return nil, &PartError{name, err}
	}
	return w.common.part(name, contentType, w.level, content.Bytes())
}

func (c *Common) part(name, contentType string, level Level, content []byte) (*Part, error) {
	p, found := c.get(content, level)
	if !found {
		made, err := newPart(name, contentType, level)
		if err != nil {
			return nil, err
		}
		if _, err := made.Write(content); err != nil {
			return nil, err
		}
		if err := made.Close(); err != nil {
			return nil, err
		}
		p = made.packed
		c.put(content, level, p)
	}
	return &Part{name: name, contentType: contentType, packed: p}, nil
}

func (c *Common) get(content []byte, level Level) (packed, bool) {
	if c == nil {
		return packed{}, false
	}
	c.mu.RLock()
	defer c.mu.RUnlock()
	p, found := c.packed[commonKey{level, string(content)}]
	return p, found
}

// put forgets all others when there are too many: reports that differ in these parts are no series.
func (c *Common) put(content []byte, level Level, p packed) {
	if c == nil || len(content) > c.most {
		return
	}
	k := commonKey{level, string(content)}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, found := c.packed[k]; found {
		return
	}
	if c.size += len(content); c.size > c.most {
		clear(c.packed)
		c.size = len(content)
	}
	c.packed[k] = p
}
