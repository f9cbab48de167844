package unitfile

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// words that settings with a fixed choice take.
var choices = map[string][]string{
	"Type":           {"simple", "exec", "forking", "oneshot", "dbus", "notify", "notify-reload", "idle"},
	"Restart":        {"no", "on-success", "on-failure", "on-abnormal", "on-watchdog", "on-abort", "always"},
	"KillMode":       {"control-group", "process", "mixed", "none"},
	"NotifyAccess":   {"none", "main", "exec", "all"},
	"OOMPolicy":      {"continue", "stop", "kill"},
	"ProtectSystem":  {"full", "strict"},
	"ProtectHome":    {"read-only", "tmpfs"},
	"StandardOutput": {"inherit", "null", "tty", "journal", "kmsg", "journal+console", "kmsg+console", "socket", "syslog", "syslog+console"},
}

// orBoolean are the choices that take yes and no as well.
var orBoolean = []string{"ProtectSystem", "ProtectHome"}

// Expects says what kind of value a setting takes, for [facts.IgnoredLine]. The words
// of a choice are all that it takes.
func Expects(section, key string) (kind string, words []string) {
	more := key == "StandardOutput" || slices.Contains(orBoolean, key)
	switch of := catalogue()[section][key].kind; {
	case choices[key] != nil && !more:
		return "choice", choices[key]
	case of == ofUnits:
		return "units", nil
	case strings.HasPrefix(key, "Memory") && of == "LIMIT":
		return "size", nil
	case of == "SECONDS" || strings.HasSuffix(key, "Sec"):
		return "span", nil
	}
	return "", nil
}

// takes says whether a setting takes a value. A value with a specifier is
// taken: what it stands for is known only where the unit is loaded.
func takes(key, kind, value string) bool {
	if unknownSpecifier(value) && (kind == "PATH" || kind == "FILE" || key == "WorkingDirectory") {
		return false
	}
	if specifier().MatchString(value) {
		return true
	}
	if key == "StandardError" {
		key = "StandardOutput"
	}
	if words, fixed := choices[key]; fixed && kind != "STRING" { // a mount's Type= is a file system
		_, yes := boolean(value)
		return slices.Contains(words, value) || yes && slices.Contains(orBoolean, key) || key == "StandardOutput" && opened().MatchString(value)
	}
	if check := byKey(key, kind); check != nil {
		return check(value)
	}
	return ofKind(kind, value)
}

// unknownSpecifier says whether a % stands in front of a letter or digit that systemd
// has no meaning for: it refuses such a value.
func unknownSpecifier(value string) bool {
	at := strings.IndexByte(value, '%')
	for ; at >= 0 && at+1 < len(value); at = strings.IndexByte(value, '%') {
		next := value[at+1]
		if strings.IndexByte(letters+digits, next) >= 0 && strings.IndexByte("aAbBCdDEfgGhHiIjJlLmMnNopPsStTuUvVwWyY", next) < 0 {
			return true
		}
		value = value[at+2:]
	}
	return false
}

var (
	// crontab(5): five fields with a space between them, and none of systemd's special characters.
	cronLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[0-9*/,-]+( +[0-9*/,A-Za-z-]+){4,5}$|^@(reboot|yearly|annually|monthly|weekly|daily|hourly)$`)
	})
	specifier = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`%[A-Za-z]`) })
	opened    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(file|append|truncate|fd):`) })
	account   = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([A-Za-z_][A-Za-z0-9_.-]*\$?|[0-9]+|[^:/\s-][^:/]*)$`)
	})
	variable = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*=`) })
	unitName = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[A-Za-z0-9:_.\\@-]+\.(service|socket|target|device|mount|automount|swap|timer|path|slice|scope)$`)
	})
)

func byKey(key, kind string) func(string) bool {
	if strings.HasPrefix(key, "Exec") && kind == "PATH" {
		return func(v string) bool { _, ok := Commands(v); return ok }
	}
	if strings.HasPrefix(key, "Memory") && kind == "LIMIT" {
		return func(v string) bool { _, ok := memory(v); return ok }
	}
	switch key {
	case "TimeoutSec", "TimeoutStartSec", "TimeoutStopSec", "TimeoutAbortSec", "RuntimeMaxSec", "JobTimeoutSec":
		return func(v string) bool { _, ok := Span(v); return ok }
	case "CPUQuota":
		return func(v string) bool { _, ok := quota(v); return ok }
	case "TasksMax":
		return func(v string) bool { _, ok := count(v); return ok }
	case "LimitNOFILE", "LimitNPROC":
		return limitPair
	case "User", "Group":
		return account().MatchString
	case "OnCalendar":
		return func(v string) bool { _, span := Span(v); return !cronLine().MatchString(v) && !span }
	case "OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec", "TimeoutIdleSec":
		return func(v string) bool { _, ok := Span(v); return ok }
	case "PathExists", "PathExistsGlob", "PathChanged", "PathModified", "DirectoryNotEmpty", "Where":
		return filepath.IsAbs
	case "WorkingDirectory":
		return func(v string) bool { v = strings.TrimPrefix(v, "-"); return v == "~" || filepath.IsAbs(v) }
	}
	return nil
}

// limitPair takes one limit or soft:hard.
func limitPair(value string) bool {
	for part := range strings.SplitSeq(value, ":") {
		if n, ok := Size(part); !ok || n == 0 && part != "0" {
			return false
		}
	}
	return true
}

func ofKind(kind, value string) bool {
	switch kind {
	case "BOOLEAN":
		_, ok := boolean(value)
		return ok
	case "SECONDS":
		_, ok := Span(value)
		return ok
	case "UNSIGNED":
		_, err := strconv.ParseUint(value, 0, 32)
		return err == nil
	case "SIGNAL":
		_, ok := signal(value)
		return ok
	case "NICE":
		n, err := strconv.Atoi(value)
		return err == nil && n >= -20 && n <= 19
	case "FILE":
		return filepath.IsAbs(strings.TrimPrefix(value, "-"))
	case "UNIT", "SERVICE":
		return unitName().MatchString(value) && (kind == "UNIT" || strings.HasSuffix(value, ".service"))
	case ofUnits, ofVariables:
		return eachWord(value, like(kind))
	}
	return true
}

// Kinds of values whose words systemd takes one by one.
const (
	ofUnits     = "UNIT..."
	ofVariables = "ENVIRON"
)

// like is what each word of such a value looks like, nil for other kinds.
func like(kind string) *regexp.Regexp {
	switch kind {
	case ofUnits:
		return unitName()
	case ofVariables:
		return variable()
	}
	return nil
}

func eachWord(value string, pattern *regexp.Regexp) bool {
	words, ok := Split(value)
	return ok && !slices.ContainsFunc(words, func(w string) bool { return !pattern.MatchString(w) })
}
