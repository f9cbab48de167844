package history

import (
	"context"

	"github.com/sdlab/sdlab/facts"
)

// Newest names the newest record about the runs of units, and the newest of what
// their processes wrote: two strings that change when there is something new.
// What else the manager writes about a unit, such as a warning each time that it
// loads it for a look, is in neither.
func Newest(ctx context.Context, j Journal, scope facts.Scope, units []string) (run, line string) {
	if len(units) == 0 {
		return "", ""
	}
	return newest(ctx, j, eventMatch(scope, units)), newest(ctx, j, anyOf(namesFor(scope).processUnit, units))
}

func newest(ctx context.Context, j Journal, match []string) string {
	records, err := j.Query(ctx, match, 1)
	if err != nil || len(records) == 0 {
		return ""
	}
	r := records[len(records)-1]
	return r["__REALTIME_TIMESTAMP"] + r["MESSAGE_ID"] + r["MESSAGE"]
}
