package checks

import (
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// userScope is the scope of a learner's own service manager.
const userScope = "user"

// InScope puts a text that is written for the system's manager into the words of
// a scope, system or user: commands, scripts, pages and paths. home is the
// learner's. Lessons are written for the system's manager; this is the one place
// that knows how the two differ in words. A lesson may have paths of its own that
// differ (user-paths in its lesson.yaml).
func InScope(scope, home, text string) string {
	if scope != userScope {
		return text
	}
	return strings.NewReplacer(
		"sudo systemctl --user", "systemctl --user",
		"sudo systemctl ", "systemctl --user ",
		"systemctl --user", "systemctl --user",
		"systemctl ", "systemctl --user ",
		"journalctl --user", "journalctl --user",
		"sudo journalctl ", "journalctl --user ",
		"journalctl ", "journalctl --user ",
		"systemd-analyze --user", "systemd-analyze --user",
		"systemd-analyze ", "systemd-analyze --user ",
		// Staying when the learner is logged out is the one thing that root allows.
		"sudo loginctl", "sudo loginctl",
		// And who made a file with sudo needs it to get the file back.
		"sudo chown", "sudo chown",
		"with sudo and ", "with ",
		"sudo ", "",
		"/etc/systemd/system", home+"/.config/systemd/user",
		"multi-user.target", "default.target",
	).Replace(text)
}

// wording puts words of the lesson into the scope that was looked at.
func wording(seen *facts.Snapshot, text string) string {
	learner, _ := seen.Thing(facts.Thing{Kind: facts.LearnerKind}).(*facts.Learner)
	return InScope(seen.Scope, learner.Home, text)
}

// word puts the result's title and commands into the scope that was looked at.
func (r *CheckResult) word(seen *facts.Snapshot) {
	r.Title = wording(seen, r.Title)
	for i, command := range r.ByHand {
		r.ByHand[i] = wording(seen, command)
	}
}
