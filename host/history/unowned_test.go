package history

import "testing"

func TestOwned(t *testing.T) {
	for _, test := range []struct {
		record Record
		want   bool
	}{
		{Record{"MESSAGE": "kernel"}, false},
		{Record{"_SYSTEMD_UNIT": "session-3.scope"}, false},
		{Record{"_SYSTEMD_UNIT": "session-3.scope", "_PID": "77"}, false},
		{Record{"_SYSTEMD_UNIT": "cron.service"}, true},
		{Record{"_SYSTEMD_UNIT": "init.scope", "_PID": "1"}, true},
		{Record{"_SYSTEMD_UNIT": "user@1000.service", "_SYSTEMD_USER_UNIT": "a.service"}, true},
		{Record{"_SYSTEMD_UNIT": "user@1000.service", "_SYSTEMD_USER_UNIT": "vte-spawn-1.scope"}, false},
	} {
		if got := owned(test.record); got != test.want {
			t.Errorf("%v: %v", test.record, got)
		}
	}
}
