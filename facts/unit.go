package facts

import "time"

// Unit is what can be observed of one unit: the manager's own properties under
// systemd's names (org.freedesktop.systemd1(5)), and words that are worked out.
// Properties whose names end in USec are time spans, timestamps are times (zero
// when systemd has none), and a limit that is not set is infinity, of a time span
// forever. Words that end in Mode and UMask are numbers: 0o750 is what chmod(1)
// calls 750.
type Unit struct {
	// A dbus tag names the interfaces that have a property: Unit for units of all
	// types, Slice for slices.

	Id                     string      `dbus:"Unit"`
	Names                  []string    `dbus:"Unit"`
	Description            string      `dbus:"Unit"`
	Documentation          []string    `dbus:"Unit"`
	LoadState              string      `dbus:"Unit"`
	ActiveState            string      `dbus:"Unit"`
	SubState               string      `dbus:"Unit"`
	UnitFileState          string      `dbus:"Unit"`
	FragmentPath           string      `dbus:"Unit"`
	SourcePath             string      `dbus:"Unit"`
	DropInPaths            []string    `dbus:"Unit"`
	After                  []string    `dbus:"Unit"`
	Before                 []string    `dbus:"Unit"`
	Wants                  []string    `dbus:"Unit"`
	Requires               []string    `dbus:"Unit"`
	Requisite              []string    `dbus:"Unit"`
	BindsTo                []string    `dbus:"Unit"`
	PartOf                 []string    `dbus:"Unit"`
	Conflicts              []string    `dbus:"Unit"`
	WantedBy               []string    `dbus:"Unit"`
	RequiredBy             []string    `dbus:"Unit"`
	RequisiteOf            []string    `dbus:"Unit"`
	BoundBy                []string    `dbus:"Unit"`
	ConsistsOf             []string    `dbus:"Unit"` // the units that are PartOf= this one
	ConflictedBy           []string    `dbus:"Unit"`
	Upholds                []string    `dbus:"Unit"` // systemd 249 and later
	UpheldBy               []string    `dbus:"Unit"` // systemd 249 and later
	OnFailure              []string    `dbus:"Unit"`
	OnSuccess              []string    `dbus:"Unit"` // systemd 249 and later
	PropagatesReloadTo     []string    `dbus:"Unit"`
	RequiresMountsFor      []string    `dbus:"Unit"`
	Triggers               []string    `dbus:"Unit"`
	TriggeredBy            []string    `dbus:"Unit"`
	InvocationID           string      `dbus:"Unit"` // 32 hex digits, "" when the unit has never run in this boot
	NeedDaemonReload       bool        `dbus:"Unit"`
	Transient              bool        `dbus:"Unit"`
	CanReload              bool        `dbus:"Unit"`
	CanStart               bool        `dbus:"Unit"`
	CanStop                bool        `dbus:"Unit"`
	DefaultDependencies    bool        `dbus:"Unit"`
	StopWhenUnneeded       bool        `dbus:"Unit"`
	RefuseManualStart      bool        `dbus:"Unit"`
	RefuseManualStop       bool        `dbus:"Unit"`
	AllowIsolate           bool        `dbus:"Unit"`
	ConditionResult        bool        `dbus:"Unit"`
	ConditionTimestamp     time.Time   `dbus:"Unit"` // of the last start that got as far as its conditions
	AssertResult           bool        `dbus:"Unit"`
	AssertTimestamp        time.Time   `dbus:"Unit"`
	Conditions             []Condition `dbus:"Unit"`
	Asserts                []Condition `dbus:"Unit"`
	Job                    int         `dbus:"Unit"` // id of the job that runs or waits for this unit, 0 for none
	LoadError              string      `dbus:"Unit"` // the message of LoadError
	StateChangeTimestamp   time.Time   `dbus:"Unit"`
	InactiveExitTimestamp  time.Time   `dbus:"Unit"`
	ActiveEnterTimestamp   time.Time   `dbus:"Unit"`
	ActiveExitTimestamp    time.Time   `dbus:"Unit"`
	InactiveEnterTimestamp time.Time   `dbus:"Unit"`

	CollectMode          string   `dbus:"Unit"` // inactive or inactive-or-failed
	FailureAction        string   `dbus:"Unit"`
	SuccessAction        string   `dbus:"Unit"`
	StartLimitAction     string   `dbus:"Unit"`
	JobTimeoutAction     string   `dbus:"Unit"`
	OnFailureJobMode     string   `dbus:"Unit"`
	OnFailureOf          []string `dbus:"Unit"` // systemd 249 and later
	OnSuccessOf          []string `dbus:"Unit"` // systemd 249 and later
	PropagatesStopTo     []string `dbus:"Unit"` // systemd 249 and later
	StopPropagatedFrom   []string `dbus:"Unit"` // systemd 249 and later
	ReloadPropagatedFrom []string `dbus:"Unit"`
	JoinsNamespaceOf     []string `dbus:"Unit"`
	UnitFilePreset       string   `dbus:"Unit"`

	JobTimeoutUSec         time.Duration `dbus:"Unit"`
	StartLimitIntervalUSec time.Duration `dbus:"Unit"`
	StartLimitBurst        int           `dbus:"Unit"`

	Type                   string        `dbus:"Service,Mount"` // of a mount unit the file system's
	Restart                string        `dbus:"Service"`
	RestartUSec            time.Duration `dbus:"Service"`
	RestartSteps           int           `dbus:"Service"` // systemd 254 and later
	RestartMaxDelayUSec    time.Duration `dbus:"Service"` // systemd 254 and later
	TimeoutStartUSec       time.Duration `dbus:"Service"`
	TimeoutStopUSec        time.Duration `dbus:"Service"`
	RuntimeMaxUSec         time.Duration `dbus:"Service,Scope"`
	WatchdogUSec           time.Duration `dbus:"Service"`
	RemainAfterExit        bool          `dbus:"Service"`
	NotifyAccess           string        `dbus:"Service"`
	StatusText             string        `dbus:"Service"`
	Result                 string        `dbus:"Service,Timer,Socket,Path,Mount,Automount,Swap,Scope"`
	NRestarts              int           `dbus:"Service"`
	MainPID                int           `dbus:"Service"`
	ControlPID             int           `dbus:"Service,Socket,Mount,Swap"`
	ExecMainPID            int           `dbus:"Service"`
	ExecMainCode           int           `dbus:"Service"` // CLD_* of waitid(2): 1 exited, 2 killed, 3 dumped
	ExecMainStatus         int           `dbus:"Service"` // exit status, or the signal that killed it
	ExecMainStartTimestamp time.Time     `dbus:"Service"`
	ExecMainExitTimestamp  time.Time     `dbus:"Service"`
	ExecStart              []Exec        `dbus:"Service"`
	ExecStartPre           []Exec        `dbus:"Service,Socket"`
	ExecStartPost          []Exec        `dbus:"Service,Socket"`
	ExecReload             []Exec        `dbus:"Service"`
	ExecStop               []Exec        `dbus:"Service"`
	ExecStopPost           []Exec        `dbus:"Service"`
	ExecCondition          []Exec        `dbus:"Service"`
	PIDFile                string        `dbus:"Service"`
	BusName                string        `dbus:"Service"`
	User                   string        `dbus:"Service,Socket,Mount,Swap"`
	Group                  string        `dbus:"Service,Socket,Mount,Swap"`
	DynamicUser            bool          `dbus:"Service,Socket,Mount,Swap"`
	WorkingDirectory       string        `dbus:"Service,Socket,Mount,Swap"`
	Environment            []string      `dbus:"Service,Socket,Mount,Swap"`
	EnvironmentFiles       []string      `dbus:"Service,Socket,Mount,Swap"`
	LoadCredential         []string      `dbus:"Service,Socket,Mount,Swap"` // ID:PATH
	StandardOutput         string        `dbus:"Service,Socket,Mount,Swap"`
	StandardError          string        `dbus:"Service,Socket,Mount,Swap"`
	SyslogIdentifier       string        `dbus:"Service,Socket,Mount,Swap"`
	Slice                  string        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	ControlGroup           string        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	KillMode               string        `dbus:"Service,Socket,Mount,Swap,Scope"`
	KillSignal             int           `dbus:"Service,Socket,Mount,Swap,Scope"`
	SendSIGKILL            bool          `dbus:"Service,Socket,Mount,Swap,Scope"`
	OOMPolicy              string        `dbus:"Service,Scope"`
	MemoryMax              uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes
	MemoryHigh             uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes
	MemorySwapMax          uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes
	MemoryCurrent          uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes; Infinity where no memory controller counts
	TasksMax               uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	CPUQuotaPerSecUSec     time.Duration `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // CPU time per second: 150% is 1.5 s
	LimitNOFILE            uint64        `dbus:"Service,Socket,Mount,Swap"`
	LimitNOFILESoft        uint64        `dbus:"Service,Socket,Mount,Swap"`

	MemoryMin    uint64 `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes
	MemoryLow    uint64 `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes
	TasksCurrent uint64 `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // Infinity where no pids controller counts
	CPUWeight    uint64 `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // Infinity if none is set
	IOWeight     uint64 `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // Infinity if none is set

	StateDirectory             []string `dbus:"Service,Socket,Mount,Swap"` // names below /var/lib, as in the unit file
	StateDirectoryMode         int      `dbus:"Service,Socket,Mount,Swap"`
	RuntimeDirectory           []string `dbus:"Service,Socket,Mount,Swap"` // below /run
	RuntimeDirectoryMode       int      `dbus:"Service,Socket,Mount,Swap"`
	RuntimeDirectoryPreserve   string   `dbus:"Service,Socket,Mount,Swap"` // no, yes or restart
	CacheDirectory             []string `dbus:"Service,Socket,Mount,Swap"` // below /var/cache
	CacheDirectoryMode         int      `dbus:"Service,Socket,Mount,Swap"`
	LogsDirectory              []string `dbus:"Service,Socket,Mount,Swap"` // below /var/log
	LogsDirectoryMode          int      `dbus:"Service,Socket,Mount,Swap"`
	ConfigurationDirectory     []string `dbus:"Service,Socket,Mount,Swap"` // below /etc
	ConfigurationDirectoryMode int      `dbus:"Service,Socket,Mount,Swap"`
	UMask                      int      `dbus:"Service,Socket,Mount,Swap"`
	Nice                       int      `dbus:"Service,Socket,Mount,Swap"`
	SupplementaryGroups        []string `dbus:"Service,Socket,Mount,Swap"`
	PassEnvironment            []string `dbus:"Service,Socket,Mount,Swap"`
	RootDirectory              string   `dbus:"Service,Socket,Mount,Swap"`
	ReadWritePaths             []string `dbus:"Service,Socket,Mount,Swap"`
	ReadOnlyPaths              []string `dbus:"Service,Socket,Mount,Swap"`
	InaccessiblePaths          []string `dbus:"Service,Socket,Mount,Swap"`
	ProtectSystem              string   `dbus:"Service,Socket,Mount,Swap"` // no, yes, full or strict
	ProtectHome                string   `dbus:"Service,Socket,Mount,Swap"` // no, yes, read-only or tmpfs
	PrivateTmp                 bool     `dbus:"Service,Socket,Mount,Swap"`
	PrivateDevices             bool     `dbus:"Service,Socket,Mount,Swap"`
	PrivateNetwork             bool     `dbus:"Service,Socket,Mount,Swap"`
	NetworkNamespacePath       string   `dbus:"Service,Socket,Mount,Swap"`
	NoNewPrivileges            bool     `dbus:"Service,Socket,Mount,Swap"`
	LimitNPROC                 uint64   `dbus:"Service,Socket,Mount,Swap"`
	LimitCORE                  uint64   `dbus:"Service,Socket,Mount,Swap"` // bytes

	ExitType                string        `dbus:"Service"` // main or cgroup; systemd 250 and later
	RestartMode             string        `dbus:"Service"` // normal, direct or debug; systemd 254 and later
	ReloadSignal            int           `dbus:"Service"` // systemd 253 and later
	ReloadResult            string        `dbus:"Service"`
	TimeoutAbortUSec        time.Duration `dbus:"Service"`
	TimeoutStartFailureMode string        `dbus:"Service"` // terminate, abort or kill
	TimeoutStopFailureMode  string        `dbus:"Service"` // terminate, abort or kill
	WatchdogSignal          int           `dbus:"Service"`
	WatchdogTimestamp       time.Time     `dbus:"Service"` // of the last WATCHDOG=1
	FileDescriptorStoreMax  int           `dbus:"Service"`
	NFileDescriptorStore    int           `dbus:"Service"`
	GuessMainPID            bool          `dbus:"Service"`
	RootDirectoryStartOnly  bool          `dbus:"Service"`
	StatusErrno             int           `dbus:"Service"` // that the program sent as ERRNO=

	ProtectKernelTunables    bool          `dbus:"Service,Socket,Mount,Swap"`
	ProtectKernelModules     bool          `dbus:"Service,Socket,Mount,Swap"`
	ProtectKernelLogs        bool          `dbus:"Service,Socket,Mount,Swap"`
	ProtectControlGroups     bool          `dbus:"Service,Socket,Mount,Swap"`
	ProtectClock             bool          `dbus:"Service,Socket,Mount,Swap"`
	ProtectHostname          bool          `dbus:"Service,Socket,Mount,Swap"`
	ProtectProc              string        `dbus:"Service,Socket,Mount,Swap"` // default, noaccess, invisible or ptraceable
	ProcSubset               string        `dbus:"Service,Socket,Mount,Swap"` // all or pid
	PrivateUsers             bool          `dbus:"Service,Socket,Mount,Swap"`
	PrivateMounts            bool          `dbus:"Service,Socket,Mount,Swap"`
	PrivateIPC               bool          `dbus:"Service,Socket,Mount,Swap"` // systemd 249 and later
	RestrictRealtime         bool          `dbus:"Service,Socket,Mount,Swap"`
	RestrictSUIDSGID         bool          `dbus:"Service,Socket,Mount,Swap"`
	RestrictAddressFamilies  []string      `dbus:"Service,Socket,Mount,Swap"` // with a first ~ if these are the ones that are closed
	SystemCallFilter         []string      `dbus:"Service,Socket,Mount,Swap"` // the calls, groups spelt out, with a first ~ if these are the ones that are closed
	SystemCallArchitectures  []string      `dbus:"Service,Socket,Mount,Swap"`
	CapabilityBoundingSet    uint64        `dbus:"Service,Socket,Mount,Swap"` // a bit for each, by its number in linux/capability.h
	AmbientCapabilities      uint64        `dbus:"Service,Socket,Mount,Swap"` // a bit for each
	LockPersonality          bool          `dbus:"Service,Socket,Mount,Swap"`
	MemoryDenyWriteExecute   bool          `dbus:"Service,Socket,Mount,Swap"`
	RemoveIPC                bool          `dbus:"Service,Socket,Mount,Swap"`
	ExecPaths                []string      `dbus:"Service,Socket,Mount,Swap"` // systemd 249 and later
	NoExecPaths              []string      `dbus:"Service,Socket,Mount,Swap"` // systemd 249 and later
	UnsetEnvironment         []string      `dbus:"Service,Socket,Mount,Swap"`
	StandardInput            string        `dbus:"Service,Socket,Mount,Swap"`
	TTYPath                  string        `dbus:"Service,Socket,Mount,Swap"`
	PAMName                  string        `dbus:"Service,Socket,Mount,Swap"`
	LogLevelMax              int           `dbus:"Service,Socket,Mount,Swap"` // 0 to 7, as in syslog(3); -1 if none is set
	LogNamespace             string        `dbus:"Service,Socket,Mount,Swap"`
	LogRateLimitBurst        int           `dbus:"Service,Socket,Mount,Swap"`
	LogRateLimitIntervalUSec time.Duration `dbus:"Service,Socket,Mount,Swap"`
	OOMScoreAdjust           int           `dbus:"Service,Socket,Mount,Swap"`
	IgnoreSIGPIPE            bool          `dbus:"Service,Socket,Mount,Swap"`
	CPUSchedulingPolicy      int           `dbus:"Service,Socket,Mount,Swap"` // SCHED_* of sched(7)
	CPUSchedulingPriority    int           `dbus:"Service,Socket,Mount,Swap"`
	IOSchedulingClass        int           `dbus:"Service,Socket,Mount,Swap"` // IOPRIO_CLASS_* of ioprio_set(2)
	IOSchedulingPriority     int           `dbus:"Service,Socket,Mount,Swap"`
	LimitAS                  uint64        `dbus:"Service,Socket,Mount,Swap"` // bytes
	LimitFSIZE               uint64        `dbus:"Service,Socket,Mount,Swap"` // bytes
	LimitMEMLOCK             uint64        `dbus:"Service,Socket,Mount,Swap"` // bytes
	LimitSTACK               uint64        `dbus:"Service,Socket,Mount,Swap"` // bytes

	FinalKillSignal int  `dbus:"Service,Socket,Mount,Swap,Scope"`
	SendSIGHUP      bool `dbus:"Service,Socket,Mount,Swap,Scope"`

	MemoryAccounting         bool          `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	TasksAccounting          bool          `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	IOAccounting             bool          `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	IPAccounting             bool          `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	MemoryPeak               uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // bytes; systemd 256 and later
	CPUQuotaPeriodUSec       time.Duration `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	StartupCPUWeight         uint64        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // Infinity if none is set
	DevicePolicy             string        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // auto, closed or strict
	Delegate                 bool          `dbus:"Service,Slice,Socket,Mount,Swap,Scope"`
	ManagedOOMSwap           string        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // auto or kill
	ManagedOOMMemoryPressure string        `dbus:"Service,Slice,Socket,Mount,Swap,Scope"` // auto or kill

	// RestartPreventExitStatus are exit statuses after which Restart= does nothing,
	// RestartForceExitStatus those after which it does not matter, SuccessExitStatus
	// those that count as success. Signals in them are left out.
	RestartPreventExitStatus []int `dbus:"Service"`
	RestartForceExitStatus   []int `dbus:"Service"`
	SuccessExitStatus        []int `dbus:"Service"`

	Unit                     string        `dbus:"Timer,Path"` // what it starts
	TimersCalendar           []string      `dbus:"Timer"`      // OnCalendar= in systemd's own form: *-*-* 04:00:00
	TimersMonotonic          []Elapse      `dbus:"Timer"`      // OnBootSec=, OnUnitActiveSec=, …
	RandomizedDelayUSec      time.Duration `dbus:"Timer"`
	RemainAfterElapse        bool          `dbus:"Timer"`
	WakeSystem               bool          `dbus:"Timer"`
	NextElapseUSecRealtime   time.Time     `dbus:"Timer"` // zero for a timer that counts from boot or from its unit
	NextElapseUSecMonotonic  time.Duration `dbus:"Timer"` // since boot
	LastTriggerUSec          time.Time     `dbus:"Timer"` // zero if it has never fired
	LastTriggerUSecMonotonic time.Duration `dbus:"Timer"` // since boot, 0 if it has not fired in this one
	AccuracyUSec             time.Duration `dbus:"Timer"`
	Persistent               bool          `dbus:"Timer"`
	FixedRandomDelay         bool          `dbus:"Timer"`
	OnClockChange            bool          `dbus:"Timer"`
	OnTimezoneChange         bool          `dbus:"Timer"`

	Listen       []string `dbus:"Socket"` // as systemctl shows them: 127.0.0.1:7070 (Stream)
	Accept       bool     `dbus:"Socket"`
	NConnections int      `dbus:"Socket"` // open now
	NAccepted    int      `dbus:"Socket"` // with Accept=yes, since the socket was started
	NRefused     int      `dbus:"Socket"`

	MaxConnections          int      `dbus:"Socket"`
	Backlog                 int      `dbus:"Socket"`
	SocketUser              string   `dbus:"Socket"`
	SocketGroup             string   `dbus:"Socket"`
	SocketMode              int      `dbus:"Socket"` // of a socket or FIFO in the file system
	Symlinks                []string `dbus:"Socket"`
	RemoveOnStop            bool     `dbus:"Socket"`
	FileDescriptorName      string   `dbus:"Socket"`
	BindIPv6Only            string   `dbus:"Socket"` // default, both or ipv6-only
	BindToDevice            string   `dbus:"Socket"`
	MaxConnectionsPerSource int      `dbus:"Socket"`
	PassCredentials         bool     `dbus:"Socket"`
	KeepAlive               bool     `dbus:"Socket"`
	NoDelay                 bool     `dbus:"Socket"`
	FreeBind                bool     `dbus:"Socket"`
	ReusePort               bool     `dbus:"Socket"`
	FlushPending            bool     `dbus:"Socket"`
	Writable                bool     `dbus:"Socket"` // of a FIFO or special file

	Paths                    []string      `dbus:"Path"` // as systemctl shows them: /srv/inbox (DirectoryNotEmpty)
	MakeDirectory            bool          `dbus:"Path"`
	DirectoryMode            int           `dbus:"Path,Socket,Automount"`
	TriggerLimitIntervalUSec time.Duration `dbus:"Socket,Path"` // of a path unit: systemd 250 and later
	TriggerLimitBurst        int           `dbus:"Socket,Path"` // of a path unit: systemd 250 and later

	What            string        `dbus:"Mount,Swap"`
	Where           string        `dbus:"Mount,Automount"`
	Options         string        `dbus:"Mount,Swap"`
	TimeoutUSec     time.Duration `dbus:"Mount,Socket,Swap"` // TimeoutSec=
	TimeoutIdleUSec time.Duration `dbus:"Automount"`
	ForceUnmount    bool          `dbus:"Mount"`
	LazyUnmount     bool          `dbus:"Mount"`
	ReadWriteOnly   bool          `dbus:"Mount"`
	SloppyOptions   bool          `dbus:"Mount"`

	// SteadyFor is how long the present run has been up without a break: 0
	// unless the unit is active, and also 0 while the main process is gone.
	SteadyFor time.Duration
	// Up says that the unit has been running for [SteadySpan] without a break.
	Up bool
	// StartingFor is how long the program of a start that is not complete has run
	// (activating, start): one of Type=notify before its READY=1. 0 otherwise.
	StartingFor time.Duration
	// InStateFor is how long the unit has been in its SubState, whichever that is.
	InStateFor time.Duration
	// Runs are the unit's invocations that the journal still knows, oldest first.
	Runs []Run
	// LastRun is the newest of them if it is of this boot; one without any values if not.
	LastRun Run
	// LastStop is the newest run that systemd was asked to stop or restart while
	// it was up: how that went.
	LastStop Stop
	// OnFailureRuns are the runs of the units in OnFailure= that systemd began
	// because this unit had failed, oldest first: since the newest failing start that
	// systemd had not made by itself.
	OnFailureRuns []Run
	// BrokenOnFailure are units in OnFailure= that systemd could not start now,
	// because they do not exist, are masked or are refused. OnFailureChanged is when
	// the files of those in OnFailure= were last changed.
	BrokenOnFailure  []string
	OnFailureChanged time.Time
	// Period is how long a timer waits from its last start of its unit to the
	// next; 0 if it knows no next time at present. Before it has fired it is the
	// longest pause of its calendar, or 0 if it goes by more than that.
	Period time.Duration
	// HasFirstStart says that the files of a timer give it a time to start its unit a
	// first time, and not only again: OnUnitActiveSec= alone counts from a start that
	// never comes. An empty value takes back all times above it.
	HasFirstStart bool
	// DueIn is how long it is from now until a timer fires, in whole seconds; 0 if it
	// knows no next time.
	DueIn time.Duration
	// Elapses are the next five times that a timer's OnCalendar= names, as
	// systemd-analyze(1) calendar tells them, whether or not the timer runs. The spans of
	// other settings, and RandomizedDelaySec=, are not in them.
	Elapses []time.Time
	// SkippedFor says why the newest start came to no run at all: condition,
	// assert or dependency, or that ExecCondition= ended it before the program:
	// exec-condition; "" if it did come to one, or if nothing was tried in this boot.
	SkippedFor string
	// Lines are the last lines the unit's own processes wrote, oldest first.
	Lines []Line
	// Reports are the last lines that systemd wrote about the unit's newest run,
	// oldest first.
	Reports []Line
	// Step is the step of systemd's own that failed in the newest run.
	Step Step
	// Said are the lines of the newest run's program that are recognised, oldest first.
	Said []Said
	// Settings are the assignments in the unit file and its drop-ins as they
	// are on disk, in the order systemd reads them.
	Settings []Setting
	// IgnoredLines are the lines that systemd ignores: unknown or misplaced
	// keys and values it cannot parse, by systemd-analyze(1) verify.
	IgnoredLines []IgnoredLine
	// LostDropIns are drop-ins that are links, and lead to no file.
	LostDropIns []string
	// UnreadDropIns are drop-ins on disk that the manager has not read. systemd
	// before 253 does not count a new drop-in directory as NeedDaemonReload.
	UnreadDropIns []string
	// AsOnDisk says that the manager has the unit, and has it as its files are on disk.
	AsOnDisk bool
	// StrayDropIns are files that seem to be meant as drop-ins of this unit and
	// that systemd ignores.
	StrayDropIns []DropIn
	// Refusal is why systemd refuses the unit as a whole, rather than for one
	// line, by systemd-analyze(1) verify; "" if it does not.
	Refusal string
	// RunsOldConfig says that the main process was started from an earlier
	// definition: files changed after it started, and its command line, user,
	// directory or environment are not what they say now.
	RunsOldConfig bool
	// UntriedChanges are files of the unit (unit file, drop-ins, environment
	// files, script) that changed after its last run ended, while it is down: no
	// start has tried them yet.
	UntriedChanges []string
	// FilesChanged is when the unit's file, its drop-ins or its environment files
	// were last changed; zero if none of them can be seen.
	FilesChanged time.Time
	// NearNames are unit files whose names or places resemble this unit's.
	NearNames []string
	// UnsetVariables are the variables in ExecStart= that nobody sets, as they
	// stand there: ${PLACE}, $HOME/agents (all of which systemd takes for a name).
	UnsetVariables []string
	// Placeholders are values in User=, WorkingDirectory= and ExecStart= that
	// an example leaves for the learner to fill in.
	Placeholders []string
	// MissingRequirements are units in Requires=, Requisite= and BindsTo= that
	// do not exist; FailedRequirements those that failed.
	MissingRequirements []string
	FailedRequirements  []string
	// Rivals are the units that are up and whose Conflicts= names this one, or that its own names.
	Rivals []string
	// StoppedWith are the units whose stop stops this one: those in Requires=, BindsTo=,
	// PartOf= and StopPropagatedFrom=.
	StoppedWith []string
	// Dependencies are the units in Wants=, Upholds=, Requires=, Requisite= and BindsTo=.
	Dependencies []Dependency
	// FailedBelow are the units that this one pulls in or starts, itself or through targets,
	// and that have failed or keep restarting.
	FailedBelow []string
	// UnknownUnits are units in Wants=, Upholds=, After= and Before= that do not exist:
	// systemd passes over them, and says nothing.
	UnknownUnits []string
	// ConditionFailed says that the last start was skipped for a condition.
	ConditionFailed bool
	// InstallTargets are the targets that [Install] names.
	InstallTargets []Target
	// WantedAtBoot says that default.target reaches the unit.
	WantedAtBoot bool
	// WantsLinks are the .wants and .requires links to the unit on disk.
	WantsLinks []string
	// Process is the main process, PID 0 if there is none.
	Process Process
	// TasksMaxIsDefault says that TasksMax is what every unit has that sets none
	// (DefaultTasksMax= in systemd-system.conf(5)).
	TasksMaxIsDefault bool
	// WritesTo are the files that the main process has open to write to; none if
	// it is another user's, whose files cannot be seen.
	WritesTo []string
	// Strays are processes that run the same script or program outside the
	// unit's control group.
	Strays []Process
	// Fragment is the unit file that systemd reads.
	Fragment File
	// Executable is the program that ExecStart= names, Script its first
	// argument that is a file name, Directory the WorkingDirectory=.
	Executable File
	Script     File
	Directory  File
	// Account is the user that User= names.
	Account Account
	// GroupExists says that this machine has the group that Group= names, or that
	// the unit leaves the group to its user.
	GroupExists bool
	// Secrets are values in the unit's files that everybody may read and nobody
	// should. Only their names can be told.
	Secrets []Secret
	// HeldSecrets are values that the unit is given and that are not in its own files:
	// what looks like a secret in its environment files and in its process's
	// environment, where the learner may read those. They are known in order to be masked
	// in reports, also where a program writes one bare.
	HeldSecrets []Secret
	// OpenSecretFiles are files that any user may read and that hold secrets:
	// environment files of the unit that assign what looks like one, what
	// LoadCredential= reads, and copies such as web.service.bak that still have one.
	OpenSecretFiles []string
	// SecretReaders are who besides root and the unit's own user may read the files
	// that it takes secrets from: environment files, but not those that can be seen
	// to have none, and what LoadCredential= reads.
	SecretReaders []Reader
	// OpenSecretScripts are scripts on the unit's command lines, and files that a
	// shell's command names there, that any user may read and that hold a secret.
	OpenSecretScripts []string
	// RunsSupplied are the files among those that the lesson supplies which the
	// unit's processes run, wherever a copy of them is; while it has no main process,
	// those that ExecStart= would run. Comments and blank lines do not count.
	RunsSupplied []string
	// Watches is what path units wait for that start this unit.
	Watches []Watch
	// EnvFiles are the files that EnvironmentFile= names, those that its patterns
	// find, and CredentialFiles those of LoadCredential=, as they are on disk.
	EnvFiles        []File
	CredentialFiles []File
	// Variables are the names of the variables in the main process's environment.
	Variables []string
	// EmptyVariables are those of them that have no value.
	EmptyVariables []string
	// IgnoredVariables are what stands to the left of = on lines of environment
	// files that the manager ignored when it started the present run; none where
	// the learner may not read the journal.
	IgnoredVariables []string
	// Instance is what stands between the @ and the suffix of an instance's name,
	// escaped as in there (%i); "" for a unit that is not an instance.
	Instance string
	// InstancePassed says that the main process has the instance's name, escaped
	// or not, somewhere in its arguments.
	InstancePassed bool
	// MissingHere are what the unit names and this machine lacks: its user,
	// program, working directory and environment files.
	MissingHere []string
	// CommandNames are the names of the programs that ExecStart= runs: for
	// python3 -m uvicorn these are python3 and uvicorn.
	CommandNames []string
	// StartsTake is the least time in which the start limit can be reached:
	// StartLimitBurst pauses of RestartUSec, or of what RestartSteps makes of them.
	StartsTake time.Duration
	// Findings are the rules of sdlab review that hold for the unit as the
	// manager has it, in the order of the rules.
	Findings []Remark
}
