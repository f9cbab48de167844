package unitfile

import (
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// KnownSettings are the settings, by section, that a misspelt key is compared
// with: those that lessons use and those that are often met
// (systemd.directives(7)).
func KnownSettings() map[string][]string {
	return map[string][]string{
		"Unit": strings.Fields(`Description Documentation After Before Wants Requires Requisite BindsTo PartOf
			Conflicts OnFailure OnSuccess StartLimitIntervalSec StartLimitBurst StartLimitAction
			ConditionPathExists AssertPathExists DefaultDependencies RefuseManualStart RefuseManualStop JobTimeoutSec JobTimeoutAction
			RequiresMountsFor Upholds StopWhenUnneeded AllowIsolate CollectMode FailureAction SuccessAction OnFailureJobMode
			PropagatesReloadTo ReloadPropagatedFrom PropagatesStopTo StopPropagatedFrom JoinsNamespaceOf`),
		"Service": strings.Fields(`Type User Group DynamicUser SupplementaryGroups WorkingDirectory RootDirectory UMask
			ExecStart ExecStartPre ExecStartPost ExecReload ExecStop ExecStopPost ExecCondition
			Restart RestartSec RestartSteps RestartMaxDelaySec RestartPreventExitStatus SuccessExitStatus
			TimeoutSec TimeoutStartSec TimeoutStopSec RuntimeMaxSec WatchdogSec RemainAfterExit PIDFile NotifyAccess
			Environment EnvironmentFile PassEnvironment LoadCredential SetCredential StandardInput StandardOutput
			StandardError SyslogIdentifier KillMode KillSignal SendSIGKILL OOMPolicy OOMScoreAdjust Slice Delegate
			MemoryMax MemoryHigh MemoryMin MemoryLow MemorySwapMax CPUQuota CPUWeight TasksMax IOWeight LimitNOFILE LimitNPROC
			LimitCORE Nice PrivateTmp ProtectSystem ProtectHome NoNewPrivileges ReadWritePaths StateDirectory
			RuntimeDirectory LogsDirectory CacheDirectory ConfigurationDirectory StateDirectoryMode RuntimeDirectoryMode
			CacheDirectoryMode LogsDirectoryMode RuntimeDirectoryPreserve ConfigurationDirectoryMode CapabilityBoundingSet AmbientCapabilities
			BusName ReadOnlyPaths InaccessiblePaths ExecPaths NoExecPaths PrivateDevices PrivateNetwork PrivateUsers PrivateMounts
			PrivateIPC ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectControlGroups ProtectClock ProtectHostname
			ProtectProc ProcSubset RestrictRealtime RestrictSUIDSGID RestrictAddressFamilies RestrictNamespaces SystemCallFilter
			SystemCallArchitectures LockPersonality MemoryDenyWriteExecute RemoveIPC UnsetEnvironment TTYPath PAMName LogLevelMax
			LogNamespace LogRateLimitBurst LogRateLimitIntervalSec IgnoreSIGPIPE CPUSchedulingPolicy CPUSchedulingPriority
			IOSchedulingClass IOSchedulingPriority LimitAS LimitFSIZE LimitMEMLOCK LimitSTACK FinalKillSignal SendSIGHUP
			MemoryAccounting TasksAccounting IOAccounting IPAccounting CPUQuotaPeriodSec StartupCPUWeight DevicePolicy
			ManagedOOMSwap ManagedOOMMemoryPressure ExitType RestartMode ReloadSignal TimeoutAbortSec TimeoutStartFailureMode
			TimeoutStopFailureMode WatchdogSignal FileDescriptorStoreMax GuessMainPID RootDirectoryStartOnly
			RestartForceExitStatus NetworkNamespacePath`),
		"Install": strings.Fields(`WantedBy RequiredBy UpheldBy Alias Also DefaultInstance`),
		"Timer": strings.Fields(`OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnCalendar
			AccuracySec RandomizedDelaySec FixedRandomDelay Persistent Unit WakeSystem RemainAfterElapse OnClockChange OnTimezoneChange`),
		"Socket": strings.Fields(`ListenStream ListenDatagram ListenSequentialPacket ListenFIFO Accept Service SocketUser SocketGroup SocketMode
			DirectoryMode Backlog MaxConnections MaxConnectionsPerSource FileDescriptorName RemoveOnStop Symlinks BindIPv6Only BindToDevice
			PassCredentials KeepAlive NoDelay FreeBind ReusePort FlushPending Writable TriggerLimitIntervalSec TriggerLimitBurst TimeoutSec`),
		"Path": strings.Fields(`PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty Unit MakeDirectory DirectoryMode
			TriggerLimitIntervalSec TriggerLimitBurst`),
		"Slice":     strings.Fields(`MemoryMax MemoryHigh MemoryMin MemoryLow MemorySwapMax CPUQuota CPUWeight TasksMax IOWeight`),
		"Mount":     strings.Fields(`What Where Type Options TimeoutSec DirectoryMode ForceUnmount LazyUnmount ReadWriteOnly SloppyOptions`),
		"Automount": strings.Fields(`Where TimeoutIdleSec DirectoryMode`),
	}
}

// MeantSetting says which setting a line with this key in this section was
// probably meant to be, and the section it belongs in; "" for no idea.
func MeantSetting(section, key string) (setting, belongs string) {
	known := KnownSettings()
	order := append([]string{section}, Sections()...)
	for _, in := range order {
		if slices.Contains(known[in], key) {
			return key, in
		}
	}
	// A property as systemctl show calls it, whose setting has another name.
	if word, ok := facts.UnitKind.Word(key); ok {
		key = word.Settings[0]
	}
	for _, in := range order {
		if near := facts.Nearest(key, known[in]); near != "" {
			return near, in
		}
	}
	for _, in := range order {
		for _, name := range known[in] {
			if abbreviates(strings.ToLower(key), strings.ToLower(name)) {
				return name, in
			}
		}
	}
	return "", ""
}

// abbreviates says whether key is name with letters left out behind the first
// three, such as WorkDir for WorkingDirectory.
func abbreviates(key, name string) bool {
	if len(key) < 4 || !strings.HasPrefix(name, key[:3]) {
		return false
	}
	for _, letter := range key {
		at := strings.IndexRune(name, letter)
		if at < 0 {
			return false
		}
		name = name[at+1:]
	}
	return true
}

// Sections are the sections that a unit file of the known kinds may have.
func Sections() []string {
	return []string{"Service", "Unit", "Install", "Timer", "Socket", "Path", "Slice", "Mount", "Automount"}
}
