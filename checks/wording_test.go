package checks

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestInScope(t *testing.T) {
	for text, want := range map[string]string{
		"sudo systemctl restart x":                                    "systemctl --user restart x",
		"systemctl status x":                                          "systemctl --user status x",
		"systemctl show -p A x":                                       "systemctl --user show -p A x",
		"sudo journalctl -u x":                                        "journalctl --user -u x",
		"journalctl -u x -n 20":                                       "journalctl --user -u x -n 20",
		"systemctl --user show x":                                     "systemctl --user show x",
		"systemd-analyze verify x":                                    "systemd-analyze --user verify x",
		"the file is /etc/systemd/system/x.service":                   "the file is /home/me/.config/systemd/user/x.service",
		"Write it with sudo and your editor, or move it with sudo mv": "Write it with your editor, or move it with mv",
		"sudo loginctl enable-linger":                                 "sudo loginctl enable-linger",
		"sudo sdlab check 1.2":                                        "sdlab check 1.2",
		"WantedBy=multi-user.target":                                  "WantedBy=default.target",
		"Somebody stopped the unit with systemctl. Then":              "Somebody stopped the unit with systemctl. Then",
	} {
		if got := InScope("user", "/home/me", text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if got := InScope("system", "/home/me", text); got != text {
			t.Errorf("%q changes to %q in system scope", text, got)
		}
	}
}

func TestWhatTheMachineSaysStays(t *testing.T) {
	seen := facts.NewSnapshot(time.Now())
	seen.Scope = "user"
	seen.Things[facts.Thing{Kind: facts.LearnerKind}] = &facts.Learner{Name: "me", Home: "/home/me"}
	seen.Things[agentThing] = &facts.Unit{Id: "a.service", NearNames: []string{"/etc/systemd/system/a.service"}}
	for sentence, want := range map[string]string{
		"there is {agent.NearNames}; type sudo systemctl start {agent.Id}": "there is /etc/systemd/system/a.service; type systemctl --user start a.service",
		"{agent.Id == 'a.service' ? 'sudo systemctl stop a' : ''}":         "systemctl --user stop a",
	} {
		s := source(sentence)
		compiled, err := compileText(s, testScope())
		if err != nil {
			t.Fatal(err)
		}
		if got := compiled.render(testScope().things, seen, nil); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}
