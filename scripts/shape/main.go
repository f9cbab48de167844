// Command shape prints figures of the sources, and fails where a limit is broken:
// a type of more than 30 methods, an expression of more than 320 characters, more
// than 5 % of the expressions longer than 160, a second list of words.
package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A sized is something that has a length, in lines or in characters.
type sized struct {
	name string
	size int
}

// shape is what the sources come to.
type shape struct {
	files, functions, types, expressions []sized
	lists, programs, tests               int
	set                                  *token.FileSet
}

func main() {
	s := &shape{set: token.NewFileSet()}
	broken, err := s.measure(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, "shape:", err)
		os.Exit(2)
	}
	if broken {
		os.Exit(1)
	}
}

func (s *shape) measure(root string) (broken bool, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains([]string{".git", "bin", "testdata"}, d.Name()):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".go"):
			return s.source(path)
		case strings.HasPrefix(path, "content") && strings.HasSuffix(path, ".yaml"):
			return s.lesson(path)
		}
		return nil
	})
	if err != nil {
		return false, err
	}
	direct, err := dependencies(filepath.Join(root, "go.mod"))
	if err != nil {
		return false, err
	}
	code := 0
	for _, f := range s.files {
		code += f.size
	}
	tell("files, lines", s.files)
	tell("functions, lines", s.functions)
	methods := tell("types, methods", s.types)
	longest := tell("expressions, characters", s.expressions)
	long := slices.IndexFunc(s.expressions, func(e sized) bool { return e.size > 160 })
	fmt.Printf("%-24s %6d\n%-24s %6d\n%-24s %6d\n", "lists of words", s.lists, "programs", s.programs, "direct dependencies", direct)
	fmt.Printf("%-24s %6d\n%-24s %6d\n%-24s %6d\n", "lines of code", code, "lines of tests", s.tests, "together", code+s.tests)
	return methods > 30 || longest > 320 || long >= 0 && 100*long < 95*len(s.expressions) || s.lists != 1 || s.programs != 2, nil
}

// tell prints how many there are, the median, the 95th percentile and the longest,
// whose size it returns.
func tell(what string, all []sized) int {
	slices.SortStableFunc(all, func(a, b sized) int { return cmp.Compare(a.size, b.size) })
	last := all[len(all)-1]
	fmt.Printf("%-24s %6d   median %d, 95 %% up to %d, longest %d (%s)\n", what, len(all), all[len(all)/2].size, all[len(all)*95/100].size, last.size, last.name)
	return last.size
}

// source measures a Go file.
func (s *shape) source(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := strings.Count(string(text), "\n")
	if strings.HasSuffix(path, "_test.go") {
		s.tests += lines
		return nil
	}
	file, err := parser.ParseFile(s.set, path, text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	s.files = append(s.files, sized{path, lines})
	if file.Name.Name == "main" && filepath.Dir(filepath.Dir(path)) == "cmd" && filepath.Base(path) == "main.go" {
		s.programs++
	}
	for _, d := range file.Decls {
		s.declaration(filepath.Dir(path), d)
	}
	return nil
}

func (s *shape) declaration(dir string, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := dir + "." + d.Name.Name
		s.functions = append(s.functions, sized{name, s.set.Position(d.End()).Line - s.set.Position(d.Pos()).Line + 1})
		if d.Recv != nil {
			s.method(dir + "." + receiver(d.Recv.List[0].Type))
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			value, ok := spec.(*ast.ValueSpec)
			if !ok {
				continue
			}
			for _, v := range value.Values {
				if list, ok := v.(*ast.CompositeLit); ok && isWords(list.Type) {
					s.lists++
				}
			}
		}
	}
}

// isWords says whether the type is a list of words.
func isWords(t ast.Expr) bool {
	list, ok := t.(*ast.ArrayType)
	if !ok {
		return false
	}
	return strings.HasSuffix(receiver(list.Elt), "Word")
}

func (s *shape) method(of string) {
	at := slices.IndexFunc(s.types, func(t sized) bool { return t.name == of })
	if at < 0 {
		at = len(s.types)
		s.types = append(s.types, sized{name: of})
	}
	s.types[at].size++
}

// receiver is the name of a type, without * and parameters.
func receiver(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.StarExpr:
		return receiver(t.X)
	case *ast.IndexExpr:
		return receiver(t.X)
	case *ast.SelectorExpr:
		return t.Sel.Name
	case *ast.Ident:
		return t.Name
	}
	return ""
}

// lesson measures the expressions in a file of a lesson.
func (s *shape) lesson(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	s.expressionsIn(path, &root)
	return nil
}

var (
	single = []string{"expect", "when", "each", "findings", "patience", "due"}
	named  = []string{"names", "where"}
)

func (s *shape) expressionsIn(path string, n *yaml.Node) {
	for i, child := range n.Content {
		if n.Kind != yaml.MappingNode || i%2 == 0 {
			s.expressionsIn(path, child)
			continue
		}
		switch key := n.Content[i-1].Value; {
		case slices.Contains(single, key) && child.Kind == yaml.ScalarNode:
			s.expression(path, child)
		case slices.Contains(named, key) && child.Kind == yaml.MappingNode:
			for j := 1; j < len(child.Content); j += 2 {
				s.expression(path, child.Content[j])
			}
		default:
			s.expressionsIn(path, child)
		}
	}
}

func (s *shape) expression(path string, n *yaml.Node) {
	s.expressions = append(s.expressions, sized{fmt.Sprintf("%s:%d", path, n.Line), len([]rune(n.Value))})
}

// dependencies counts the modules that go.mod requires directly.
func dependencies(mod string) (count int, err error) {
	text, err := os.ReadFile(mod)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if strings.Contains(line, " v") && !strings.Contains(line, "// indirect") && !strings.HasPrefix(line, "module") {
			count++
		}
	}
	return count, err
}
