package host

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
)

const verifyTimeout = 20 * time.Second

var (
	// systemd writes FILE:LINE: before what it says about a line (log_syntax()).
	verifyLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(/[^:]+):(\d+): (.*)$`) })
	// Only lines with an effect lost count; other remarks are advice. Of a path
	// that is not absolute systemd does not add that it refuses or ignores it.
	dropped  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)ignor|refus|not absolute`) })
	aboutKey = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(Unknown (key|section|lvalue)|Assignment outside|Missing '=')`)
	})
)

// ignoredLines asks systemd's own parser which lines it reads past. The
// journal has the same as INVALID_CONFIGURATION records, but only of the time
// of the last load and only for those who may read them.
func (l *look) ignoredLines(ctx context.Context, u *checks.Unit) ([]checks.IgnoredLine, error) {
	if u.FragmentPath == "" || u.LoadState == "masked" {
		return nil, nil
	}
	argv := []string{"systemd-analyze", "verify", "--man=no", u.FragmentPath}
	if l.Scope == User {
		argv = slices.Insert(argv, 1, "--user")
	}
	// Its exit status says nothing: 0 for unknown keys, 1 for other units' faults.
	said, err := l.Run(ctx, Command{Argv: argv, Within: verifyTimeout, Env: map[string]string{"LC_ALL": "C", "SYSTEMD_COLORS": "0", "SYSTEMD_LOG_TARGET": "console", "SYSTEMD_LOG_LEVEL": "info"}})
	if err != nil {
		return nil, err
	}
	if said.Missing {
		return nil, &checks.Blindness{ID: "no-systemd-analyze", Why: "systemd-analyze is not installed, so ignored lines cannot be found", Try: "Install the systemd package in full."}
	}
	return l.parseVerify(strings.Join(said.Lines, "\n"), append([]string{u.FragmentPath}, u.DropInPaths...)), nil
}

func (l *look) parseVerify(output string, paths []string) []checks.IgnoredLine {
	list := []checks.IgnoredLine{}
	known := map[string]bool{}
	for _, line := range strings.Split(output, "\n") {
		m := verifyLine().FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || known[m[1]+m[2]] || !slices.Contains(paths, m[1]) || !dropped().MatchString(m[3]) {
			continue
		}
		known[m[1]+m[2]] = true
		number, _ := strconv.Atoi(m[2])
		list = append(list, l.ignoredLine(m[1], number, m[3]))
	}
	return list
}

// ignoredLine reads the line in question and what was probably meant.
func (l *look) ignoredLine(path string, number int, message string) checks.IgnoredLine {
	ignored := checks.IgnoredLine{Path: path, Line: number, Message: message, Kind: "value"}
	ignored.Section, ignored.Text = l.lineOf(path, number)
	key, _, assigned := strings.Cut(ignored.Text, "=")
	ignored.Key = strings.TrimSpace(key)
	if !assigned {
		ignored.Key = ""
	}
	if aboutKey().MatchString(message) {
		ignored.Kind = "key"
	}
	if ignored.Key != "" {
		ignored.Setting, ignored.Belongs = checks.MeantSetting(ignored.Section, ignored.Key)
	}
	return ignored
}

// lineOf returns a line of a file and the section it is in.
func (l *look) lineOf(path string, number int) (section, text string) {
	content, err := os.ReadFile(l.path(path))
	if err != nil {
		return "", ""
	}
	scan := bufio.NewScanner(bytes.NewReader(content))
	for n := 1; scan.Scan(); n++ {
		text = strings.TrimSpace(scan.Text())
		if n == number {
			return section, text
		}
		if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
			section = strings.Trim(text, "[]")
		}
	}
	return section, ""
}
