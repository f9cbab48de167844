package trial

import (
	"slices"
	"testing"
)

func TestAbout(t *testing.T) {
	for _, test := range []struct {
		name         string
		lines        []string
		about, words []string
	}{
		{"a line each", []string{"✓ hello-agent is OK", "✓ dbus is OK", "✓ cron is OK"}, []string{"✓ hello-agent is OK", "✓ dbus is OK"}, []string{"✓", "hello", "agent", "is", "ok", "✓", "dbus", "is", "ok"}},
		{"the state below the name", []string{"== Hello Agent", "active", "== dbus", "active"}, []string{"== Hello Agent", "active"}, []string{"hello", "agent", "active"}},
		{"a block", []string{"hello_agent.service", "  Active: failed", "", "  no more"}, []string{"hello_agent.service", "  Active: failed"}, []string{"hello", "agent", "service", "active", "failed"}},
		{"colours", []string{"\x1b[1;32mhello-agent\x1b[0m"}, []string{"\x1b[1;32mhello-agent\x1b[0m"}, []string{"green", "hello", "agent"}},
		{"numbers", []string{"12:07:05 hello-agent pid 4711 is 3, python3"}, []string{"12:07:05 hello-agent pid 4711 is 3, python3"}, []string{"hello", "agent", "pid", "is", "3", "python"}},
		{"a load", []string{"hello-agent is up, load 0.42, 3,5 % at 1:02:03"}, []string{"hello-agent is up, load 0.42, 3,5 % at 1:02:03"}, []string{"hello", "agent", "is", "up", "load", "%", "at"}},
		{"ps aux", []string{"learner    73  0.0  0.1  17908 10240 ?        Ss   03:09   0:00 python3 hello-agent"}, []string{"learner    73  0.0  0.1  17908 10240 ?        Ss   03:09   0:00 python3 hello-agent"}, []string{"learner", "python", "hello", "agent"}},
		{"nothing about it", []string{"dbus"}, nil, []string{}},
	} {
		about, words := About(test.lines, "hello-agent")
		if !slices.Equal(about, test.about) || !slices.Equal(words, test.words) {
			t.Errorf("%s: about %q, words %q", test.name, about, words)
		}
	}
}
