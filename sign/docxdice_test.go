package sign

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A zipEntry is one of a package.
type zipEntry struct{ name, content string }

func entriesOf(file []byte) (list []zipEntry) {
	for _, f := range must(zip.NewReader(bytes.NewReader(file), int64(len(file)))).File {
		list = append(list, zipEntry{f.Name, string(must(io.ReadAll(must(f.Open()))))})
	}
	return list
}

func zipOf(list []zipEntry) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range list {
		must(must(w.Create(e.name)).Write([]byte(e.content)))
	}
	must(0, w.Close())
	return out.Bytes()
}

var (
	tokens = regexp.MustCompile(`<[^>]*>|[^<]+`)
	values = regexp.MustCompile(`="([^"]*)"`)
)

// thrownXML is a part, a little otherwise.
func thrownXML(r *rand.Rand, content string) string {
	list := tokens.FindAllString(content, -1)
	if len(list) == 0 {
		return content
	}
	i, j := r.Intn(len(list)), r.Intn(len(list))
	mine, its := values.FindAllStringSubmatchIndex(list[i], -1), values.FindAllStringSubmatch(list[j], -1)
	switch n := r.Intn(8); {
	case n == 0:
		list = slices.Delete(list, i, i+1)
	case n == 1:
		list = slices.Insert(list, i, list[j])
	case n == 2:
		list[i], list[j] = list[j], list[i]
	case n == 3:
		letters := []byte(list[i])
		letters[r.Intn(len(letters))] ^= 1 << r.Intn(7)
		list[i] = string(letters)
	case n == 4:
		list[i] = strings.Replace(list[i], "/>", ` TargetMode="External"/>`, 1)
	case len(mine) > 0 && len(its) > 0:
		at := mine[r.Intn(len(mine))]
		v := list[i][at[2]:at[3]]
		v = []string{its[r.Intn(len(its))][1], strings.ToUpper(v), v + " ", "./" + v, "/" + v, v + "?a", strings.ReplaceAll(v, "e", "%65"), strings.ReplaceAll(v, "/", `\`)}[r.Intn(8)]
		list[i] = list[i][:at[2]] + v + list[i][at[3]:]
	}
	return strings.Join(list, "")
}

// thrownDOCX is a package of which something is otherwise.
func thrownDOCX(seed int64, list []zipEntry) []byte {
	r := rand.New(rand.NewSource(seed))
	list = slices.Clone(list)
	i, j := r.Intn(len(list)), r.Intn(len(list))
	switch name := list[i].name; r.Intn(10) {
	case 0:
		list[i].content, list[j].content = list[j].content, list[i].content
	case 1:
		list[i].name = []string{strings.ToUpper(name), "/" + name, "docProps/" + name, "_xmlsignatures/" + name, strings.ReplaceAll(name, "d", "%64"), strings.ReplaceAll(name, "/", "//")}[r.Intn(6)]
	case 2:
		added := []string{"docProps/thumbnail.jpeg", "_xmlsignatures/sig2.xml", "word/_rels/styles.xml.rels", "docProps/_rels/core.xml.rels", "docProps/custom.xml", strings.ToUpper(name)}
		list = append(list, zipEntry{added[r.Intn(len(added))], list[j].content})
	case 3:
		list = slices.Delete(list, i, i+1)
	default:
		plain := func(e zipEntry) bool {
			return strings.HasPrefix(e.name, "word/") && !strings.HasSuffix(e.name, ".rels")
		}
		for plain(list[i]) { // whose digest is taken of its bytes
			i = (i + 1) % len(list)
		}
		list[i].content = thrownXML(r, list[i].content)
	}
	return zipOf(list)
}

// saysDOCX is what a package says under the very names that it writes, but for signatures and properties: parts, their types, relationships.
func saysDOCX(t *testing.T, file []byte) map[string]string {
	list, says := entriesOf(file), map[string]string{}
	var types struct {
		Default, Override []struct {
			Extension   string `xml:",attr"`
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	read := func(content string, to any) {
		if err := xml.Unmarshal([]byte(content), to); err != nil {
			t.Error(err)
		}
	}
	for _, e := range list {
		if e.name == "[Content_Types].xml" {
			read(e.content, &types)
		}
	}
	for _, e := range list {
		if !strings.HasPrefix(e.name, "word/") && e.name != "_rels/.rels" {
			continue
		}
		kind := ""
		for _, d := range types.Default {
			if strings.HasSuffix(e.name, "."+strings.ToLower(d.Extension)) {
				kind = strings.ToLower(d.ContentType)
			}
		}
		for _, o := range types.Override {
			if o.PartName == "/"+e.name {
				kind = strings.ToLower(o.ContentType)
			}
		}
		says["type of "+e.name] += kind
		if !strings.HasSuffix(e.name, ".rels") {
			says[e.name] += e.content
			continue
		}
		var relationships struct {
			Relationship []struct {
				ID     string `xml:"Id,attr"`
				Type   string `xml:",attr"`
				Target string `xml:",attr"`
				Mode   string `xml:"TargetMode,attr"`
			}
		}
		read(e.content, &relationships)
		for _, r := range relationships.Relationship {
			if e.name == "_rels/.rels" && (r.Type == relOrigin || r.Type == relThumbnail || slices.ContainsFunc(unsigned, func(u struct{ relationship, contentType string }) bool { return u.relationship == r.Type })) {
				continue
			}
			says[e.name+" "+r.ID] += fmt.Sprint(r.Type, " ", r.Target, " ", strings.TrimPrefix(r.Mode, "Internal"))
		}
	}
	return says
}

// FuzzChangedDOCX throws changes of signed files: one that is sound says what was signed, under the names under which it was.
func FuzzChangedDOCX(f *testing.F) {
	var files [][]zipEntry
	for _, file := range [][]byte{signed(f, commune()), onLine(f)} {
		files = append(files, entriesOf(file))
	}
	for seed := range int64(100) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) {
		list := files[uint64(seed)%2]
		file := thrownDOCX(seed, list)
		if found(t, file) {
			return
		}
		before, after := saysDOCX(t, zipOf(list)), saysDOCX(t, file)
		for name := range after {
			if before[name] != after[name] {
				t.Errorf("%s is sound: %.100q, signed as %.100q", name, after[name], before[name])
			}
		}
		for name := range before {
			if _, still := after[name]; !still {
				t.Errorf("sound without %s", name)
			}
		}
	})
}
