package analyze

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// What systemd 257 says in another zone than UTC, and 252 in UTC.
const (
	inBerlin = `Normalized form: Mon *-*-* 02:30:00
    Next elapse: Mon 2026-12-07 02:30:00 CET
       (in UTC): Mon 2026-12-07 01:30:00 UTC
       From now: 6 days left
   Iteration #2: Mon 2026-12-14 02:30:00 CET
       (in UTC): Mon 2026-12-14 01:30:00 UTC
       From now: 1 week 6 days left`
	inUTC = `Normalized form: *-*-* *:00/30:00 UTC
    Next elapse: Mon 2026-12-07 01:30:00 UTC
       From now: 11min left
       Iter. #2: Mon 2026-12-07 02:00:00 UTC
       From now: 41min left`
	inAbidjan = `Normalized form: Mon *-*-* 01:30:00
    Next elapse: Mon 2026-12-07 01:30:00 GMT
       From now: 6 days left`
	never = `  Original form: 2020-01-01
Normalized form: 2020-01-01 00:00:00
    Next elapse: never`
)

func TestElapses(t *testing.T) {
	says := map[string]string{"b": inBerlin, "u": inUTC, "n": never, "g": inAbidjan}
	a := &Analyzer{Run: func(_ context.Context, argv []string, _ map[string]string, _ time.Duration) (facts.Program, error) {
		return facts.Program{Exited: true, Lines: strings.Split(says[argv[len(argv)-1]], "\n")}, nil
	}}
	first := time.Date(2026, 12, 7, 1, 30, 0, 0, time.UTC)
	for calendars, want := range map[string][]time.Time{
		"b": {first, first.AddDate(0, 0, 7)}, "u": {first, first.Add(30 * time.Minute)}, "n": {}, "": {}, "g": {first},
		"n b u": {first, first.Add(30 * time.Minute), first.AddDate(0, 0, 7)},
	} {
		got, err := a.Elapses(t.Context(), strings.Fields(calendars))
		if err != nil || !slices.EqualFunc(got, want, time.Time.Equal) {
			t.Errorf("%q: %v, %v", calendars, got, err)
		}
	}
}

// A systemd-analyze that fails, or takes too long, has not said that there is no next time.
func TestElapsesThatAreNotSaid(t *testing.T) {
	for name, said := range map[string]facts.Program{"failed": {Exited: true, ExitCode: 1}, "too slow": {}} {
		a := &Analyzer{Run: func(context.Context, []string, map[string]string, time.Duration) (facts.Program, error) {
			return said, nil
		}}
		if got, err := a.Elapses(t.Context(), []string{"daily"}); err == nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}
