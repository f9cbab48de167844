package disk

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestPartyMay(t *testing.T) {
	p := &Party{uid: 1000, gids: []int{1000, 4}}
	for _, c := range []struct {
		name     string
		uid, gid uint32
		mode     uint32
		want     uint32
		may      bool
	}{
		{"the owner, by the owner's bits", 1000, 0, 0o400, MayRead, true},
		{"the owner, though others may", 1000, 0, 0o044, MayRead, false},
		{"a group member", 0, 4, 0o750, MayExec, true},
		{"a group member, though others may", 0, 4, 0o705, MayExec, false},
		{"others", 0, 0, 0o755, MayExec, true},
		{"others, of a closed home", 1001, 1001, 0o700, MayExec, false},
		{"a script that may be executed and not read", 0, 0, 0o711, MayExec | MayRead, false},
	} {
		st := syscall.Stat_t{Uid: c.uid, Gid: c.gid, Mode: c.mode}
		if got := p.may(&st, c.want); got != c.may {
			t.Errorf("%s: got %v, want %v", c.name, got, c.may)
		}
	}
}

func TestDeniedByAFolderOnTheWay(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "closed", "agent.py")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("pass\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	l := &Disk{}
	me := &Party{uid: os.Geteuid()}
	if l.Denied(me, file, MayRead) {
		t.Error("the owner is denied an open file")
	}
	if err := os.Chmod(filepath.Dir(file), 0o600); err != nil {
		t.Fatal(err)
	}
	if !l.Denied(me, file, MayRead) {
		t.Error("a folder without x does not deny")
	}
	if l.Denied(nil, file, MayRead) {
		t.Error("root is denied")
	}
}
