package report

import "strings"

// ownWords are those words of the vocabulary that are not properties of systemd's,
// as a person would say them. A property keeps systemd's name, by which it is found
// in systemctl show and in the manual.
var ownWords = map[string]string{
	"SteadyFor":       "has been running for",
	"StartingFor":     "has been starting for",
	"InStateFor":      "has been in this state for",
	"RunsOldConfig":   "runs with settings from before the last change",
	"Runs":            "was run",
	"LastStop":        "was last stopped",
	"Lines":           "wrote",
	"IgnoredLines":    "lines that systemd ignores",
	"InstallTargets":  "targets in [Install]",
	"WantedAtBoot":    "is started at boot",
	"WantsLinks":      "links of targets to it",
	"UnreadDropIns":   "drop-ins that systemd has not read",
	"StrayDropIns":    "drop-ins of no unit",
	"UntriedChanges":  "changes that it has not been started with",
	"FilesChanged":    "its files were changed",
	"Strays":          "processes left over",
	"NearNames":       "units with similar names",
	"NearPaths":       "files with similar names",
	"OnFailureRuns":   "runs of its OnFailure= units",
	"MissingHere":     "commands that are missing here",
	"UnsetVariables":  "variables that are not set",
	"Exists":          "is there",
	"ExitCode":        "exit status",
	"ConditionFailed": "condition that was not met",
	"SkippedFor":      "why its start was skipped",
	"Dependencies":    "what it depends on",
	"StoppedWith":     "what stops it along with itself",
	"DueIn":           "is due in",
	"Watches":         "is watched for by",
	"OpenSecretFiles": "files with secrets that others may read",
	"SecretReaders":   "who may read its secrets",
	"Secrets":         "secrets in its files",
	"CommandNames":    "commands that it runs",
	"GroupExists":     "its group exists",
	"InstancePassed":  "passes its instance name on",
	"RunsSupplied":    "runs the supplied program",
	"WritesTo":        "writes to",
}

// sawWhat is the name of what was seen, with sdlab's own word in it, if it is one,
// as a person would say it.
func sawWhat(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if said := ownWords[name[at+1:]]; said != "" {
		return name[:at+1] + said
	}
	return name
}
