package unit

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// TestJournalSettings reads as systemd-analyze cat-config systemd/journald.conf does:
// the first journald.conf, then the drop-ins of all folders by their names.
func TestJournalSettings(t *testing.T) {
	root := t.TempDir()
	for path, text := range map[string]string{
		"etc/systemd/journald.conf":                      "[Journal]\n#Storage=auto\nSystemMaxUse=10M\n",
		"usr/lib/systemd/journald.conf":                  "[Journal]\nSystemMaxUse=99M\n",
		"etc/systemd/journald.conf.d/20-b.conf":          "[Journal]\nStorage=volatile\n",
		"usr/lib/systemd/journald.conf.d/10-a.conf":      "[Journal]\nStorage=none\n",
		"usr/lib/systemd/journald.conf.d/20-b.conf":      "[Journal]\nStorage=persistent\n",
		"run/systemd/journald.conf.d/30-c.conf":          "[Journal]\nForwardToSyslog=no\n",
		"etc/systemd/journald.conf.d/40-d.txt":           "[Journal]\nStorage=none\n",
		"usr/local/lib/systemd/journald.conf.d/50-m.con": "",
	} {
		if err := os.MkdirAll(filepath.Join(root, filepath.Dir(path)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, path), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("/dev/null", filepath.Join(root, "etc/systemd/journald.conf.d/30-c.conf")); err != nil {
		t.Fatal(err)
	}
	f := &Files{Disk: &disk.Disk{Root: root}}
	var j facts.Journal
	if err := f.JournalSettings(&j); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range j.Settings {
		got = append(got, s.Section+"."+s.Key+"="+s.Value)
	}
	want := []string{"Journal.SystemMaxUse=10M", "Journal.Storage=none", "Journal.Storage=volatile"}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	if j.Changed.IsZero() {
		t.Error("nothing was changed at any time")
	}
}
