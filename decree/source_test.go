package decree

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestImports: the package stands on the standard library alone, and its code on little of that.
func TestImports(t *testing.T) {
	allowed := map[string]bool{`"iter"`: true, `"maps"`: true, `"math"`: true, `"regexp"`: true, `"slices"`: true, `"strconv"`: true, `"strings"`: true,
		`"sync"`: true, `"unicode"`: true, `"unicode/utf8"`: true}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, spec := range parse(t, name).Imports {
			if !allowed[spec.Path.Value] {
				t.Errorf("%s imports %s", name, spec.Path.Value)
			}
		}
	}
}

func parse(t *testing.T, name string) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// constSpecs lists the constants of a file in order.
func constSpecs(t *testing.T, name string) (specs []*ast.ValueSpec) {
	t.Helper()
	for _, d := range parse(t, name).Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			for _, s := range g.Specs {
				specs = append(specs, s.(*ast.ValueSpec))
			}
		}
	}
	return specs
}

// constNames lists the names of the constants of a file in order.
func constNames(t *testing.T, name string) (names []string) {
	t.Helper()
	for _, s := range constSpecs(t, name) {
		names = append(names, s.Names[0].Name)
	}
	return names
}

// constComments lists what stands behind the constants of a file in order.
func constComments(t *testing.T, name string) (comments []string) {
	t.Helper()
	for _, s := range constSpecs(t, name) {
		comments = append(comments, strings.TrimSpace(s.Comment.Text()))
	}
	return comments
}
