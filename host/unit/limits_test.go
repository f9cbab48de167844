package unit

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestLimited(t *testing.T) {
	const defaultHard = 524288
	tests := map[string]struct {
		soft, hard       uint64 // what the unit asks for
		most             string // the manager's own hard limit
		hasSoft, hasHard uint64
		want             bool
	}{
		"as asked":                                {65536, 65536, "1048576", 65536, 65536, true},
		"started without it":                      {65536, 65536, "1048576", 1024, defaultHard, false},
		"the default":                             {1024, defaultHard, "1048576", 1024, defaultHard, true},
		"in a container that allows less":         {65536, 65536, "20000", 20000, 20000, true},
		"in such a container, started without it": {65536, 65536, "20000", 1024, 20000, false},
		"started with less":                       {65536, 65536, "20000", 4096, 4096, false},
		"a manager that may go beyond its own":    {65536, 65536, "20000", 65536, 65536, true},
		"the soft limit raised by the process":    {2048, 8192, "20000", 8192, 8192, true},
		"unlimited":                               {facts.Infinity, facts.Infinity, "unlimited", facts.Infinity, facts.Infinity, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			l := at(&disk.Disk{Root: t.TempDir()}, "")
			write(t, l.Proc.Path(70, "status"), "Name:\tpython3\nPPid:\t1\n")
			write(t, l.Proc.Path(1, "limits"), fmt.Sprintf("Limit   Soft Limit  Hard Limit  Units\nMax open files  %s  %[1]s  files\n", test.most))
			u := &facts.Unit{LimitNOFILE: test.hard, LimitNOFILESoft: test.soft}
			p := facts.Process{PID: 70, OpenFiles: test.hasSoft, OpenFilesHard: test.hasHard}
			if got := l.limited(u, p); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
