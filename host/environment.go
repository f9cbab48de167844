package host

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// envFiles looks at the files that EnvironmentFile= names. It may name a pattern
// (systemd.exec(5)); one that finds nothing counts as a file that is not there.
func (l *look) envFiles(u *facts.Unit) []facts.File {
	files := []facts.File{}
	for _, pattern := range u.EnvironmentFiles {
		pattern = strings.TrimPrefix(pattern, "-")
		for _, path := range l.expanded(pattern) {
			f := l.file(path)
			f.Assigns = l.assigned(path)
			files = append(files, f)
		}
	}
	return files
}

// filesChanged is when the newest of the files was changed that say how the
// unit's process is started.
func (l *look) filesChanged(u *facts.Unit) time.Time {
	paths := append([]string{u.FragmentPath}, u.DropInPaths...)
	for _, pattern := range u.EnvironmentFiles {
		paths = append(paths, l.expanded(strings.TrimPrefix(pattern, "-"))...)
	}
	return l.newest(paths)
}

// expanded lists the paths that a pattern stands for, the pattern itself if
// there are none.
func (l *look) expanded(pattern string) []string {
	if !strings.ContainsAny(pattern, "*?[") {
		return []string{pattern}
	}
	found, _ := filepath.Glob(l.path(pattern))
	for i := range found {
		found[i] = strings.TrimPrefix(found[i], strings.TrimSuffix(l.Root, "/"))
	}
	if len(found) == 0 {
		return []string{pattern}
	}
	return found
}

// assigned lists the names of the variables that an environment file sets, nil
// if it may not be read.
func (l *look) assigned(path string) []string {
	content, err := l.text(path)
	if err != nil {
		return nil
	}
	names := []string{}
	for _, found := range assignment.FindAllStringSubmatch(content, -1) {
		if name, sign := found[1], found[2]; sign != "" {
			names = append(names, strings.TrimSpace(strings.TrimPrefix(name, "export ")))
		}
	}
	return names
}

// assignment is a comment, or a name with a value, as systemd reads environment
// files (env-file.c): a quote that opens a value may go on for several lines, and
// a backslash at the end of a line continues it.
var assignment = regexp.MustCompile(`(?s)[#;](?:\\.|[^\\\r\n])*` +
	`|([^\s=][^=\r\n]*)(?:(=)[ \t]*(?:(?:"(?:\\.|[^"\\])*"?|'[^']*'?)[ \t]*)*(?:\\.|[^\\\r\n])*)?`)

// credentialFiles looks at the files that LoadCredential= reads. Without a
// slash it names a credential that the manager itself was given.
func (l *look) credentialFiles(u *facts.Unit) []facts.File {
	files := []facts.File{}
	for _, credential := range u.LoadCredential {
		if _, path, _ := strings.Cut(credential, ":"); filepath.IsAbs(path) {
			files = append(files, l.file(path))
		}
	}
	return files
}

// hidden says that a file may not even be looked at: then it is not known
// whether there is one.
func hidden(files []facts.File) error {
	if i := slices.IndexFunc(files, func(f facts.File) bool { return f.Hidden }); i >= 0 {
		return &facts.Blindness{
			ID:  "folder-closed",
			Why: fmt.Sprintf("%s may not be looked at: a folder on the way is closed to you, which protects it well", files[i].Path),
			Try: "Check with sudo.",
		}
	}
	return nil
}

// variablesOf finds which variables arrived at the main process. Of the values
// nothing is kept.
func (s sight) variablesOf() (err error) {
	if s.u.MainPID > 0 {
		s.u.Variables, err = s.variables(s.u.MainPID)
	}
	return err
}

const closedTries = 25 // 0.5 s: a busy machine takes its time

// readEnviron reads a process's environment. One that becomes its program right
// now is closed for a moment, to its own user as well; another user's stays closed.
func (l *look) readEnviron(pid int) ([]byte, error) {
	content, err := l.readProc(pid, "environ")
	for try := 0; errors.Is(err, fs.ErrPermission) && l.uid(pid) == os.Geteuid() && try < closedTries; try++ {
		time.Sleep(executedPoll)
		content, err = l.readProc(pid, "environ")
	}
	return content, err
}

// variables lists the names of the variables in a process's environment.
func (l *look) variables(pid int) ([]string, error) {
	content, err := l.readEnviron(pid)
	if errors.Is(err, fs.ErrPermission) {
		return nil, &facts.Blindness{
			ID:    "environment-closed",
			Why:   fmt.Sprintf("the environment of process %d is closed to you: the process belongs to another user", pid),
			Try:   "Check with sudo.",
			Brief: l.uid(pid) == os.Geteuid(),
		}
	}
	if _, gone := os.Stat(l.proc(pid, "")); gone != nil || errors.Is(err, syscall.ESRCH) {
		return nil, &facts.Blindness{ID: "process-ended", Why: fmt.Sprintf("process %d ended while it was looked at", pid), Try: "Check again.", Brief: true}
	}
	names := []string{}
	for _, assignment := range strings.Split(string(content), "\x00") {
		if name, _, assigns := strings.Cut(assignment, "="); assigns {
			names = append(names, name)
		}
	}
	return names, nil
}

// invalidEnvFunc is where the manager says that it reads past a line of an
// environment file; that record has no MESSAGE_ID. It quotes the line, with the
// value.
const invalidEnvFunc = "invalid_env"

// ignoredVariables picks the names out of what the manager said at the start of
// an invocation about lines of environment files: Ignoring invalid environment
// assignment 'export KEY=value': /etc/env. Lines of a longer value come without
// those words.
func ignoredVariables(scope Scope, unit, invocation string, records []Record) []string {
	unitField, invocationField, _, _ := journalFields(scope)
	names := []string{}
	for _, r := range records {
		if r["CODE_FUNC"] != invalidEnvFunc || r[unitField] != unit || r[invocationField] != invocation || !trusted(scope, r) {
			continue
		}
		_, line, found := strings.Cut(r["MESSAGE"], "environment assignment '")
		if name, _, assigns := strings.Cut(line, "="); found && assigns && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
