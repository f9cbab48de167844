package course

import (
	"fmt"
	"strings"
)

// Title is an activity of a lesson, for [Template].
type Title struct{ ID, Title string }

// Template is a new course about a lesson, with comments. It has nothing in force
// that goes without saying.
func Template(lesson string, activities []Title) string {
	var out strings.Builder
	fmt.Fprintf(&out, head, lesson)
	for _, a := range activities {
		fmt.Fprintf(&out, "  %s: 10    # %s\n", a.ID, a.Title)
	}
	out.WriteString(tail)
	return out.String()
}

const head = `# A course: which activities count, for how much, and by when.
# sdlab course lint FILE says what is wrong with it; docs/classroom.md explains it.
course: my-course
title: My course
lesson: %s

pass-mark: 70        # percent of the points

# Those that count, with their points. Delete lines, or all of it: then every
# activity counts, for 10 points. A name such as self-healing does as well as 1.4,
# and stays when an update of the lesson numbers its activities otherwise.
activities:
`

const tail = `
# An activity may also say more:
#   1.4: {points: 20, must-hold: yes}                # it has to hold when it is handed in
#   5.3: {partial: {scheduled: 6, fired: 4}}         # points for each of its checks

# partial: yes       # an activity that is not passed has a share for each check that passes
# must-hold: yes     # for all activities

# deadline: 2027-02-12 23:59 Europe/Berlin
# late: {days: 3, cost: 10}    # for up to 3 days, 10 percent of the points for each day begun
# extensions:                  # by the learner's id; an extension never shortens
#   ada: 2 days
#   grace: 2027-02-20 12:00 Europe/Berlin

# hint-cost: 5       # percent of an activity's points for each hint
# solution-cost: 50  # percent of an activity's points, if sdlab solve has run its solution

# exam: {cooldown: 1min}       # no hints, solutions or sdlab why, and a pause between checks of an activity
`
