package why_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/why"
)

// What systemd said of a unit, and of a program in it, before a form is put around it.
const (
	lost  = "host systemd[1]: web.service: Main process exited, code=exited, status=217/USER"
	quote = "host web[7]: ModuleNotFoundError: No module named 'flask'\nhost systemd[1]: web.service: Main process exited, code=exited, status=1/FAILURE"
)

func each(prefix, text string) string {
	return prefix + strings.ReplaceAll(text, "\n", "\n"+prefix)
}

func reasonOf(answers []*why.Answer, unit string) (string, bool) {
	at := slices.IndexFunc(answers, func(a *why.Answer) bool { return a.Unit == unit })
	if at < 0 || answers[at].Reason == nil {
		return "", false
	}
	return answers[at].Reason.ID, answers[at].Reason.Certain()
}

// TestPastedForms reads the same lines in all forms that they are pasted in.
func TestPastedForms(t *testing.T) {
	for name, prefix := range map[string]string{
		"short": "Nov 30 04:32:51 ", "one digit": "Nov  3 04:32:51 ", "precise": "Nov 30 04:32:51.123456 ", "iso": "2026-11-30T04:32:51+0000 ",
		"iso precise": "2026-11-30T04:32:51.123456+00:00 ", "full": "Mon 2026-11-30 04:32:51 UTC ", "unix": "1764477171.123456 ", "monotonic": "[   25.751746] ",
		"dmesg -T": "[Mon Nov 30 04:32:51 2026] ", "time only": "04:32:51 ", "French": "déc. 11 08:29:20 ", "Korean": " 9월 15 11:23:40 ", "Chinese": "12月 21 22:22:32 ",
		"quoted": "> Nov 30 04:32:51 ", "quoted twice": "> > Nov 30 04:32:51 ", "indented": "    Nov 30 04:32:51 ", "compose": "host-1  | Nov 30 04:32:51 ",
		"code": "`Nov 30 04:32:51 ", "colour": "\x1b[0;1;31mNov 30 04:32:51 ",
	} {
		if id, certain := reasonOf(told(t, each(prefix, lost)), "web.service"); id != "user-unknown" || !certain {
			t.Errorf("%s: %q, certain %v", name, id, certain)
		}
		if id, _ := reasonOf(told(t, each(prefix, quote)), "web.service"); id != "module-missing" {
			t.Errorf("%s: %q for the program's line", name, id)
		}
	}
	if id, _ := reasonOf(told(t, each("Nov 30 04:32:51 ", strings.ReplaceAll(lost, "host ", ""))), "web.service"); id != "user-unknown" {
		t.Errorf("without a host: %q", id)
	}
}

