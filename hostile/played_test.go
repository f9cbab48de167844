//go:build hostile

package hostile

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/sandbox"
)

// TestPlayed plays 0.1, 1.1 to 1.5 and 3.2 in a machine, with mistakes: the guide is on
// a terminal, and the work is done in a second one.
func TestPlayed(t *testing.T) {
	store, err := sandbox.Open("")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("TERM", "xterm-256color")
	options := sandbox.Options{Suite: "bookworm", Binaries: map[string]string{}}
	for _, program := range []string{"sdlab", "sdlab-guide"} {
		options.Binaries[program] = filepath.Join(programs, program)
	}
	err = store.Run(t.Context(), options, func(m *sandbox.Machine) error {
		p := &player{t: t, machine: m}
		p.warmUp()
		p.agent()
		p.resume()
		p.logs()
		p.beside()
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A player has the guide on a terminal, and works in another.
type player struct {
	*seat
	t       *testing.T
	machine *sandbox.Machine
}

func (p *player) start(columns, rows int, argv ...string) {
	p.t.Helper()
	p.seat = sitAt(p.t, p.machine.Shell(p.t.Context(), "learner", append([]string{"sdlab", "start"}, argv...)...), columns, rows)
}

// works runs a script as the learner, in the second terminal.
func (p *player) works(script string) {
	p.t.Helper()
	if out, err := p.machine.Command(p.t.Context(), "learner", "bash", "-euc", script).CombinedOutput(); err != nil {
		p.t.Fatalf("%s: %v\n%s", script, err, out)
	}
}

// presses types keys, each after what it is to show was seen.
func (p *player) presses(keysAndSights ...string) {
	p.t.Helper()
	for i := 0; i+1 < len(keysAndSights); i += 2 {
		p.types(p.t, keysAndSights[i])
		p.sees(p.t, keysAndSights[i+1])
	}
}

// on goes to the next activity, from anywhere in this one.
func (p *player) on(id, title string) {
	p.t.Helper()
	p.presses("l", "you are here", "j\r", id+" "+title)
}

func (p *player) quits() {
	p.t.Helper()
	p.types(p.t, "q")
	if code := p.waits(p.t, "q"); code != 0 {
		p.t.Errorf("it ends with %d", code)
	}
	p.leftAsItWas(p.t)
	p.close()
}

func (p *player) warmUp() {
	p.start(80, 24, "0.1")
	p.sees(p.t, "0 of 3")
	p.presses(" ", "opens a shell")
	p.works(`printf '[Service]\nExecStart=/bin/shh -c "while :; do echo up; sleep 2; done"\n' | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up || true`)
	p.sees(p.t, "203/EXEC")
	p.presses("\r", "/bin/shh", "q", "part 1/5", "h", "Hint 1 of", "h", "Hint 2 of", "q", "part 1/5", "n", "part 2/5", "b", "part 1/5")
	p.resize(p.t, 40, 24)
	p.presses("n", "Write it", "b", "A service is a program", "n", "Write it")
	p.resize(p.t, 200, 50)
	p.sees(p.t, "What happens")
	p.resize(p.t, 80, 24)
	p.works("sdlab solve 0.1 --yes")
	p.sees(p.t, "3 of 3")
	p.sees(p.t, "0.1 is done.")
}

func (p *player) agent() {
	p.on("1.1", "Create the agent")
	p.works("mkdir -p ~/agents/hello-agent; echo 'while True print(1)' >~/agents/hello-agent/hello_agent.py")
	p.presses("c", "✗", "\r", "FAIL", "q", "part 1/")
	p.works("sdlab solve 1.1 --yes")
	p.sees(p.t, "1.1 is done.")
	p.on("1.2", "Write the unit file")
	p.works("sdlab solve 1.2 --yes; sudo sed -i s/^Restart=/Restrat=/ /etc/systemd/system/hello-agent.service; sudo systemctl daemon-reload")
	p.sees(p.t, "systemd ignores line")
	p.works("sudo sed -i s/^Restrat=/Restart=/ /etc/systemd/system/hello-agent.service; sudo systemctl daemon-reload")
	p.sees(p.t, "1.2 is done.")
	p.on("1.3", "Load it and start it")
	p.works("sudo systemctl start hello-agent")
	p.sees(p.t, "1.3 is done.")
	p.on("1.4", "Kill it and watch it heal")
	p.works("sudo systemctl restart hello-agent")
	p.sees(p.t, "You asked systemd to stop or restart")
	p.works("sleep 4; kill -9 $(systemctl show --value -p MainPID hello-agent)")
	p.sees(p.t, "was killed by SIGKILL")
	p.sees(p.t, "1.4 is done.")
	p.on("1.5", "Enable it at boot")
	p.works("sudo systemctl enable hello-agent")
	p.sees(p.t, "1.5 is done.")
	p.quits()
}

// resume is the next day: it goes on where the learner stopped, on a page that is not read to its end.
func (p *player) resume() {
	p.start(80, 24)
	p.sees(p.t, "1.5 Enable it at boot")
	p.sees(p.t, "part 1/")
	p.sees(p.t, "6/24")
	p.quits()
}

func (p *player) logs() {
	p.start(80, 24, "3.2")
	p.presses("u", "back to the lesson", "\r", "part 1/", "a", "Esc to the page", "1", "▶ 1", "\r", "Question 2 of 2", "nonsense\r", "Saved;")
	p.seesAny(p.t, "You named", "You answered") // what only an answer brings: the first fault may be right by chance
	p.works("sdlab solve 3.2 --yes")
	p.sees(p.t, "3.2 is done.")
	p.quits()
}

// beside is a screen with room for a shell beside the guide, in tmux.
func (p *player) beside() {
	p.start(160, 44, "3.1")
	p.sees(p.t, "learner@")
	p.sees(p.t, "3.1 Read a service")
	if text := p.text(); !strings.Contains(text, "│learner@") {
		p.t.Errorf("they are not side by side:\n%s", text)
	}
	p.quits()
}
