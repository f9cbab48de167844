package disk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func write(t *testing.T, root, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(root, filepath.Dir(path)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, path), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAccountsAndGroups(t *testing.T) {
	root := t.TempDir()
	if _, err := (&Disk{Root: root}).Users().Accounts(); err == nil {
		t.Error("without /etc/passwd there are no users, rather than none that can be seen")
	}
	write(t, root, "etc/passwd", "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\nbob:x:1001:1001:Bob,,,:/home/bob:/bin/sh\nbackup2:x:999:998::/srv:/usr/sbin/nologin\n")
	write(t, root, "etc/group", "root:x:0:\nbob:x:1001:\nops:x:2000:bob,eve\nbackup2:x:998:bob\nnogroup:x:65534:\n")
	d := &Disk{Root: root}
	accounts, err := d.Users().Accounts()
	if err != nil || len(accounts) != 2 {
		t.Fatalf("%+v, %v", accounts, err)
	}
	if b := accounts[0]; b.Name != "bob" || b.UID != 1001 || b.Home != "/home/bob" || b.Shell != "/bin/sh" || !slices.Equal(b.Groups, []string{"bob", "ops", "backup2"}) {
		t.Errorf("%+v", b)
	}
	groups, err := d.Users().Groups()
	if err != nil || len(groups) != 3 || groups[1].Name != "ops" || groups[1].GID != 2000 || !slices.Equal(groups[1].Members, []string{"bob", "eve"}) || groups[0].Members != nil {
		t.Errorf("%+v, %v", groups, err)
	}
}

func TestLines(t *testing.T) {
	root := t.TempDir()
	d := &Disk{Root: root}
	write(t, root, "a", "one\r\ntwo\n\nlast\xff"+strings.Repeat("x", 600))
	write(t, root, "long", strings.Repeat("x\n", 300))
	write(t, root, "empty", "")
	for path, want := range map[string]int{"/a": 4, "/long": maxLines, "/empty": 0, "/missing": 0, "/": 0} {
		f := d.File(path)
		if err := d.Lines(&f); err != nil || len(f.Lines) != want {
			t.Errorf("%s: %d lines, %v", path, len(f.Lines), err)
		}
		if path == "/a" && (f.Lines[0] != "one" || f.Lines[2] != "" || len([]rune(f.Lines[3])) != maxLine || !strings.HasPrefix(f.Lines[3], "last\uFFFD")) {
			t.Errorf("%q", f.Lines)
		}
	}
}
