package why

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// entry is one line of a pasted text: of a journal, or any other.
type entry struct {
	who  string // the program that wrote it; "" if the line does not say
	pid  int
	text string
}

// Shapes of what people paste. The words before a time are a weekday, a month and a day in any
// language; dmesg(1) and short-monotonic have seconds in brackets in their place.
var (
	logged = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*\[?\s*(?:(?:[^\s\[\]:]+ +){0,4}?\d{1,2}:\d\d:\d\d\S*(?: \d{4}\])?|\S*\d{4}-\d\d-\d\dT[\d:.,+Z-]+|\d+\.\d{3,})\]?` +
			`(?: +(?:[A-Z]{3,5}|[+-]\d\d:?\d\d))?(?: +[^\s:\[]+)? +([^\s:\[]+)(?:\[(\d+)\])?: (.*)$`)
	})
	timeless = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(systemd|\(\S+\))(?:\[(\d+)\])?: (.*)$`) })
	colours  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9])`)
	})
	console  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*\[\s*(?:OK|FAILED|DEPEND|TIME)\s*\]\s+(.*)$`) })
	quoted   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:>\s?)+`) })
	composed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\w.-]+ +\| `) }) // docker compose logs
)

// unwrapped takes off what terminals, mails and chats put around a line.
func unwrapped(line string) string {
	line = strings.TrimRight(line, "\r\n ")
	if strings.Contains(line, "\x1b") {
		line = colours().ReplaceAllString(line, "")
	}
	if strings.HasPrefix(strings.TrimLeft(line, " "), ">") {
		line = quoted().ReplaceAllString(line, "")
	}
	if strings.Contains(line, " | ") {
		line = composed().ReplaceAllString(line, "")
	}
	return strings.TrimRight(strings.Trim(line, "`"), " ")
}

func readEntry(line string) entry {
	if strings.HasPrefix(strings.TrimLeft(line, " "), "[") {
		if m := console().FindStringSubmatch(line); m != nil {
			return entry{who: "systemd", text: m[1]}
		}
	}
	if !strings.Contains(line, ": ") {
		return entry{text: line}
	}
	m := logged().FindStringSubmatch(line)
	if m == nil {
		m = timeless().FindStringSubmatch(line)
	}
	if m == nil {
		return entry{text: line}
	}
	pid, _ := strconv.Atoi(m[2])
	return entry{m[1], pid, m[3]}
}

// ofManager says whether systemd wrote the line, or a process of its that was to become the unit's.
func (e entry) ofManager() bool { return e.who == "systemd" || strings.HasPrefix(e.who, "(") }

// strangers write into every journal, whatever unit it is looked at for.
var strangers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:kernel|audit\w*|CRON|crond?|anacron|sudo|su|sshd(?:-\w+)?|dbus(?:-\w+)*|polkitd?|NetworkManager|dhclient|dhcpcd|systemd-(?:logind|networkd|resolved?|timesyn\w*|udevd?|coredump|journald?|oomd|hostnamed|localed|timedated|machined|tmpfiles|sysctl|modules-load|fsck|sleep|sysusers|random-seed|userdbd|userwork|homed)|\(?udev-worker\)?|rsyslogd|rtkit-daemon|gnome-[\w-]+|gdm[\w-]*\]?|gvfsd[\w-]*|pulseaudio|pipewire|wireplumber|ansible-\w+|login|useradd|usermod|snapd|packagekitd|wpa_supplicant|avahi-daemon|chronyd|ntpd)$`)
})