// TestPastedWords reads what systemd of other versions says, and what systemctl does.
func TestPastedWords(t *testing.T) {
	const at = "Nov 30 04:32:51 host systemd[1]: "
	for name, test := range map[string]struct {
		text, unit, reason string
		certain            bool
	}{
		"219":                  {at + "web.service: main process exited, code=exited, status=1/FAILURE\n" + at + "Unit web.service entered failed state.\n" + at + "web.service failed.", "web.service", "unit-failed", true},
		"only the limit, 219":  {at + "Unit web.service entered failed state.\n" + at + "start request repeated too quickly for web.service", "web.service", "start-limit-hit", true},
		"only the limit":       {at + "web.service: Start request repeated too quickly.\n" + at + "web.service: Failed with result 'exit-code'.", "web.service", "start-limit-hit", true},
		"a stop":               {at + "web.service stopping timed out. Terminating.\n" + at + "Unit web.service entered failed state.", "web.service", "stop-timeout", true},
		"a stop, newer":        {at + "web.service: State 'stop-sigterm' timed out. Killing.\n" + at + "web.service: Main process exited, code=killed, status=9/KILL", "web.service", "stop-timeout", true},
		"before the start":     {at + "web.service: start-pre operation timed out. Terminating.\n" + at + "web.service: Failed with result 'timeout'.", "web.service", "pre-command-timeout", true},
		"PID file":             {at + "web.service: Can't open PID file /run/web.pid (yet?) after start: No such file\n" + at + "web.service: Start operation timed out. Terminating.\n" + at + "web.service: Failed with result 'timeout'.", "web.service", "pid-file-elsewhere", false},
		"dependency":           {at + "Dependency failed for web.service - Web.\n" + at + "web.service: Job web.service/start failed with result 'dependency'.", "web.service", "dependency-failed", true},
		"device":               {at + "Timed out waiting for device dev-sdz1.device - /dev/sdz1.", "dev-sdz1.device", "mount-device-missing", false},
		"memory":               {at + "web.service: A process of this unit has been killed by the OOM killer.", "web.service", "out-of-memory", true},
		"system call":          {at + "web.service: Main process exited, code=dumped, status=31/SYS", "web.service", "syscall-refused", false},
		"crash":                {at + "web.service: Main process exited, code=dumped, status=11/SEGV", "web.service", "program-crashed", false},
		"kill":                 {"● web.service - W\n   Loaded: loaded (/x; enabled)\n   Active: failed (Result: signal) since x\n Main PID: 7 (code=killed, signal=KILL)", "web.service", "killed-hard", false},
		"no command":           {"* web.service - W\n   Loaded: loaded\n   Active: failed (Result: start-limit) since x\n  Process: 7 ExecStart=/opt/w (code=exited, status=127)", "web.service", "command-not-found", false},
		"status without names": {"web.service - W\n   Loaded: loaded (/x)\n   Active: failed (Result: exit-code) since x\n Main PID: 7 (code=exited, status=217)", "web.service", "user-unknown", true},
		"cut off":              {"× web.service - W\n     Loaded: loaded (/lib/x; enabled; vendor preset: en>\n     Active: failed (Result: exit-code) since x\n    Process: 7 ExecStart=/opt/web -g x; (code=ex>", "web.service", "unit-failed", true},
		"bold":                 {"● web.service - W\nLoaded: loaded\nActive: **failed** (Result: exit-code) since x\nProcess: 7 ExecStart=/opt/web (code=exited, status=203/EXEC)", "web.service", "exec-failed", false},
		"protocol":             {"● web.service - W\n  Loaded: loaded\n  Active: failed (Result: protocol) since x\n\n" + at + "web.service: Job web.service/start failed with result 'dependency'.", "web.service", "start-protocol", false},
		"masked":               {"Failed to start web.service: Unit web.service is masked.", "web.service", "masked", true},
		"not found":            {"Failed to start web.service: Unit web.service not found.", "web.service", "unit-not-found", true},
		"bad line, 219":        {at + "[/etc/systemd/system/web.service:6] Executable path is not absolute, ignoring: start.sh\n" + at + "web.service lacks both ExecStart= and ExecStop= setting. Refusing.", "web.service", "bad-setting", true},
		"bad line":             {"● web.service\n   Loaded: bad-setting (Reason: Unit web.service has a bad unit file setting.)\n   Active: inactive (dead)\n\n" + at + "/etc/systemd/system/web.service:3: Working directory path 'x' is not absolute.", "web.service", "bad-setting", true},
		"environment file":     {at + "web.service: Failed to load environment files: No such file or directory\n" + at + "web.service: Failed with result 'resources'.", "web.service", "environment-file-missing", false},
		"a container":          {at + "web.service: Failed to set up mount namespacing: /run/systemd/unit-root/proc/sys/kernel/domainname: No such file or directory\n" + at + "web.service: Failed at step NAMESPACE spawning /opt/web: No such file or directory\n" + at + "web.service: Main process exited, code=exited, status=226/NAMESPACE", "web.service", "namespace-failed", false},
		"at boot":              {"[FAILED] Failed to start web.service - Web.\nSee 'systemctl status web.service' for details.", "web.service", "unit-failed", true},
		"cat":                  {"web.service: Main process exited, code=exited, status=217/USER\nweb.service: Failed with result 'exit-code'.", "web.service", "user-unknown", true},
		"German":               {"Nov 30 04:32:51 host web[7]: /usr/bin/env: „node“: Datei oder Verzeichnis nicht gefunden\n" + at + "web.service: Main process exited, code=exited, status=127/n/a", "web.service", "command-not-found", true},
		"named by the way":     {"ModuleNotFoundError: No module named 'flask'\nthat is my web.service:\n[Unit]\nAfter=network.target db.service", "web.service", "module-missing", false},
		"before its check":     {"× web.service - W\n     Loaded: loaded\n     Active: failed (Result: exit-code) since x\n    Process: 7 ExecStartPre=/usr/sbin/web -t (code=exited, status=1/FAILURE)\n\nNov 30 04:32:51 host web[7]: web: [emerg] unknown directive \"servr\" in /etc/web/web.conf:3", "web.service", "config-refused", true},
		"checks that may fail": {"× web.service - W\n     Loaded: loaded\n     Active: failed (Result: exit-code) since x\n  Process: 8 ExecStart=/opt/web (code=exited, status=1/FAILURE)\n  Process: 7 ExecStartPre=/opt/check (code=exited, status=1/FAILURE)", "web.service", "unit-failed", true},
	} {
		if id, certain := reasonOf(told(t, test.text), test.unit); id != test.reason || certain != test.certain {
			t.Errorf("%s: %q, certain %v", name, id, certain)
		}
	}
}

// TestPastedOthers does not take what others say for the unit's own trouble.
func TestPastedOthers(t *testing.T) {
	const ended = "Nov 30 04:32:51 host systemd[1]: web.service: Main process exited, code=exited, status=1/FAILURE\n"
	for name, line := range map[string]string{
		"a stranger":       "Nov 30 04:32:51 host sudo[9]: open /etc/x.key: permission denied",
		"a program beside": "Nov 30 04:32:50 host web[7]: starting\nNov 30 04:32:51 host mailer[9]: open /etc/x.key: permission denied",
		"a whole machine":  "Nov 30 04:32:50 host CRON[5]: (root) CMD (true)\nNov 30 04:32:50 host one[6]: hello\nNov 30 04:32:51 host mailer[9]: open /etc/x.key: permission denied",
	} {
		if id, _ := reasonOf(told(t, ended+line), "web.service"); id != "unit-failed" {
			t.Errorf("%s: %q", name, id)
		}
	}
	for _, a := range told(t, ended+"[Unit]\nAfter=network.target db.service\n[Install]\nWantedBy=multi-user.target\nTriggeredBy: ● web.socket\n     Docs: man:other.service(8)") {
		if a.Unit != "web.service" {
			t.Errorf("%s is only named", a.Unit)
		}
	}
	for _, a := range told(t, strings.ReplaceAll(ended, "exited, status=1/FAILURE", "dumped, status=6/ABRT")+"Nov 30 04:32:50 host web[7]: fatal: cannot reach postgres://shop:Sesame77@db/shop") {
		if text := strings.Join(append(a.Proof, a.Reason.Why), "\n"); strings.Contains(text, "Sesame77") || !strings.Contains(text, "cannot reach") {
			t.Errorf("the program's words: %s", text)
		}
	}
}
