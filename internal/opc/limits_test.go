package opc

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
)

func TestLimits(t *testing.T) {
	large := strings.Repeat("\x00", exempt+1)
	tests := []struct {
		name   string
		limits Limits
		data   []byte
		want   *LimitError // nil if the package is within the limits
	}{
		{"entries", Limits{Entries: 2}, zipOf(t, ContentTypesName[1:], types, "a.xml", "", "b.xml", ""),
			&LimitError{Limit: "Entries", Value: 3, Max: 2}},
		{"entries reached", Limits{Entries: 3}, zipOf(t, ContentTypesName[1:], types, "a.xml", "", "b.xml", ""), nil},
		{"part", Limits{PartBytes: 1000}, zipOf(t, ContentTypesName[1:], types, "a.xml", large[:1001]),
			&LimitError{Limit: "PartBytes", Part: "/a.xml", Value: 1001, Max: 1000}},
		{"part reached", Limits{PartBytes: 1000}, zipOf(t, ContentTypesName[1:], types, "a.xml", large[:1000]), nil},
		{"content types", Limits{}, zipOf(t, ContentTypesName[1:], types+large[:mostDescribing]),
			&LimitError{Limit: "PartBytes", Part: ContentTypesName, Value: int64(len(types)) + mostDescribing, Max: mostDescribing}},
		{"total", Limits{TotalBytes: 1500}, zipOf(t, "a.xml", large[:1000], "b.xml", large[:501], ContentTypesName[1:], types),
			&LimitError{Limit: "TotalBytes", Value: 1501, Max: 1500}},
		{"ratio", Limits{}, zipOf(t, ContentTypesName[1:], types, "a.xml", large),
			&LimitError{Limit: "Ratio", Part: "/a.xml", Value: 1024, Max: 200}},
		{"ratio of a small part", Limits{}, zipOf(t, ContentTypesName[1:], types, "a.xml", large[:exempt]), nil},
		{"ratio allowed", Limits{Ratio: 2000}, zipOf(t, ContentTypesName[1:], types, "a.xml", large), nil},
	}
	for _, test := range tests {
		_, err := test.limits.OpenReader(bytes.NewReader(test.data), int64(len(test.data)))
		var limit *LimitError
		switch {
		case test.want == nil && err != nil:
			t.Errorf("%s: %v", test.name, err)
		case test.want != nil && !errors.As(err, &limit):
			t.Errorf("%s: got %v, want %v", test.name, err, test.want)
		case test.want != nil && test.want.Limit == "Ratio" && limit.Limit == "Ratio" && limit.Part == test.want.Part:
			// The value depends on the compressor.
		case test.want != nil && *limit != *test.want:
			t.Errorf("%s: got %v, want %v", test.name, limit, test.want)
		}
	}
}

// directory returns the entry of a file in the zip's central directory, to be
// falsified.
func directory(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	at := bytes.LastIndex(data, []byte(name))
	if at < 46 {
		t.Fatalf("no %s in the directory", name)
	}
	return data[at-46:]
}

// A directory that declares too little cannot be used to get past the limits.
func TestFalseSize(t *testing.T) {
	data := zipOf(t, ContentTypesName[1:], types, "a.xml", strings.Repeat("\x00", 10_000))
	binary.LittleEndian.PutUint32(directory(t, data, "a.xml")[24:], 5_000)
	p, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	content, err := p.Part("/a.xml")
	if !errors.Is(err, zip.ErrFormat) || len(content) > 5_000 {
		t.Errorf("got %d bytes, %v", len(content), err)
	}
}

// Entries that share their bytes are a bomb.
func TestOverlappingEntries(t *testing.T) {
	data := zipOf(t, ContentTypesName[1:], types, "a.xml", "a", "b.xml", "b")
	binary.LittleEndian.PutUint32(directory(t, data, "b.xml")[20:], uint32(len(data)))
	var part *PartError
	if _, err := open(data); !errors.As(err, &part) || part.Name != "/b.xml" || !errors.Is(err, zip.ErrFormat) {
		t.Errorf("got %v", err)
	}
}
