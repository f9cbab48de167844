package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/sdlab/sdlab/sandbox"
)

// A command that is measured, and what it came to.
type command struct {
	name, line string
	where      place
	before     string    // what a shell does before each round
	measures   measure   // "" for time
	reads      bool      // the learner's log, so that it is to be as long as a learner's
	perRound   []float64 // median of each round, in ms
	all        []float64 // of every run, in ms
}

// A place is a machine that commands are measured in.
type place int

const (
	small    place = iota // where everything passes
	large                 // with the large journal
	running               // the agent runs, has never died and is not enabled
	misspelt              // a key of its unit is misspelt
	stopped               // it is stopped
	healing               // it is killed again and again
	crowded               // 5,000 units are loaded, and 50 have failed
)

type machines [crowded + 1]*sandbox.Machine

// A measure is what is measured of a command.
type measure string

const (
	cpu   measure = "cpu"   // its time on a processor, with that of its children, in ms
	share measure = "share" // the share of a processor that it takes, in percent
)

const runsPerRound = 5

// names of the commands that budgets speak of
const (
	systemctl = "systemctl show -p ActiveState"
	check13   = "sdlab check 1.3"
	check14   = "sdlab check 1.4"
	checkAll  = "sdlab check " + activities
	check14At = "sdlab check 1.4, large journal"
	bash13    = "bash, as for 1.3"
	bash14    = "bash, as for 1.4"
	bashAll   = "bash, as for the lesson"
	bash14At  = "bash, as for 1.4, large journal"
	hello     = "a cobra hello world, --help"
	help      = "sdlab --help"
	list      = "sdlab list"
	complete  = "sdlab completion"

	systemctlCPU = "systemctl show, CPU"
	never14      = "1.4 never killed, CPU"
	disabled15   = "1.5 not enabled, CPU"
	misspelt12   = "1.2 misspelt key, CPU"
	stopped13    = "1.3 stopped, CPU"
	statusCPU    = "systemctl status, failed, CPU"
	whyCPU       = "sdlab why, failed, CPU"
	whyAll       = "sdlab why, 5,000 units, ms"
	waiting14    = "1.4 waits for a restart, % of a core"
)

func commands() []*command {
	return []*command{
		{name: systemctl, line: "systemctl show -p ActiveState hello-agent"},
		{name: check13, line: "sdlab check 1.3"},
		{name: check14, line: "sdlab check 1.4"},
		{name: bash13, line: "1.3.sh"},
		{name: bash14, line: "1.4.sh"},
		{name: check14At, line: "sdlab check 1.4", where: large},
		{name: bash14At, line: "1.4.sh", where: large},
		{name: hello, line: "hello --help"},
		{name: help, line: "sdlab --help"},
		{name: list, line: "sdlab list", reads: true},
		{name: complete, line: "sdlab __complete check 1"},
	}
}

// failures are what a learner waits for most: a check that fails, with its reason. Time on a processor is compared, since
// what looks at files and what asks systemd waits for different things.
func failures() []*command {
	of := func(name, id string, where place) *command {
		return &command{name: name, line: "sdlab check " + id + " --no-wait", where: where, measures: cpu}
	}
	return []*command{
		{name: systemctlCPU, line: "systemctl show -p ActiveState hello-agent", where: running, measures: cpu},
		of(never14, "1.4", running),
		of(disabled15, "1.5", running),
		of(misspelt12, "1.2", misspelt),
		of(stopped13, "1.3", stopped),
		{name: statusCPU, line: "systemctl status failing", where: stopped, before: failing, measures: cpu},
		{name: whyCPU, line: "sdlab why failing", where: stopped, before: failing, measures: cpu},
		{name: whyAll, line: "sdlab why", where: crowded},
	}
}

