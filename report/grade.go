package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/termtext"
)

// GradeSchema names the shape of a grade in JSON; docs/json.md describes it.
const GradeSchema = "sdlab.grade/1"

// GradeTable writes a grade for a person, what it comes to at the end.
func GradeTable(w io.Writer, s Style, g *grade.Grade) error {
	_, err := io.WriteString(w, GradeRows(s, g)+"\n"+GradeSum(s, g))
	return err
}

// GradeRows are a grade's activities and skills.
func GradeRows(s Style, g *grade.Grade) string {
	var out strings.Builder
	if s.width() >= narrow {
		out.WriteString(s.paint(termtext.Faint, fmt.Sprintf("%-5s %7s  %-7s %-9s %5s %5s  %s", "", "points", "passed", "now", "tries", "hints", "activity")) + "\n")
	}
	for _, step := range g.Steps {
		out.WriteString(s.gradeRow(step) + "\n")
	}
	out.WriteString("\n")
	for _, k := range g.Skills {
		percent := grade.Percent(k.Points, k.Of)
		fmt.Fprintf(&out, "%3d %%  %s%s\n", percent, s.gauge(percent), k.Name)
	}
	return out.String()
}

// GradeSum is what a grade comes to, with what there is to remark.
func GradeSum(s Style, g *grade.Grade) string {
	var out strings.Builder
	points, of := g.Points()
	passed, all := g.Counted()
	sum := fmt.Sprintf("%d of %d activities passed: %v of %v points, %d %%.", passed, all, points, of, g.Percent())
	if termtext.Columns(sum) <= s.width() {
		sum = s.paint(termtext.Bold, sum)
	}
	fmt.Fprintf(&out, "%s %s\n", sum, s.conclusion(g))
	out.WriteString(lateness(g))
	for _, remark := range g.Remarks {
		out.WriteString(s.paint(termtext.Yellow, termtext.Clean(remark)) + "\n")
	}
	return out.String()
}

// gradeRow is an activity's line; what has not been passed stays in the background.
func (s Style) gradeRow(step grade.Step) string {
	if s.width() < narrow {
		return s.gradeBelow(step)
	}
	passed, now := standing(step)
	id, points := fmt.Sprintf("%-5s", step.Result.Activity.ID), pad("", 7-len([]rune(share(step))))+share(step)
	rest := fmt.Sprintf("%5s %5s  ", some(step.Attempts), some(step.Hints))
	if !step.Passed {
		quiet := fmt.Sprintf("%s  %s %s %s", points, pad(passed, 7), pad(now, 9), rest)
		return id + " " + s.paint(termtext.Faint, quiet) + step.Result.Activity.Title
	}
	colour := ""
	if now == undone {
		colour = termtext.Yellow
	}
	return fmt.Sprintf("%s %s  %s %s %s%s", id, points, s.paint(termtext.Green, pad(passed, 7)), s.paint(colour, pad(now, 9)), rest, step.Result.Activity.Title)
}

// gradeBelow has the points below the title, for a screen that has no room for a table.
func (s Style) gradeBelow(step grade.Step) string {
	passed, now := standing(step)
	colour := termtext.Faint
	switch {
	case now == undone:
		colour = termtext.Yellow
	case step.Passed:
		colour = termtext.Green
	}
	if now != "" {
		passed += ", " + now
	}
	title := strings.Join(termtext.Wrap(step.Result.Activity.Title, s.width()-5), "\n     ")
	return fmt.Sprintf("%-5s%s\n     ", step.Result.Activity.ID, title) + s.paint(colour, pad(share(step), 7)+passed)
}

// undone is what was passed, and does not hold any more.
const undone = "undone"

// standing says of an activity whether it was passed, and whether that still holds.
func standing(step grade.Step) (passed, now string) {
	holds, known := step.Holds()
	switch {
	case step.Of == 0:
		return "n/a", ""
	case !step.Passed && !step.Tried:
		return "–", ""
	case !step.Passed:
		return "not yet", ""
	case !known:
		return "yes", "not seen"
	case holds:
		return "yes", "holds"
	}
	return "yes", undone
}

