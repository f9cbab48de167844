package live

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/events"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/session"
)

// An Update is something new to show.
type Update struct {
	Result *checks.Result // as of now; nil if it could not be looked at
	Lines  []Line         // what has happened since the last update, oldest first
	Note   string         // about the watching itself, such as that the bus was lost
	Passed bool           // the activity passes, which it did not before
	Err    error          // why it could not be looked at, or not be recorded
	Took   time.Duration  // from the event that led to it
	Runs   bool           // the learner's programs are run now, which takes seconds; there is nothing else new
}

// Watcher watches one activity.
type Watcher struct {
	session *session.Session
	entry   lessons.Entry
	looker  *session.Looker
	source  *events.Source
	updates chan Update
	asked   chan struct{}
	folders []string             // of unit files
	noted   map[string]time.Time // when each note was told last
	lost    bool                 // the bus was
	record  string               // the file of the learner's record
	lens    lens
	teller  teller
	looked  time.Time
	last    *checks.Result
	pace    checks.Pace
	due     bool // the learner's programs may behave differently now
	edited  bool // one of them has changed, so that its last run says nothing any more

	again *time.Timer // looks once more, though nothing has happened
	late  latecomers
}

// Start begins to watch, until the context ends. The lesson has to be trusted.
func Start(ctx context.Context, s *session.Session, e lessons.Entry) (*Watcher, error) {
	h, err := s.Host()
	if err != nil {
		return nil, err
	}
	looker, err := s.Looker(ctx, []lessons.Entry{e})
	if err != nil {
		return nil, err
	}
	source, err := events.Listen(ctx, h.Scope)
	if err != nil {
		return nil, session.Missing(err, "see fs.inotify.max_user_instances in inotify(7)")
	}
	w := &Watcher{
		session: s, entry: e, looker: looker, source: source, updates: make(chan Update), noted: map[string]time.Time{}, asked: make(chan struct{}, 1),
		folders: unitFolders(h.Scope, h.Learner.Home), record: s.Log.Path(), lens: lens{host: h}, again: time.NewTimer(time.Hour),
		late: latecomers{journal: h.Journal, scope: h.Scope, count: source.Entries},
	}
	go w.run(ctx)
	return w, nil
}

// unitFolders are where a learner writes units.
func unitFolders(scope facts.Scope, home string) []string {
	if scope == facts.User {
		return []string{filepath.Join(home, ".config/systemd/user")}
	}
	return []string{"/etc/systemd/system"}
}

// Updates are what there is to show. It is closed when the watching ends.
func (w *Watcher) Updates() <-chan Update { return w.updates }

// Check looks now, and runs the learner's programs again.
func (w *Watcher) Check() {
	select {
	case w.asked <- struct{}{}:
	default:
	}
}

// settle is how long to wait for events that belong together: a start is three
// signals, saving a file is four events.
const settle = 4 * time.Millisecond

// quiet is how long nothing must have happened before the learner's programs are
// run: that takes seconds, and may cause events of its own.
const quiet = time.Second

// saved is how long a program's file must not have changed before it is run: an editor
// writes it in several steps.
const saved = 300 * time.Millisecond

func (w *Watcher) run(ctx context.Context) {
	defer close(w.updates)
	w.look(ctx, reason{programs: true, at: time.Now()})
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
		case <-w.asked:
			w.pace = checks.Pace{}
			w.look(ctx, reason{asked: true, programs: true, at: time.Now()})
		case <-w.source.Wake():
			at := time.Now()
			pause(ctx, settle)
			w.heard(ctx, at, w.source.Take(), false)
		case <-w.late.tick(w.awaitsLines()):
			if w.late.came(ctx, w.units()) {
				w.look(ctx, reason{at: time.Now()})
			}
		case <-w.again.C:
			w.look(ctx, reason{programs: w.due, at: time.Now()})
		}
	}
}

// A reason is why there is a look.
type reason struct {
	asked    bool // by the learner, who wants to see something
	programs bool // are run
	note     string
	at       time.Time
}

// heard looks because of events. Those of own making came while the learner's
// programs ran, which may have caused them; a program that has changed itself is edited, though.
func (w *Watcher) heard(ctx context.Context, at time.Time, heard []events.Event, own bool) {
	why := reason{at: at}
	look := false
	for _, e := range heard {
		switch e.Kind {
		case events.JournalWritten:
			// Entries that belong to what was heard of are seen as they come in;
			// what a unit's own processes write causes no other event.
			look = look || w.wantsLines() && w.late.came(ctx, w.units())
		case events.FileChanged:
			runs := w.lens.runs(e.Name, w.session.Learner.Home)
			w.edited = w.edited || runs
			look = look || !runs
			w.due = w.due || e.Name != w.record && (!own || runs)
		default:
			look = true
			w.due = w.due || !own
			w.late.expect()
		}
		if note := w.noteOf(e); note != "" && why.note == "" && time.Since(w.noted[note]) > noteAgain {
			why.note, w.noted[note] = note, time.Now()
		}
	}
	switch {
	case look || why.note != "":
		w.pace = checks.Pace{}
		w.look(ctx, why)
	case w.edited:
		w.pace = checks.Pace{}
		w.again.Reset(saved)
	}
}

