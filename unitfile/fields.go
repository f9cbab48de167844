package unitfile

import (
	"github.com/sdlab/sdlab/facts"
)

// fieldOf points at the word that a setting goes to, or at the words; nil for none.
// A *uint64 takes a number of bytes.
func fieldOf(u *facts.Unit, key string) any {
	return map[string]any{
		"Description": &u.Description, "Type": &u.Type, "Restart": &u.Restart, "User": &u.User, "Group": &u.Group,
		"WorkingDirectory": &u.WorkingDirectory, "NotifyAccess": &u.NotifyAccess, "KillMode": &u.KillMode,
		"OOMPolicy": &u.OOMPolicy, "Slice": &u.Slice, "StandardOutput": &u.StandardOutput,
		"StandardError": &u.StandardError, "SyslogIdentifier": &u.SyslogIdentifier,

		"After": &u.After, "Before": &u.Before, "Wants": &u.Wants, "Requires": &u.Requires, "Requisite": &u.Requisite,
		"BindsTo": &u.BindsTo, "PartOf": &u.PartOf, "Conflicts": &u.Conflicts, "OnFailure": &u.OnFailure,
		"Documentation": &u.Documentation, "Environment": &u.Environment, "EnvironmentFile": &u.EnvironmentFiles,
		"LoadCredential": &u.LoadCredential,

		"StartLimitIntervalSec": &u.StartLimitIntervalUSec, "StartLimitInterval": &u.StartLimitIntervalUSec,
		"RestartSec": &u.RestartUSec, "RestartMaxDelaySec": &u.RestartMaxDelayUSec,
		"TimeoutStartSec": &u.TimeoutStartUSec, "TimeoutStopSec": &u.TimeoutStopUSec,
		"RuntimeMaxSec": &u.RuntimeMaxUSec, "WatchdogSec": &u.WatchdogUSec,

		"MemoryMax": &u.MemoryMax, "MemoryHigh": &u.MemoryHigh, "MemorySwapMax": &u.MemorySwapMax,

		"ExecStart": &u.ExecStart, "ExecStartPre": &u.ExecStartPre, "ExecStartPost": &u.ExecStartPost,
		"ExecReload": &u.ExecReload, "ExecStop": &u.ExecStop,

		"DynamicUser": &u.DynamicUser, "RemainAfterExit": &u.RemainAfterExit,
	}[key]
}
