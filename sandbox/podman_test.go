package sandbox

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fitHost is a host on which rootless podman works.
func fitHost(t *testing.T) podmanHost {
	t.Helper()
	files := t.TempDir()
	for name, text := range map[string]string{
		"etc/subuid":                 "other:100000:65536\nada:165536:65536\n",
		"etc/subgid":                 "1001:165536:65536\n",
		"run/user/1001/bus":          "",
		"var/lib/systemd/linger/ada": "",
		"etc/subuid-too-few":         "ada:165536:1000\n",
		"sys/fs/cgroup/user.slice/user-1001.slice/user@1001.service/cgroup.controllers": "cpu memory pids\n",
	} {
		path := filepath.Join(files, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return podmanHost{
		unified: true, name: "ada", uid: 1001, runtime: filepath.Join(files, "run/user/1001"), files: files,
		lookPath: func(name string) (string, error) { return "/usr/bin/" + name, nil },
		version:  func() (string, error) { return "5.4.2", nil },
	}
}

func TestPodmanIsChosenWhereItFits(t *testing.T) {
	c := choose(fitHost(t))
	if c.Engine != "podman" || len(c.Problems)+len(c.Remarks) > 0 {
		t.Errorf("got %+v", c)
	}
}

// What is missing is named, with what to do about it, and the other engine is offered.
func TestPodmanFaults(t *testing.T) {
	lacking := func(program string) func(string) (string, error) {
		return func(name string) (string, error) {
			if name == program {
				return "", os.ErrNotExist
			}
			return name, nil
		}
	}
	for _, c := range []struct {
		name      string
		spoil     func(h *podmanHost)
		what, fix string
	}{
		{"cgroup v1", func(h *podmanHost) { h.unified = false }, "cgroup v1", "systemd.unified_cgroup_hierarchy=1"},
		{"no podman", func(h *podmanHost) { h.lookPath = lacking("podman") }, "podman is not installed", "apt install podman"},
		{"no newuidmap", func(h *podmanHost) { h.lookPath = lacking("newuidmap") }, "newuidmap", "apt install uidmap"},
		{"no subuid", func(h *podmanHost) { _ = os.Remove(filepath.Join(h.files, "etc/subuid")) }, "ada has 0 subordinate IDs in /etc/subuid", "usermod --add-subuids"},
		{"few subuids", func(h *podmanHost) {
			_ = os.Rename(filepath.Join(h.files, "etc/subuid-too-few"), filepath.Join(h.files, "etc/subuid"))
		}, "1000 subordinate IDs", "usermod"},
		{"no subgid", func(h *podmanHost) { _ = os.Remove(filepath.Join(h.files, "etc/subgid")) }, "/etc/subgid", "--add-subgids"},
		{"no runtime directory", func(h *podmanHost) { h.runtime = "" }, "your own service manager does not run", "enable-linger ada"},
		{"no bus", func(h *podmanHost) { _ = os.Remove(filepath.Join(h.runtime, "bus")) }, "XDG_RUNTIME_DIR/bus", "dbus-user-session"},
		{"no controllers", func(h *podmanHost) { _ = os.RemoveAll(filepath.Join(h.files, "sys")) }, "may not limit memory, pids, cpu", "Delegate=yes"},
		{"old", func(h *podmanHost) { h.version = func() (string, error) { return "4.3.1", nil } }, "podman 4.3.1 is too old", "4.4"},
		{"odd version", func(h *podmanHost) { h.version = func() (string, error) { return "dev", nil } }, `"dev"`, "podman version"},
		{"broken", func(h *podmanHost) { h.version = func() (string, error) { return "", errors.New("broken") } }, "does not start: broken", "podman info"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := fitHost(t)
			c.spoil(&h)
			got := choose(h)
			if got.Engine != "systemd-nspawn with sudo" || len(got.Problems) != 1 {
				t.Fatalf("got %+v", got)
			}
			p := got.Problems[0]
			if !strings.Contains(p.What, c.what) || !strings.Contains(p.Fix, c.fix) || strings.HasSuffix(p.What, ".") || got.Why != p.What {
				t.Errorf("got %+v", got)
			}
			if all := notRoot(p); !strings.Contains(all.Fix, "sudo; or "+p.Fix) {
				t.Errorf("got %+v", all)
			}
		})
	}
}

// On a hybrid host podman is not started, not even to tell its version.
func TestPodmanIsNeverStartedOnHybrid(t *testing.T) {
	h := fitHost(t)
	h.unified = false
	h.lookPath = func(string) (string, error) { t.Error("looked for podman"); return "", nil }
	h.version = func() (string, error) { t.Error("started podman"); return "", nil }
	if p := podmanProblems(h); len(p) != 1 {
		t.Errorf("got %v", p)
	}
	if isUnified(t.TempDir()) {
		t.Error("a folder passes for a cgroup hierarchy")
	}
}

func TestPodmanNewVersions(t *testing.T) {
	for _, version := range []string{"4.4.0", "4.10.1", "5.0.0-dev", "10.1"} {
		h := fitHost(t)
		h.version = func() (string, error) { return version, nil }
		if p := podmanProblems(h); len(p) > 0 {
			t.Errorf("%s: %v", version, p)
		}
	}
}

func TestLingerIsRemarked(t *testing.T) {
	h := fitHost(t)
	if err := os.Remove(filepath.Join(h.files, "var/lib/systemd/linger/ada")); err != nil {
		t.Fatal(err)
	}
	c := choose(h)
	if c.Engine != "podman" || len(c.Remarks) != 1 || c.Remarks[0].Fix != "sudo loginctl enable-linger ada" {
		t.Errorf("got %+v", c)
	}
}

func TestEngineIsTheUsers(t *testing.T) {
	if engineFor(0) != (nspawn{}) || engineFor(1000) != (podman{}) {
		t.Error("root's engine is not nspawn, or that of others is not podman")
	}
	env := map[string]string{"HOME": "/home/ada"}
	getenv := func(name string) string { return env[name] }
	if got := usualDir(0, getenv); got != DefaultDir {
		t.Errorf("root's store is %s", got)
	}
	if got := usualDir(1000, getenv); got != "/home/ada/.local/share/sdlab" {
		t.Errorf("ada's store is %s", got)
	}
	env["XDG_DATA_HOME"] = "/data"
	if got := usualDir(1000, getenv); got != "/data/sdlab" {
		t.Errorf("ada's store is %s", got)
	}
}

func TestCreateArgs(t *testing.T) {
	sp := spec{Name: "lab", Image: "trixie-1", Binaries: map[string]string{"sdlab": "/opt/sdlab"}, Record: "/store/records/lab"}
	args := createArgs(sp, "/store/machines/lab")
	line := strings.Join(args, " ")
	for _, want := range []string{
		"--systemd always", "--network none", "--hostname lab", "SYS_BOOT",
		"--volume /store/machines/lab/boot-id:/proc/sys/kernel/random/boot_id:ro",
		"--volume=/store/machines/lab/bin/sdlab:/usr/local/bin/sdlab:ro", "--volume=/store/records/lab:/home/learner/.local/state/sdlab",
	} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if !slices.Equal(args[len(args)-2:], []string{"localhost/sdlab:trixie-1", "/sbin/init"}) {
		t.Errorf("ends in %q", args[len(args)-2:])
	}
	if container("/a/machines/lab") == container("/b/machines/lab") {
		t.Error("two stores' machines are one container")
	}
	sp.Ephemeral, sp.Record = true, ""
	if line := strings.Join(createArgs(sp, "/store/machines/run-1"), " "); strings.Contains(line, "records") {
		t.Errorf("a throwaway machine keeps a record: %s", line)
	}
}

// podman gets its own environment, the command in the machine the other one.
func TestPodmanExecArgs(t *testing.T) {
	argv, env := podmanExecArgs([]string{"c", "1000", "1000", "x.scope", "echo", "a b"},
		[]string{"HOME=/home/learner", "SDLAB_SANDBOX=1", outsidePrefix + "HOME=/home/ada", outsidePrefix + "XDG_RUNTIME_DIR=/run/user/1001"}, true)
	line := strings.Join(argv, "|")
	for _, want := range []string{"--tty", "--env|HOME=/home/learner", "--env|SDLAB_SANDBOX=1", "|sh|1000|1000|x.scope|echo|a b"} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if strings.Contains(line, "ada") || !slices.Contains(env, "HOME=/home/ada") || !slices.Contains(env, "XDG_RUNTIME_DIR=/run/user/1001") {
		t.Errorf("podman gets %q, and %s", env, line)
	}
	if argv, _ := podmanExecArgs([]string{"c", "0", "0", "x.scope", "true"}, nil, false); slices.Contains(argv, "--tty") {
		t.Errorf("a terminal where there is none: %q", argv)
	}
}

func TestOutside(t *testing.T) {
	got := outside([]string{"HOME=/h", "SECRET=1", "CONTAINERS_CONF=/c", "XDG_RUNTIME_DIR=/r", "PATH=/x"})
	if want := []string{"HOME=/h", "CONTAINERS_CONF=/c", "XDG_RUNTIME_DIR=/r"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUnshareArgs(t *testing.T) {
	args := unshareArgs("trixie", "/there.tar")
	line := strings.Join(args, " ")
	for _, want := range []string{"--mode=unshare", "--format=tar", "useradd --create-home --uid 1000"} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if strings.Contains(line, "--mode=root") || !slices.Equal(args[len(args)-2:], []string{"trixie", "/there.tar"}) {
		t.Errorf("got %s", line)
	}
}

func TestEachBootHasItsID(t *testing.T) {
	dir := t.TempDir()
	var ids []string
	for range 2 {
		if err := newBootID(dir); err != nil {
			t.Fatal(err)
		}
		id, err := os.ReadFile(filepath.Join(dir, bootIDFile))
		if err != nil || len(id) != len("80ede014-4cf0-4515-8811-2610fa7a5a5d\n") {
			t.Fatalf("got %q, %v", id, err)
		}
		ids = append(ids, string(id))
	}
	if ids[0] == ids[1] {
		t.Errorf("both boots have %s", ids[0])
	}
}

func TestCopyBinaries(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "program")
	for _, text := range []string{"old", "new"} {
		if err := os.WriteFile(program, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := copyBinaries(map[string]string{"sdlab": program}, filepath.Join(dir, "bin")); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(dir, "bin/sdlab")); err != nil || string(got) != text {
			t.Errorf("got %q, %v", got, err)
		}
	}
	if err := copyBinaries(map[string]string{"sdlab": dir + "/none"}, filepath.Join(dir, "bin")); err == nil {
		t.Error("a file that is missing is no error")
	}
}

func TestHasBooted(t *testing.T) {
	for state, want := range map[string]bool{"running": true, "degraded": true, "maintenance": true, "starting": false, "initializing": false, "stopping": false, "": false} {
		if hasBooted(state) != want {
			t.Errorf("%q: %v", state, !want)
		}
	}
}

// How a container ends says whether the machine was turned off or is to boot again.
func TestPodmanEnded(t *testing.T) {
	for _, c := range []struct {
		script string
		leader int
		again  bool
		failed bool
	}{
		{"exit 129", 7, true, false}, {"exit 130", 7, false, false}, {"exit 0", 7, false, false}, {"exit 137", 7, false, false},
		{"exit 125", 0, false, true}, {"exit 0", 0, false, false},
	} {
		p := &podmanMachine{&keeper{st: state{Leader: process{PID: c.leader}}}}
		again, err := p.ended(&boot{err: exec.Command("/bin/sh", "-c", c.script).Run()})
		if again != c.again || (err != nil) != c.failed {
			t.Errorf("%s, leader %d: %v, %v", c.script, c.leader, again, err)
		}
	}
}
