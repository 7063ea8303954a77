// Package bilingual makes errors that say themselves in Vietnamese too, and says those of other libraries in Vietnamese.
//
// Error is English and whole: what another library said stands in it, and Unwrap gives it. Vietnamese names kind, place and
// remedy, and holds no sentence of another language.
package bilingual

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Speaker says itself in Vietnamese. Every error of the module is one.
type Speaker interface{ Vietnamese() string }

// New makes an error of one kind.
func New(vi, en string) error { return &said{vi, errors.New(en)} }

// Errorf makes an error of a format in each language; both take the arguments in the same order. In the Vietnamese one
// %w stands for an error as [Vietnamese] says it, an argument that is a [Speaker] is said in Vietnamese, a number has a
// decimal comma, and a duration is in seconds.
func Errorf(vi, en string, args ...any) error {
	return &said{Sprintf(vi, args...), fmt.Errorf(en, args...)}
}

// Sprintf is the Vietnamese half of [Errorf].
func Sprintf(format string, args ...any) string {
	spoken := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case Speaker:
			spoken[i] = a.Vietnamese()
		case error:
			spoken[i] = Vietnamese(a)
		case float64:
			spoken[i] = comma(a)
		case time.Duration:
			spoken[i] = comma(a.Seconds()) + " giây"
		default:
			spoken[i] = a
		}
	}
	return fmt.Sprintf(verbs.Replace(format), spoken...)
}

func comma(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
}

var verbs = strings.NewReplacer("%w", "%s", "%[1]w", "%[1]s")

// A said error holds what it says in both languages.
type said struct {
	vietnamese string
	english    error // with what it wraps
}

func (e *said) Error() string      { return e.english.Error() }
func (e *said) Vietnamese() string { return e.vietnamese }
func (e *said) Unwrap() error      { return e.english }

// In says an error in a language: "vi" or else English.
func In(lang string, err error) string {
	if lang == "vi" {
		return Vietnamese(err)
	}
	return err.Error()
}

// Vietnamese says an error in Vietnamese: by itself if it can, otherwise from the table of those that are frequent.
func Vietnamese(err error) string {
	if err == nil {
		return ""
	}
	if s, ok := err.(Speaker); ok {
		return s.Vietnamese()
	}
	if s := withPlace(err); s != "" {
		return s
	}
	switch wrapping := err.(type) {
	case interface{ Unwrap() error }:
		if inner := wrapping.Unwrap(); inner != nil {
			return Vietnamese(inner)
		}
	case interface{ Unwrap() []error }:
		var all []string
		for _, inner := range wrapping.Unwrap() {
			all = append(all, Vietnamese(inner))
		}
		return strings.Join(all, "\n")
	}
	return kind(err)
}
