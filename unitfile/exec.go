package unitfile

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// Commands reads the value of ExecStart= and similar settings: one command line, or
// several with a ; between them. ok is false if systemd refuses it.
func Commands(value string) (commands []facts.Exec, ok bool) {
	words, ok := Split(value)
	if !ok {
		return nil, false
	}
	for _, argv := range apart(words) {
		command, fine := command(argv)
		if !fine {
			return nil, false
		}
		commands = append(commands, command)
	}
	return commands, len(commands) > 0
}

func apart(words []string) [][]string {
	var lines [][]string
	for {
		at := slices.Index(words, ";")
		if at < 0 {
			break
		}
		if at > 0 {
			lines = append(lines, words[:at])
		}
		words = words[at+1:]
	}
	if len(words) > 0 {
		lines = append(lines, words)
	}
	return lines
}

// command takes the special prefixes off (systemd.service(5), command lines).
func command(argv []string) (facts.Exec, bool) {
	path := strings.TrimLeft(argv[0], "@-:+!|")
	prefix := argv[0][:len(argv[0])-len(path)]
	e := facts.Exec{Path: path, Argv: slices.Clone(argv), IgnoreFailure: strings.Contains(prefix, "-")}
	e.Argv[0] = path
	if strings.Contains(prefix, "@") && len(argv) > 1 {
		e.Argv = e.Argv[1:]
	}
	named := path != "" && !strings.Contains(path, "/")
	fine := named || filepath.IsAbs(path) || strings.HasPrefix(path, "%")
	return e, fine && !strings.HasSuffix(path, "/")
}

// runners start another program that their arguments name.
var runners = []string{"env", "nice", "ionice", "nohup", "stdbuf", "setsid", "timeout", "sudo", "poetry", "pipenv", "uv", "uvx", "npx", "run", "exec"}

// IsRunner says whether the program is known to start another that its arguments
// name.
func IsRunner(program string) bool { return slices.Contains(runners, filepath.Base(program)) }

// Names lists the names of the programs that a command line runs: python3 -m
// uvicorn is python3 and uvicorn, uv run app is uv and app.
func Names(e facts.Exec) []string {
	if e.Path == "" {
		return nil
	}
	name := filepath.Base(e.Path)
	names := []string{name}
	args := e.Argv[min(1, len(e.Argv)):]
	for len(args) > 0 {
		switch {
		case strings.HasPrefix(name, "python") && args[0] == "-m" && len(args) > 1:
			return append(names, args[1])
		case strings.HasPrefix(args[0], "-") || strings.Contains(args[0], "="):
			args = args[1:]
			continue
		case !slices.Contains(runners, name):
			return names
		}
		name = filepath.Base(args[0])
		if name != "run" && name != "exec" {
			names = append(names, name)
		}
		args = args[1:]
	}
	return names
}
