package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/report"
)

func newListCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the activities and where you stand",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.list(asJSON) },
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

func (a *app) list(asJSON bool) error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	standings, err := a.mine(l)
	if err != nil {
		return err
	}
	var rows []row
	for _, e := range l.Entries() {
		about, err := l.About(e)
		if err != nil {
			return err
		}
		s := standings[e.ID]
		rows = append(rows, row{e.ID, about.Title, about.Needs, about.Skills, s.Passed, s.Attempts, s.Hints, about.SystemOnly})
	}
	if asJSON {
		return report.Indented(a.out, map[string]any{"schema": "sdlab.list/1", "lesson": l.Name, "activities": rows})
	}
	var text strings.Builder
	fmt.Fprintf(&text, "%s\n\n", l.Title())
	for _, r := range rows {
		fmt.Fprintf(&text, "  %-4s %-7s %s\n", r.ID, a.standing(r), r.Title)
	}
	a.say("%s", text.String())
	return nil
}

func (a *app) standing(r row) string {
	switch {
	case a.user && r.SystemOnly != "":
		return "system"
	case r.Passed:
		return "passed"
	case r.Attempts > 0:
		return "tried"
	}
	return "-"
}

// standings sums up the learner's log; lines that cannot be read are counted
// aloud, not hidden.
func (a *app) standings(log *progress.Log, l *lessons.Lesson) (map[string]progress.Standing, error) {
	standings, skipped, err := log.Standings(l.Name, a.recordedScope())
	if errors.Is(err, context.Canceled) {
		return nil, err
	}
	if err != nil {
		return nil, machineError{err, "see what ls -l says of " + log.Path() + "; moving it away starts your progress anew"}
	}
	if skipped > 0 {
		a.remark("sdlab: damaged lines in %s were passed over (%d); the rest counts", log.Path(), skipped)
	}
	return standings, nil
}

// recordedScope is how the learner's log calls the scope that is worked in.
func (a *app) recordedScope() string {
	if a.user {
		return string(facts.User)
	}
	return ""
}

// entry begins a line of the learner's log.
func (a *app) entry(l *lessons.Lesson, activity, what string) progress.Entry {
	return progress.Entry{Time: time.Now().UTC(), Lesson: l.Name, Scope: a.recordedScope(), Activity: activity, What: what}
}

func (a *app) mine(l *lessons.Lesson) (map[string]progress.Standing, error) {
	learner, err := a.learner()
	if err != nil {
		return nil, err
	}
	return a.standings(a.progress(learner), l)
}

// current is the first activity that has not been passed and may apply; the last
// if there is none.
func current(l *lessons.Lesson, standings map[string]progress.Standing) lessons.Entry {
	all := l.Entries()
	for _, e := range all {
		s := standings[e.ID]
		if why, err := l.Unfit(e); !s.Passed && !s.Aside() && why == "" && err == nil {
			return e
		}
	}
	return all[len(all)-1]
}

// where says where the learner is and what to do next: plain sdlab.
func (a *app) where(context.Context) error {
	l, err := a.lesson()
	if err != nil {
		return err
	}
	standings, err := a.mine(l)
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
	next := current(l, standings)
	about, err := l.About(next)
	if err != nil {
		return err
	}
	a.say("%s: %d of %d activities passed.\n", l.Title(), passed, all)
	if passed == all {
		a.say("All done. sdlab check --all looks at everything again.\n")
		return nil
	}
	a.say("Next: %s %s\n\n", next.ID, about.Title)
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
		a.say("  %-18s %s\n", c[0], c[1])
	}
}

func (a *app) completeIDs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	l, err := a.lesson()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return l.IDs(), cobra.ShellCompDirectiveNoFileComp
}

func newShowCmd(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show [ID]",
		Short: "Show the page of an activity",
		Args:  cobra.MaximumNArgs(1),
		RunE:  func(cmd *cobra.Command, ids []string) error { return a.show(cmd.Context(), ids, asJSON) },
	}
	cmd.ValidArgsFunction = a.completeIDs
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, the page as Markdown in it")
	return cmd
}

func (a *app) show(ctx context.Context, ids []string, asJSON bool) error {
	l, e, err := a.one(ids)
	if err != nil {
		return err
	}
	markdown, err := a.page(ctx, l, e)
	if err != nil {
		return err
	}
	if !asJSON {
		var text strings.Builder
		if err := page.Render(ctx, &text, markdown, a.pageOptions()); err != nil {
			return err
		}
		return a.putPage(text.String())
	}
	about, err := l.About(e)
	if err != nil {
		return err
	}
	return report.Indented(a.out, map[string]any{
		"schema": "sdlab.show/1", "lesson": l.Name, "id": e.ID, "title": about.Title,
		"needs": about.Needs, "skills": about.Skills, "page": strings.TrimSpace(markdown),
	})
}

// one finds the activity that was named, or the current one.
func (a *app) one(ids []string) (*lessons.Lesson, lessons.Entry, error) {
	l, err := a.lesson()
	if err != nil {
		return nil, lessons.Entry{}, err
	}
	if len(ids) == 1 {
		found, err := entries(l, ids)
		if err != nil {
			return nil, lessons.Entry{}, err
		}
		return l, found[0], nil
	}
	standings, err := a.mine(l)
	if err != nil {
		return nil, lessons.Entry{}, err
	}
	return l, a.here(l, standings), nil
}

// activityVar names, in a shell that the guided lesson opened, the activity that
// it was opened in.
const activityVar = "SDLAB_ACTIVITY"

// here is the activity that the learner's shell was opened in, or the first that is open.
func (a *app) here(l *lessons.Lesson, standings map[string]progress.Standing) lessons.Entry {
	if e, err := l.Find(a.getenv(activityVar)); err == nil {
		return e
	}
	return current(l, standings)
}

// page fills the activity's page in for the learner on this machine.
func (a *app) page(ctx context.Context, l *lessons.Lesson, e lessons.Entry) (string, error) {
	reader := lessons.Reader{Scope: string(a.scope()), Sandbox: a.getenv("SDLAB_SANDBOX") != ""}
	h, err := a.openHost(a.scope())
	if err != nil {
		return "", err
	}
	reader.Name, reader.Home = h.Learner.Name, h.Learner.Home
	reader.Systemd = h.SystemdVersion(ctx)
	markdown, err := l.Page(e, reader)
	if why, unfit := l.Unfit(e); err == nil && unfit == nil && why != "" {
		markdown += "\nNot with your own service manager: " + why + "\n"
	}
	return markdown, err
}
