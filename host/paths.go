package host

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// pathsOf looks at the files that the unit's settings name.
func (l *look) pathsOf(u *checks.Unit, words checks.Words) {
	if words["Fragment"] && u.FragmentPath != "" {
		u.Fragment = l.file(u.FragmentPath)
	}
	if words["Executable"] && len(u.ExecStart) > 0 {
		u.Executable = l.file(l.findProgram(u.ExecStart[0].Path))
		want := uint32(mayExec)
		if u.Executable.Shebang {
			want |= mayRead // by the interpreter
		}
		u.Executable.Denied = l.veiled(u, u.Executable.Path) || l.denied(l.partyOf(u), u.Executable.Path, want)
	}
	if words["Script"] {
		if script := l.scriptOf(u); script != "" {
			u.Script = l.file(script)
			u.Script.Denied = l.veiled(u, script) || l.denied(l.partyOf(u), script, mayRead)
		}
	}
	if words["Directory"] {
		if dir := strings.TrimLeft(u.WorkingDirectory, "!-"); filepath.IsAbs(dir) {
			u.Directory = l.file(dir)
			u.Directory.Denied = l.veiled(u, dir) || l.denied(l.partyOf(u), dir, mayExec)
		}
	}
	if words["Account"] {
		u.Account = l.account(u.User)
	}
	if words["GroupExists"] {
		u.GroupExists = u.Group == "" || u.DynamicUser || l.groupExists(u.Group)
	}
}

// homes are the folders that ProtectHome= takes from a unit (systemd.exec(5)).
var homes = []string{"/home/", "/root/", "/run/user/"}

// veiled says whether ProtectHome= keeps the unit from seeing the path. A user's
// manager may lack the rights to do so.
func (l *look) veiled(u *checks.Unit, path string) bool {
	if l.Scope == User || u.ProtectHome != "yes" && u.ProtectHome != "tmpfs" {
		return false
	}
	binds := func(s checks.Setting) bool {
		return strings.HasPrefix(s.Key, "Bind") && strings.HasSuffix(s.Key, "Paths")
	}
	return !slices.ContainsFunc(l.settings(u), binds) &&
		slices.ContainsFunc(homes, func(home string) bool { return strings.HasPrefix(path+"/", home) })
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

// scriptOf is the script that the command line runs, made absolute: the first
// argument that is called like one, else the program, if that is called like a
// script or begins as one, else the first argument with a slash in it.
func (l *look) scriptOf(u *checks.Unit) string {
	if len(u.ExecStart) == 0 {
		return ""
	}
	argv := u.ExecStart[0].Argv
	home := l.homeOf(l.userOf(u))
	folder := strings.TrimLeft(u.WorkingDirectory, "!-")
	if folder == "~" {
		folder = home
	}
	best := ""
	for _, a := range fileArguments(argv, home) {
		switch {
		case isScript(a):
			return absolute(folder, a)
		case best == "" && strings.Contains(a, "/"):
			best = a
		}
	}
	if program := u.ExecStart[0].Path; isScript(program) || l.file(program).Shebang {
		return program
	}
	return absolute(folder, best)
}

func isScript(path string) bool {
	ext := filepath.Ext(path)
	return ext == ".py" || ext == ".sh"
}

func absolute(folder, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join("/", folder, path)
}

// fileArguments lists the words of a command line, behind the program, that
// may be names of files. Of what a shell is given with -c it is the words in
// it, and the module that Python is given with -m is a file, too.
func fileArguments(argv []string, home string) []string {
	var files []string
	for i := 1; i < len(argv); i++ {
		a := strings.ReplaceAll(argv[i], "${HOME}", home)
		switch before := argv[i-1]; {
		case before == "-m" && strings.HasPrefix(stem(argv[0]), "python"):
			files = append(files, strings.ReplaceAll(a, ".", "/")+".py")
		case isShell(argv[0]) && strings.HasPrefix(before, "-") && strings.HasSuffix(before, "c"):
			files = append(files, shellWords(a, home)...)
		case strings.HasPrefix(a, "-") || strings.Contains(a, "$") || assigns(a):
		default:
			files = append(files, a)
		}
	}
	return files
}

func isShell(program string) bool {
	return contains([]string{"sh", "bash", "dash", "zsh", "ksh"}, filepath.Base(program))
}

// assigns says whether the word is NAME=value, as for env(1).
func assigns(word string) bool {
	name, _, is := strings.Cut(word, "=")
	return is && !strings.Contains(name, "/")
}

// shellWords splits a shell's command roughly into its words, with the home
// put in as the shell would.
func shellWords(command, home string) []string {
	words := strings.FieldsFunc(command, func(r rune) bool { return strings.ContainsRune(" \t\n;&|<>()\"'`", r) })
	for i, w := range words {
		w = strings.NewReplacer("$${HOME}", home, "${HOME}", home, "$$HOME", home, "$HOME", home).Replace(w)
		if w == "~" || strings.HasPrefix(w, "~/") {
			w = home + w[1:]
		}
		words[i] = w
	}
	return words
}
