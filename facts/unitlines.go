package facts

// Setting is one assignment in a unit file.
type Setting struct {
	Section string
	Key     string
	Value   string
	Path    string
	// Line is the line that it begins on, LastLine the last that continues it.
	Line     int
	LastLine int
}

// DropIn is a file that seems to be meant as a drop-in but is not one.
type DropIn struct {
	Path  string
	Fault string   // folder: not in one that is read; suffix: not called .conf; empty
	Keys  []string // of the settings in it
}

// IgnoredLine is a line of a unit file that systemd ignores.
type IgnoredLine struct {
	Path    string
	Line    int
	Text    string // the line as it is in the file
	Message string // what systemd says about it
	Section string // the section that the line is in
	Key     string
	Kind    string   // "key", "value", or "section": a header, with all that it holds
	Setting string   // the setting that was probably meant, "" if none is near; of a header, the section
	Belongs string   // the section that Setting belongs in
	Holds   []string // of a header: the keys below it
	// Expects is what kind of value Setting takes: span, size, units, or choice for
	// one of the words in Choices; "" for all other kinds.
	Expects string
	Choices []string
}
