//go:build sandbox

package classroom

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/sandbox"
)

// programs is the folder of sdlab and sdlab-guide, built anew for each run.
var programs string

func TestMain(m *testing.M) {
	if code, supervised := sandbox.Supervise(os.Args[1:]); supervised { // this program again, for a machine
		os.Exit(code)
	}
	code, err := withPrograms(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func withPrograms(m *testing.M) (int, error) {
	dir, err := os.MkdirTemp("", "sdlab-classroom-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // for learners, too
		return 1, err
	}
	programs = dir
	if out, err := exec.Command("../scripts/program.sh", dir, "../cmd/...").CombinedOutput(); err != nil {
		return 1, fmt.Errorf("cannot build the programs: %w\n%s", err, out)
	}
	return m.Run(), nil
}

// TestClass has a class work and hand in, and looks at what the instructor sees of it. The short form has three learners.
func TestClass(t *testing.T) {
	store, err := sandbox.Open("")
	if err != nil {
		t.Fatal(err)
	}
	r := &room{t: t, store: store, suites: suites(), cases: casesOf(t), course: courseFile(time.Time{}), handed: map[string]hands{}}
	learners := class()
	if testing.Short() {
		learners = slices.DeleteFunc(learners, func(l learner) bool { return !l.short })
	}
	isLate := func(l learner) bool { return l.late }
	r.play(slices.DeleteFunc(slices.Clone(learners), isLate))
	deadline := time.Now().Add(time.Second).Truncate(time.Second)
	time.Sleep(time.Until(deadline) + 10*time.Millisecond) // who hands in later is late, by however little
	r.play(slices.DeleteFunc(slices.Clone(learners), func(l learner) bool { return !l.late }))
	if t.Failed() {
		t.FailNow()
	}
	desk := newDesk(t, r, learners, deadline)
	seen := desk.look()
	for _, l := range learners {
		seen.holds(t, l, r.of(l.id))
	}
	seen.notices(t, testing.Short())
	desk.regrades(seen)
}

// suites are the images that the machines have in turn: those of SDLAB_CLASSROOM_IMAGES, bookworm if it names none.
func suites() []string {
	if named := os.Getenv("SDLAB_CLASSROOM_IMAGES"); named != "" {
		return strings.Split(named, ",")
	}
	return []string{sandbox.DefaultSuite}
}

// courseFile is the class's, with the deadline if there is one.
func courseFile(deadline time.Time) []byte {
	var out strings.Builder
	out.WriteString("course: autumn\ntitle: Autumn class\nlesson: systemd\npass-mark: 60\nactivities:\n")
	for _, a := range counting {
		fmt.Fprintf(&out, "  %s: %d\n", a.id, a.points)
	}
	fmt.Fprintf(&out, "hint-cost: %d\nsolution-cost: %d\n", hintCost, solutionCost)
	if !deadline.IsZero() {
		fmt.Fprintf(&out, "deadline: %s UTC\nlate: {days: 3, cost: %d}\nextensions: {extended: 1 days}\n", deadline.UTC().Format(time.DateTime), lateCost)
	}
	return []byte(out.String())
}

// A desk is where the instructor has the course, the roster and what was handed in.
type desk struct {
	t   *testing.T
	dir string
}

// newDesk collects what was handed in, and adds what should not have been.
func newDesk(t *testing.T, r *room, learners []learner, deadline time.Time) *desk {
	t.Helper()
	d := &desk{t, t.TempDir()}
	if keep := os.Getenv("SDLAB_CLASSROOM_KEEP"); keep != "" { // to look at it afterwards
		d.dir = keep
	}
	if err := os.MkdirAll(d.path("reports"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, d.path("course.yaml"), courseFile(deadline))
	roster := "\uFEFFid,name,key\r\n"
	for _, l := range learners {
		if l.id != "nobody" {
			roster += fmt.Sprintf("%s,,%s\r\n", strings.ToUpper(l.id), r.of(l.id).key)
		}
		write(t, d.path("reports", l.id+".json"), r.of(l.id).report)
	}
	roster += "absent,\"Who, Is Ill\",\r\neditor,Ed,\r\nforger,Fred,\r\nrenamer,Rena,\r\nbroken,Brock,\r\n"
	write(t, d.path("roster.csv"), []byte(roster))
	d.addForgeries(r)
	return d
}

func (d *desk) path(names ...string) string {
	return filepath.Join(append([]string{d.dir}, names...)...)
}

// sdlab runs sdlab as an instructor does, on a machine without systemd. It returns what sdlab printed.
func (d *desk) sdlab(code int, args ...string) []byte {
	d.t.Helper()
	cmd := exec.CommandContext(d.t.Context(), filepath.Join(programs, "sdlab"), args...)
	cmd.Dir, cmd.Env = d.dir, []string{"HOME=" + d.dir, "PATH=/usr/bin:/bin", "TZ=UTC", "TERM=dumb"}
	var errs strings.Builder
	cmd.Stderr = &errs
	out, _ := cmd.Output()
	if got := cmd.ProcessState.ExitCode(); got != code {
		d.t.Errorf("sdlab %v: exit code %d, want %d\n%s%s", args, got, code, last(string(out)), last(errs.String()))
	}
	return out
}
