package trial

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/host/trial/standin"
	"github.com/sdlab/sdlab/userfile"
)

// User is whom programs run as.
type User struct {
	Name, Home string
	UID, GID   int
}

// Command is a program to run.
type Command struct {
	Argv      []string
	Folder    string // "" for the user's home
	Env       map[string]string
	Within    time.Duration
	UntilLine bool // it is enough to hear a line, and to see it go on for a moment
	Input     bool // an empty line is there to be read
	// Guard puts stand-ins before the managers. It is nil for a tool of the
	// machine's own, such as systemd-analyze, which is trusted.
	Guard *Guard
}

// Guard says where the managers are, and what the program is to be shown of them.
type Guard struct {
	SystemBus, UserBus string          // addresses
	RuntimeDir         string          // where systemd --user has its own socket
	System, User       []standin.Names // units that change places, by manager
}

// Saw is what a program did.
type Saw struct {
	Lines    []string // what it wrote
	Exited   bool     // it ended by itself within the time it was given
	ExitCode int
	Missing  bool // there is no such program
	// Refused says why a file that is named by its path could not be started:
	// missing, permission, format (it has no #! line), or interpreter (there is
	// none such as its #! line names); "" if it was.
	Refused    string
	ReadsInput bool // it read what was there to be read
}

// Run runs a command as the user.
func Run(ctx context.Context, user User, c Command) (Saw, error) {
	program, err := find(c.Argv[0])
	if err != nil {
		return Saw{Missing: true}, nil
	}
	closeOnExec()
	if c.Guard == nil {
		return tool(ctx, user, program, c)
	}
	return keep(ctx, user, program, c)
}

// find looks a program up in the PATH. A path is left for the kernel to judge.
func find(program string) (string, error) {
	if strings.Contains(program, "/") {
		return program, nil
	}
	return exec.LookPath(program)
}

// environment is small, and the same wherever sdlab is started.
func environment(user User, extra map[string]string) []string {
	env := []string{
		"HOME=" + user.Home, "USER=" + user.Name, "LOGNAME=" + user.Name, "LANG=C.UTF-8",
		"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "PYTHONDONTWRITEBYTECODE=1",
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" && extra["XDG_RUNTIME_DIR"] == "" {
		env = append(env, "XDG_RUNTIME_DIR="+dir)
	}
	for name, value := range extra {
		env = append(env, name+"="+value)
	}
	return env
}

// becomes says whether a program has to be made the user's.
func (u User) becomes() bool { return os.Geteuid() == 0 && u.UID != 0 }

// groups are those that the user is in.
func (u User) groups() []int { return userfile.Behind(u.UID, u.GID).Groups }

// credential is the user's identity for a child of a privileged sdlab.
func (u User) credential() *syscall.Credential {
	c := &syscall.Credential{Uid: uint32(u.UID), Gid: uint32(u.GID)}
	for _, group := range u.groups() {
		c.Groups = append(c.Groups, uint32(group))
	}
	return c
}
