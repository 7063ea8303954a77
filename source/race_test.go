//go:build race

package source

// raceEnabled tells that the race detector is at work, which makes time and allocations mean nothing.
const raceEnabled = true
