package facts

import "fmt"

// Step is a step of systemd's own, on the way to a program of the unit, that
// failed: the program never ran. A Step without a Name is none.
type Step struct {
	Name       string // as systemd calls it: USER, CHDIR, EXEC, NAMESPACE, … (systemd.exec(5), Process Exit Codes)
	Errno      int    // 0 where the journal does not say
	Error      string // what the errno means, in the kernel's words
	Executable string // the program that was to run
	Command    string // the setting that names it: ExecStart, ExecStartPre, …; "" where the journal does not say
	Text       string // systemd's line about it; "" where only the exit status tells
	Cause      string // what systemd said right before that line, about the same attempt
	Path       string // the path that Cause names; "" if it names none
}

// String words the step on one line.
func (s Step) String() string {
	if s.Name == "" {
		return "none failed"
	}
	text := s.Name
	if s.Executable != "" {
		text += " for " + s.Executable
	}
	if s.Error != "" {
		text += fmt.Sprintf(": %s", s.Error)
	}
	return text
}

// Said is a line of the unit's program that was recognised, by the patterns in
// content/sayings. What the line does not name is "".
type Said struct {
	Kind     string // no-such-file, denied, read-only, port-in-use, …
	By       string // whose words they are: python, node, shell, nginx, …
	Path     string
	Port     string
	Address  string
	User     string
	Variable string
	Name     string // of a module, a command, an option, …
	Meant    string // a name that is known and nearly the same as Name, such as logging for loging
	Text     string // the line
	File     File   // what Path is, and what the unit's user may not do there
	Closed   string // the setting of the unit that hides Path or makes it read-only, such as ProtectSystem=strict
	// Unreadable and Unwritable say that the unit's user lacks the right, by the modes of
	// the file and of the folders on the way; a file that is not there is made in its folder.
	Unreadable, Unwritable bool
	NoFolder               bool // not even the folder of File is there
	// Of a port that was in use: Taken says that a process listens there now, on an address
	// that leaves no room for the program. Beside are those that may: addresses of Port, such
	// as "127.0.0.1 (TCP)", where a process listens and the message does not tell.
	Taken  bool
	Beside []string
	Next   string // the last that the program said after it; "" if only the rest of the same message came
}

// String is the line itself.
func (s Said) String() string { return s.Text }
