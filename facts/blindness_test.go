package facts

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestBlindWords: each kind that is used has words, with all of its values in them.
func TestBlindWords(t *testing.T) {
	used := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if f, selected := node(call).(*ast.SelectorExpr); ok && selected && f.Sel.Name == "Blind" && len(call.Args) > 0 {
				if kind, ok := call.Args[0].(*ast.BasicLit); ok {
					id, _ := strconv.Unquote(kind.Value)
					used[id] = true
					saysAll(t, id, len(call.Args)-1)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for kind := range blindWords {
		if !used[kind] {
			t.Errorf("nothing is blind in the way of %s", kind)
		}
	}
}

func node(call *ast.CallExpr) ast.Node {
	if call == nil {
		return nil
	}
	return call.Fun
}

func saysAll(t *testing.T, kind string, values int) {
	b := Blind(kind, []any{"V1", "V2"}[:values]...)
	said := b.Why + b.Try
	if b.Why == "" || b.Try == "" || strings.Contains(said, "%!") || strings.Contains(b.ID, "/") {
		t.Errorf("%s, given %d values: %+v", kind, values, b)
	}
	for _, v := range []string{"V1", "V2"}[:values] {
		if !strings.Contains(said, v) {
			t.Errorf("%s does not say %s", kind, v)
		}
	}
}
