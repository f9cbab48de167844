package analyze

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
	"github.com/sdlab/sdlab/userfile"
)

// Analyze asks systemd-analyze about a unit file. An on-disk file with the name
// of a service is read where it is; any other text from a copy that is deleted
// again.
func (a *Analyzer) Analyze(ctx context.Context, name string, part unitfile.Part) facts.Analysis {
	path := part.Path
	settings, _ := unitfile.Scan(part.Path, part.Text)
	if filepath.Base(path) != name || !filepath.IsAbs(path) {
		folder, err := a.folder()
		if err != nil {
			return facts.Analysis{}
		}
		defer func() { _ = folder.Remove() }()
		if err := folder.Write(name, part.Text); err != nil {
			return facts.Analysis{}
		}
		path = filepath.Join(folder.Path, name)
	}
	var found facts.Analysis
	lines, ran := a.analyze(ctx, "verify", "--man=no", path)
	if ran {
		found.Verified, found.Ignored = true, []facts.IgnoredLine{}
		for _, line := range a.parseVerify(strings.Join(lines, "\n"), []string{path}) {
			found.Ignored = append(found.Ignored, unitfile.Place(line, part.Path, settings))
		}
		found.Said = others(lines, name, path)
	}
	if unitfile.TypeOf(name) != "service" { // security rates services only
		found.Rated = true
		return found
	}
	lines, ran = a.analyze(ctx, "security", "--offline=true", "--json=short", "--no-pager", path)
	if ran {
		found.Exposed, found.Rated = exposures(lines)
	}
	return found
}

// folder makes a folder for a moment that is the learner's alone, since
// systemd-analyze is run as the learner.
func (a *Analyzer) folder() (*userfile.Folder, error) {
	var owner *userfile.Owner
	if l := a.Disk.Learner; os.Geteuid() == 0 && l.UID > 0 {
		owner = userfile.Behind(l.UID, l.GID)
	}
	return owner.MkdirTemp("analyze")
}

// plainly makes systemd-analyze write what it logs to its output, without
// colours; systemd 247 colours its log unless the last variable forbids it.
var plainly = map[string]string{
	"LC_ALL": "C", "SYSTEMD_COLORS": "0", "SYSTEMD_LOG_TARGET": "console", "SYSTEMD_LOG_LEVEL": "info", "SYSTEMD_LOG_COLOR": "0",
}

func (a *Analyzer) analyze(ctx context.Context, argv ...string) (lines []string, ran bool) {
	said, err := a.systemdAnalyze(ctx, nil, argv...)
	return said.Lines, err == nil && !said.Missing && said.Exited
}

// systemdAnalyze runs systemd-analyze(1) as the learner. With --user it is given
// a runtime folder of its own: verify of systemd 247 puts a socket of its own in
// place of the manager's, and nobody reaches the manager through it afterwards.
func (a *Analyzer) systemdAnalyze(ctx context.Context, also map[string]string, argv ...string) (facts.Program, error) {
	argv, env := append([]string{"systemd-analyze"}, argv...), maps.Clone(plainly)
	maps.Copy(env, also)
	if a.Scope == facts.User {
		folder, err := a.folder()
		if err != nil {
			return facts.Program{}, err
		}
		defer func() { _ = folder.Remove() }()
		argv = slices.Insert(argv, 1, "--user")
		env["XDG_RUNTIME_DIR"] = folder.Path
	}
	return a.Run(ctx, argv, env, verifyTimeout)
}

// others are the lines of verify that name the unit and no line of its file.
func others(lines []string, name, path string) []string {
	var said []string
	for _, line := range lines {
		line = strings.TrimSpace(line)
		about, is := strings.CutPrefix(line, name+": ")
		if is && !strings.Contains(line, path) && !regexp.MustCompile(`^Failed to (create|open)`).MatchString(about) && !slices.Contains(said, about) {
			said = append(said, about)
		}
	}
	return said
}

// exposures reads the JSON of systemd-analyze security. What is written beside
// it, and systemd before 252, which cannot look at a file, give none.
func exposures(lines []string) (list []facts.Exposure, ok bool) {
	at := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, `[{"set"`) })
	if at < 0 {
		return nil, false
	}
	var rows []struct {
		Set         *bool  `json:"set"`
		Name        string `json:"name"`
		Description string `json:"description"`
		Exposure    string `json:"exposure"`
	}
	if json.Unmarshal([]byte(lines[at]), &rows) != nil {
		return nil, false
	}
	for _, row := range rows {
		weight, err := strconv.ParseFloat(row.Exposure, 64)
		if err != nil || weight == 0 || row.Set != nil && *row.Set {
			continue
		}
		setting, _, _ := strings.Cut(row.Name, "=")
		list = append(list, facts.Exposure{Setting: setting, About: row.Description, Weight: weight})
	}
	slices.SortStableFunc(list, func(a, b facts.Exposure) int { return int(100*b.Weight) - int(100*a.Weight) })
	return list, true
}
