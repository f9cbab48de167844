package dbus

// Property names one property of one unit; with no unit, of the manager.
type Property struct {
	Unit, Interface, Name string
}

// Answer is a property's value, or why there is none.
type Answer struct {
	Value any
	Err   error // checks.ErrAbsent where this systemd has no such property
}
