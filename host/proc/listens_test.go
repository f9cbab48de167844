package proc

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/host/disk"
)

func TestListens(t *testing.T) {
	p := &Proc{Disk: &disk.Disk{Root: t.TempDir()}}
	table := `  sl  local_address rem_address   st
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000
   1: 0100007F:1F91 0100007F:9C40 06 00000000:00000000
`
	file := p.Disk.Path("/proc/net/tcp")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	for port, want := range map[string]bool{"8080": true, "8081": false, "1808": false, "": false, "x": false} {
		if got := p.Listens(port); got != want {
			t.Errorf("port %q: %v, want %v: one that waits to be forgotten is nobody's", port, got, want)
		}
	}
}
