package manpage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

func commands() *cobra.Command {
	run := func(*cobra.Command, []string) {}
	root := &cobra.Command{Use: "prog", Short: "Does things", Run: run}
	deep := &cobra.Command{Use: "deep", Short: "Holds others", Run: run}
	leaf := &cobra.Command{Use: "leaf [ID]", Short: "Does one thing", Long: "Does one thing, again.\n\nExit status: 0.", Run: run}
	leaf.Flags().Bool("fast", false, "do not wait")
	deep.AddCommand(leaf, &cobra.Command{Use: "secret", Hidden: true, Run: run})
	root.AddCommand(deep)
	return root
}

func TestEveryCommandHasAPage(t *testing.T) {
	dir := t.TempDir()
	if err := Write(commands(), dir, "prog 1.2.3", time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(dir + "/*")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		names = append(names, filepath.Base(f))
	}
	if got := strings.Join(names, " "); got != "prog-completion.1 prog-deep-leaf.1 prog-deep.1 prog.1" {
		t.Errorf("got %s", got)
	}
	text, err := os.ReadFile(filepath.Join(dir, "prog-deep-leaf.1"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`.TH "PROG-DEEP-LEAF" "1" "Nov 2026" "prog 1.2.3" "prog"`, `prog-deep-leaf - Does one thing`, "Does one thing, again.\n", "Exit status: 0.", `\fB\-\-fast\fP` + "\n"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the page has no %q:\n%s", want, text)
		}
	}
}

// A page that lists commands has each with its words, and refers to pages that exist.
func TestAPageListsTheCommandsBelow(t *testing.T) {
	root := commands()
	all := Commands(root)
	named := map[string]bool{}
	for _, c := range all {
		named[Name(c)] = true
	}
	for _, c := range all {
		text, err := Page(c, "prog", time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		_, also, _ := strings.Cut(string(text), "SEE ALSO")
		for _, word := range strings.FieldsFunc(also, func(r rune) bool { return strings.ContainsRune("\\ ,\n", r) }) {
			if name, ok := strings.CutSuffix(strings.TrimPrefix(word, "fB"), "(1)"); ok && !named[name] {
				t.Errorf("%s refers to %s, which has no page", Name(c), name)
			}
		}
	}
	text, err := Page(all[0], "prog", time.Time{})
	if err != nil || !strings.Contains(string(text), ".SH COMMANDS") || !strings.Contains(string(text), "Holds others") {
		t.Errorf("%v\n%s", err, text)
	}
}
