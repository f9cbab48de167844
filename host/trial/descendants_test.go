package trial

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestNothingOutlivesAProgram, however it goes about it.
func TestNothingOutlivesAProgram(t *testing.T) {
	mark := 0
	inEachWay(t, func(t *testing.T) {
		for name, script := range map[string]string{
			"a job in the background":     "SLEEP &",
			"a session of its own":        "setsid SLEEP & setsid SLEEP &",
			"a daemon":                    "(setsid sh -c 'SLEEP & SLEEP & exit' &) ; sleep 0.2",
			"it takes no notice":          "trap '' TERM HUP INT; (trap '' TERM HUP INT; setsid SLEEP &); exec SLEEP",
			"it stops":                    "(setsid SLEEP & kill -STOP $!); kill -STOP $$",
			"one after the other":         `comet() { sh -c 'sleep 0.01; while :; do setsid SLEEP & done' & }; comet; sleep 0.3`,
			"it closes what it writes to": "exec >/dev/null 2>&1; setsid SLEEP & sleep 0.1",
		} {
			mark++
			word := fmt.Sprintf("%d", 471100+mark)
			saw, err := try(t, Command{Within: time.Second}, strings.ReplaceAll(script, "SLEEP", "sleep "+word))
			if err != nil {
				t.Errorf("%s: %+v (%v)", name, saw, err)
			}
			if left := running(t, "sleep\x00"+word); len(left) > 0 {
				t.Errorf("%s: there are still %d: %q", name, len(left), left[:1])
			}
		}
	})
}

// TestWhoKillsTheKeeper leaves nothing behind either, and proves nothing.
func TestWhoKillsTheKeeper(t *testing.T) {
	for name, script := range map[string]string{
		"at once":    "setsid sleep 471199 & kill -9 $PPID; sleep 471199",
		"and stops":  "(setsid sleep 471199 & setsid sleep 471199 &) ; kill -STOP $PPID; sleep 0.1; kill -9 $PPID; exec sleep 471199",
		"and leaves": "(setsid sleep 471199 &) ; kill -9 $PPID",
	} {
		saw, err := try(t, Command{Within: time.Second}, script)
		if err == nil {
			t.Errorf("%s: %+v", name, saw)
		}
		if left := running(t, "sleep\x00471199"); len(left) > 0 {
			t.Errorf("%s: there are still %q", name, left)
		}
	}
}

// TestAForkBombIsBounded: at most maxStarted processes, and none afterwards.
func TestAForkBombIsBounded(t *testing.T) {
	bombs := map[string]string{
		"in a pipe":   `bomb() { bomb | bomb & }; bomb; sleep 60`,
		"with setsid": `export B='while :; do setsid sh -c "$B" & done'; sh -c "$B"`,
		"that sleeps": `while :; do sleep 471198 & done`,
		"many threads": `python3 -c 'import threading, time
try:
    for i in range(5000): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
except RuntimeError: time.sleep(60)'`,
	}
	inEachWay(t, func(t *testing.T) {
		most := 0 // of all bombs
		for name, script := range bombs {
			before := tasks(me(t).UID)
			here, stop, stopped := 0, make(chan struct{}), make(chan struct{})
			go func() {
				defer close(stopped)
				for {
					select {
					case <-stop:
						return
					case <-time.After(20 * time.Millisecond):
						here = max(here, tasks(me(t).UID)-before)
					}
				}
			}()
			start := time.Now()
			_, err := try(t, Command{Within: time.Second}, script)
			took := time.Since(start)
			close(stop)
			<-stopped
			if err != nil || took > 30*time.Second {
				t.Errorf("%s: %v after %v", name, err, took)
			}
			const keeper = 64 // threads of the keeper's own, at most
			if here > maxStarted+keeper {
				t.Errorf("%s: there were %d tasks at once", name, here)
			}
			most = max(most, here)
			if left := tasks(me(t).UID) - before; left > 0 {
				t.Errorf("%s: %d tasks are left", name, left)
			}
		}
		if most < maxStarted/4 {
			t.Errorf("no bomb had more than %d tasks, so the limit was not tried", most)
		}
	})
}

// TestWhatCannotBeEndedIsReturned, and does not hold sdlab up.
func TestWhatCannotBeEndedIsReturned(t *testing.T) {
	start := time.Now()
	const while = 100 * time.Millisecond
	left := endAll(while, func() []int { return []int{1 << 30} }) // nobody's
	if took := time.Since(start); len(left) != 1 || took < while || took > 50*while {
		t.Errorf("%v after %v", left, took)
	}
}

// TestToolsGoOnWhenAKeeperIsKilled: killing one takes nothing else of sdlab's with it.
func TestToolsGoOnWhenAKeeperIsKilled(t *testing.T) {
	type ran struct {
		saw Saw
		err error
	}
	done := make(chan ran)
	go func() {
		saw, err := Run(t.Context(), me(t), Command{Argv: []string{"sh", "-c", "echo begun; sleep 1; echo done"}, Within: 20 * time.Second})
		done <- ran{saw, err}
	}()
	time.Sleep(200 * time.Millisecond)
	if _, err := try(t, Command{Within: time.Second}, "kill -9 $PPID"); err == nil {
		t.Error("the keeper was not killed")
	}
	if tool := <-done; tool.err != nil || len(tool.saw.Lines) != 2 || !tool.saw.Exited {
		t.Errorf("%+v", tool)
	}
}
