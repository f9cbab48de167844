package unit

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// InstanceOf is the instance in a unit's name: 1 in agent@1.service.
func InstanceOf(name string) string {
	_, instance, is := strings.Cut(name, "@")
	if !is {
		return ""
	}
	return strings.TrimSuffix(instance, filepath.Ext(instance))
}

// passed says whether the arguments hold the instance, as it is in the unit's
// name (%i) or unescaped (%I).
func passed(instance string, argv []string) bool {
	if instance == "" || len(argv) == 0 {
		return false
	}
	return slices.ContainsFunc(argv[1:], func(a string) bool {
		return strings.Contains(a, instance) || strings.Contains(a, unescaped(instance))
	})
}

// unescaped is what systemd-escape(1) -u says: a dash for a slash, and \x20 for
// a space.
func unescaped(instance string) string {
	instance = strings.ReplaceAll(instance, "-", "/")
	var out strings.Builder
	for i := 0; i < len(instance); i++ {
		if code, is := strings.CutPrefix(instance[i:], `\x`); is && len(code) >= 2 {
			if b, err := strconv.ParseUint(code[:2], 16, 8); err == nil {
				out.WriteByte(byte(b))
				i += len(`\x20`) - 1
				continue
			}
		}
		out.WriteByte(instance[i])
	}
	return out.String()
}

// InstancePassed says whether the main process has the instance's name, escaped or
// not, among its arguments.
func (r *Running) InstancePassed(u *facts.Unit) bool {
	return passed(InstanceOf(u.Id), r.Proc.Argv(u.MainPID))
}
