package main

import (
	"testing"
	"time"
)

// TestTimeLimit: a job that takes too long is a fault like any other, and one that does not is answered.
func TestTimeLimit(t *testing.T) {
	forever := make(chan struct{})
	defer close(forever)
	_, err := within(10*time.Millisecond, func() ([]file, error) {
		<-forever
		return nil, nil
	})
	if faults := faultsOf(err); len(faults) != 1 || faults[0].Rule != "time-limit" {
		t.Errorf("%v", err)
	}
	files, err := within(time.Minute, func() ([]file, error) { return []file{{name: "x"}}, nil })
	if err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
}
