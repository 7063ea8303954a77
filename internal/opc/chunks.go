package opc

import "io"

const (
	firstChunk = 1 << 10
	lastChunk  = 256 << 10
)

// chunks holds bytes in pieces. Unlike one growing slice it never copies what
// it has, so writing a large part needs no more memory than keeping it.
type chunks struct {
	list [][]byte
	size int64
}

func (c *chunks) Write(b []byte) (int, error) {
	written := len(b)
	for len(b) > 0 {
		chunk := c.last()
		n := min(len(b), cap(*chunk)-len(*chunk))
		*chunk = append(*chunk, b[:n]...)
		b = b[n:]
	}
	c.size += int64(written)
	return written, nil
}

// last returns a chunk that has room. Each is twice as large as the one
// before, up to a bound, so that a small part wastes little.
func (c *chunks) last() *[]byte {
	size := firstChunk
	if n := len(c.list); n > 0 {
		chunk := &c.list[n-1]
		if len(*chunk) < cap(*chunk) {
			return chunk
		}
		size = min(2*cap(*chunk), lastChunk)
	}
	c.list = append(c.list, make([]byte, 0, size))
	return &c.list[len(c.list)-1]
}

// copyTo leaves the bytes as they are, so a package can be written again.
func (c *chunks) copyTo(w io.Writer) error {
	for _, chunk := range c.list {
		if _, err := w.Write(chunk); err != nil {
			return err
		}
	}
	return nil
}
