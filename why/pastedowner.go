package why

import (
	"path"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// heard is a line that a program wrote, until it is known which unit it is of.
type heard struct {
	entry
	last *facts.Unit // the unit that the lines before it were about
	said facts.Said
	is   bool // said is what it says; else it only looks like a complaint
}

// maxHeard is how many lines of programs are kept, maxWriters of how many programs it is known
// that they wrote any.
const maxHeard, maxWriters = 4000, 500

func (p *Pasted) hear(e entry, line string) {
	if e.who != "" && len(p.writers) < maxWriters {
		if p.writers[e.who] == nil {
			p.writers[e.who] = map[int]bool{}
		}
		if len(p.writers[e.who]) < maxWriters {
			p.writers[e.who][e.pid] = true
		}
	}
	said, is := p.recognise(e.text)
	if own := p.inEnglish(e.text); !is && own != e.text {
		if said, is = p.recognise(own); is {
			said.Text = e.text
		}
	}
	if !is && e.who != "" && e.pid == 0 {
		if said, is = p.recognise(strings.TrimSpace(line)); is { // its own time and level look like a journal's
			e.text = strings.TrimSpace(line)
		}
	}
	if !is && (e.who == "" && p.last == nil || !complains(e.text)) {
		return
	}
	if len(p.heard) >= maxHeard {
		p.heard = slices.Delete(p.heard, 0, maxHeard/2)
	}
	p.heard = append(p.heard, heard{e, p.last, said, is})
}

// attribute gives each line of a program to its unit.
func (p *Pasted) attribute() {
	own := map[*facts.Unit][]string{}
	for _, name := range p.order {
		own[p.units[name]] = p.writersOf(p.units[name])
	}
	crowd := p.crowded(own)
	for _, h := range p.heard {
		u := p.ownerOf(h, own, crowd)
		if u == nil {
			continue
		}
		if h.is && len(u.Said) < maxPastedLines {
			h.said.File.Hidden = true // it is on another machine
			u.Said = append(u.Said, h.said)
		}
		p.note(&u.Lines, h.text)
	}
}

// writersOf are the names under which the unit's own processes write: as its status has
// their numbers, or by the name of unit or program.
func (p *Pasted) writersOf(u *facts.Unit) []string {
	stem, _, _ := strings.Cut(strings.TrimSuffix(u.Id, path.Ext(u.Id)), "@")
	var own []string
	for who, pids := range p.writers {
		is := who == stem
		for _, e := range slices.Concat(u.ExecStart, u.ExecStartPre) {
			is = is || who == path.Base(e.Path)
		}
		for pid := range pids {
			is = is || pid > 0 && p.pids[pid] == u
		}
		if is {
			own = append(own, who)
		}
	}
	return own
}

// crowded says whether the text is of a whole machine: then a line that no unit is known to
// have written may be of any.
func (p *Pasted) crowded(own map[*facts.Unit][]string) bool {
	machine, unknown := false, 0
	for who := range p.writers {
		if strangers().MatchString(who) {
			machine = true
		} else if !slices.ContainsFunc(p.order, func(name string) bool { return slices.Contains(own[p.units[name]], who) }) {
			unknown++
		}
	}
	return machine && unknown > 1
}

func (p *Pasted) ownerOf(h heard, own map[*facts.Unit][]string, crowd bool) *facts.Unit {
	if u := p.pids[h.pid]; u != nil && h.pid > 0 {
		return u
	}
	var named []*facts.Unit
	for _, name := range p.order {
		if h.who != "" && slices.Contains(own[p.units[name]], h.who) {
			named = append(named, p.units[name])
		}
	}
	switch {
	case slices.Contains(named, h.last):
		return h.last
	case len(named) > 0:
		return named[0]
	case h.who != "" && (crowd || strangers().MatchString(h.who)):
		return nil
	}
	u := h.last
	if u == nil {
		u = p.only(h.is)
	}
	if u == nil || h.who != "" && len(own[u]) > 0 {
		return nil
	}
	return u
}

// only is the unit that the text is about: its only one, or the only one that is in trouble.
// A text that names none is about one that it may mention, as long as it has something to say of it.
func (p *Pasted) only(says bool) *facts.Unit {
	if len(p.order) == 0 && says {
		return p.unit(p.unheaded())
	}
	var found *facts.Unit
	for _, name := range p.order {
		if u := p.units[name]; len(p.order) == 1 || troubleOf(u) > Idle {
			if found != nil {
				return nil
			}
			found = u
		}
	}
	return found
}

// unheaded is the name of the unit of lines that name none: the only one that the text mentions.
func (p *Pasted) unheaded() string {
	if len(p.mentioned) == 1 {
		return p.mentioned[0]
	}
	return nameless
}
