//go:build hostile

package hostile

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"
)

// Kills of each program that has the screen.
const (
	manyGuideKills = 100
	someGuideKills = 16
)

// An end is a way for a program on a terminal to end that it did not choose.
type end struct {
	name   string
	signal syscall.Signal // 0: its terminal is closed
}

var ends = []end{{"SIGKILL", syscall.SIGKILL}, {"SIGTERM", syscall.SIGTERM}, {"SIGHUP", syscall.SIGHUP}, {"closed terminal", 0}}

// pressed are keys that show something, write the record, run the setup or open a
// shell, which takes the ones after that.
const pressed = "nbhhcl?u\r\x1b gs"

// TestKillsOnTheScreen ends the guide and watch at random moments, while somebody
// presses keys. The terminal is as it was, but after SIGKILL, which no program
// survives; the record has all that was in it, and nothing torn; no process and no
// file stays behind; and the next start works.
func TestKillsOnTheScreen(t *testing.T) {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP) // under nohup(1), the programs would inherit that it is ignored
	kills := manyGuideKills
	if testing.Short() {
		kills = someGuideKills
	}
	for _, program := range []string{"start", "watch"} {
		t.Run(program, func(t *testing.T) {
			v := newVictim(t)
			v.measure(t, []string{"hint", "1.1"})
			caught := map[string]int{}
			for i := range kills {
				moment := time.Duration(rand.IntN(900)) * time.Millisecond
				if i >= kills-len(ends) { // each once when it listens for sure
					moment = 2 * time.Second
				}
				if how := ends[i%len(ends)]; v.killOnScreen(t, program, how, moment) >= 0 {
					caught[how.name]++
				}
			}
			for _, how := range ends {
				if caught[how.name] == 0 && how.signal != syscall.SIGKILL {
					t.Errorf("%s was never caught", how.name)
				}
			}
			t.Logf("%d lines recorded, %d torn, 0 lost", v.lines, v.torn)
			if v.torn > 0 {
				t.Error("torn lines")
			}
			v.leavesNothing(t, []string{"hint", "1.1"})
			s := v.sit(t, program, "1.1")
			s.sees(t, "it is so")
			s.types(t, "q")
			if code := s.waits(t, "q"); code != 0 {
				t.Errorf("it ends with %d after all that", code)
			}
			s.leftAsItWas(t)
			s.close()
		})
	}
}

// killOnScreen starts the program on a terminal, presses keys, and ends it after a while. It returns the exit status, -1 if a
// signal was not caught.
func (v *victim) killOnScreen(t *testing.T, program string, how end, after time.Duration) int {
	t.Helper()
	v.beginAnew(t) // there are hints to be had
	s := v.sit(t, program, "1.1")
	defer s.close()
	moment := time.After(after)
	for ended := false; !ended; {
		select {
		case <-moment:
			ended = true
		case <-time.After(time.Duration(5+rand.IntN(60)) * time.Millisecond):
			s.types(t, string(pressed[rand.IntN(len(pressed))]))
		}
	}
	if how.signal == 0 {
		s.person.Close()
	} else {
		_ = s.cmd.Process.Signal(how.signal)
	}
	code := s.waits(t, how.name)
	gone := how.signal == 0 && code == 3                                                  // it could not read or write any more
	if how.signal != syscall.SIGKILL && code != 0 && code != 130 && code != -1 && !gone { // -1: before it began to listen
		t.Errorf("%s: exit status %d", how.name, code)
	}
	if code != -1 && how.signal != 0 {
		s.leftAsItWas(t)
	}
	if left := s.left(); len(left) > 0 {
		t.Errorf("%s: left behind: %v", how.name, left)
	}
	now, err := os.ReadFile(v.record())
	if err != nil || !bytes.HasPrefix(now, v.before) {
		t.Fatalf("%s: what was recorded before is gone: %v", how.name, err)
	}
	v.count(now[len(v.before):])
	v.before = now
	return code
}
