//go:build !race

package fromword_test

const raceEnabled = false
