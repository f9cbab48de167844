package sandbox

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// build makes the image beside its place and moves it there when it is whole. The caller holds the suite's lock.
func (s *Store) build(ctx context.Context, suite, id string, progress Progress) error {
	images := filepath.Join(s.dir, "images")
	stale, _ := filepath.Glob(filepath.Join(images, ".building-"+suite+"-*"))
	for _, dir := range stale {
		_ = os.RemoveAll(dir)
	}
	tmp, err := os.MkdirTemp(images, ".building-"+suite+"-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(tmp) }()
	if err := s.engine.build(ctx, s, suite, id, tmp, progress); err != nil {
		return err
	}
	progress(1, "done")
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(images, id))
}

// build makes the tree of an image.
func (nspawn) build(ctx context.Context, _ *Store, suite, _, dir string, progress Progress) error {
	tree := filepath.Join(dir, "tree")
	if err := mmdebstrap(ctx, mmdebstrapArgs(suite, tree), progress); err != nil {
		return err
	}
	progress(0.97, "setting up the learner's account")
	chroot := exec.CommandContext(ctx, "chroot", tree, "/bin/sh")
	chroot.Env = []string{"PATH=/usr/sbin:/usr/bin:/sbin:/bin"}
	chroot.Stdin = strings.NewReader(setup)
	if out, err := chroot.CombinedOutput(); err != nil {
		return fmt.Errorf("setting it up: %w: %s", err, lastLines(string(out), 5))
	}
	version, err := exec.CommandContext(ctx, "chroot", tree, "dpkg-query", "-Wf", "${Version}", "systemd").Output()
	if err != nil {
		return fmt.Errorf("asking for systemd's version: %w", err)
	}
	return describeImage(dir, suite, string(version))
}

// describeImage writes image.json, which makes a directory an image.
func describeImage(dir, suite, systemd string) error {
	data, err := json.MarshalIndent(Image{
		Suite: suite, Systemd: strings.TrimSpace(systemd), Recipe: recipeHash(suite), Built: time.Now().UTC().Truncate(time.Second),
	}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "image.json"), append(data, '\n'), 0o644)
}

// phases are mmdebstrap's own words for what it does, with the share of the whole that is done when they
// appear (measured: 16 s for bookworm with a near mirror).
var phases = []struct {
	words string
	done  float64
	what  string
}{
	{"running apt-get update", 0.02, "reading package lists"},
	{"downloading packages", 0.15, "downloading packages"},
	{"extracting archives", 0.40, "extracting packages"},
	{"installing essential", 0.50, "installing the base system"},
	{"installing remaining", 0.65, "installing systemd"},
	{"cleaning package lists", 0.95, "cleaning up"},
}

func mmdebstrap(ctx context.Context, args []string, progress Progress) error {
	progress(0, "starting mmdebstrap")
	// A tree made under the umask of a careful root would be closed to the learner.
	args = append([]string{"-c", `umask 022; exec mmdebstrap "$@"`, "sh"}, args...)
	cmd := exec.CommandContext(ctx, "/bin/sh", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	runtime.LockOSThread() // a build ends with the thread that asked for it, even if that is killed
	defer runtime.UnlockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // it unmounts and cleans up
	cmd.WaitDelay = 20 * time.Second
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	said := followPhases(stderr, progress)
	err = cmd.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return fmt.Errorf("mmdebstrap: %w: %s", err, lastLines(said, 8))
	}
	return nil
}

// followPhases reads what mmdebstrap says, tells progress, and returns it for an error message.
func followPhases(r io.Reader, progress Progress) string {
	var said strings.Builder
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		said.WriteString(lines.Text() + "\n")
		for _, p := range phases {
			if strings.HasPrefix(lines.Text(), "I: "+p.words) {
				progress(p.done, p.what)
			}
		}
	}
	_, _ = io.Copy(io.Discard, r) // after a line that is too long
	return said.String()
}

// lastLines returns the last n lines of s, for an error message.
func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
