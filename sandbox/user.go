package sandbox

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A user is a line of the machine's passwd file.
type user struct{ name, uid, gid, home, shell string }

func findUser(leader int, name string) (user, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/root/etc/passwd", leader))
	if err != nil {
		return user{}, err
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), ":")
		if len(f) == 7 && f[0] == name {
			return user{name: name, uid: f[2], gid: f[3], home: f[5], shell: f[6]}, nil
		}
	}
	return user{}, fmt.Errorf("it has no user %q", name)
}

// environment is what login(1) would give the user, and the caller's terminal. SDLAB_SANDBOX tells the program
// inside that this machine is one to try things on.
func (u user) environment() []string {
	path := "/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
	if u.uid == "0" {
		path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
	}
	env := []string{
		"HOME=" + u.home, "USER=" + u.name, "LOGNAME=" + u.name, "SHELL=" + u.shell,
		"PATH=" + path, "LANG=C.UTF-8", "TERM=" + terminal(os.Getenv("TERM")),
		"SDLAB_SANDBOX=1",
	}
	for _, name := range callersLooks {
		if value := os.Getenv(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// callersLooks are what holds inside, too: how the caller wants a screen to look, and how
// to open a second terminal.
var callersLooks = []string{"NO_COLOR", "SDLAB_STYLE", "COLORFGBG", "SDLAB_PAGER", "SDLAB_SECOND_TERMINAL"}

// terminal is the caller's kind of terminal, or the most similar one that ncurses-base, all that the machine has,
// describes.
func terminal(term string) string {
	kind, _, _ := strings.Cut(term, "-")
	switch kind {
	case "":
		return "dumb"
	case "ansi", "dumb", "linux", "rxvt", "screen", "tmux", "vt100", "vt220":
		return term
	case "xterm":
		if term == "xterm" || term == "xterm-color" || term == "xterm-mono" {
			return term
		}
	}
	return "xterm-256color"
}

// boundingSet is the option of setpriv that takes from a command what the machine itself may not do:
// nsenter alone would bring the host's capabilities in.
func boundingSet(leader int) string {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", leader))
	if err != nil {
		return ""
	}
	return dropped(status, "CapBnd:")
}

// lastCap is the highest capability that is considered (CAP_CHECKPOINT_RESTORE, capability.h of Linux 5.9).
const lastCap = 40

func dropped(status []byte, field string) string {
	_, rest, ok := bytes.Cut(status, []byte(field))
	if !ok {
		return ""
	}
	mask, err := strconv.ParseUint(string(bytes.TrimSpace(bytes.SplitN(rest, []byte("\n"), 2)[0])), 16, 64)
	if err != nil {
		return ""
	}
	var drop []string
	for c := range lastCap + 1 {
		if mask&(1<<c) == 0 {
			drop = append(drop, "-cap_"+strconv.Itoa(c))
		}
	}
	if drop == nil {
		return ""
	}
	return "--bounding-set=" + strings.Join(drop, ",")
}
