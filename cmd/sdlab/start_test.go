package main

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// initLine is what the runtime says of a package's initialisation with GODEBUG=inittrace=1.
var initLine = regexp.MustCompile(`(?m)^init (\S+) .* (\d+) bytes, \d+ allocs$`)

// TestStart keeps work out of package initialisation: every command pays for it, even sdlab --help, and a check in
// a case of a lesson as often as it is made. Bytes stand for the time, since they are the same on any machine; the tables
// of package libyaml take 32 KiB, and a regular expression that repeats a large class a hundred times took 4 MB and 8 ms.
func TestStart(t *testing.T) {
	const most = 64 << 10 // bytes that one package allocates
	program := filepath.Join(t.TempDir(), "sdlab")
	if said, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	help := exec.Command(program, "--help")
	help.Env = append(help.Environ(), "GODEBUG=inittrace=1")
	said, err := help.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	found := initLine.FindAllStringSubmatch(string(said), -1)
	if len(found) < 20 {
		t.Fatalf("%d packages say what their initialisation takes:\n%s", len(found), said)
	}
	for _, f := range found {
		if bytes, err := strconv.Atoi(f[2]); err != nil || bytes > most {
			t.Errorf("the initialisation of %s allocates %s bytes, at most %d are fine", f[1], f[2], most)
		}
	}
}
