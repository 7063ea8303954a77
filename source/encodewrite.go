package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// widest is the length of a line up to which a list or a map stands on one.
const widest = 100

// writeYAML writes a tree as a document.
func writeYAML(n *printNode) []byte {
	var b bytes.Buffer
	switch {
	case len(n.values) == 0:
		b.WriteString(flowYAML(n))
		b.WriteByte('\n')
	case n.kind == mapNode:
		yamlMap(&b, n, 0)
	default:
		yamlList(&b, n, 0)
	}
	return b.Bytes()
}

func yamlMap(b *bytes.Buffer, n *printNode, indent int) {
	for i, key := range n.keys {
		if i > 0 {
			b.WriteString(strings.Repeat(" ", indent))
		}
		b.WriteString(yamlScalar(textNode(key), false) + ":")
		yamlValue(b, n.values[i], indent)
	}
}

// yamlValue writes what follows a key: on its line, or under it.
func yamlValue(b *bytes.Buffer, n *printNode, indent int) {
	if flow, ok := inOneLine(n, indent, n.kind == listNode); ok {
		b.WriteString(" " + flow + "\n")
		return
	}
	b.WriteString("\n" + strings.Repeat(" ", indent+2))
	if n.kind == mapNode {
		yamlMap(b, n, indent+2)
	} else {
		yamlList(b, n, indent+2)
	}
}

func yamlList(b *bytes.Buffer, n *printNode, indent int) {
	for i, v := range n.values {
		if i > 0 {
			b.WriteString(strings.Repeat(" ", indent))
		}
		b.WriteString("- ")
		switch flow, ok := inOneLine(v, indent, v.kind == listNode || len(v.keys) > 1); {
		case ok:
			b.WriteString(flow + "\n")
		case v.kind == mapNode:
			yamlMap(b, v, indent+2)
		default:
			yamlList(b, v, indent+2)
		}
	}
}

// inOneLine returns a value that needs one line, if a list or map may stand on one. Running text stands on lines of its own.
func inOneLine(n *printNode, indent int, may bool) (flow string, ok bool) {
	switch {
	case n.kind == scalarNode:
		return yamlScalar(n, false), true
	case len(n.values) == 0:
		return flowYAML(n), true
	case !may:
		return "", false
	}
	if n.holdsBlocks() {
		return "", false
	}
	flow = flowYAML(n)
	return flow, utf8.RuneCountInString(flow)+indent <= widest
}

// blockKeys are the keys of the blocks of a body, and of one within them.
var blockKeys = [...]string{"section", "paragraph", "item", "table", "quote", "centred", "picture", "body"}

func (n *printNode) holdsBlocks() bool {
	for i, v := range n.values {
		if n.kind == mapNode && slices.Contains(blockKeys[:], n.keys[i]) || v.holdsBlocks() {
			return true
		}
	}
	return false
}

func flowYAML(n *printNode) string {
	if n.kind == scalarNode {
		return yamlScalar(n, true)
	}
	parts := make([]string, len(n.values))
	for i, v := range n.values {
		if parts[i] = flowYAML(v); n.kind == mapNode {
			parts[i] = yamlScalar(textNode(n.keys[i]), true) + ": " + parts[i]
		}
	}
	if n.kind == mapNode {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// plainScalar is a text that YAML cannot take for anything else: letters first, no sign that has a meaning after them.
var plainScalar = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\pL[\pL\pN_./();%+–“”’…,^*\\[\]-]*( [\pL\pN_./();%+–“”’…,^*\\[\]-]+)*$`)
})

var plainWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-?[\pL\pN]+([./-][\pL\pN]+)*%?$`) })

// yamlWords are words that other readers of YAML take for a truth value, nothing or a number.
var yamlWords = map[string]bool{"true": true, "false": true, "null": true, "yes": true, "no": true, "on": true, "off": true,
	"y": true, "n": true, "nan": true, "inf": true}

func yamlScalar(n *printNode, flow bool) string {
	s := n.scalar
	if n.style != textScalar && plainWord().MatchString(s) {
		return s
	}
	if plainScalar().MatchString(s) && !yamlWords[strings.ToLower(s)] && !(flow && strings.ContainsAny(s, ",[]{}")) {
		return s
	}
	return yamlQuoted(s)
}

// yamlQuoted writes what cannot be seen as the number of its character.
func yamlQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsGraphic(r) && (r == ' ' || !unicode.IsSpace(r)):
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// writeJSON writes a tree as a document.
func writeJSON(n *printNode) []byte {
	var b bytes.Buffer
	jsonValue(&b, n, 0)
	b.WriteByte('\n')
	return b.Bytes()
}

func jsonValue(b *bytes.Buffer, n *printNode, indent int) {
	if n.kind == scalarNode {
		b.WriteString(jsonScalar(n))
		return
	}
	open, end := "[", "]"
	if n.kind == mapNode {
		open, end = "{", "}"
	}
	if line, ok := jsonLine(n, open, end, indent); ok {
		b.WriteString(line)
		return
	}
	b.WriteString(open)
	for i, v := range n.values {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + strings.Repeat(" ", indent+2))
		if n.kind == mapNode {
			b.WriteString(jsonScalar(textNode(n.keys[i])) + ": ")
		}
		jsonValue(b, v, indent+2)
	}
	b.WriteString("\n" + strings.Repeat(" ", indent) + end)
}

// jsonLine returns a list or map of scalars that fits a line.
func jsonLine(n *printNode, open, end string, indent int) (line string, ok bool) {
	if n.kind == mapNode && indent == 0 && len(n.values) > 0 {
		return "", false
	}
	parts := make([]string, len(n.values))
	for i, v := range n.values {
		if v.kind != scalarNode {
			return "", false
		}
		if parts[i] = jsonScalar(v); n.kind == mapNode {
			parts[i] = jsonScalar(textNode(n.keys[i])) + ": " + parts[i]
		}
	}
	line = open + strings.Join(parts, ", ") + end
	return line, utf8.RuneCountInString(line)+indent <= widest
}

func jsonScalar(n *printNode) string {
	if n.style == numberScalar && json.Valid([]byte(n.scalar)) {
		return n.scalar
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(n.scalar); err != nil { // a string is always written
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
