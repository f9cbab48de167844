package facts

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
)

// ErrAbsent marks a word that this systemd or kernel does not have.
var ErrAbsent = errors.New("not available here")

// A Blindness is a reason why something could not be looked at, and what the
// learner can do about it.
type Blindness struct {
	ID  string // such as journal-blind
	Why string
	Try string
	Err error // may be nil
	// Brief says that it may be over in a moment: then it is worth to look again.
	Brief bool
}

// blindWords are what a person is told of each kind, with the values that [Blind] is
// given in the place of %[1]v and %[2]v. Kinds of one id have a / behind it.
var blindWords = map[string]struct{ why, try string }{
	"bus-denied":           {"the bus does not let you ask for %[1]v of %[2]v", "Check with sudo."},
	"bus-lost":             {"the bus went away in the middle of the look", "Check again; if it happens again, run sdlab doctor."},
	"bus-timeout":          {"systemd did not answer within %[1]v", "Look at the load of the machine, then check again."},
	"environment-closed":   {"the environment of process %[1]v is closed to you: the process belongs to another user", "Check with sudo."},
	"file-closed":          {"%[1]v, which the unit runs, may not be read by you", "Check with sudo."},
	"folder-closed":        {"%[1]v may not be looked at: a folder on the way is closed to you, which protects it well", "Check with sudo."},
	"history-gone":         {"the journal begins on %[1]v: what happened to %[2]v before that was removed from it, and could have counted", "Do the step again, then check: what happens from now on is in the journal."},
	"journal-blind":        {"the user %[1]v may not read the system journal, and journalctl shows nothing instead of saying so", "Check with sudo, or join the group that may read it and log in again: sudo usermod -aG systemd-journal %[1]v"},
	"no-journal/none-kept": {"systemd-journald keeps no journal on this machine", "See whether it runs: systemctl status systemd-journald"},
	"learner-unknown":      {"cannot find out who you are", "See what id says: your user id needs an entry in /etc/passwd."},
	"no-bus":               {"the system bus could not be reached, so systemd could not be asked", "See whether the bus runs: systemctl status dbus. Run sdlab doctor for the rest."},
	"no-bus/user":          {"your user bus could not be reached, so your systemd --user could not be asked", "Log in properly (not through su or sudo), or run: sudo loginctl enable-linger $USER"},
	"no-journal":           {"the journal could not be read", "Run sdlab doctor: it looks at the journal too."},
	"no-stand-in":          {"no unit of this machine is %[2]v, so the check could not show its program what that looks like", "Make %[1]v %[2]v yourself, then check again."},
	"no-systemd":           {"systemd is not the service manager of this machine", "Work in a sandbox machine, which runs its own systemd: sudo sdlab sandbox shell."},
	"no-systemd-analyze":   {"systemd-analyze is not installed, so ignored lines cannot be found", "Install the systemd package in full."},
	"file-unreadable":      {"%[1]v could not be read", "ls -l %[1]v shows who may. sudo sdlab check can read it."},
	"not-in-report":        {"the report has nothing about %[1]v of %[2]v", "Check again with this sdlab and this lesson, and make a new report."},
	"path-closed":          {"%[1]v could not be looked at: a folder on the way to it is closed to you", "namei -l %[1]v shows which. sudo sdlab check can see it."},
	"process-ended":        {"process %[1]v ended while it was looked at", "Check again."},
	"process-hidden":       {"other users' processes are hidden from you (hidepid=, proc(5))", "Check with sudo."},
	"program-left-running": {"the program started processes that could not be ended with it", "Find them with ps, and end them."},
	"program-missing":      {"%[1]v is not installed, so the check could not run it", "Install %[1]v with this machine's package manager."},
	"program-unguarded": {"the program asked systemd at %[1]v, and not where the check had told it to. This kernel gives the check no way to answer there (a user namespace, which the machine does not allow you)",
		"Check with sudo, which needs no such permission: sudo sdlab check. Or leave XDG_RUNTIME_DIR and DBUS_* alone in the program."},
	"progress-unreadable":     {"what you answered and what was set up for you are not known", "See who owns %[1]v."},
	"stand-in-changed":        {"%[1]v was to be %[2]v while the check ran its program, and did not stay so", "Wait until the services on this machine have settled, then check again."},
	"unit-file-closed":        {"the unit file %[1]v is closed to you: systemd reads it as root, whoever checks cannot", "Check with sudo. Or open the file, if it holds no secret: sudo chmod 644 %[1]v"},
	"unit-file-closed/folder": {"the folder %[2]v is closed to you, and the unit file %[1]v is in it: systemd reads it as root, whoever checks cannot", "Check with sudo. Or open the folder, if it holds no secret: sudo chmod 755 %[2]v"},
	"unit-restless":           {"%[1]v changed its state during each of %[2]v looks, so that what was seen belongs to no one moment", "Stop it if it restarts all the time (systemctl stop %[1]v), or check again."},
}

// Blind is a blindness of a known kind, about the values.
func Blind(kind string, values ...any) *Blindness {
	say := func(format string) string {
		if !strings.Contains(format, "%") {
			return format
		}
		return fmt.Sprintf(format, values...)
	}
	words := blindWords[kind]
	id, _, _ := strings.Cut(kind, "/")
	return &Blindness{ID: id, Why: say(words.why), Try: say(words.try)}
}

// Because adds the error that it comes of.
func (b *Blindness) Because(err error) *Blindness {
	b.Err = err
	return b
}

func (b *Blindness) Error() string {
	if b.Err != nil {
		return b.Why + ": " + b.Err.Error()
	}
	return b.Why
}

func (b *Blindness) Unwrap() error { return b.Err }

// A Defect is a fault of sdlab itself: a panic on the way to a verdict. It is a
// failure to look for what needed that way, and for nothing else.
type Defect struct {
	Panic any
	Stack []byte
}

func (d *Defect) Error() string { return fmt.Sprintf("a defect in sdlab: %v", d.Panic) }

// Catch runs f and returns its panic, if any, as a [Defect].
func Catch(f func()) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = &Defect{Panic: fault, Stack: debug.Stack()}
		}
	}()
	f()
	return nil
}
