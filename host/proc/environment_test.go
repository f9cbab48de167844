package proc

import (
	"fmt"
	"testing"

	"github.com/sdlab/sdlab/host/disk"
)

func TestVariables(t *testing.T) {
	l := &Proc{Disk: &disk.Disk{Root: t.TempDir()}}
	write(t, l.Path(70, "environ"), "API_KEY=se\ncr=et\x00EMPTY=\x00")
	names, empty, err := l.Variables(70)
	if fmt.Sprint(names, empty) != "[API_KEY EMPTY] [EMPTY]" || err != nil {
		t.Errorf("got %v, %v, %v", names, empty, err)
	}
	if names, _, err = l.Variables(71); err == nil {
		t.Errorf("of a process that is gone: got %v", names)
	}
}
