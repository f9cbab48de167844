package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/report"
)

func newListCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the activities and where you stand",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error { return a.list(ctx, asJSON) })
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// row is an activity in a list.
type row struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Needs    []string `json:"needs"`
	Skills   []string `json:"skills"`
	Passed   bool     `json:"passed"`
	Attempts int      `json:"attempts"`
	Hints    int      `json:"hints"`
	//SystemOnly is why it cannot be done in user scope.
	SystemOnly string `json:"system_only,omitempty"`
}

func (a *app) list(ctx context.Context, asJSON bool) error {
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	l := s.Lesson
	standings, err := s.Standings()
	if err != nil {
		return err
	}
	var rows []row
	for _, e := range l.Entries() {
		about, err := l.About(e)
		if err != nil {
			return err
		}
		stands := standings[e.ID]
		rows = append(rows, row{e.ID, about.Title, about.Needs, about.Skills, stands.Passed, stands.Attempts, stands.Hints, about.SystemOnly})
	}
	if asJSON {
		return report.Indented(a.Out, map[string]any{"schema": "sdlab.list/1", "lesson": l.Name, "activities": rows})
	}
	var text strings.Builder
	fmt.Fprintf(&text, "%s\n\n", l.Title())
	for _, r := range rows {
		fmt.Fprintf(&text, "  %-4s %-7s %s\n", r.ID, a.standing(r), r.Title)
	}
	a.Say("%s", text.String())
	return nil
}

func (a *app) standing(r row) string {
	switch {
	case a.User && r.SystemOnly != "":
		return "system"
	case r.Passed:
		return "passed"
	case r.Attempts > 0:
		return "tried"
	}
	return "-"
}

// where says where the learner is and what to do next: plain sdlab.
func (a *app) where(ctx context.Context) error {
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	l := s.Lesson
	standings, err := s.Standings()
	if err != nil {
		return err
	}
	passed, all := 0, 0
	for _, e := range l.Entries() {
		if why, err := l.Unfit(e); err != nil || why != "" || standings[e.ID].Aside() {
			continue
		}
		all++
		if standings[e.ID].Passed {
			passed++
		}
	}
	next := s.Next(standings)
	about, err := l.About(next)
	if err != nil {
		return err
	}
	a.Say("%s: %d of %d activities passed.\n", l.Title(), passed, all)
	if passed == all {
		a.Say("All done. sdlab check --all looks at everything again.\n")
		return nil
	}
	a.Say("Next: %s %s\n\n", next.ID, about.Title)
	a.tellCommands(next.ID)
	return nil
}

// tellCommands says what can be done with an activity.
func (a *app) tellCommands(id string) {
	commands := [][2]string{
		{"sdlab start", "go on with the guided lesson"},
		{"sdlab show " + id, "read the page"},
		{"sdlab check " + id, "see whether it is done"},
		{"sdlab hint " + id, "get a hint"},
	}
	for _, c := range commands {
		a.Say("  %-18s %s\n", c[0], c[1])
	}
}
