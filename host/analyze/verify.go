package analyze

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/host/disk"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

const verifyTimeout = 20 * time.Second

var (
	// systemd writes FILE:LINE: before what it says about a line (log_syntax()).
	verifyLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(/[^:]+):(\d+): (.*)$`) })
	// Only lines with an effect lost count; other remarks are advice. Of a path
	// that is not absolute systemd does not add that it refuses or ignores it;
	// of an escape that it does not know it takes over both characters.
	kept    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^Ignoring unknown escape`) })
	dropped = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)ignor|refus|not absolute|not normalized|^Invalid section header|^Invalid user/group|^Neither a valid|^Empty path|^Failed to resolve|special characters`)
	})
	// Of a unit that it refuses as a whole it writes UNIT: REASON. Refusing.
	refusal   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([^/ ]+): (.*)\. Refusing\.$`) })
	firstWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[^\s=:＝：]*`) })
	aboutKey  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(Unknown (key|section|lvalue)|Assignment outside|Missing '=')`)
	})
)

// IgnoredLines asks systemd's own parser which lines it ignores, and why it
// refuses the unit, if it does. The journal has the same as INVALID_CONFIGURATION records, but only of the time
// of the last load and only for those who may read them.
func (a *Analyzer) IgnoredLines(ctx context.Context, u *facts.Unit) error {
	u.IgnoredLines, u.Refusal = nil, ""
	if u.FragmentPath == "" || u.LoadState == "masked" {
		return nil
	}
	said, err := a.verify(ctx, u)
	if err != nil {
		return err
	}
	if said.Missing {
		return facts.Blind("no-systemd-analyze")
	}
	for _, line := range said.Lines {
		if m := refusal().FindStringSubmatch(line); m != nil && m[1] == u.Id {
			u.Refusal = m[2]
		}
	}
	u.IgnoredLines = a.parseVerify(strings.Join(said.Lines, "\n"), append([]string{u.FragmentPath}, u.DropInPaths...))
	return nil
}

// A verified unit is what systemd-analyze verify said of the files of a unit.
type verified struct {
	files string // which files, and as of when
	said  facts.Program
}

// verify runs systemd-analyze verify, which takes some 50 ms of processor
// time: once for each state of the unit's files, however often a check that
// waits looks. Its exit status says nothing: 0 for unknown keys, 1 for other
// units' faults.
func (a *Analyzer) verify(ctx context.Context, u *facts.Unit) (facts.Program, error) {
	files := a.asOf(append([]string{u.FragmentPath}, u.DropInPaths...))
	if last, known := a.Memory[u.FragmentPath]; known && last.files == files {
		return last.said, nil
	}
	said, err := a.systemdAnalyze(ctx, onlyIn(u), "verify", "--man=no", u.FragmentPath)
	if err == nil && said.Exited {
		a.Memory[u.FragmentPath] = verified{files, said}
	}
	return said, err
}

// onlyIn keeps systemd-analyze to the folders that the unit's files are in. Otherwise it reads all units
// that the unit depends on, too, which takes as long as all the rest.
func onlyIn(u *facts.Unit) map[string]string {
	folders := []string{filepath.Dir(u.FragmentPath)}
	for _, path := range u.DropInPaths {
		if folder := filepath.Dir(filepath.Dir(path)); !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	return map[string]string{"SYSTEMD_UNIT_PATH": strings.Join(folders, ":")}
}

// asOf tells one state of files from another: whatever is written to a file
// changes the time of its inode.
func (a *Analyzer) asOf(paths []string) string {
	var state strings.Builder
	for _, path := range paths {
		var st syscall.Stat_t
		err := syscall.Stat(a.Disk.Path(path), &st)
		fmt.Fprintln(&state, path, err, st.Dev, st.Ino, st.Ctim, st.Size)
	}
	return state.String()
}

func (a *Analyzer) parseVerify(output string, paths []string) []facts.IgnoredLine {
	list := []facts.IgnoredLine{}
	known := map[string]bool{}
	for _, line := range strings.Split(output, "\n") {
		m := verifyLine().FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || known[m[1]+m[2]] || !slices.Contains(paths, m[1]) || !dropped().MatchString(m[3]) || kept().MatchString(m[3]) {
			continue
		}
		known[m[1]+m[2]] = true
		number, _ := strconv.Atoi(m[2])
		list = append(list, a.ignoredLine(m[1], number, m[3]))
	}
	return list
}

// ignoredLine reads the line in question and what was probably meant.
func (a *Analyzer) ignoredLine(path string, number int, message string) facts.IgnoredLine {
	ignored := facts.IgnoredLine{Path: path, Line: number, Message: message, Kind: "value"}
	ignored.Section, ignored.Text = a.lineOf(path, number)
	if strings.HasPrefix(ignored.Text, "[") {
		ignored.Kind = "section"
		ignored.Setting, ignored.Holds = a.header(path, number, ignored.Text)
		return ignored
	}
	ignored.Key = firstWord().FindString(ignored.Text)
	if ignored.Text == ignored.Key && slices.Contains(unitfile.Sections(), facts.Nearest(ignored.Key, unitfile.Sections())) {
		ignored.Kind = "section" // a header without its brackets
		ignored.Setting, ignored.Holds = a.header(path, number, ignored.Text)
		return ignored
	}
	if aboutKey().MatchString(message) {
		ignored.Kind = "key"
	}
	if ignored.Key != "" {
		ignored.Setting, ignored.Belongs = unitfile.MeantSetting(ignored.Section, ignored.Key)
		ignored.Expects, ignored.Choices = unitfile.Expects(ignored.Belongs, ignored.Setting)
	}
	return ignored
}

// lineOf returns a line of a file and the section it is in.
func (a *Analyzer) lineOf(path string, number int) (section, text string) {
	content, err := a.Disk.Text(path)
	if err != nil {
		return "", ""
	}
	n := 0
	for line := range strings.Lines(content) {
		n++
		text = strings.Trim(line, unitfile.Blank)
		if n == number {
			return section, text
		}
		if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
			section = strings.Trim(text, "[]")
		}
	}
	return section, ""
}

// header says which section a line that is not a proper header was probably meant
// to begin, and which keys stand below it.
func (a *Analyzer) header(path string, number int, text string) (meant string, keys []string) {
	content, err := a.Disk.Text(path)
	if err != nil {
		return "", nil
	}
	for n, line := range strings.Split(content, "\n") {
		line = strings.Trim(line, unitfile.Blank)
		if n < number {
			continue
		}
		if strings.HasPrefix(line, "[") {
			break
		}
		if key, _, assigned := strings.Cut(line, "="); assigned && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, ";") {
			keys = append(keys, strings.TrimSpace(key))
		}
	}
	return facts.Nearest(strings.Trim(text, "[] "), unitfile.Sections()), keys
}

// Analyzer runs systemd-analyze(1) as the learner.
type Analyzer struct {
	Disk   *disk.Disk
	Scope  facts.Scope
	Run    func(ctx context.Context, argv []string, env map[string]string, within time.Duration) (facts.Program, error)
	Memory Memory
}

// Memory keeps what was said of units, by their files, from one look to the next.
type Memory map[string]verified
