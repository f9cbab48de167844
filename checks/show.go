package checks

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// lastRuns is how many of a unit's runs a sighting shows: enough to see a
// death and what came after.
const lastRuns = 4

// sightings lists what the check looked at, with the values seen. Of a check
// that judges an answer it lists the answer alone: the rest is what was asked.
func (a *Activity) sightings(c *Check, seen *facts.Snapshot) []Sighting {
	var list []Sighting
	for _, thing := range c.expect.needs.Sorted() {
		if c.judgesAnswer() && thing.Kind != facts.AnswersKind {
			continue
		}
		failed := seen.Failures[thing]
		if f, is := seen.Thing(thing).(*facts.File); is && failed == nil && !f.Exists && !f.Hidden && f.Kind == "" {
			list = append(list, a.see(seen.At, thing, "Exists", false)) // it has no mode, size, …
			continue
		}
		for _, word := range slices.Sorted(maps.Keys(thing.Kind.Shown(c.expect.needs[thing]))) {
			if failed[""] != nil || failed[word] != nil {
				continue
			}
			if value, ok := wordOf(seen.At, seen.Thing(thing), word); ok {
				if settings, is := value.([]facts.Setting); is {
					value = c.about(settings)
				}
				list = append(list, a.see(seen.At, facts.Thing{Kind: thing.Kind, Name: calledUnit(thing, seen)}, word, value))
			}
		}
	}
	return list
}

// about leaves out the settings that have nothing to do with the check. A check
// that is about no setting in particular has them all.
func (c *Check) about(settings []facts.Setting) []facts.Setting {
	known := unitfile.KnownSettings()
	particular := slices.ContainsFunc(c.reads, func(name string) bool {
		return slices.ContainsFunc(unitfile.Sections(), func(section string) bool { return slices.Contains(known[section], name) })
	})
	if !particular {
		return settings
	}
	kept := []facts.Setting{}
	for _, s := range settings {
		if slices.Contains(c.reads, s.Key) || strings.Contains(c.expect.source.Text, `"`+s.Key+`"`) {
			kept = append(kept, s)
		}
	}
	return kept
}

// wordOf reads one word; of a list of units, it makes a list of their values.
func wordOf(now time.Time, thing any, word string) (any, bool) {
	if units, many := thing.([]*facts.Unit); many {
		values := make([]string, len(units))
		for i, u := range units {
			value, _ := wordOf(now, u, word)
			values[i] = u.Id + " " + facts.SayWord(now, word, shown(word, value))
		}
		return values, true
	}
	if answers, ok := thing.(map[string]string); ok {
		return answers[word], true
	}
	field := reflect.Indirect(reflect.ValueOf(thing)).FieldByName(word)
	if !field.IsValid() {
		return nil, false
	}
	return field.Interface(), true
}

// see is the sighting of one word, of a program's run in words about the program.
func (a *Activity) see(now time.Time, thing facts.Thing, word string, value any) Sighting {
	s := sighting(now, thing, word, value)
	if thing.Kind == facts.ProgramKind {
		s.Name = called(a.programs[thing.Name], word)
	}
	return s
}

// AnswerTo begins what is seen of an answer; the id of its question follows.
const AnswerTo = "your answer to"

func sighting(now time.Time, thing facts.Thing, word string, value any) Sighting {
	name := thing.Name
	switch thing.Kind {
	case facts.ProgramKind:
		_, name, _ = strings.Cut(name, " ")
	case facts.UnitKind, facts.UnitsKind, facts.FileKind:
	case facts.AnswersKind:
		name = AnswerTo
	default:
		name = string(thing.Kind)
	}
	value = shown(word, value)
	what := name + " " + word
	return Sighting{What: what, Value: plain(now, value), Name: what, Said: facts.SayWord(now, word, value)}
}

// called names what a word tells of a run of the program.
func called(p facts.ProgramSpec, word string) string {
	var name strings.Builder
	name.WriteString(short(p))
	for _, unit := range slices.Sorted(maps.Keys(p.AsIf)) {
		fmt.Fprintf(&name, ", with %s %s,", unit, p.AsIf[unit])
	}
	name.WriteString(" " + map[string]string{
		"Lines": "printed", "Said": "said", "About": "said about " + p.About, "Words": "said in words that count", "Says": "says that it is",
		"Exited": "ended by itself", "ExitCode": "ended with the status", "ReadsInput": "read its input", "Held": "was not run",
		"Missing": "is missing", "Refused": "could not be started because of",
	}[word])
	return name.String()
}

// longestCommand is what a line has room for beside what was seen.
const longestCommand = 50

// short is the program's command line, or its ends.
func short(p facts.ProgramSpec) string {
	line := shellLine(p.Argv)
	if len(line) > longestCommand && len(p.Argv) > 1 {
		return p.Argv[0] + " … " + p.Argv[len(p.Argv)-1]
	}
	return line
}

// shown shortens and protects: the last few runs and lines, of the
// environment only the names of the variables.
func shown(word string, value any) any {
	switch v := value.(type) {
	case []facts.Run:
		return v[max(0, len(v)-lastRuns):]
	case []facts.Line:
		return v[max(0, len(v)-lastRuns):]
	case []string:
		if word == "Environment" {
			return namesOnly(v)
		}
	}
	return value
}

func namesOnly(assignments []string) []string {
	names := make([]string, len(assignments))
	for i, a := range assignments {
		names[i], _, _ = strings.Cut(a, "=")
	}
	return names
}

// plain turns a value into what JSON readers can use: spans are whole µs.
func plain(now time.Time, value any) any {
	switch v := value.(type) {
	case time.Duration:
		return v.Microseconds()
	case uint64:
		if v == facts.Infinity {
			return "infinity"
		}
	case facts.Stop:
		return facts.Say(now, v)
	case []facts.Run, []facts.Line, []facts.Setting, []facts.IgnoredLine, []facts.Exec, []facts.Condition, []facts.Elapse, []facts.Dependency, []facts.Target, []facts.Remark, []facts.Secret, []facts.File, []facts.Watch, []facts.Reader, []facts.Account, []facts.Group:
		return sayEach(now, reflect.ValueOf(value))
	case facts.Account:
		return v.Name
	case time.Time:
		if v.IsZero() {
			return nil
		}
	}
	if list := reflect.ValueOf(value); list.Kind() == reflect.Slice && list.Len() == 0 {
		return []any{} // not null
	}
	return value
}

func sayEach(now time.Time, list reflect.Value) []string {
	said := make([]string, list.Len())
	for i := range said {
		said[i] = facts.Say(now, list.Index(i).Interface())
	}
	return said
}
