//go:build sandbox

package classroom

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// words are what the scripts of learners have, as cases do. Nothing is solved by sdlab solve --yes, which the record names.
const words = `
settled() { sleep 1; } # a person takes longer
types() { sdlab solve "$1" --print | bash -eu >/dev/null 2>&1 || { echo "cannot do $1"; exit 1; }; settled; }
solve() { types "$1"; }
check() { local code=0; sdlab check "$1" || code=$?; [ $code = "$2" ] || { echo "checking $1 came to $code, not to $2"; exit 1; }; }
`

// script is what the learner types.
func (l learner) script(t *testing.T, cases map[string]lessons.Case) string {
	var out strings.Builder
	fmt.Fprintf(&out, "sdlab enroll %s --name '%s' --course /tmp/course.yaml\n", l.id, l.name)
	if l.asks {
		out.WriteString("check 1.3 1\ncheck 1.1 1\n")
	}
	for id, n := range l.hints {
		out.WriteString(strings.Repeat("sdlab hint "+id+" >/dev/null\n", n))
	}
	for _, id := range l.done {
		if slices.Contains(l.solved, id) {
			fmt.Fprintf(&out, "sdlab solve %s --yes >/dev/null 2>&1; settled; check %[1]s 0\n", id)
			continue
		}
		fmt.Fprintf(&out, "types %s; check %[1]s 0\n", id)
	}
	if l.stuck != "" {
		c, ok := cases[l.stuck]
		if !ok {
			t.Fatalf("%s: the lesson has no case %s", l.id, l.stuck)
		}
		fmt.Fprintf(&out, "(\n%s\n)\nsettled\ncheck %s 1\n", c.Script, c.Activity)
		if l.mended {
			fmt.Fprintf(&out, "sdlab hint %s >/dev/null\nsudo systemctl unmask hello-agent; sudo rm -rf /usr/local/lib/systemd/system\ntypes 1.2; types 1.3; types %[1]s; check %[1]s 0\n", c.Activity)
		}
	}
	if l.undoes != "" {
		out.WriteString(l.undoes + "\n")
	}
	return out.String()
}

// hands is what a learner handed in.
type hands struct {
	report []byte
	key    string // its name, as enroll has printed it
	record []byte // their state, as a tar file
}

var keyLine = regexp.MustCompile(`Your key is ([0-9a-f]{16})`)

// A room is where the class works.
type room struct {
	t      *testing.T
	store  *sandbox.Store
	suites []string
	course []byte
	cases  map[string]lessons.Case

	mu     sync.Mutex
	handed map[string]hands
}

// play has the learners work, several at a time, each in a machine of their own.
func (r *room) play(learners []learner) {
	const atOnce = 6
	seats := make(chan struct{}, atOnce)
	var working sync.WaitGroup
	for i, l := range learners {
		seats <- struct{}{}
		working.Go(func() {
			defer func() { <-seats }()
			options := sandbox.Options{Suite: r.suites[i%len(r.suites)], Binaries: map[string]string{}}
			for _, name := range []string{"sdlab", "sdlab-guide"} {
				options.Binaries[name] = filepath.Join(programs, name)
			}
			if err := r.store.Run(r.t.Context(), options, func(m *sandbox.Machine) error { return r.work(m, l) }); err != nil {
				r.t.Errorf("%s: %v", l.id, err)
			}
		})
	}
	working.Wait()
}

// work is one learner's.
func (r *room) work(m *sandbox.Machine, l learner) error {
	at := &seat{t: r.t, machine: m}
	if l.scope == "user" {
		at.env = []string{"SDLAB_SCOPE=user"}
		at.run("root", "loginctl enable-linger learner && for _ in $(seq 100); do test -S /run/user/1000/systemd/private && exit; sleep 0.1; done; exit 1", nil)
	}
	at.run("learner", "cat > /tmp/course.yaml", r.course)
	said := at.run("learner", words+l.script(r.t, r.cases), nil)
	if l.copies != "" {
		at.run("learner", "tar -x -C ~/.local/state/sdlab", r.of(l.copies).record)
	}
	if l.deaf != "" {
		at.run("root", "gpasswd -d learner adm && gpasswd -d learner systemd-journal", nil)
		at.run("learner", words+"types "+l.deaf+"; check "+l.deaf+" 3", nil)
	}
	at.run("learner", "sdlab report --out ~/mine.json", nil)
	key := keyLine.FindSubmatch(said)
	if key == nil {
		return fmt.Errorf("enroll did not name a key: %s", said)
	}
	h := hands{report: at.run("learner", "cat ~/mine.json", nil), key: string(key[1])}
	h.record = at.run("learner", "tar -c -C ~/.local/state/sdlab attempts.jsonl evidence", nil)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.handed[l.id] = h
	return at.err
}

func (r *room) of(id string) hands {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.handed[id]
}

// A seat is a machine where somebody works. After an error it does nothing more.
type seat struct {
	t       *testing.T
	machine *sandbox.Machine
	env     []string
	err     error
}

// run runs a script and returns what it printed to its output.
func (s *seat) run(user, script string, in []byte) []byte {
	if s.err != nil {
		return nil
	}
	cmd := s.machine.Command(s.t.Context(), user, "bash", "-euc", script)
	cmd.Env = append(cmd.Env, s.env...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &out, &errs
	if err := cmd.Run(); err != nil {
		s.err = fmt.Errorf("%w\n%s\n%s", err, last(out.String()), last(errs.String()))
	}
	return out.Bytes()
}

// last is the end of a text.
func last(text string) string { return text[max(0, len(text)-1500):] }

// casesOf are the lesson's cases by activity and name.
func casesOf(t *testing.T) map[string]lessons.Case {
	t.Helper()
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lessons.Open("systemd", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]lessons.Case{}
	for _, e := range l.Entries() {
		list, err := l.Cases(e)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range list {
			all[c.Activity+"/"+c.Name] = c
		}
	}
	return all
}

func write(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}
