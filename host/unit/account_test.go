package unit

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// TestUserByNumber is the same account as by its name: User=1000 is as good.
func TestUserByNumber(t *testing.T) {
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, "etc"), 0o755); err != nil {
		t.Fatal(err)
	}
	const passwd = "root:x:0:0::/root:/bin/sh\nada:x:1000:1000::/home/ada:/bin/sh\n"
	if err := os.WriteFile(filepath.Join(root, "etc/passwd"), []byte(passwd), 0o644); err != nil {
		t.Fatal(err)
	}
	l := at(&disk.Disk{Root: root}, facts.System)
	for _, user := range []string{"ada", "1000"} {
		u := &facts.Unit{User: user, WorkingDirectory: "~", ExecStart: []facts.Exec{{
			Path: "/usr/bin/python3", Argv: []string{"/usr/bin/python3", "of-${USER}.py"},
		}}}
		if got := l.ScriptOf(u); got != "/home/ada/of-ada.py" {
			t.Errorf("User=%s runs %s", user, got)
		}
		if got := l.Disk.Users().Account(user); got.Name != "ada" || !got.Exists || got.UID != 1000 || got.Home != "/home/ada" {
			t.Errorf("User=%s is %+v", user, got)
		}
	}
}
