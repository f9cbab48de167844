// Command bench measures what sdlab costs, on real systemd, and holds it
// against its budgets. Ratios count, not milliseconds: every round runs all
// commands one after the other, and each ratio is taken within a round, so
// that a slow moment of the machine slows both sides.
//
// It needs root, as sandbox machines do. Exit status: 0 if every budget that
// could be measured is met, 1 if one is not, 3 if nothing could be measured.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/sdlab/sdlab/sandbox"
)

type options struct {
	bin     string // where sdlab and hello were built
	byhand  string // the scripts to compare with
	image   string
	rounds  int
	entries int    // in the large journal
	only    string // live or class: measure nothing else
}

// The small journal, which everything else is measured beside.
const fewEntries = 10_000

func main() {
	if code, supervised := sandbox.Supervise(os.Args[1:]); supervised {
		os.Exit(code)
	}
	os.Exit(run())
}

func run() int {
	if len(os.Args) == 3 && os.Args[1] == "fill" {
		return fill(os.Args[2])
	}
	var o options
	flag.StringVar(&o.bin, "bin", "bin", "where the programs were built")
	flag.StringVar(&o.byhand, "byhand", "bench/byhand", "the scripts to compare with")
	flag.StringVar(&o.image, "image", sandbox.DefaultSuite, "the machines' image")
	flag.IntVar(&o.rounds, "rounds", 12, "how many rounds of 5 runs each")
	flag.IntVar(&o.entries, "entries", 1_000_000, "entries of the large journal")
	flag.StringVar(&o.only, "only", "", "measure nothing but this: live (sdlab watch) or class (sdlab class report)")
	flag.Parse()
	if o.only != "" && o.only != "live" && o.only != "class" {
		fmt.Fprintln(os.Stderr, "bench: -only takes live or class")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	unmet, err := o.bench(ctx)
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench:", err)
		return 3
	case unmet > 0:
		fmt.Printf("\n%d budgets not met\n", unmet)
		return 1
	}
	fmt.Println("\nall budgets met")
	return 0
}

// bench has machines side by side: two that differ in the size of their journals, and one for each state in which a check
// fails, so that none has a longer history in a later round.
func (o options) bench(ctx context.Context) (unmet int, err error) {
	store, err := sandbox.Open("")
	if err != nil {
		return 0, err
	}
	for _, p := range store.Preflight() {
		return 0, p
	}
	machine, err := o.machineOptions()
	if err != nil {
		return 0, err
	}
	if o.only != "" {
		err = store.Run(ctx, machine, func(m *sandbox.Machine) error {
			unmet, err = o.measureOnly(ctx, m)
			return err
		})
		return unmet, err
	}
	var in machines
	err = boot(ctx, store, machine, in[:], func() error {
		unmet, err = o.measure(ctx, in)
		return err
	})
	return unmet, err
}

// measureOnly measures one thing in one machine.
func (o options) measureOnly(ctx context.Context, m *sandbox.Machine) (unmet int, err error) {
	if o.only == "class" {
		if err := prepare(ctx, m, fewEntries); err != nil {
			return 0, err
		}
		return o.measureClass(ctx, m)
	}
	if err := prepare(ctx, m, o.entries); err != nil {
		return 0, err
	}
	return measureLive(ctx, m, liveRounds)
}

// boot boots machines and calls do while they are up.
func boot(ctx context.Context, store *sandbox.Store, o sandbox.Options, in []*sandbox.Machine, do func() error) error {
	if len(in) == 0 {
		return do()
	}
	return store.Run(ctx, o, func(m *sandbox.Machine) error {
		in[0] = m
		return boot(ctx, store, o, in[1:], do)
	})
}

// machineOptions binds what is measured, and hyperfine, into the machines.
func (o options) machineOptions() (sandbox.Options, error) {
	self, err := os.Executable()
	if err != nil {
		return sandbox.Options{}, err
	}
	hyperfine, err := exec.LookPath("hyperfine")
	if err != nil {
		return sandbox.Options{}, err
	}
	binaries := map[string]string{"sdlab": filepath.Join(o.bin, "sdlab"), "sdlab-guide": filepath.Join(o.bin, "sdlab-guide"), "hello": filepath.Join(o.bin, "hello"), "bench": self, "hyperfine": hyperfine}
	scripts, err := filepath.Glob(filepath.Join(o.byhand, "*.sh"))
	if err != nil || len(scripts) == 0 {
		return sandbox.Options{}, errors.Join(errors.New("cannot find the scripts to compare with in "+o.byhand), err)
	}
	for _, script := range scripts {
		binaries[filepath.Base(script)] = script
	}
	return sandbox.Options{
		Suite: o.image, Binaries: binaries,
		Progress: func(done float64, what string) {
			fmt.Fprintf(os.Stderr, "building the image: %3.0f%% %s\n", done*100, what)
		},
		Notice: func(what string) { fmt.Fprintln(os.Stderr, what) },
	}, nil
}
