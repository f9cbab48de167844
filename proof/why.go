package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/termtext"
)

// WhyOutcome is what a case about a reason came to.
type WhyOutcome struct {
	Case   lessons.WhyCase
	ID     string // of the reason; "none" if there was none
	Likely bool
	Text   string // all that was said about the reason
	Err    error
	Took   time.Duration
}

// The faults of a reason.
const (
	WrongReason Fault = "wrong reason"
	TooSure     Fault = "not as sure as it should be"
	Unsaid      Fault = "something is not said"
	FalselySaid Fault = "something is said that must not be"
)

// Fault compares the outcome with what the case wants.
func (o WhyOutcome) Fault() Fault {
	switch {
	case o.Err != nil:
		return Broken
	case o.ID != o.Case.Want:
		return WrongReason
	case o.Likely != o.Case.Likely && o.ID != "none":
		return TooSure
	}
	for _, like := range o.Case.Says {
		if !like.MatchString(o.Text) {
			return Unsaid
		}
	}
	for _, like := range o.Case.Never {
		if like.MatchString(o.Text) {
			return FalselySaid
		}
	}
	return Right
}

// causeUnknown is the catalogue's reason that says that no cause can be told. It comes instead of
// another one where journald noted a program's line too late to know whose it was.
const causeUnknown = "program-failed"

// lacks says whether the case was not played, or less was said than it wants, but nothing false.
func (o WhyOutcome) lacks() bool {
	f := o.Fault()
	return f == Unsaid || f == Broken || f == WrongReason && o.ID == causeUnknown
}

// Line words the outcome.
func (o WhyOutcome) Line() string {
	sure := map[bool]string{true: " likely", false: " certain"}[o.Likely]
	switch f := o.Fault(); f {
	case Right:
		return fmt.Sprintf("ok    %-42s %-38s %5.1fs", o.Case.Name, o.ID+sure, o.Took.Seconds())
	case Broken:
		return termtext.CleanLines(fmt.Sprintf("BAD   %-42s %s: %v", o.Case.Name, f, o.Err))
	default:
		want := o.Case.Want + map[bool]string{true: " likely", false: " certain"}[o.Case.Likely]
		return termtext.CleanLines(fmt.Sprintf("BAD   %-42s %s: want %s, got %s\n        %s", o.Case.Name, f, want, o.ID+sure, strings.ReplaceAll(o.Text, "\n", "\n        ")))
	}
}

// Why plays the cases, several machines at a time, and returns the outcomes in the
// cases' order. One that could not be played, or lacked something, while others were played is
// played again alone; if it is then right three times, the machine was too busy for it. A
// reason that names a wrong cause, or is too sure, is never excused.
func (r *Run) Why(ctx context.Context, cases []lessons.WhyCase, tell func(WhyOutcome)) ([]WhyOutcome, error) {
	play := func(i int) WhyOutcome { return r.proveWhy(ctx, cases[i]) }
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	outcomes := sideBySide(ctx, r.Machines, order, play, tell)
	for i := range outcomes {
		if outcomes[i].lacks() && ctx.Err() == nil {
			outcomes[i] = r.steadyWhy(ctx, outcomes[i])
			tell(outcomes[i])
		}
	}
	return outcomes, ctx.Err()
}

// steadyWhy plays a case alone, as often as it is right and at most three times. It
// returns the first outcome that is not, or the last.
func (r *Run) steadyWhy(ctx context.Context, wrong WhyOutcome) (o WhyOutcome) {
	const times = 3
	for range times {
		if o = r.proveWhy(ctx, wrong.Case); o.Fault() != Right {
			return o
		}
	}
	return o
}

func (r *Run) proveWhy(ctx context.Context, c lessons.WhyCase) WhyOutcome {
	ctx, cancel := context.WithTimeout(ctx, caseTimeout*time.Duration(max(1, r.Patience)))
	defer cancel()
	o, began := WhyOutcome{Case: c}, time.Now()
	if err := r.Store.Run(ctx, r.Options, func(m *sandbox.Machine) error { return r.playWhy(ctx, m, &o) }); err != nil {
		o.Err = err
	}
	o.Took = time.Since(began)
	return o
}

