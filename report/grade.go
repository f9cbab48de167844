package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/termtext"
)

// GradeSchema names the shape of a grade in JSON; docs/json.md describes it.
const GradeSchema = "sdlab.grade/1"

// GradeTable writes a grade for a person.
func GradeTable(w io.Writer, s Style, g *grade.Grade) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%-5s %7s  %-9s %8s %5s  %s\n", "", "points", "verdict", "attempts", "hints", "activity")
	for _, step := range g.Steps {
		m := marks[step.Result.Verdict]
		fmt.Fprintf(&out, "%-5s %7s  %s %8d %5d  %s\n", step.Result.Activity.ID, share(step), s.paint(m.colour, pad(strings.ToLower(m.word), 9)), step.Attempts, step.Hints, step.Result.Activity.Title)
	}
	out.WriteString("\n")
	for _, k := range g.Skills {
		fmt.Fprintf(&out, "%3d %%  %s\n", grade.Percent(k.Points, k.Of), k.Name)
	}
	points, of := g.Points()
	fmt.Fprintf(&out, "\n%d of %d points, %d %%. %s\n", points, of, g.Percent(), s.conclusion(g))
	_, err := io.WriteString(w, out.String())
	return err
}

func share(step grade.Step) string {
	if step.Of == 0 {
		return "-"
	}
	if step.Open {
		return "?"
	}
	return fmt.Sprintf("%d/%d", step.Points, step.Of)
}

func (s Style) conclusion(g *grade.Grade) string {
	switch {
	case len(g.Open()) > 0:
		return s.paint(termtext.Yellow, "Open: "+strings.Join(g.Open(), ", ")+" could not be looked at.")
	case g.Passed():
		return s.paint(termtext.Green, fmt.Sprintf("Passed (the mark is %d %%).", g.PassMark))
	}
	return s.paint(termtext.Red, fmt.Sprintf("%d points are missing for the pass mark of %d %%.", g.Lacking(), g.PassMark))
}

// GradeMarkdown writes a grade as a Markdown table, to paste into a report.
func GradeMarkdown(w io.Writer, g *grade.Grade) error {
	var out strings.Builder
	fmt.Fprintf(&out, "# %s: %s\n\n| activity | points | verdict | attempts | hints |\n|---|---|---|---|---|\n", cell(g.Lesson), cell(g.Learner))
	for _, step := range g.Steps {
		fmt.Fprintf(&out, "| %s %s | %s | %s | %d | %d |\n", step.Result.Activity.ID, cell(step.Result.Activity.Title), share(step), step.Result.Verdict, step.Attempts, step.Hints)
	}
	out.WriteString("\n| skill | mastery |\n|---|---|\n")
	for _, k := range g.Skills {
		fmt.Fprintf(&out, "| %s | %d %% |\n", cell(k.Name), grade.Percent(k.Points, k.Of))
	}
	points, of := g.Points()
	fmt.Fprintf(&out, "\n%d of %d points, %d %%. %s\n", points, of, g.Percent(), Style{}.conclusion(g))
	_, err := io.WriteString(w, out.String())
	return err
}

// cell keeps text from breaking out of a table.
func cell(text string) string { return strings.ReplaceAll(termtext.Clean(text), "|", `\|`) }

type gradeDocument struct {
	Schema   string      `json:"schema"`
	Lesson   string      `json:"lesson"`
	Learner  string      `json:"learner"`
	Time     string      `json:"time"`
	PassMark int         `json:"pass_mark"`
	Score    gradeScore  `json:"score"`
	Passed   *bool       `json:"passed"` // null while something could not be looked at
	Steps    []gradeStep `json:"steps"`
	Skills   []gradeRow  `json:"skills"`
}

type gradeScore struct {
	Points  int `json:"points"`
	Of      int `json:"of"`
	Percent int `json:"percent"`
	Lacking int `json:"lacking"`
}

type gradeStep struct {
	activity
	Points   *int `json:"points"` // null if it could not be looked at
	Of       int  `json:"of"`
	Attempts int  `json:"attempts"`
	Hints    int  `json:"hints_used"`
	Solved   bool `json:"solution_used"`
}

type gradeRow struct {
	Skill   string `json:"skill"`
	Points  int    `json:"points"`
	Of      int    `json:"of"`
	Percent int    `json:"percent"`
}

// GradeJSON writes a grade with all that its checks saw.
func GradeJSON(w io.Writer, g *grade.Grade) error {
	points, of := g.Points()
	d := gradeDocument{
		Schema: GradeSchema, Lesson: g.Lesson, Learner: g.Learner, Time: g.Time.Format("2006-01-02T15:04:05Z"), PassMark: g.PassMark,
		Score: gradeScore{points, of, g.Percent(), g.Lacking()}, Steps: []gradeStep{}, Skills: []gradeRow{},
	}
	if len(g.Open()) == 0 {
		passed := g.Passed()
		d.Passed = &passed
	}
	for _, step := range g.Steps {
		row := gradeStep{activity: jsonActivity(step.Result), Of: step.Of, Attempts: step.Attempts, Hints: step.Hints, Solved: step.Solved}
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
