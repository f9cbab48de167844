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
	var words []string
	for _, line := range lines {
		if line.Invocation == newest {
			words = append(words, line.Text)
		}
	}
	s.u.Said = append(s.u.Said, s.Recognise(words)...)
	for i := range s.u.Said {
		said := &s.u.Said[i]
		s.commands.Judge(s.u, said)
		if said.Kind == "port-in-use" && !s.u.PrivateNetwork && s.u.NetworkNamespacePath == "" {
			taken(said, s.proc.Listeners(said.Port))
		}
	}
	return s.files.Closed(s.u)
}
