package hosttest

import (
	"context"
	"slices"

	"github.com/sdlab/sdlab/host/trial"
)

// program is a recorded run. It stands for all command lines that begin with
// its words; the first that fits counts.
type program struct {
	Argv     []string `yaml:"argv"`
	Lines    []string `yaml:"lines"`
	ExitCode int      `yaml:"exit-code"`
	RunsOn   bool     `yaml:"runs-on"` // it did not end in the time that it was given
}

// run is a host.Runner. A program that was not recorded is not installed.
func (d *description) run(ctx context.Context, c trial.Command) (trial.Saw, error) {
	for _, p := range d.Programs {
		if len(p.Argv) <= len(c.Argv) && slices.Equal(p.Argv, c.Argv[:len(p.Argv)]) {
			return trial.Saw{Lines: p.Lines, Exited: !p.RunsOn, ExitCode: p.ExitCode}, ctx.Err()
		}
	}
	return trial.Saw{Missing: true}, ctx.Err()
}
