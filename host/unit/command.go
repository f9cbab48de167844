package unit

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/unitfile"
)

// Fragment is the unit's file.
func (f *Files) Fragment(u *facts.Unit) facts.File {
	if u.FragmentPath == "" {
		return facts.File{}
	}
	return f.Disk.File(u.FragmentPath)
}

// Executable is the program that ExecStart= names.
func (c *Command) Executable(u *facts.Unit) facts.File {
	if len(u.ExecStart) == 0 {
		return facts.File{}
	}
	f := c.Disk.File(c.Disk.FindProgram(u.ExecStart[0].Path))
	want := uint32(disk.MayExec)
	if f.Shebang {
		want |= disk.MayRead // by the interpreter
	}
	if word, _, blank := strings.Cut(f.Path, " "); blank && !f.Exists && c.Disk.File(word).Kind == "regular" {
		f.FirstWord = word
	}
	return c.forUnit(u, f, want)
}

// Script is the script that the command line runs.
func (c *Command) Script(u *facts.Unit) facts.File {
	if script := c.ScriptOf(u); script != "" {
		return c.forUnit(u, c.Disk.File(script), disk.MayRead)
	}
	return facts.File{}
}

// Directory is the WorkingDirectory=, if it is a path.
func (c *Command) Directory(u *facts.Unit) facts.File {
	if dir := strings.TrimLeft(u.WorkingDirectory, "!-"); filepath.IsAbs(dir) {
		return c.forUnit(u, c.Disk.File(dir), disk.MayExec)
	}
	return facts.File{}
}

// forUnit adds to a file what the unit's processes may not do with it.
func (c *Command) forUnit(u *facts.Unit, f facts.File, want uint32) facts.File {
	f.Veil = c.veil(u, f.Path)
	f.Denied = f.Veil != "" || c.Disk.Denied(c.partyOf(u), f.Path, want)
	return f
}

// homes are the folders that ProtectHome= takes from a unit, ownTmp those that
// PrivateTmp= gives it empty ones of (systemd.exec(5)).
var (
	homes  = []string{"/home", "/root", "/run/user"}
	ownTmp = []string{"/tmp", "/var/tmp"}
)

// veil is the setting that keeps the unit from seeing the path, such as
// ProtectHome=yes; "" if none does. What a Bind…Paths= may give back is not told
// apart, and a user's manager may lack the rights to hide anything.
func (c *Command) veil(u *facts.Unit, path string) string {
	if c.Scope == facts.User {
		return ""
	}
	hidden := map[string][]string{} // by the setting
	root := ""
	if u.ProtectHome == "yes" || u.ProtectHome == "tmpfs" {
		hidden["ProtectHome="+u.ProtectHome] = homes
	}
	for _, s := range c.Settings(u) {
		name := s.Key + "=" + s.Value
		switch {
		case s.Section != "Service":
		case strings.HasPrefix(s.Key, "Bind") && strings.HasSuffix(s.Key, "Paths") && s.Value != "":
			return ""
		case s.Key == "RootImage" && s.Value != "":
			return name
		case s.Key == "RootDirectory":
			root = strings.TrimPrefix(s.Value, "-")
		case s.Key == "ProcSubset":
			delete(hidden, "ProcSubset=pid")
			if s.Value == "pid" && !ofProcess.MatchString(path) {
				hidden["ProcSubset=pid"] = []string{"/proc"}
			}
		case s.Key == "PrivateTmp":
			delete(hidden, "PrivateTmp=yes")
			if unitfile.Yes(s.Value) || s.Value == "disconnected" {
				hidden["PrivateTmp=yes"] = ownTmp
			}
		case s.Key == "InaccessiblePaths" || s.Key == "TemporaryFileSystem":
			if s.Value == "" {
				maps.DeleteFunc(hidden, func(name string, _ []string) bool { return strings.HasPrefix(name, s.Key+"=") })
				continue
			}
			for _, folder := range strings.Fields(s.Value) {
				folder, _, _ = strings.Cut(strings.TrimLeft(folder, "-+"), ":")
				hidden[name] = append(hidden[name], strings.TrimRight(folder, "/"))
			}
		}
	}
	if hiddenBelow(c.Disk, root, path) {
		return "RootDirectory=" + root
	}
	for _, name := range slices.Sorted(maps.Keys(hidden)) {
		if slices.ContainsFunc(hidden[name], func(folder string) bool { return strings.HasPrefix(path+"/", folder+"/") }) {
			return name
		}
	}
	return ""
}

// ofProcess are the parts of /proc that ProcSubset=pid leaves (proc(5), subset=).
var ofProcess = regexp.MustCompile(`^/proc(/(\d+|self|thread-self)(/|$)|$)`)

// hiddenBelow says whether a path leads nowhere for who has another folder for its root.
func hiddenBelow(d *disk.Disk, root, path string) bool {
	if !filepath.IsAbs(root) || strings.Contains(root, "%") {
		return false
	}
	return d.File(path).Exists && !d.File(filepath.Join(root, path)).Exists
}

func programOf(u *facts.Unit) string {
	if len(u.ExecStart) == 0 {
		return ""
	}
	return u.ExecStart[0].Path
}

