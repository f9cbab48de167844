package course

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // names of time zones mean the same on every machine
)

// layouts are the forms that a time may have, before its zone.
var layouts = []string{"2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02"}

// parseTime reads a time with its zone: 2026-12-18 23:59 Europe/Berlin. A day alone
// means its last second.
func parseTime(text string) (time.Time, error) {
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at, nil
	}
	clock, name := text, ""
	if at := strings.LastIndexByte(text, ' '); at > 0 {
		clock, name = strings.TrimSpace(text[:at]), text[at+1:]
	}
	zone, err := parseZone(name)
	if zoneless(text) {
		return time.Time{}, fmt.Errorf("%q has no time zone: write one behind it, such as %s Europe/Berlin, or UTC", text, text)
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not a time with its zone, such as 2026-12-18 23:59 Europe/Berlin: %w", text, err)
	}
	for _, layout := range layouts {
		at, err := time.ParseInLocation(layout, clock, zone)
		if err != nil {
			continue
		}
		if layout == "2006-01-02" {
			at = at.AddDate(0, 0, 1).Add(-time.Second)
		}
		return at, nil
	}
	return time.Time{}, fmt.Errorf("%q is not a time with its zone, such as 2026-12-18 23:59 Europe/Berlin", text)
}

// zoneless says whether a text is a time, and only lacks its zone.
func zoneless(text string) bool {
	return slices.ContainsFunc(layouts, func(layout string) bool {
		_, err := time.Parse(layout, text)
		return err == nil
	})
}

var offset = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[+-]\d\d:?\d\d$`) })

func parseZone(name string) (*time.Location, error) {
	switch {
	case name == "UTC", name == "Z":
		return time.UTC, nil
	case offset().MatchString(name):
		at, err := time.Parse("-0700", strings.ReplaceAll(name, ":", ""))
		return at.Location(), err
	case !strings.Contains(name, "/"):
		return nil, fmt.Errorf("%q is not a time zone: take that of a place, such as Europe/Berlin", name) // CET and its like mean another hour in summer
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("%q is not a time zone: timedatectl list-timezones lists them", name)
	}
	return zone, nil
}

var days = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,3}) days?$`) })

// parseExtension reads a number of days, or a time.
func parseExtension(text string) (Extension, error) {
	if m := days().FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return Extension{By: time.Duration(n) * day}, nil
	}
	until, err := parseTime(text)
	if err != nil {
		return Extension{}, fmt.Errorf("an extension is a number of days, such as 2 days, or a new deadline, such as 2026-12-20 12:00 Europe/Berlin, not %q", text)
	}
	return Extension{Until: until}, nil
}
