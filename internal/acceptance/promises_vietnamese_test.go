package acceptance

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// silent are the folders whose errors no user of the library or the command sees: tests, judges, generators, examples.
var silent = []string{
	"bench", "examples", "testdata", "internal/acceptance", "internal/bilingual", "internal/golden", "internal/judge", "internal/pdfread",
	"internal/metrics/gen", "internal/structure", "internal/wml", "render/unioffice",
}

// TestErrorsSpeakVietnamese wants a method Vietnamese beside every method Error, and no error that is made of one language.
func TestErrorsSpeakVietnamese(t *testing.T) {
	files := token.NewFileSet()
	seen := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		switch {
		case entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && rel != "." || isSilent(filepath.ToSlash(rel))):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		says := map[string][]string{} // the methods of a type
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && (f.Name.Name == "Error" || f.Name.Name == "Vietnamese") {
				of := strings.TrimPrefix(nameOfType(f.Recv.List[0].Type), "*")
				says[of] = append(says[of], f.Name.Name)
			}
		}
		for of, methods := range says {
			seen++
			if len(methods) == 1 && methods[0] == "Error" {
				t.Errorf("%s: the error %s does not say itself in Vietnamese", rel, of)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if call := nameOfType(s); call == "errors.New" || call == "fmt.Errorf" {
					t.Errorf("%s: %s makes an error of one language; use internal/bilingual or a model.Fault",
						files.Position(s.Pos()), call)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 10 {
		t.Errorf("only %d types of errors are found", seen)
	}
}

func isSilent(folder string) bool {
	for _, s := range silent {
		if folder == s {
			return true
		}
	}
	return false
}

func nameOfType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.StarExpr:
		return "*" + nameOfType(e.X)
	case *ast.SelectorExpr:
		return nameOfType(e.X) + "." + e.Sel.Name
	}
	return ""
}
