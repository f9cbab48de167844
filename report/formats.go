package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/grade"
	"github.com/sdlab/sdlab/termtext"
)

// GradeTAP writes a grade in TAP 13, which readers of TAP 14 read as well, a point for
// each activity. One that could not be
// looked at is skipped, with its reason.
func GradeTAP(w io.Writer, g *grade.Grade) error {
	var out strings.Builder
	fmt.Fprintf(&out, "TAP version 13\n1..%d\n", len(g.Steps))
	for i, step := range g.Steps {
		word, directive := "ok", ""
		switch {
		case step.Open:
			directive = " # SKIP could not be looked at"
		case step.Of == 0:
			directive = " # SKIP does not apply here"
		case !step.Passed:
			word = "not ok"
		}
		fmt.Fprintf(&out, "%s %d - %s (%s)%s\n", word, i+1, tapText(name(step)), share(step), directive)
		if why := reasonsOf(step); word == "not ok" && why != "" {
			text, err := json.Marshal(why) // a text in YAML, too
			if err != nil {
				return err
			}
			fmt.Fprintf(&out, "  ---\n  message: %s\n  ...\n", text)
		}
	}
	for _, remark := range g.Remarks {
		fmt.Fprintf(&out, "# %s\n", termtext.Clean(remark))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// tapText is a description: a # in it begins no directive.
func tapText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "#", `\#`).Replace(termtext.Clean(s))
}

func name(step grade.Step) string { return step.Result.Activity.ID + " " + step.Result.Activity.Title }

// reasonsOf says what keeps an activity from passing, a line for each check.
func reasonsOf(step grade.Step) string {
	var lines []string
	for _, c := range step.Result.Checks {
		if c.Verdict == checks.Pass {
			continue
		}
		line := c.Title
		if c.Diagnosis != nil {
			line += ": " + c.Diagnosis.Why
		}
		lines = append(lines, termtext.Clean(line))
	}
	return strings.Join(lines, "\n")
}

// summary is the grade in a sentence or two, with what else there is to say.
func summary(g *grade.Grade) string {
	points, of := g.Points()
	lines := []string{fmt.Sprintf("%v of %v points, %d %%. %s", points, of, g.Percent(), Style{}.conclusion(g))}
	if late := strings.TrimSpace(lateness(g)); late != "" {
		lines = append(lines, late)
	}
	for _, remark := range g.Remarks {
		lines = append(lines, termtext.Clean(remark))
	}
	return strings.Join(lines, "\n")
}

type gradescope struct {
	Score  *float64         `json:"score,omitempty"`
	Output string           `json:"output"`
	Tests  []gradescopeTest `json:"tests"`
}

type gradescopeTest struct {
	Name     string   `json:"name"`
	Number   string   `json:"number"`
	Score    *float64 `json:"score,omitempty"`
	MaxScore float64  `json:"max_score"`
	Status   string   `json:"status,omitempty"`
	Output   string   `json:"output,omitempty"`
}

// GradeGradescope writes Gradescope's results.json. While something is open there is
// no score in it at all, so that Gradescope shows the submission as one that could
// not be graded, and not as one with a zero.
func GradeGradescope(w io.Writer, g *grade.Grade) error {
	d := gradescope{Output: summary(g), Tests: []gradescopeTest{}}
	if len(g.Open()) == 0 {
		points, _ := g.Points()
		score := points.Float()
		d.Score = &score
	}
	for _, step := range g.Steps {
		t := gradescopeTest{Name: termtext.Clean(step.Result.Activity.Title), Number: step.Result.Activity.ID, MaxScore: step.Of.Float()}
		if !step.Open {
			score := step.Points.Float()
			t.Score, t.Status = &score, map[bool]string{true: "passed", false: "failed"}[step.Passed || step.Of == 0]
		}
		if !step.Passed {
			t.Output = reasonsOf(step)
		}
		d.Tests = append(d.Tests, t)
	}
	return Indented(w, d)
}

// Classroom is what Classroom 50's runner says of a submission.
type Classroom struct {
	Schema     string `json:"schema"`
	Classroom  string `json:"classroom"`
	Assignment string `json:"assignment"`
	Submission string `json:"submission"`
	Commit     string `json:"commit"`
	Release    string `json:"release"`
	Review     string `json:"review"`
}