// some is a number, or nothing for none.
func some(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func share(step grade.Step) string {
	switch {
	case step.Of == 0:
		return "n/a"
	case step.Open:
		return "?"
	case !step.Tried:
		return "–"
	}
	return step.Points.String() + "/" + step.Of.String()
}

// conclusion says how it stands, and what is missing, which is not a fault on the way.
func (s Style) conclusion(g *grade.Grade) string {
	switch {
	case len(g.Open()) > 0:
		return s.paint(termtext.Yellow, "Open: "+strings.Join(g.Open(), ", ")+" could not be looked at.")
	case g.Passed():
		return s.paint(termtext.Green, fmt.Sprintf("Passed (the mark is %d %%).", g.PassMark))
	}
	return fmt.Sprintf("The pass mark of %d %% is %v points away.", g.PassMark, g.Lacking())
}

// lateness says what was taken off for late days.
func lateness(g *grade.Grade) string {
	switch g.LateDays {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("Less than a day late: %d %% are taken off.\n", g.LateCost)
	}
	return fmt.Sprintf("%d days late, the last one begun: %d %% are taken off.\n", g.LateDays, g.LateCost)
}

// GradeMarkdown writes a grade as a Markdown table, to paste into a report.
func GradeMarkdown(w io.Writer, g *grade.Grade) error {
	var out strings.Builder
	fmt.Fprintf(&out, "# %s: %s\n\n| activity | points | passed | now | attempts | hints |\n|---|---|---|---|---|---|\n", cell(g.Lesson), cell(g.Learner))
	for _, step := range g.Steps {
		passed, now := standing(step)
		fmt.Fprintf(&out, "| %s %s | %s | %s | %s | %d | %d |\n", step.Result.Activity.ID, cell(step.Result.Activity.Title), share(step), passed, now, step.Attempts, step.Hints)
	}
	out.WriteString("\n| skill | mastery |\n|---|---|\n")
	for _, k := range g.Skills {
		fmt.Fprintf(&out, "| %s | %d %% |\n", cell(k.Name), grade.Percent(k.Points, k.Of))
	}
	points, of := g.Points()
	fmt.Fprintf(&out, "\n%v of %v points, %d %%. %s\n", points, of, g.Percent(), Style{}.conclusion(g))
	out.WriteString(lateness(g))
	for _, remark := range g.Remarks {
		out.WriteString("\n" + cell(remark) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// cell keeps text from breaking out of a table.
func cell(text string) string { return strings.ReplaceAll(termtext.Clean(text), "|", `\|`) }

type gradeDocument struct {
	Schema        string      `json:"schema"`
	Lesson        string      `json:"lesson"`
	LessonVersion string      `json:"lesson_version,omitempty"`
	Learner       string      `json:"learner"`
	Time          string      `json:"time"`
	Course        string      `json:"course,omitempty"`
	PassMark      int         `json:"pass_mark"`
	Due           string      `json:"due,omitempty"`
	LateDays      int         `json:"late_days,omitempty"`
	LateCost      int         `json:"late_cost,omitempty"` // percent
	Score         gradeScore  `json:"score"`
	Passed        *bool       `json:"passed"` // null while something could not be looked at
	Steps         []gradeStep `json:"steps"`
	Skills        []gradeRow  `json:"skills"`
	Remarks       []string    `json:"remarks,omitempty"`
}

type gradeScore struct {
	Points  course.Points `json:"points"`
	Of      course.Points `json:"of"`
	Percent int           `json:"percent"`
	Lacking course.Points `json:"lacking"`
}

type gradeStep struct {
	activity
	Points   *course.Points `json:"points"` // null if it could not be looked at
	Of       course.Points  `json:"of"`
	Attempts int            `json:"attempts"`
	Hints    int            `json:"hints_used"`
	Solved   bool           `json:"solution_used"`
	Passed   bool           `json:"passed"`
	Holds    *bool          `json:"holds"` // null if it could not be looked at
	Tried    bool           `json:"tried"`
}

type gradeRow struct {
	Skill   string        `json:"skill"`
	Points  course.Points `json:"points"`
	Of      course.Points `json:"of"`
	Percent int           `json:"percent"`
}

// GradeJSON writes a grade with all that its checks saw.
func GradeJSON(w io.Writer, g *grade.Grade) error {
	points, of := g.Points()
	d := gradeDocument{
		Schema: GradeSchema, Lesson: g.Lesson, LessonVersion: g.LessonVersion, Learner: g.Learner, Time: g.Time.Format("2006-01-02T15:04:05Z"), PassMark: g.PassMark,
		Score: gradeScore{points, of, g.Percent(), g.Lacking()}, Steps: []gradeStep{}, Skills: []gradeRow{},
	}
	d.Course, d.LateDays, d.LateCost, d.Remarks = g.Course, g.LateDays, g.LateCost, g.Remarks
	if !g.Due.IsZero() {
		d.Due = g.Due.UTC().Format(time.RFC3339)
	}
	if len(g.Open()) == 0 {
		passed := g.Passed()
		d.Passed = &passed
	}
	for _, step := range g.Steps {
		row := gradeStep{activity: jsonActivity(step.Result), Of: step.Of, Attempts: step.Attempts, Hints: step.Hints, Solved: step.Solved, Passed: step.Passed, Tried: step.Tried}
		if holds, known := step.Holds(); known {
			row.Holds = &holds
		}
		if !step.Open {
			row.Points = &step.Points
		}
		d.Steps = append(d.Steps, row)
	}
	for _, k := range g.Skills {
		d.Skills = append(d.Skills, gradeRow{k.Name, k.Points, k.Of, grade.Percent(k.Points, k.Of)})
	}
	return Indented(w, d)
}
