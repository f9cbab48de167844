package facts

import "slices"

// calls are the methods of a unit that expressions may call, each with the words
// that it reads.
var calls = map[string][]string{
	"ComesBackAfter": f("Restart RestartUSec RestartPreventExitStatus RestartForceExitStatus SuccessExitStatus"),
	"TiedBy":         f("Requires BindsTo Requisite PartOf"),
}

// Reads lists the words that a method of the kind's things reads; nil if it is none
// that an expression may call.
func (k Kind) Reads(method string) []string {
	if k != UnitKind && k != UnitsKind {
		return nil
	}
	return calls[method]
}

// ComesBackAfter says whether systemd starts the service again by itself after its
// program has ended with this exit status (Restart= and its exceptions). An exit
// with 0 is a success, all others are failures unless SuccessExitStatus= has them.
func (u *Unit) ComesBackAfter(status int) bool {
	clean := status == 0 || slices.Contains(u.SuccessExitStatus, status)
	switch {
	case u.RestartUSec == Forever || slices.Contains(u.RestartPreventExitStatus, status):
		return false
	case slices.Contains(u.RestartForceExitStatus, status) || u.Restart == "always":
		return true
	case clean:
		return u.Restart == "on-success"
	}
	return u.Restart == "on-failure"
}

// TiedBy lists the settings that stop the unit along with another one, or keep it from
// starting without it: Requires, BindsTo, Requisite and PartOf, where they name it.
func (u *Unit) TiedBy(other string) []string {
	settings := []string{}
	for _, s := range []struct {
		name  string
		units []string
	}{{"Requires", u.Requires}, {"BindsTo", u.BindsTo}, {"Requisite", u.Requisite}, {"PartOf", u.PartOf}} {
		if slices.Contains(s.units, other) {
			settings = append(settings, s.name)
		}
	}
	return settings
}
