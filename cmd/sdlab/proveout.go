package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// keepCase plays one case on a machine that stays, and says how to get into it.
func (a author) keepCase(ctx context.Context, l *lessons.Lesson, cases []lessons.Case, o proofOptions) error {
	if len(cases) != 1 {
		return session.Usage("--keep is for one case, and these are %d", len(cases)).Hinting("name the activity and the case: sdlab lesson test 1.1 --case NAME --keep")
	}
	store, err := a.readySandboxes()
	if err != nil {
		return err
	}
	options, err := a.machinesOf(ctx, store, o.images[0], o.patience)
	if err != nil {
		return err
	}
	run := proof.Run{Store: store, Options: options, Lesson: l}
	outcome, err := run.Keep(ctx, cases[0], a.Out)
	if errors.Is(err, proof.ErrKept) {
		return session.Missing(err, "remove it with: sdlab sandbox delete --yes --name "+proof.KeptMachine)
	}
	if err != nil {
		return cli.CannotLook(err)
	}
	inside := ""
	if l.Folder != nil {
		inside = " --lesson " + session.Quoted(a.LessonDir)
	}
	fmt.Fprintf(a.Out, "\n%s\n", outcome.Line())
	left := "case"
	if outcome.Restored {
		left = "reset after it"
	}
	a.Say("\nThe machine is as the %[3]s left it:\n\n  sdlab sandbox shell --name %[1]s%[2]s\n  sdlab sandbox delete --yes --name %[1]s\n", proof.KeptMachine, inside, left)
	if outcome.Fault() != proof.Right {
		return cli.ExitError(cli.ExitNotPassed)
	}
	return nil
}

// provedCase is a case as lesson test --json has it.
type provedCase struct {
	Image     string         `json:"image"`
	Activity  string         `json:"activity"`
	Case      string         `json:"case"`
	Title     string         `json:"title"`
	Want      string         `json:"want"`
	Verdict   checks.Verdict `json:"verdict"`
	Diagnosis string         `json:"diagnosis,omitempty"`
	Fault     string         `json:"fault,omitempty"` // how it is wrong
	Why       string         `json:"why,omitempty"`
	Green     []string       `json:"green"`
	Left      []string       `json:"left,omitempty"`
	Error     string         `json:"error,omitempty"`
	Unsteady  bool           `json:"unsteady,omitempty"`
	Seconds   float64        `json:"seconds"`
}

func provedCaseOf(image string, o proof.Outcome) provedCase {
	want := string(o.Case.Want)
	if o.Case.Diagnosis != "" {
		want += " " + o.Case.Diagnosis
	}
	c := provedCase{
		Image: image, Activity: o.Case.Activity, Case: o.Case.Name, Title: o.Case.Title, Want: want, Verdict: o.Verdict, Diagnosis: o.Diagnosis,
		Fault: string(o.Fault()), Why: o.Why, Green: o.Green, Left: o.Left, Unsteady: o.Unsteady(), Seconds: o.Took.Seconds(),
	}
	if c.Green == nil {
		c.Green = []string{}
	}
	if o.Err != nil {
		c.Error = o.Err.Error()
	}
	return c
}

// deliverProof writes what the cases came to for programs, as far as that is asked for.
func (a author) deliverProof(ctx context.Context, l *lessons.Lesson, all []proof.Matrix, gaps []string, o proofOptions) error {
	identity, err := l.Identity()
	if err != nil {
		return err
	}
	proved, rows := []provedCase{}, []report.Case{}
	for _, m := range all {
		for _, one := range m.Outcomes {
			c := provedCaseOf(m.Image, one)
			proved = append(proved, c)
			rows = append(rows, report.Case{Suite: m.Image, Class: c.Activity, Name: c.Case, Wrong: c.Fault, Unrun: one.Err != nil, Text: termtext.CleanLines(one.Line())})
		}
	}
	if o.junit != "" {
		var text bytes.Buffer
		if err := report.CasesJUnit(&text, identity.ID, rows); err != nil {
			return err
		}
		owner, err := a.Owner()
		if err != nil {
			return err
		}
		if err := owner.Write(ctx, o.junit, text.Bytes()); err != nil {
			return session.Missing(fmt.Errorf("cannot write %s: %w", o.junit, err), "choose another place with --junit")
		}
	}
	if !o.json {
		return nil
	}
	if gaps == nil {
		gaps = []string{}
	}
	return report.Indented(a.Out, map[string]any{"schema": "sdlab.lesson-test/1", "lesson": identity.ID, "lesson_version": identity.Version, "cases": proved, "uncovered": gaps})
}