// whyPrelude gives the scripts their words: unit NAME writes a unit from what it
// reads, script PATH an executable file, fails NAME starts a unit and waits until it
// has failed or waits for its restart, and until journald has written why: what a case
// pastes may be printed next.
const whyPrelude = `set -eu
unit() { sudo tee "/etc/systemd/system/$1" >/dev/null; sudo systemctl daemon-reload; }
script() { sudo tee "$1" >/dev/null; sudo chmod 755 "$1"; }
start() { sudo systemctl start "$1" >/dev/null 2>&1 || true; }
fails() {
	start "$1"
	for _ in $(seq 100); do
		case $(systemctl show -P ActiveState,SubState "$1" | tr '\n' ' ') in
		failed*|*auto-restart*) sleep 0.3; sudo journalctl --sync >/dev/null 2>&1 || true; return ;;
		esac
		sleep 0.1
	done
	systemctl status "$1"; exit 9
}
`

// whyEnd waits until journald has written what the units said, which takes it long on a busy machine.
const whyEnd = "\nsudo journalctl --sync >/dev/null 2>&1 || true\n"

func (r *Run) playWhy(ctx context.Context, m *sandbox.Machine, o *WhyOutcome) error {
	if o.Case.Scope == "user" {
		if err := ownManager(ctx, m); err != nil {
			return err
		}
	}
	p := &play{Run: r, machine: m}
	if o.Case.Scope == "user" {
		p.env = append(p.env, "SDLAB_SCOPE=user", "XDG_RUNTIME_DIR=/run/user/1000")
	}
	cmd := m.Command(ctx, "learner", "bash", "-c", whyPrelude+o.Case.Script+whyEnd)
	cmd.Env = append(cmd.Env, p.env...)
	var printed, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &printed, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("the case's script failed: %w\n%s", err, tail(printed.String()+said.String()))
	}
	if o.Case.Reboot {
		if err := m.Reboot(ctx); err != nil {
			return err
		}
	}
	if !o.Case.Paste {
		printed.Reset()
	}
	return p.askWhy(ctx, o, &printed)
}

// toldJSON is the part of the JSON that an outcome is read from.
type toldJSON struct {
	Units []struct {
		Unit   string
		Reason *struct {
			ID, Sure, Why, Tell, Try string
			Or                       []string
		}
	}
}

func (p *play) askWhy(ctx context.Context, o *WhyOutcome, pasted io.Reader) error {
	unit := o.Case.Unit
	if o.Case.Paste {
		unit = "-"
	}
	var got toldJSON
	if err := p.read(ctx, &got, o.Case.User, pasted, "why", "--json", unit); err != nil {
		return err
	}
	if len(got.Units) == 0 {
		return errors.New("sdlab why told of no unit")
	}
	told := got.Units[0]
	for _, u := range got.Units {
		if u.Unit == o.Case.Unit {
			told = u
		}
	}
	o.ID = "none"
	if r := told.Reason; r != nil {
		o.ID, o.Likely = r.ID, r.Sure == "likely"
		o.Text = strings.Join(append([]string{r.Why, r.Tell, r.Try}, r.Or...), "\n")
	}
	return nil
}

// WhyTable counts the outcomes on an image, and lists the reasons that no twin
// tests. It returns the number of faults.
func WhyTable(w io.Writer, image string, outcomes []WhyOutcome) int {
	count := map[Fault]int{}
	likely, faults := 0, 0
	for _, o := range outcomes {
		count[o.Fault()]++
		if o.Fault() != Right {
			faults++
		} else if o.Likely {
			likely++
		}
	}
	fmt.Fprintf(w, "\n%-10s %d cases: %d right (%d of them likely), %d wrong reasons, %d not as sure as they should be, %d with something missing, %d with something false, %d broken\n",
		image, len(outcomes), count[Right], likely, count[WrongReason], count[TooSure], count[Unsaid], count[FalselySaid], count[Broken])
	return faults
}

// Untwinned lists the reasons that some case gets and no twin is kept from.
func Untwinned(cases []lessons.WhyCase) []string {
	var twins, reasons []string
	for _, c := range cases {
		twins = append(twins, c.Twins...)
	}
	for _, c := range cases {
		if c.Want != "none" && !slices.Contains(twins, c.Want) && !slices.Contains(reasons, c.Want) {
			reasons = append(reasons, c.Want)
		}
	}
	slices.Sort(reasons)
	return reasons
}
