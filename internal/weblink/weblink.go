// Package weblink finds addresses of the web and of mail in running text, and says which addresses a file may lead to.
package weblink

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// longest is the longest address that Word opens.
const longest = 2000

// Valid reports whether a file may lead to the address: http, https or mailto, whole and well formed. Word refuses a file
// that leads to any other text.
func Valid(address string) bool {
	u, err := url.Parse(address)
	if err != nil || len(address) > longest || strings.ContainsFunc(address, unlinkable) {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.User == nil && hostForm().MatchString(u.Host)
	case "mailto":
		return mailForm().MatchString(u.Opaque)
	}
	return false
}

// unlinkable characters stand escaped in an address.
func unlinkable(r rune) bool {
	return r <= ' ' || r == 0x7f || strings.ContainsRune(`"<>\^`+"`{|}", r) || unicode.IsSpace(r) || unicode.Is(unicode.C, r) || r == utf8.RuneError
}

var (
	hostForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.(?i:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?))*(?::\d{1,4})?$`)
	})
	mailForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:[a-z0-9][a-z0-9._+-]*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)$`)
	})
	bareForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\bhttps?://[^\s<>"“”]+|\bwww\.[a-z0-9-]+\.[^\s<>"“”]+|\b[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+`)
	})
)

// MayHave sees at once that a text has no address, as nearly all have none.
func MayHave(s string) bool {
	if strings.IndexByte(s, '@') >= 0 || strings.Contains(s, "://") {
		return true
	}
	// No word of Vietnamese has a w.
	return strings.IndexByte(s, 'w') >= 0 && strings.Contains(s, "www.") || strings.IndexByte(s, 'W') >= 0 && strings.Contains(s, "WWW.")
}

// Next returns where the next bare address of a text stands, and what it leads to: http(s)://…, www.…, an address of
// mail. Stops behind it and a bracket that it does not open are no part of it. ok is false where there is none.
func Next(s string) (start, end int, address string, ok bool) {
	if !MayHave(s) {
		return 0, 0, "", false
	}
	for from := 0; ; from = end {
		at := bareForm().FindStringIndex(s[from:])
		if at == nil {
			return 0, 0, "", false
		}
		if start, end = from+at[0], from+at[1]; end-start > 2*longest {
			continue
		}
		found := trimStops(s[start:end])
		address = found
		switch lower := strings.ToLower(found); {
		case strings.HasPrefix(lower, "www."):
			address = "https://" + found
		case !strings.Contains(found, "://"):
			address = "mailto:" + found
		}
		before, _ := utf8.DecodeLastRuneInString(s[:start])
		if Valid(address) && !unicode.IsLetter(before) {
			return start, start + len(found), address, true
		}
	}
}

func trimStops(s string) string {
	for {
		cut := strings.TrimRight(s, ".,;:!?'*_~…”’")
		if n := len(cut); n > 0 && cut[n-1] == ')' && strings.Count(cut, "(") < strings.Count(cut, ")") {
			cut = cut[:n-1]
		}
		if cut == s {
			return s
		}
		s = cut
	}
}
