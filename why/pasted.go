package why

import (
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// maxPasted is how many units are looked for in a text, and how many lines of each are kept.
const maxPasted, maxPastedLines = 200, 60

// Pasted is what a text tells of units: the output of systemctl status or of
// journalctl, from whatever machine.
type Pasted struct {
	recognise func(string) (facts.Said, bool)
	units     map[string]*facts.Unit
	order     []string
	last      *facts.Unit // what lines without a unit's name are about
	before    string      // the line before
	lines     map[*facts.Unit][]string
}

// ReadPasted reads a text line by line, and keeps no more of it than it needs.
func ReadPasted(lines iter.Seq[string], recognise func(string) (facts.Said, bool)) *Pasted {
	p := &Pasted{recognise: recognise, units: map[string]*facts.Unit{}, lines: map[*facts.Unit][]string{}}
	for line := range lines {
		p.read(strings.TrimRight(line, "\r\n "))
	}
	return p
}

// Shapes of what systemctl(1) and journalctl(1) print.
var (
	unitName = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`([A-Za-z0-9:_.\\@-]+\.(?:service|socket|timer|mount|automount|path|target|swap|device))\b`)
	})
	headline = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*[●×○*x↻]\s+(\S+\.[a-z]+)(?: - .*)?$`) })
	logged   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[A-Z][a-z]{2} [ \d]\d [\d:.]{8,} \S+|\S*\d{4}-\d\d-\d\dT[\d:.+Z-]+ \S+) ([^\s:\[]+|\(\S+\))(?:\[(\d+)\])?: (.*)$`)
	})
	active = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*Active: (\w+)(?: \(([^)]*)\))?`) })
	ended  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\(?code=(exited|killed|dumped), (?:status|signal)=(\d*)/?(\w*)`)
	})
	stepFailed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`Failed at step (\w+) spawning (\S+): (.*)$`) })
	result     = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:Failed with result '([a-z-]+)'|Result: ([a-z-]+))`)
	})
	command = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:Process|Main PID): \d+ (Exec\w+)=(\S+)`) })
	aPathIn = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|[ '"])(/[^\s'":]+)`) })
)

func (p *Pasted) read(line string) {
	defer func() { p.before = line }()
	if m := headline().FindStringSubmatch(line); m != nil && unitName().MatchString(m[1]) {
		p.last = p.unit(m[1])
		return
	}
	if p.status(line) {
		return
	}
	who, text := "", line
	if m := logged().FindStringSubmatch(line); m != nil {
		who, text = m[1], m[3]
	}
	if who == "systemd" || who == "" || strings.HasPrefix(who, "(") {
		if m := unitName().FindStringSubmatch(text); m != nil && p.manager(p.unit(m[1]), text) {
			p.last = p.unit(m[1])
			return
		}
	}
	p.program(text)
}

// unit is the unit of that name, made when first met.
func (p *Pasted) unit(name string) *facts.Unit {
	if u := p.units[name]; u != nil || len(p.units) >= maxPasted {
		return u
	}
	u := &facts.Unit{Id: name, LoadState: "loaded"}
	p.units[name] = u
	p.order = append(p.order, name)
	return u
}

// status reads a line of systemctl status about the last unit.
func (p *Pasted) status(line string) bool {
	if p.last == nil {
		return false
	}
	if m := active().FindStringSubmatch(line); m != nil {
		p.last.ActiveState = m[1]
		if r := result().FindStringSubmatch(line); r != nil {
			p.last.Result = r[1] + r[2]
		}
		if sub, _, _ := strings.Cut(m[2], ")"); !strings.Contains(sub, ":") {
			p.last.SubState = sub
		}
		return true
	}
	if m := command().FindStringSubmatch(line); m != nil {
		p.command(m[1], m[2], line)
		return true
	}
	trimmed := strings.TrimSpace(line)
	if rest, ok := strings.CutPrefix(trimmed, "Loaded: "); ok {
		p.last.LoadState, _, _ = strings.Cut(rest, " ")
		return true
	}
	return false
}

