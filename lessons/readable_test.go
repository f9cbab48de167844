package lessons

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// What an instructor can read in one go, in characters. What is longer lacks a name,
// or a word (docs/lessons.md, docs/architecture.md).
const (
	longestExpression = 320 // of all, those in sentences included
	longExpression    = 160 // of 95 in 100 that are judged
)

// A located is an expression and where it stands.
type located struct{ where, text string }

func (l located) length() int { return utf8.RuneCountInString(strings.TrimSpace(l.text)) }

// TestExpressionsCanBeRead counts over the lesson, the catalogue and the review.
func TestExpressionsCanBeRead(t *testing.T) {
	var judged, told []located
	read := map[string]int{} // expressions, by the folder or file below content
	files := os.DirFS("../content")
	err := fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" || path.Base(name) == "lesson.yaml" {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		var root yaml.Node
		if err := yaml.Unmarshal(text, &root); err != nil {
			return err
		}
		before := len(judged)
		expressions(name, "", &root, &judged, &told)
		top, _, _ := strings.Cut(name, "/")
		read[top] += len(judged) - before
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, top := range []string{"systemd", "catalogue", "review.yaml"} {
		if read[top] < 150 {
			t.Errorf("only %d expressions are found in %s", read[top], top)
		}
	}
	const fewest = 1000 // or the walk misses them
	if len(judged) < fewest || len(told) < fewest/2 {
		t.Fatalf("only %d expressions are found, and %d in sentences", len(judged), len(told))
	}
	for _, e := range slices.Concat(judged, told) {
		if e.length() > longestExpression {
			t.Errorf("%s: an expression of %d characters, and more than %d cannot be read: give its parts names", e.where, e.length(), longestExpression)
		}
	}
	long := slices.DeleteFunc(slices.Clone(judged), func(e located) bool { return e.length() <= longExpression })
	if allowed := len(judged) * 5 / 100; len(long) > allowed {
		t.Errorf("%d of %d expressions have more than %d characters, and %d may: %v", len(long), len(judged), longExpression, allowed, long)
	}
}

// expressions collects those under a key, by the key that they stand under.
func expressions(file, key string, node *yaml.Node, judged, told *[]located) {
	at := func(n *yaml.Node) string { return fmt.Sprintf("%s:%d", file, n.Line) }
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			name := node.Content[i].Value
			if key == "names" || key == "where" {
				name = "expect" // what has a name is an expression
			}
			expressions(file, name, node.Content[i+1], judged, told)
		}
	case yaml.ScalarNode:
		switch key {
		case "expect", "when", "each", "patience", "due", "findings":
			*judged = append(*judged, located{at(node), node.Value})
		case "why", "try":
			for _, text := range inBraces(node.Value) {
				*told = append(*told, located{at(node), text})
			}
		}
	default:
		for _, child := range node.Content {
			expressions(file, key, child, judged, told)
		}
	}
}

// inBraces are the expressions in a sentence.
func inBraces(sentence string) []string {
	var found []string
	for _, rest := range strings.Split(strings.ReplaceAll(sentence, "{{", ""), "{")[1:] {
		text, _, _ := strings.Cut(rest, "}")
		found = append(found, text)
	}
	return found
}
