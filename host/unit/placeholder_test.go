package unit

import (
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestPlaceholders(t *testing.T) {
	c := &Command{Files: Files{Disk: &disk.Disk{}}}
	for value, want := range map[string]bool{
		"/home/<you>/agent.py": true, "<path to your script>": true, "/home/YOUR_NAME/a": true, "/home/your-user/a": true, "yourname": true, "/path/to/a.py": true, "changeme": true, "YOUR": true,
		"your backup is done": false, "yourself": false, "/srv/in <x": false, "/srv/a": false,
	} {
		if got := c.Placeholders(&facts.Unit{ExecStart: []facts.Exec{{Argv: []string{"/usr/bin/echo", value}}}}); (len(got) == 1) != want {
			t.Errorf("%s: %q, want %v", value, got, want)
		}
	}
	for command, want := range map[string]bool{
		"cat </srv/in.txt >>/srv/out.txt": false, "cat <in >out": false, "a<b and c>d": false, "python3 /path/to/a.py": true,
	} {
		if got := c.Placeholders(&facts.Unit{ExecStart: []facts.Exec{{Argv: []string{"/bin/sh", "-c", command}}}}); (len(got) == 1) != want {
			t.Errorf("sh -c %s: %q, want %v", command, got, want)
		}
	}
}