// linesAgain is how often at most to look at new lines while the activity passes: a
// service that prints something each second would cost a look each time.
const linesAgain = 10 * time.Second

// wantsLines says whether new lines alone are worth a look.
func (w *Watcher) wantsLines() bool {
	return w.last == nil || !passes(w.last) || time.Since(w.looked) >= linesAgain
}

// awaitsLines says whether something is running whose next line may be what the
// activity lacks.
func (w *Watcher) awaitsLines() bool {
	if w.last == nil || w.last.Verdict == checks.Pass || w.last.Verdict == checks.NotApplicable {
		return false
	}
	return slices.ContainsFunc(w.lens.units(), func(u *facts.Unit) bool {
		return !slices.Contains([]string{"", "inactive", "failed"}, u.ActiveState)
	})
}

// noteAgain is how long a note is not repeated: the journal begins one file for the
// system and one for each user.
const noteAgain = 5 * time.Second

// units are those that are watched, by the names that the journal has them under.
func (w *Watcher) units() []string {
	var names []string
	for _, u := range w.lens.units() {
		names = append(names, u.Id)
	}
	return names
}

// noteOf is the note for an event that is about the watching itself.
func (w *Watcher) noteOf(e events.Event) string {
	switch e.Kind {
	case events.BusLost:
		w.lost = true
		return "The connection to systemd was lost. Once it is back, everything is checked again."
	case events.BusJoined:
		if w.lost {
			w.lost = false
			return "The connection to systemd is back. Everything was checked again."
		}
	case events.ManagerStarted:
		return "systemd was re-executed. Everything was checked again."
	case events.JournalRotated:
		return "The journal has started a new file. Everything was checked again."
	case events.JournalVacuumed:
		return "Old files of the journal were removed. Everything was checked again."
	case events.JournalRestarted:
		return "systemd-journald was restarted. Everything was checked again."
	}
	return ""
}

// look looks once, and tells what is new.
func (w *Watcher) look(ctx context.Context, why reason) {
	w.again.Stop()
	w.looked = time.Now()
	why.programs = why.programs || w.edited
	w.edited = false
	w.lens.asked = why.asked
	w.lens.settled = w.last != nil && passes(w.last)
	if why.programs && w.lens.wouldRun(why.asked) {
		w.send(ctx, Update{Runs: true})
		why.asked = true // to see that they have been run
	}
	w.lens.reset()
	w.lens.run = why.programs
	results, err := w.looker.Look(ctx, &w.lens, nil)
	if ctx.Err() != nil {
		return
	}
	update := Update{Note: why.note, Err: err, Took: time.Since(why.at)}
	if err == nil {
		w.judged(&update, results[0])
	}
	w.source.Watch(w.interest())
	w.tell(ctx, update, why)
	if why.programs {
		w.due = false
	}
	if w.lens.ran {
		w.heard(ctx, time.Now(), w.source.Take(), true)
	}
}

func (w *Watcher) judged(update *Update, result *checks.Result) {
	update.Result = result
	update.Lines = w.teller.tell(w.lens.units(), w.lens.seen, w.session.Learner.Home)
	if passes(result) && (w.last == nil || !passes(w.last)) {
		update.Passed = w.last != nil
		update.Err = w.recordPass(result)
	}
	wait, ok := w.pace.Next(result)
	if w.due && hasPrograms(w.lens.needs) && (!ok || wait > quiet) {
		wait, ok = quiet, true
	}
	if ok {
		w.again.Reset(wait)
	}
}

func passes(r *checks.Result) bool {
	return r.Verdict == checks.Pass
}

// recordPass records that the activity was passed, unless the record says so.
func (w *Watcher) recordPass(result *checks.Result) error {
	standing, err := w.session.Standing(w.entry)
	if err != nil || standing.Passed {
		return err
	}
	return w.session.Record([]*checks.Result{result})
}

func (w *Watcher) interest() events.Interest {
	i := w.lens.interest(w.folders)
	i.Files = append(i.Files, w.record)
	return i
}

// tell sends an update if there is anything new in it, or if somebody asked.
func (w *Watcher) tell(ctx context.Context, u Update, why reason) {
	changed := u.Err != nil || u.Result == nil || w.last == nil || !same(w.last, u.Result)
	if u.Result != nil {
		w.last = u.Result
	}
	if !changed && !why.asked && u.Note == "" && len(u.Lines) == 0 {
		return
	}
	w.send(ctx, u)
}

func (w *Watcher) send(ctx context.Context, u Update) {
	select {
	case w.updates <- u:
	case <-ctx.Done():
	}
}

// same says whether two results look the same, apart from values that change by
// themselves, such as how long something has been running.
func same(a, b *checks.Result) bool {
	return a.Verdict == b.Verdict && slices.EqualFunc(a.Checks, b.Checks, func(x, y checks.CheckResult) bool {
		if x.Verdict != y.Verdict || (x.Diagnosis == nil) != (y.Diagnosis == nil) {
			return false
		}
		return x.Diagnosis == nil || *x.Diagnosis == *y.Diagnosis
	})
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
