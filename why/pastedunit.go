package why

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// aUnit is a unit's name, as a pattern.
const aUnit = `[A-Za-z0-9:_.\\@-]+\.(?:service|socket|timer|mount|automount|path|target|swap|device)`

var suffixes = []string{".service", ".socket", ".timer", ".mount", ".automount", ".path", ".target", ".swap", ".device"}

// complaints are words that programs use when something goes wrong.
var complaints = []string{
	"error", "fatal", "fail", "cannot", "can't", "could not", "couldn't", "unable", "invalid", "unknown", "unrecognized", "denied", "refused",
	"exception", "emerg", "panic", "abort", "missing", "not found", "no such",
}

func complains(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(complaints, func(word string) bool { return strings.Contains(text, word) })
}

// Shapes of what systemctl(1) prints, and of systemd's own lines, from 208 on.
var (
	headline = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*(?:[*x]\s+|[^\x00-\x7f]{1,3}\s+)?(` + aUnit + `)(?: - .*)?$`)
	})
	active  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*Active: \**(\w+)\**(?: \(([^)]*)\))?`) })
	endedAs = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`code=(exited|killed|dumped),? (?:status|signal)=(\d*)/?([A-Z0-9_]*)`)
	})
	aStep  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`Failed at step (\w+) spawning (\S+): (.*)$`) })
	result = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:[Ff]ailed with result '([a-z-]+)'|Result: ([a-z-]+))`)
	})
	command = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*Process: (\d+) (Exec\w+)=(\S+)`) })
	mainPID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*(?:Main PID|Control(?: PID)?): (\d+) \(`) })
	aPathIn = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|[ '"])(/[^\s'":]+)`) })
	ofUnit  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:Unit |Job for |(?:Failed to|Dependency failed for|Timed out waiting for device|[Ss]tart request repeated too quickly for)(?: start| stop| mount| listen on)? |[A-Z][a-z]+(?:ed|ing) )?(` + aUnit + `)(?:[:. ]|$)`)
	})
	ofLine   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\[?/\S*/(` + aUnit + `):\d+[\]:] ?(.+)$`) })
	aService = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b[A-Za-z0-9_@-][A-Za-z0-9:_.@-]*\.service\b`) })
	gone     = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`Unit (?:file )?(?:/\S*/)?(` + aUnit + `) (not found|could not be found|is masked|has a bad unit file setting)`)
	})
	aboutOne = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:Failed at step |Failed to set up |Main process exited|Control process exited|Failed with result )`)
	})
	ordinary = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:Unit entered|Scheduled restart|Service (?:hold-?off|has no hold|RestartSec)|holdoff|has no holdoff|Deactivated|Succeeded|Consumed|Triggering|Changed|Job .*/start )`)
	})
	// What journalctl -x adds to a line.
	explained = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:--|░░|\s*(?:Subject|Defined-By|Support|Documentation): )`)
	})
)

var signals = map[string]int{"HUP": 1, "INT": 2, "QUIT": 3, "ILL": 4, "TRAP": 5, "ABRT": 6, "BUS": 7, "FPE": 8, "KILL": 9, "USR1": 10, "SEGV": 11, "USR2": 12, "PIPE": 13, "ALRM": 14, "TERM": 15, "XCPU": 24, "XFSZ": 25, "SYS": 31}

var steps = map[int]string{200: "CHDIR", 201: "NICE", 202: "FDS", 203: "EXEC", 204: "MEMORY", 205: "LIMITS", 206: "OOM_ADJUST", 207: "SIGNAL_MASK", 208: "STDIN", 209: "STDOUT", 210: "CHROOT", 211: "IOPRIO", 213: "SECUREBITS", 214: "SETSCHEDULER", 215: "CPUAFFINITY", 216: "GROUP", 217: "USER", 218: "CAPABILITIES", 219: "CGROUP", 220: "SETSID", 222: "STDERR", 224: "PAM", 225: "NETWORK", 226: "NAMESPACE", 227: "NO_NEW_PRIVILEGES", 228: "SECCOMP", 229: "SELINUX_CONTEXT", 231: "APPARMOR", 233: "RUNTIME_DIRECTORY", 238: "STATE_DIRECTORY", 239: "CACHE_DIRECTORY", 240: "LOGS_DIRECTORY", 241: "CONFIGURATION_DIRECTORY", 243: "CREDENTIALS"}