// ScriptOf is the script that the command line runs, made absolute: what its
// interpreter is given, else the first argument that is called like one, else the program, if that is called like a
// script or begins as one, else the first argument with a slash in it.
func (c *Command) ScriptOf(u *facts.Unit) string {
	if len(u.ExecStart) == 0 {
		return ""
	}
	argv, folder := c.commandVariables(u).argv(u), c.folderOf(u)
	if given := interpreted(argv); given != "" {
		return absolute(folder, given)
	}
	if isShellCommand(argv) {
		if inner, words := oneCommand(folder, argv[2]); runBy(words) != "" {
			return absolute(inner, runBy(words))
		}
	}
	best := ""
	for _, a := range fileArguments(argv, c.Disk.Users().HomeOf(c.userOf(u))) {
		switch {
		case isScript(a):
			return absolute(folder, a)
		case best == "" && strings.Contains(a, "/"):
			best = a
		}
	}
	if program := u.ExecStart[0].Path; isScript(program) || c.Disk.File(program).Shebang {
		return program
	}
	return absolute(folder, best)
}

// folderOf is where the command lines begin: without WorkingDirectory=, a user's are at home.
func (c *Command) folderOf(u *facts.Unit) string {
	folder := strings.TrimLeft(u.WorkingDirectory, "!-")
	if folder == "~" || folder == "" && c.Scope == facts.User {
		return c.Disk.Users().HomeOf(c.userOf(u))
	}
	return folder
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
		a := argv[i]
		switch before := argv[i-1]; {
		case isPython(argv[0]) && strings.HasPrefix(before, "-") && !strings.HasPrefix(before, "--") && strings.HasSuffix(before, "m"):
			files = append(files, strings.ReplaceAll(a, ".", "/")+".py")
		case (isShell(argv[0]) || becomes(argv[0])) && strings.HasPrefix(before, "-") && strings.HasSuffix(before, "c"):
			files = append(files, shellWords(a, home)...)
		case strings.HasPrefix(a, "-") || strings.Contains(a, "$") || assigns(a):
		default:
			files = append(files, a)
		}
	}
	return files
}

// interpreted is the first argument that is not an option of the Python or shell that
// the command line runs: it takes that for its script, whatever it is called. ""
// if it is given a command or a module, or something that is not known.
func interpreted(argv []string) string {
	at := slices.IndexFunc(argv, func(a string) bool { return isShell(a) || isPython(a) })
	if at < 0 || at > 0 && !unitfile.IsRunner(argv[0]) {
		return ""
	}
	others := "cm" // what is given in place of a script
	takes := []string{"-W", "-X", "--check-hash-based-pycs"}
	if isShell(argv[at]) {
		others, takes = "cs", []string{"-o", "+o", "-O", "--rcfile", "--init-file"}
	}
	for i := at + 1; i < len(argv); i++ {
		switch a := argv[i]; {
		case slices.Contains(takes, a):
			i++
		case a == "-" || strings.Trim(a, "\\ ") == "" || strings.HasPrefix(a, "$"): // a backslash is one that joins no lines
			return ""
		case strings.HasPrefix(a, "-") && !strings.HasPrefix(a, "--") && strings.ContainsAny(a, others) && !strings.ContainsAny(a[1:2], "WX"):
			return ""
		case strings.HasPrefix(a, "-"), isShell(argv[at]) && strings.HasPrefix(a, "+"):
		case strings.Contains(a, "$"):
			return ""
		default:
			return a
		}
	}
	return ""
}

func isPython(program string) bool {
	version, is := strings.CutPrefix(filepath.Base(program), "python")
	return is && strings.Trim(version, "0123456789.") == ""
}

func isShell(program string) bool {
	return slices.Contains([]string{"sh", "bash", "dash", "zsh", "ksh"}, filepath.Base(program))
}

// becomes says whether the program is one that runs a shell's command as another user.
func becomes(program string) bool {
	return slices.Contains([]string{"su", "runuser"}, filepath.Base(program))
}

// assigns says whether the word is NAME=value, as for env(1).
func assigns(word string) bool {
	name, _, is := strings.Cut(word, "=")
	return is && !strings.Contains(name, "/")
}

// redirection is one with its file, which is neither a command nor an argument of one.
var redirection = regexp.MustCompile(`[0-9]*[<>]+&?\s*[^\s;&|<>()"'` + "`]+")

// shellWords splits a shell's command roughly into its words, with the home
// put in as the shell would.
func shellWords(command, home string) []string {
	command = redirection.ReplaceAllString(command, " ")
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

// partyOf is the user that the unit's processes run as. It is nil where rights
// do not go by the user and group that the unit names, and for root, who may
// do everything.
func (c *Command) partyOf(u *facts.Unit) *disk.Party {
	if c.Disk.Root != "" || u.DynamicUser || (u.User == "" && c.Scope == facts.System) {
		return nil
	}
	for _, s := range c.Settings(u) {
		if slices.Contains([]string{"SupplementaryGroups", "AmbientCapabilities", "RootDirectory", "RootImage", "BindPaths", "BindReadOnlyPaths"}, s.Key) {
			return nil
		}
	}
	account := c.Disk.Users().Account(c.userOf(u))
	if !account.Exists || account.UID == 0 {
		return nil
	}
	return c.Disk.Users().Party(account, u.Group)
}

// userOf is whom the unit's processes run as, as far as the unit says.
func (c *Command) userOf(u *facts.Unit) string {
	switch {
	case u.User != "":
		return u.User
	case c.Scope == facts.User:
		return c.Disk.Learner.Name
	}
	return "root"
}

// GroupExists says whether there is the unit's group, if it names one.
func (c *Command) GroupExists(u *facts.Unit) bool {
	return u.Group == "" || u.DynamicUser || c.Disk.Users().GroupExists(u.Group)
}
