package trial

import (
	"strings"
	"testing"
)

func TestSays(t *testing.T) {
	for _, c := range []struct{ whenUp, whenDown, up, down string }{
		{"hello-agent: active", "hello-agent: inactive", "up", "down"},
		{"UP   hello-agent (active)", "DOWN hello-agent (inactive)", "up", "down"},
		{"hello-agent ✓", "hello-agent ✗", "up", "down"},
		{"hello-agent is \x1b[32mthere\x1b[0m", "hello-agent is \x1b[31mthere\x1b[0m", "up", "down"},
		{"hello-agent is running", "hello-agent is not running", "", "down"},
		{"hello-agent is not running", "hello-agent is running", "down", ""},
		{"hello-agent has not failed", "hello-agent has failed", "up", "down"},
		{"hello-agent has failed", "hello-agent has not failed", "down", "up"},
		{"hello-agent is not down", "hello-agent is down", "up", "down"},
		{"hello-agent isn't down", "hello-agent is down", "up", "down"},
		{"hello-agent down: no", "hello-agent down: yes", "up", "down"},
		{"hello-agent down: no", "hello-agent down: YES, since 2min", "up", "down"},
		{"hello-agent down: false", "hello-agent down: true", "up", "down"},
		{"hello-agent down=false", "hello-agent down=true", "up", "down"},
		{"hello-agent down: true", "hello-agent down: false", "down", "up"},
		{"hello-agent failed: no", "hello-agent failed: yes", "up", "down"},
		{"hello-agent down: yes\ndbus down: yes", "hello-agent down: no\ndbus down: yes", "down", "up"},
		{"hello-agent: 0 agents down", "hello-agent: 1 agents down", "up", "down"},
		{"hello-agent: 1 agents down", "hello-agent: 0 agents down", "down", "up"},
		{"0 errors for hello-agent", "1 errors for hello-agent", "up", "down"},
		{"hello-agent errors: 0", "hello-agent errors: 12", "up", "down"},
		{"no agents down (hello-agent)", "hello-agent down", "up", "down"},
		{"hello-agent: no problem", "hello-agent: unreachable", "up", "down"},
		{"hello-agent: unreachable", "hello-agent: no problem", "down", "up"},
		{"hello-agent active: yes, errors: no", "hello-agent active: no, errors: no", "up", "down"},
		{"hello-agent active=yes failed=no", "hello-agent active=no failed=no", "up", "down"},
		{"hello-agent active: no, errors: no", "hello-agent active: yes, errors: no", "down", "up"},
		{"hello-agent: down", "hello-agent: up", "down", "up"},
		{"hello-agent: DOWN", "hello-agent: waiting", "down", "unclear"},
		{"hello-agent", "hello-agent up", "", "up"},
		{"hello-agent: 0", "hello-agent: 3", "unclear", "unclear"},
		{"hello-agent up, 0 errors", "hello-agent down, 1 errors", "up", "down"},
		{"hello-agent ok, was bad", "hello-agent bad, was ok", "", ""},
		{"", "hello-agent is down", "", "down"},
		{"hello-agent is up", "", "up", ""},
	} {
		up, _ := About(strings.Split(c.whenUp, "\n"), "hello-agent")
		down, _ := About(strings.Split(c.whenDown, "\n"), "hello-agent")
		if got := Says(up, down); got != c.up {
			t.Errorf("%q, and when it is down %q: got %q, want %q", c.whenUp, c.whenDown, got, c.up)
		}
		if got := Says(down, up); got != c.down {
			t.Errorf("%q, and when it is up %q: got %q, want %q", c.whenDown, c.whenUp, got, c.down)
		}
	}
}