// headline reads the first line of a status; without its dot, the second one tells that it is one.
func (p *Pasted) headline(line string) bool {
	trimmed := strings.TrimLeft(line, " ")
	if !strings.HasPrefix(trimmed, "Loaded: ") && !slices.ContainsFunc(suffixes, func(s string) bool { return strings.Contains(line, s) }) {
		return false
	}
	if m := headline().FindStringSubmatch(line); m != nil {
		if !strings.HasPrefix(trimmed, m[1]) {
			p.last = p.unit(m[1])
			return true
		}
		return false
	}
	if strings.HasPrefix(trimmed, "Loaded: ") {
		if m := headline().FindStringSubmatch(p.before); m != nil {
			p.last = p.unit(m[1])
		}
	}
	return false
}

// status reads a line of systemctl status about the last unit.
func (p *Pasted) status(line string) bool {
	u := p.last
	if u == nil {
		return false
	}
	if m := active().FindStringSubmatch(line); m != nil {
		*u = facts.Unit{Id: u.Id, LoadState: u.LoadState, ActiveState: m[1], Reports: u.Reports}
		if r := result().FindStringSubmatch(line); r != nil {
			u.Result = resultOf(r)
		}
		p.stated[u] = u.Result != ""
		if sub, _, _ := strings.Cut(m[2], ")"); !strings.Contains(sub, ":") {
			u.SubState = sub
		}
		return true
	}
	if m := command().FindStringSubmatch(line); m != nil {
		p.owns(m[1], u)
		ran(u, m[2], m[3], line)
		return true
	}
	if m := mainPID().FindStringSubmatch(line); m != nil {
		p.owns(m[1], u)
		if code, status, _ := ending(line); status > 0 && u.ExecMainCode == 0 && len(u.ExecStartPre) == 0 {
			end(u, code, status, line)
		}
		return true
	}
	if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "Loaded: "); ok {
		u.LoadState, _, _ = strings.Cut(rest, " ")
		return true
	}
	return false
}

func (p *Pasted) owns(pid string, u *facts.Unit) {
	if n, err := strconv.Atoi(pid); err == nil && len(p.pids) < maxWriters {
		p.pids[n] = u
	}
}

func resultOf(m []string) string {
	if r := m[1] + m[2]; r != "start-limit" {
		return r
	}
	return "start-limit-hit" // its name until 230
}

// ran reads how a command of the unit ended.
func ran(u *facts.Unit, setting, path, line string) {
	code, status, step := ending(line)
	ran := []facts.Exec{{Path: path, Argv: []string{path}, Code: code, Status: status}}
	switch {
	case setting == "ExecStart":
		u.ExecStart = ran
		end(u, code, status, line)
		if u.Step.Name != "" && u.Step.Executable == "" {
			u.Step.Executable = path
		}
	case step != "" && u.Step.Name == "":
		u.Step = facts.Step{Name: step, Command: setting, Executable: path}
	case status > 0 && setting == "ExecStartPre":
		u.ExecStartPre = ran
		if len(u.ExecStart) == 0 { // the lines of its program are about this failure
			u.ExecStart = []facts.Exec{{Code: code, Status: status}}
		}
	}
}

// ending reads how a process ended, and at which step of systemd's own, if at one.
func ending(text string) (code, status int, step string) {
	m := endedAs().FindStringSubmatch(text)
	if m == nil {
		return 0, 0, ""
	}
	code = slices.Index([]string{"", "exited", "killed", "dumped"}, m[1])
	status, _ = strconv.Atoi(m[2])
	if m[2] == "" {
		status = signals[m[3]]
	}
	if code == 1 {
		if step = m[3]; step == "" {
			step = steps[status] // systemctl(1) was without their names until 216
		}
		if status < 200 {
			step = ""
		}
	}
	return code, status, step
}

func end(u *facts.Unit, code, status int, text string) {
	if code == 0 {
		return
	}
	u.ExecMainCode, u.ExecMainStatus = code, status
	if _, _, step := ending(text); step != "" && u.Step.Name == "" {
		u.Step.Name = step
	}
}

