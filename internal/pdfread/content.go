package pdfread

import (
	"fmt"
	"strings"
)

// A contentReader reads the letters of a page.
type contentReader struct {
	fonts  map[Name]map[string]string
	into   func(mcid int, text string)
	all    strings.Builder
	font   map[string]string
	mcid   int // -1: none
	marked bool
}

// read goes through the operators of a page. What is shown outside of an element and of an artefact is an error.
func (c *contentReader) read(data []byte) error {
	s := scanner{data: data}
	var operands []any
	for {
		v, err := s.next()
		if err == errEnd {
			if c.marked {
				return fmt.Errorf("marked content without an end")
			}
			return nil
		}
		if err != nil {
			return err
		}
		op, ok := v.(operator)
		if !ok {
			operands = append(operands, v)
			continue
		}
		if err := c.operator(op, operands); err != nil {
			return err
		}
		operands = operands[:0]
	}
}

func (c *contentReader) operator(op operator, operands []any) error {
	switch op {
	case "BMC", "BDC":
		if c.marked {
			return fmt.Errorf("marked content within marked content")
		}
		c.marked, c.mcid = true, -1
		if op == "BDC" {
			d, _ := operands[1].(Dict)
			n, ok := d["MCID"].(float64)
			if !ok {
				return fmt.Errorf("marked content %v without a number", operands)
			}
			c.mcid = int(n)
			c.into(c.mcid, "")
		} else if operands[0] != Name("Artifact") {
			return fmt.Errorf("marked content %v", operands)
		}
	case "EMC":
		c.marked, c.mcid = false, -1
	case "Tf":
		name, _ := operands[0].(Name)
		if c.font = c.fonts[name]; c.font == nil {
			return fmt.Errorf("the font %s is not known", name)
		}
	case "Tj", "TJ", "Do", "re", "f", "S", "B":
		if !c.marked {
			return fmt.Errorf("%s outside of an element", op)
		}
		if op == "TJ" {
			list, _ := operands[0].([]any)
			return c.show(list)
		}
	}
	return nil
}

func (c *contentReader) show(list []any) error {
	for _, v := range list {
		codes, ok := v.(string)
		if !ok {
			continue // a distance
		}
		for ; len(codes) >= 2; codes = codes[2:] {
			letter, ok := c.font[codes[:2]]
			if !ok {
				return fmt.Errorf("nobody says which letter %x is", codes[:2])
			}
			c.all.WriteString(letter)
			if c.mcid >= 0 {
				c.into(c.mcid, letter)
			}
		}
	}
	return nil
}
