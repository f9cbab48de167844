package trial

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// openFiles prints what a program has open beside the usual three files, and
// whether it has a terminal.
const openFiles = `for f in 0 1 2 3 4 5 6 7 8 9 10 11 12; do [ -e /proc/$$/fd/$f ] && echo "$f $(readlink /proc/$$/fd/$f)"; done
(: </dev/tty) 2>/dev/null && echo "a terminal"
[ "$(ps -o sid= -p $$ | tr -d ' ')" = $$ ] || echo "no session of its own"`

// inTerminal is run with a terminal, as sdlab is by a person at one.
func inTerminal() {
	user := User{Name: "nobody", Home: "/", UID: 65534, GID: 65534}
	if os.Geteuid() != 0 {
		user = User{Name: os.Getenv("USER"), Home: "/", UID: os.Getuid(), GID: os.Getgid()}
	}
	for _, g := range []*Guard{{SystemBus: "unix:path=/none", UserBus: "unix:path=/none", RuntimeDir: "/none"}, nil} {
		saw, err := Run(context.Background(), user, Command{Argv: []string{"sh", "-c", openFiles}, Within: 10 * time.Second, Guard: g})
		fmt.Printf("%q %v\n", saw.Lines, err)
	}
}

// TestNoTerminal: a program of the learner's has no way to type into the
// terminal of whoever checks, root's for one (TIOCSTI, ioctl_tty(2)), nor what
// files that shell has open.
func TestNoTerminal(t *testing.T) {
	cmd := exec.Command("bash", "-c", `exec 7</etc/passwd 9>/dev/tty; (: </dev/tty) && echo "here is one"; exec "$0" in-terminal`, itself(t))
	terminal, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var text strings.Builder
	room := make([]byte, 4096)
	for {
		n, err := terminal.Read(room)
		text.Write(room[:n])
		if err != nil {
			break
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err, text.String())
	}
	lines := strings.Split(strings.TrimSpace(strings.ReplaceAll(text.String(), "\r", "")), "\n")
	if len(lines) != 3 || lines[0] != "here is one" {
		t.Fatalf("%q", lines)
	}
	for _, line := range lines[1:] {
		if strings.Count(line, `"`) != 6 || !strings.Contains(line, "0 /dev/null") || !strings.HasSuffix(line, "<nil>") || strings.Contains(line, "terminal") || strings.Contains(line, "session") {
			t.Errorf("the program has %s", line)
		}
	}
}
