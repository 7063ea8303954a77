package opc

import (
	"net/url"
	"path"
	"strings"
)

// ContentTypesName is the name under which [Package.Part] gives the list of
// content types. By the standard that list is no part of the package.
const ContentTypesName = "/[Content_Types].xml"

// packageSource stands for the package itself where a source of relationships
// is named.
const packageSource = ""

// validName reports whether a part may be created under the name: by ISO/IEC
// 29500-2, an absolute path of non-empty segments of URI characters, none of
// which ends in a dot. Names of relationship parts are left to the package.
func validName(name string) bool {
	rest, absolute := strings.CutPrefix(name, "/")
	if _, reserved := RelationshipsSource(name); reserved || !absolute {
		return false
	}
	for segment := range strings.SplitSeq(rest, "/") {
		if segment == "" || strings.HasSuffix(segment, ".") || strings.Trim(segment, segmentChars) != "" {
			return false
		}
	}
	return true
}

// segmentChars leaves out the percent sign, although the standard allows some
// escapes: a writer that chooses its own names has no use for them.
const segmentChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@"

// Key is equal for names that denote the same part. Case does not matter, and
// some producers escape a name only where it is referred to.
func Key(name string) string {
	if strings.Contains(name, "%") {
		if unescaped, err := url.PathUnescape(name); err == nil {
			name = unescaped
		}
	}
	return strings.ToLower(name)
}

func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// RelationshipsName returns the name of the part that holds the relationships
// of a source.
func RelationshipsName(source string) string {
	dir, file := path.Split(source)
	return path.Join("/", dir, "_rels", file+".rels")
}

// RelationshipsSource is the inverse of RelationshipsName.
func RelationshipsSource(name string) (source string, ok bool) {
	dir, file := path.Split(name)
	dir, inFolder := cutSuffixFold(dir, "_rels/")
	file, hasExtension := cutSuffixFold(file, ".rels")
	if !inFolder || !hasExtension {
		return "", false
	}
	if dir == "/" && file == "" {
		return packageSource, true
	}
	return dir + file, true
}

func cutSuffixFold(s, suffix string) (before string, found bool) {
	cut := len(s) - len(suffix)
	if cut < 0 || !strings.EqualFold(s[cut:], suffix) {
		return s, false
	}
	return s[:cut], true
}

// relative returns the reference from a source to a part that Word writes too:
// the shortest path from the folder of the source.
func relative(source, target string) string {
	dir, _ := path.Split(path.Join("/", source))
	up := ""
	for !strings.HasPrefix(target, dir) {
		dir, _ = path.Split(strings.TrimSuffix(dir, "/"))
		up += "../"
	}
	return up + target[len(dir):]
}

// resolve returns the part that a reference in the relationships of a source
// means. A bare fragment means the source itself.
func resolve(source, reference string) string {
	reference, _, _ = strings.Cut(reference, "#")
	switch {
	case reference == "":
		return source
	case strings.HasPrefix(reference, "/"):
		return path.Clean(reference)
	default:
		return path.Join("/", path.Dir(source), reference)
	}
}