// crowd has a target want 4,950 others, which need no processes, and makes 50 services fail.
const crowd = `cd /run/systemd/system
for i in $(seq 4950); do printf '[Unit]\n' >crowd-$i.target; done
{ printf '[Unit]\nWants='; printf 'crowd-%s.target ' $(seq 4950); } >crowd.target
for i in $(seq 50); do printf '[Service]\nExecStart=/bin/cat /etc/crowd-%s.conf\n' $i >crowd-$i.service; done
systemctl daemon-reload
systemctl start crowd.target
systemctl start $(printf 'crowd-%s.service ' $(seq 50))
test $(systemctl list-units --no-legend 'crowd*.target' | wc -l) -gt 4900`

// failing leaves a unit that has failed, for a file that its program does not find.
const failing = `printf '[Service]\nExecStart=/bin/cat /etc/failing.conf\n' | sudo tee /etc/systemd/system/failing.service >/dev/null
sudo systemctl daemon-reload
sudo systemctl start failing
sleep 1`

// waiting is measured once in a few rounds: it takes as long as RestartSec.
func waiting() []*command {
	return []*command{{name: waiting14, line: "sdlab check 1.4", where: healing, measures: share,
		before: "sudo systemctl restart hello-agent && sleep 4 && sudo systemctl kill --kill-who=main --signal=KILL hello-agent"}}
}

// slow are measured in rounds of their own, fewer, for they would heat what is measured after them.
func slow() []*command {
	return []*command{
		{name: checkAll, line: checkAll},
		{name: bashAll, line: "all.sh"},
	}
}

// round measures commands one after the other, each with a few runs. Every other round goes backwards.
func round(ctx context.Context, number int, cs []*command, runs int, in machines) error {
	order := slices.Clone(cs)
	if number%2 == 1 {
		slices.Reverse(order)
	}
	for _, c := range order {
		m := in[c.where]
		if c.before != "" {
			if err := inside(ctx, m, "learner", "sh", "-c", c.before); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
		}
		times, err := c.hyperfine(ctx, m, runs)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		c.all = append(c.all, times...)
		c.perRound = append(c.perRound, median(times))
	}
	return nil
}

// hyperfine times the command, without a shell, in ms. A run that fails is an
// error, unless it is to. What it records goes to a log of its own: a hundred checks
// are not a learner's.
func (c *command) hyperfine(ctx context.Context, m *sandbox.Machine, runs int) ([]float64, error) {
	const file = "/tmp/hyperfine.json"
	log := "XDG_STATE_HOME=/tmp/measured"
	if c.reads {
		log = "XDG_STATE_HOME="
	}
	argv := []string{"env", log, "hyperfine", "--shell=none", "--style=none", "--runs=" + strconv.Itoa(runs), "--export-json=" + file}
	if c.where >= running {
		argv = append(argv, "--ignore-failure")
	}
	if c.measures != share { // what waits, waits once
		argv = append(argv, "--warmup=2")
	}
	if err := inside(ctx, m, "learner", append(argv, c.line)...); err != nil {
		return nil, err
	}
	data, err := m.Command(ctx, "learner", "cat", file).Output()
	if err != nil {
		return nil, fmt.Errorf("cannot read what hyperfine measured: %w", err)
	}
	var measured struct{ Results []result }
	if err := json.Unmarshal(data, &measured); err != nil || len(measured.Results) != 1 {
		return nil, fmt.Errorf("cannot read what hyperfine measured: %w", err)
	}
	return c.took(measured.Results[0]), nil
}

// result is hyperfine's, in seconds; of the processor's times it tells the means.
type result struct {
	Mean, User, System float64
	Times              []float64
}

// took is what the command is measured by.
func (c *command) took(r result) []float64 {
	switch c.measures {
	case cpu:
		return []float64{1000 * (r.User + r.System)}
	case share:
		return []float64{100 * (r.User + r.System) / r.Mean}
	}
	for i := range r.Times {
		r.Times[i] *= 1000
	}
	return r.Times
}

func median(of []float64) float64 {
	if len(of) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(of))
	return sorted[len(sorted)/2]
}

// ratio is the median of a's share of b, round by round.
func ratio(a, b *command) float64 {
	var shares []float64
	for i := range min(len(a.perRound), len(b.perRound)) {
		shares = append(shares, a.perRound[i]/b.perRound[i])
	}
	return median(shares)
}