// managed reads a line of systemd's; it says whether it is one about a unit.
func (p *Pasted) managed(e entry) bool {
	if m := gone().FindStringSubmatch(e.text); m != nil {
		if u := p.unit(m[1]); u != nil {
			u.LoadState = map[string]string{"is masked": "masked", "has a bad unit file setting": "bad-setting"}[m[2]]
			if u.LoadState == "" {
				u.LoadState = "not-found"
			}
			p.last = u
		}
		return true
	}
	if m := ofLine().FindStringSubmatch(e.text); m != nil {
		if u := p.unit(m[1]); u != nil {
			p.note(&u.Reports, e.text)
		}
		return true
	}
	m := ofUnit().FindStringSubmatch(e.text)
	if m == nil {
		return p.unnamed(e)
	}
	if u := p.unit(m[1]); u != nil && p.manager(u, e.text, e.who == "") {
		p.last = u
		return true
	}
	return e.who != ""
}

// unnamed reads what journalctl -o cat prints: systemd's lines, without the unit's name in some.
func (p *Pasted) unnamed(e entry) bool {
	if e.who != "" || !aboutOne().MatchString(e.text) {
		return false
	}
	u := p.last
	if u == nil {
		u = p.unit(p.unheaded())
		p.last = u
	}
	return u != nil && p.manager(u, e.text, false)
}

// manager reads a line of systemd's about the unit; it says whether it is one.
func (p *Pasted) manager(u *facts.Unit, text string, doubtful bool) bool {
	told := withoutName(text, u.Id)
	lower := strings.ToLower(told)
	m := aStep().FindStringSubmatch(text)
	switch {
	case m != nil:
		u.Step = facts.Step{Name: m[1], Executable: m[2], Error: m[3], Errno: facts.ErrnoOf(p.inEnglish(m[3])), Text: told}
		causeOf(u)
	case strings.Contains(lower, "main process exited"):
		code, status, _ := ending(text)
		end(u, code, status, text)
	case strings.Contains(lower, "control process exited"):
		control(u, text)
	case strings.HasPrefix(text, "Failed to "), strings.Contains(lower, "failed because"), strings.HasPrefix(lower, "failed to run"), strings.Contains(lower, "refusing"), strings.Contains(lower, "fatal error"), strings.Contains(lower, "entered failed"), lower == "failed.", strings.HasSuffix(text, u.Id+" failed."):
		fail(u)
	case strings.Contains(lower, "timed out"), strings.Contains(lower, "repeated too quickly"), strings.Contains(lower, "with result"):
		fail(u)
	case strings.HasPrefix(lower, "dependency failed"):
		fail(u)
		if u.Result == "" {
			u.Result = "dependency"
		}
	case strings.Contains(lower, "oom killer"):
	case doubtful:
		return false
	}
	if r := result().FindStringSubmatch(text); r != nil {
		fail(u)
		if r := resultOf(r); u.Result == "" || r != "start-limit-hit" && !p.stated[u] {
			u.Result = r
		}
	}
	if !ordinary().MatchString(told) || strings.Contains(told, "result") {
		if len(u.Reports) >= maxPastedLines {
			u.Reports = u.Reports[1:]
		}
		u.Reports = append(u.Reports, facts.Line{Text: told})
	}
	return true
}

// fail notes that the unit failed, unless its status says what it is now.
func fail(u *facts.Unit) {
	if u.ActiveState == "" || u.ActiveState == "inactive" {
		u.ActiveState = "failed"
	}
}

// control notes how a process of the unit ended that is not its main one. Of what command
// it was the line does not say.
func control(u *facts.Unit, text string) {
	code, status, step := ending(text)
	switch {
	case step != "" && u.Step.Name == "":
		u.Step.Name = step
	case len(u.ExecStart) == 0:
		u.ExecStart = []facts.Exec{{Code: code, Status: status}}
	case u.ExecStart[0].Path == "":
		u.ExecStart[0].Code, u.ExecStart[0].Status = code, status
	}
}

// causeOf takes the line before for why the step failed, and the path that it names.
func causeOf(u *facts.Unit) {
	n := len(u.Reports)
	if n == 0 || !strings.HasPrefix(u.Reports[n-1].Text, "Failed to ") {
		return
	}
	u.Step.Cause = u.Reports[n-1].Text
	if found := aPathIn().FindAllStringSubmatch(u.Step.Cause, -1); found != nil {
		u.Step.Path = strings.TrimPrefix(found[len(found)-1][1], "/run/systemd/unit-root")
	}
}

// withoutName is the line without the unit's name, in whichever way it begins with that.
func withoutName(text, name string) string {
	text = strings.TrimPrefix(text, "Unit ")
	for _, sep := range []string{": ", " "} {
		if rest, ok := strings.CutPrefix(text, name+sep); ok {
			return rest
		}
	}
	return text
}
