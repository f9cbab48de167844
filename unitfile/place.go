package unitfile

import (
	"github.com/sdlab/sdlab/facts"
)

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
