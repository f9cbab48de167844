package proc

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/sdlab/sdlab/host/disk"
)

func TestListeners(t *testing.T) {
	p := &Proc{Disk: &disk.Disk{Root: t.TempDir()}}
	for name, table := range map[string]string{
		"tcp": `  sl  local_address rem_address   st
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000
   1: 0100007F:1F91 0100007F:9C40 06 00000000:00000000
`,
		"tcp6": `  sl  local_address                         remote_address                        st
   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A
   1: B80D0120000000000000000001000000:1F92 00000000000000000000000000000000:0000 0A
`,
		"udp": `   sl  local_address rem_address   st
   14: 3500007F:0035 00000000:0000 07
`,
	} {
		file := p.Disk.Path("/proc/net/" + name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(table), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for port, want := range map[string]string{
		"8080": "[127.0.0.1 (TCP) :: (TCP)]",
		"8081": "[]", // one that waits to be forgotten is nobody's
		"8082": "[2001:db8::1 (TCP)]",
		"53":   "[127.0.0.53 (UDP)]",
		"1808": "[]", "": "[]", "x": "[]",
	} {
		if got := fmt.Sprint(p.Listeners(port)); got != want {
			t.Errorf("port %q: %v, want %v", port, got, want)
		}
	}
}
