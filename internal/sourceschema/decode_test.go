package sourceschema_test

import (
	"encoding/json"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/vanthu/baocao/model"
	"github.com/vanthu/baocao/source"
)

// TestAcceptedIsRead changes every value of every source in turn, and wants Decode to read what the schema accepts.
func TestAcceptedIsRead(t *testing.T) {
	schema := compile(t, "")
	accepted, refused := 0, 0
	for _, file := range sources(t) {
		root := decode(t, front(file, read(t, file)))
		files := fstest.MapFS{}
		beside, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range beside {
			files[filepath.Base(name)] = &fstest.MapFile{Data: read(t, name)}
		}
		mutate(root, func(v any) { root = v }, func() {
			if schema.Validate(root) != nil {
				refused++
				return
			}
			accepted++
			changed, err := json.Marshal(root)
			if err != nil {
				t.Fatal(err)
			}
			files["changed.json"] = &fstest.MapFile{Data: changed}
			for _, f := range shapeFaults(source.Decode(files, "changed.json")) {
				t.Errorf("%s: the schema accepts what Decode does not: %v", file, f)
			}
		})
	}
	t.Logf("accepted %d, refused %d", accepted, refused)
	if accepted < 1000 || refused < 1000 {
		t.Error("too few changes on one side to say anything")
	}
}

// shapeFaults returns the faults that a schema can prevent: wrong keys, wrong kinds of value, values that cannot be read.
func shapeFaults(_ *model.Report, err error) (faults model.Faults) {
	var invalid *model.ValidationError
	if !errors.As(err, &invalid) {
		return nil
	}
	for _, f := range invalid.Faults {
		placeholder := strings.Contains(f.Value, "{{") // stands for a value that the table of a batch gives
		if !placeholder && slices.Contains([]string{"source-type", "source-value", "unknown-key"}, f.Rule) {
			faults = append(faults, f)
		}
	}
	return faults
}

// mutate puts other values in the place of v and of everything in it, and calls try after each.
func mutate(v any, set func(any), try func()) {
	others := []any{nil, "x", "25mm", "13.9%", "2026-03-08", "5/BC-UBND", json.Number("3"), json.Number("2.5"), json.Number("-1"), true,
		[]any{}, []any{"x"}, []any{[]any{"x", "y"}}, map[string]any{}, map[string]any{"title": "x"}, map[string]any{"text": "x"}}
	for _, other := range others {
		set(other)
		try()
	}
	set(v)
	switch v := v.(type) {
	case []any:
		for i := range v {
			mutate(v[i], func(other any) { v[i] = other }, try)
		}
	case map[string]any:
		v["khoa_la"] = "x"
		try()
		delete(v, "khoa_la")
		for _, key := range slices.Sorted(maps.Keys(v)) {
			mutate(v[key], func(other any) { v[key] = other }, try)
		}
	}
}
