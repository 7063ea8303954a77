//go:build !race

package sign

// raceEnabled tells that the race detector is at work, which makes everything ten times as slow.
const raceEnabled = false
