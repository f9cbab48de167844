package session

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
)

// atHome is a learner with an empty home, who does the built-in lesson with their own
// service manager, where nothing needs root. No systemd runs.
func atHome(t *testing.T, env map[string]string) *Session {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	s, err := Open(context.Background(), Options{
		User: true, Getenv: func(name string) string { return env[name] },
		Learner: func() (facts.Learner, error) {
			return facts.Learner{Name: "learner", Home: home, UID: os.Geteuid(), GID: os.Getegid()}, nil
		},
		Host:        func(facts.Scope) (*host.Host, error) { return &host.Host{Root: t.TempDir()}, nil },
		AskForTrust: func(context.Context, *Session) error { return nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// put makes files below the learner's home.
func put(t *testing.T, s *Session, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(s.Learner.Home, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// leftovers are the names below the learner's home of what is left, and of what is kept.
func leftovers(t *testing.T, s *Session) (left *Leftovers, things, kept []string) {
	t.Helper()
	left, err := Cleanup{s}.Leftovers(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	below := func(list []Thing) (names []string) {
		for _, thing := range list {
			if name, ok := strings.CutPrefix(thing.Name, s.Learner.Home+"/"); ok {
				names = append(names, thing.Kind+" "+name)
			}
		}
		return names
	}
	return left, below(left.Things), below(left.Kept)
}

func finish(t *testing.T, s *Session, left *Leftovers) {
	t.Helper()
	script, err := Cleanup{s}.Finish(left)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Run(context.Background(), script, os.Stderr); err != nil {
		t.Fatal(err)
	}
}

const (
	unitsOf  = ".config/systemd/user/"
	stampsOf = ".local/share/systemd/timers/"
)

func TestFinishRemovesWhatTheLessonAskedFor(t *testing.T) {
	s := atHome(t, nil)
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, "agents/hello-agent/hello_agent.py", unitsOf+"hello-agent.service", unitsOf+"hello-agent.service.d/limits.conf",
		stampsOf+"stamp-agent-check.timer", stampsOf+"stamp-own.timer",
		unitsOf+"default.target.wants/hello-agent.service", unitsOf+"hello-agent@one.service", "check-services.sh",
		"own.txt", unitsOf+"own.service", unitsOf+"default.target.wants/own.service")
	left, things, kept := leftovers(t, s)
	want := []string{
		"file " + unitsOf + "default.target.wants/hello-agent.service", "file " + unitsOf + "hello-agent.service",
		"file " + unitsOf + "hello-agent.service.d/limits.conf", "folder " + unitsOf + "hello-agent.service.d",
		"file " + stampsOf + "stamp-agent-check.timer", "file " + unitsOf + "hello-agent@one.service", "file agents/hello-agent", "file check-services.sh", "folder agents",
	}
	slices.Sort(things)
	slices.Sort(want)
	if !left.Sure || !slices.Equal(things, want) || len(kept) > 0 {
		t.Fatalf("sure %v, kept %q, got\n%s\nwant\n%s", left.Sure, kept, strings.Join(things, "\n"), strings.Join(want, "\n"))
	}
	finish(t, s, left)
	if _, things, _ := leftovers(t, s); len(things) > 0 {
		t.Errorf("still there: %q", things)
	}
	for _, own := range []string{"own.txt", unitsOf + "own.service", unitsOf + "default.target.wants/own.service"} {
		if _, err := os.Lstat(filepath.Join(s.Learner.Home, own)); err != nil {
			t.Error(err)
		}
	}
}

// What was there before the lesson was begun stays, also if the lesson has changed it since.
func TestFinishKeepsWhatWasThereBefore(t *testing.T) {
	s := atHome(t, nil)
	put(t, s, unitsOf+"hello-agent.service", "agents/own/notes", "agents/hello-agent/notes", unitsOf+"web-agent.service.d/own.conf")
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, unitsOf+"hello-agent.service", unitsOf+"hello-agent.service.d/override.conf", "agents/hello-agent/hello_agent.py", unitsOf+"web-agent.service",
		unitsOf+"web-agent.service.d/lessons.conf")
	left, things, kept := leftovers(t, s)
	slices.Sort(things)
	want := []string{
		"file " + unitsOf + "hello-agent.service.d/override.conf", "file " + unitsOf + "web-agent.service",
		"file " + unitsOf + "web-agent.service.d/lessons.conf", "file agents/hello-agent/hello_agent.py", "folder " + unitsOf + "hello-agent.service.d",
	}
	if !slices.Equal(things, want) {
		t.Errorf("would remove %q, want %q", things, want)
	}
	for _, want := range []string{"file " + unitsOf + "hello-agent.service", "folder " + unitsOf + "web-agent.service.d", "file " + unitsOf + "web-agent.service.d/own.conf", "folder agents", "file agents/hello-agent/notes"} {
		if !slices.Contains(kept, want) {
			t.Errorf("keeps %q, without %q", kept, want)
		}
	}
	finish(t, s, left)
	for _, own := range []string{unitsOf + "hello-agent.service", "agents/own/notes", "agents/hello-agent/notes", unitsOf + "web-agent.service.d/own.conf"} {
		if _, err := os.Lstat(filepath.Join(s.Learner.Home, own)); err != nil {
			t.Error(err)
		}
	}
	// The list is made once.
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, "check-services.sh")
	if _, things, _ := leftovers(t, s); !slices.Equal(things, []string{"file check-services.sh"}) {
		t.Errorf("would remove %q", things)
	}
}

// The folders that systemctl makes go when nothing else is in them, and if they were not
// there before.
func TestFinishRemovesTheFoldersOfLinks(t *testing.T) {
	s := atHome(t, nil)
	put(t, s, unitsOf+"own.service", unitsOf+"default.target.wants/own.service")
	if err := os.MkdirAll(filepath.Join(s.Learner.Home, unitsOf, "timers.target.wants"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, unitsOf+"default.target.wants/hello-agent.service", unitsOf+"sockets.target.wants/hello-agent.service",
		unitsOf+"timers.target.wants/hello-agent.service", ".config/systemd/user.control/hello-agent.service.d/limit.conf")
	left, things, kept := leftovers(t, s)
	for _, want := range []string{"folder " + unitsOf + "sockets.target.wants", "folder .config/systemd/user.control"} {
		if !slices.Contains(things, want) {
			t.Errorf("would remove %q, without %q", things, want)
		}
	}
	if len(things) != 7 || len(kept) > 0 {
		t.Errorf("would remove %q, keeps %q", things, kept)
	}
	finish(t, s, left)
	if _, things, _ := leftovers(t, s); len(things) > 0 {
		t.Errorf("still there: %q", things)
	}
	for _, own := range []string{"default.target.wants/own.service", "timers.target.wants"} {
		if _, err := os.Lstat(filepath.Join(s.Learner.Home, unitsOf, own)); err != nil {
			t.Error(err)
		}
	}
}

// Where the lesson's units are the only ones, nothing of the way to them is left.
func TestFinishLeavesAnEmptyHome(t *testing.T) {
	s := atHome(t, nil)
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, unitsOf+"hello-agent.service", unitsOf+"default.target.wants/hello-agent.service", "agents/hello-agent/hello_agent.py")
	left, _, _ := leftovers(t, s)
	finish(t, s, left)
	for _, gone := range []string{".config", "agents"} {
		if _, err := os.Lstat(filepath.Join(s.Learner.Home, gone)); err == nil {
			t.Errorf("%s is still there", gone)
		}
	}
}

// A folder that the lesson had made stays while something of the learner's is in it.
func TestFinishKeepsAFolderInUse(t *testing.T) {
	s := atHome(t, nil)
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, "agents/hello-agent/hello_agent.py", "agents/mine/notes")
	left, things, _ := leftovers(t, s)
	if !slices.Equal(things, []string{"file agents/hello-agent"}) {
		t.Errorf("would remove %q", things)
	}
	finish(t, s, left)
	if _, err := os.Lstat(filepath.Join(s.Learner.Home, "agents/mine/notes")); err != nil {
		t.Error(err)
	}
}

// Whoever did not begin with sdlab start has no list.
func TestFinishKnowsThatItDoesNotKnow(t *testing.T) {
	s := atHome(t, nil)
	if err := s.Log.Add(s.entry("1.1", "attempt")); err != nil {
		t.Fatal(err)
	}
	put(t, s, "check-services.sh")
	if left, things, _ := leftovers(t, s); left.Sure || !slices.Equal(things, []string{"file check-services.sh"}) {
		t.Errorf("sure %v of %q", left.Sure, things)
	}
	// What is there at the first start stays, whatever was done before.
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	if left, things, kept := leftovers(t, s); !left.Sure || len(things) > 0 || !slices.Equal(kept, []string{"file check-services.sh"}) {
		t.Errorf("sure %v of %q, keeps %q", left.Sure, things, kept)
	}
}

// An interrupted finish is done by the next one.
func TestFinishAfterAnInterruption(t *testing.T) {
	s := atHome(t, nil)
	if err := (Cleanup{s}).Remember(context.Background()); err != nil {
		t.Fatal(err)
	}
	put(t, s, "agents/hello-agent/hello_agent.py", "agents/web-agent/web_agent.py", "check-services.sh")
	if err := os.RemoveAll(filepath.Join(s.Learner.Home, "agents/hello-agent")); err != nil {
		t.Fatal(err)
	}
	left, things, _ := leftovers(t, s)
	if len(things) != 3 { // web-agent, the script, the folder of both
		t.Errorf("would remove %q", things)
	}
	finish(t, s, left)
	if _, things, _ := leftovers(t, s); len(things) > 0 {
		t.Errorf("still there: %q", things)
	}
}

// To list what resets name changes nothing, and no program is run for it.
func TestNamedRunsNothing(t *testing.T) {
	home := t.TempDir()
	text := tellResets + "(\ntouch " + home + "/a; cp /etc/passwd " + home + "/b; sudo tee " + home + "/c </dev/null; rm -rf " + home + "/d; systemctl stop x.service y.timer; sudo -n systemctl disable --now z@*.socket\nif systemctl is-active --quiet x.service; then rm -f no; fi\nuserdel somebody\nif [ -n \"${FINISH-}\" ]; then loginctl disable-linger \"$USER\"; fi; loginctl list-users\n)\n"
	if err := os.WriteFile(home+"/d", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("bash", "-s")
	cmd.Stdin = strings.NewReader(text)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	want := "file " + home + "/d\x00unit x.service\x00unit y.timer\x00unit z@*.socket\x00user somebody\x00linger learner\x00"
	if string(out) != want {
		t.Errorf("got %q, want %q", out, want)
	}
	if entries, err := os.ReadDir(home); err != nil || len(entries) != 1 {
		t.Errorf("the folder has %v now, %v", entries, err)
	}
}
