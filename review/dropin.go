package review

import (
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// ofLines are the rules that hold for a line by itself, whatever else the unit has.
var ofLines = []string{
	"section-ignored", "command-refused", "directory-refused", "key-ignored", "value-ignored", "trailing-comment", "memory-limit-removed",
	"placeholder-left", "env-var-in-exec", "tilde-in-exec", "shell-syntax", "percent-specifier", "command-quoted", "typographic",
	"setting-in-environment", "variable-in-environment", "name-quoted", "secret-in-unit", "secret-on-command-line", "sudo-in-exec",
	"program-in-tmp", "volumes-removed", "requires-gone", "kill-mode-none", "user-nobody", "env-export",
}

// DropIn keeps of a review what holds for a drop-in that was read without its unit. It
// takes the drop-in's own settings.
func (r *Review) DropIn(settings []facts.Setting) {
	r.Remarks = slices.DeleteFunc(r.Remarks, func(m facts.Remark) bool { return m.Line == 0 || !slices.Contains(ofLines, m.ID) })
	r.Said, r.Exposed = nil, nil
	r.Unasked = []string{"This is a drop-in, and its unit is not beside it: only what each line is by itself was judged. Review the unit where it is installed for the rest."}
	if added := addsCommand(settings); added != nil {
		r.Remarks = append(r.Remarks, facts.Remark{
			Finding: facts.Finding{
				ID:  "several-commands",
				Why: "In a drop-in, ExecStart= adds a command to those of the unit. Only Type=oneshot may have several, and systemd refuses any other unit that has.",
				Try: "Put an empty line ExecStart= above this one: it removes what the unit has.",
			},
			Severity: facts.Warning, Path: added.Path, Line: added.Line, Text: added.Key + "=" + added.Value,
		})
	}
}

// addsCommand is the first ExecStart= that no empty one stands before.
func addsCommand(settings []facts.Setting) *facts.Setting {
	oneshot := func(s facts.Setting) bool { return s.Key == "Type" && s.Value == "oneshot" }
	if slices.ContainsFunc(settings, oneshot) {
		return nil
	}
	for i, s := range settings {
		if s.Section == "Service" && s.Key == "ExecStart" {
			if s.Value == "" {
				return nil
			}
			return &settings[i]
		}
	}
	return nil
}
