package unitfile

import (
	"time"

	"github.com/sdlab/sdlab/facts"
)

// textOf is the word that a setting with one value goes to, nil for none.
func textOf(u *facts.Unit, key string) *string {
	return map[string]*string{
		"Description": &u.Description, "Type": &u.Type, "Restart": &u.Restart, "User": &u.User, "Group": &u.Group,
		"WorkingDirectory": &u.WorkingDirectory, "NotifyAccess": &u.NotifyAccess, "KillMode": &u.KillMode,
		"OOMPolicy": &u.OOMPolicy, "Slice": &u.Slice, "StandardOutput": &u.StandardOutput,
		"StandardError": &u.StandardError, "SyslogIdentifier": &u.SyslogIdentifier,
	}[key]
}

// listOf is the word that a setting which grows goes to.
func listOf(u *facts.Unit, key string) *[]string {
	return map[string]*[]string{
		"After": &u.After, "Before": &u.Before, "Wants": &u.Wants, "Requires": &u.Requires, "Requisite": &u.Requisite,
		"BindsTo": &u.BindsTo, "PartOf": &u.PartOf, "Conflicts": &u.Conflicts, "OnFailure": &u.OnFailure,
		"Documentation": &u.Documentation, "Environment": &u.Environment, "EnvironmentFile": &u.EnvironmentFiles,
		"LoadCredential": &u.LoadCredential,
	}[key]
}

// spansOf are the words that a time span goes to; TimeoutSec= sets two.
func spansOf(u *facts.Unit, key string) []*time.Duration {
	return map[string][]*time.Duration{
		"StartLimitIntervalSec": {&u.StartLimitIntervalUSec}, "StartLimitInterval": {&u.StartLimitIntervalUSec},
		"RestartSec": {&u.RestartUSec}, "RestartMaxDelaySec": {&u.RestartMaxDelayUSec},
		"TimeoutStartSec": {&u.TimeoutStartUSec}, "TimeoutStopSec": {&u.TimeoutStopUSec},
		"TimeoutSec":    {&u.TimeoutStartUSec, &u.TimeoutStopUSec},
		"RuntimeMaxSec": {&u.RuntimeMaxUSec}, "WatchdogSec": {&u.WatchdogUSec},
	}[key]
}

func sizeOf(u *facts.Unit, key string) *uint64 {
	return map[string]*uint64{"MemoryMax": &u.MemoryMax, "MemoryHigh": &u.MemoryHigh, "MemorySwapMax": &u.MemorySwapMax}[key]
}

func commandsOf(u *facts.Unit, key string) *[]facts.Exec {
	return map[string]*[]facts.Exec{
		"ExecStart": &u.ExecStart, "ExecStartPre": &u.ExecStartPre, "ExecStartPost": &u.ExecStartPost,
		"ExecReload": &u.ExecReload, "ExecStop": &u.ExecStop,
	}[key]
}
