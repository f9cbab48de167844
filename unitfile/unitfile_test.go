package unitfile

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestSpan(t *testing.T) {
	tests := map[string]time.Duration{
		"10": 10 * time.Second, "5min 20s": 5*time.Minute + 20*time.Second, "5min20s": 5*time.Minute + 20*time.Second,
		"1.5h": 90 * time.Minute, "300ms20s 5day": 5*24*time.Hour + 20*time.Second + 300*time.Millisecond,
		"infinity": facts.Forever, "0": 0, "2 h": 2 * time.Hour, "1M": 2629800 * time.Second,
	}
	for text, want := range tests {
		if got, ok := Span(text); !ok || got != want {
			t.Errorf("Span(%q) is %v, %v, not %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "10  # wait", "ten", "5 parsecs", "-5", "s", "1,5s", "5min,"} {
		if got, ok := Span(text); ok {
			t.Errorf("Span(%q) is %v", text, got)
		}
	}
}

func TestSize(t *testing.T) {
	tests := map[string]uint64{
		"500": 500, "500M": 500 << 20, "1G": 1 << 30, "1.5G": 3 << 29, "0": 0, "64K": 64 << 10, "500B": 500, "infinity": facts.Infinity,
	}
	for text, want := range tests {
		if got, ok := Size(text); !ok || got != want {
			t.Errorf("Size(%q) is %v, %v, not %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "500MB", "500m", "1GiB", "half", "M", "0  # none", "-1", "99999999999E"} {
		if got, ok := Size(text); ok {
			t.Errorf("Size(%q) is %v", text, got)
		}
	}
}

func TestScan(t *testing.T) {
	text := "\ufeff# a comment\r\n; another\r\n\r\n[Service]\r\n  ExecStart = /bin/a \\\r\n# amid\r\n    b \\\r\n    c\r\nEnvironment=X=a\\\\\r\nlost\r\n=nothing\r\n[unit]\r\nA=b\r\n[X-Mine]\r\nC=d\r\n[broken\r\nE=f\r\nRestart=always\\"
	settings, strange := Scan("f", text)
	var got []string
	for _, s := range settings {
		got = append(got, fmt.Sprintf("%d-%d [%s] %s=%s", s.Line, s.LastLine, s.Section, s.Key, strings.Join(strings.Fields(s.Value), " ")))
	}
	want := []string{
		"5-8 [Service] ExecStart=/bin/a b c", `9-9 [Service] Environment=X=a\\`, "13-13 [unit] A=b", "15-15 [X-Mine] C=d",
	}
	if !slices.Equal(got, want) {
		t.Errorf("settings are\n%s", strings.Join(got, "\n"))
	}
	var odd []string
	for _, s := range strange {
		odd = append(odd, fmt.Sprintf("%d %s %s", s.Line, s.Kind, s.Setting))
	}
	if want := []string{"10 key ", "11 key ", "12 section Unit", "16 key ", "17 key ", "18 key "}; !slices.Equal(odd, want) {
		t.Errorf("strange lines are %q", odd)
	}
}

func TestBuildListsAndResets(t *testing.T) {
	settings, _ := Scan("f", "[Unit]\nAfter=a.service b.service\nAfter=\nAfter=c.service nosuffix d.service\n"+
		"[Service]\nExecStart=/bin/a\nExecStart=\nExecStart=-!/bin/b \"x y\" 'z' \\x ; /bin/c\nType=oneshot\n"+
		"Environment=A=1 \"B=2 3\"\nEnvironmentFile=-/etc/env\nMemoryMax=500MB\nMemoryHigh=50%\nTimeoutSec=0\nUser=%i\nCPUQuota=150%\nLimitNOFILE=1024:65536\n")
	u := Build("x.service", settings)
	got := fmt.Sprintln(u.After, u.ExecStart, u.Environment, u.EnvironmentFiles, u.MemoryMax == facts.Infinity, u.MemoryHigh>>30,
		u.TimeoutStartUSec == facts.Forever, u.User, u.CPUQuotaPerSecUSec, u.LimitNOFILESoft, u.LimitNOFILE)
	want := `[c.service d.service] [{/bin/b [/bin/b x y z \x] true 0 0} {/bin/c [/bin/c] false 0 0}] [A=1 B=2 3] [-/etc/env] true 8 true %i 1.5s 1024 65536`
	if strings.TrimSpace(got) != want {
		t.Errorf("built\n%s, not\n%s", got, want)
	}
}

func TestCommandsRefused(t *testing.T) {
	for value, ok := range map[string]bool{
		"/bin/a": true, "a b": true, "@/bin/a name arg": true, "-+/bin/a": true, "%h/bin/a": true,
		"./a": false, "~/a": false, "bin/a": false, `/bin/a "b`: false, "": false, "$HOME/a": false, "/bin/": false,
	} {
		if _, got := Commands(value); got != ok {
			t.Errorf("Commands(%q) says %v", value, got)
		}
	}
}

func TestNames(t *testing.T) {
	for line, want := range map[string]string{
		"/usr/bin/python3 -u -m uvicorn main:app": "python3 uvicorn", "/usr/bin/env A=b node x.js": "env node",
		"/opt/poetry run gunicorn app": "poetry gunicorn", "/usr/bin/sudo -u app /opt/x": "sudo app", "/bin/sh -c 'exec x'": "sh",
	} {
		commands, _ := Commands(line)
		if got := strings.Join(Names(commands[0]), " "); got != want {
			t.Errorf("%s runs %s, not %s", line, got, want)
		}
	}
}

func TestSecrets(t *testing.T) {
	secret := []string{
		"Environment=API_KEY=hunter22", `Environment="DB_PASSWORD=hunter 22"`, "Environment=A=b DATABASE_URL=redis://:hunter22@h/0",
		"Environment=PGPASS=hunter22 X_PASS=hunter22", "Environment=OPENAI=sk-abcdefghijklmnop1234", "Environment=SECRET_KEY=hunter22",
		"Environment=AWS_SECRET_ACCESS_KEY=hunter22", "Environment=DSN='host=h password=hunter22'", "Environment=DATA_SOURCE_NAME=exporter:hunter22@tcp(db:3306)/", "Environment=DATA_SOURCE_NAME=exporter:hunter22@(db:3306)/", "Environment=DATA_SOURCE_NAME=exporter:hunter22@tcp/", "SetCredential=a:hunter22",
		"ExecStart=/bin/a --password=hunter22", "ExecStart=/bin/a --token hunter22", "ExecStart=/bin/a postgres://u:hunter22@h/d",
		"ExecStart=/usr/bin/env API_KEY=hunter22 /bin/a", `ExecStart=/usr/bin/curl -H "Authorization: Bearer hunter22" http://h`,
		"ExecStart=/bin/sh -c 'DB=postgres://u:hunter22@h/d exec a'", "Environment=PASSWORD=1234",
		"API_KEY=hunter22", "ExecStart=/bin/sh -c 'cd /opt && API_KEY=hunter22 exec a'", "ExecStart=/bin/sh -c 'exec a --token hunter22; true'",
		"ExecStart=/usr/bin/mysql -u root -phunter22 db", "ExecStart=/bin/sh -c 'mysqldump -phunter22 db > /srv/db'", "ExecStart=/usr/bin/curl -uadmin:hunter22 https://h/",
		"ExecStart=-/usr/bin/curl -u admin:hunter22 https://h/", "ExecStop=/usr/bin/redis-cli -a hunter22 shutdown", "Environment=HOOK=https://hooks.slack.com/services/hunter2/B0/X1",
		"ExecStart=/usr/bin/mysql -uroot -phunterPassword1 -e 'select 1'", "ExecStart=/usr/bin/sshpass -phunterSecret ssh a@h", "ExecStart=/usr/bin/sshpass -p hunterSecret ssh -p 2222 a@h",
		"ExecStart=/bin/sh -c 'mysql -uroot -p\"hunterPassword1\" db'", "Environment=STRIPE=sk_live_hunter22", "ExecStartPre=/usr/bin/docker login -u a -p hunter22 registry", "ExecStartPre=/usr/bin/podman login -phunter22 h",
		"Env=API_KEY=hunter22", "--token=hunter22", "ExecStrat=/bin/a --password hunter22", "Options=username=a,password=hunter22,uid=1000",
	}
	harmless := []string{
		"Environment=LOG_LEVEL=info", "Environment=API_KEY_FILE=/run/key", "Environment=MAX_TOKENS=4096", "Environment=TOKEN_TTL=60",
		"Environment=API_KEY=${API_KEY}", "Environment=PASSWORD=", "Environment=DATABASE_URL=postgres://localhost/d", "Environment=TOKENIZERS_PARALLELISM=false",
		"Environment=PASSWORD_FILE=%d/pw", "Environment=KEYBOARD=de", "Environment=SSH_AUTH_SOCK=/run/s", "ExecStart=/bin/a --password-file /etc/pw",
		"ExecStart=/bin/a --token $TOKEN", "ExecStart=/bin/a --key-file=/etc/key", "LoadCredential=pw:/etc/pw", "Environment=PUBLIC_KEY=abc",
		"ExecStart=/bin/a http://localhost:8000/x@y", "Environment=TOKEN_URL=https://h/token",
		"ExecStart=/bin/a --tokenizer bert-base", "Environment=TOKENIZER=bert", "ExecStart=/usr/bin/docker run -u app:app a", "ExecStart=/bin/sh -c 'exec a --port 80 && true'",
		"ExecStart=/usr/bin/curl -u admin https://h/", "ExecStart=/usr/bin/mysql -p$PASS db", "ExecStart=/usr/bin/mysql -p db", "ExecStart=/usr/bin/mysqladmin --port=3306 ping",
		"ExecStart=/bin/sh -c 'mysqldump db > /srv/db; mkdir -pv /srv/a'", "ExecStart=/usr/bin/docker run -p8080:80 mysql",
		"Environment=SECRET_BACKEND=vault PASSWORD_HASHER=argon2 TOKEN_ENDPOINT=https://h/token TOKEN_ISSUER=https://h", "Environment=AUTH_TOKEN=https://h/token", "ExecStart=/usr/bin/chromium --password-store=basic",
		"ExecStart=/usr/bin/sshpass -f /etc/pw ssh -p 2222 a@h", "ExecStart=/usr/bin/login -p root", "ExecStart=/usr/bin/docker run -p 80:80 login", "LoadCredential=token:/etc/token", "PassEnvironment=API_KEY",
		"ImportCredential=token.*", "ConditionPathExists=/etc/token", "ExecStart=/usr/bin/mysqld_safe --pid-file=/run/a",
	}
	for i, line := range slices.Concat(secret, harmless) {
		settings, _ := Scan("f", "[Service]\n"+line)
		found := Secrets(settings)
		if want := i < len(secret); want != (len(found) > 0) {
			t.Errorf("%s: secrets are %v", line, found)
		}
		for _, s := range found {
			if said := fmt.Sprintf("%v %+v %#v %s", s, s, s, s.Value); strings.Contains(said, "hunter") || strings.Contains(said, "sk-a") || strings.Contains(said, "1234") {
				t.Errorf("%s is shown: %s", line, said)
			}
		}
	}
}

func TestCommentedSecrets(t *testing.T) {
	for line, want := range map[string]string{
		"#Environment=API_KEY=hunter22": "API_KEY", "  ; # Environment=\"A=b\" 'TOKEN=hunter22'": "TOKEN", "#ExecStart=/bin/a --password hunter22": "password",
		"# SetCredential=key:hunter22": "key", "# nspawn's": "", "# --set-credential= switch.": "", "#--token=hunter22": "token", "Environment=API_KEY=hunter22": "", "# API_KEY=hunter22 is in /etc/app/env": "", "#Environment=LOG_LEVEL=info": "",
		"#Environment=API_KEY=... moved to /etc/app/env": "", "# Environment=API_KEY=<key>": "", "# Environment=API_KEY=changeme": "", "# Environment=API_KEY=xxx": "",
		"#API_KEY=hunter22": "API_KEY", "; DB_PASSWORD = hunter22": "DB_PASSWORD",
	} {
		names := ""
		for _, s := range CommentedSecrets("f", "[Service]\n"+line) {
			names += s.Name
			if !s.Comment || s.Line != 2 || strings.Contains(fmt.Sprint(s, s.Value), "hunter") {
				t.Errorf("%s is told as %+v", line, s)
			}
		}
		if names != want {
			t.Errorf("%s: secrets are %q", line, names)
		}
	}
}

// TestLooseSecrets: what stands outside of every setting is masked, too.
func TestLooseSecrets(t *testing.T) {
	for text, want := range map[string]string{
		"Environment=API_KEY=hunter22\n[Service]\n": "API_KEY", "[Service]\nExecStart=/bin/a\n  --password hunter22\n": "password",
		"[Service]\n#API_KEY=hunter22\n": "API_KEY", "[Service]\nno assignment\n": "",
	} {
		names := ""
		for _, s := range LooseSecrets("f", text) {
			names += s.Name
			if strings.Contains(fmt.Sprint(s, s.Value), "hunter") {
				t.Errorf("%q is told as %+v", text, s)
			}
		}
		if names != want {
			t.Errorf("%q: secrets are %q", text, names)
		}
	}
}

func TestBlocks(t *testing.T) {
	text := "Sure:\n```bash\nsudo x\n```\nand\n```ini\n[Service]\nUser=a\n```\n\n~~~\n```\n[Service]\nUser=b\n```\n"
	blocks := Blocks(text, nil)
	if len(blocks) != 2 {
		t.Fatalf("%d blocks", len(blocks))
	}
	for i, line := range []int{8, 14} {
		if settings, _ := Scan("f", blocks[i]); len(settings) != 1 || settings[0].Line != line {
			t.Errorf("block %d has %v", i, settings)
		}
	}
	fenced := Blocks("~~~ini\n[Service]\nUser=a\n~~~\n", nil)
	if settings, _ := Scan("f", fenced[0]); len(fenced) != 1 || len(settings) != 1 || settings[0].Line != 3 {
		t.Errorf("a block between ~~~ is %q", fenced)
	}
	shell := "sudo tee /etc/a <<'EOF'\n[Service]\nUser=a\nEOF\ncat >b <<-END\n[Timer]\nEND\nsudo tee c >/dev/null << \"EOF\"\n[Service]\nUser=c\nEOF\nsudo systemctl daemon-reload\n"
	for name, text := range map[string]string{"commands": shell, "commands in a block": "```bash\n" + shell + "```\n"} {
		if blocks := Blocks(text, nil); len(blocks) != 3 || !strings.HasSuffix(blocks[2], "\n[Service]\nUser=c\n") {
			t.Errorf("%s: the units are %q", name, blocks)
		}
	}
	if plain := "[Service]\nUser=a\n"; !slices.Equal(Blocks(plain, nil), []string{plain}) {
		t.Error("a plain unit file is taken apart")
	}
}

// TestHereDocument: an unquoted one reaches the file with the shell's variables put in.
func TestHereDocument(t *testing.T) {
	shell := map[string]string{"HOME": "/home/learner", "USER": "learner"}
	for text, want := range map[string]string{
		"cat <<EOF\n[Service]\nUser=$USER\nEnvironment=A=\\$B ${HOME}/x $(whoami)\nExecStart=$(which python3) $OTHER\nEOF\n": "[Service]\nUser=learner\nEnvironment=A=$B /home/learner/x learner\nExecStart=/usr/bin/python3 $OTHER\n",
		"cat <<'EOF'\n[Service]\nUser=$USER\nEOF\n":                    "[Service]\nUser=$USER\n",
		"APP=$HOME/app\ncat <<EOF\n[Service]\nExecStart=$APP/x\nEOF\n": "[Service]\nExecStart=/home/learner/app/x\n",
	} {
		if blocks := Blocks(text, shell); len(blocks) != 1 || strings.TrimLeft(blocks[0], "\n") != want {
			t.Errorf("%q: %q, want %q", text, blocks, want)
		}
	}
}

func TestNameAbove(t *testing.T) {
	const unit, timer = "[Unit]\nDescription=a\n[Service]\nExecStart=/a\n", "[Timer]\nOnCalendar=daily\n"
	for text, want := range map[string]string{
		"sudo tee /etc/systemd/system/web.service <<EOF\n" + unit + "EOF\n": "web.service", "# /etc/systemd/system/a@.service\n" + unit: "a@.service",
		"Now `x.timer`:\n```ini\n" + timer + "```\n": "x.timer", "Create web.service and x.timer:\n" + timer: "x.timer", "Save this:\n" + unit: "", "see x.timer\n" + unit: "",
	} {
		if got := NameAbove(text, Blocks(text, nil)[0]); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestMisnamed(t *testing.T) {
	for path, want := range map[string]string{"/": "-", "/srv/data/": "srv-data", "/mnt/my-disk": `mnt-my\x2ddisk`, "/.a": `\x2ea`, "/a.b": "a.b"} {
		where := []facts.Setting{{Section: "Mount", Key: "Where", Value: path}}
		if found := Misnamed("other.mount", where); len(found) != 1 || found[0].Setting != want+".mount" {
			t.Errorf("%s wants the name %s, not %v", path, want, found)
		}
		if found := Misnamed(want+".mount", where); found != nil {
			t.Errorf("%s: %v", path, found)
		}
	}
}

func TestIgnoredByType(t *testing.T) {
	for path, test := range map[string]struct{ text, want string }{
		"a.timer":     {"[Unit]\nA=b\n[Timer]\nOnCalendar=*/5 * * * *\nOnBootSec=5min\nExecStart=/a\n[Service]\nUser=a\n", "[Service] section,A key,OnCalendar value,ExecStart key"},
		"b.socket":    {"[Socket]\nListenStream=80\nService=a\n", "Service value"},
		"c.path":      {"[Path]\nPathExists=a/b\n", "PathExists value"},
		"srv-a.mount": {"[Mount]\nWhat=/dev/sda1\nWhere=/srv/a\nType=ext4\n", ""},
		"d.service":   {"[Service]\nExecStart=/a\n[Timer]\nOnCalendar=1 2 3 4 5\n", "[Timer] section"},
	} {
		var got []string
		for _, l := range Ignored(Scan(path, test.text)) {
			name := l.Key
			if l.Kind == "section" {
				name = l.Text
			}
			got = append(got, name+" "+l.Kind)
		}
		if strings.Join(got, ",") != test.want {
			t.Errorf("%s: %q, want %q", path, got, test.want)
		}
	}
}

func TestSpecifiersRefused(t *testing.T) {
	for value, ok := range map[string]bool{"/a/EPS%3AHello": false, "/a/%h/b": true, "/a/100%%3A": true, "/a/50%": true, "/bin/date +%F": false} {
		if got := takes("ExecStart", "PATH", value); got != ok {
			t.Errorf("%s is taken: %v", value, got)
		}
	}
}

func TestExpects(t *testing.T) {
	for _, c := range []struct{ section, key, want string }{
		{"Service", "RestartSec", "span"}, {"Unit", "StartLimitIntervalSec", "span"}, {"Service", "MemoryMax", "size"},
		{"Unit", "After", "units"}, {"Unit", "OnFailure", "units"}, {"Service", "Restart", "choice"}, {"Service", "Type", "choice"},
		{"Service", "StandardOutput", ""}, // file:PATH, too
		{"Service", "ExecStart", ""}, {"Service", "Nonsense", ""},
	} {
		if kind, words := Expects(c.section, c.key); kind != c.want || (kind == "choice") != (len(words) > 0) {
			t.Errorf("%s= expects %q, %v", c.key, kind, words)
		}
	}
}
