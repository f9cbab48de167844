package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/session"
)

// proveWhy plays the cases of the reasons on each image. Names are those of cases; a
// name with a - behind it stands for all that begin so.
func (a author) proveWhy(ctx context.Context, names []string, o proofOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	files, err := content.Why()
	if err != nil {
		return err
	}
	cases, err := lessons.WhyCases(files)
	if err != nil {
		return err
	}
	if cases = chosenWhy(cases, names); len(cases) == 0 {
		return session.Usage("there is no such case: it has the name of its file in content/why, without .sh")
	}
	store, err := a.readySandboxes()
	if err != nil {
		return err
	}
	faults := 0
	for _, image := range o.images {
		options, err := a.machinesOf(ctx, store, image, o.patience)
		if err != nil {
			return err
		}
		run := &proof.Run{Store: store, Options: options, Machines: o.machines, Patience: o.patience}
		fit := slices.DeleteFunc(slices.Clone(cases), func(c lessons.WhyCase) bool { return len(c.Only) > 0 && !slices.Contains(c.Only, image) })
		outcomes, err := run.Why(ctx, fit, func(o proof.WhyOutcome) { fmt.Fprintln(a.Out, o.Line()) })
		if err != nil {
			return err
		}
		faults += proof.WhyTable(a.Out, image, outcomes)
	}
	if untested := proof.Untwinned(cases); len(names) == 0 && len(untested) > 0 {
		fmt.Fprintf(a.Out, "\nreasons that no near twin tests: %s\n", strings.Join(untested, ", "))
	}
	if faults > 0 {
		return cli.ExitError(cli.ExitNotPassed)
	}
	return nil
}

func chosenWhy(cases []lessons.WhyCase, names []string) []lessons.WhyCase {
	if len(names) == 0 {
		return cases
	}
	return slices.DeleteFunc(cases, func(c lessons.WhyCase) bool {
		return !slices.ContainsFunc(names, func(name string) bool {
			return c.Name == name || strings.HasSuffix(name, "-") && strings.HasPrefix(c.Name, name)
		})
	})
}
