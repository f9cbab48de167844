package sandbox

import (
	"context"
	"os/exec"
	"strings"
)

// Shell prepares an interactive login of user on a terminal of the machine's own, or argv on such a terminal
// if there is one. Stdin, Stdout and Stderr should be the caller's terminal: changes of its size are passed
// on. A login is a real one: it has a session in logind, XDG_RUNTIME_DIR and a user manager.
func (m *Machine) Shell(ctx context.Context, user string, argv ...string) *exec.Cmd {
	if len(argv) > 0 {
		return m.onTerminal(ctx, user, "exec "+quoteAll(argv))
	}
	return m.session(ctx, user, nil)
}

// session is a login of user that runs argv, or a shell if there is none. A login drops its caller's
// environment; the sandbox's own word stays, and how a screen should look.
func (m *Machine) session(ctx context.Context, user string, argv []string) *exec.Cmd {
	line := "exec su --whitelist-environment=SDLAB_SANDBOX," + strings.Join(callersLooks, ",") + " --login " + quote(user)
	if len(argv) > 0 {
		// Not --command, which would take the terminal away from what it runs.
		line += " --session-command " + quote(quoteAll(argv))
	}
	return m.onTerminal(ctx, "root", line)
}

// onTerminal runs a line of shell as user on a new terminal of the machine.
func (m *Machine) onTerminal(ctx context.Context, user, line string) *exec.Cmd {
	return m.Command(ctx, user, "script", "--quiet", "--return", "--command", line, "/dev/null")
}

// quoteAll makes a line for a POSIX shell of the words of a command.
func quoteAll(argv []string) string {
	words := make([]string, len(argv))
	for i, word := range argv {
		words[i] = quote(word)
	}
	return strings.Join(words, " ")
}

// quote makes a word of s for a POSIX shell.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
