package host

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/history"
	"github.com/sdlab/sdlab/host/unit"
)

// sight is a look at one unit.
type sight struct {
	*look
	ctx     context.Context
	thing   facts.Thing // what the unit was asked for by: its name, or a pattern
	u       *facts.Unit
	journal *history.Readings // nil until the journal has answered
}

// name is the name that the unit was asked for by.
func (s sight) name() string {
	if s.thing.Kind == facts.UnitKind {
		return s.thing.Name
	}
	return s.u.Id
}

// past is what the unit's history needs to know of the present.
func (s sight) past() history.Unit {
	return history.Unit{Unit: s.u, Name: cmp.Or(s.u.Id, s.thing.Name), Changed: s.lastChange}
}

// names lists all names of the unit, aliases included, the one it is looked up by
// first.
func (s sight) names() []string {
	names := []string{s.name()}
	for _, name := range s.u.Names {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// find finds the unit's words of the given sources that are wanted.
func (s sight) find(words facts.Words, sources ...facts.Source) {
	words = facts.UnitKind.With(words)
	failed := map[string]error{}
	for _, word := range facts.UnitKind.Vocabulary() {
		if !words[word.Name] || !slices.Contains(sources, word.Source) {
			continue
		}
		if err := s.findOne(word, failed); err != nil {
			failed[word.Name] = err
			s.seen.Fail(s.thing, word.Name, err)
		}
	}
}

// findOne finds a word, unless one that it is worked out from could not be found.
func (s sight) findOne(word facts.Word, failed map[string]error) error {
	for _, needed := range word.Needs {
		if failed[needed] != nil {
			return failed[needed]
		}
	}
	if word.Source == facts.Proc {
		if err := s.proc.Await(s.ctx, s.u.MainPID); err != nil {
			return err
		}
	}
	return finders[word.Name](s)
}

// ask reads further properties, for words that need them only now and then.
func (s sight) ask(words ...string) error { return s.manager.Ask(s.ctx, s.u, s.name(), words...) }

// lastChange is when the unit's files or its script were last changed; now, if
// that cannot be found out.
func (s sight) lastChange() time.Time {
	if err := s.ask("FragmentPath", "DropInPaths", "ExecStart", "WorkingDirectory", "User", "Environment", "EnvironmentFiles", "PassEnvironment"); err != nil {
		return time.Now()
	}
	return s.disk.Newest(append(unit.FilesOf(s.u), s.commands.ScriptOf(s.u)))
}

// variables reads the main process's environment.
func (s sight) variables() (err error) {
	s.u.Variables, s.u.EmptyVariables, err = s.proc.Variables(s.u.MainPID)
	return err
}

// runs finds the unit's runs, and doubts them where the journal has lost records.
func (s sight) runs() error {
	if err := s.history.Runs(s.past(), s.journal); err != nil {
		return err
	}
	lost := s.history.Forgot(s.past(), s.journal, func() (time.Time, error) { return s.manager.Began(s.ctx) })
	if lost != nil {
		for _, word := range history.EventWords() {
			s.seen.NoteDoubt(s.thing, word, lost)
		}
	}
	return nil
}

// onFailureChanged is when the files of the units in OnFailure= were last changed.
func (s sight) onFailureChanged() error {
	others, err := s.manager.OnFailureUnits(s.ctx, s.u)
	s.u.OnFailureChanged = time.Time{}
	for _, other := range others {
		for _, path := range unit.FilesOf(other) {
			if changed := s.disk.File(path).Changed; changed.After(s.u.OnFailureChanged) {
				s.u.OnFailureChanged = changed
			}
		}
	}
	return err
}

// tasksMaxIsDefault says whether the unit's TasksMax is what the manager gives
// units without one, and the unit does not say the same itself. Only then its files
// have to be read.
func (s sight) tasksMaxIsDefault() error {
	s.u.TasksMaxIsDefault = false
	most, err := s.manager.DefaultTasksMax(s.ctx)
	if err != nil || most != s.u.TasksMax {
		return err
	}
	own := ""
	for _, setting := range s.files.Settings(s.u) {
		if setting.Key == "TasksMax" {
			own = setting.Value // the last counts
		}
	}
	s.u.TasksMaxIsDefault = own != strconv.FormatUint(s.u.TasksMax, 10)
	return s.files.Closed(s.u)
}
