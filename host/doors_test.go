package host

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestDoorsAreHandedOver to the learner, with their folders.
func TestDoorsAreHandedOver(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root has something to hand over")
	}
	const nobody = 65534
	owner := func(path string) int {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		return int(info.Sys().(*syscall.Stat_t).Uid)
	}
	at := t.TempDir()
	buses, err := openAll(nobody, []door{{path: filepath.Join(at, "bus")}, {path: filepath.Join(at, "deep/private")}})
	defer func() {
		for _, bus := range buses {
			bus.Close()
		}
	}()
	if err != nil || owner(at) != nobody || owner(at+"/bus") != nobody || owner(at+"/deep") != nobody || owner(at+"/deep/private") != nobody {
		t.Errorf("the doors are not the learner's (%v)", err)
	}
}
