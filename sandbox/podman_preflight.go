package sandbox

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	osuser "os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// oldestPodman is the first version whose rootless containers can be booted, rebooted and limited as machines are.
var oldestPodman = [2]int{4, 4}

func (podman) problems() []Problem { return podmanProblems(thisHost()) }

// A podmanHost is what rootless podman needs to know of a host, as it is seen.
type podmanHost struct {
	unified  bool // cgroup v2, and nothing else
	name     string
	uid      int
	runtime  string // XDG_RUNTIME_DIR
	files    string // where / is
	lookPath func(string) (string, error)
	version  func() (string, error)
}

func thisHost() podmanHost {
	h := podmanHost{
		unified: isUnified("/sys/fs/cgroup"), uid: os.Geteuid(), runtime: os.Getenv("XDG_RUNTIME_DIR"), files: "/", lookPath: exec.LookPath,
		version: func() (string, error) {
			return podmanSaid(context.Background(), "version", "--format", "{{.Client.Version}}")
		},
	}
	if u, err := osuser.LookupId(strconv.Itoa(h.uid)); err == nil {
		h.name = u.Username
	}
	return h
}

// isUnified tells whether a cgroup2 file system is mounted there: then no hierarchy is of version 1 (cgroups(7)).
func isUnified(dir string) bool {
	var fs unix.Statfs_t
	return unix.Statfs(dir, &fs) == nil && fs.Type == unix.CGROUP2_SUPER_MAGIC
}

// podmanProblems looks at the cgroups first: where they are not of version 2, podman is not even asked for its version.
func podmanProblems(h podmanHost) []Problem {
	if !h.unified {
		return []Problem{{
			"this host has cgroup v1, or v1 and v2 side by side, where podman would reach into the host's own cgroups",
			"boot the host with the kernel option systemd.unified_cgroup_hierarchy=1",
		}}
	}
	if _, err := h.lookPath("podman"); err != nil {
		return []Problem{{"podman is not installed", "install the package podman (apt install podman uidmap)"}}
	}
	var problems []Problem
	if _, err := h.lookPath("newuidmap"); err != nil {
		problems = append(problems, Problem{"newuidmap, which gives a container its users, is not installed", "install the package uidmap (apt install uidmap)"})
	}
	problems = append(problems, h.subordinateIDs()...)
	problems = append(problems, h.manager()...)
	if len(problems) > 0 {
		return problems // with these, podman does not start
	}
	return h.tooOld()
}

func (h podmanHost) tooOld() []Problem {
	said, err := h.version()
	var version [2]int
	if err != nil {
		return []Problem{{"podman does not start: " + err.Error(), "see what podman info says"}}
	}
	if _, err := fmt.Sscanf(said, "%d.%d", &version[0], &version[1]); err != nil {
		return []Problem{{fmt.Sprintf("podman says that its version is %q", said), "see what podman version says"}}
	}
	if slices.Compare(version[:], oldestPodman[:]) < 0 {
		return []Problem{{
			"podman " + said + " is too old",
			fmt.Sprintf("use podman %d.%d or later, which Debian has since 12 and Ubuntu since 24.04", oldestPodman[0], oldestPodman[1]),
		}}
	}
	return nil
}

// enoughIDs is how many users and groups a machine can have.
const enoughIDs = 65536

func (h podmanHost) subordinateIDs() (problems []Problem) {
	for _, file := range []string{"etc/subuid", "etc/subgid"} {
		text, _ := os.ReadFile(filepath.Join(h.files, file))
		if has := subordinate(text, h.name, h.uid); has < enoughIDs {
			problems = append(problems, Problem{
				fmt.Sprintf("%s has %d subordinate IDs in /%s, and a machine needs %d", h.name, has, file, enoughIDs),
				fmt.Sprintf("sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 %s (or another range that is free), then podman system migrate", h.name),
			})
		}
	}
	return problems
}

// subordinate counts a user's IDs in a subuid(5) file: NAME-OR-UID:FIRST:COUNT.
func subordinate(text []byte, name string, uid int) (count int) {
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSpace(line), ":")
		if len(f) == 3 && (f[0] == name || f[0] == strconv.Itoa(uid)) {
			n, _ := strconv.Atoi(f[2])
			count += n
		}
	}
	return count
}

// manager looks for the user's service manager, which gives a machine a cgroup with limits.
func (h podmanHost) manager() []Problem {
	if h.runtime == "" || !exists(filepath.Join(h.runtime, "bus")) {
		return []Problem{{
			"your own service manager does not run, or its bus does not (XDG_RUNTIME_DIR/bus)",
			fmt.Sprintf("log in properly, not through su or sudo, with dbus-user-session installed; or: sudo loginctl enable-linger %s, and log in again", h.name),
		}}
	}
	service := fmt.Sprintf("sys/fs/cgroup/user.slice/user-%d.slice/user@%d.service/cgroup.controllers", h.uid, h.uid)
	text, _ := os.ReadFile(filepath.Join(h.files, service))
	var lack []string
	for _, c := range []string{"memory", "pids", "cpu"} {
		if !slices.Contains(strings.Fields(string(text)), c) {
			lack = append(lack, c)
		}
	}
	if len(lack) == 0 {
		return nil
	}
	return []Problem{{
		"your service manager may not limit " + strings.Join(lack, ", "),
		"let it: sudo systemctl edit user@.service, with the lines [Service] and Delegate=yes; then boot again",
	}}
}

// remarks are what is not as it should be, without being in the way.
func (h podmanHost) remarks() []Problem {
	if exists(filepath.Join(h.files, "var/lib/systemd/linger", h.name)) {
		return nil
	}
	return []Problem{{"your machines end when you log out, since " + h.name + " does not linger", "sudo loginctl enable-linger " + h.name}}
}
