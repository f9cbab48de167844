// Package manpage writes the manual pages of commands, in the words of their help.
//
// Only the build of a package links it: what renders pages is not part of sdlab.
package manpage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// Write writes a page for root and one for each command below it into dir, which
// exists. The same date and source give the same bytes.
func Write(root *cobra.Command, dir, source string, date time.Time) error {
	var errs []error
	for _, cmd := range Commands(root) {
		text, err := Page(cmd, source, date)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, Name(cmd)+".1"), text, 0o644) //nolint:forbidigo // a folder of the build
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// Commands lists root and all below it that have a page. The shells of completion
// share one.
func Commands(root *cobra.Command) []*cobra.Command {
	root.InitDefaultCompletionCmd()
	return below(root)
}

func below(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	if sharesPage(cmd) {
		return all
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			all = append(all, below(c)...)
		}
	}
	return all
}

// sharesPage says whether the commands below cmd are on its own page.
func sharesPage(cmd *cobra.Command) bool { return cmd.Name() == "completion" }

// Name is what a command's page is called: sdlab-sandbox-up.
func Name(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// Page is a command's page, in roff.
func Page(cmd *cobra.Command, source string, date time.Time) ([]byte, error) {
	cmd.DisableAutoGenTag = true
	long := cmd.Long
	cmd.Long = described(cmd)
	defer func() { cmd.Long = long }()
	if sharesPage(cmd) {
		hide(cmd.Commands(), true) // from SEE ALSO
		defer hide(cmd.Commands(), false)
	}
	var page bytes.Buffer
	header := &doc.GenManHeader{Title: strings.ToUpper(Name(cmd)), Section: "1", Date: &date, Source: source, Manual: cmd.Root().Name()}
	if err := doc.GenMan(cmd, header, &page); err != nil {
		return nil, fmt.Errorf("cannot write the page of %s: %w", cmd.CommandPath(), err)
	}
	return []byte(typed.Replace(page.String())), nil
}

func hide(commands []*cobra.Command, hidden bool) {
	for _, c := range commands {
		c.Hidden = hidden
	}
}

// typed makes a hyphen of what a reader types one that can be copied from the page,
// and leaves out that a flag is not set unless it is given.
var typed = strings.NewReplacer("[=false]", "", `\fB--`, `\fB\-\-`, `\fB-`, `\fB\-`, "--", `\-\-`)

// described is the description of a command, as Markdown, and the list of those below it.
func described(cmd *cobra.Command) string {
	text := cmd.Long
	if text == "" {
		text = cmd.Short + "."
	}
	var list strings.Builder
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			fmt.Fprintf(&list, "\n\n**%s**\n: %s", c.Name(), c.Short)
		}
	}
	if list.Len() > 0 {
		text += "\n\n# COMMANDS" + list.String()
	}
	return text
}
