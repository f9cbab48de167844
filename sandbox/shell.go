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
	line := "exec su --login " + quote(user)
	if len(argv) > 0 {
		words := make([]string, len(argv))
		for i, word := range argv {
			words[i] = quote(word)
		}
		line = "exec " + strings.Join(words, " ")
		return m.Command(ctx, user, "script", "--quiet", "--return", "--command", line, "/dev/null")
	}
	return m.Command(ctx, "root", "script", "--quiet", "--return", "--command", line, "/dev/null")
}

// quote makes a word of s for a POSIX shell.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
