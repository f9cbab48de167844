//go:build sandbox

package sandbox

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// disk is a machine's disk with a home on it.
func disk(t *testing.T) (root string) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Fatal("a record belongs to the learner of the machine: this needs root")
	}
	root = t.TempDir()
	if err := os.MkdirAll(filepath.Join(root, "home/learner"), 0o755); err != nil {
		t.Fatal(err)
	}
	return root
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestRecordIsTheLearners(t *testing.T) {
	root, record := disk(t), filepath.Join(t.TempDir(), "records/lab")
	for range 2 { // each boot
		if err := prepareRecord(record, root); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{record, filepath.Join(root, "home/learner/.local"), filepath.Join(root, recordPath)} {
		info, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		if owner := info.Sys().(*syscall.Stat_t); owner.Uid != learnerID || owner.Gid != learnerID || info.Mode().Perm() != 0o700 {
			t.Errorf("%s belongs to %d:%d, mode %v", dir, owner.Uid, owner.Gid, info.Mode())
		}
	}
	if info, err := os.Stat(filepath.Dir(record)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the records of all machines: %v, %v", info, err)
	}
}

// A record on the disk is taken along once; the one outside counts from then on.
func TestRecordIsTakenAlong(t *testing.T) {
	root, record := disk(t), filepath.Join(t.TempDir(), "records/lab")
	onDisk, kept := filepath.Join(root, recordPath, "attempts.jsonl"), filepath.Join(record, "attempts.jsonl")
	for _, text := range []string{"first\n", "second\n"} {
		write(t, onDisk, text)
		if err := prepareRecord(record, root); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(kept); err != nil || string(got) != "first\n" {
			t.Errorf("kept %q, %v", got, err)
		}
	}
	if info, err := os.Stat(kept); err != nil || info.Sys().(*syscall.Stat_t).Uid != learnerID {
		t.Errorf("%v, %v", info, err)
	}
}

// Links that a learner made do not lead out of the machine, or a file of the host's into it.
func TestRecordFollowsNoLinks(t *testing.T) {
	outside := t.TempDir()
	secret := filepath.Join(outside, "secret")
	write(t, secret, "of the host\n")
	for name, link := range map[string][2]string{
		"way":  {"home/learner/.local", outside},
		"file": {filepath.Join(recordPath, "attempts.jsonl"), secret},
	} {
		t.Run(name, func(t *testing.T) {
			root, record := disk(t), filepath.Join(t.TempDir(), "records/lab")
			path := filepath.Join(root, link[0])
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(link[1], path); err != nil {
				t.Fatal(err)
			}
			err := prepareRecord(record, root)
			if name == "way" && err == nil {
				t.Error("it went on behind a link")
			}
			if got, err := os.ReadFile(filepath.Join(record, "attempts.jsonl")); err == nil {
				t.Errorf("took %q along", got)
			}
			entries, err := os.ReadDir(outside)
			if err != nil || len(entries) != 1 {
				t.Errorf("outside there is %v, %v", entries, err)
			}
			if info, err := os.Stat(secret); err != nil || info.Sys().(*syscall.Stat_t).Uid != 0 {
				t.Errorf("the host's file: %v, %v", info, err)
			}
		})
	}
}

func TestRecordBind(t *testing.T) {
	if got := recordBind(spec{}); got != nil {
		t.Errorf("a throwaway machine binds %q", got)
	}
	if got := strings.Join(recordBind(spec{Record: "/a:b/lab"}), " "); got != `--bind=/a\:b/lab:/`+recordPath {
		t.Errorf("got %s", got)
	}
}

// Delete takes the record, Remove leaves it.
func TestDeleteTakesTheRecord(t *testing.T) {
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	m := s.machine("lab")
	kept := filepath.Join(s.recordDir("lab"), "attempts.jsonl")
	write(t, kept, "mine\n")
	write(t, filepath.Join(s.recordDir("other"), "attempts.jsonl"), "of another machine\n")
	write(t, filepath.Join(m.dir, "spec.json"), `{"name": "lab"}`)
	if err := m.Remove(t.Context()); err != nil {
		t.Fatal(err)
	}
	if exists(m.dir) || !exists(kept) {
		t.Errorf("after Remove, the machine is there: %v; the record: %v", exists(m.dir), exists(kept))
	}
	if err := m.Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	if exists(s.recordDir("lab")) || !exists(s.recordDir("other")) {
		t.Errorf("after Delete, the record is there: %v; that of another machine: %v", exists(s.recordDir("lab")), exists(s.recordDir("other")))
	}
}
