package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestLicenses(t *testing.T) {
	var out, complaint bytes.Buffer
	if code := run([]string{"licenses"}, &out, &complaint); code != exitFine {
		t.Fatalf("exit code %d: %s", code, &complaint)
	}
	for _, want := range []string{"SIL OPEN FONT LICENSE Version 1.1", "github.com/go-fonts/liberation", "The Go standard library", "github.com/yuin/goldmark"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("nothing of %q", want)
		}
	}
}