// command reads how a command of the last unit ended.
func (p *Pasted) command(setting, path, line string) {
	u := p.last
	ran := []facts.Exec{{Path: path, Argv: []string{path}}}
	if setting == "ExecStart" {
		u.ExecStart = ran
		p.end(u, line)
		if u.Step.Name != "" && u.Step.Executable == "" {
			u.Step.Executable = path
		}
		return
	}
	var other facts.Unit
	p.end(&other, line)
	switch {
	case other.Step.Name != "" && u.Step.Name == "":
		u.Step = facts.Step{Name: other.Step.Name, Command: setting, Executable: path}
	case other.ExecMainStatus > 0 && setting == "ExecStartPre":
		u.ExecStartPre = ran
	}
}

func (p *Pasted) end(u *facts.Unit, text string) {
	if m := ended().FindStringSubmatch(text); m != nil {
		u.ExecMainCode = slices.Index([]string{"", "exited", "killed", "dumped"}, m[1])
		u.ExecMainStatus, _ = strconv.Atoi(m[2])
		if u.ExecMainStatus >= 200 && m[1] == "exited" && u.Step.Name == "" && m[3] != "" && m[3] != "n" {
			u.Step.Name = m[3]
		}
	}
}

// manager reads a line of systemd's about the unit; it says whether it is one.
func (p *Pasted) manager(u *facts.Unit, text string) bool {
	if u == nil {
		return false
	}
	switch m := stepFailed().FindStringSubmatch(text); {
	case m != nil:
		u.Step = facts.Step{Name: m[1], Executable: m[2], Error: m[3], Errno: facts.ErrnoOf(m[3]), Text: withoutName(text, u.Id)}
		if n := len(u.Reports); n > 0 && strings.HasPrefix(u.Reports[n-1].Text, "Failed to ") {
			u.Step.Cause = u.Reports[n-1].Text
			if found := aPathIn().FindAllStringSubmatch(u.Step.Cause, -1); found != nil {
				u.Step.Path = strings.TrimPrefix(found[len(found)-1][1], "/run/systemd/unit-root")
			}
		}
	case strings.Contains(text, "process exited"):
		if strings.Contains(text, "Main process") {
			p.end(u, text)
		} else if u.Step.Name == "" {
			p.end(&facts.Unit{}, text)
		}
	case strings.HasSuffix(text, "Unit "+u.Id+" not found."):
		u.LoadState = "not-found"
	case strings.HasSuffix(text, u.Id+" is masked."):
		u.LoadState = "masked"
	case strings.Contains(text, "dependency job for "+u.Id), strings.Contains(text, "failed with result 'dependency'"):
		u.ActiveState = "inactive"
	case strings.HasPrefix(text, "Failed to start"):
		u.ActiveState = "failed"
	case !strings.Contains(text, u.Id+":") && !strings.HasPrefix(text, "Start") && !strings.HasPrefix(text, "Stop") && !strings.HasPrefix(text, "Mount"):
		return false
	}
	if r := result().FindStringSubmatch(text); r != nil {
		u.Result, u.ActiveState = r[1]+r[2], "failed"
	}
	p.note(u, &u.Reports, withoutName(text, u.Id))
	return true
}

func withoutName(text, name string) string { return strings.TrimPrefix(text, name+": ") }

func (p *Pasted) note(_ *facts.Unit, list *[]facts.Line, text string) {
	if len(*list) >= maxPastedLines {
		*list = (*list)[1:]
	}
	*list = append(*list, facts.Line{Text: text})
}

// nameless is the unit of lines that come before any unit is named.
const nameless = "pasted.service"

