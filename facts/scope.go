package facts

// Scope is which service manager is asked: the system's or the learner's own.
type Scope string

// The scopes.
const (
	System Scope = "system"
	User   Scope = "user"
)
