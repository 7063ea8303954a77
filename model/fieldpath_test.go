package model

import (
	"strconv"
	"testing"
)

func TestFieldPath(t *testing.T) {
	for _, i := range []int{0, 9, 10, 123} {
		n := strconv.Itoa(i)
		if got, want := string(fieldPath{}.field("body").index(i).field("x").index(i)), "body["+n+"].x["+n+"]"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if p := fieldPath(nil).field("body").index(1); p != nil {
		t.Errorf("a walk without paths makes %q", p)
	}
}