// program reads a line that a program wrote.
func (p *Pasted) program(text string) {
	u := p.last
	if u == nil && len(p.units) > 0 || u != nil && len(u.Said) >= maxPastedLines {
		return
	}
	said, ok := p.recognise(text)
	if !ok {
		return
	}
	if u == nil {
		u = p.unit(nameless)
		p.last = u
	}
	if u == nil {
		return
	}
	said.File.Hidden = true // it is on another machine
	u.Said = append(u.Said, said)
	p.note(u, &u.Lines, text)
}

// known are the words that a text can tell.
var known = []string{"Id", "LoadState", "ActiveState", "SubState", "Result", "ExecMainCode", "ExecMainStatus", "ExecStart", "ExecStartPre", "Step", "Said", "Reports", "Lines"}

// Answers says what follows for each unit that the text has trouble of.
func (p *Pasted) Answers(catalogue func() (checks.Catalogue, error), now time.Time) ([]*Answer, error) {
	p.adopt()
	var answers []*Answer
	for _, name := range p.order {
		u := p.units[name]
		p.complete(u)
		thing := facts.Thing{Kind: facts.UnitKind, Name: name}
		reason, err := checks.WhyOver(p.snapshot(thing, u, now), catalogue, thing, "paste")
		if err != nil {
			return nil, err
		}
		a := New(p.snapshot(thing, u, now), thing, reason)
		a.Unseen, a.Since = nil, time.Time{}
		if a.Trouble > None || reason != nil {
			answers = append(answers, a)
		}
	}
	slices.SortStableFunc(answers, func(a, b *Answer) int { return int(b.Trouble) - int(a.Trouble) })
	return answers, nil
}

// adopt gives the lines that come before any unit's name to the one unit that the text
// is about: the journal may have a program's line before systemd's that it started.
func (p *Pasted) adopt() {
	early := p.units[nameless]
	if early == nil || len(p.order) != 2 {
		return
	}
	p.order = slices.DeleteFunc(p.order, func(name string) bool { return name == nameless })
	u := p.units[p.order[0]]
	u.Said, u.Lines = append(early.Said, u.Said...), append(early.Lines, u.Lines...)
}

// complete fills in what goes without saying.
func (p *Pasted) complete(u *facts.Unit) {
	if u.ActiveState == "" && (u.Result != "" || u.Step.Name != "" || len(u.Said) > 0 || u.ExecMainStatus > 0) {
		u.ActiveState = "failed"
	}
	if u.ExecMainCode == 0 && len(u.Said) > 0 && u.ActiveState == "failed" {
		u.ExecMainCode, u.ExecMainStatus = 1, 1
	}
	if u.Result == "" && u.ExecMainCode > 0 && u.ExecMainStatus > 0 {
		u.Result = map[int]string{1: "exit-code", 2: "signal", 3: "core-dump"}[u.ExecMainCode]
	}
}

// snapshot holds what the text tells; nobody could look at anything else.
func (p *Pasted) snapshot(thing facts.Thing, u *facts.Unit, now time.Time) *facts.Snapshot {
	seen := facts.NewSnapshot(now)
	seen.Scope = "system"
	seen.Things[thing] = u
	seen.Things[facts.Thing{Kind: facts.LearnerKind}] = &facts.Learner{Name: "you"}
	seen.Asked = facts.Needs{thing: {}, facts.Thing{Kind: facts.ManagerKind}: {}, facts.Thing{Kind: facts.LearnerKind}: {}}
	for kind, t := range map[facts.Kind]facts.Thing{facts.UnitKind: thing, facts.ManagerKind: {Kind: facts.ManagerKind}, facts.LearnerKind: {Kind: facts.LearnerKind}} {
		for _, word := range kind.Vocabulary() {
			seen.Asked.Add(facts.Needs{t: {word.Name: true}})
			if kind != facts.UnitKind || !slices.Contains(known, word.Name) {
				seen.Fail(t, word.Name, errElsewhere)
			}
		}
	}
	return seen
}

var errElsewhere = &facts.Blindness{ID: "elsewhere", Why: "this is another machine's unit, as text"}
