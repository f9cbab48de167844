package sandbox

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestParseStat(t *testing.T) {
	const fields = "S 1 2 2 0 -1 4194560 1 0 0 0 1 2 0 0 20 0 1 0 274420 1000"
	state, start, err := parseStat([]byte("42 (a) (b c) " + fields))
	if state != 'S' || start != 274420 || err != nil {
		t.Errorf("got %c %d %v", state, start, err)
	}
	for _, broken := range []string{"", "42 (a)", "42 (a) S 1", "no parentheses"} {
		if _, _, err := parseStat([]byte(broken)); err == nil {
			t.Errorf("%q is read", broken)
		}
	}
}

func TestProcessIsToldFromALaterOne(t *testing.T) {
	me, err := findProcess("/proc", os.Getpid())
	if err != nil || !me.alive() {
		t.Fatalf("this process does not live: %+v, %v", me, err)
	}
	me.Start++
	if me.alive() {
		t.Error("a process with another start time passes for the same")
	}
	if (process{}).alive() {
		t.Error("no process lives")
	}
}

func TestParseMountinfo(t *testing.T) {
	const hybrid = `30 23 0:26 / /sys/fs/cgroup rw - tmpfs tmpfs rw
31 30 0:27 / /sys/fs/cgroup/systemd rw,relatime shared:9 - cgroup cgroup rw,xattr,name=systemd
32 30 0:28 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory
33 30 0:29 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw`
	if h := parseMountinfo([]byte(hybrid)); h != (hierarchies{"/sys/fs/cgroup/unified", "/sys/fs/cgroup/systemd"}) {
		t.Errorf("hybrid: %+v", h)
	}
	const unified = `30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate`
	if h := parseMountinfo([]byte(unified)); h != (hierarchies{"/sys/fs/cgroup", ""}) {
		t.Errorf("unified: %+v", h)
	}
}

func TestParseNotify(t *testing.T) {
	for message, want := range map[string]news{
		"STATUS=Container running.\nX_NSPAWN_LEADER_PID=17": {leader: 17},
		"READY=1\nSTATUS=Startup finished":                  {ready: true},
		"READY=0":                                           {},
		"":                                                  {},
	} {
		if got := parseNotify(message); got != want {
			t.Errorf("%q: got %+v, want %+v", message, got, want)
		}
	}
}

func TestDroppedCapabilities(t *testing.T) {
	if got := dropped([]byte("CapBnd:\t000001fffffffffe\n"), "CapBnd:"); got != "--bounding-set=-cap_0" {
		t.Errorf("got %q", got)
	}
	for _, status := range []string{"CapBnd:\t000001ffffffffff\n", "CapBnd:\tzz\n", ""} {
		if got := dropped([]byte(status), "CapBnd:"); got != "" {
			t.Errorf("%q: got %q", status, got)
		}
	}
}

func TestRecipe(t *testing.T) {
	if recipeHash("bookworm") == recipeHash("trixie") {
		t.Error("the hash does not tell recipes apart")
	}
	args := strings.Join(mmdebstrapArgs("trixie", "/there"), " ")
	if !strings.HasSuffix(args, " trixie /there") || strings.Contains(args, "://") {
		t.Errorf("mmdebstrap %s: names a mirror, or no suite and place", args)
	}
	args = strings.Join(mmdebstrapArgs("trixie"+broker, "/there"), " ")
	if !strings.HasSuffix(args, " trixie /there") || !strings.Contains(args, ",dbus-broker,") || strings.Contains(args, ",dbus,") {
		t.Errorf("mmdebstrap %s: makes no image with dbus-broker", args)
	}
	if err := CheckSuite("trixie" + broker); err != nil {
		t.Error(err)
	}
	if name := reference("trixie" + broker); strings.Contains(name, "+") {
		t.Errorf("podman takes no image %q", name)
	}
	if err := CheckSuite("jessie"); err == nil || !strings.Contains(err.Error(), "bookworm") {
		t.Errorf("a suite that is not offered: %v", err)
	}
}

func TestFollowPhases(t *testing.T) {
	var seen []float64
	said := followPhases(strings.NewReader("I: running apt-get update...\nW: hm\nI: cleaning package lists and apt cache...\n"),
		func(done float64, _ string) { seen = append(seen, done) })
	if len(seen) != 2 || seen[0] >= seen[1] || !strings.Contains(said, "W: hm") {
		t.Errorf("got %v and %q", seen, said)
	}
	for i, p := range phases[1:] {
		if p.done <= phases[i].done {
			t.Errorf("%q is not further than %q", p.words, phases[i].words)
		}
	}
}

