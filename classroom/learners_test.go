//go:build sandbox

package classroom

// A learner is somebody in the class, and what they do.
type learner struct {
	id, name string
	short    bool // one of the few in the short form

	done   []string // activities that they do, one after the other, by typing what the solution says
	solved []string // those of them that they have done for them, by sdlab solve --yes
	hints  map[string]int
	asks   bool // they check before they do anything, too, and are told why not

	stuck  string            // a case of the lesson, such as 1.2/user-unknown: there they stop, and check
	mended bool              // they get out of it: a hint, and what the solution says
	copies string            // whose record and evidence they take for their own
	late   bool              // they hand in after the deadline
	scope  string            // user: in their own manager
	deaf   string            // an activity before which they lose the right to read the journal
	undoes string            // a command after all that, which undoes some of it
	want   map[string]string // states of activities that do not follow from the above
}

// The activities that count, with their points.
var counting = []struct {
	id     string
	points int
}{{"0.1", 5}, {"1.1", 10}, {"1.2", 20}, {"1.3", 10}, {"1.4", 30}, {"1.5", 25}}

const (
	hintCost     = 10 // percent
	solutionCost = 50
	lateCost     = 20 // percent a day
)

var (
	warm  = []string{"0.1"}
	first = []string{"0.1", "1.1"}
	wrote = []string{"0.1", "1.1", "1.2"}
	runs  = []string{"0.1", "1.1", "1.2", "1.3"}
	heals = []string{"0.1", "1.1", "1.2", "1.3", "1.4"}
	all   = []string{"0.1", "1.1", "1.2", "1.3", "1.4", "1.5"}
)

// class is those who work. Who is on the roster and hands in nothing, and files that nobody made with sdlab, come on top.
func class() []learner {
	return []learner{
		// The quick ones.
		{id: "ada", name: "Ada Lovelace", short: true, done: all},
		{id: "alan", name: "Alan Turing", done: all},
		{id: "barbara", name: "Barbara Liskov", done: all},
		{id: "dennis", name: "Dennis Ritchie", done: all, undoes: "sudo systemctl disable --now hello-agent"},
		{id: "edsger", name: "Edsger Dijkstra", done: all, undoes: "sudo rm -r /etc/systemd/system/hello-agent.service ~/agents"},
		{id: "frances", name: "Frances Allen", done: all, hints: map[string]int{"1.2": 1, "1.4": 2}},
		{id: "grace", name: "Grace Hopper", done: all, solved: []string{"1.2"}},
		{id: "hedy", name: "Hedy Lamarr", done: all, asks: true},

		// Ten mistakes.
		{id: "stuck01", name: "Ines", done: warm, stuck: "1.1/name-typo"},
		{id: "stuck02", name: "Jean", done: warm, stuck: "1.1/print-buffered"},
		{id: "stuck03", name: "Joan", short: true, done: first, stuck: "1.2/exec-misspelt", hints: map[string]int{"1.2": 1}},
		{id: "stuck04", name: "John", done: first, stuck: "1.2/not-reloaded"},
		{id: "stuck05", name: "Karen", done: first, stuck: "1.2/user-unknown"},
		{id: "stuck06", name: "Ken", done: wrote, stuck: "1.3/syntax-error"},
		{id: "stuck07", name: "Kurt", done: wrote, stuck: "1.3/masked"},
		{id: "stuck08", name: "Leslie", done: runs, stuck: "1.4/restarted"},
		{id: "stuck09", name: "Linus", done: runs, stuck: "1.4/untouched"},
		{id: "stuck10", name: "Margaret", done: heals, stuck: "1.5/no-install"},
		// The same mistakes, and out of them.
		{id: "mended1", name: "Mary", done: wrote, stuck: "1.2/not-reloaded", mended: true, want: map[string]string{"1.3": "passed", "1.5": "passed"}},
		{id: "mended2", name: "Niklaus", done: wrote, stuck: "1.3/masked", mended: true},
		{id: "mended3", name: "Radia", done: runs, stuck: "1.4/restarted", mended: true},

		// Those whom the instructor has to look at.
		{id: "copier", name: "Rob", short: true, done: warm, copies: "ada", late: true},
		{id: "extended", name: "Shafi", done: runs, late: true},
		{id: "late", name: "Sophie", done: runs, late: true},
		{id: "deaf", name: "Tim", done: []string{"1.1", "1.2"}, deaf: "0.1", want: map[string]string{"0.1": "open"}},
		{id: "user", name: "Ursula", done: wrote, scope: "user"},
		{id: "script", name: "<script>alert(1)</script>", done: warm},
		{id: "bidi", name: "\u202egnirts \u2066a\u2069", done: warm},
		{id: "formula", name: "=HYPERLINK(\"http://localhost\")", done: warm},
		{id: "nobody", name: "Not on the roster", done: warm},
	}
}
