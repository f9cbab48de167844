package hosttest

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// unpack writes the files below dir, with their times.
func unpack(dir string, files map[string][]byte, d description, now time.Time) error {
	for name, content := range files {
		if base := path.Base(name); strings.HasPrefix(name, "/proc/") && (base == "cmdline" || base == "environ") {
			content = asStrings(content)
		}
		if name == "/etc/passwd" {
			content = withMe(content, d.Learner.Name)
		}
		mode := os.FileMode(0o644)
		if strings.Contains(name, "/bin/") {
			mode = 0o755
			if len(bytes.TrimSpace(content)) == 0 {
				content = []byte("\x7fELF\x00") // what tells a program from a script
			}
		}
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return fmt.Errorf("cannot unpack a recording: %w", err)
		}
		if err := os.WriteFile(at, content, mode); err != nil {
			return fmt.Errorf("cannot unpack a recording: %w", err)
		}
		changed := now.Add(-time.Hour)
		if usec, ok := d.Changed[name].v.(uint64); ok {
			changed = time.UnixMicro(int64(usec))
		}
		if err := os.Chtimes(at, changed, changed); err != nil {
			return fmt.Errorf("cannot unpack a recording: %w", err)
		}
	}
	return nil
}

// withMe gives the learner the number of the user who runs the test, since the
// unpacked files belong to that one. The recorded number stays valid.
func withMe(passwd []byte, learner string) []byte {
	var mine bytes.Buffer
	for line := range bytes.Lines(passwd) {
		if bytes.HasPrefix(line, []byte(learner+":")) {
			mine.Write(line)
			fmt.Fprintf(&mine, "%s:x:%d:%d::/home/%s:/bin/bash\n", learner, os.Geteuid(), os.Getegid(), learner)
		}
	}
	return append(mine.Bytes(), passwd...)
}
