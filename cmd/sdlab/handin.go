package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

type enrolOptions struct{ name, course string }

func newEnrollCmd(a *app) *cobra.Command {
	var o enrolOptions
	cmd := &cobra.Command{
		Use:   "enroll ID",
		Short: "Join a class: say who you are, and get a key to sign reports with",
		Long: "Join a class: say who you are, by the ID that your class knows you by, and get a key to\n" +
			"sign reports with. From then on, sdlab keeps what each pass rests on, for sdlab report.\n" +
			"Enroll again to correct your name; your key stays.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return classroom{a}.enroll(cmd.Context(), args[0], o) },
	}
	cmd.Flags().StringVar(&o.name, "name", "", "your `name`, for people")
	cmd.Flags().StringVar(&o.course, "course", "", "the course.yaml of the class, a `file`")
	return cmd
}

// isLearnerID reports whether something may be an ID: it gets into file names, tables and rosters.
func isLearnerID(id string) bool {
	plain := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
	for i, r := range id {
		if !plain(r) && (i == 0 || !strings.ContainsRune("._@+-", r)) {
			return false
		}
	}
	return id != "" && utf8.RuneCountInString(id) <= 100
}

func (a classroom) enroll(ctx context.Context, id string, o enrolOptions) error {
	if !isLearnerID(id) {
		return session.Usage("an ID is of letters, digits, and . _ @ + -, and begins with a letter or a digit").Hinting("ask your instructor which ID the class knows you by")
	}
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	e := session.Enrolment{ID: id, Name: termtext.Clean(strings.TrimSpace(o.name))}
	if len([]rune(e.Name)) > 200 {
		return session.Usage("a name has at most 200 characters")
	}
	student := session.Student{Session: s}
	if before, err := student.Enrolment(); err == nil && before != nil && before.ID == id { // what is not said again stays
		e.Name, e.Course, e.Exam = cmp.Or(e.Name, before.Name), before.Course, before.Exam
	}
	if o.course != "" {
		c, err := readCourse(o.course, s.Lesson)
		if err != nil {
			return err
		}
		e.Course, e.Exam = c.ID, examOf(c, id)
	}
	key, err := student.Enrol(ctx, e)
	if err != nil {
		return err
	}
	a.Say("You are enrolled as %s. Your key is %s: tell your instructor, who can then see that a report is yours.\n", id, key.ID())
	return nil
}

// examOf is the exam that a course is for a learner; nil if it is none.
func examOf(c *course.Course, learner string) *session.Exam {
	if !c.Exam {
		return nil
	}
	exam := &session.Exam{Cooldown: int(c.Cooldown / time.Second)}
	if due := c.Due(learner); !due.IsZero() {
		exam.Until = &due
	}
	return exam
}

const reportFile = "sdlab-report.json"

func newReportCmd(a *app) *cobra.Command {
	var out, note string
	cmd := &cobra.Command{
		Use:   "report",
		Short: "Make the file that you hand in: what you passed, and what that rests on",
		Long: "Look at everything again, and make the file that you hand in: verdicts with what they rest\n" +
			"on, your attempts and hints, signed with your key. Secrets are masked in it. It can be\n" +
			"judged again on any machine: sdlab regrade.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return cli.Looking(cmd.Context(), func(ctx context.Context) error { return classroom{a}.report(ctx, out, note) })
		},
	}
	cmd.Flags().StringVar(&out, "out", reportFile, "write it to this `file`; - is the screen")
	cmd.Flags().StringVar(&note, "note", "", "a `question` or remark for your instructor, who sees it beside your result")
	return cmd
}

