// Package why says why a unit is as it is: its state, how it got there, the reason
// with what proves it, and what to do.
//
// It does no I/O: what it says comes from one snapshot, and from the rule of the
// catalogue that holds in it. It does not know how either is found.
package why

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// Answer is what there is to say about one unit.
type Answer struct {
	Unit, Scope string
	Description string
	State       string    // systemd's: failed, active (running), activating (auto-restart), …
	Since       time.Time // zero if systemd does not say
	Trouble     Trouble
	Timeline    []string // the newest runs, oldest first
	Reason      *checks.Reason
	Proof       []string       // lines of the journal, without secrets
	Show        []string       // commands that show it by hand
	Review      []facts.Remark // of a unit that works: what a review warns of
	Near        string         // a unit of a similar name, for one that does not exist
	Unseen      []string       // what could not be looked at, and how to allow it
}

// Trouble says how bad a unit's state is.
type Trouble int

// The troubles, the least first.
const (
	None       Trouble = iota // it is as it is meant to be
	Idle                      // it is not up, and nothing says that it should be
	Settling                  // it is about to change
	Restarting                // it dies again and again
	Failed
	Refused // systemd does not have it as it is
	Unseen  // nobody could look
)

// Words that an answer is made of.
const own = "Id Description LoadState ActiveState SubState Result StateChangeTimestamp InactiveEnterTimestamp ActiveEnterTimestamp Runs Reports Lines Step Said Secrets HeldSecrets NRestarts"

// Words that the catalogue asks for of nearly every unit: with them, one look does
// for most, instead of one for each time that the rules ask for more.
const asked = "Transient NeedDaemonReload UnreadDropIns SteadyFor Job UnitFileState Type ExecMainCode ExecMainStatus ExecStart User Settings Script Executable Account Directory Placeholders UntriedChanges ExecStartPre ExecStartPost ExecCondition ExecMainPID ExecMainStartTimestamp " +
	"StartingFor TimeoutStartUSec RemainAfterExit Restart LastRun EnvFiles IgnoredVariables WorkingDirectory PrivateDevices DevicePolicy CapabilityBoundingSet " +
	"PIDFile TriggeredBy ExecStop ExecStopPost InvocationID ReloadResult RestartUSec RuntimeMaxUSec StartLimitBurst UnsetVariables ExecMainExitTimestamp EnvironmentFiles CommandNames"

// Needs are what an answer is made of, and what most rules ask for.
func Needs(unit facts.Thing) facts.Needs {
	words := facts.Words{}
	for _, word := range strings.Fields(own + " " + asked) {
		if facts.Suits(unit.Name, word) { // a timer has no NRestarts
			words[word] = true
		}
	}
	return facts.Needs{unit: words, facts.Thing{Kind: facts.ManagerKind}: {"Version": true, "Scope": true, "BootID": true}, facts.Thing{Kind: facts.LearnerKind}: {"Name": true}}
}

// lastRuns is how many runs a timeline has.
const lastRuns = 5

// New makes the answer from what was seen, and the reason that was found; nil if none.
func New(seen *facts.Snapshot, unit facts.Thing, reason *checks.Reason) *Answer {
	u, _ := seen.Thing(unit).(*facts.Unit)
	if u == nil {
		u = &facts.Unit{}
	}
	a := &Answer{Unit: unit.Name, Scope: seen.Scope, Description: u.Description, State: stateOf(u), Since: u.StateChangeTimestamp, Trouble: troubleOf(u)}
	if seen.Failure(facts.Needs{unit: {"LoadState": true}}) != nil {
		a.Trouble = Unseen
		a.unseen(seen, unit)
		return a
	}
	if reason != nil && (reason.Verdict != checks.Pending || a.Trouble != None || strings.HasSuffix(unit.Name, ".service")) {
		a.Reason = reason // a timer that is up has nothing to prove
	}
	a.timeline(seen, u)
	a.prove(u)
	a.Show = shown(u, a.Reason, seen.Scope)
	a.unseen(seen, unit)
	return a
}

func stateOf(u *facts.Unit) string {
	switch {
	case u.LoadState != "loaded" && u.LoadState != "":
		return u.LoadState
	case u.SubState == "" || u.SubState == u.ActiveState:
		return u.ActiveState
	}
	return u.ActiveState + " (" + u.SubState + ")"
}

func troubleOf(u *facts.Unit) Trouble {
	switch {
	case u.LoadState == "bad-setting" || u.LoadState == "error" || u.LoadState == "masked" || u.LoadState == "not-found":
		return Refused
	case u.ActiveState == "failed":
		return Failed
	case strings.HasPrefix(u.SubState, "auto-restart") || u.NRestarts > 1 && u.ActiveState != "active":
		return Restarting
	case u.ActiveState == "activating" || u.ActiveState == "deactivating" || u.ActiveState == "reloading":
		return Settling
	case u.ActiveState == "active":
		return None
	}
	return Idle
}

