package why

import (
	"iter"
	"slices"
	"strings"
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
	inEnglish func(string) string
	units     map[string]*facts.Unit
	order     []string
	last      *facts.Unit // what lines without a unit's name are about
	before    string      // the line before
	heard     []heard
	writers   map[string]map[int]bool // the programs that wrote lines, and their processes
	pids      map[int]*facts.Unit     // the processes that a status names
	stated    map[*facts.Unit]bool    // the status says what state and result it has
	mentioned []string                // services that are named by the way
}

// ReadPasted reads a text line by line, and keeps no more of it than it needs.
func ReadPasted(lines iter.Seq[string], recognise func(string) (facts.Said, bool), inEnglish func(string) string) *Pasted {
	p := &Pasted{recognise: recognise, inEnglish: inEnglish, units: map[string]*facts.Unit{}, writers: map[string]map[int]bool{}, pids: map[int]*facts.Unit{}, stated: map[*facts.Unit]bool{}}
	for line := range lines {
		p.read(unwrapped(line))
	}
	p.attribute()
	return p
}

func (p *Pasted) read(line string) {
	defer func() { p.before = line }()
	if p.headline(line) || p.status(line) {
		return
	}
	e := readEntry(line)
	if e.ofManager() || e.who == "" {
		if p.managed(e) {
			return
		}
	}
	if e.ofManager() || explained().MatchString(e.text) {
		return
	}
	if e.who == "" {
		p.mention(e.text)
	}
	p.hear(e, line)
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

// mention keeps which services a text speaks of, other than in the lines of a unit file.
func (p *Pasted) mention(text string) {
	if len(p.mentioned) > 1 || !strings.Contains(text, ".service") || strings.Contains(text, "=") {
		return
	}
	if name := aService().FindString(text); name != "" && !slices.Contains(p.mentioned, name) {
		p.mentioned = append(p.mentioned, name)
	}
}

func (p *Pasted) note(list *[]facts.Line, text string) {
	if len(*list) >= maxPastedLines {
		*list = (*list)[1:]
	}
	*list = append(*list, facts.Line{Text: text})
}

// nameless stands for the unit of a text that names none, in the commands too.
const nameless = "UNIT.service"

// known are the words that a text can tell.
var known = []string{"Id", "LoadState", "ActiveState", "SubState", "Result", "ExecMainCode", "ExecMainStatus", "ExecStart", "ExecStartPre", "Step", "Said", "Reports", "Lines"}

// Answers says what follows for each unit that the text has trouble of.
func (p *Pasted) Answers(catalogue func() (checks.Catalogue, error), now time.Time) ([]*Answer, error) {
	var answers []*Answer
	for _, name := range p.order {
		u := p.units[name]
		if complete(u); untold(u) {
			continue
		}
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

// untold says whether the text has only the unit's name.
func untold(u *facts.Unit) bool {
	return u.ActiveState == "" && u.LoadState == "loaded"
}

// complete fills in what goes without saying.
func complete(u *facts.Unit) {
	over := func(part string) bool {
		return slices.ContainsFunc(u.Reports, func(r facts.Line) bool { return strings.Contains(r.Text, part) })
	}
	ended := u.ExecMainStatus > 0 || len(u.ExecStart) > 0 && u.ExecStart[0].Status > 0 || len(u.ExecStartPre) > 0
	if u.ActiveState == "" && (u.Result != "" || u.Step.Name != "" || len(u.Said) > 0 || ended || over("timed out") || over("OOM killer")) {
		u.ActiveState = "failed"
	}
	if u.ExecMainCode == 0 && !ended && len(u.Said) > 0 && u.ActiveState == "failed" && u.Result == "" && len(u.Reports) == 0 {
		u.ExecMainCode, u.ExecMainStatus = 1, 1 // what a chat quotes
	}
	if u.Result != "" && u.Result != "start-limit-hit" || u.ActiveState == "active" {
		return
	}
	switch {
	case u.ExecMainCode > 0 && u.ExecMainStatus > 0:
		u.Result = map[int]string{1: "exit-code", 2: "signal", 3: "core-dump"}[u.ExecMainCode]
	case ended:
		u.Result = "exit-code"
	case over("OOM killer"):
		u.Result = "oom-kill"
	case over("timed out"):
		u.Result = "timeout"
	case over("repeated too quickly"):
		u.Result = "start-limit-hit"
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
