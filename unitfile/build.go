package unitfile

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// systemd's defaults (systemd.service(5), systemd-system.conf(5)).
const (
	defaultTimeout     = 90 * time.Second
	defaultRestart     = 100 * time.Millisecond
	defaultInterval    = 10 * time.Second
	defaultBurst       = 5
	defaultTasksMax    = 4915 // 15 % of the kernel's default for kernel.pid_max
	sigterm            = 15
	defaultOutput      = "journal"
	defaultErrorOutput = "inherit"
)

// Build says what a unit's settings come to: the properties that the
// manager would have after loading them. Values that it could not parse count
// as not there.
func Build(name string, settings []facts.Setting) *facts.Unit {
	u := &facts.Unit{
		Id: name, Names: []string{name}, LoadState: "loaded", Settings: settings,
		StartLimitIntervalUSec: defaultInterval, StartLimitBurst: defaultBurst, RestartUSec: defaultRestart,
		TimeoutStartUSec: defaultTimeout, TimeoutStopUSec: defaultTimeout, RuntimeMaxUSec: facts.Forever,
		Restart: "no", KillMode: "control-group", KillSignal: sigterm, OOMPolicy: "stop",
		StandardOutput: defaultOutput, StandardError: defaultErrorOutput,
		MemoryMax: facts.Infinity, MemoryHigh: facts.Infinity, MemorySwapMax: facts.Infinity, TasksMax: defaultTasksMax,
		CPUQuotaPerSecUSec: facts.Forever,
	}
	for _, s := range settings {
		setting, exists := catalogue()[s.Section][s.Key]
		inParts := setting.kind == ofUnits || setting.kind == ofVariables
		if exists && (s.Value == "" || inParts || takes(s.Key, setting.kind, s.Value)) {
			set(u, s)
		}
	}
	complete(u)
	return u
}

// complete fills in the defaults that hang on other settings.
func complete(u *facts.Unit) {
	if u.Type == "" && TypeOf(u.Id) == "service" {
		u.Type = "simple"
		if len(u.ExecStart) == 0 && len(u.ExecStop) > 0 {
			u.Type = "oneshot"
		}
		if has(u.Settings, "Service", "BusName") {
			u.Type = "dbus"
		}
	}
	if u.NotifyAccess == "" || u.NotifyAccess == "none" {
		u.NotifyAccess = "none"
		if strings.HasPrefix(u.Type, "notify") || u.WatchdogUSec > 0 {
			u.NotifyAccess = "main"
		}
	}
	if u.Type == "oneshot" && !has(u.Settings, "Service", "TimeoutStartSec") && !has(u.Settings, "Service", "TimeoutSec") {
		u.TimeoutStartUSec = facts.Forever
	}
	if u.Description == "" {
		u.Description = u.Id
	}
}

func has(settings []facts.Setting, section, key string) bool {
	return slices.ContainsFunc(settings, func(s facts.Setting) bool { return s.Section == section && s.Key == key })
}

func set(u *facts.Unit, s facts.Setting) {
	switch field := fieldOf(u, s.Key).(type) {
	case *string:
		*field = s.Value
	case *[]string:
		grow(field, s)
	case *time.Duration:
		setSpan(field, s)
	case *uint64:
		if n, ok := memory(s.Value); ok {
			*field = n
		}
	case *[]facts.Exec:
		if s.Value == "" {
			*field = nil
		}
		more, _ := Commands(s.Value)
		*field = append(*field, more...)
	case *bool:
		if yes, ok := boolean(s.Value); ok {
			*field = yes
		}
	default:
		setOther(u, s)
	}
}

func setSpan(field *time.Duration, s facts.Setting) {
	d, ok := Span(s.Value)
	if !ok {
		return
	}
	if *field = d; d == 0 && (strings.HasPrefix(s.Key, "Timeout") || s.Key == "RuntimeMaxSec") {
		*field = facts.Forever // 0 switches a timeout off
	}
}

// grow adds the words that systemd takes to a list; an empty value empties it.
func grow(list *[]string, s facts.Setting) {
	if s.Value == "" {
		*list = nil
	}
	words := []string{s.Value}
	if s.Key != "EnvironmentFile" {
		words, _ = Split(s.Value)
	}
	kind := catalogue()[s.Section][s.Key].kind
	for _, w := range words {
		if w != "" && (like(kind) == nil || like(kind).MatchString(w) || specifier().MatchString(w)) {
			*list = append(*list, w)
		}
	}
}

func setOther(u *facts.Unit, s facts.Setting) {
	switch s.Key {
	case "TimeoutSec":
		setSpan(&u.TimeoutStartUSec, s)
		setSpan(&u.TimeoutStopUSec, s)
	case "KillSignal":
		u.KillSignal, _ = signal(s.Value)
	case "StartLimitBurst":
		u.StartLimitBurst, _ = strconv.Atoi(s.Value)
	case "RestartSteps":
		u.RestartSteps, _ = strconv.Atoi(s.Value)
	case "TasksMax":
		u.TasksMax, _ = count(s.Value)
	case "CPUQuota":
		u.CPUQuotaPerSecUSec, _ = quota(s.Value)
	case "LimitNOFILE":
		soft, hard, pair := strings.Cut(s.Value, ":")
		u.LimitNOFILESoft, _ = count(soft)
		u.LimitNOFILE = u.LimitNOFILESoft
		if pair {
			u.LimitNOFILE, _ = count(hard)
		}
	}
}
