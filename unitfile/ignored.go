package unitfile

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// Ignored lists the lines of a unit file that systemd ignores, for
// where there is no systemd-analyze to ask. It errs on the side of silence: a value
// of a kind that it cannot judge passes.
func Ignored(settings []facts.Setting, strange []facts.IgnoredLine) []facts.IgnoredLine {
	list := []facts.IgnoredLine{}
	unknown := map[string]bool{}
	for _, line := range strange {
		unknown[line.Path+line.Section] = unknown[line.Path+line.Section] || line.Kind == "section"
		if line.Kind == "section" {
			line.Holds = below(settings, line)
		}
		list = append(list, line)
	}
	for _, s := range settings {
		if line, ignored := judge(s); ignored && !unknown[s.Path+s.Section] {
			list = append(list, line)
		}
	}
	return list
}

// below lists the keys that an unknown section holds.
func below(settings []facts.Setting, header facts.IgnoredLine) []string {
	var keys []string
	for _, s := range settings {
		if s.Path == header.Path && s.Section == header.Section {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

func judge(s facts.Setting) (facts.IgnoredLine, bool) {
	section, ours := catalogue()[s.Section]
	if !ours || strings.HasPrefix(s.Key, "X-") || strings.HasPrefix(s.Key, "-") {
		return facts.IgnoredLine{}, false
	}
	line := facts.IgnoredLine{Path: s.Path, Line: s.Line, Text: s.Key + "=" + s.Value, Section: s.Section, Key: s.Key, Setting: s.Key, Belongs: s.Section}
	setting, exists := section[s.Key]
	switch {
	case !exists:
		line.Kind, line.Message = "key", fmt.Sprintf("Unknown key '%s' in section [%s], ignoring.", s.Key, s.Section)
		line.Setting, line.Belongs = meant(s.Section, s.Key)
	case setting.last < newest || s.Value == "" || takes(s.Key, setting.kind, s.Value):
		return line, false
	default:
		line.Kind, line.Message = "value", refusedFor(s.Key, setting.kind, s.Value)
		line.Expects, line.Choices = Expects(s.Section, s.Key)
	}
	return line, true
}

// refusedFor is what systemd says of a value that it does not take, in its words where
// they tell why.
func refusedFor(key, kind, value string) string {
	path := strings.TrimLeft(value, "-@:+!|")
	_, closed := Split(value)
	switch {
	case unknownSpecifier(value) && (kind == "PATH" || kind == "FILE" || key == "WorkingDirectory"):
		return "Failed to resolve unit specifiers in '" + value + "'"
	case strings.HasPrefix(key, "Exec") && !closed:
		return "Unbalanced quoting"
	case strings.HasPrefix(key, "Exec") && strings.HasSuffix(firstOf(path), "/"):
		return "Executable path specifies a directory"
	case strings.HasPrefix(key, "Exec"):
		return "Neither a valid executable name nor an absolute path"
	case (kind == "PATH" || kind == "FILE") && !filepath.IsAbs(value):
		return key + "= path is not absolute, ignoring: " + value
	case kind == "TIMER" && key == "OnCalendar":
		return "Failed to parse calendar specification, ignoring: " + value
	}
	return fmt.Sprintf("Failed to parse %s=, ignoring.", key)
}

func firstOf(value string) string {
	first, _, _ := strings.Cut(value, " ")
	return first
}

// Place puts what systemd says about one line of a file onto the setting that
// the line is part of: systemd counts a continued one by its last line. The
// file goes by the given path from then on.
func Place(line facts.IgnoredLine, path string, settings []facts.Setting) facts.IgnoredLine {
	line.Path = path
	for _, s := range settings {
		if s.Line > line.Line || line.Line > s.LastLine {
			continue
		}
		line.Line, line.Text, line.Section, line.Key = s.Line, s.Key+"="+s.Value, s.Section, s.Key
		if _, exists := catalogue()[s.Section][s.Key]; exists && line.Kind == "value" {
			line.Setting, line.Belongs = s.Key, s.Section
		} else {
			line.Setting, line.Belongs = meant(s.Section, s.Key)
		}
	}
	return line
}
