package facts

import "time"

// Exec is one command line of a unit.
type Exec struct {
	Path          string
	Argv          []string
	IgnoreFailure bool
	Code, Status  int // how it ended last, as ExecMainCode and ExecMainStatus have it; 0 if it has not run
}

// Condition is one Condition…= or Assert…= of a unit.
type Condition struct {
	Name   string // ConditionPathExists
	Value  string // as in the unit file, with its | and !
	Tested bool   // a start got as far as this one
	Held   bool
}

// Elapse is one time span of a timer.
type Elapse struct {
	Setting string // OnBootSec, OnUnitActiveSec, …
	After   time.Duration
}

// Line is one line of output.
type Line struct {
	Text       string
	Identifier string // SyslogIdentifier=, or the tag of logger(1); of other lines the program's name
	Invocation string
	At         time.Time
	Age        time.Duration // how long it had been written when it was looked at
}

// Dependency is a unit that another one pulls in. Times and Result are those of
// [Unit]; Result is "" for other units than services, timers and sockets.
type Dependency struct {
	Name     string
	Wanted   bool // by Wants=, or Upholds= (systemd 249 and later)
	Required bool // by Requires=, Requisite= or BindsTo=
	After    bool // the other one is started after it

	LoadState              string
	ActiveState            string
	Result                 string
	InactiveExitTimestamp  time.Time
	ActiveEnterTimestamp   time.Time
	InactiveEnterTimestamp time.Time
}

// Reader is a user who may read a file; everybody stands for all.
type Reader struct {
	User string
	Path string
}

// Watch is one path that a path unit waits for.
type Watch struct {
	Unit    string    // the path unit
	Setting string    // PathExists, PathExistsGlob, PathChanged, PathModified or DirectoryNotEmpty
	Path    string    // what it looks at
	Since   time.Time // from when on; zero if the path unit is not active
}

// Target is a target named in [Install].
type Target struct {
	Name    string
	Exists  bool
	Masked  bool // there is one, and its mask forbids every start
	Reached bool // default.target pulls it in, so it is part of a normal boot
}

// Account is a user of the machine, by its /etc/passwd.
type Account struct {
	Name   string
	Exists bool
	UID    int
	Home   string
	Shell  string
	Groups []string // names of all its groups, its own first
}

// String words the account on one line.
func (a Account) String() string { return a.Name }

// Group is a group of the machine, by its /etc/group.
type Group struct {
	Name    string
	GID     int
	Members []string // whom /etc/group names; not those whose own group it is
}

// String words the group on one line.
func (g Group) String() string { return g.Name }
