package facts

import (
	"fmt"
	"math"
	"time"
)

// Infinity stands for systemd's "infinity" for sizes and counts, 2^64-1. It is
// the largest number that the expression language compares rightly: it takes all
// whole numbers for signed ones.
const Infinity uint64 = math.MaxInt64

// Forever is systemd's "infinity" for time spans.
const Forever time.Duration = math.MaxInt64

// File is what can be observed of a path, without following it into what the
// learner may not read.
type File struct {
	Path     string
	Exists   bool
	Kind     string // regular, directory, symlink (dangling), other; "" if it does not exist
	Mode     int    // permission bits, with setuid, setgid and sticky: 0o1777 is that of /tmp
	Owner    string
	OwnerUID int
	Group    string
	Size     int       // bytes
	Changed  time.Time // mtime
	Born     time.Time // when it was made, or a link to it, if that is younger; where the file system does not say, its mtime
	// Replaceable says that every user may put another file in the place of this one,
	// whatever its own mode is: a folder on the way is writable to all, and not sticky.
	Replaceable bool
	Private     bool   // nobody but its owner has rights to it, and it is not Replaceable
	Executable  bool   // some execute bit is set
	Text        bool   // its first 64 KiB hold no NUL byte
	Shebang     bool   // starts with #!
	Hidden      bool   // a folder on the way is closed to the learner: a check that does not ask for this word is an error then
	Denied      bool   // of a unit's file: the unit's user has no right to enter, read or execute it
	Resolved    string // its path without links: where the file itself is; "" if it does not exist
	Veil        string // of a unit's file: the setting that hides it from the unit, such as ProtectHome=yes
	// Lines are what a regular file holds, line by line: the first 200, and of each the first
	// 500 characters. A check that asks for them is an error if the learner may not read the
	// file. A result shows them, so do not ask for them where there are secrets.
	Lines     []string
	CRLF      bool     // has Windows line ends in its first 64 KiB
	FirstWord string   // of a unit's program that does not exist: what is before the first blank of its path, if that is a file
	NearPaths []string // of a file that an activity names: files with similar names nearby, if it does not exist
	Assigns   []string // of a unit's environment file that may be read: the names to the left of =
	Exports   []string // those of them with export in front, which systemd ignores
	Colons    []string // names that such a file has a : behind in place of =, which sets nothing
	Closed    bool     // of such a file: it exists, and the learner may not read it
}

// Program is what a run of a program as the learner showed.
type Program struct {
	Lines    []string // what it wrote to stdout and stderr, at most 50 lines
	Said     []Said   // those of the lines that are recognised
	Exited   bool     // it ended by itself within the time it was given
	ExitCode int
	Missing  bool // there is no such program
	// Refused says why a file that is named by its path could not be started:
	// missing, permission, format (it has no #! line), or interpreter (there is
	// none such as its #! line names); "" if it was.
	Refused string
	// ReadsInput says that it read from its standard input, which has one empty
	// line for it if a check asks for this word, and nothing if not.
	ReadsInput bool
	// Held says that it has not been run, because a live view runs it only when the
	// learner asks for a check.
	Held bool
	// About are the lines that name what the lesson gives as about, each with the
	// line below it and what stands indented there.
	About []string
	// Words are the words and signs in About, in lower case, and of its numbers those
	// of one digit. A colour is a word as well: red, green or yellow.
	Words []string
	// Says is whether About says that the unit in as-if is up or down: up, down, or
	// unclear; "" if About is the same as of a run with the unit in another state, which
	// the activity has to have as well.
	Says string
}

// Process is one process of the machine.
type Process struct {
	PID         int
	User        string
	UID         int
	Argv        []string
	Unit        string   // the unit whose control group it is in
	Environment []string // names only; nil when they may not be read
	// OpenFiles and OpenFilesHard are the limits on file descriptors that the
	// process really has (RLIMIT_NOFILE, soft and hard).
	OpenFiles     uint64
	OpenFilesHard uint64
}

// Learner is the person: the user who ran sdlab, also behind sudo.
type Learner struct {
	Name string
	Home string
	UID  int
	GID  int
	// Linger says that the learner's own manager starts at boot and stays
	// without a login (loginctl enable-linger).
	Linger bool
}

// Manager is what can be observed of the service manager.
type Manager struct {
	Version       int    // 252
	Scope         string // system or user
	DefaultTarget string
	BootID        string // 32 hex digits, as the journal writes it
	// Variables are the names of the variables that it hands to every service,
	// and shows to everybody (systemctl show-environment).
	Variables []string
}

// Journal is what can be observed of the journal itself.
type Journal struct {
	// Persistent says that the journal is kept on disk, by /var/log/journal and Storage=.
	Persistent bool
	// Settings are those of journald.conf(5) and its drop-ins as they are on disk, in the
	// order in which journald reads them: the last of a key counts. Changed is when
	// these files were last changed: journald reads them when it starts.
	Settings []Setting
	Changed  time.Time
	// Lines are what this boot's journal has from no service or other unit that a program
	// runs in: from the kernel, and from people at their shells, such as by logger(1). The
	// last 100, of the last 2000 entries; Identifier says who wrote one.
	Lines []Line
}

// Machine is what can be observed of the machine around systemd.
type Machine struct {
	// Controllers are the cgroup v2 controllers that units can be limited by:
	// cpu, memory, pids, … None on cgroup v1 and hybrid machines. In user scope
	// those that the learner's own manager was given.
	Controllers []string
	// Accounts are the users of /etc/passwd, and Groups the groups of /etc/group, without
	// those below 100 that every system has, and without nobody and nogroup.
	Accounts []Account
	Groups   []Group
}

// Planted is what an activity's setup prepared for this learner.
type Planted struct {
	Ready bool   // setup has run through
	Fault string // the fault that was chosen by the learner's seed
	Token string // a word that only this learner's machine has
}

func (f File) say() string {
	switch {
	case f.Hidden:
		return f.Path + " (may not be looked at)"
	case !f.Exists:
		return f.Path + " (does not exist)"
	}
	return fmt.Sprintf("%s (%s, mode %o, owner %s, group %s)", f.Path, f.Kind, f.Mode, f.Owner, f.Group)
}