func (a classroom) report(ctx context.Context, out, note string) error {
	if utf8.RuneCountInString(note) > handin.MaxNote {
		return session.Usage("the note is longer than %d characters", handin.MaxNote).Hinting("say the rest in another way, and hand in as often as you like")
	}
	s, err := session.Join(ctx, a.Options)
	if err != nil {
		return err
	}
	wait := a.Countdown("looking at every activity")
	defer wait.Done()
	results, err := session.Student{Session: s}.LookToReport(ctx, wait.Show)
	if err != nil {
		return err
	}
	report, key, err := session.Student{Session: s}.Report(ctx, version(), results)
	if err != nil {
		return err
	}
	report.Note = note
	text, err := handin.Sign(report, key)
	if err != nil {
		return err
	}
	wait.Done()
	if err := a.deliver(ctx, "report", s.Owner(), out, text); err != nil {
		return err
	}
	standings, err := s.Standings()
	if err != nil {
		return err
	}
	a.tellReport(report, standings, out)
	return a.Defects(results)
}

// tellReport says what a report has, beside one that is written to the screen.
func (a classroom) tellReport(report *handin.Report, standings map[string]progress.Standing, out string) {
	tell := func(format string, values ...any) { a.Say(format+"\n", values...) }
	if out == onScreen {
		tell, out = a.Remark, "The report"
	}
	passed, unproven := 0, []string{}
	for _, activity := range report.Activities {
		switch {
		case activity.Verdict == "pass" || activity.Passed != nil:
			passed++
		case standings[activity.ID].Passed:
			unproven = append(unproven, activity.ID)
		}
	}
	tell("%s is written, for %s: %d of %d activities passed. Hand in this file as it is.", out, report.Learner.ID, passed, len(report.Activities))
	if len(unproven) > 0 {
		tell("You passed %s before you enrolled, and they do not hold now: check them again, then make the report again.", strings.Join(unproven, ", "))
	}
}

func newVerifyCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "verify REPORT...",
		Short: "Say whether reports hold: signature, record, evidence, times",
		Long: "Say whether reports hold: their signature, the record of attempts, the evidence, the times.\n\n" +
			"Exit status: 0 all hold, 1 one was edited, 2 one is not a report.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error { return classroom{a}.verify(cmd.Context(), files) },
	}
}

func (a classroom) verify(ctx context.Context, files []string) error {
	g, err := a.Grader()
	if err != nil {
		return err
	}
	code := cli.ExitPassed
	for _, file := range files {
		graded, err := regradeFile(ctx, g, file)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.Out, "%s: %s\n", termtext.Clean(file), termtext.Clean(whose(graded.Signed)))
		for _, p := range graded.Points {
			fmt.Fprintf(a.Out, "  %-10s %-7s %s\n", p.Name, p.State, termtext.Clean(p.Said))
		}
		if handin.Trust(graded.Points) == handin.Broken {
			code = cli.ExitNotPassed
		}
	}
	a.Say("\n%s\n", handin.Worth)
	return cli.Exit(code)
}

// whose is the learner's name and id.
func whose(s *handin.Signed) string {
	if s.Learner.Name == "" {
		return s.Learner.ID
	}
	return s.Learner.Name + " (" + s.Learner.ID + ")"
}

// regradeFile judges a report again.
func regradeFile(ctx context.Context, g *session.Grader, file string) (*session.Graded, error) {
	text, err := readSmall(file, handin.MaxFile)
	if err != nil {
		return nil, session.Misused(fmt.Errorf("cannot read the report: %w", err)).Hinting("name the file that the learner handed in; sdlab class report takes a folder of them")
	}
	graded, err := g.Regrade(ctx, text)
	if err != nil && ctx.Err() == nil {
		return nil, session.Misused(fmt.Errorf("cannot read the report %s: %w", termtext.Clean(file), err)).Hinting(handin.NextStep(err))
	}
	return graded, err
}

// courseOr reads a course, or is the one that goes without saying.
func courseOr(g *session.Grader, file string) (*course.Course, error) {
	if file == "" {
		c := course.Default()
		if identity, err := g.Lesson.Identity(); err == nil {
			c.PassMark = identity.PassMark
		}
		return c, nil
	}
	return readCourse(file, g.Lesson)
}
