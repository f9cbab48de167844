package checks

import (
	"strings"
	"sync"
)

// inUserScope turns commands and paths of the system's manager into those of
// the learner's own. Lessons are written for the system's; this is the one
// place that knows how the two differ in words.
var inUserScope = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(
		"sudo systemctl --user", "systemctl --user",
		"sudo systemctl", "systemctl --user",
		"systemctl --user", "systemctl --user",
		"systemctl ", "systemctl --user ",
		"journalctl --user", "journalctl --user",
		"journalctl ", "journalctl --user ",
		"systemd-analyze verify", "systemd-analyze --user verify",
		"/etc/systemd/system", "~/.config/systemd/user",
		"multi-user.target", "default.target",
		"with sudo and your editor", "with your editor",
		"with sudo mv", "with mv",
	)
})

// InScope words a text for a scope, system or user.
func InScope(scope, text string) string {
	if scope != "user" {
		return text
	}
	return inUserScope().Replace(text)
}

// word puts the result's commands into the scope that was looked at.
func (r *CheckResult) word(scope string) {
	if scope != "user" {
		return
	}
	r.Title = InScope(scope, r.Title)
	if r.Diagnosis != nil {
		r.Diagnosis.Why = InScope(scope, r.Diagnosis.Why)
		r.Diagnosis.Try = InScope(scope, r.Diagnosis.Try)
	}
	for i, command := range r.ByHand {
		r.ByHand[i] = InScope(scope, command)
	}
}
