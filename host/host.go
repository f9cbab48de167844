package host

import (
	"context"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/analyze"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/history"
	"github.com/sdlab/sdlab/host/manager"
	"github.com/sdlab/sdlab/host/proc"
	"github.com/sdlab/sdlab/host/trial"
	"github.com/sdlab/sdlab/host/unit"
	"github.com/sdlab/sdlab/unitfile"
)

// Host is a machine to look at; it is a [checks.Host].
type Host struct {
	Bus     manager.Bus
	Journal history.Journal
	Clock   manager.Clock
	Scope   facts.Scope
	Learner facts.Learner
	Root    string // where the machine's files are; "" for /
	Run     trial.Runner
	Open    func(path string) (*os.File, error) // os.Open, or one that a recording refuses
	// Recognise finds what a program says in its own words, in the lines of one run; nil for not at all.
	Recognise func(lines []string) []facts.Said

	said analyze.Memory
}

// Live returns the machine that this process runs on.
func Live(scope facts.Scope) (*Host, error) {
	learner, err := WhoLearns()
	if err != nil {
		return nil, err
	}
	bus := dbus.New(scope)
	bus.Join() // the bus answers while the lesson is read
	return &Host{
		Bus:     bus,
		Journal: history.Live(),
		Clock:   clock,
		Scope:   scope,
		Learner: learner,
		Run:     trial.As(learner),
		Open:    openAtOnce,
	}, nil
}

// openAtOnce opens a file, and does not wait for who writes if it is a pipe.
func openAtOnce(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|unix.O_NONBLOCK, 0)
}

func clock() (time.Time, time.Duration) {
	var ts unix.Timespec
	// CLOCK_MONOTONIC is what systemd's *TimestampMonotonic count in.
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts); err != nil {
		return time.Now(), 0
	}
	return time.Now(), time.Duration(ts.Nano())
}

// rooms are the parts of a machine, one for each kind of source.
type rooms struct {
	disk     *disk.Disk
	proc     *proc.Proc
	files    *unit.Files
	commands *unit.Command
	running  *unit.Running
	manager  *manager.Manager
	history  *history.History
	analyzer *analyze.Analyzer
	trial    *trial.Programs
}

func (h *Host) rooms(plan facts.Plan) rooms {
	d := &disk.Disk{Root: h.Root, Learner: h.Learner, Open: h.Open}
	p := &proc.Proc{Disk: d, Scope: h.Scope}
	running := &unit.Running{Command: unit.Command{Files: unit.Files{Disk: d, Scope: h.Scope}}, Proc: p, Supplied: plan.Supplied}
	if h.said == nil {
		h.said = analyze.Memory{}
	}
	return rooms{
		disk: d, proc: p, files: &running.Files, commands: &running.Command, running: running,
		manager:  &manager.Manager{Bus: h.Bus, Clock: h.Clock},
		history:  &history.History{Journal: h.Journal, Scope: h.Scope, Disk: d, Now: h.now, Boot: p.BootID},
		trial:    &trial.Programs{Run: h.Run, Bus: h.Bus, Files: &running.Files, Plan: plan},
		analyzer: &analyze.Analyzer{Disk: d, Scope: h.Scope, Run: h.runPlainly, Memory: h.said},
	}
}

func (h *Host) now() time.Time {
	wall, _ := h.Clock()
	return wall
}

// runPlainly runs a command with nothing to read, in the learner's home.
func (h *Host) runPlainly(ctx context.Context, argv []string, env map[string]string, within time.Duration) (facts.Program, error) {
	saw, err := h.Run(ctx, trial.Command{Argv: argv, Env: env, Within: within})
	return saw.Program(), err
}

// SystemdVersion asks the manager for its version; 0 if it cannot be asked.
func (h *Host) SystemdVersion(ctx context.Context) int {
	version, err := h.rooms(facts.Plan{}).manager.Version(ctx)
	if err != nil {
		return 0
	}
	return version
}

// BootID is this boot's id as the journal writes it.
func (h *Host) BootID() string { return h.rooms(facts.Plan{}).proc.BootID() }

// Analyze asks systemd-analyze about a unit file; see [analyze.Analyzer.Analyze].
func (h *Host) Analyze(ctx context.Context, name string, part unitfile.Part) facts.Analysis {
	return h.rooms(facts.Plan{}).analyzer.Analyze(ctx, name, part)
}

// Locate finds a unit's file and its drop-ins on disk; see [unit.Files.Locate].
func (h *Host) Locate(name string) []string { return h.rooms(facts.Plan{}).files.Locate(name) }

// Bare sees a unit by the text of its files alone, the unit file first and
// its drop-ins behind it: what they come to with systemd's defaults, as the
// words of the unit called name. No manager is asked. Verified are the lines
// that systemd says it ignores; nil if it could not be asked.
func (h *Host) Bare(ctx context.Context, plan facts.Plan, name string, parts []unitfile.Part, verified []facts.IgnoredLine) *facts.Snapshot {
	l := h.begin(plan)
	settings, strange := []facts.Setting{}, []facts.IgnoredLine{}
	for _, p := range parts {
		s, odd := unitfile.Scan(p.Path, p.Text)
		settings, strange = append(settings, s...), append(strange, odd...)
	}
	u := unitfile.Build(name, settings)
	u.IgnoredLines = verified
	if verified == nil {
		u.IgnoredLines = unitfile.Ignored(settings, strange)
	}
	u.IgnoredLines = append(u.IgnoredLines, unitfile.Misnamed(name, settings)...)
	u.InstallTargets = l.files.NamedTargets(settings)
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	l.seen.Things[thing] = u
	l.seen.Things[facts.Thing{Kind: facts.ManagerKind}] = &facts.Manager{Scope: string(h.Scope)}
	sight{look: l, ctx: ctx, thing: thing, u: u}.find(plan.Needs[thing], facts.Files)
	for _, p := range parts {
		u.Secrets = append(u.Secrets, unitfile.LooseSecrets(p.Path, p.Text)...)
	}
	return l.seen
}
