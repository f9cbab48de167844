package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/checks"
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
			look := func(ctx context.Context) error { return a.list(ctx, asJSON) }
			return cli.Reads(cmd.Context(), a.App, !asJSON, look)
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
	// PassedBy is the version of the lesson that it was passed by, if it has other checks now.
	PassedBy string `json:"passed_by,omitempty"`
	// SystemOnly is why it cannot be done in user scope.
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
		rows = append(rows, row{e.ID, about.Title, about.Needs, about.Skills, stands.Passed, stands.Attempts, stands.Hints, s.PassedBy(e, stands), about.SystemOnly})
	}
	if asJSON {
		return report.Indented(a.Out, map[string]any{"schema": "sdlab.list/1", "lesson": s.Identity().ID, "lesson_version": s.Identity().Version, "activities": rows})
	}
	a.Say("%s", a.listText(s.Identity().Title, s.Next(standings).ID, rows))
	return nil
}

// listText is the list for a person: the parts apart, and where the learner is.
func (a *app) listText(title, next string, rows []row) string {
	var text strings.Builder
	style := a.Style()
	done, of, part := 0, 0, ""
	for _, r := range rows {
		if a.User && r.SystemOnly != "" {
			continue
		}
		of++
		if r.Passed {
			done++
		}
	}
	fmt.Fprintf(&text, "%s  %s %d/%d\n", title, style.Bar(done, of), done, of)
	for _, r := range rows {
		if number, _, _ := strings.Cut(r.ID, "."); number != part {
			text.WriteString("\n")
			part = number
		}
		line := fmt.Sprintf("  %-4s %s %s", r.ID, a.standing(r), r.Title)
		if r.PassedBy != "" {
			line += style.Mark(checks.Pending, "  passed in "+r.PassedBy+", look again")
		}
		if r.ID == next && !r.Passed {
			line += style.Here("  ← you are here")
		}
		text.WriteString(line + "\n")
	}
	return text.String()
}

func (a *app) standing(r row) string {
	style := a.Style()
	switch {
	case a.User && r.SystemOnly != "":
		return style.Mark(checks.NotApplicable, "– system")
	case r.Passed:
		return style.Mark(checks.Pass, "✓ passed")
	case r.Attempts > 0:
		return style.Mark(checks.Pending, "· tried ")
	}
	return style.Mark(checks.Skipped, "○       ")
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
	a.Say("%s: %d of %d activities passed.\n", s.Identity().Title, passed, all)
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
