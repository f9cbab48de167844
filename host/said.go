package host

import "github.com/sdlab/sdlab/facts"

// said recognises what the newest run's program said, and looks up what it named.
func (s sight) said() error {
	s.u.Said = []facts.Said{}
	if s.Recognise == nil {
		return nil
	}
	lines := s.u.Lines
	newest := s.u.InvocationID
	for i := len(lines) - 1; i >= 0 && newest == ""; i-- {
		newest = lines[i].Invocation
	}
	for _, line := range lines {
		if line.Invocation != newest && line.Invocation != "" {
			continue
		}
		if said, ok := s.Recognise(line.Text); ok {
			s.commands.Judge(s.u, &said)
			s.u.Said = append(s.u.Said, said)
		}
	}
	return s.files.Closed(s.u)
}
