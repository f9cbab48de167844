package manager

import (
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// Up says that the unit has been running for long enough to count as up.
func Up(u *facts.Unit) bool {
	return u.ActiveState == "active" && u.SubState == "running" && u.SteadyFor >= facts.SteadySpan
}

// InStateFor is how long the unit has been in its SubState.
func InStateFor(u *facts.Unit, now time.Time) time.Duration {
	if u.StateChangeTimestamp.IsZero() {
		return 0
	}
	return max(0, now.Sub(u.StateChangeTimestamp))
}

// StartingFor is how long the unit has been in the state in which its program
// runs and its start is not complete.
func StartingFor(u *facts.Unit, now time.Time) time.Duration {
	if u.ActiveState != "activating" || u.SubState != "start" {
		return 0
	}
	return max(0, now.Sub(u.StateChangeTimestamp))
}

// ConditionFailed says that the last start was skipped for a condition.
func ConditionFailed(u *facts.Unit) bool {
	return !u.ConditionResult && u.ConditionTimestamp.After(u.ActiveEnterTimestamp)
}

// Period is the time from a timer's last trigger to its next, by the clock that
// the next one is set by. While its unit runs a timer knows no next time. A timer
// that has not fired since it was started may keep the last trigger of an earlier
// one; of such a timer only the calendar tells.
func Period(timer *facts.Unit) time.Duration {
	if timer.LastTriggerUSec.Before(timer.ActiveEnterTimestamp) {
		if len(timer.TimersMonotonic) > 0 {
			return 0
		}
		return calendarPause(timer.TimersCalendar)
	}
	var next time.Duration
	if monotonic := timer.NextElapseUSecMonotonic; timer.LastTriggerUSecMonotonic > 0 && monotonic < facts.Forever {
		next = max(0, monotonic-timer.LastTriggerUSecMonotonic)
	}
	if realtime := timer.NextElapseUSecRealtime; !timer.LastTriggerUSec.IsZero() && !realtime.IsZero() {
		calendar := max(0, realtime.Sub(timer.LastTriggerUSec))
		if next == 0 || calendar < next {
			next = calendar
		}
	}
	return next
}

// DueIn is how long a timer waits from now on until it fires, in whole seconds
// and 1 s at least; 0 if it knows no next time.
func DueIn(timer *facts.Unit, now Clock) time.Duration {
	wall, monotonic := now()
	var due time.Duration
	if next := timer.NextElapseUSecMonotonic; next > 0 && next < facts.Forever {
		due = max(time.Second, next-monotonic)
	}
	if next := timer.NextElapseUSecRealtime; !next.IsZero() {
		if calendar := max(time.Second, next.Sub(wall)); due == 0 || calendar < due {
			due = calendar
		}
	}
	return due.Round(time.Second)
}

const secondsOfDay = 24 * 60 * 60

// calendarPause is the longest pause between two starts by OnCalendar=, whose
// values come in systemd's own form: [Mon..Fri ]*-*-* *:00/30:00[ UTC]. It is 0
// if that cannot be told, as when none of them starts something every day.
func calendarPause(calendars []string) time.Duration {
	var starts [secondsOfDay]bool
	zone, daily := "", false
	for _, calendar := range calendars {
		date, rest, _ := strings.Cut(calendar, " ")
		clock, in, _ := strings.Cut(rest, " ")
		if date != "*-*-*" {
			continue // it adds starts, on some days only
		}
		if daily && in != zone || !markStarts(&starts, clock) {
			return 0
		}
		zone, daily = in, true
	}
	return longestPause(&starts)
}

// markStarts marks the seconds of the day that a clock expression such as
// *:00/30:00 names; false if that is not in whole seconds.
func markStarts(starts *[secondsOfDay]bool, clock string) bool {
	fields := strings.Split(clock, ":")
	if len(fields) != 3 {
		return false
	}
	hours, okHours := calendarField(fields[0], 24)
	minutes, okMinutes := calendarField(fields[1], 60)
	seconds, okSeconds := calendarField(fields[2], 60)
	for _, h := range hours {
		for _, m := range minutes {
			for _, s := range seconds {
				starts[(h*60+m)*60+s] = true
			}
		}
	}
	return okHours && okMinutes && okSeconds
}

// calendarField lists the numbers below limit that a field names: *, 5, 5..7,
// 0/30, 0..20/5, and lists of these.
func calendarField(field string, limit int) (numbers []int, ok bool) {
	for part := range strings.SplitSeq(field, ",") {
		span, every, repeats := strings.Cut(part, "/")
		first, last, isRange := strings.Cut(span, "..")
		from, step, to := 0, 1, limit-1
		var err1, err2, err3 error
		if first != "*" {
			from, err1 = strconv.Atoi(first)
			if !isRange && !repeats {
				to = from
			}
		}
		if isRange {
			to, err2 = strconv.Atoi(last)
		}
		if repeats {
			step, err3 = strconv.Atoi(every)
		}
		if err1 != nil || err2 != nil || err3 != nil || from < 0 || to >= limit || step < 1 {
			return nil, false
		}
		for n := from; n <= to; n += step {
			numbers = append(numbers, n)
		}
	}
	return numbers, true
}

// longestPause is the longest time between two of the seconds that are marked,
// beyond midnight, too; 0 if none is.
func longestPause(starts *[secondsOfDay]bool) time.Duration {
	first, last, longest := -1, -1, 0
	for second, marked := range starts {
		if !marked {
			continue
		}
		if first < 0 {
			first = second
		} else {
			longest = max(longest, second-last)
		}
		last = second
	}
	if first < 0 {
		return 0
	}
	longest = max(longest, first+secondsOfDay-last)
	return time.Duration(longest) * time.Second
}
