package acceptance

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/vanthu/baocao/internal/golden"
)

//go:generate env BAOCAO_UPDATE=1 go test -count=1 -run ^TestRecipes$

const recipes = root + "/examples/recipes"

var (
	quotedCode = regexp.MustCompile("(?s)<!-- code: ([\\w ]+) -->\n.*?<!-- end -->")
	recipeName = regexp.MustCompile(`^Example|^Test`)
)

// TestRecipes holds the code on the page for Go programmers to the recipes, which are compiled and run. Between
// <!-- code: NAMES --> and <!-- end --> stand the declarations of these names; every example and test is there.
func TestRecipes(t *testing.T) {
	const name = guide + "/from-go.md"
	code := declarations(t)
	page := readFile(t, name)
	shown := map[string]bool{}
	want := quotedCode.ReplaceAllStringFunc(page, func(block string) string {
		names := quotedCode.FindStringSubmatch(block)[1]
		var parts []string
		for _, name := range strings.Fields(names) {
			if code[name] == "" {
				t.Errorf("no recipe declares %s", name)
			}
			shown[name] = true
			parts = append(parts, code[name])
		}
		return fmt.Sprintf("<!-- code: %s -->\n\n```go\n%s\n```\n\n<!-- end -->", names, strings.Join(parts, "\n\n"))
	})
	for name := range code {
		if recipeName.MatchString(name) && !shown[name] {
			t.Errorf("the page does not show %s", name)
		}
	}
	golden.Equal(t, []byte(want), name)
}

// declarations are the functions, methods, types and values of the recipes by their names, a method by that of its type and
// its own: with their comments, and of an example the body alone.
func declarations(t *testing.T) map[string]string {
	files, err := filepath.Glob(recipes + "/*_test.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no recipes: %v", err)
	}
	all := map[string]string{}
	for _, name := range files {
		source := readFile(t, name)
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, source, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		text := func(from, to token.Pos) string { return source[set.Position(from).Offset:set.Position(to).Offset] }
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				key, from := d.Name.Name, d.Pos()
				if d.Recv != nil {
					key = text(d.Recv.List[0].Type.Pos(), d.Recv.List[0].Type.End()) + "_" + key
				}
				if d.Doc != nil {
					from = d.Doc.Pos()
				}
				all[key] = text(from, d.End())
				if strings.HasPrefix(key, "Example") {
					body := strings.TrimSpace(text(d.Body.Lbrace+1, d.Body.Rbrace))
					all[key] = strings.ReplaceAll(body, "\n\t", "\n")
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					from := d.Pos()
					if d.Doc != nil {
						from = d.Doc.Pos()
					}
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						all[spec.Name.Name] = text(from, d.End())
					case *ast.ValueSpec:
						all[spec.Names[0].Name] = text(from, d.End())
					}
				}
			}
		}
	}
	return all
}
