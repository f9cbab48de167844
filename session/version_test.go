package session

import "testing"

func TestNumbered(t *testing.T) {
	for version, want := range map[string]string{
		"v1.2.3": "1.2.3", "v0.5.1-0.20261124042220-0123456789ab": "0.5.1", "v1.2.3+dirty": "1.2.3",
		"v0.0.0-20261124042220-0123456789ab": "", "(devel)": "", "": "",
	} {
		if got := numbered(version); got != want {
			t.Errorf("numbered(%q) is %q, want %q", version, got, want)
		}
	}
}
