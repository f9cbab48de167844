package host

import (
	"path/filepath"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// pathsOf looks at the files that the unit's settings name.
func (l *look) pathsOf(u *checks.Unit, words checks.Words) {
	if words["Executable"] && len(u.ExecStart) > 0 {
		u.Executable = l.file(l.findProgram(u.ExecStart[0].Path))
	}
	if words["Script"] {
		if script := l.scriptOf(u); script != "" {
			u.Script = l.file(script)
		}
	}
	if words["Directory"] {
		if dir := strings.TrimLeft(u.WorkingDirectory, "!-"); filepath.IsAbs(dir) {
			u.Directory = l.file(dir)
		}
	}
	if words["Account"] {
		u.Account = l.account(u.User)
	}
}

// searchPath is where systemd looks for a program named without a slash.
var searchPath = []string{"/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"}

func (l *look) findProgram(path string) string {
	if strings.Contains(path, "/") {
		return path
	}
	for _, dir := range searchPath {
		if full := filepath.Join(dir, path); l.file(full).Exists {
			return full
		}
	}
	return path
}

func programOf(u *checks.Unit) string {
	if len(u.ExecStart) == 0 {
		return ""
	}
	return u.ExecStart[0].Path
}

// scriptOf is the first argument that is a file name, made absolute; if there
// is none and the program is itself a script, that.
func (l *look) scriptOf(u *checks.Unit) string {
	if len(u.ExecStart) == 0 {
		return ""
	}
	argv := u.ExecStart[0].Argv
	home := l.homeOf(u.User)
	for _, a := range argv[min(1, len(argv)):] {
		a = strings.ReplaceAll(a, "${HOME}", home)
		if strings.HasPrefix(a, "-") || strings.Contains(a, "$") {
			continue
		}
		if strings.HasPrefix(a, "/") {
			return a
		}
		if ext := filepath.Ext(a); ext == ".py" || ext == ".sh" || strings.Contains(a, "/") {
			return filepath.Join("/", strings.TrimLeft(u.WorkingDirectory, "!-"), a)
		}
	}
	if ext := filepath.Ext(u.ExecStart[0].Path); ext == ".py" || ext == ".sh" {
		return u.ExecStart[0].Path
	}
	return ""
}
