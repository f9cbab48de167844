package lessons

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v4"
)

// words sound translated, or are harder than they have to be. Readers are at
// B2, so each has something plainer to write instead. what must not match fine.
var words = []struct{ what, instead, wrong, fine string }{
	{`reads? past`, "ignores", "systemd reads past the line", ""},
	{`shall`, "should, will, has to", "it shall start", ""},
	{`mend(s|ed|ing)?`, "fix", "Mend the cause.", "amend, recommend"},
	{`stands? in (a|an|the|its|your|its own|there)`, "is in", "it stands in the file", "a stand-in"},
	{`belongs? into`, "belongs in", "it belongs into [Unit]", "it goes into the file"},
	{`a blank|blanks`, "a space", "a colon and a blank", "a blank line"},
	{`(most|many|other|special|these|few) signs`, "characters", "most signs are not allowed", "signs a report"},
	{`(is|are|was|were) no [a-z]+`, "isn't a", "A template is no unit.", "There is no unit. It is no longer there. It is no more than that."},
	{`in vain`, "without success", "it waits in vain", ""},
	{`(it|this|that) is so that`, "so that", "it is so that", ""},
	{`the which`, "which", "the which is", ""},
	{`anew`, "again", "read it anew", ""},
	{`need not|needs not`, "doesn't have to", "it need not run", ""},
	{`takes? (an|your|the) editor`, "use an editor", "Take your editor", "Use your editor."},
	{`(lies|lie) (on|in|beside|below|under)`, "is in, is next to", "it lies on the disk", ""},
	{`behind (a|the|its) (value|key|name|number|line)`, "after", "a comment behind the value", ""},
	{`(and|but) is none`, "and isn't one", "it looks like one and is none", ""},
	{`no (task|activity|lesson|unit|service|program) of its`, "isn't", "no unit of its kind", ""},
	{`kin`, "similar ones", "and its kin", "akin"},
	{`thereof|therein|whereby|thereby|hitherto|henceforth|upon`, "plainer words", "whereby it ends", ""},
	{`in the place of (a|the)`, "instead of", "in the place of the link", ""},
	{`have (it|them|systemd|the unit) (forget|read|judged)`, "make it …", "have it forget them", ""},
	{`ask shortly`, "check quickly", "Ask shortly", ""},
	{`nobody has that in`, "no program can", "nobody has that in its plans", ""},
	{`(all|just|still) the same[,.;]`, "anyway", "it starts all the same.", "It does the same."},
}

// wordPatterns are the words of the table, whole and in either case.
var wordPatterns = sync.OnceValue(func() (patterns []*regexp.Regexp) {
	for _, w := range words {
		patterns = append(patterns, regexp.MustCompile(`(?i)\b(?:`+w.what+`)(?:\W|$)`))
	}
	return patterns
})

// fineBefore takes out what only looks like a word of the table.
var fineBefore = regexp.MustCompile(`(?i)there('s| (is|are|was|were)) no\b|\b(is|are|was|were) no (longer|more|less|need|matter|error)\b|\ba blank line\b`)

// badWords returns what of a text the table has, each with what to write.
func badWords(text string) []string {
	text = fineBefore.ReplaceAllString(strings.Join(strings.Fields(text), " "), "")
	var found []string
	for i, pattern := range wordPatterns() {
		if m := pattern.FindString(text); m != "" {
			found = append(found, strconv.Quote(strings.TrimSpace(m))+": write "+strconv.Quote(words[i].instead))
		}
	}
	return found
}

func TestEachWordIsFound(t *testing.T) {
	for _, w := range words {
		found := false
		for _, b := range badWords(w.wrong) {
			found = found || strings.HasSuffix(b, strconv.Quote(w.instead))
		}
		if !found {
			t.Errorf("%q is not found in %q", w.what, w.wrong)
		}
		if got := badWords(w.fine); len(got) > 0 {
			t.Errorf("%q: %v", w.fine, got)
		}
	}
}

// TestWordsOfPages reads what learners and authors read.
func TestWordsOfPages(t *testing.T) {
	read := 0
	eachFile(t, func(path string) {
		if filepath.Ext(path) != ".md" || strings.Contains(path, "/testdata/") || strings.HasSuffix(path, "/supplied/draft.md") {
			return
		}
		read++
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tell(t, path, 1, prose(string(content)))
	})
	if read < 30 {
		t.Errorf("only %d pages were read", read)
	}
}

// codeBlock is what machines print and learners type, word for word.
var codeBlock = regexp.MustCompile("(?ms)^```.*?^```$")

// prose blanks out the code of a page, and keeps its lines.
func prose(page string) string {
	return codeBlock.ReplaceAllStringFunc(page, func(code string) string { return strings.Repeat("\n", strings.Count(code, "\n")) })
}

// tell fails for each paragraph that has a word of the table.
func tell(t *testing.T, path string, line int, text string) {
	for _, paragraph := range strings.Split(text, "\n\n") {
		for _, b := range badWords(paragraph) {
			t.Errorf("%s, below line %d: %s", path, line, b)
		}
		line += strings.Count(paragraph, "\n") + 2
	}
}

// eachFile calls f with each file of the repository.
func eachFile(t *testing.T, f func(path string)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != "..":
			return filepath.SkipDir
		case !d.IsDir():
			f(path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestWordsOfCode reads the comments and texts of the programs.
func TestWordsOfCode(t *testing.T) {
	read := 0
	eachFile(t, func(path string) {
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return
		}
		read++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, group := range file.Comments {
			tell(t, path, set.Position(group.Pos()).Line, group.Text())
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					tell(t, path, set.Position(lit.Pos()).Line, text)
				}
			}
			return true
		})
	})
	if read < 200 {
		t.Errorf("only %d files were read", read)
	}
}

// TestWordsOfContent reads what checks, reasons and hints say.
func TestWordsOfContent(t *testing.T) {
	read := 0
	eachFile(t, func(path string) {
		if filepath.Ext(path) != ".yaml" || !strings.HasPrefix(path, "../content/") {
			return
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var root yaml.Node
		if err := yaml.Unmarshal(content, &root); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		sentences("", &root, func(n *yaml.Node) {
			read++
			for _, b := range badWords(values.ReplaceAllString(n.Value, "…")) {
				t.Errorf("%s:%d: %s", path, n.Line, b)
			}
		})
	})
	if read < 1500 {
		t.Errorf("only %d sentences were read", read)
	}
}

// values are the expressions in a sentence.
var values = regexp.MustCompile(`\{[^{}]*\}`)

// sentences calls f with the texts below a node that a person reads.
func sentences(key string, node *yaml.Node, f func(*yaml.Node)) {
	switch {
	case slices.Contains([]string{"why", "try", "tell", "or", "hints", "title", "ask", "options", "means", "because"}, key) && node.Kind == yaml.ScalarNode:
		f(node)
	case node.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			sentences(node.Content[i].Value, node.Content[i+1], f)
		}
	default:
		for _, child := range node.Content {
			sentences(key, child, f)
		}
	}
}
