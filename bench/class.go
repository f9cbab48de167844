package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/sandbox"
)

// The budgets of a class report: 10,000 reports in 30 s on two cores, in memory that
// does not grow with their number. A learner's row stays, with what it says.
const (
	cpuOfReport  = 6.0  // ms
	memoryOfMore = 10.0 // KiB for each report more
)

// Numbers of reports that are judged.
const (
	fewReports  = 500
	manyReports = 2000
)

// measureClass has a learner of the machine hand in, copies that report under many
// names, and measures sdlab class report over them on this host.
func (o options) measureClass(ctx context.Context, m *sandbox.Machine) (unmet int, err error) {
	const hand = "sdlab enroll learner >/dev/null && { sdlab check --all >/dev/null 2>&1 || true; } && sdlab report --out ~/mine.json >/dev/null 2>&1 && cat ~/mine.json"
	text, err := m.Command(ctx, "learner", "sh", "-euc", hand).Output()
	if err != nil {
		return 0, fmt.Errorf("cannot have a report made: %w", err)
	}
	dir, err := os.MkdirTemp("", "sdlab-bench-class-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	few, many := filepath.Join(dir, "few"), filepath.Join(dir, "many")
	if err := errors.Join(copies(text, few, fewReports), copies(text, many, manyReports)); err != nil {
		return 0, err
	}
	if err := o.holds(ctx, few); err != nil {
		return 0, err
	}
	var used [2]*syscall.Rusage
	var took time.Duration
	for i, folder := range []string{few, many} {
		began := time.Now()
		if used[i], err = o.classReport(ctx, folder); err != nil {
			return 0, err
		}
		took = time.Since(began)
	}
	each := (spent(used[1]) - spent(used[0])).Seconds() * 1000 / (manyReports - fewReports)
	more := float64(used[1].Maxrss-used[0].Maxrss) / (manyReports - fewReports)
	fmt.Printf("\nsdlab class report: %d reports of %d KiB in %.1f s, %.0f MiB at most; %d in %.0f MiB\n", manyReports, len(text)>>10, took.Seconds(), float64(used[1].Maxrss)/1024,
		fewReports, float64(used[0].Maxrss)/1024)
	unmet = atMost("CPU of a report, ms", cpuOfReport, each)
	return unmet + atMost("memory for one report more, KiB", memoryOfMore, more), nil
}

// copies writes a report down under many learners' names, each with a key of their own.
func copies(text []byte, dir string, n int) error {
	signed, err := handin.Read(text)
	if err != nil {
		return fmt.Errorf("cannot read the report: %w", err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	for i := range n {
		key, err := handin.NewKey()
		if err != nil {
			return err
		}
		signed.Learner.ID = fmt.Sprintf("learner%05d", i)
		report, err := handin.Sign(&signed.Report, key)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, signed.Learner.ID+".json"), report, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// holds says whether a copy is as good as the report that it is of. One that does not
// hold is not judged, and to measure that says nothing of a class.
func (o options) holds(ctx context.Context, folder string) error {
	file := filepath.Join(folder, "learner00000.json")
	out, err := exec.CommandContext(ctx, filepath.Join(o.bin, "sdlab"), "verify", file).CombinedOutput()
	if err != nil {
		return fmt.Errorf("the copies of the report do not hold, so the class cannot be measured: %w: %s", err, out)
	}
	return nil
}

// classReport makes a class report, and returns what it used.
func (o options) classReport(ctx context.Context, folder string) (*syscall.Rusage, error) {
	cmd := exec.CommandContext(ctx, filepath.Join(o.bin, "sdlab"), "class", "report", folder, "--format", "csv")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) || bytes.Count(out.Bytes(), []byte("\n")) <= fewReports {
		return nil, fmt.Errorf("cannot make a class report: %w: %s", err, errs.String())
	}
	return cmd.ProcessState.SysUsage().(*syscall.Rusage), nil
}

// spent is the time on processors.
func spent(u *syscall.Rusage) time.Duration {
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
