package unit

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// givenVariables are what systemd itself sets for a service, besides those of
// the account (systemd.exec(5), environment variables in spawned processes).
var givenVariables = []string{
	"PATH", "LANG", "INVOCATION_ID", "JOURNAL_STREAM", "NOTIFY_SOCKET", "SYSTEMD_EXEC_PID", "TERM", "MAINPID",
	"XDG_RUNTIME_DIR", "CREDENTIALS_DIRECTORY", "WATCHDOG_PID", "WATCHDOG_USEC",
	"RUNTIME_DIRECTORY", "STATE_DIRECTORY", "CACHE_DIRECTORY", "LOGS_DIRECTORY", "CONFIGURATION_DIRECTORY",
}

// commandVariables are the variables that systemd puts into a unit's command
// lines. A value of "$" is one that is set and not known here.
type commandVariables struct {
	values map[string]string
	whole  bool // no others are set
}

func (c *Command) commandVariables(u *facts.Unit) commandVariables {
	user := c.userOf(u)
	name := c.Disk.Users().Account(user).Name // User= may be a number
	// A user's manager hands on what it was given itself.
	v := commandVariables{values: map[string]string{}, whole: c.Scope == facts.System && len(u.PassEnvironment) == 0}
	for _, name := range givenVariables {
		v.values[name] = "$"
	}
	v.values["HOME"], v.values["USER"], v.values["LOGNAME"], v.values["SHELL"] = c.Disk.Users().HomeOf(user), name, name, "$"
	v.add(unitfile.Assignments(u.Environment))
	for _, path := range envPaths(c.Disk, u) {
		content, err := c.Disk.Text(path)
		v.whole = v.whole && err == nil
		v.add(unitfile.ReadEnvironment(content))
	}
	return v
}

// add takes over assignments. What may be a secret is kept out of paths.
func (v commandVariables) add(assignments []unitfile.Assignment) {
	for _, a := range assignments {
		if a.Exported { // systemd ignores it
			continue
		}
		if unitfile.LooksSecret(a.Name) {
			a.Value = "$"
		}
		v.values[a.Name] = a.Value
	}
}

// argv is the first command line, with the variables put in.
func (v commandVariables) argv(u *facts.Unit) (argv []string) {
	for _, word := range u.ExecStart[0].Argv {
		argv = append(argv, v.expand(word)...)
	}
	return argv
}

// expand puts the variables into a word of a command line as systemd does: a
// word that begins with $ is all name, and may become several words or none;
// ${NAME} may stand anywhere. What is not known stays as it is.
func (v commandVariables) expand(word string) []string {
	if isName(word) {
		if value, set := v.values[word[1:]]; set && value != "$" {
			return strings.Fields(value)
		}
		return []string{word}
	}
	for name, value := range v.values {
		if value != "$" {
			word = strings.ReplaceAll(word, "${"+name+"}", value)
		}
	}
	return []string{word}
}

// isName says whether systemd takes the word for the name of a variable.
func isName(word string) bool {
	return len(word) > 1 && word[0] == '$' && word[1] != '{' && word[1] != '$'
}

// UnsetVariables lists the variables in ExecStart= that nobody sets, as they
// stand there. A name has only letters, digits and _.
func (c *Command) UnsetVariables(u *facts.Unit) []string {
	v := c.commandVariables(u)
	var unset []string
	note := func(name, written string) {
		if _, set := v.values[name]; !set && (v.whole || !plain(name)) && !slices.Contains(unset, written) {
			unset = append(unset, written)
		}
	}
	for _, command := range u.ExecStart {
		for _, word := range command.Argv {
			if isName(word) {
				note(word[1:], word)
				continue
			}
			for _, part := range strings.Split(strings.ReplaceAll(word, "$$", ""), "${")[1:] {
				if name, _, closed := strings.Cut(part, "}"); closed && plain(name) {
					note(name, "${"+name+"}")
				}
			}
		}
	}
	return unset
}

func plain(name string) bool {
	return name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// placeholder matches what examples leave to be filled in. Of a sentence, "your" is a word
// of its own; of a command for a shell, < and > are redirections, with a space or a path.
var placeholder = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\bYOUR\b|(?i:\byour[_-]\w|\byour(user|name|home|path|app|agent|script|project|folder|dir)|CHANGE_?ME|/path/to/|\bUSERNAME\b|/home/user/)`)
})

var bracketed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<[A-Za-z]([\w ./-]*\w)?>`) })

// Placeholders are values that an example leaves for the learner to fill in.
func (c *Command) Placeholders(u *facts.Unit) []string {
	values := []string{u.User, u.WorkingDirectory}
	code := map[string]bool{} // < and > are operators there
	for _, e := range u.ExecStart {
		values = append(values, e.Argv...)
		for i := 1; i < len(e.Argv); i++ {
			code[e.Argv[i]] = code[e.Argv[i]] || e.Argv[i-1] == "-c" || e.Argv[i-1] == "-e"
		}
	}
	var left []string
	for _, v := range values {
		real := c.Disk.Learner.Home != "" && strings.HasPrefix(v, c.Disk.Learner.Home+"/") || v == c.Disk.Learner.Name
		empty := placeholder().MatchString(v) || !code[v] && bracketed().MatchString(v)
		if empty && !real && !slices.Contains(left, v) {
			left = append(left, v)
		}
	}
	return left
}
