package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/session"
)

// TestDocsNameEachCommand compares docs/commands.md with the commands: each has
// a row with all its flags, and with what they are if you do not say.
func TestDocsNameEachCommand(t *testing.T) {
	page, err := os.ReadFile("../../docs/commands.md")
	if err != nil {
		t.Fatal(err)
	}
	root := newRootCmd(&app{&cli.App{Options: session.Options{Getenv: func(string) string { return "" }}}}, nil)
	root.InitDefaultCompletionCmd()
	rows := rowsOf(string(page))
	for _, cmd := range commandsBelow(root) {
		path, text := cmd.CommandPath(), string(page)
		if !cmd.HasSubCommands() || path == "sdlab completion" {
			if text = rows[path]; text == "" {
				t.Errorf("docs/commands.md has no row for %s", path)
			}
			delete(rows, path)
			for _, f := range flagWord.FindAllString(text, -1) {
				if cmd.Flag(strings.TrimPrefix(f, "`--")) == nil {
					t.Errorf("%s has no flag %s`", path, f)
				}
			}
		}
		cmd.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
			_, said, found := strings.Cut(text, "`--"+f.Name)
			said, _, _ = strings.Cut(said, " · ")
			usual := strings.Trim(f.DefValue, "[]")
			if !found || usual != "false" && !strings.Contains(said, usual) {
				t.Errorf("docs/commands.md does not say of %s: --%s (%s)", path, f.Name, usual)
			}
		})
	}
	delete(rows, "sdlab")
	for path := range rows {
		t.Errorf("docs/commands.md has a row for %s, which is no command", path)
	}
}

var (
	flagWord   = regexp.MustCompile("`--[a-z-]+")
	commandRow = regexp.MustCompile("(?m)^\\| `(sdlab[a-z ]*[a-z])[^`]*` .*$")
)

// rowsOf finds the rows about commands, by command.
func rowsOf(page string) map[string]string {
	rows := map[string]string{}
	for _, m := range commandRow.FindAllStringSubmatch(page, -1) {
		rows[m[1]] = m[0]
	}
	return rows
}

// commandsBelow lists a command and all below it, but for the shells of completion.
func commandsBelow(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	if cmd.Name() == "completion" {
		return all
	}
	for _, c := range cmd.Commands() {
		all = append(all, commandsBelow(c)...)
	}
	return slices.DeleteFunc(all, func(c *cobra.Command) bool { return c.Name() == "help" })
}
