//go:build !race

package issuing_test

// raceEnabled tells that the race detector is at work, which makes time and allocations mean nothing.
const raceEnabled = false
