package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestComments: a comment never reaches paper, wherever it stands, and what stands around it does.
func TestComments(t *testing.T) {
	for body, want := range map[string][]string{
		"Đoạn. <!-- hỏi lại -->\n":            {"paragraph Đoạn."},
		"Một <!-- a --> hai\n":                {"paragraph Một hai"},
		"Một<!-- a -->hai\n":                  {"paragraph Mộthai"},
		"<!-- a --> Một\n":                    {"paragraph Một"},
		"Một\n\n<!-- a\n\nb -->\n\nHai\n":     {"paragraph Một", "paragraph Hai"},
		"<!-- a --><!-- b -->Một <!---->\n":   {"paragraph Một"},
		"- Một <!-- a -->\n- Hai\n":           {"item - Một", "item - Hai"},
		"Một <!- hai\n":                       {"paragraph Một <!- hai"},
		"<!--\na) Một\n-->\nHai <!-- a\nb-->": {"paragraph Hai"},
	} {
		r, err := decodeBody(body)
		if err != nil {
			t.Errorf("%q: %v", body, err)
			continue
		}
		if got := flat(r.Body); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", body, got, want)
		}
	}
	r, err := decodeBody("a\n<!-- b\nc\n")
	wantFaults(t, r, err, "bao-cao.md:10:1 body comment-open")
	r, err = decodeBody("```table\ncolumns: [A]\nrows: [['b <!-- c --> d']]\n```\n", "closing: Hết <!-- x -->\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Body[0].Table.Rows[0].Cells[0].Text.String() + "|" + r.Closing.String(); got != "b d|Hết" {
		t.Errorf("%q", got)
	}
}

func TestYAMLTags(t *testing.T) {
	for value, want := range map[string]string{"!!str 01": "01", "!!binary VlQ=": "", "!vt VT": "", "VT": "VT"} {
		r, err := decodeSource("r.yaml", strings.Replace(sampleYAML, "archive: VT", "archive: "+value, 1), nil)
		if got := err == nil; got != (want != "") {
			t.Errorf("%s: %v", value, err)
		} else if want != "" && !strings.HasPrefix(r.Archive, want) {
			t.Errorf("%s is read as %q", value, r.Archive)
		}
	}
}

func TestPlacesOfComments(t *testing.T) {
	text := "---\nplace: Huế # ghi\n# riêng\nsubject: \"a # không\"\n---\n\nMột <!-- hai --> ba.\n\n<!-- bốn\nnăm -->\n\n```table\ncolumns: [A] # sáu\n```\n"
	places, err := Comments(Bytes("r.md", []byte(text), nil), "r.md")
	if err != nil || fmt.Sprint(places) != "[r.md:2:12 r.md:3:1 r.md:7:5 r.md:9:1 r.md:13:14]" {
		t.Errorf("%v, %v", places, err)
	}
	if places, err := Comments(Bytes("r.md", []byte("---\n---\n\nMột.\n"), nil), "r.md"); err != nil || len(places) > 0 {
		t.Errorf("%v, %v", places, err)
	}
}
