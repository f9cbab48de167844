package main

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/facts"
)

// group makes a command of one that only holds others: alone it shows them.
func group(cmd *cobra.Command) *cobra.Command {
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, words []string) error {
		if len(words) > 0 {
			return unknownCommand(cmd, words[0])
		}
		return cmd.Help()
	}
	return cmd
}

// unknownCommand says which command was probably meant.
func unknownCommand(cmd *cobra.Command, word string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	hint := cmd.CommandPath() + " --help shows what there is"
	if near := facts.Nearest(word, names); near != "" {
		hint = "did you mean " + near + "? " + hint
	} else if regexp.MustCompile(`^\d+\.\d+$`).MatchString(word) {
		hint = fmt.Sprintf("did you mean sdlab start %s, or sdlab check %s?", word, word)
	}
	return usageError{machineError{fmt.Errorf("unknown command %q for %q", word, cmd.CommandPath()), hint}}
}

// newHelpCmd is cobra's, but for one thing: a word that is no command is a mistake.
func newHelpCmd(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about a command",
		RunE: func(_ *cobra.Command, words []string) error {
			cmd, rest, err := root.Find(words)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd, rest[0])
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
	}
}

// foldedHelp fits what help writes to the terminal.
func (a *app) foldedHelp(help func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		var text bytes.Buffer
		cmd.SetOut(&text)
		help(cmd, args)
		a.say("%s", text.String())
	}
}
