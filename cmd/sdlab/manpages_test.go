package main

import (
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/cli/manpage"
	"github.com/sdlab/sdlab/session"
)

// TestManPagesSayWhatHelpSays compares the words of each command's help with those of
// its page.
func TestManPagesSayWhatHelpSays(t *testing.T) {
	root := newRootCmd(&app{&cli.App{Options: session.Options{Getenv: func(string) string { return "" }}}}, nil)
	all := manpage.Commands(root)
	if len(all) < 30 {
		t.Fatalf("only %d commands have a page", len(all))
	}
	for _, cmd := range all {
		page, err := manpage.Page(cmd, "sdlab", time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		read := words(plainRoff.Replace(string(page)))
		said := []string{cmd.Short, cmd.Long, strings.TrimSuffix(cmd.UseLine(), " [flags]")}
		cmd.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
			_, usage := pflag.UnquoteUsage(f)
			said = append(said, "--"+f.Name, usage)
		})
		for _, text := range said {
			if !strings.Contains(read, words(text)) {
				t.Errorf("the page of %s does not say %q", cmd.CommandPath(), text)
			}
		}
	}
}

var plainRoff = strings.NewReplacer(`\-`, "-", `\fB`, "", `\fR`, "", `\fP`, "", `\fI`, "", `\(bu`, "", `\&`, "", `\'`, "'", "\n.PP\n", "\n")

// words is a text without its line breaks.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }
