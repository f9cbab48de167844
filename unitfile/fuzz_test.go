package unitfile

import (
	"strings"
	"testing"
)

// fuzzLines are lines of unit files, and of what they come in.
var fuzzLines = []string{
	"[Unit]", "[Service]", "[Install]", "[Timer]", "[service]", "[Service", "", "# a comment", "; Environment=A_SECRET=hunter2hunter2", "```ini", "```", "~~~",
	"cat <<'EOF' > /etc/systemd/system/a.service", "EOF", "# /etc/systemd/system/a.service.d/b.conf", "ExecStart=/bin/sh -c \"exec %h/a --password=hunter2\" ; /bin/true",
	"ExecStart=@/bin/a 'b c' \"d\\x20\" \\", "ExecStart=", "Environment=\"A=b c\" DB_PASSWORD=hunter2 X=", "EnvironmentFile=-/etc/a", "User=%i", "MemoryMax=500MB",
	"Restart=alway", "RestartSec=5 # later", "TimeoutStopSec=1min 30", "  ExecStop=/bin/kill $MAINPID", "Wants=a.service b", "=", "A=\\", "\\", "StartLimitBurst=99999999999999999999",
	"LoadCredential=a:/b", "SetCredential=a:hunter2hunter2", "ExecStartPre=/usr/bin/mysql -phunter2 -h a", "ListenStream=[::]:80",
}

// FuzzUnits takes texts apart that are put together line by line.
func FuzzUnits(f *testing.F) {
	f.Add([]byte{0, 7, 1, 15, 18, 2}, "x")
	f.Add([]byte{9, 1, 16, 255, 10, 12, 1, 17, 13}, "\u202e=\x00")
	f.Add([]byte{0, 1, 15, 6, 0, 1, 15, 14, 1, 255}, "[Service]")
	f.Fuzz(func(t *testing.T, choices []byte, free string) {
		var b strings.Builder
		for _, c := range choices[:min(len(choices), 200)] {
			if int(c) < len(fuzzLines) {
				b.WriteString(fuzzLines[c] + "\n")
			} else {
				b.WriteString(free)
			}
		}
		text := b.String()
		rows := len(lines(text))
		TypeIn(text)
		blocks := Blocks(text, nil)
		if len(blocks) > MaxUnits+1 {
			t.Errorf("%d units", len(blocks))
		}
		for _, block := range blocks {
			IsFragment(block)
			for _, unit := range Pasted(block) {
				settings, _ := Scan("/a.service", unit)
				for _, s := range settings {
					if s.Line < 1 || s.Line > rows+1 {
						t.Errorf("line %d of %d", s.Line, rows)
					}
				}
				Secrets(settings)
				LooseSecrets("/a.service", unit)
				NameAbove(text, unit)
			}
		}
	})
}
