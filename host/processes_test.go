package host

import (
	"os"
	"testing"
	"time"
)

func TestExecutedWaitsForTheProgram(t *testing.T) {
	l := &look{Host: &Host{Root: t.TempDir()}}
	write(t, l.proc(70, "comm"), "(python3)\n")
	go func() {
		for _, comm := range []string{"systemd-executo", "(python3)", "python3"} {
			time.Sleep(executedPoll)
			_ = os.WriteFile(l.proc(70, "next"), []byte(comm+"\n"), 0o644)
			_ = os.Rename(l.proc(70, "next"), l.proc(70, "comm"))
		}
	}()
	l.executed(t.Context(), 70)
	if comm, _ := os.ReadFile(l.proc(70, "comm")); string(comm) != "python3\n" {
		t.Errorf("went on with %q", comm)
	}
	l.executed(t.Context(), 71) // gone: nothing to wait for
}