// ClassroomFrom reads it from the environment, or says what is missing there.
func ClassroomFrom(getenv func(string) string) (Classroom, error) {
	c := Classroom{"classroom50/result/v1", getenv("CLASSROOM"), getenv("ASSIGNMENT"), getenv("SUBMISSION_TAG"), getenv("COMMIT_URL"), getenv("RELEASE_URL"), getenv("REVIEW_URL")}
	if c.Review == "" {
		c.Review = c.Commit
	}
	for name, value := range map[string]string{"CLASSROOM": c.Classroom, "ASSIGNMENT": c.Assignment, "SUBMISSION_TAG": c.Submission, "COMMIT_URL": c.Commit, "RELEASE_URL": c.Release} {
		if value == "" {
			return c, fmt.Errorf("%s is not set: Classroom 50's runner sets it", name)
		}
	}
	if !strings.HasPrefix(c.Submission, "submit/") {
		return c, fmt.Errorf("SUBMISSION_TAG is %q, and begins with submit/ on Classroom 50", c.Submission)
	}
	return c, nil
}

type classroomResult struct {
	Classroom
	Datetime string          `json:"datetime"`
	Score    int             `json:"score"`
	MaxScore int             `json:"max-score"`
	Tests    []classroomTest `json:"tests"`
}

type classroomTest struct {
	Name     string `json:"test-name"`
	Passed   bool   `json:"passed"`
	Score    int    `json:"score"`
	MaxScore int    `json:"max-score"`
	Verdict  string `json:"verdict"`
	Output   string `json:"output,omitempty"`
}

// GradeClassroom writes Classroom 50's result.json. Its points are whole, so those of
// a course with fractions are hundredths. What could not be looked at is worth 0 of 0.
func GradeClassroom(w io.Writer, g *grade.Grade, c Classroom) error {
	scale := 1
	for _, step := range g.Steps {
		if step.Points.Fraction() || step.Of.Fraction() {
			scale = 100
		}
	}
	if points, _ := g.Points(); points.Fraction() {
		scale = 100
	}
	points, of := g.Points()
	d := classroomResult{Classroom: c, Datetime: g.Time.UTC().Format("2006-01-02T15:04:05Z"), Score: points.In(scale), MaxScore: of.In(scale), Tests: []classroomTest{}}
	for _, step := range g.Steps {
		t := classroomTest{Name: termtext.Clean(name(step)), Passed: step.Passed, Score: step.Points.In(scale), MaxScore: step.Of.In(scale), Verdict: string(step.Result.Verdict)}
		if step.Open {
			t.MaxScore = 0
		}
		if !step.Passed {
			t.Output = reasonsOf(step)
		}
		d.Tests = append(d.Tests, t)
	}
	return Indented(w, d)
}

// GradeCSV writes a row for each activity. What could not be looked at has no points
// there, which is not a zero.
func GradeCSV(w io.Writer, g *grade.Grade) error {
	rows := [][]string{{"learner", "lesson", "activity", "title", "verdict", "points", "of", "passed", "attempts", "hints", "solution"}}
	for _, step := range g.Steps {
		points := step.Points.String()
		if step.Open {
			points = ""
		}
		rows = append(rows, []string{g.Learner, g.Lesson, step.Result.Activity.ID, step.Result.Activity.Title, string(step.Result.Verdict), points, step.Of.String(),
			yesNo(step.Passed), strconv.Itoa(step.Attempts), strconv.Itoa(step.Hints), yesNo(step.Solved)})
	}
	return CSV(w, rows)
}

func yesNo(b bool) string { return map[bool]string{true: "yes", false: "no"}[b] }

// CSV writes rows for a spreadsheet, in which no cell is a formula.
func CSV(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = Harmless(termtext.Clean(cell))
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// Harmless is a cell that a spreadsheet takes for text: one that begins with a sign
// of formulas has an apostrophe before it. A number stays one.
func Harmless(cell string) string {
	trimmed := strings.TrimLeft(cell, " \t\r\n")
	if trimmed == "" || !strings.ContainsRune("=+-@|%", rune(trimmed[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}
