package manager

import (
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestPeriod(t *testing.T) {
	fired := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	tests := map[string]struct {
		timer facts.Unit
		want  time.Duration
	}{
		"not fired yet":        {facts.Unit{NextElapseUSecMonotonic: time.Minute}, 0},
		"counts from its unit": {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: 90 * time.Second}, 30 * time.Second},
		"while its unit runs":  {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: facts.Forever}, 0},
		// A timer with OnCalendar= alone has 0 for the other next time.
		"by the calendar":            {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecRealtime: fired.Add(20 * time.Second)}, 20 * time.Second},
		"old trigger, started anew":  {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: 6 * time.Minute, ActiveEnterTimestamp: fired.Add(time.Second), TimersMonotonic: []facts.Elapse{{Setting: "OnActiveSec", After: 5 * time.Minute}}}, 0},
		"by the calendar, not fired": {facts.Unit{NextElapseUSecRealtime: fired.Add(time.Second), ActiveEnterTimestamp: fired, TimersCalendar: []string{"*-*-* *:00:00"}}, time.Hour},
		"by both":                    {facts.Unit{LastTriggerUSec: fired, LastTriggerUSecMonotonic: time.Minute, NextElapseUSecMonotonic: 70 * time.Second, NextElapseUSecRealtime: fired.Add(20 * time.Second)}, 10 * time.Second},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Period(&test.timer); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestDueIn(t *testing.T) {
	now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	clock := func() (time.Time, time.Duration) { return now, time.Hour }
	for name, test := range map[string]struct {
		timer facts.Unit
		want  time.Duration
	}{
		"none":        {facts.Unit{NextElapseUSecMonotonic: facts.Forever}, 0},
		"since boot":  {facts.Unit{NextElapseUSecMonotonic: time.Hour + time.Minute}, time.Minute},
		"by calendar": {facts.Unit{NextElapseUSecRealtime: now.Add(20 * time.Second)}, 20 * time.Second},
		"the earlier": {facts.Unit{NextElapseUSecMonotonic: time.Hour + time.Minute, NextElapseUSecRealtime: now.Add(20 * time.Second)}, 20 * time.Second},
		"any moment":  {facts.Unit{NextElapseUSecMonotonic: time.Minute}, time.Second},
	} {
		if got := DueIn(&test.timer, clock); got != test.want {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}

// The calendars are as systemd 252 and 257 print them.
func TestCalendarPause(t *testing.T) {
	for calendars, want := range map[string]time.Duration{
		"*-*-* *:00/30:00":                             30 * time.Minute,
		"*-*-* *:*:00/30":                              30 * time.Second,
		"*-*-* *:*:00/45":                              45 * time.Second,
		"*-*-* *:00/1:00/30":                           30 * time.Second,
		"*-*-* *:00:00":                                time.Hour,
		"*-*-* 04:00:00":                               24 * time.Hour,
		"*-*-* 08..18:00:00":                           14 * time.Hour,
		"*-*-* *:*:00,10..20/5 UTC":                    40 * time.Second,
		"*-*-* *:00:00|Mon..Fri *-*-* *:*:00/20 UTC":   time.Hour,
		"*-*-* *:*:00|*-*-* *:*:30":                    30 * time.Second,
		"*-*-* *:*:00 UTC|*-*-* *:*:30 Asia/Kathmandu": 0,
		"Mon *-*-* *:*:00/20":                          0,
		"*-*-01 00:00:00":                              0,
		"*-*-* *:*:00.500000/10":                       0,
	} {
		if got := calendarPause(strings.Split(calendars, "|")); got != want {
			t.Errorf("%s: got %v, want %v", calendars, got, want)
		}
	}
}