// timeline words the newest runs, and makes one line of many that are alike.
func (a *Answer) timeline(seen *facts.Snapshot, u *facts.Unit) {
	runs := u.Runs[max(0, len(u.Runs)-lastRuns):]
	if more := len(u.Runs) - len(runs); more > 0 {
		a.Timeline = append(a.Timeline, fmt.Sprintf("%d earlier %s", more, plural("run", more)))
	}
	for _, run := range runs {
		a.Timeline = append(a.Timeline, said(seen.At, run))
	}
}

// said words a run, with the step of systemd's own that failed in it.
func said(now time.Time, r facts.Run) string {
	const again = ", restarted by systemd"
	text, restarted := strings.CutSuffix(facts.Say(now, r), again)
	if r.SpawnStep != "" {
		text += " (step " + r.SpawnStep + ")"
	}
	if !r.Ended.IsZero() && r.Lived > 0 {
		text += " after " + facts.Say(now, r.Lived)
	}
	if restarted {
		text += again
	}
	return text
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// maxProof is how many lines are quoted.
const maxProof = 8

// prove picks the lines that prove the reason: those that the rule names, else what
// failed in systemd's own words, and what the program said.
func (a *Answer) prove(u *facts.Unit) {
	var lines []string
	if a.Reason != nil {
		lines = a.Reason.Lines
	}
	if len(lines) == 0 && a.Trouble > Idle {
		lines = failing(u)
	}
	secrets := secretsOf(u)
	for _, line := range lines {
		line = unitfile.MaskText(line, secrets)
		if line != "" && !slices.Contains(a.Proof, line) && len(a.Proof) < maxProof {
			a.Proof = append(a.Proof, line)
		}
	}
	if r := a.Reason; r != nil {
		r.Why, r.Try, r.Tell = unitfile.MaskText(r.Why, secrets), facts.Mask(r.Try, secrets), facts.Mask(r.Tell, secrets)
		r.Or, r.Show = maskEach(r.Or, secrets), maskEach(r.Show, secrets)
	}
}

func maskEach(texts []string, secrets []facts.Secret) []string {
	var masked []string
	for _, text := range texts {
		masked = append(masked, facts.Mask(text, secrets))
	}
	return masked
}

// secretsOf are the unit's secrets: in its own files, and what it is given.
func secretsOf(u *facts.Unit) []facts.Secret {
	names := slices.Concat([]string{u.Id, u.FragmentPath, u.User, u.WorkingDirectory}, u.Names, u.DropInPaths, u.EnvironmentFiles)
	for _, e := range u.ExecStart {
		names = append(names, e.Path)
	}
	return facts.Untold(slices.Concat(u.Secrets, u.HeldSecrets), names)
}

// failing are the lines of the newest run that tell of a failure.
func failing(u *facts.Unit) []string {
	lines := []string{u.Step.Cause, u.Step.Text}
	for _, s := range u.Said {
		lines = append(lines, s.Text)
	}
	if len(u.Said) == 0 && u.Step.Name == "" {
		lines = append(lines, lastWords(u)...)
	}
	for _, r := range u.Reports {
		for _, part := range []string{"process exited", "Failed with result", "timed out", "Can't open PID file", "does not belong", "New main PID", "Start request repeated", "Failed to load environment", "A dependency job"} {
			if strings.Contains(r.Text, part) {
				lines = append(lines, r.Text)
				break
			}
		}
	}
	return lines
}

// lastWords are the last lines that the program wrote in its newest run.
func lastWords(u *facts.Unit) []string {
	var words []string
	for _, l := range u.Lines[max(0, len(u.Lines)-5):] {
		if l.Invocation == u.InvocationID || u.InvocationID == "" {
			words = append(words, l.Text)
		}
	}
	return words
}

// maxShow is how many commands are shown.
const maxShow = 4

func shown(u *facts.Unit, reason *checks.Reason, scope string) []string {
	systemctl, journalctl := "systemctl", "journalctl"
	if scope == string(facts.User) {
		systemctl, journalctl = "systemctl --user", "journalctl --user"
	}
	list := []string{systemctl + " status " + u.Id, journalctl + " -u " + u.Id + " -n 30"}
	if reason != nil {
		for _, command := range reason.Show {
			if !slices.Contains(list, command) && len(list) < maxShow && !strings.HasPrefix(command, "journalctl") && !strings.Contains(command, "systemctl status") {
				list = append(list, command)
			}
		}
	}
	return list
}

// unseen says what could not be looked at.
func (a *Answer) unseen(seen *facts.Snapshot, unit facts.Thing) {
	for _, word := range []string{"", "Runs", "Reports", "Lines"} {
		err := seen.Failures[unit][word]
		if err == nil {
			continue
		}
		text := err.Error()
		if blind := (*facts.Blindness)(nil); errors.As(err, &blind) && blind.Try != "" {
			text += ". " + blind.Try
		}
		if !slices.Contains(a.Unseen, text) {
			a.Unseen = append(a.Unseen, text)
		}
	}
}
