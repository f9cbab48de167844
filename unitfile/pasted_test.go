package unitfile

import (
	"strings"
	"testing"
)

func TestIsFragment(t *testing.T) {
	for text, want := range map[string]bool{
		"[Service]\nMemoryMax=1G\n":               true,
		"[Service]\nExecStart=/a\n":               false,
		"[Unit]\nDescription=a\n[Service]\n":      false,
		"[Service]\nUser=a\n[Install]\nAlias=b\n": false,
	} {
		if got := IsFragment(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestPasted(t *testing.T) {
	const a, b = "[Unit]\nDescription=a\n[Service]\nExecStart=/a\n", "[Unit]\nDescription=b\n[Service]\nExecStart=/b\n"
	const timer = "[Unit]\n[Timer]\nOnCalendar=daily\n"
	tests := map[string]struct {
		text string
		want []string
	}{
		"one":            {a, []string{a}},
		"two":            {a + b, []string{a, "\n\n\n\n" + b}},
		"words between":  {a + "And then:\n\n" + b, []string{a, "\n\n\n\n\n\n" + b}},
		"words first":    {"Sure!\n" + a + b, []string{"\n" + a, "\n\n\n\n\n" + b}},
		"a path above":   {a + "\n# b.service\n" + b, []string{a, "\n\n\n\n\n# b.service\n" + b}},
		"a timer":        {a + timer, []string{a, "\n\n\n\n" + timer}},
		"a long command": {strings.TrimSuffix(a, "\n") + " \\\n  -x\n" + b, []string{strings.TrimSuffix(a, "\n") + " \\\n  -x\n", "\n\n\n\n\n" + b}},
		"a drop-in":      {a + "# a.service.d/x.conf\n" + b, []string{a + "# a.service.d/x.conf\n" + b}},
		"no command":     {a + "[Unit]\n[Service]\nUser=b\n", []string{a + "[Unit]\n[Service]\nUser=b\n"}},
	}
	for name, test := range tests {
		got := Pasted(test.text)
		if len(got) != len(test.want) {
			t.Errorf("%s: %d units, want %d: %q", name, len(got), len(test.want), got)
			continue
		}
		for i, unit := range got {
			if strings.TrimRight(unit, "\n") != strings.TrimRight(test.want[i], "\n") {
				t.Errorf("%s: %q, want %q", name, unit, test.want[i])
			}
		}
	}
}
