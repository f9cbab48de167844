package cli

import (
	"bytes"
	"context"
	"fmt"
	"regexp"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/session"
)

// Root makes a command with its children the one that a program is.
func (a *App) Root(root *cobra.Command, commands ...*cobra.Command) *cobra.Command {
	root.SilenceUsage, root.SilenceErrors = true, true
	root.PersistentFlags().StringVar(&a.LessonDir, "lesson", a.Getenv("SDLAB_LESSON"), "read the lesson from this `folder` instead of the built-in one")
	root.PersistentFlags().BoolVar(&a.User, "user", a.Getenv("SDLAB_SCOPE") == string(facts.User), "work with your own service manager (systemctl --user)")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return session.Misused(err) })
	root.AddCommand(commands...)
	root.SetHelpCommand(newHelpCmd(root))
	root.SetHelpFunc(foldedHelp(a, root.HelpFunc()))
	return root
}

// Group makes a command of one that only holds others: alone it shows them.
func Group(cmd *cobra.Command) *cobra.Command {
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, words []string) error {
		if len(words) > 0 {
			return UnknownCommand(cmd, words[0])
		}
		return cmd.Help()
	}
	return cmd
}

// UnknownCommand says which command was probably meant.
func UnknownCommand(cmd *cobra.Command, word string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	hint := cmd.CommandPath() + " --help lists the commands"
	if near := facts.Nearest(word, names); near != "" {
		hint = "did you mean " + near + "? " + hint
	} else if regexp.MustCompile(`^\d+\.\d+$`).MatchString(word) {
		hint = fmt.Sprintf("did you mean sdlab start %s, or sdlab check %s?", word, word)
	}
	return session.Usage("unknown command %q for %q", word, cmd.CommandPath()).Hinting(hint)
}

// newHelpCmd is cobra's, but for one thing: a word that is not a command is a mistake.
func newHelpCmd(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about a command",
		RunE: func(_ *cobra.Command, words []string) error {
			cmd, rest, err := root.Find(words)
			if err != nil || len(rest) > 0 {
				return UnknownCommand(cmd, rest[0])
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
	}
}

// foldedHelp fits what help writes to the terminal.
func foldedHelp(a *App, help func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		var text bytes.Buffer
		cmd.SetOut(&text)
		help(cmd, args)
		a.Say("%s", text.String())
	}
}

// NewStartCmd is the command start. Both programs have it: sdlab hands it on.
func (a *App) NewStartCmd(run func(ctx context.Context, ids []string, plain bool) error) *cobra.Command {
	var plain bool
	cmd := &cobra.Command{
		Use:   "start [ID]",
		Short: "The guided lesson: read, do, check, go on",
		Long:  "The guided lesson: read the page, do what it says in a shell, check it, go on.\nIt starts where you left off, or at the activity that you name.",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return run(cmd.Context(), ids, plain) },
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&plain, "plain", false, "line by line, as for a screen reader, and not on the whole screen")
	return cmd
}

// NewShowCmd is the command show, which both programs have as well.
func (a *App) NewShowCmd(run func(ctx context.Context, ids []string, asJSON bool) error) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show [ID]",
		Short: "Show the page of an activity",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return run(cmd.Context(), ids, asJSON) },
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, with the page as Markdown")
	return cmd
}

// NewWatchCmd is the command watch, which both programs have as well.
func (a *App) NewWatchCmd(run func(ctx context.Context, ids []string, plain bool) error) *cobra.Command {
	var plain bool
	cmd := &cobra.Command{
		Use:   "watch [ID]",
		Short: "Watch an activity: its checks and what its units do, as it happens",
		Long: "Watch an activity: its checks and what its units do, as it happens, in a terminal\n" +
			"beside the one that you work in. Into a pipe it writes one line for each change.\n\n" +
			"Exit status: 0, however the activity stands; 3 if it cannot be watched.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, ids []string) error { return run(cmd.Context(), ids, plain) },
	}
	cmd.ValidArgsFunction = a.CompleteIDs
	cmd.Flags().BoolVar(&plain, "plain", false, "write one line for each change, also to a terminal")
	return cmd
}
