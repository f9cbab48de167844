package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/why"
)

func newWhyCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "why [UNIT-OR-FILE...]",
		Short: "Say why a unit does not work, for any unit of this machine",
		Long: "Say why a unit does not work: its state, how it got there, the reason and how sure\n" +
			"that is, what to do, and the lines of the journal that prove it. Without a name, it\n" +
			"tells of all units that have failed or keep restarting. With the path of a file, or\n" +
			"- for what is piped in, it reads what systemctl status and journalctl printed\n" +
			"elsewhere, and says what follows from that.\n\n" +
			"Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage, 3 could not look.",
		RunE: func(cmd *cobra.Command, args []string) error {
			look := func(ctx context.Context) error { return a.why(ctx, args, asJSON) }
			return cli.Reads(cmd.Context(), a.App, !asJSON, look)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, see docs/json.md")
	return cmd
}

func (a *app) why(ctx context.Context, names []string, asJSON bool) error {
	if s, err := a.Session(ctx); err == nil { // no record is needed to say why
		if err := (session.Student{Session: s}).Allowed("sdlab why"); err != nil {
			return err
		}
	}
	if len(names) == 0 {
		return a.whyTroubled(ctx, asJSON)
	}
	var answers []*why.Answer
	var units []string
	for _, name := range names {
		if !pasted(name) {
			units = append(units, name)
			continue
		}
		found, err := a.whyPasted(name)
		if err != nil {
			return err
		}
		answers = append(answers, found...)
	}
	if len(units) > 0 {
		found, err := a.Why(ctx, units)
		if err != nil {
			return err
		}
		answers = append(answers, found...)
	}
	if err := a.tellWhy(answers, asJSON); err != nil {
		return err
	}
	return whyError(answers)
}

// pasted says whether what was named is a text rather than a unit.
func pasted(name string) bool { return name == "-" || strings.Contains(name, "/") }

func (a *app) whyPasted(path string) ([]*why.Answer, error) {
	text := a.In
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, cli.CannotLook(err)
		}
		defer file.Close()
		text = file
	}
	answers, err := a.Pasted(text)
	if err == nil && len(answers) == 0 {
		return nil, session.Usage("there is nothing in it that sdlab knows: no unit, no status, no message").Hinting("paste what systemctl status UNIT and journalctl -u UNIT print; for a unit file, sdlab review FILE")
	}
	return answers, err
}

func (a *app) whyTroubled(ctx context.Context, asJSON bool) error {
	answers, more, err := a.Troubled(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		err = report.WhyJSON(a.Out, time.Now(), answers)
	} else {
		err = report.WhyList(a.Out, a.Style(), answers, more)
	}
	if err != nil {
		return err
	}
	return whyError(answers)
}

// whyError chooses the exit code.
func whyError(answers []*why.Answer) error {
	for _, answer := range answers {
		switch {
		case answer.Trouble == why.Unseen:
			return cli.ExitError(cli.ExitUnseen)
		case answer.Trouble > why.Settling:
			return cli.ExitError(cli.ExitNotPassed)
		}
	}
	return nil
}

func (a *app) tellWhy(answers []*why.Answer, asJSON bool) error {
	now := time.Now()
	if asJSON {
		return report.WhyJSON(a.Out, now, answers)
	}
	for i, answer := range answers {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := report.WhyText(a.Out, a.Style(), now, answer); err != nil {
			return err
		}
	}
	return nil
}