func TestMachineNames(t *testing.T) {
	for name, ok := range map[string]bool{
		"lab": true, "run-0a1b": true, "a": true, "": false, "Lab": false, "-a": false, "a-": false, "../x": false, "a b": false,
		strings.Repeat("a", 33): false,
	} {
		if err := CheckName(name); (err == nil) != ok {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestPreflightNamesThePackage(t *testing.T) {
	none := func(string) (string, error) { return "", errors.New("none") }
	for _, p := range missingPrograms(none) {
		if !strings.Contains(p.Fix, "install the package") || strings.HasSuffix(p.What, ".") {
			t.Errorf("%+v", p)
		}
	}
	if found := missingPrograms(func(s string) (string, error) { return s, nil }); len(found) != 0 {
		t.Errorf("missing where nothing is: %v", found)
	}
}

func TestStateFile(t *testing.T) {
	dir := t.TempDir()
	want := state{Phase: phaseRunning, Supervisor: process{1, 2}, Boots: 3, Since: time.Unix(4, 0).UTC(), Cgroup: "sdlab/x"}
	if err := writeJSON(filepath.Join(dir, "state.json"), want); err != nil {
		t.Fatal(err)
	}
	if got, err := readState(dir); got != want || err != nil {
		t.Errorf("got %+v, %v", got, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "state.json"), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := readState(dir); err == nil || !strings.Contains(err.Error(), "cannot read") {
		t.Errorf("a torn state file: %v", err)
	}
}

func TestFindOfNothing(t *testing.T) {
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Find("lab"); !errors.Is(err, ErrNoMachine) {
		t.Errorf("got %v", err)
	}
	if all, err := s.List(); all == nil || len(all) != 0 || err != nil { // a list in JSON, too
		t.Errorf("got %#v, %v", all, err)
	}
	if err := s.machine("lab").Command(t.Context(), "root", "true").Run(); !errors.Is(err, ErrNotRunning) {
		t.Errorf("a command in no machine: %v", err)
	}
}

func TestLockWaitsAndSaysSo(t *testing.T) {
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	unlock, err := s.lock(t.Context(), "x", nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	told := 0
	if _, err := s.lock(ctx, "x", func() { told++; cancel() }); !errors.Is(err, context.Canceled) || told != 1 {
		t.Errorf("got %v after being told %d times", err, told)
	}
	unlock()
	again, err := s.lock(t.Context(), "x", nil)
	if err != nil {
		t.Fatal(err)
	}
	again()
}

func TestInotifyLimit(t *testing.T) {
	limit := sysctl{"sdlab.no-such-setting", 10, 100}
	if err := limit.ensure(1, nil); err != nil {
		t.Errorf("a kernel that does not tell: %v", err)
	}
	for _, l := range inotifyNeeds(500) {
		if l.need > l.raised {
			t.Errorf("%s: 500 machines need %d, and it is raised to %d", l.name, l.need, l.raised)
		}
	}
}

func TestTerminal(t *testing.T) {
	for term, want := range map[string]string{
		"": "dumb", "dumb": "dumb", "xterm": "xterm", "xterm-kitty": "xterm-256color", "alacritty": "xterm-256color", "tmux-256color": "tmux-256color",
	} {
		if got := terminal(term); got != want {
			t.Errorf("%q becomes %q, want %q", term, got, want)
		}
	}
}

func TestPrintable(t *testing.T) {
	if got := printable("a\x1b[31mb\nc\x07\u009b\u202e"); got != "a[31mb\nc" {
		t.Errorf("got %q", got)
	}
	if got := quote("it's"); got != `'it'\''s'` {
		t.Errorf("got %q", got)
	}
}

func TestExitCode(t *testing.T) {
	if code, ok := ExitCode(nil); code != 0 || !ok {
		t.Error("no error is not exit code 0")
	}
	if _, ok := ExitCode(errors.New("no such file")); ok {
		t.Error("what did not run has an exit code")
	}
}

func TestParsePss(t *testing.T) {
	if got := parseKiB("00400000-7ffe [rollup]\nRss:  10 kB\nPss:    4 kB\nPss_Dirty: 1 kB\n", "Pss:"); got != 4096 {
		t.Errorf("got %d", got)
	}
}

// TestFollowEnds when nobody listens, and when the socket brings nothing more.
func TestFollowEnds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notify")
	notify, err := listenNotify(path)
	if err != nil {
		t.Fatal(err)
	}
	say, err := net.Dial("unixgram", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := say.Write([]byte("READY=1")); err != nil {
		t.Fatal(err)
	}
	n, done := &nspawnMachine{notify: notify}, make(chan struct{})
	close(done)
	ended := make(chan struct{}, 2)
	follow := func(done <-chan struct{}) {
		n.follow(nil, make(chan news), done)
		ended <- struct{}{}
	}
	go follow(done)
	for _, what := range []string{"nobody listens", "reading fails"} {
		select {
		case <-ended:
		case <-time.After(10 * time.Second):
			t.Fatalf("it goes on though %s", what)
		}
		if err := notify.SetReadDeadline(time.Now()); err != nil {
			t.Fatal(err)
		}
		go follow(nil)
	}
}

func TestLooksGetRarer(t *testing.T) {
	for waited, want := range map[time.Duration]time.Duration{
		0: 10 * time.Millisecond, time.Second: 20 * time.Millisecond, 10 * time.Second: 200 * time.Millisecond, time.Hour: time.Second,
	} {
		if got := untilNextLook(waited); got != want {
			t.Errorf("after %v it is %v, want %v", waited, got, want)
		}
	}
}
