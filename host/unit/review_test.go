package unit

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestOpenSecretFiles(t *testing.T) {
	root := t.TempDir()
	write := func(path string, mode os.FileMode, text string) {
		t.Helper()
		path = filepath.Join(root, path)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil { // whatever the umask
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"open", "closed"} {
		if err := os.Mkdir(filepath.Join(root, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	write("open/a.env", 0o644, "# no secret\nLOG_LEVEL=info\n")
	write("open/b.env", 0o644, "DB_PASSWORD=not-to-be-seen\n")
	write("open/private", 0o640, "DB_PASSWORD=not-to-be-seen\n")
	write("open/word", 0o644, "not-to-be-seen\n")
	write("closed/env", 0o644, "DB_PASSWORD=not-to-be-seen\n")
	if err := os.Chmod(filepath.Join(root, "closed"), 0o700); err != nil {
		t.Fatal(err)
	}
	credential := func(value string) facts.Setting {
		return facts.Setting{Section: "Service", Key: "LoadCredential", Value: value}
	}
	for name, test := range map[string]struct {
		unit facts.Unit
		want []string
	}{
		"a pattern":                       {facts.Unit{EnvironmentFiles: []string{"-/open/*.env"}}, []string{"/open/b.env"}},
		"a file for its group":            {facts.Unit{EnvironmentFiles: []string{"/open/private"}}, nil},
		"an open file in a closed folder": {facts.Unit{EnvironmentFiles: []string{"/closed/env"}}, nil},
		"a file that is not there":        {facts.Unit{EnvironmentFiles: []string{"/open/none"}}, nil},
		"an open credential":              {facts.Unit{Settings: []facts.Setting{credential("db-password:/open/word")}}, []string{"/open/word"}},
		"a credential of the system":      {facts.Unit{Settings: []facts.Setting{credential("db-password")}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if test.unit.Settings == nil {
				test.unit.Settings = []facts.Setting{}
			}
			l := at(&disk.Disk{Root: root}, "")
			if got := l.OpenSecretFiles(&test.unit); !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
