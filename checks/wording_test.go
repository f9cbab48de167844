package checks

import "testing"

func TestInScope(t *testing.T) {
	for text, want := range map[string]string{
		"sudo systemctl restart x":                       "systemctl --user restart x",
		"systemctl status x":                             "systemctl --user status x",
		"systemctl show -p A x":                          "systemctl --user show -p A x",
		"journalctl -u x -n 20":                          "journalctl --user -u x -n 20",
		"systemctl --user show x":                        "systemctl --user show x",
		"the file is /etc/systemd/system/x.service":      "the file is ~/.config/systemd/user/x.service",
		"WantedBy=multi-user.target":                     "WantedBy=default.target",
		"Somebody stopped the unit with systemctl. Then": "Somebody stopped the unit with systemctl. Then",
	} {
		if got := InScope("user", text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if got := InScope("system", text); got != text {
			t.Errorf("%q changes to %q in system scope", text, got)
		}
	}
}
